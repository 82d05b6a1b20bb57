"""What a deck has to mend is said once, in a pause, where nobody looked the evening over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.deck.source import Span
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.unseen_faults import UnseenFaults
from tests.windows.timed import BEGIN, STEPS, TALK, TIMED, K, TimedStage

MESSAGE = "There is no picture “lantern.jpg”."


class Finder:
    """Finds what it was told to, in as many steps as the deck has slides."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        self.steps = 0
        self.decks: list[Deck] = []

    def __call__(self, deck: Deck) -> Iterator[tuple[Fault, ...]]:
        self.decks.append(deck)
        for _ in deck.slides:
            self.steps += 1
            yield ()
        yield self.faults


def fault_at(words: str, severity: Severity = Severity.FAULT) -> Fault:
    at = TIMED.index(words)
    line = TIMED.count("\n", 0, at) + 1
    return Fault("missing-picture", Span(at, at + 5), line, 1, MESSAGE, "Put it there.", severity)


FIRST, SECOND = fault_at("Sentinel-of-the-slide"), fault_at("::: break")
HINT = fault_at("Speak 8:00", Severity.HINT)


class Looked:
    """An evening with the faults of its deck being looked for; pauses are played."""

    def __init__(self, folder: Path, *faults: Fault, slide: int = BEGIN) -> None:
        self.stage = TimedStage(folder, slide)
        self.finder = Finder(*faults)
        self.faults = UnseenFaults(self.stage.controller, self.finder)

    def pause(self) -> None:
        """Let a pause go by, and what is done in it."""
        if self.faults._pause.isActive():
            self.faults._pause.stop()
            self.faults.go_on()
        while self.faults._work.is_busy:
            self.faults._work._work()

    @property
    def said(self) -> list[Notice]:
        return [notice for notice in self.stage.notices if "to mend" in notice.text]


@pytest.fixture
def folder(tmp_path: Path, qapp: object) -> Path:
    return tmp_path


def test_how_many_and_the_first_are_said_in_one_quiet_line(folder: Path) -> None:
    looked = Looked(folder, SECOND, HINT, FIRST)
    assert not looked.finder.decks, "the first slide waits for nothing"
    looked.pause()
    assert looked.said == [
        Notice(
            f"This deck has 2 things to mend; the first, slide 5: {MESSAGE}",
            "F, 5, Enter leads there unseen, E mends it.",
            is_brief=True,
        )
    ]
    assert looked.faults.is_over
    looked.stage.press(K.Key_Right)
    looked.pause()
    assert len(looked.said) == 1


def test_on_the_slide_itself_one_key_mends_it(folder: Path) -> None:
    looked = Looked(folder, FIRST, slide=4)
    looked.pause()
    assert (looked.said[0].text, looked.said[0].mend) == (
        f"This deck has 1 thing to mend; slide 5: {MESSAGE}",
        "E opens its text.",
    )


def test_what_stands_above_all_slides_is_said_with_its_line(folder: Path) -> None:
    looked = Looked(folder, fault_at("start:"))
    looked.pause()
    assert (looked.said[0].text, looked.said[0].mend) == (f"This deck has 1 thing to mend; line 3: {MESSAGE}", "")


@pytest.mark.parametrize("faults", [(), (HINT,)])
def test_hints_are_not_for_the_evening(folder: Path, faults: tuple[Fault, ...]) -> None:
    looked = Looked(folder, *faults)
    looked.pause()
    assert looked.faults.is_over
    assert looked.said == []


def test_a_page_turn_interrupts_it_and_it_goes_on_where_it_was(folder: Path) -> None:
    looked = Looked(folder, FIRST)
    looked.faults._pause.stop()
    looked.faults.go_on()
    was_busy = [looked.faults._work.is_busy]
    looked.stage.press(K.Key_Right)
    was_busy.append(looked.faults._work.is_busy)
    assert was_busy == [True, False]
    assert looked.faults._pause.isActive()
    looked.pause()
    assert (len(looked.said), len(looked.finder.decks)) == (1, 1)
    assert looked.finder.steps == len(looked.stage.controller.deck.slides)


@pytest.mark.parametrize(("slide", "key"), [(TALK, K.Key_T), (STEPS, K.Key_H)], ids=["a clock runs", "on hold"])
def test_in_the_middle_of_something_it_neither_looks_nor_speaks(folder: Path, slide: int, key: K) -> None:
    looked = Looked(folder, FIRST, slide=slide)
    looked.stage.press(key)
    looked.pause()
    assert looked.finder.steps == 0
    looked.stage.press(key)
    looked.pause()
    assert len(looked.said) == 1


def test_the_wait_for_the_beginning_is_a_good_moment(folder: Path) -> None:
    looked = Looked(folder, FIRST, slide=BEGIN)
    assert any(clock.is_running for clock in looked.stage.controller.state.rack.clocks.values())
    looked.pause()
    assert len(looked.said) == 1


def test_another_deck_is_looked_through_instead(folder: Path) -> None:
    looked = Looked(folder, FIRST)
    looked.faults._pause.stop()
    looked.faults.go_on()
    looked.stage.path.write_text(TIMED.replace("Good night", "Sleep well"), encoding="utf-8")
    looked.stage.controller.reload()
    looked.pause()
    assert looked.finder.decks[-1] is looked.stage.controller.deck
    assert len(looked.said) == 1


def test_what_was_said_is_withdrawn_when_the_deck_is_another(folder: Path) -> None:
    looked = Looked(folder, FIRST)
    looked.pause()
    withdrawn: list[Notice] = []
    looked.stage.controller.notice_withdrawn.connect(withdrawn.append)
    looked.stage.path.write_text(TIMED.replace("Good night", "Sleep well"), encoding="utf-8")
    looked.stage.controller.reload()
    looked.pause()
    assert withdrawn == looked.said
    assert len(looked.said) == 1


@pytest.mark.parametrize("ends", [True, False])
def test_it_stops_with_the_evening_or_when_it_is_told_to(folder: Path, ends: bool) -> None:
    looked = Looked(folder, replace(FIRST))
    if ends:
        looked.stage.controller.end()
    else:
        looked.faults.stop()
    looked.pause()
    assert (looked.said, looked.finder.steps) == ([], 0)
