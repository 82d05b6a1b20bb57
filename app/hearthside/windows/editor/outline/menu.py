"""Owns the menu of the slides that are chosen in the outline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hearthside.windows.editor.actions import Doable
from hearthside.windows.editor.outline.actions import OUTLINE_KEYS

_SEPARATOR = ""
_ORDER = (
    "edit-slide-title",
    _SEPARATOR,
    "cut-slides",
    "copy-slides",
    "paste-slides",
    "duplicate-slide",
    "delete-slide",
    _SEPARATOR,
    "move-slide-up",
    "move-slide-down",
    "move-slide-to-start",
    "move-slide-to-end",
    _SEPARATOR,
    "split-slide",
    "join-slides",
    "cut-slides-if-late",
    _SEPARATOR,
    "select-all-slides",
)


def outline_menu(doables: Sequence[Doable], parent: QWidget) -> QMenu:
    """Return a menu with all ``doables`` in their order, each with the key that does it in the outline."""
    menu = QMenu(parent)
    known = {doable.name: doable for doable in doables}
    for name in _ORDER:
        if name == _SEPARATOR:
            menu.addSeparator()
            continue
        doable = known[name]
        keys = dict(OUTLINE_KEYS).get(name) or doable.keys
        key = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        action = QAction(f"{doable.title}\t{key}" if key else doable.title, menu)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False, run=doable.run: run())
        menu.addAction(action)
    return menu
