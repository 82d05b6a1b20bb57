"""Which evening is offered again, which is asked about, and what happens to files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.deck.model import Deck
from hearthside.evenings.archive import find_evening, unfinished_evening
from hearthside.evenings.diary import Diary
from hearthside.session.clock_events import ClockStarted
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound
from hearthside.session.events import DeckReplaced, Moved, SessionEnded
from hearthside.session.state import Position
from tests.evenings.writing import deck_in, no_trouble, talking, written_evening
from tests.session.fake_clock import FakeClock

HOUR = 3600.0


class Shelf:
    """Evenings with one deck and another, a minute apart."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.deck = deck_in(folder)
        self.other = deck_in(folder, "other.md")
        self.folder = folder / "state"

    def evening(
        self, deck: Deck | None = None, *, begun: bool = True, rehearsal: bool = False, ended: bool = False
    ) -> Path:
        deck = deck or self.deck
        facts = talking(deck) if begun else ()
        diary = written_evening(self.folder, deck, self.clock, *facts, is_rehearsal=rehearsal, ended=ended)
        self.clock.pass_seconds(60)
        return diary.path

    def evening_that_went_on_with(self, copy: Deck, *, ended: bool = False) -> Path:
        path = self.evening()
        diary = Diary(path, 0, is_rehearsal=False, tell_trouble=no_trouble)
        facts = (DeckReplaced(Position(3)), Moved(Position(4)), *((SessionEnded(),) if ended else ()))
        diary.write(facts, self.clock.now(), copy)
        diary.close()
        return path

    @property
    def now(self) -> float:
        return self.clock.now().wall_seconds

    def found(self, *, rehearsal: bool = False, deck: Deck | None = None) -> Path | None:
        wanted = (deck or self.deck).source.path
        evening = unfinished_evening(self.folder, self.now, wanted, is_rehearsal=rehearsal)
        return None if evening is None else evening.path

    def found_by_library(self) -> Path | None:
        evening = unfinished_evening(self.folder, self.now)
        return None if evening is None else evening.path


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_no_folder_no_evening(shelf: Shelf) -> None:
    assert shelf.found() is None
    assert find_evening(shelf.folder, "last") is None


def test_one_that_broke_off_is_found_by_its_deck(shelf: Shelf) -> None:
    path = shelf.evening()
    assert shelf.found() == path
    assert shelf.found(deck=shelf.other) is None
    assert shelf.found_by_library() == path


def test_one_that_went_on_with_a_copy_is_found_by_both_and_gone_on_with_the_copy(shelf: Shelf) -> None:
    path = shelf.evening_that_went_on_with(shelf.other)
    assert shelf.found() == shelf.found(deck=shelf.other) == shelf.found_by_library() == path
    evening = unfinished_evening(shelf.folder, shelf.now, shelf.deck.source.path)
    assert evening is not None
    assert evening.deck_path == shelf.other.source.path


def test_a_later_evening_with_either_that_ended_settles_it(shelf: Shelf) -> None:
    shelf.evening_that_went_on_with(shelf.other)
    shelf.evening(ended=True)
    assert shelf.found() is shelf.found(deck=shelf.other) is shelf.found_by_library() is None


def test_one_that_went_on_with_a_copy_and_ended_settles_those_before(shelf: Shelf) -> None:
    shelf.evening()
    shelf.evening_that_went_on_with(shelf.other, ended=True)
    assert shelf.found() is None
    assert shelf.found_by_library() is None


def test_one_that_ended_is_over_and_settles_those_before(shelf: Shelf) -> None:
    shelf.evening()
    shelf.evening(ended=True)
    assert shelf.found() is None
    assert shelf.found_by_library() is None


def test_an_evening_with_another_deck_settles_nothing(shelf: Shelf) -> None:
    path = shelf.evening()
    shelf.evening(shelf.other, ended=True)
    assert shelf.found() == path
    assert shelf.found_by_library() == path


def test_of_two_the_later_one_counts(shelf: Shelf) -> None:
    shelf.evening()
    later = shelf.evening()
    assert shelf.found() == later


@pytest.mark.parametrize("ended", [True, False])
def test_one_in_which_nothing_happened_stands_in_no_ones_way(shelf: Shelf, ended: bool) -> None:
    path = shelf.evening()
    shelf.evening(begun=False, ended=ended)
    assert shelf.found() == path


def test_the_wait_for_the_beginning_is_nothing_that_happened(shelf: Shelf) -> None:
    path = shelf.evening()
    waiting = ClockStarted(1, ClockPlan(kind=ClockKind.BEGIN, rounds=(TimedRound(seconds=60),)))
    written_evening(shelf.folder, shelf.deck, shelf.clock, waiting)
    assert shelf.found() == path


def test_where_there_is_no_other_it_can_be_taken_up(shelf: Shelf) -> None:
    path = shelf.evening(begun=False)
    assert shelf.found() == path


def test_after_twelve_hours_it_is_over(shelf: Shelf) -> None:
    path = shelf.evening()
    shelf.clock.pass_seconds(11.9 * HOUR)
    assert shelf.found() == path
    shelf.clock.pass_seconds(0.2 * HOUR)
    assert shelf.found() is None


def test_a_deck_that_is_gone_is_not_offered(shelf: Shelf) -> None:
    shelf.evening()
    (shelf.folder.parent / "deck.md").unlink()
    assert shelf.found_by_library() is None


def test_rehearsals_and_evenings_do_not_mix(shelf: Shelf) -> None:
    evening = shelf.evening()
    rehearsal = shelf.evening(rehearsal=True)
    assert (shelf.found(), shelf.found(rehearsal=True)) == (evening, rehearsal)
    assert shelf.found_by_library() == evening


@pytest.mark.parametrize(
    "damage", [b"", b"\x00\xff" * 1000, b'{"version":1}\n', b'{"version":99,"deck_path":"x"}\n', b"[" * 9999]
)
def test_a_foreign_file_is_put_aside_and_the_evening_found(shelf: Shelf, damage: bytes) -> None:
    path = shelf.evening()
    foreign = shelf.folder / "2026-11-26T195959.evening"
    foreign.write_bytes(damage)
    assert shelf.found() == path
    assert not foreign.exists()


def test_a_line_cut_off_at_the_end_costs_that_line_alone(shelf: Shelf) -> None:
    path = shelf.evening()
    with path.open("ab") as file:
        file.write(b'{"run":0,"mono":1.0,"wal')
    evening = unfinished_evening(shelf.folder, shelf.now)
    assert evening is not None
    assert [type(entry.fact).__name__ for entry in evening.record.entries] == [
        "SessionStarted",
        "Moved",
        "ClockStarted",
    ]


def test_evenings_are_named_by_number_name_and_path(shelf: Shelf) -> None:
    first, second = shelf.evening(), shelf.evening(ended=True)
    for wanted, path in (("last", second), ("1", second), ("2", first), (first.stem, first), (str(first), first)):
        evening = find_evening(shelf.folder, wanted)
        assert evening is not None
        assert evening.path == path


@pytest.mark.parametrize("wanted", ["0", "3", "99999999999999999999", "gone.evening", "", "²"])
def test_what_is_no_evening_is_not_found(shelf: Shelf, wanted: str) -> None:
    shelf.evening()
    assert find_evening(shelf.folder, wanted) is None


def test_an_evening_is_recognised_though_its_last_fact_is_a_move(shelf: Shelf) -> None:
    diary = written_evening(shelf.folder, shelf.deck, shelf.clock, Moved(Position(1)))
    assert shelf.found() == diary.path
