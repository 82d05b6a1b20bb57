"""The starter deck as a facilitator needs it tonight: whole, on time, sourced, and with a place for everyone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from hearthside.deck.activities import Break, Breathe, Discussion
from hearthside.deck.blocks import Block, ItemList, Picture, Quotation, Sides
from hearthside.deck.model import Cue, Deck, IfLate, Layout, Slide
from hearthside.store.deck_files import open_deck

SLIDES = Path(__file__).resolve().parents[2] / "slides"
DECK = SLIDES / "wired-for-closeness.md"

SECTIONS = {
    "Welcome": 13,
    "Pathways": 18,
    "Chemistry": 15,
    "Mirroring": 17,
    "Break": 5,
    "Need": 16,
    "Close": 6,
}

DISCUSSIONS = {
    "When did you last feel at ease with someone?": ("solo", (120,)),
    "What tells you that someone is really with you?": ("turns", (60, 480, 120)),
    "Which contact or gesture settles you, with or without touch?": ("think-pair-share", (60, 240, 180)),
    "What small thing has pleased you lately?": ("imago", (360, 180, 180)),
    "What helps when you feel far apart?": ("go-round", (120, 360)),
    "One small thing this week": ("solo", (120,)),
}

SOURCES = {
    "A team, not a centre": ("Lamm", "Jauniaux", "Buhle", "Poldrack"),
    "Worth coming back to": ("Aron", "Acevedo"),
    "No single love chemical": ("Kosfeld", "Declerck", "Bartz", "De Dreu", "Ditzen", "Berendzen"),
    "Voles aren’t verdicts": ("Winslow", "Walum", "Fink", "Conley"),
    "Tuning in takes practice": ("di Pellegrino", "Mukamel", "Bekkali", "Heyes"),
    "Connection is a need": ("Baumeister", "Tomova", "Eisenberger", "Woo", "Holt-Lunstad"),
    "Steadying each other": ("Coan et al. 2006", "Coan et al. 2017"),
}

# Words that leave somebody in the room out, claim a title, or sell what the studies do not say.
NOT_SAID = (
    r"husband|wife|wives|spouse|your other half|better half|both of you|each of the two of you"
    r"|ladies|gentlemen|guys|opposite sex|Dr\b|PhD(?! candidate)|empathy centre (?:is|lights)"
    r"|lights? up|love hormone (?:is|makes)|hard-?wired|proven to"
)


@pytest.fixture(scope="module")
def deck() -> Deck:
    return open_deck(DECK)


def slide(deck: Deck, title: str) -> Slide:
    return next(slide for slide in deck.slides if slide.title_text == title)


def discussions(deck: Deck) -> dict[str, Discussion]:
    return {slide.title_text: slide.activity for slide in deck.slides if isinstance(slide.activity, Discussion)}


def pictures(blocks: Iterable[Block]) -> Iterable[Picture]:
    for block in blocks:
        match block:
            case Picture():
                yield block
            case Sides():
                yield from pictures((*block.left, *block.right))
            case Quotation():
                yield from pictures(block.blocks)
            case ItemList():
                yield from (found for item in block.items for found in pictures(item.blocks))


def without_notes(text: str) -> str:
    """Return what the room may see: front matter and slides, neither notes nor a trainer's remarks."""
    text = re.sub(r"^::: notes$.*?^:::$", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)


def test_nothing_is_left_to_mend(deck: Deck) -> None:
    assert [f"{fault.line}: {fault.message}" for fault in deck.faults] == []


def test_it_is_an_evening_long(deck: Deck) -> None:
    assert 20 <= len(deck.slides) <= 26
    assert deck.settings.minutes == 90
    assert deck.planned_seconds == 90 * 60
    assert {section.title: section.planned_seconds for section in deck.sections} == {
        title: minutes * 60 for title, minutes in SECTIONS.items()
    }


def test_it_begins_with_its_title_and_ends_with_the_booking_screen(deck: Deck) -> None:
    assert deck.slides[0].content.layout is Layout.TITLE
    assert deck.slides[-1].content.layout is Layout.BOOKING
    booking = deck.settings.booking
    assert booking is not None
    assert booking.next_workshop is not None
    assert booking.next_workshop.date == "2026-12-10"


def test_discussions_run_as_they_were_designed(deck: Deck) -> None:
    found = {
        title: (discussion.format.value, tuple(round_.seconds for round_ in discussion.rounds))
        for title, discussion in discussions(deck).items()
    }
    assert found == DISCUSSIONS


def test_people_who_came_alone_have_something_to_do(deck: Deck) -> None:
    for title, discussion in discussions(deck).items():
        assert discussion.solo, title
        assert discussion.shows_pass, title


def test_threes_and_fours_hear_when_to_change(deck: Deck) -> None:
    for title, discussion in discussions(deck).items():
        if any(round_.marks for round_ in discussion.rounds):
            assert discussion.sizes == (2, 3, 4), title


def test_breathing_and_break_take_their_time(deck: Deck) -> None:
    breathing = [slide for slide in deck.slides if isinstance(slide.activity, Breathe)]
    breaks = [slide for slide in deck.slides if isinstance(slide.activity, Break)]
    assert [slide.planned_seconds for slide in breathing] == [90]
    assert [slide.planned_seconds for slide in breaks] == [300]


def test_agreements_breathing_and_close_are_never_cut(deck: Deck) -> None:
    kept = [slide.title_text for slide in deck.slides if slide.if_late is IfLate.FIXED]
    assert {"How we look after each other", "Arrive in your own way", "One small thing this week"} <= set(kept)
    assert slide(deck, "Voles aren’t verdicts").if_late is IfLate.SKIP


def test_what_may_be_heavy_is_announced(deck: Deck) -> None:
    assert "loneliness" in slide(deck, "Need").content_note


def test_every_slide_tells_the_facilitator_what_to_do(deck: Deck) -> None:
    for number, each in enumerate(deck.slides, start=1):
        cues = [note.cue for note in each.notes.notes]
        assert None not in cues, f"slide {number} has a note without a cue"
        assert Cue.SAY in cues or Cue.DO in cues, f"slide {number} {each.title_text}"


def test_every_claim_has_its_sources_in_the_notes_and_none_on_the_slide(deck: Deck) -> None:
    for title, names in SOURCES.items():
        sources = slide(deck, title).notes_text.partition("**Sources**")[2]
        for name in names:
            assert name in sources, f"{title}: {name}"
    seen_by_the_room = without_notes(deck.source.text)
    assert not re.search(r"et al\.|\(\d{4}\)", seen_by_the_room)


def test_nobody_is_left_out(deck: Deck) -> None:
    assert re.findall(NOT_SAID, deck.source.text, re.IGNORECASE) == []


def test_every_address_is_a_placeholder(deck: Deck) -> None:
    hosts = re.findall(r"[\w.-]+\.(?:com|org|net|info|io|edu|co|uk|de)\b", deck.source.text)
    assert hosts
    assert all(host == "example.org" or host.endswith(".example.org") for host in hosts), hosts


def test_headlines_are_short(deck: Deck) -> None:
    for each in deck.slides:
        assert len(each.title_text) <= 61, each.title_text


def test_every_picture_is_there_and_described(deck: Deck) -> None:
    shown = [picture for each in deck.slides for picture in pictures(each.content.blocks)]
    assert len(shown) >= 10
    for picture in shown:
        assert (SLIDES / picture.target).is_file(), picture.target
        assert len(picture.description) >= 20, picture.target
    drawn = {f"art/{path.name}" for path in (SLIDES / "art").iterdir()}
    assert drawn == {picture.target for picture in shown}
