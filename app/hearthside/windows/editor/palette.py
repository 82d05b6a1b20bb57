"""Owns the palette: everything that can be done, found by a few letters and done with Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.editor.actions import Actions, Doable, Group
from hearthside.windows.editor.palette_filter import found_actions
from hearthside.windows.editor.two_part_rows import SECOND_ROLE, TwoPartRows
from hearthside.windows.paper.plain_label import PlainLabel

_WIDEST_PX = 640
_MOST_ROWS = 11
_INDEX_ROLE = Qt.ItemDataRole.UserRole + 2


class Palette(QFrame):
    """A sheet over the window ``parent``, which must be there as long as this is. Closed it gives the keyboard back."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._actions = actions
        self._shown: tuple[tuple[Doable, QAction], ...] = ()
        self._came_from: QWidget | None = None
        self.setObjectName("palette")
        self.setStyleSheet(_style_sheet(theme))
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(tr("What would you like to do?"))
        self.field.setAccessibleName(tr("What would you like to do?"))
        self.list = QListWidget()
        self.list.setObjectName("paletteList")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Actions"))
        self.list.setItemDelegate(TwoPartRows(theme, (12, 7), self))
        self.explanation = PlainLabel("paletteWords", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        for part in (self.field, self.list, self.explanation):
            column.addWidget(part)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=40, offset=QPointF(0, 8))
        shadow.setColor(QColor(46, 26, 38, 70))
        self.setGraphicsEffect(shadow)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list.currentRowChanged.connect(self._explain)
        self.list.itemClicked.connect(self.run_chosen)
        parent.installEventFilter(self)
        self.hide()

    @property
    def doable(self) -> Doable:
        """The palette's own action, for the key that opens it."""
        return Doable(
            name="palette",
            title=tr("Everything you can do…"),
            group=Group.VIEW,
            run=self.open,
            keys=("Ctrl+Shift+P", "F1"),
            explanation=tr("Find any action by a few letters."),
        )

    def open(self) -> None:
        """Show every action; the keyboard comes here until one is done or Esc is pressed."""
        self._came_from = self.window().focusWidget()
        self._shown = tuple(pair for pair in self._actions.all if pair[0].name != "palette")
        self.field.clear()
        self._fill()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Go away, and give the keyboard back to where it was."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
            self._came_from = None

    def run_chosen(self) -> None:
        """Do what is chosen; what cannot be done now stays where it is."""
        chosen = self._chosen()
        if chosen is not None and chosen[1].isEnabled():
            action = chosen[1]
            self.close_palette()
            action.trigger()

    def _fill(self) -> None:
        self.list.clear()
        for index in found_actions(self.field.text(), [doable for doable, _ in self._shown]):
            doable, action = self._shown[index]
            key = doable.shown_key
            item = QListWidgetItem(action.text().replace("&", ""))
            item.setData(SECOND_ROLE, f"{doable.group.title}   {key}" if key else doable.group.title)
            item.setData(_INDEX_ROLE, index)
            spoken = ", ".join(part for part in (item.text(), doable.group.title, key) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if not action.isEnabled():
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self._explain()

    def _chosen(self) -> tuple[Doable, QAction] | None:
        row = self.list.currentRow()
        return self._shown[self.list.item(row).data(_INDEX_ROLE)] if row >= 0 else None

    def _explain(self) -> None:
        chosen = self._chosen()
        words = tr("Nothing is called that.") if chosen is None else chosen[0].explanation
        self.explanation.setText(words or " ")

    def _place(self) -> None:
        window = self._window
        width = min(_WIDEST_PX, window.width() - 40)
        row = max(30, self.list.sizeHintForRow(0))
        rows = max(3, min(_MOST_ROWS, (window.height() - 220) // row))
        self.list.setFixedHeight(rows * row + 4)
        height = self.sizeHint().height()
        self.setGeometry((window.width() - width) // 2, min(70, window.height() // 12), width, height)

    def _step(self, step: int) -> None:
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._takes(event)
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._step(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._step(-1)
            case Qt.Key.Key_PageDown:
                self.list.setCurrentRow(min(self.list.currentRow() + _MOST_ROWS, self.list.count() - 1))
            case Qt.Key.Key_PageUp:
                self.list.setCurrentRow(max(self.list.currentRow() - _MOST_ROWS, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.run_chosen()
            case Qt.Key.Key_Escape:
                self.close_palette()
            case _:
                return False
        return True


def _style_sheet(theme: Theme) -> str:
    line, soft, second = theme.line.name(), theme.soft_ink.name(), theme.voices[1].name()
    return f"""
#palette {{ background: #FFFFFF; border: 1px solid {line}; border-radius: 12px; }}
#paletteField {{ border: 1px solid {line}; border-radius: 8px; padding: 8px 12px; font-size: 17px; }}
#paletteField:focus {{ border: 2px solid {second}; }}
#paletteList {{ border: none; background: transparent; }}
#paletteWords {{ color: {soft}; padding: 0 12px 2px 12px; }}
"""
