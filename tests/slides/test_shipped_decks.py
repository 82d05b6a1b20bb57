"""Every deck that comes with Hearthside, as a facilitator needs it: whole, on time, and with a place for everyone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hearthside.deck.activities import Breathe
from hearthside.deck.model import Cue, Deck, IfLate, Layout
from hearthside.store.deck_files import open_deck
from tests.slides.shipped import DECKS, SLIDES, discussions, pictures_of, without_notes

# Words that leave somebody in the room out, claim a title, or sell what the studies do not say.
NOT_SAID = (
    r"husband|wife|wives|spouse|your other half|better half|both of you|each of the two of you"
    r"|ladies|gentlemen|guys|opposite sex|Dr\b|PhD(?! candidate)|empathy centre (?:is|lights)"
    r"|lights? up|love hormone (?:is|makes)|hard-?wired|proven to"
)


@pytest.fixture(params=DECKS, ids=lambda path: path.stem, scope="module")
def deck(request: pytest.FixtureRequest) -> Deck:
    path = request.param
    assert isinstance(path, Path)
    return open_deck(path)


def test_nothing_is_left_to_mend(deck: Deck) -> None:
    assert [f"{fault.line}: {fault.message}" for fault in deck.faults] == []


def test_it_is_an_evening_long_to_the_minute(deck: Deck) -> None:
    assert 18 <= len(deck.slides) <= 26
    assert deck.settings.minutes is not None
    assert 60 <= deck.settings.minutes <= 90
    assert deck.planned_seconds == deck.settings.minutes * 60
    assert sum(section.planned_seconds for section in deck.sections) == deck.planned_seconds


def test_it_begins_with_its_title_and_ends_with_the_booking_screen(deck: Deck) -> None:
    assert deck.slides[0].content.layout is Layout.TITLE
    assert deck.slides[-1].content.layout is Layout.BOOKING
    assert deck.settings.booking is not None
    assert deck.settings.booking.url.startswith("https://example.org/")


def test_it_has_its_place_in_the_series(deck: Deck) -> None:
    series = deck.settings.series
    assert series is not None
    assert series.name == "Thriving relationships"
    assert series.total == 3
    assert series.part is not None
    for neighbour, part in ((series.previous, series.part - 1), (series.next, series.part + 1)):
        assert bool(neighbour) == (1 <= part <= series.total)
        if neighbour and (SLIDES / neighbour).is_file():
            other = open_deck(SLIDES / neighbour).settings.series
            assert other is not None
            assert other.part == part


def test_people_who_came_alone_have_something_to_do(deck: Deck) -> None:
    assert discussions(deck)
    for title, discussion in discussions(deck).items():
        assert discussion.solo, title
        assert discussion.shows_pass, title


def test_threes_and_fours_hear_when_to_change(deck: Deck) -> None:
    for title, discussion in discussions(deck).items():
        if any(round_.marks for round_ in discussion.rounds):
            assert discussion.sizes == (2, 3, 4), title


def test_there_is_time_to_breathe_with_open_eyes(deck: Deck) -> None:
    (breathing,) = [slide for slide in deck.slides if isinstance(slide.activity, Breathe)]
    assert breathing.planned_seconds == 90
    assert "Eyes open" in breathing.span.of(deck.source.text)


def test_agreements_breathing_and_resources_are_never_cut(deck: Deck) -> None:
    kept = {Layout.AGREEMENTS, Layout.BREATHE, Layout.RESOURCES}
    found = [slide for slide in deck.slides if slide.content.layout in kept]
    assert {slide.content.layout for slide in found} == kept
    assert [slide.title_text for slide in found if slide.if_late is not IfLate.FIXED] == []


def test_there_is_something_to_leave_out_when_it_is_late(deck: Deck) -> None:
    assert [slide for slide in deck.slides if slide.if_late is IfLate.SKIP]


def test_what_is_announced_leaves_a_choice(deck: Deck) -> None:
    """A section with a content note is opened with what people may do meanwhile."""
    announced = [slide for slide in deck.slides if slide.starts_section and slide.content_note]
    assert announced
    for each in announced:
        assert "step out" in each.notes_text, each.title_text


def test_every_slide_tells_the_facilitator_what_to_do(deck: Deck) -> None:
    for number, each in enumerate(deck.slides, start=1):
        cues = [note.cue for note in each.notes.notes]
        assert None not in cues, f"slide {number} has a note without a cue"
        assert Cue.SAY in cues or Cue.DO in cues, f"slide {number} {each.title_text}"


def test_sources_stand_in_the_notes_and_not_on_the_slide(deck: Deck) -> None:
    assert "**Sources**" in deck.source.text
    assert not re.search(r"et al\.|\(\d{4}\)", without_notes(deck.source.text))


def test_nobody_is_left_out(deck: Deck) -> None:
    assert re.findall(NOT_SAID, deck.source.text, re.IGNORECASE) == []


@pytest.mark.parametrize("path", [*DECKS, *sorted(SLIDES.glob("*.yaml"))], ids=lambda path: path.name)
def test_every_address_is_a_placeholder(path: Path) -> None:
    hosts = re.findall(r"[\w.-]+\.(?:com|org|net|info|io|edu|co|uk|de)\b", path.read_text(encoding="utf-8"))
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
    drawn = {f"art/{path.name}" for path in (SLIDES / "art").iterdir()}
    assert drawn == {picture.target for path in DECKS for picture in pictures_of(open_deck(path))}
