"""What stands on the slides of articles of other shapes: lists, tables, short texts, many levels."""

from __future__ import annotations

import pytest

from hearthside.article.claims import Subject
from hearthside.article.deck_text import deck_text
from hearthside.article.evening_plan import plan_evening
from hearthside.article.grouping import topics_of
from hearthside.article.model import Article, ArticleSection
from hearthside.article.reading import article_in, read_pasted
from hearthside.deck.decode import decode
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from tests.article.articles import headings

_ITEMS = [f"Put thing number {number} away" for number in range(13)]
_TALK = "The kettle says that somebody wants to stay for a while, and nobody has to say it in words, which is kind."


def deck_of(article: Article, minutes: int = 90) -> Deck:
    return parse_deck(decode(deck_text(article, minutes=minutes).encode()))


def points(deck: Deck, title: str) -> list[str]:
    told = (slide for slide in deck.slides if "your own words" in slide.notes_text)
    text = next(slide for slide in told if slide.title_text == title)
    lines = text.span.of(deck.source.text).split(":::")[0].splitlines()
    return [line[2:] for line in lines if line.startswith("- ")]


def test_all_items_of_a_list_are_shown_below_its_heading() -> None:
    article = read_pasted("What helps\n\n" + "\n".join(f"- {item}" for item in _ITEMS))
    deck = deck_of(article)
    shown = [point for slide in ("What helps", "What helps (2)", "What helps (3)") for point in points(deck, slide)]
    assert shown == _ITEMS


def test_a_list_stands_below_the_sentence_before_it() -> None:
    words = Subject([_TALK, *_ITEMS[:4]], "en").slide_words([_TALK, *_ITEMS[:4]], "Tea")
    assert words.headline.startswith("The kettle says")
    assert list(words.points) == _ITEMS[:4]


def test_numbers_of_items_stay_in_the_notes() -> None:
    items = [f"{number}) {item}" for number, item in enumerate(_ITEMS[:4], 1)]
    assert list(Subject(items, "en").slide_words(items, "Tea").points) == _ITEMS[:4]


def test_a_long_list_is_shared_out_evenly() -> None:
    assert [len(topic.paragraphs) for topic in topics_of(_ITEMS, most=9)] == [4, 4, 5]


def test_the_rows_of_a_table_share_a_slide() -> None:
    rows = (
        "| Bond | First | Deep |\n|--|--|--|\n| Friends | 6 weeks | 2 years |\n"
        "| Flatmates | 3 months | a year |\n| Lovers | an evening | 7 years |"
    )
    deck = deck_of(article_in(f"# T\n\n{_TALK}\n\n## How long\n\n{rows}\n\n## Why\n\n{_TALK}".encode(), "a.md"))
    assert points(deck, "How long")[0] == "Friends – First: 6 weeks; Deep: 2 years"
    assert len(points(deck, "How long")) == 3


def test_a_heading_of_a_lower_level_is_no_point() -> None:
    section = ArticleSection(heading="Kettles", paragraphs=("Not now", _TALK), subheadings=(0,))
    deck = deck_of(Article(title="T", sections=(section, section)))
    told = [slide for slide in deck.slides if "your own words" in slide.notes_text]
    assert all("Not now" in slide.notes_text for slide in told)
    assert not any("Not now" in slide.span.of(deck.source.text).split(":::")[0] for slide in told)


def test_short_parts_stay_below_the_upper_headings() -> None:
    parts = "\n\n".join(f"# Part {part}\n\n## One {part}\n\n{_TALK}\n\n## Two {part}\n\n{_TALK}" for part in range(4))
    parts = f"# T\n\n{parts}"
    assert headings(read_pasted(parts)) == [f"Part {part}" for part in range(4)]
    long = parts.replace(_TALK, " ".join([_TALK] * 5))
    assert headings(read_pasted(long))[-1] == "Two 3"


def test_a_short_article_gets_more_conversations_rather_than_longer_slides() -> None:
    paragraphs = tuple(f"{_TALK} {_TALK} Number {number}." for number in range(4))
    article = Article(title="Kettles", sections=(ArticleSection(heading="", paragraphs=paragraphs),))
    plan = plan_evening(article, 90)
    assert len(plan.parts) == 3
    assert sum(len(part.topics) for part in plan.parts) == 4
    assert not plan.is_too_short
    assert [part.is_guess for part in plan.parts] == [True, True, True]
    assert len(plan_evening(article, 30).parts) == 1


@pytest.mark.parametrize("minutes", [15, 90, 480])
def test_no_two_slides_of_paragraphs_have_one_headline(minutes: int) -> None:
    paragraphs = (_TALK, _TALK.replace("kind", "honest"), _TALK)
    article = Article(title="T", sections=(ArticleSection(heading="Tea", paragraphs=paragraphs),) * 3)
    told = [slide.title_text for slide in deck_of(article, minutes).slides if "your own words" in slide.notes_text]
    assert len(set(told)) == len(told)


def test_a_name_is_not_said_twice_before_the_credentials() -> None:
    article = Article(
        title="T", author="Bo Lantern", credentials="Bo Lantern is a registered mediator.",
        sections=(ArticleSection(heading="Tea", paragraphs=(_TALK,)),),
    )  # fmt: skip
    assert deck_of(article).settings.credentials == "Registered mediator"
