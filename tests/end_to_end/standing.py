"""Owns saying how an evening stands, so that one that was killed and one that was taken up can be compared."""

from __future__ import annotations

from hearthside.session.clock import Instant
from hearthside.session.state import Position, SessionState

Standing = dict[str, float | str | bool | None]


def standing(state: SessionState, now: Instant) -> Standing:
    """Return all that has to come back of an evening that was last read at ``now``; times in seconds."""
    at = now.monotonic_seconds
    said: Standing = {
        "place": _words(state.position),
        "frozen at": _words(state.frozen_at),
        "return to": _words(state.return_to),
        "cover": state.cover.value,
        "cover under hold": state.cover_under_hold.value,
        "re-fits": str(state.refits),
        "chimes": state.rack.has_sound,
        "elapsed": state.elapsed_seconds(now),
    }
    for slide in {*state.seconds_on_slide, state.room_position.slide}:
        said[f"seen slide {slide}"] = state.seconds_on(slide, now)
    for slide, clock in state.rack.clocks.items():
        said[f"clock {slide}"] = f"{clock.phase.value} of round {clock.round_index}"
        said[f"clock {slide} runs"] = clock.is_running
        said[f"clock {slide} left of the round"] = clock.countdown.remaining_seconds(at)
        said[f"clock {slide} left of all"] = clock.seconds_to_the_end(at)
    return said


def _words(place: Position | None) -> str:
    return "nowhere" if place is None else f"slide {place.slide}, step {place.step}"
