"""Owns the line about screens: which is the room's, and whether notes are anybody else's to see."""

from __future__ import annotations

from msgspec import Struct

from hearthside.preflight.line import LineState, PreflightLine, Topic
from hearthside.tr import tr


class ScreenFact(Struct, frozen=True):
    """One screen; ``number`` is what is shown on it when screens are identified, the same for mirrored ones."""

    number: int
    name: str
    width_px: int
    height_px: int


class ScreensFacts(Struct, frozen=True, kw_only=True):
    """How the windows lie on the screens."""

    screens: tuple[ScreenFact, ...]
    notes: ScreenFact
    """Where the console is."""
    room: ScreenFact | None
    """The screen that the room's picture fills; None where it fills none."""
    room_is_shown: bool = True
    """Whether the room's picture is anywhere at all."""
    window_was_asked_for: bool = False
    notes_confirmed: bool = True
    """Whether it is known that the room does not see the console."""


def screens_line(facts: ScreensFacts) -> PreflightLine:
    """Return what is to be said of the screens."""
    if facts.room is not None:
        return _two_screens(facts, facts.room)
    if not facts.room_is_shown:
        words = tr("The room’s picture has no screen just now.")
        return _look(words, tr("Plug the projector in again, or press S: then it is in a window here."))
    if facts.window_was_asked_for:
        return _line(LineState.FINE, tr("The room’s picture is in a window of its own, to share in a call."))
    if len({screen.number for screen in facts.screens}) < len(facts.screens):
        words = tr("The screens show the same picture, so your notes are folded.")
        return _look(words, tr("In the system’s settings, set them to show different ones."))
    if len(facts.screens) > 1:
        return _look(tr("The room’s picture is in a window on your screen."), tr("S gives it a screen of its own."))
    words = tr("There is one screen, so the room’s picture is in a window on it, and your notes are folded.")
    return _look(words, tr("Plug in the projector, or share that window."))


def _two_screens(facts: ScreensFacts, room: ScreenFact) -> PreflightLine:
    words = tr("The room sees screen {number}: {name}, {width} × {height}.").format(
        number=room.number, name=room.name, width=room.width_px, height=room.height_px
    )
    if not facts.notes_confirmed:
        return _look(words, tr("Is that the projector? Let the screens show their numbers; S swaps them."))
    notes = tr("Your notes are on screen {number}.").format(number=facts.notes.number)
    return _line(LineState.FINE, f"{words} {notes}")


def _look(words: str, mend: str) -> PreflightLine:
    return _line(LineState.LOOK, words, mend)


def _line(state: LineState, words: str, mend: str = "") -> PreflightLine:
    return PreflightLine(Topic.SCREENS, state, words, mend)
