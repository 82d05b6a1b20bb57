"""Owns how one deck looks in the library's list: a card with picture, title and facts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.windows.deck_facts import series_line
from hearthside.windows.library.shelf import ShelfDeck, Standing
from hearthside.windows.library.shelf_model import DECK_ROLE, THUMBNAIL_ROLE, standing_words
from hearthside.windows.paper.fitted_lines import fitted_lines
from hearthside.windows.paper.sizes import Sizes

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WHITE = QColor("#FFFFFF")


class CardDelegate(QStyledItemDelegate):
    """Paints the rows of a ``ShelfModel`` in the paper theme."""

    def __init__(self, fonts: Fonts, theme: Theme, sizes: Sizes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self._sizes = sizes

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window; the view has to lay its rows out again."""
        self._sizes = sizes

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        px = self._sizes.px
        if index.data(DECK_ROLE) is None:
            return QSize(px(100), px(34))
        picture_height = self._sizes.thumbnail_width_px * 9 // 16
        return QSize(px(100), max(picture_height, px(88)) + 2 * px(12) + px(10))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        deck = index.data(DECK_ROLE)
        if isinstance(deck, ShelfDeck):
            self._paint_card(painter, option, deck, index.data(THUMBNAIL_ROLE))
        else:
            self._paint_heading(painter, option.rect, str(index.data()))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        px = self._sizes.px
        painter.setFont(self._fonts.body(px(14)))
        painter.setPen(self._theme.soft_ink)
        place = rect.adjusted(px(4), 0, 0, -px(7))
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, deck: ShelfDeck, thumbnail: QImage | None
    ) -> None:
        px = self._sizes.px
        edge = px(3) / 2
        card = QRectF(option.rect).adjusted(edge, edge, -edge, -px(10) - edge)
        self._paint_ground(painter, card, option.state)
        picture_width = self._sizes.thumbnail_width_px
        pad = px(12)
        picture = QRectF(card.left() + pad, 0, picture_width, picture_width * 9 / 16)
        picture.moveTop(card.center().y() - picture.height() / 2)
        self._paint_picture(painter, picture, thumbnail, deck.standing)
        left = round(picture.right()) + px(14)
        text = QRect(left, round(card.top()) + pad, round(card.right()) - left - pad, round(card.height()) - 2 * pad)
        self._paint_words(painter, text, deck)

    def _paint_ground(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        px = self._sizes.px
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(_WHITE if selected or hovered else self._theme.ground)
        if selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(self._theme.voices[0] if focused else self._theme.soft_ink, px(3) if focused else 2))
        else:
            painter.setPen(QPen(self._theme.line, 1))
        painter.drawRoundedRect(card, px(10), px(10))

    def _paint_picture(self, painter: QPainter, place: QRectF, image: QImage | None, standing: Standing) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = QPainterPath()
        outline.addRoundedRect(place, self._sizes.px(5), self._sizes.px(5))
        if standing in (Standing.MISSING, Standing.UNREADABLE) or image is None:
            painter.fillPath(outline, self._theme.discussion_ground)
            style = Qt.PenStyle.SolidLine if standing is Standing.WAITING else Qt.PenStyle.DashLine
            painter.setPen(QPen(self._theme.line.darker(112), 1, style))
            painter.drawPath(outline)
            return
        painter.save()
        painter.setClipPath(outline)
        painter.drawImage(place, image)
        painter.restore()
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawPath(outline)

    def _paint_words(self, painter: QPainter, place: QRect, deck: ShelfDeck) -> None:
        px = self._sizes.px
        gone = deck.standing in (Standing.MISSING, Standing.UNREADABLE)
        series = series_line(deck.deck) if deck.deck is not None else ""
        lines: list[tuple[str, QFont, QColor, int]] = []
        if series:
            lines.append((series, self._fonts.body(px(13), semibold=True), self._theme.voices[1], 1))
        title_colour = self._theme.soft_ink if gone else self._theme.heading
        lines.append((deck.path.name if gone else deck.title, self._fonts.heading(px(18)), title_colour, 2))
        facts_colour = self._theme.voices[0] if gone else self._theme.soft_ink
        lines.append((standing_words(deck), self._fonts.body(px(13.5)), facts_colour, 2))
        if gone:
            lines.append((str(deck.path.parent), self._fonts.body(px(13)), self._theme.soft_ink, 1))
        set_lines = [
            (fitted_lines(words, font, place.width(), rows), font, colour) for words, font, colour, rows in lines
        ]
        heights = [QFontMetrics(font).lineSpacing() * len(rows) for rows, font, _ in set_lines]
        gap = px(3)
        top = place.top() + max(0, (place.height() - sum(heights) - gap * (len(heights) - 1)) // 2)
        for (rows, font, colour), height in zip(set_lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(colour)
            spacing = QFontMetrics(font).lineSpacing()
            for number, words in enumerate(rows):
                painter.drawText(QRect(place.left(), top + number * spacing, place.width(), spacing), _LEFT, words)
            top += height + gap
