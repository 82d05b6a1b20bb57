"""Every shipped deck as a facilitator needs it tonight: whole, on time, sourced, and with a place for everyone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from hearthside.deck.activities import Breathe
from hearthside.deck.blocks import Block, ItemList, Picture, Quotation, Sides
from hearthside.deck.model import Cue, Deck, IfLate, Layout
from hearthside.store.deck_files import open_deck
from hearthside.store.series_neighbours import series_neighbours
from tests.slides.shipped import DECKS, SLIDES, discussions

# Words that leave somebody in the room out, claim a title, or sell what the studies do not say.
NOT_SAID = (
    r"husband|wife|wives|spouse|your other half|better half|both of you|each of the two of you"
    r"|ladies|gentlemen|guys|opposite sex|Dr\b|PhD(?! candidate)|empathy centre (?:is|lights)"
    r"|lights? up|love hormone (?:is|makes)|hard-?wired|proven to"
)


@pytest.fixture(scope="module", params=DECKS, ids=lambda path: path.stem)
def deck(request: pytest.FixtureRequest) -> Deck:
    assert isinstance(request.param, Path)
    return open_deck(request.param)


def pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
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


def pictures_of(deck: Deck) -> list[Picture]:
    return [picture for each in deck.slides for picture in pictures(each.content.blocks)]


def without_notes(text: str) -> str:
    """Return what the room may see: front matter and slides, neither notes nor a trainer's remarks."""
    text = re.sub(r"^::: notes$.*?^:::$", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)


def test_nothing_is_left_to_mend(deck: Deck) -> None:
    assert [f"{fault.line}: {fault.message}" for fault in deck.faults] == []


def test_it_is_an_evening_long(deck: Deck) -> None:
    assert 18 <= len(deck.slides) <= 26
    assert deck.settings.minutes is not None
    assert deck.planned_seconds == deck.settings.minutes * 60


def test_it_begins_with_its_title_and_ends_with_the_booking_screen(deck: Deck) -> None:
    assert deck.slides[0].content.layout is Layout.TITLE
    assert deck.slides[-1].content.layout is Layout.BOOKING
    assert deck.slides[-2].content.layout is Layout.RESOURCES
    assert deck.settings.booking is not None


def test_its_neighbours_know_it(deck: Deck) -> None:
    series, neighbours = deck.settings.series, series_neighbours(deck)
    assert series is not None
    assert series.part is not None
    for neighbour, step in ((neighbours.previous, -1), (neighbours.next, 1)):
        if neighbour is None:
            assert series.part + step in (0, len(DECKS) + 1)
            continue
        other = open_deck(neighbour.path)
        assert other.settings.series is not None
        assert (other.settings.series.name, other.settings.series.part) == (series.name, series.part + step)
        back = series_neighbours(other)[1 if step < 0 else 0]
        assert back is not None
        assert back.path == deck.source.path


def test_people_who_came_alone_have_something_to_do(deck: Deck) -> None:
    for title, discussion in discussions(deck).items():
        assert discussion.solo, title
        assert discussion.shows_pass, title


def test_threes_and_fours_hear_when_to_change(deck: Deck) -> None:
    for title, discussion in discussions(deck).items():
        if any(round_.marks for round_ in discussion.rounds):
            assert discussion.sizes == (2, 3, 4), title


def test_agreements_breathing_and_the_end_are_never_cut(deck: Deck) -> None:
    last_discussion = [slide for slide in deck.slides if slide.title_text in discussions(deck)][-1]
    agreements = [slide for slide in deck.slides if slide.content.layout is Layout.AGREEMENTS]
    breathing = [slide for slide in deck.slides if isinstance(slide.activity, Breathe)]
    assert agreements
    assert [slide.planned_seconds for slide in breathing] == [90]
    for slide in (*agreements, *breathing, last_discussion, deck.slides[-2]):
        assert slide.if_late is IfLate.FIXED, slide.title_text


def test_what_may_be_heavy_is_announced_with_a_choice(deck: Deck) -> None:
    announced = [slide for slide in deck.slides if slide.content_note]
    assert announced
    assert "step out" in announced[0].notes_text


def test_every_slide_tells_the_facilitator_what_to_do(deck: Deck) -> None:
    for number, each in enumerate(deck.slides, start=1):
        cues = [note.cue for note in each.notes.notes]
        assert None not in cues, f"slide {number} has a note without a cue"
        assert Cue.SAY in cues or Cue.DO in cues, f"slide {number} {each.title_text}"


def test_sources_stand_in_the_notes_alone(deck: Deck) -> None:
    assert not re.search(r"et al\.|\(\d{4}\)", without_notes(deck.source.text))


def test_nobody_is_left_out(deck: Deck) -> None:
    assert re.findall(NOT_SAID, deck.source.text, re.IGNORECASE) == []


def test_every_address_is_a_placeholder() -> None:
    texts = (path.read_text(encoding="utf-8") for path in (*DECKS, *SLIDES.glob("*.yaml")))
    hosts = re.findall(r"[\w.-]+\.(?:com|org|net|info|io|edu|co|uk|de)\b", "\n".join(texts))
    assert hosts
    assert all(host == "example.org" or host.endswith(".example.org") for host in hosts), hosts


def test_headlines_are_short(deck: Deck) -> None:
    for each in deck.slides:
        assert len(each.title_text) <= 61, each.title_text


def test_every_picture_is_there_and_described(deck: Deck) -> None:
    shown = pictures_of(deck)
    assert len(shown) >= 8
    for picture in shown:
        assert (SLIDES / picture.target).is_file(), picture.target
        assert len(picture.description) >= 20, picture.target


def test_every_drawing_is_shown_somewhere() -> None:
    shown = {picture.target for path in DECKS for picture in pictures_of(open_deck(path))}
    assert {f"art/{path.name}" for path in (SLIDES / "art").iterdir()} == shown
