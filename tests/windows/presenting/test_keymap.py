"""Owns the proof that every key does what the evening's table of keys promises, and no key does more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from hearthside.windows.commands import Command
from hearthside.windows.presenting.keymap import command_for, help_rows

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
K = Qt.Key

TABLE = (
    (Command.NEXT, (K.Key_Right, K.Key_Down, K.Key_PageDown, K.Key_Space, K.Key_Return, K.Key_Enter, K.Key_N)),
    (Command.BACK, (K.Key_Left, K.Key_Up, K.Key_PageUp, K.Key_Backspace, K.Key_P)),
    (Command.FIRST, (K.Key_Home,)),
    (Command.LAST, (K.Key_End,)),
    (Command.OVERVIEW, (K.Key_G, K.Key_O)),
    (Command.RETURN, (K.Key_QuoteLeft,)),
    (Command.HOLD, (K.Key_H,)),
    (Command.BLACK, (K.Key_B, K.Key_Period)),
    (Command.WHITE, (K.Key_W, K.Key_Comma)),
    (Command.FREEZE, (K.Key_F,)),
    (Command.POINTER, (K.Key_L,)),
    (Command.ZOOM, (K.Key_Z,)),
    (Command.SWAP_SCREENS, (K.Key_S,)),
    (Command.FULLSCREEN, (K.Key_F11,)),
    (Command.QUICK_EDIT, (K.Key_E,)),
    (Command.CLOCK, (K.Key_T,)),
    (Command.MINUTE_MORE, (K.Key_Plus,)),
    (Command.MINUTE_LESS, (K.Key_Minus,)),
    (Command.NEXT_ROUND, (K.Key_BracketRight,)),
    (Command.RESTART_ROUND, (K.Key_R,)),
    (Command.SOUND, (K.Key_M,)),
    (Command.COPY_ROUND, (K.Key_C,)),
    (Command.REFIT, (K.Key_K,)),
    (Command.HELP, (K.Key_F1,)),
    (Command.START, (K.Key_F5,)),
    (Command.ESCAPE, (K.Key_Escape,)),
)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize(("command", "key"), [(command, key) for command, keys in TABLE for key in keys])
def test_each_key_of_the_table_asks_for_its_command(command: Command, key: Qt.Key) -> None:
    assert command_for(press(key)) is command


@pytest.mark.parametrize(
    ("event", "command"),
    [
        (press(K.Key_Plus, CONTROL, "+"), Command.NOTES_LARGER),
        (press(K.Key_Plus, CONTROL | SHIFT, "+"), Command.NOTES_LARGER),
        (press(K.Key_Equal, CONTROL, "="), Command.NOTES_LARGER),
        (press(K.Key_Plus, CONTROL | KEYPAD, "+"), Command.NOTES_LARGER),
        (press(K.Key_Minus, CONTROL, "-"), Command.NOTES_SMALLER),
        (press(K.Key_F5, SHIFT), Command.START_HERE),
        (press(K.Key_Q, CONTROL, "\x11"), Command.QUIT),
        (press(K.Key_Slash, SHIFT, "?"), Command.HELP),
        (press(K.Key_ssharp, SHIFT, "?"), Command.HELP),
        (press(K.Key_Period, KEYPAD, "."), Command.BLACK),
        (press(K.Key_Dead_Grave), Command.RETURN),
        (press(K.Key_H, SHIFT, "H"), Command.HOLD),
        (press(K.Key_R, CONTROL, "\x12"), Command.RELOAD),
        (press(K.Key_Plus, SHIFT, "+"), Command.MINUTE_MORE),
        (press(K.Key_Asterisk, SHIFT, "+"), Command.MINUTE_MORE),
        (press(K.Key_Minus, KEYPAD, "-"), Command.MINUTE_LESS),
        (press(K.Key_9, Qt.KeyboardModifier.GroupSwitchModifier, "]"), Command.NEXT_ROUND),
        (press(K.Key_9, CONTROL | ALT, "]"), Command.NEXT_ROUND),
    ],
)
def test_keys_with_modifiers_and_other_keyboards(event: QKeyEvent, command: Command) -> None:
    assert command_for(event) is command


@pytest.mark.parametrize("digit", "0123456789")
def test_digits_type_a_number_on_every_row(digit: str) -> None:
    key = Qt.Key(K.Key_0.value + int(digit))
    for event in (press(key, NONE, digit), press(key, KEYPAD, digit), press(K.Key_Ampersand, SHIFT, digit)):
        command = command_for(event)
        assert command is not None
        assert command.digit == digit


@pytest.mark.parametrize(
    "event",
    [
        press(K.Key_T, CONTROL, "\x14"),
        press(K.Key_C, CONTROL, "\x03"),
        press(K.Key_Q, NONE, "q"),
        press(K.Key_N, CONTROL),
        press(K.Key_F, ALT, "f"),
        press(K.Key_F4, ALT),
        press(K.Key_Tab),
        press(K.Key_Control, CONTROL),
        press(K.Key_1, NONE, "¹"),
    ],
)
def test_other_keys_ask_for_nothing(event: QKeyEvent) -> None:
    assert command_for(event) is None


def test_while_a_number_is_typed_enter_goes_there_and_backspace_takes_a_digit_back() -> None:
    for key in (K.Key_Return, K.Key_Enter):
        assert command_for(press(key), typing_number=True) is Command.GO_TO_TYPED
    assert command_for(press(K.Key_Backspace), typing_number=True) is Command.ERASE_TYPED
    assert command_for(press(K.Key_Right), typing_number=True) is Command.NEXT


def test_the_help_sheet_names_every_key_of_the_table() -> None:
    said = {key for row in help_rows() for key in row.keys}
    arrows = {"Right": "→", "Down": "↓", "Left": "←", "Up": "↑"}
    caps = {"PageDown": "PgDn", "PageUp": "PgUp", "Return": "Enter", "Escape": "Esc", "QuoteLeft": "`"}
    caps |= {"Period": ".", "Comma": ",", "Plus": "+", "Minus": "−", "BracketRight": "]"} | arrows
    for _command, keys in TABLE:
        for key in keys:
            name = key.name.removeprefix("Key_")
            assert caps.get(name, name) in said
    assert {"Ctrl+Q", "Ctrl +", "Ctrl −", "Shift+F5", "?", "F11", "0…9"} <= said


def test_what_begins_an_evening_is_said_to_do_so_before_it_alone() -> None:
    (row,) = (row for row in help_rows() if "F5" in row.keys)
    assert row.keys == ("F5", "Shift+F5")
    assert row.label.startswith("Before:")
    assert command_for(press(K.Key_F5)) is Command.START
    assert Command.START.is_beginning
    assert Command.START_HERE.is_beginning
