"""Owns the menu of the text: what can be done to the words at the mouse."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from hearthside.windows.editor.actions import Actions

_SEPARATOR = ""
_ORDER = (
    "undo",
    "redo",
    _SEPARATOR,
    "cut",
    "copy",
    "paste",
    "paste-plain",
    _SEPARATOR,
    "bold",
    "italic",
    "link",
    "bullets",
    "numbers",
    _SEPARATOR,
    "select-all",
)
_NEED_A_SELECTION = ("cut", "copy")
_ONLY_LOOK = ("copy", "select-all")


def text_menu(actions: Actions, view: QPlainTextEdit) -> QMenu:
    """Return a menu of those of ``actions`` that concern the text in ``view``, each with its key; what can do nothing
    just now is grey."""
    menu = QMenu(view)
    has_selection = view.textCursor().hasSelection()
    for name in _ORDER:
        if name == _SEPARATOR:
            menu.addSeparator()
            continue
        original = actions.action(name)
        shown = actions.doable(name).shown_key
        action = QAction(f"{original.text()}\t{shown}" if shown else original.text(), menu)
        action.setObjectName(name)
        can = original.isEnabled() and (has_selection or name not in _NEED_A_SELECTION)
        action.setEnabled(can and (name in _ONLY_LOOK or not view.isReadOnly()))
        action.triggered.connect(original.trigger)
        menu.addAction(action)
    return menu
