"""Owns how a slide and a section's heading look in the outline."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from hearthside.deck.model import IfLate
from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.console.thumbnail_view import paint_thumbnail
from hearthside.windows.console.thumbnails import Thumbnails, Wanted
from hearthside.windows.editor.outline.badges import Badges
from hearthside.windows.editor.outline.fault_marks import Mark
from hearthside.windows.editor.outline.model import MARK_ROLE, ROW_ROLE
from hearthside.windows.editor.outline.rows import HeadingRow, SlideRow, late_words
from hearthside.windows.paper.sizes import Sizes

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NARROWEST_FOR_CHIPS = 120
"""Below this width, in logical pixels at 1366 × 768, words on a picture would cover it."""
_FIRST_OF_FOUR_DIGITS = 999
"""The index of the slide that people call 1000: its number takes more room than there is at the usual size."""


class OutlineDelegate(QStyledItemDelegate):
    """Paints the rows of an ``OutlineModel`` in the paper theme."""

    def __init__(
        self, thumbnails: Thumbnails, fonts: Fonts, theme: Theme, sizes: Sizes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._fonts = fonts
        self._theme = theme
        self._sizes = sizes
        self._badges = Badges(fonts, theme, sizes)
        self.here = 0
        """The slide (its index) that the text's cursor is in."""
        self.row_width_px = 200
        self.has_keyboard = False
        """Whether the keyboard is with the outline: what is selected shows more clearly then."""
        self.are_many_selected = False

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window; the view has to lay its rows out again."""
        self._sizes = self._badges.sizes = sizes

    def wanted(self, slide: int, device_pixel_ratio: float) -> Wanted:
        """Return the thumbnail of a slide, as it is painted in its row."""
        picture = self._picture(QRectF(0, 0, self.row_width_px, 0))
        return Wanted(slide, round(picture.width() * device_pixel_ratio))

    def fold_mark(self, row: QRectF) -> QRectF:
        """Return where, in the row of a heading, a click folds or unfolds the section."""
        return QRectF(row.left(), row.top(), self._sizes.px(26), row.height())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        px = self._sizes.px
        if isinstance(index.data(ROW_ROLE), HeadingRow):
            return QSize(px(60), px(34))
        picture = self._picture(QRectF(0, 0, self.row_width_px, 0))
        return QSize(px(60), round(picture.height()) + px(12))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        row, rect = index.data(ROW_ROLE), QRectF(option.rect)
        is_framed = isinstance(row, SlideRow) and row.slide == self.here
        self._paint_ground(painter, rect, option.state, is_framed=is_framed and not self.are_many_selected)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, rect, row)
        elif isinstance(row, SlideRow):
            self._paint_slide(painter, rect, row)
            self._paint_margin(painter, rect, row, index.data(MARK_ROLE))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, *, is_framed: bool) -> None:
        """Paint that a row is selected, where the frame round its picture does not say so already, and the keyboard."""
        px = self._sizes.px
        ground = rect.adjusted(px(1), px(1), -px(1), -px(1))
        if state & QStyle.StateFlag.State_Selected and not is_framed:
            painter.setBrush(self._theme.line if self.has_keyboard else self._theme.discussion_ground)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(ground, px(8), px(8))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.voices[1], px(2)))
            painter.drawRoundedRect(ground, px(8), px(8))

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: HeadingRow) -> None:
        px = self._sizes.px
        self._paint_fold_mark(painter, self.fold_mark(rect).center(), row)
        font = self._fonts.body(px(15), tabular=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        is_here = row.is_collapsed and row.slide <= self.here < row.slide + row.slide_count
        painter.setPen(self._theme.voices[0] if is_here else self._theme.soft_ink)
        place = rect.adjusted(px(26), 0, -px(10), 0)
        tail = f" · {row.minutes}" if row.minutes else ""
        room = place.width() - metrics.horizontalAdvance(tail)
        title = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, max(0.0, room))
        painter.drawText(place, _LEFT, title + tail)

    def _paint_fold_mark(self, painter: QPainter, centre: QPointF, row: HeadingRow) -> None:
        across = self._sizes.px(4)
        corners = [QPointF(-across, -across / 2), QPointF(across, -across / 2), QPointF(0, across * 0.7)]
        if row.is_collapsed:
            corners = [QPointF(corner.y(), corner.x()) for corner in corners]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.soft_ink)
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))

    def _picture(self, rect: QRectF) -> QRectF:
        """Return where in a row the slide's picture is."""
        px = self._sizes.px
        left, right = rect.left() + px(30), rect.right() - px(8)
        width = max(16.0, right - left)
        return QRectF(left, rect.top() + px(6), width, width * 9 / 16)

    def _paint_slide(self, painter: QPainter, rect: QRectF, row: SlideRow) -> None:
        px = self._sizes.px
        picture = self._picture(rect)
        image = self._thumbnails.image(self.wanted(row.slide, painter.device().devicePixelRatioF()))
        paint_thumbnail(painter, picture, image, px(5), self._theme.ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if row.slide == self.here:
            edge = px(1)
            painter.setPen(QPen(self._theme.voices[0], px(3)))
            painter.drawRoundedRect(picture.adjusted(-edge, -edge, edge, edge), px(7), px(7))
        else:
            painter.setPen(QPen(self._theme.line, 1))
            painter.drawRoundedRect(picture, px(5), px(5))
        self._paint_chips(painter, picture, row)

    def _paint_chips(self, painter: QPainter, picture: QRectF, row: SlideRow) -> None:
        px = self._sizes.px
        inside = picture.adjusted(px(6), px(6), -px(6), -px(6))
        height = self._badges.chip_height_px
        width = self._badges.chip_width_px(row.minutes)
        if row.minutes and width <= inside.width():
            place = QRectF(inside.right() - width, inside.top(), width, height)
            self._badges.paint_chip(painter, place, row.minutes, is_strong=row.is_timed)
        if picture.width() < px(_NARROWEST_FOR_CHIPS):
            return
        left = inside.left()
        late = (
            late_words(row.if_late) if row.if_late is not IfLate.FIXED else ""
        )  # most are: it would be said everywhere
        for words in (late, tr("content note") if row.content_note else ""):
            width = self._badges.chip_width_px(words)
            if words and left + width <= inside.right():
                self._badges.paint_chip(painter, QRectF(left, inside.bottom() - height, width, height), words)
                left += width + px(4)

    def _paint_margin(self, painter: QPainter, rect: QRectF, row: SlideRow, mark: Mark | None) -> None:
        """Paint, left of the picture, the slide's number and whether there is something to mend."""
        px = self._sizes.px
        is_here = row.slide == self.here
        size = px(13) if row.slide < _FIRST_OF_FOUR_DIGITS else px(10.5)
        painter.setFont(self._fonts.body(size, semibold=is_here, tabular=True))
        painter.setPen(self._theme.heading if is_here else self._theme.soft_ink)
        number = QRectF(rect.left(), rect.top() + px(6), px(29), px(18))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row.slide + 1))
        if mark is not None:
            centre = QPointF(rect.left() + px(15), rect.top() + px(38))
            (self._badges.paint_fault if mark.faults else self._badges.paint_hint)(painter, centre)
