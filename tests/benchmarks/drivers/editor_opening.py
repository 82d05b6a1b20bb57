"""Opens a deck in the editor and says when it is painted, when its thumbnails are, and the same after scrolling far."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.benchmarks.drivers.wired import edit

if TYPE_CHECKING:
    from hearthside.windows.editor.window import EditorWindow

PAINTED, FILLED, SCROLLED, FILLED_AGAIN = "painted", "filled", "scrolled", "filled again"


def _begin(window: EditorWindow) -> None:
    from PySide6.QtCore import QCoreApplication, QTimer  # not before the program has imported it in its own way

    from tests.benchmarks.drivers.paint_count import PaintCount

    view, outline = window.text.view, window.outline
    paints = PaintCount(window)
    view.viewport().installEventFilter(paints)

    def run() -> None:
        _wait(lambda: paints.count > 0)
        _say(PAINTED)
        _wait(lambda: outline._thumbnails._images and not outline._thumbnails._queue)
        _say(FILLED)
        known = len(outline._thumbnails._images)
        bar = outline.list.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        _say(SCROLLED)
        _wait(lambda: len(outline._thumbnails._images) > known and not outline._thumbnails._queue)
        _say(FILLED_AGAIN)
        QCoreApplication.exit(0)

    def _wait(look: object) -> None:
        while not look():  # type: ignore[operator]
            QCoreApplication.processEvents()

    QTimer.singleShot(0, run)


def _say(what: str) -> None:
    sys.stdout.write(what + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(edit(sys.argv[1], _begin))
