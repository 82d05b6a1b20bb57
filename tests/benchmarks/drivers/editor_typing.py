"""Edits a deck, types in its middle with a person's pauses, and prints how long each thing took to be painted.

Each line has what was done, the milliseconds to the painted text and those to the painted picture. Lines with
``pause`` have the longest time in which the window took no events while the whole deck was read again, those with
``move`` only the time to the painted text.
"""

from __future__ import annotations

import sys

from tests.benchmarks.drivers.wired import edit

# isort: split
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from hearthside.windows.editor.window import EditorWindow
from tests.benchmarks.drivers.editor_hands import Hands, Took

_SETTLE_MILLISECONDS = 3000
_KEY_SECONDS = 0.05
_PAUSE_SECONDS = 1.2
_ROUNDS = 6
_WORDS = "wherever people meet"
_WARM_UP = "warm"


class EditorTyping(QObject):
    """Types words, then Enter, then presses buttons and takes back what they did, several times."""

    def __init__(self, window: EditorWindow) -> None:
        super().__init__(window)
        self._hands = Hands(window)
        QTimer.singleShot(_SETTLE_MILLISECONDS, self._type)

    def _type(self) -> None:
        hands = self._hands
        for number in range(_ROUNDS):
            # Undo leaves the cursor behind what it took back: it would come to the end of a short deck.
            hands.put_cursor_behind("the effect of")
            hands.rest_until_read(_PAUSE_SECONDS)
            if number == 0:
                for letter in _WARM_UP:
                    hands.key(Qt.Key.Key_A, letter)
            self._type_once()
        sys.stdout.flush()
        QCoreApplication.exit(0)

    def _type_once(self) -> None:
        hands = self._hands
        for letter in _WORDS.replace(" ", ""):  # a space alone may leave the picture as it is
            _say("key", hands.key(Qt.Key.Key_A, letter))
            hands.rest(_KEY_SECONDS)
        print("pause", hands.rest_until_read(_PAUSE_SECONDS), sep="\t")
        hands.key(Qt.Key.Key_Return)
        _say("enter", hands.key(Qt.Key.Key_Return))
        print("pause", hands.rest_until_read(_PAUSE_SECONDS), sep="\t")
        _say("button", hands.press("duplicate-slide"))
        hands.rest_until_read(_PAUSE_SECONDS)
        _say("undo", hands.press("undo"))
        hands.rest_until_read(_PAUSE_SECONDS)
        print("move", hands.press_for_text("move-slide-down"), sep="\t")
        hands.rest_until_read(_PAUSE_SECONDS)
        hands.press_for_text("undo")


def _say(what: str, took: Took) -> None:
    print(what, *took, sep="\t")


if __name__ == "__main__":
    sys.exit(edit(sys.argv[1], EditorTyping))
