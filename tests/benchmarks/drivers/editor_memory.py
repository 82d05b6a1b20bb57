"""Edits a deck for as long as an evening's work, undoing what was done, and prints the memory from time to time.

Each line has the number of edits so far and the resident and the proportional bytes of the process.
"""

from __future__ import annotations

import gc
import sys

from tests.benchmarks.drivers.wired import edit

# isort: split
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from hearthside.windows.editor.window import EditorWindow
from tests.benchmarks.drivers.editor_hands import Hands
from tests.benchmarks.drivers.memory_use import memory_bytes

_SETTLE_MILLISECONDS = 3000
_PAUSE_SECONDS = 0.3
_BEFORE_LOOKING_SECONDS = 4.0
_LETTERS = "wherever people meet, whatever they say 😀"
"""Each time a deck of 200 slides is read again and gone on in takes half a second: so many letters each time."""


class EditorMemory(QObject):
    """Types, presses Enter and a button, and takes it all back, over and over, going through the deck."""

    def __init__(self, window: EditorWindow, edits: int, looks: int) -> None:
        super().__init__(window)
        self._hands = Hands(window)
        self._edits, self._looks = edits, looks
        QTimer.singleShot(_SETTLE_MILLISECONDS, self._edit)

    def _edit(self) -> None:
        done = 0
        for look in range(1, self._looks + 1):
            while done < self._edits * look // self._looks:
                done += self._once(done)
            self._hands.rest(_BEFORE_LOOKING_SECONDS)
            gc.collect()
            alone, resident = memory_bytes()
            print(done, resident, alone, sep="\t", flush=True)
        QCoreApplication.exit(0)

    def _once(self, done: int) -> int:
        """Write something on one slide and take it back; return how many edits that were."""
        hands, editing = self._hands, self._hands.window.editing
        editing.go_to_slide(1 + done // 7 % (len(editing.deck.slides) - 2))
        edits = 0
        for letter in _LETTERS:
            hands.key_unseen(Qt.Key.Key_A, letter)
            edits += 1
        hands.key_unseen(Qt.Key.Key_Return)
        hands.window.actions_here.action("duplicate-slide").trigger()
        edits += 2
        hands.rest(_PAUSE_SECONDS)
        while editing.document.qt.isUndoAvailable():
            hands.window.actions_here.action("undo").trigger()
            edits += 1
        return edits


if __name__ == "__main__":
    sys.exit(edit(sys.argv[1], lambda window: EditorMemory(window, int(sys.argv[2]), int(sys.argv[3]))))
