"""Owns an evening that is written down and breaks off, and the program that is started after it."""

from __future__ import annotations

from pathlib import Path

from hearthside.store.journal import read_lines
from hearthside.windows.presenting.recovery import Recovery, evening_to_take_up
from tests.session.fake_clock import FakeClock
from tests.windows.timed import STEPS, TIMED, TimedStage


class Interrupted:
    """An evening that is written down, and that breaks off."""

    def __init__(self, folder: Path) -> None:
        self.stage = TimedStage(folder, STEPS)
        self.journals = folder / "state"
        self.recovery = Recovery(self.stage.controller, self.journals)
        self.path = self.recovery.path

    def break_off(self) -> None:
        """Stop as if the program were gone: nothing is written, and the lock is nobody's."""
        self.stage.controller.evening.stop()
        self.path.with_suffix(".lock").unlink()

    def again(self, folder: Path, *, text: str = TIMED, resume: bool = False) -> Again:
        return Again(folder, self, text, resume)


class Again:
    """The program after its end, started once more with the same wall clock and a monotonic clock of its own."""

    def __init__(self, folder: Path, before: Interrupted, text: str, resume: bool) -> None:
        clock = copy_of(before.stage.clock)
        clock._monotonic_seconds = 77.0
        self.stage = TimedStage(folder, 0, text, clock)
        controller = self.stage.controller
        taken = None
        if resume:
            taken = evening_to_take_up(before.journals, controller.deck, self.stage.clock.now(), is_rehearsal=False)
            assert taken is not None
            controller.evening.take_up(taken.state)
        self.recovery = Recovery(controller, before.journals, taken)
        if not resume:
            self.recovery.look_for_unfinished()


def kinds(path: Path) -> list[str]:
    """Return what happened by the journal at ``path``."""
    return [line.split(b'"kind":"')[1].split(b'"')[0].decode() for line in read_lines(path) if b'"kind":"' in line]


def copy_of(clock: FakeClock) -> FakeClock:
    """Return another clock that shows the same."""
    copy = FakeClock()
    copy._monotonic_seconds, copy._wall_seconds = clock._monotonic_seconds, clock._wall_seconds
    return copy
