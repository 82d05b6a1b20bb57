"""Runs `hearthside` as it is, on a clock that a test moves on from outside: an evening takes seconds, however busy the
computer is, and nothing happens while the test looks.

Arguments: a folder, then those of `hearthside`. Time passes up to the second of the evening that stands in the folder's
file `until`; after each change the file `state.json` says how the evening stands. The laptop has been asleep for as
many seconds in all as stand in the file `asleep`.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from hearthside.windows.presenting.controller import PresentationController
from tests.end_to_end.drivers.played_time import PlayedClock, hearthside_on

_LOOK_MILLISECONDS = 10
_STEP_SECONDS = 1.0
_STEPS_AT_ONCE = 30
"""Between them the windows paint and keys arrive."""
_BEGINS = datetime(2026, 11, 26, 18, 57)  # noqa: DTZ001 -- the time of day there
"""Three minutes before the time that the starter deck announces, wherever the test runs."""


class Player(QObject):
    """Moves the clock on as the test asks, and says how the evening stands."""

    def __init__(self, clock: PlayedClock, controller: PresentationController, folder: Path) -> None:
        super().__init__(controller)
        self._clock = clock
        self._controller = controller
        self._folder = folder
        self._said = ""
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        until, asleep_seconds = self._asked("until"), self._asked("asleep")
        if asleep_seconds > self._clock.asleep_seconds:
            self._clock.asleep_seconds = asleep_seconds
            self._controller.evening.beat()
        for _ in range(_STEPS_AT_ONCE):
            if self._clock.seconds >= until:
                break
            self._clock.seconds = min(until, self._clock.seconds + _STEP_SECONDS)
            self._controller.evening.beat()
        self._say()

    def _asked(self, name: str) -> float:
        file = self._folder / name
        return float(file.read_text()) if file.exists() else 0.0

    def _say(self) -> None:
        state = self._controller.state
        clocks = {str(slide): clock for slide, clock in state.rack.clocks.items()}
        now_seconds = self._clock.now().monotonic_seconds
        said = json.dumps(
            {
                "seconds": self._clock.seconds,
                "asleep": self._clock.asleep_seconds,
                "slide": state.position.slide,
                "step": state.position.step,
                "cover": state.cover,
                "running": [slide for slide, clock in state.rack.clocks.items() if clock.is_running],
                "clocks": {slide: [clock.phase, clock.round_index] for slide, clock in clocks.items()},
                "left": {slide: round(clock.seconds_to_the_end(now_seconds), 3) for slide, clock in clocks.items()},
            }
        )
        if said != self._said:
            self._said = said
            written = self._folder / "state.new"
            written.write_text(said)
            written.replace(self._folder / "state.json")


def run(folder: Path, arguments: list[str]) -> int:
    clock = PlayedClock(_BEGINS.timestamp())
    return hearthside_on(clock, lambda controller: Player(clock, controller, folder), arguments)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2:]))
