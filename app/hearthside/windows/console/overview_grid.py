"""Owns the overview's grid: paints the thumbnails that are in sight, and knows which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget
from typing_extensions import override

from hearthside.deck.model import Deck
from hearthside.render.fonts import BODY_FAMILY, HEADING_FAMILY
from hearthside.tr import tr
from hearthside.windows.console import palette
from hearthside.windows.console.overview_places import CellSizes, Places, places
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.slide_names import slide_name
from hearthside.windows.console.thumbnail_view import paint_thumbnail
from hearthside.windows.console.thumbnails import Thumbnails, Wanted

_FRAME_PX = 4
"""Room around the grid for the outline of the chosen slide."""


class OverviewGrid(QAbstractScrollArea):
    """Thumbnails under their sections' titles. ``chosen`` is an index into the deck's slides."""

    picked = Signal(int)
    """A slide was clicked."""

    def __init__(self, deck: Deck, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._thumbnails = thumbnails
        self._sizes = sizes_for(0, 0)
        self._slides: tuple[int, ...] = ()
        self._places = Places({}, (), 0.0)
        self.chosen = 0
        self.present = 0
        self._under_mouse: int | None = None
        thumbnails.painted.connect(self.viewport().update)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def slides(self) -> tuple[int, ...]:
        """The slides on show, in their order."""
        return self._slides

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self._lay_out()

    def show_slides(self, deck: Deck, slides: tuple[int, ...], present: int) -> None:
        """Show ``slides`` of ``deck``; where the chosen one is not among them, the first one is chosen."""
        self._deck, self._slides, self.present = deck, slides, present
        if self.chosen not in slides and slides:
            self.chosen = slides[0]
        self._lay_out()
        self.choose(self.chosen)

    def choose(self, slide: int) -> None:
        """Choose ``slide`` and bring it into sight."""
        self.chosen = slide
        self._say_chosen()
        cell = self._places.cells.get(slide)
        if cell is not None:
            bar = self.verticalScrollBar()
            headroom = self._sizes.px(40)
            highest = round(cell.bottom() + self._sizes.px(30) + _FRAME_PX) - self.viewport().height()
            lowest = max(0, round(cell.top()) - headroom)
            bar.setValue(min(max(bar.value(), highest), lowest))
        self.viewport().update()

    def move_choice(self, across: int, down: int) -> None:
        """Choose the neighbour so many cells to the side, or rows below."""
        self.choose(self._places.neighbour(self.chosen, across, down))

    def rows_in_sight(self) -> int:
        """Return how many rows of thumbnails fit into the window, at least one."""
        cell = next(iter(self._places.cells.values()), QRectF())
        return max(1, int(self.viewport().height() // (cell.height() + self._sizes.px(36))))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.choose(self.chosen)  # the height comes only after it was opened, and may cut it off

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._follow_mouse(None)  # until it moves again: what lies under it now was not aimed at

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            slide = self._slide_at(QPointF(event.pos()))
            name = slide_name(self._deck, self._deck.slides[slide]) if slide is not None else ""
            QToolTip.showText(event.globalPos(), name, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._follow_mouse(None)
        return super().viewportEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow_mouse(self._slide_at(event.position()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._slide_at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(found)
        event.setAccepted(found is not None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrolled = self.verticalScrollBar().value() - _FRAME_PX
        in_sight = QRectF(self.viewport().rect()).translated(0, scrolled).adjusted(0, -60, 0, 60)
        painter.translate(_FRAME_PX, -scrolled)
        for place, title in self._places.headings:
            if place.intersects(in_sight):
                self._paint_heading(painter, place, title)
        wanted = [self._wanted(slide) for slide, cell in self._places.cells.items() if cell.intersects(in_sight)]
        self._thumbnails.ask_only(wanted)
        for each in wanted:
            self._paint_cell(painter, self._places.cells[each.slide], each)
        painter.end()

    def _slide_at(self, place: QPointF) -> int | None:
        point = place + QPointF(-_FRAME_PX, self.verticalScrollBar().value() - _FRAME_PX)
        return next((slide for slide, cell in self._places.cells.items() if cell.contains(point)), None)

    def _follow_mouse(self, slide: int | None) -> None:
        """Show that a click would go to ``slide``; None where it would go nowhere."""
        if slide == self._under_mouse:
            return
        self._under_mouse = slide
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if slide is None else Qt.CursorShape.PointingHandCursor)
        self.viewport().update()

    def _wanted(self, slide: int) -> Wanted:
        return Wanted(slide, round(self._places.cells[slide].width() * self.devicePixelRatioF()))

    def _paint_heading(self, painter: QPainter, place: QRectF, title: str) -> None:
        painter.setFont(_font(HEADING_FAMILY, self._sizes.px(17), QFont.Weight.DemiBold))
        painter.setPen(QColor(palette.INK))
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_cell(self, painter: QPainter, cell: QRectF, wanted: Wanted) -> None:
        paint_thumbnail(painter, cell, self._thumbnails.image(wanted), 6)
        is_chosen = wanted.slide == self.chosen
        if is_chosen or wanted.slide == self._under_mouse:
            painter.setPen(QPen(QColor(palette.ON if is_chosen else palette.SOFT_INK), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(-2.5, -2.5, 2.5, 2.5), 7, 7)
        slide = self._deck.slides[wanted.slide]
        place = QRectF(cell.left(), cell.bottom() + 3, cell.width(), self._sizes.px(24))
        painter.setFont(_font(BODY_FAMILY, self._sizes.small_px, QFont.Weight.Normal))
        painter.setPen(QColor(palette.INK if is_chosen else palette.SOFT_INK))
        metrics = painter.fontMetrics()
        lead = f"{slide.number}  "
        left_over = int(cell.width()) - metrics.horizontalAdvance(lead)
        title = metrics.elidedText(slide_name(self._deck, slide), Qt.TextElideMode.ElideRight, left_over)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, lead + title)
        if wanted.slide == self.present:
            self._paint_here(painter, cell)

    def _paint_here(self, painter: QPainter, cell: QRectF) -> None:
        text = tr("You are here")
        painter.setFont(_font(BODY_FAMILY, self._sizes.px(12), QFont.Weight.DemiBold))
        width = painter.fontMetrics().horizontalAdvance(text) + self._sizes.px(14)
        height = self._sizes.px(20)
        badge = QRectF(cell.right() - width - 4, cell.bottom() - height - 4, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ON))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(QColor(palette.GROUND))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _lay_out(self) -> None:
        sizes = self._sizes
        cell_sizes = CellSizes(sizes.px(176 if sizes.compact else 196), sizes.px(26), sizes.px(34), sizes.px(14))
        width = self.viewport().width() - 2 * _FRAME_PX - sizes.px(4)
        self._places = places(self._deck, self._slides, width, cell_sizes)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._places.height) + 2 * _FRAME_PX - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(sizes.px(40))
        self._follow_mouse(None)
        self.viewport().update()

    def _say_chosen(self) -> None:
        if 0 <= self.chosen < len(self._deck.slides):
            slide = self._deck.slides[self.chosen]
            name = tr("Overview: slide {number}, {title}")
            self.setAccessibleName(name.format(number=slide.number, title=slide_name(self._deck, slide)))


def _font(family: str, px: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(px)
    font.setWeight(weight)
    return font
