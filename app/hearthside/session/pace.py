"""Owns how the evening keeps to its plan: what has passed, what was planned, and when it will end."""

from __future__ import annotations

import math

from msgspec import Struct

from hearthside.deck.model import Deck
from hearthside.session.announced_start import local_time, seconds_before_announced
from hearthside.session.clock import Instant
from hearthside.session.events import Event
from hearthside.session.plan import planned_seconds, seconds_left
from hearthside.session.reducer import reduce
from hearthside.session.state import SessionState
from hearthside.tr import tr

TOLERANCE_SECONDS = 20
"""Nobody is behind or ahead by less."""
_MINUTE_SECONDS = 60
"""The words count minutes, so what is less than one is not spoken of."""


class Pace(Struct, frozen=True, kw_only=True):
    """The evening against its plan, at one moment."""

    elapsed_seconds: float
    """Since the evening began (see ``elapsed_seconds``); it goes on through Hold, black and jumps."""
    planned_seconds_so_far: float
    """What the plan allows for what has been done."""
    lateness_seconds: float
    """How much later than it should the evening ends, to the second; negative when ahead."""
    behind_seconds: float
    """The same for people: 0 within the tolerance."""
    plan_began_wall_seconds: float
    """When the plan began, or will: see ``pace``."""
    forecast_end_wall_seconds: float
    """When the evening ends if the rest takes as long as planned; the actual end once it has ended."""
    booked_until: float | None = None
    """When the room has to be free again, in wall seconds."""
    is_held_to_booking: bool = False
    """Whether the room is booked for less than the plan, so that the booking is what the evening is measured by."""

    @property
    def minutes_behind(self) -> int:
        """Whole minutes behind, to the nearest; negative when ahead, 0 for less than a minute of either."""
        return whole_minutes(self.behind_seconds)

    @property
    def wanted_end_wall_seconds(self) -> float:
        """When it should end: as planned, a re-fit included, or when the room has to be free if that is before."""
        return self.forecast_end_wall_seconds - self.lateness_seconds

    def goes_beyond_booking(self, end_wall_seconds: float) -> bool:
        """Tell whether an evening with that end keeps the room a minute longer than it is booked, or more."""
        return self.booked_until is not None and end_wall_seconds - self.booked_until >= _MINUTE_SECONDS


def pace(state: SessionState, deck: Deck, now: Instant) -> Pace:
    """Return how the evening goes.

    The plan begins at the time announced in the deck, when the session was started within an hour of it, and at the
    session's start otherwise: early guests do not put a facilitator behind, and a late start does. Slides before the
    one that the room sees count as done; of later ones counts what the room has seen, and all from half of their time
    on (see ``seconds_left``), so that going back to answer a question costs the answer and not the slides between. A
    clock that runs on the room's slide counts with all that it still has to run. What a re-fit takes out of the plan is
    time won; what it lets end later is allowed.
    Where the room is booked for less than the deck takes, the evening is measured by the booking instead.
    """
    moment = state.ended_at or now
    since_plan_began = state.elapsed_seconds(moment) - _seconds_before_announced_start(state, deck)
    waited = max(0.0, -since_plan_began)
    under_way = max(0.0, since_plan_began)
    planned = planned_seconds(deck, state.refit)
    done, left = _done_and_left(state, planned, moment, under_way)
    began = moment.wall_seconds - since_plan_began
    booked = math.inf if state.booked_until is None else state.booked_until - began
    allowed = min(deck.planned_seconds, booked) + state.refit.later_seconds
    lateness = under_way + left - allowed if state.started_at else 0.0
    return Pace(
        elapsed_seconds=elapsed_seconds(state, deck, now),
        planned_seconds_so_far=done,
        lateness_seconds=lateness,
        behind_seconds=lateness if abs(lateness) > TOLERANCE_SECONDS else 0.0,
        plan_began_wall_seconds=began,
        forecast_end_wall_seconds=moment.wall_seconds + (0.0 if state.ended_at else left + waited),
        booked_until=state.booked_until,
        is_held_to_booking=booked < deck.planned_seconds,
    )


def elapsed_seconds(state: SessionState, deck: Deck, now: Instant) -> float:
    """Return how long the evening has gone on: since the session started, though not before the time announced in the
    deck, where it was started within an hour of it, since nobody counts the minutes in which guests arrive."""
    return max(
        0.0, state.elapsed_seconds(state.ended_at or now) - max(0.0, _seconds_before_announced_start(state, deck))
    )


def end_after(state: SessionState, deck: Deck, now: Instant, fact: Event) -> float:
    """Return when the evening would end, in wall seconds, if ``fact`` happened now: the price of one more minute."""
    return pace(reduce(state, fact, now)[0], deck, now).forecast_end_wall_seconds


def pace_words(pace: Pace) -> str:
    """Return the pace as the console says it: "on time · ends 20:30", "4 min behind · ends 20:34", and until when the
    room is booked where that is before the end."""
    ends = clock_words(pace.forecast_end_wall_seconds)
    words = _measured_words(pace).format(minutes=abs(pace.minutes_behind), time=ends)
    if pace.booked_until is None or not pace.goes_beyond_booking(pace.forecast_end_wall_seconds):
        return words
    return words + " · " + tr("room until {time}").format(time=clock_words(pace.booked_until))


def _measured_words(pace: Pace) -> str:
    if pace.minutes_behind == 0:
        return tr("on time · ends {time}")
    if pace.minutes_behind < 0:
        return tr("{minutes} min ahead · ends {time}")
    if pace.is_held_to_booking:  # nobody is behind because a room is booked for less than the deck takes
        return tr("{minutes} min over · ends {time}")
    return tr("{minutes} min behind · ends {time}")


def whole_minutes(seconds: float) -> int:
    """Return how many minutes behind (negative: ahead) are spoken of, to the nearest; 0 for less than a minute."""
    minutes = _rounded(abs(seconds) / _MINUTE_SECONDS) if abs(seconds) >= _MINUTE_SECONDS else 0
    return minutes if seconds > 0 else -minutes


def clock_words(wall_seconds: float) -> str:
    """Return a moment as this machine's clock on the wall shows it, to the nearest minute: ``20:34``."""
    return local_time(_rounded(wall_seconds / 60) * 60).strftime("%H:%M")


def _rounded(value: float) -> int:
    return math.floor(value + 0.5)


def _done_and_left(
    state: SessionState, planned: tuple[float, ...], now: Instant, at_most_here: float
) -> tuple[float, float]:
    """Return what the plan allows for what is done, and what is left to do; ``at_most_here`` leaves out the wait for
    the announced start."""
    here = state.room_position.slide
    done = left = 0.0
    for index, seconds in enumerate(planned):
        spent = state.seconds_on(index, now)
        if index == here:
            spent = min(spent, at_most_here)
        to_come = seconds_left(state, index, seconds, spent, now.monotonic_seconds)
        done += min(spent, seconds) if index == here else seconds - to_come
        left += to_come
    return done, left


def _seconds_before_announced_start(state: SessionState, deck: Deck) -> float:
    """Return how long before the announced time the session was started: negative after it, 0 where there is none."""
    return 0.0 if state.started_at is None else seconds_before_announced(deck, state.started_at.wall_seconds)
