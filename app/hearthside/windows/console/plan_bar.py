"""Owns the plan bar: the whole evening on one line, the plan above, how it goes below, and a mark for now."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from hearthside.session.pace import clock_words
from hearthside.tr import tr
from hearthside.windows.console import palette
from hearthside.windows.console.plan_lane import GAP_PX, PlanLane
from hearthside.windows.console.plan_picture import PlannedSection, PlanPicture, Stretch, plan_picture, slide_words
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.presenting.controller import PresentationController

_REFRESHED_AFTER_MILLISECONDS = 150
_REDRAWN_EVERY_SECONDS = 5.0
"""It is looked at in passing: nothing on it moves with the seconds."""
_LEAST_LETTERS = 4
"""Fewer, the ellipsis included, say nothing of a name."""
_IN_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class PlanBar(QWidget):
    """Thin and quiet. What took longer than planned is shaded; a tool tip tells each slide's times."""

    def __init__(self, controller: PresentationController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._sizes = sizes_for(0, 0)
        self._picture: PlanPicture | None = None
        self._drawn_at = 0.0
        self._soon = QTimer(self, singleShot=True, interval=_REFRESHED_AFTER_MILLISECONDS)
        self._soon.timeout.connect(self.refresh)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def picture(self) -> PlanPicture:
        """The evening as the bar shows it."""
        if self._picture is None:
            now = self._controller.now()
            self._drawn_at = now.monotonic_seconds
            self._picture = plan_picture(self._controller.state, self._controller.deck, now)
        return self._picture

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.updateGeometry()
        self.refresh()

    def refresh_soon(self) -> None:
        """Show the evening as it is now when there is time for it: it reads every slide, and no page turn waits."""
        self._picture = None
        self._soon.start()

    def refresh(self) -> None:
        """Show the evening as it is now."""
        self._soon.stop()
        self._picture = None
        self.setAccessibleName(tr("The evening: {words}").format(words=self.picture.words))
        self.update()

    def tick(self) -> None:
        """Show what the time changes, every few seconds."""
        if abs(self._controller.now().monotonic_seconds - self._drawn_at) >= _REDRAWN_EVERY_SECONDS:
            self.refresh()

    @override
    def sizeHint(self) -> QSize:
        unread = PlanLane(Stretch(0, 1), self.width(), self._sizes)  # no layout waits for the whole evening to be read
        return QSize(self._sizes.px(300), unread.bottom + self._sizes.px(3))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _lane(self) -> PlanLane:
        return PlanLane(self.picture.whole, self.width(), self._sizes)

    def place_of(self, stretch: Stretch) -> tuple[float, float]:
        """Return where ``stretch`` begins and ends on the bar, in logical pixels from its left."""
        return self._lane.x(stretch.starts_at), self._lane.x(stretch.ends_at)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ends(painter)
        self._paint_before(painter)
        for section in self.picture.sections:
            self._paint_section(painter, section)
        self._paint_slides(painter)
        self._paint_planned_end(painter)
        self._paint_now(painter)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._lane.moment(event.pos().x())
            words = slide_words(self.picture, self._controller.deck, at)
            QToolTip.showText(event.globalPos(), words or self.picture.words, self)
            return True
        return super().event(event)

    def _paint_ends(self, painter: QPainter) -> None:
        painter.setFont(self._lane.font)
        painter.setPen(QColor(palette.SOFT_INK))
        left, right = self._lane.edges
        height, whole = self._lane.bottom, self.picture.whole
        painter.drawText(QRectF(0, 0, left, height), _IN_LINE, clock_words(whole.starts_at))
        place = QRectF(right, 0, self.width() - right, height)
        painter.drawText(place, _IN_LINE | Qt.AlignmentFlag.AlignRight, clock_words(whole.ends_at))

    def _paint_before(self, painter: QPainter) -> None:
        """Shade what passed on no slide like all else that took longer: a hole would say that nothing was there."""
        place = self._lane.place(self.picture.before)
        if place.width() > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            _fill(painter, place, place, palette.QUIET_GROUND, self._sizes.px(3))

    def _paint_section(self, painter: QPainter, section: PlannedSection) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        left, right = self.place_of(section.planned)
        if right - left > GAP_PX:
            painter.setBrush(QColor(palette.PLANNED))
            height = self._sizes.px(3)
            painter.drawRoundedRect(QRectF(left, 0, right - left - GAP_PX, height), height / 2, height / 2)
        for number, part in enumerate(section.parts):
            over = section.over_seconds if number == 0 else 0.0
            self._paint_part(painter, part, over)
        if section.parts:
            self._paint_title(painter, section, self._lane.place(max(section.parts, key=lambda part: part.seconds)))

    def _paint_part(self, painter: QPainter, part: Stretch, over_seconds: float) -> None:
        """Paint a part of a section: darker what lies behind, shaded at its end what it took longer."""
        radius = self._sizes.px(3)
        place = self._lane.place(part)
        if place.width() <= 0:
            return
        _fill(painter, place, place, palette.BUTTON, radius)
        left, right = self.place_of(part)
        passed = min(max(self._lane.x(self.picture.now), left), right)
        _fill(painter, place, QRectF(left, place.top(), passed - left, place.height()), palette.DONE, radius)
        if over_seconds:
            over_left = self._lane.x(part.ends_at - over_seconds)
            over = QRectF(over_left, place.top(), right - over_left, place.height())
            _fill(painter, place, over, palette.QUIET_GROUND, radius)

    def _paint_title(self, painter: QPainter, section: PlannedSection, place: QRectF) -> None:
        if self._sizes.compact or not section.title:
            return
        font = self._lane.font
        font.setWeight(QFont.Weight.DemiBold if section.is_here else QFont.Weight.Normal)
        room = place.adjusted(self._sizes.px(7), 0, -self._sizes.px(4), 0)
        metrics = QFontMetricsF(font)
        room = clear_of_marks(room, self._marks(), metrics.horizontalAdvance(section.title), self._sizes.px(7))
        title = metrics.elidedText(section.title, Qt.TextElideMode.ElideRight, room.width())
        if len(title) <= _LEAST_LETTERS and title != section.title:
            return
        painter.setFont(font)
        painter.setPen(QColor(palette.INK if section.is_here else palette.SOFT_INK))
        painter.drawText(room, _IN_LINE, title)

    def _marks(self) -> list[float]:
        """Return where upright marks stand, in logical pixels."""
        marks = [self._lane.x(self.picture.now)]
        return [*marks, self._lane.x(self.picture.planned_end)] if self.picture.ends_late else marks

    def _paint_slides(self, painter: QPainter) -> None:
        """Part the slides of a section by thin lines, where they are far enough from each other to be told apart."""
        painter.setPen(QPen(QColor(palette.GROUND), 1))
        before = -10.0
        height = self._sizes.px(3)
        for starts_at in sorted(part.starts_at for slide in self.picture.slides for part in slide.parts):
            left = self._lane.x(starts_at)
            if left - before >= 4:
                bottom = self._lane.bottom
                painter.drawLine(round(left), bottom - height, round(left), bottom)
                before = left

    def _paint_planned_end(self, painter: QPainter) -> None:
        """Mark where the evening should end, once it will end later."""
        if self.picture.ends_late:
            at = self._lane.x(self.picture.planned_end)
            painter.setPen(QPen(QColor(palette.QUIET_INK), 1.5))
            painter.drawLine(round(at), 0, round(at), self._lane.bottom)

    def _paint_now(self, painter: QPainter) -> None:
        at = self._lane.x(self.picture.now)
        bottom = self._lane.bottom + self._sizes.px(2)
        painter.setPen(QPen(QColor(palette.GROUND), self._sizes.px(5)))
        painter.drawLine(round(at), 0, round(at), bottom)
        painter.setPen(QPen(QColor(palette.ON), self._sizes.px(2)))
        painter.drawLine(round(at), 0, round(at), bottom)


def _fill(painter: QPainter, shape: QRectF, part: QRectF, colour: str, radius: float) -> None:
    """Fill ``part`` of a stretch's rounded ``shape``."""
    painter.save()
    painter.setClipRect(part)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(shape, radius, radius)
    painter.restore()


def clear_of_marks(room: QRectF, marks: Iterable[float], width: float, distance: float) -> QRectF:
    """Return the part of ``room`` for words of this ``width``, which begin at its left, that no upright mark crosses:
    on the right of a mark where they fit there, else on the wider side."""
    for mark in sorted(marks):
        if not room.left() - distance <= mark <= min(room.right(), room.left() + width) + distance:
            continue
        before, after = mark - distance - room.left(), room.right() - mark - distance
        if after >= min(width, before):
            room = QRectF(mark + distance, room.top(), max(0.0, after), room.height())
        else:
            room = QRectF(room.left(), room.top(), max(0.0, before), room.height())
    return room
