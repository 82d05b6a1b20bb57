"""Owns the library's left side: the list of cards, what is said when it is empty, and where files can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.library.card_delegate import CardDelegate
from hearthside.windows.library.shelf import ShelfDeck
from hearthside.windows.library.shelf_model import DECK_ROLE, ShelfModel
from hearthside.windows.library.shelf_sizes import shelf_width_px
from hearthside.windows.paper.drop_hint import DropZone
from hearthside.windows.paper.menu_key import is_menu_key
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes


class ShelfView(QWidget):
    """Cards to choose from with mouse or arrow keys."""

    selected = Signal(object)
    """The path of the deck that is selected now, or None."""
    chosen = Signal()
    """Enter, or a double click: the selected deck is to be presented."""
    forgotten = Signal()
    """Delete: the selected deck is to leave the list."""
    menu_wanted = Signal(object)
    """A right click, or the keyboard's menu key: the selected deck's menu is wanted at this place (``QPoint``) of the
    screen."""
    file_wanted = Signal()
    """A click where files are dropped: one is to be chosen from the disk."""

    def __init__(self, model: ShelfModel, fonts: Fonts, theme: Theme, sizes: Sizes) -> None:
        super().__init__()
        self._model = model
        self._delegate = CardDelegate(fonts, theme, sizes, self)
        self.list = _CardList(self)
        self.list.setModel(model)
        self.list.setItemDelegate(self._delegate)
        self.list.selectionModel().currentChanged.connect(self._tell_selection)
        self.list.doubleClicked.connect(self.chosen)
        self.list.enter_pressed.connect(self.chosen)
        self.list.delete_pressed.connect(self.forgotten)
        self.list.menu_wanted.connect(self.menu_wanted)
        self._empty = PlainLabel("empty", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.drop_zone = DropZone(fonts, theme, sizes)
        self.drop_zone.clicked.connect(self.file_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list)
        column.addWidget(self.drop_zone, 1)
        self.set_sizes(sizes)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._delegate.set_sizes(sizes)
        self.list.scheduleDelayedItemsLayout()
        self.drop_zone.set_sizes(sizes)
        self.setFixedWidth(shelf_width_px(sizes))

    def select(self, path: Path | None) -> None:
        """Select the deck at ``path``, or the topmost one where it is not shown."""
        index = self._model.index_of(path) if path is not None else QModelIndex()
        if not index.isValid():
            index = self._model.first_deck()
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        else:
            self._tell_selection(index)

    def select_near(self, row: int) -> None:
        """Select the deck at ``row`` or, failing that, the nearest one above it."""
        while row > 0 and _path_at(self._model.index(row)) is None:
            row -= 1
        self.select(_path_at(self._model.index(row)))

    @property
    def selected_path(self) -> Path | None:
        return _path_at(self.list.currentIndex())

    def say_when_empty(self, words: str) -> None:
        """Say ``words`` in place of the cards where there are none to show."""
        empty = not self._model.first_deck().isValid()
        self._empty.setText(words)
        self._empty.setVisible(empty)
        self.list.setVisible(not empty)

    def _tell_selection(self, current: QModelIndex) -> None:
        self.selected.emit(_path_at(current))


class _CardList(QListView):
    enter_pressed = Signal()
    delete_pressed = Signal()
    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Decks"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.verticalScrollBar().rangeChanged.connect(self._keep_off_the_scroll_bar)

    @override
    def sizeHint(self) -> QSize:
        """As high as all the cards together; what is over goes to the place where files are dropped."""
        return QSize(super().sizeHint().width(), self.contentsSize().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.updateGeometry()

    def _keep_off_the_scroll_bar(self, _least: int, most: int) -> None:
        self.setViewportMargins(0, 0, 8 if most > 0 else 0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif is_menu_key(event):
            self._want_menu(self.currentIndex(), None)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click has selected its card already; by the keyboard it is the selected one's."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._want_menu(self.currentIndex(), None)
        else:
            self._want_menu(self.indexAt(event.pos()), event.pos())

    def _want_menu(self, card: QModelIndex, place: QPoint | None) -> None:
        """Ask for the menu of ``card`` at ``place`` in the viewport, or else in the middle of the card."""
        if _path_at(card) is not None:
            place = self.visualRect(card).center() if place is None else place
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))


def _path_at(index: QModelIndex) -> Path | None:
    deck = index.data(DECK_ROLE) if index.isValid() else None
    return deck.path if isinstance(deck, ShelfDeck) else None
