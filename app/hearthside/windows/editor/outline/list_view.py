"""Owns the outline's list: choosing slides with mouse and keys, and following the cursor of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from hearthside.deck.model import Deck
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.editor.outline.delegate import OutlineDelegate
from hearthside.windows.editor.outline.drag_list import DragList
from hearthside.windows.editor.outline.model import ROW_ROLE, AnyIndex, OutlineModel
from hearthside.windows.editor.outline.rows import HeadingRow, SlideRow
from hearthside.windows.keys_first import is_taken_first


class OutlineList(DragList):
    """The rows of an ``OutlineModel``. Only what is in sight is painted and looked at."""

    led = Signal(int)
    """The person chose the slide with this index."""
    opened = Signal()
    """Enter, or a double click: the person wants to write in the slide that was chosen."""
    key_pressed = Signal(str)
    """A key of those in ``keys`` was pressed: its name there."""
    in_sight = Signal(object)
    """The slides (a list of indexes) that are being painted now."""

    def __init__(
        self,
        model: OutlineModel,
        delegate: OutlineDelegate,
        theme: Theme,
        keys: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """``keys`` are names by the keys that mean something here, as Qt writes them: ``Ctrl+D``."""
        self._was_shown = False
        super().__init__(model, theme, parent)
        self._look = delegate
        self._keys = keys
        self._is_following = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(tr("Outline"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)

    def follow(self, slide: int) -> None:
        """Have ``slide`` (its index) framed, current and in sight; the keyboard stays where it is."""
        was_here = self._look.here
        self._look.here = slide
        row = self._rows.row_of_slide(slide)
        current = self.currentIndex()
        stands_for_it = current.isValid() and self._rows.row(current.row()).slide == slide
        if not stands_for_it or not self.selected_rows:  # where the current row went, Qt selects no other
            self.select((row,))
        if was_here != slide or not stands_for_it:
            self._bring_into_sight(self.currentIndex())
            self.viewport().update()

    def select(self, rows: tuple[int, ...]) -> None:
        """Select exactly these rows, the first one current, without leading anybody there."""
        model = self.selectionModel()
        with self._following():
            model.setCurrentIndex(self._rows.index(rows[0]), model.SelectionFlag.ClearAndSelect)
            for row in rows[1:]:
                model.select(self._rows.index(row), model.SelectionFlag.Select)

    def show_deck(self, deck: Deck) -> None:
        """Show ``deck``; where the current row goes, another is current, but nobody is led there."""
        with self._following():
            self._rows.show(deck)

    def lay_out(self, *, keep_current: bool) -> None:
        """Lay the rows out in the sizes of now, the current one in sight if ``keep_current``."""
        self.doItemsLayout()
        if keep_current and self.currentIndex().isValid():
            self._bring_into_sight(self.currentIndex())

    def repaint_slide(self, slide: int) -> None:
        """Paint the row of ``slide`` (its index) anew."""
        self.update(self._rows.index(self._rows.row_of_slide(slide)))

    def fold(self, section: int, *, is_on: bool) -> None:
        """Fold ``section`` (its index), or unfold it; the cursor of the text stays where it is."""
        row = self._rows.row_of_section(section)
        current = self._rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        with self._following():
            self._rows.collapse(section, is_on=is_on)
            if is_on and isinstance(current, SlideRow) and self._rows.deck.slides[current.slide].section == section:
                self.select((row,))

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if not self._is_following and current.isValid():
            self.led.emit(self._rows.row(current.row()).slide)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._look.are_many_selected = len(self.selected_rows) > 1
        self.viewport().update()

    @override
    def event(self, event: QEvent) -> bool:
        return is_taken_first(event, self._name) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self._name(event)
        if name:
            self.key_pressed.emit(name)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self._fold(is_on=event.key() == Qt.Key.Key_Left)
        elif event.key() == Qt.Key.Key_Escape and len(self.selected_rows) > 1:
            self.select((self.currentIndex().row(),))
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW_ROLE) if index.isValid() else None
        is_on_mark = self._look.fold_mark(QRectF(self.visualRect(index))).contains(event.position())
        if isinstance(row, HeadingRow) and is_on_mark and event.button() == Qt.MouseButton.LeftButton:
            self.fold(row.section, is_on=not row.is_collapsed)
            return
        super().mousePressEvent(event)

    @override
    def doItemsLayout(self) -> None:
        # It takes every row, and each thing that is set asks for it: once is enough, when there is something to see.
        if self._was_shown:
            super().doItemsLayout()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Rows are as high as they are wide: what was in sight would be elsewhere.
        was_in_sight = self.visualRect(self.currentIndex()).intersects(self.viewport().rect())
        self._look.row_width_px = self.viewport().width()
        super().resizeEvent(event)
        self.lay_out(keep_current=was_in_sight)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._was_shown = True
        self.lay_out(keep_current=True)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._look.has_keyboard = True
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._look.has_keyboard = False
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.in_sight.emit(self._slides_in_sight())
        super().paintEvent(event)

    def _slides_in_sight(self) -> list[int]:
        first, last = self.indexAt(QPoint(1, 1)), self.indexAt(QPoint(1, self.viewport().height() - 1))
        if not first.isValid():
            return []
        until = last.row() if last.isValid() else self._rows.rowCount() - 1
        rows = (self._rows.row(number) for number in range(first.row(), until + 1))
        return [row.slide for row in rows if isinstance(row, SlideRow)]

    @contextmanager
    def _following(self) -> Iterator[None]:
        """What is current meanwhile was not chosen by the person."""
        before, self._is_following = self._is_following, True
        try:
            yield
        finally:
            self._is_following = before

    def _name(self, event: QKeyEvent) -> str:
        return self._keys.get(QKeySequence(event.keyCombination()).toString(), "")

    def _fold(self, *, is_on: bool) -> None:
        """Fold the current section; from a slide, go to its section's heading first, as in every tree."""
        current = self.currentIndex()
        row = self._rows.row(current.row()) if current.isValid() else None
        if isinstance(row, HeadingRow):
            self.fold(row.section, is_on=is_on)
        elif isinstance(row, SlideRow) and is_on:
            section = self._rows.deck.slides[row.slide].section
            if section is not None:
                self.setCurrentIndex(self._rows.index(self._rows.row_of_section(section)))

    def _bring_into_sight(self, index: QModelIndex) -> None:
        """Scroll as little as it takes to the next row; whoever jumps far sees what stands around."""
        rect, height = self.visualRect(index), self.viewport().height()
        is_near = -rect.height() <= rect.top() <= height
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.EnsureVisible if is_near else hint.PositionAtCenter)

    def _open(self, index: QModelIndex) -> None:
        self.led.emit(self._rows.row(index.row()).slide)
        self.opened.emit()
