"""Owns the editor's actions: everything that can be done, named once, for buttons, menus, keys and the palette."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from msgspec import Struct, field
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from hearthside.tr import tr


class Group(Enum):
    """What an action is about; the palette and the menus are in this order."""

    FILE = "file"
    EDIT = "edit"
    INSERT = "insert"
    SLIDE = "slide"
    TEXT = "text"
    VIEW = "view"
    PRESENT = "present"

    @property
    def title(self) -> str:
        """The group's name for people."""
        return {
            Group.FILE: tr("File"),
            Group.EDIT: tr("Edit"),
            Group.INSERT: tr("Insert"),
            Group.SLIDE: tr("Slide"),
            Group.TEXT: tr("Text"),
            Group.VIEW: tr("View"),
            Group.PRESENT: tr("Present"),
        }[self]


class Doable(Struct, frozen=True, kw_only=True):
    """An action as whoever can carry it out describes it. ``name`` is stable and never shown: ``insert-slide``."""

    name: str
    title: str
    group: Group
    run: Callable[[], None]
    keys: tuple[str, ...] = ()
    """As Qt writes them: ``Ctrl+Shift+P``; the first is the one that menus show."""
    field_key: str = ""
    """A key that means the same in every field, and is therefore none of the window's: ``Ctrl+C``."""
    explanation: str = ""
    """One sentence for the tooltip and for screen readers."""
    under: str = ""
    """The title of a menu of its own within the group's, where several are choices of one thing."""
    words: tuple[str, ...] = field(default=())
    """By what else people may look for it in the palette."""

    @property
    def shown_key(self) -> str:
        """The key that does it, as it is written on this system; empty where none does."""
        key = self.keys[0] if self.keys else self.field_key
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """All actions of one editor window."""

    changed = Signal()
    """Something was added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: dict[str, tuple[Doable, QAction]] = {}

    def add(self, *doables: Doable) -> None:
        """Take ``doables`` in. Raises ValueError where a name or a key is taken already."""
        for doable in doables:
            taken = {key for known, _ in self._found.values() for key in known.keys}
            if doable.name in self._found or taken.intersection(doable.keys):
                raise ValueError(f"{doable.name}: its name or one of its keys {doable.keys} is taken")
            action = QAction(doable.title, self)
            action.setObjectName(doable.name)
            action.setShortcuts([QKeySequence(key) for key in doable.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            if doable.explanation:
                action.setToolTip(doable.explanation)
                action.setStatusTip(doable.explanation)
            action.triggered.connect(lambda _checked=False, run=doable.run: run())
            self._found[doable.name] = (doable, action)
        self.changed.emit()

    def action(self, name: str) -> QAction:
        """Return the action of that name. Raises KeyError."""
        return self._found[name][1]

    def doable(self, name: str) -> Doable:
        """Return what is known of the action of that name. Raises KeyError."""
        return self._found[name][0]

    @property
    def all(self) -> tuple[tuple[Doable, QAction], ...]:
        """Every action with what is known of it, by group, each group in the order in which they were added."""
        order = list(Group)
        return tuple(sorted(self._found.values(), key=lambda pair: order.index(pair[0].group)))
