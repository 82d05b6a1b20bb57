"""Owns whether what was crossed is heard, and how: one tone for one moment, none that is late, none when turned off."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.deck.activities import Sound
from hearthside.session.clock_plan import ClockKind, CueKind
from hearthside.session.clock_rack import SlideCue
from hearthside.session.state import Cover, SessionState


def cues_for_the_room(state: SessionState, cues: Sequence[SlideCue]) -> tuple[SlideCue, ...]:
    """Return those of ``cues`` that concern the room: once the evening has begun on another slide, the wait for its
    beginning does not; under Hold nothing does."""
    if state.cover is Cover.HOLD:
        return ()
    here = state.room_position.slide
    return tuple(cue for cue in cues if cue.slide == here or _kind(state, cue.slide) is not ClockKind.BEGIN)


def tone(state: SessionState, cues: Sequence[SlideCue], at: float) -> Sound:
    """Return the one sound for ``cues`` that were crossed in one reading at ``at`` (monotonic): a bell where a round or
    a break ends, a soft tone for the rest, as far as their discussion wants any. Sound.NONE for silence."""
    if not state.rack.has_sound:
        return Sound.NONE
    sounds = {_sound(state, cue) for cue in cues_for_the_room(state, cues) if not cue.cue.is_late(at)}
    return next((sound for sound in (Sound.BELL, Sound.SOFT) if sound in sounds), Sound.NONE)


def _sound(state: SessionState, cue: SlideCue) -> Sound:
    clock = state.rack.clocks.get(cue.slide)
    if clock is None or not cue.cue.has_tone or clock.plan.sound is Sound.NONE:
        return Sound.NONE
    rings = cue.cue.time.kind is CueKind.END or clock.plan.kind is ClockKind.BREAK
    return clock.plan.sound if rings else Sound.SOFT


def _kind(state: SessionState, slide: int) -> ClockKind | None:
    clock = state.rack.clocks.get(slide)
    return None if clock is None else clock.plan.kind
