"""Owns the lines about the laptop: sound, power, staying awake, and room to write the evening down."""

from __future__ import annotations

from hearthside.laptop.battery import FIRST_WORD_PERCENT, Charge
from hearthside.laptop.wakefulness import may_fall_asleep
from hearthside.preflight.line import LineState, PreflightLine, Topic
from hearthside.tr import tr

ENOUGH_BYTES = 50_000_000
"""An evening is written down in far less; edits of the deck need a little too."""
_COMFORTABLE_PERCENT = 80
"""What a system that does not know of its charger should have for an evening."""


def sound_line(has_device: bool | None, *, was_played: bool) -> PreflightLine:
    """Return what is to be said of sound; ``has_device`` is None until the system has answered."""
    if has_device is None:
        return PreflightLine(Topic.SOUND, LineState.UNKNOWN, tr("Looking for a loudspeaker…"))
    if not has_device:
        words = tr("No loudspeaker was found: every cue is a quiet word on the screens all the same.")
        return PreflightLine(Topic.SOUND, LineState.LOOK, words, tr("Plug one in or switch it on, then let it sound."))
    if was_played:
        words = tr("A bell and a soft tone were played. Did you hear both?")
        return PreflightLine(Topic.SOUND, LineState.FINE, words, tr("If not, look at the volume and the cable."))
    words = tr("There is a loudspeaker; whether the room hears it, only you can tell.")
    return PreflightLine(Topic.SOUND, LineState.FINE, words)


def power_line(charge: Charge | None, *, was_read: bool) -> PreflightLine:
    """Return what is to be said of power; ``was_read`` is False until the system was asked for the first time."""
    if charge is None:
        words = tr("This computer does not tell of a battery.") if was_read else tr("Asking the battery…")
        mend = tr("A laptop should be plugged in.") if was_read else ""
        return PreflightLine(Topic.POWER, LineState.UNKNOWN, words, mend)
    percent = round(charge.percent)
    if charge.plugged_in:
        words = tr("Plugged in; the battery is at {percent} %.").format(percent=percent)
        return PreflightLine(Topic.POWER, LineState.FINE, words)
    words = tr("The battery is at {percent} %.").format(percent=percent)
    if charge.plugged_in is None:
        state = LineState.UNKNOWN if percent >= _COMFORTABLE_PERCENT else LineState.LOOK
        return PreflightLine(Topic.POWER, state, words, tr("Is the laptop plugged in?"))
    words = tr("Not plugged in; the battery is at {percent} %.").format(percent=percent)
    mend = tr("Please plug it in.")
    if percent <= FIRST_WORD_PERCENT:
        mend = tr("Please plug it in before you begin.")
    return PreflightLine(Topic.POWER, LineState.LOOK, words, mend)


def awake_line(awake: bool | None) -> PreflightLine:
    """Return whether the system agreed to stay awake; ``awake`` is None until it has answered."""
    if awake is None:
        return PreflightLine(Topic.AWAKE, LineState.UNKNOWN, tr("Asking the system to stay awake…"))
    if awake:
        return PreflightLine(Topic.AWAKE, LineState.FINE, tr("Neither sleep nor a screensaver until you end."))
    advice = may_fall_asleep()
    return PreflightLine(Topic.AWAKE, LineState.LOOK, advice.text, advice.mend)


def saving_line(*, can_write: bool, free_bytes: int | None) -> PreflightLine:
    """Return whether the evening can be written down; ``free_bytes`` is None where the system does not say."""
    if not can_write:
        words = tr("This evening cannot be written down: its folder is read-only.")
        mend = tr("Presenting works; only going on after a breakdown, and the report, will be missing.")
        return PreflightLine(Topic.SAVING, LineState.LOOK, words, mend)
    if free_bytes is not None and free_bytes < ENOUGH_BYTES:
        words = tr("The disk is nearly full: {megabytes} MB are left.").format(megabytes=free_bytes // 1_000_000)
        return PreflightLine(Topic.SAVING, LineState.LOOK, words, tr("Make some room on it before you begin."))
    words = tr("Times are written down as you go, so that one key goes on after a breakdown.")
    return PreflightLine(Topic.SAVING, LineState.FINE, words)
