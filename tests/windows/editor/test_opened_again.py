"""An editor that is closed is gone: windows that come and go leave nothing that grows."""

from __future__ import annotations

import gc
import threading
from collections import Counter

import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from hearthside.store.deck_files import open_deck
from hearthside.windows.editor.window import EditorWindow
from tests.windows.editor.conftest import Studio, do, type_in

_BEFORE = 4
_MORE = 16


def test_twenty_windows_leave_no_more_than_four(studio: Studio) -> None:
    others = editors()  # of other tests
    for _ in range(_BEFORE):
        open_and_close(studio)
    before, threads = alive(studio), threading.active_count()
    for _ in range(_MORE):
        open_and_close(studio)
    grown = {name: count for name, count in (alive(studio) - before).items() if count >= _MORE // 2}
    assert grown == {}
    assert threading.active_count() <= threads
    assert editors() <= others


def editors() -> set[int]:
    """Return the editors that there are, by their identity."""
    return {id(widget) for widget in QApplication.topLevelWidgets() if isinstance(widget, EditorWindow)}


def open_and_close(studio: Studio) -> None:
    """Write something in a window of its own, take it back, and close the window."""
    window = EditorWindow(open_deck(studio.path), studio.needs)
    window.show()
    window.editing.go_to_slide(2)
    type_in(window, "words")
    do(window, "insert-slide")
    do(window, "palette")
    QApplication.processEvents()
    while window.editing.document.qt.isUndoAvailable():
        do(window, "undo")
    window.close()
    assert not window.isVisible()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def alive(studio: Studio) -> Counter[str]:
    """Count what Python holds of Qt's objects and of Hearthside's, by kind."""
    studio.renderer._lists.clear()  # the last pictures made, of whatever deck: no more than two dozen
    gc.collect()
    ours = [type(each).__name__ for each in gc.get_objects() if str(type(each).__module__).startswith("hearthside.")]
    return Counter([type(each).__name__ for each in shiboken6.getAllValidWrappers()]) + Counter(ours)
