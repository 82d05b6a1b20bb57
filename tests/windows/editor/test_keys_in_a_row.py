"""Keys that follow one another faster than the window takes them in mean what they would mean slowly."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from tests.windows.conftest import EVENING
from tests.windows.editor.conftest import Studio, do, type_in


def test_a_button_right_after_the_cursor_moved_means_the_slide_it_is_in_now(studio: Studio) -> None:
    window = studio.open()
    window.editing.go_to_slide(1)
    window.editing.settled_deck()
    window.text.view.moveCursor(QTextCursor.MoveOperation.End)
    window.editing.settled_deck()
    written = [slide for slide in window.editing.deck.slides if slide.span]
    assert window.editing.glimpse.slide == len(written) - 1


def test_undone_to_the_beginning_after_a_save_the_file_has_its_first_line_ends(studio: Studio) -> None:
    first = EVENING.replace("\n", "\r\n", 6).encode()
    studio.path.write_bytes(first)
    window = studio.open()
    cursor = window.text.view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Down, QTextCursor.MoveMode.KeepAnchor, 3)
    cursor.removeSelectedText()
    do(window, "save")
    type_in(window, "More.")
    while window.editing.document.qt.isUndoAvailable():
        do(window, "undo")
    do(window, "save")
    assert studio.path.read_bytes() == first
