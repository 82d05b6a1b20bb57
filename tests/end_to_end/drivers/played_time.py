"""Owns running `hearthside` as it is, on a clock that stands still until somebody moves it on."""

from __future__ import annotations

from collections.abc import Callable

import hearthside.main
import hearthside.presentation
from hearthside.cli import main
from hearthside.session.clock import Instant
from hearthside.windows.presenting.controller import PresentationController

_MONOTONIC_BEGINS = 1000.0


class PlayedClock:
    """Stands still until it is moved on; the clock on the wall goes with it, and goes on while the laptop sleeps."""

    def __init__(self, begins_wall_seconds: float) -> None:
        self.seconds = 0.0
        self.asleep_seconds = 0.0
        self._begins_wall_seconds = begins_wall_seconds

    def now(self) -> Instant:
        wall_seconds = self._begins_wall_seconds + self.seconds + self.asleep_seconds
        return Instant(_MONOTONIC_BEGINS + self.seconds, wall_seconds)


def hearthside_on(clock: PlayedClock, play: Callable[[PresentationController], object], arguments: list[str]) -> int:
    """Run `hearthside` with ``arguments`` on ``clock`` and return its exit code; ``play`` gets the evening's controller
    as soon as there is one, and moves the clock on from within the running application."""

    def played(*given: object, **named: object) -> PresentationController:
        controller = PresentationController(*given, **named)  # type: ignore[arg-type]
        play(controller)
        return controller

    vars(hearthside.main).update(SystemClock=lambda: clock)
    vars(hearthside.presentation).update(PresentationController=played)
    return main(arguments)
