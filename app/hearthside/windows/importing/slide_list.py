"""Owns the list of the slides that an import would make, each with its picture."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from hearthside.deck.model import Deck
from hearthside.render.fonts import Fonts
from hearthside.render.renderer import SlideRenderer
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.console.thumbnail_view import paint_thumbnail
from hearthside.windows.console.thumbnails import Thumbnails, Wanted
from hearthside.windows.importing.slide_rows import ROW_ROLE, SlideRow, SlideRows
from hearthside.windows.paper.fitted_lines import fitted_lines
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SlideList(QListView):
    """Slides to look at with mouse or arrow keys."""

    def __init__(self, renderer: SlideRenderer, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._rows = SlideRows(self)
        self._delegate = _RowPainter(renderer.fonts, theme, sizes, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Slides"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def show_deck(self, deck: Deck) -> None:
        """Show the slides of ``deck``; where the same slide number was chosen before, it stays chosen."""
        row = max(0, self.currentIndex().row())
        if self._delegate.thumbnails is None:
            self._delegate.thumbnails = Thumbnails(self._renderer, deck, self)
            self._delegate.thumbnails.painted.connect(self.viewport().update)
        else:
            self._delegate.thumbnails.set_deck(deck)
        self._rows.show_deck(deck)
        self.go_to(min(row, len(deck.slides) - 1))

    def go_to(self, slide: int) -> None:
        """Choose slide ``slide`` (index from 0)."""
        self.setCurrentIndex(self._rows.index(slide))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._delegate.sizes = sizes
        self.scheduleDelayedItemsLayout()


class _RowPainter(QStyledItemDelegate):
    def __init__(self, fonts: Fonts, theme: Theme, sizes: Sizes, parent: QObject) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self.sizes = sizes
        self.thumbnails: Thumbnails | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW_ROLE)
        above = self.sizes.px(12) if isinstance(row, SlideRow) and row.starts_section else 0
        return QSize(self.sizes.px(100), self._picture_height + self.sizes.px(16) + above)

    @property
    def _picture_height(self) -> int:
        return self._picture_width * 9 // 16

    @property
    def _picture_width(self) -> int:
        return self.sizes.px(132)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, SlideRow):
            return
        px = self.sizes.px
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        card = QRectF(option.rect).adjusted(2, 2 + (px(12) if row.starts_section else 0), -2, -2)
        self._paint_ground(painter, card, option.state)
        picture = QRectF(card.left() + px(8), 0, self._picture_width, self._picture_height)
        picture.moveTop(card.center().y() - picture.height() / 2)
        self._paint_picture(painter, picture, row.slide)
        left = round(picture.right()) + px(12)
        text = QRect(left, round(card.top()), round(card.right()) - left - px(10), round(card.height()))
        self._paint_words(painter, text, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if not is_chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setBrush(WHITE)
        ring = self._theme.voices[0] if has_focus else self._theme.soft_ink
        painter.setPen(QPen(ring, 2) if is_chosen else QPen(self._theme.line, 1))
        painter.drawRoundedRect(card, self.sizes.px(8), self.sizes.px(8))

    def _paint_picture(self, painter: QPainter, place: QRectF, slide: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        wanted = Wanted(slide, round(place.width() * ratio))
        image = self.thumbnails.image(wanted) if self.thumbnails is not None else None
        if image is not None:
            paint_thumbnail(painter, place, image, self.sizes.px(5))
        painter.setBrush(Qt.BrushStyle.NoBrush if image is not None else self._theme.ground)
        painter.setPen(QPen(self._theme.line.darker(108), 1))
        painter.drawRoundedRect(place, self.sizes.px(5), self.sizes.px(5))

    def _paint_words(self, painter: QPainter, place: QRect, row: SlideRow) -> None:
        px = self.sizes.px
        title = self._fonts.heading(px(16)) if row.starts_section else self._fonts.body(px(15), semibold=True)
        facts = self._fonts.body(px(13), tabular=True)
        lines = [(words, title, self._theme.heading) for words in fitted_lines(row.name, title, place.width(), 2)]
        lines += [(words, facts, self._theme.soft_ink) for words in fitted_lines(row.facts, facts, place.width(), 1)]
        if row.checks:
            lines.append((row.checks, facts, self._theme.voices[0]))
        height = sum(QFontMetrics(font).lineSpacing() for _, font, _ in lines)
        top = place.top() + max(0, (place.height() - height) // 2)
        for words, font, colour in lines:
            spacing = QFontMetrics(font).lineSpacing()
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QRect(place.left(), top, place.width(), spacing), _LEFT, words)
            top += spacing
