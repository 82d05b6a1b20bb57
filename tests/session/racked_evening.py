"""Owns an evening with two clocks, moment by moment."""

from __future__ import annotations

from hearthside.session.activity_clock import ActivityClock
from hearthside.session.clock_events import (
    ClockAction,
    ClockUsed,
    Slept,
)
from hearthside.session.clock_plan import CueKind
from hearthside.session.clock_rack import SlideCue
from hearthside.session.events import CoverChanged, Event, SessionStarted
from hearthside.session.reducer import heartbeat, reduce
from hearthside.session.state import Cover, SessionState
from tests.session.clocks import plan_of
from tests.session.fake_clock import FakeClock

PLAN = plan_of(60, 120)
HELD, LIFTED = CoverChanged(Cover.HOLD), CoverChanged(Cover.NONE)


class Evening:
    """An evening with clocks that a test lets pass."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.state = SessionState()
        self.cues: list[tuple[int, CueKind]] = []
        self.happens(SessionStarted())

    @property
    def at(self) -> float:
        return self.clock.now().monotonic_seconds

    def happens(self, *events: Event, after: float = 0) -> None:
        self.clock.pass_seconds(after)
        for event in events:
            self.state, crossed = reduce(self.state, event, self.clock.now())
            self._hear(crossed)

    def passes(self, seconds: float) -> None:
        self.state, crossed = heartbeat(self.state, self.clock.pass_seconds(seconds))
        self._hear(crossed)

    def sleeps(self, seconds: float) -> None:
        """The laptop sleeps as Linux and macOS do: the monotonic clock stands still."""
        read_at = self.at
        self.clock.set_wall(seconds)
        self.happens(Slept(read_at, seconds))

    def on(self, slide: int) -> ActivityClock:
        return self.state.rack.clocks[slide]

    def left(self, slide: int) -> float:
        return self.on(slide).remaining_seconds(self.at)

    def _hear(self, crossed: tuple[SlideCue, ...]) -> None:
        self.cues += [(cue.slide, cue.cue.time.kind) for cue in crossed]


def use(slide: int, action: ClockAction) -> ClockUsed:
    return ClockUsed(slide, action)
