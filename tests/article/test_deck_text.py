"""Articles as decks: nothing is lost, nothing becomes format, the minutes add up, every guess is marked."""

from __future__ import annotations

import html
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.article.deck_text import deck_text
from hearthside.article.escaping import printable
from hearthside.article.evening_plan import plan_evening
from hearthside.article.model import Article, ArticleSection, BookingCall
from hearthside.deck.activities import Break, Breathe, Discussion
from hearthside.deck.decode import decode
from hearthside.deck.faults import Severity
from hearthside.deck.model import Deck, Layout
from hearthside.deck.parse import parse_deck
from tests.article.made_articles import an_article, any_articles, shapes

_SHAPES = shapes()


def deck_of(article: Article, minutes: int = 90) -> Deck:
    return parse_deck(decode(deck_text(article, minutes=minutes).encode()))


def checks(deck: Deck) -> list[str]:
    return re.findall(r"<!-- check: (.*?) -->", deck.source.text)


def said(markdown: str) -> str:
    """Return Markdown's words as they were before they were escaped, without any space."""
    markdown = markdown.replace("**Say** In your own words:", "")
    bare = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)
    return re.sub(r"\s", "", html.unescape(bare))


def told(deck: Deck) -> str:
    """Return what stands in the notes of the slides that were made of paragraphs, without any space."""
    notes = (slide.notes_text for slide in deck.slides)
    return said("\n".join(text for text in notes if "In your own words" in text))


def _faults(deck: Deck) -> list[str]:
    return [f"{fault.line}: {fault.message}" for fault in deck.faults if fault.severity is Severity.FAULT]


@settings(max_examples=150, deadline=None)
@given(article=any_articles(), minutes=st.integers(15, 480))
def test_whatever_an_article_says_it_stays_words(article: Article, minutes: int) -> None:
    deck = deck_of(article, minutes)
    assert _faults(deck) == []
    plan = plan_evening(article, minutes)
    topics = sum(len(part.topics) for part in plan.parts)
    sections = sum(1 for part in plan.parts if part.heading)
    breaks = sum(part.break_seconds > 0 for part in plan.parts)
    fixed = 7  # title, welcome, agreements, breathing, close, its question, booking
    assert len(deck.slides) == fixed + sections + len(plan.parts) + topics + breaks
    assert deck.planned_seconds == minutes * 60
    notes = told(deck)
    for section in article.sections:
        for paragraph in section.paragraphs:
            assert re.sub(r"\s", "", html.unescape(printable(paragraph))) in html.unescape(notes)


@pytest.mark.parametrize("name", _SHAPES)
@pytest.mark.parametrize("minutes", [15, 30, 75, 76, 90, 240, 480])
def test_every_shape_fills_its_minutes_exactly(name: str, minutes: int) -> None:
    deck = deck_of(_SHAPES[name], minutes)
    assert [f"{fault.line}: {fault.message}" for fault in deck.faults] == []
    assert deck.settings.minutes == minutes
    assert deck.planned_seconds == minutes * 60
    assert all(slide.planned_seconds >= 0 for slide in deck.slides)
    assert any(isinstance(slide.activity, Break) for slide in deck.slides) == (
        minutes > 75 and name != "nothing but a title"
    )


@pytest.mark.parametrize("name", _SHAPES)
def test_every_paragraph_stands_whole_in_the_notes(name: str) -> None:
    deck = deck_of(_SHAPES[name])
    notes = told(deck)
    for section in _SHAPES[name].sections:
        for paragraph in section.paragraphs:
            assert re.sub(r"\s", "", paragraph) in notes


def test_an_evening_has_what_an_evening_needs() -> None:
    deck = deck_of(an_article())
    layouts = [slide.content.layout for slide in deck.slides]
    assert layouts[0] is Layout.TITLE
    assert layouts[-1] is Layout.BOOKING
    assert [section.title for section in deck.sections] == [
        "Welcome", "Way 1 to begin", "Way 2 to begin", "Way 3 to begin", "Way 4 to begin", "Close",
    ]  # fmt: skip
    assert layouts.count(Layout.AGREEMENTS) == 1
    assert sum(isinstance(slide.activity, Breathe) for slide in deck.slides) == 1
    for index, section in enumerate(deck.sections):
        talks = [slide for slide in deck.slides if slide.section == index and isinstance(slide.activity, Discussion)]
        assert len(talks) == 1, section.title


def test_a_slide_has_at_most_three_points_and_they_are_the_articles_own_words() -> None:
    article = an_article()
    words = set(re.findall(r"\w+", " ".join(text for each in article.sections for text in each.paragraphs).casefold()))
    deck = deck_of(article)
    for slide in deck.slides:
        if "In your own words" not in slide.notes_text:
            continue
        body = re.findall(r"^- (.*)$", slide.span.of(deck.source.text).split(":::")[0], re.MULTILINE)
        assert len(body) <= 3
        assert set(re.findall(r"\w+", f"{slide.title_text} {' '.join(body)}".casefold())) <= words


