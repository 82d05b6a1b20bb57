"""Owns which key asks for which command, the same for every window, and how the help sheet names the keys.

Characters are matched by what the key types and not by where it lies, so that ``?`` or ``.`` work on every keyboard;
the keys of a clicker are matched by their code.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.key_grid import HelpRow

_BY_KEY = {
    Qt.Key.Key_Right: Command.NEXT,
    Qt.Key.Key_Down: Command.NEXT,
    Qt.Key.Key_PageDown: Command.NEXT,
    Qt.Key.Key_Space: Command.NEXT,
    Qt.Key.Key_Return: Command.NEXT,
    Qt.Key.Key_Enter: Command.NEXT,
    Qt.Key.Key_N: Command.NEXT,
    Qt.Key.Key_Left: Command.BACK,
    Qt.Key.Key_Up: Command.BACK,
    Qt.Key.Key_PageUp: Command.BACK,
    Qt.Key.Key_Backspace: Command.BACK,
    Qt.Key.Key_P: Command.BACK,
    Qt.Key.Key_Home: Command.FIRST,
    Qt.Key.Key_End: Command.LAST,
    Qt.Key.Key_G: Command.OVERVIEW,
    Qt.Key.Key_O: Command.OVERVIEW,
    Qt.Key.Key_QuoteLeft: Command.RETURN,
    Qt.Key.Key_Dead_Grave: Command.RETURN,
    Qt.Key.Key_H: Command.HOLD,
    Qt.Key.Key_B: Command.BLACK,
    Qt.Key.Key_Period: Command.BLACK,
    Qt.Key.Key_W: Command.WHITE,
    Qt.Key.Key_Comma: Command.WHITE,
    Qt.Key.Key_F: Command.FREEZE,
    Qt.Key.Key_L: Command.POINTER,
    Qt.Key.Key_Z: Command.ZOOM,
    Qt.Key.Key_S: Command.SWAP_SCREENS,
    Qt.Key.Key_F11: Command.FULLSCREEN,
    Qt.Key.Key_E: Command.QUICK_EDIT,
    Qt.Key.Key_T: Command.CLOCK,
    Qt.Key.Key_Plus: Command.MINUTE_MORE,
    Qt.Key.Key_Minus: Command.MINUTE_LESS,
    Qt.Key.Key_BracketRight: Command.NEXT_ROUND,
    Qt.Key.Key_R: Command.RESTART_ROUND,
    Qt.Key.Key_M: Command.SOUND,
    Qt.Key.Key_C: Command.COPY_ROUND,
    Qt.Key.Key_J: Command.GO_TO_CLOCK,
    Qt.Key.Key_K: Command.REFIT,
    Qt.Key.Key_U: Command.UNDO_REFIT,
    Qt.Key.Key_Y: Command.RESUME,
    Qt.Key.Key_F1: Command.HELP,
    Qt.Key.Key_F5: Command.START,
    Qt.Key.Key_Escape: Command.ESCAPE,
}
_BY_CHARACTER = {
    "?": Command.HELP,
    ".": Command.BLACK,
    ",": Command.WHITE,
    "`": Command.RETURN,
    "+": Command.MINUTE_MORE,
    "-": Command.MINUTE_LESS,
    "]": Command.NEXT_ROUND,
}
_WITH_CONTROL = {
    Qt.Key.Key_Plus: Command.NOTES_LARGER,
    Qt.Key.Key_Equal: Command.NOTES_LARGER,
    Qt.Key.Key_Minus: Command.NOTES_SMALLER,
    Qt.Key.Key_Underscore: Command.NOTES_SMALLER,
    Qt.Key.Key_Q: Command.QUIT,
    Qt.Key.Key_R: Command.RELOAD,
}
_ALT_GR = (
    Qt.KeyboardModifier.GroupSwitchModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
_WHILE_TYPING_A_NUMBER = {
    Qt.Key.Key_Return: Command.GO_TO_TYPED,
    Qt.Key.Key_Enter: Command.GO_TO_TYPED,
    Qt.Key.Key_Backspace: Command.ERASE_TYPED,
}


def command_for(event: QKeyEvent, *, typing_number: bool = False) -> Command | None:
    """Return what the key asks for, or None where it asks for nothing.

    While a slide's number is being typed, Enter goes there and Backspace takes back its last digit.
    """
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    key = Qt.Key(event.key())
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _WITH_CONTROL.get(key)
    if modifiers:
        # With AltGr, which some systems report as these two, a keyboard types what it has no key of its own for.
        return _by_character(event.text()) if modifiers in _ALT_GR else None
    if typing_number and key in _WHILE_TYPING_A_NUMBER:
        return _WHILE_TYPING_A_NUMBER[key]
    if key == Qt.Key.Key_F5 and shifted:
        return Command.START_HERE
    return _by_character(event.text()) or _BY_KEY.get(key)


def _by_character(text: str) -> Command | None:
    if len(text) == 1 and text.isascii() and text.isdigit():
        return Command(text)
    return _BY_CHARACTER.get(text)


def help_rows() -> tuple[HelpRow, ...]:
    """Return the keys in the order in which the help sheet lists them, in the user's language."""
    return (
        HelpRow(tr("Before: screens, tone, room, motion"), ("I", "T", "R", "M")),
        HelpRow(tr("Before: begin the evening"), ("F5", "Shift+F5")),
        HelpRow(tr("Next, reveal next"), ("→", "↓", "PgDn", "Space", "Enter", "N")),
        HelpRow(tr("Back"), ("←", "↑", "PgUp", "Backspace", "P")),
        HelpRow(tr("First slide, last slide"), ("Home", "End")),
        HelpRow(tr("A slide by its number"), ("0…9", "Enter")),
        HelpRow(tr("Overview of all slides"), ("G", "O")),
        HelpRow(tr("Return to where you were"), ("`",)),
        HelpRow(tr("Hold: a calm screen"), ("H",)),
        HelpRow(tr("Start or pause the clock"), ("T",)),
        HelpRow(tr("One minute more, one minute less"), ("+", "−")),
        HelpRow(tr("Next round, restart this round"), ("]", "R")),
        HelpRow(tr("Chimes on or off"), ("M",)),
        HelpRow(tr("Copy for breakout rooms"), ("C",)),
        HelpRow(tr("Go to the clock that runs"), ("J",)),
        HelpRow(tr("Re-fit the evening, undo it"), ("K", "U")),
        HelpRow(tr("Black screen, white screen"), ("B", ".", "W", ",")),
        HelpRow(tr("Freeze the room while you look around"), ("F",)),
        HelpRow(tr("Pointer, zoom (drag on the picture)"), ("L", "Z")),
        HelpRow(tr("Larger notes, smaller notes"), ("Ctrl +", "Ctrl −")),
        HelpRow(tr("Swap the screens"), ("S",)),
        HelpRow(tr("Full screen"), ("F11",)),
        HelpRow(tr("Edit this slide"), ("E",)),
        HelpRow(tr("Load the deck again"), ("Ctrl+R",)),
        HelpRow(tr("Go on with an evening that broke off"), ("Y",)),
        HelpRow(tr("This help"), ("?", "F1")),
        HelpRow(tr("Close what is open"), ("Esc",)),
        HelpRow(tr("End the session"), ("Ctrl+Q",)),
    )