@pytest.mark.parametrize("minutes", [60, 90, 180, 480])
def test_neighbouring_talks_have_different_forms_and_something_for_one(minutes: int) -> None:
    talks = [
        slide.activity for slide in deck_of(an_article(6), minutes).slides if isinstance(slide.activity, Discussion)
    ]
    forms = [talk.format for talk in talks]
    assert all(first is not second for first, second in pairwise(forms))
    assert all(talk.solo for talk in talks)


def test_a_candidate_stays_one() -> None:
    article = an_article()
    deck = deck_of(article)
    assert deck.settings.credentials == "PhD candidate in Quiet Studies"
    long = "PhD in " + "Something Rather Long, " * 8 + "candidate"
    told = deck_of(Article(title="T", sections=article.sections, credentials=long))
    assert told.settings.credentials == long


def test_the_booking_screen_has_what_the_article_gives() -> None:
    deck = deck_of(an_article())
    booking = deck.settings.booking
    assert booking is not None
    assert booking.url == "https://example.org/book"
    assert booking.offer == "I work with pairs, threes and groups"
    assert booking.next_workshop is not None
    assert booking.next_workshop.title == "After the beginning"
    assert booking.invitation == "Would you like to go on?"  # nobody clicks in a room
    assert "Click here to request a session" in deck.slides[-1].notes_text
    assert deck.settings.series is not None
    assert deck.settings.series.previous == "before-you-begin.md"
    assert deck.settings.series.next == "after-the-beginning.md"


def test_an_address_that_is_none_is_left_out_and_asked_for() -> None:
    article = an_article()
    for url in ("", "javascript:alert(1)", "www.example.org", "mailto:a@example.org"):
        call = BookingCall(text="Write to me.", url=url)
        deck = deck_of(Article(title="T", sections=article.sections, booking=call))
        assert deck.settings.booking is not None
        assert deck.settings.booking.url == ""
        assert any("no address for booking" in words for words in checks(deck))


def test_a_mail_address_is_enough_and_is_not_said_twice() -> None:
    article = an_article()
    call = BookingCall(text="Write to hello@example.org.", email="hello@example.org")
    deck = deck_of(Article(title="T", sections=article.sections, booking=call))
    assert deck.settings.booking is not None
    assert deck.settings.booking.email == "hello@example.org"
    assert deck.settings.booking.invitation == "Would you like to talk further?"
    assert not any("no address for booking" in words for words in checks(deck))


def test_guesses_are_marked() -> None:
    article = an_article(2)
    guessed = ArticleSection(heading="Perhaps", paragraphs=("Trust grows slowly.",), is_guess=True)
    marks = checks(deck_of(Article(title="T", sections=(*article.sections, guessed))))
    for start in (
        "Headline and points",
        "This question is a guess",
        "Where the break comes",
        "That a part begins here",
    ):
        assert any(words.startswith(start) for words in marks), start
    assert sum(words.startswith("This question") for words in marks) == 4
    assert not any("in English" in words for words in marks)


def test_a_title_that_the_article_does_not_name_is_marked() -> None:
    article = an_article(2)
    assert not any(words.startswith("The title is a guess") for words in checks(deck_of(article)))
    marks = checks(deck_of(replace(article, title_is_guess=True)))
    assert "The title is a guess: write your own." in marks


def test_another_language_is_told_that_the_fixed_words_are_english() -> None:
    assert any("are in English" in words for words in checks(deck_of(_SHAPES["another language"])))
    assert deck_of(_SHAPES["another language"]).settings.language == "de"


def test_too_much_for_the_minutes_is_said_and_marked() -> None:
    deck = deck_of(_SHAPES["30,000 words"])
    assert any("says more than 90 minutes hold" in words for words in checks(deck))
    skipped = [slide for slide in deck.slides if slide.if_late is not None and slide.if_late.value == "skip"]
    assert skipped
    assert not any("says more" in words for words in checks(deck_of(an_article())))


def test_sections_that_do_not_fit_are_joined_and_it_is_said() -> None:
    deck = deck_of(an_article(40, 1), 15)
    assert len(deck.sections) < 15
    assert any("more sections than 15 minutes hold" in words for words in checks(deck))
    assert "Way 39 to begin" in "".join(slide.notes_text for slide in deck.slides)


def test_a_short_article_for_a_long_day_is_said() -> None:
    assert any("is short for 480 minutes" in words for words in checks(deck_of(an_article(), 480)))
