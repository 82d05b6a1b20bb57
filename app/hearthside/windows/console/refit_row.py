"""Owns one proposal of the re-fit: a tick box, what it is, the times before and after, what it saves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.console import palette
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.refit_lines import RefitLine
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.style import BODY_FAMILY
from hearthside.windows.console.tick_box import paint_tick_box

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class RefitRow(QAbstractButton):
    """Checked means ticked. It takes no focus: the panel's keys move ``is_current`` from row to row."""

    def __init__(self, icons: Icons, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sizes = sizes
        self._line: RefitLine | None = None
        self._is_current = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def line(self) -> RefitLine | None:
        return self._line

    @property
    def is_current(self) -> bool:
        """Whether Space means this row."""
        return self._is_current

    def show_line(self, line: RefitLine, *, ticked: bool, current: bool) -> None:
        """Show ``line``."""
        self._line = line
        self._is_current = current
        self.setChecked(ticked)
        state = tr("ticked") if ticked else tr("not ticked")
        self.setAccessibleName(", ".join(part for part in (line.title, line.times, line.saved, state) if part))
        self.updateGeometry()
        self.update()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        title, times = self._heights(width)
        return title + times + self._sizes.px(14)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._sizes.px(200), self.heightForWidth(max(self._sizes.px(200), self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._sizes.px(120), self._sizes.px(40))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._line
        if line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._sizes.px
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(palette.ON), 1.5) if self._is_current else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.BUTTON_HOVER if self.underMouse() else palette.BUTTON))
        painter.drawRoundedRect(place, px(7), px(7))
        self._paint_box(painter)
        title_height, times_height = self._heights(self.width())
        left, width = self._text_left(), self._text_width(self.width())
        painter.setFont(self._font(strong=True))
        painter.setPen(QColor(palette.INK))
        painter.drawText(QRectF(left, px(6), width, title_height), _WRAPPED, line.title)
        painter.setFont(self._font(strong=False))
        painter.setPen(QColor(palette.SOFT_INK))
        painter.drawText(QRectF(left, px(7) + title_height, width, times_height), _WRAPPED, line.times)
        painter.setFont(self._font(strong=True))
        painter.setPen(QColor(palette.ON if self.isChecked() else palette.SOFT_INK))
        saved = QRectF(0, 0, self.width() - px(10), self.height())
        painter.drawText(saved, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.saved)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        side = self._sizes.px(18)
        box = QRectF(self._sizes.px(10), (self.height() - side) / 2, side, side)
        paint_tick_box(painter, self._icons, box, is_ticked=self.isChecked())

    def _heights(self, width: int) -> tuple[int, int]:
        line = self._line
        if line is None:
            return 0, 0
        room = self._text_width(width)
        found = []
        for strong, text in ((True, line.title), (False, line.times)):
            metrics = QFontMetrics(self._font(strong=strong))
            flags = Qt.TextFlag.TextWordWrap.value
            found.append(metrics.boundingRect(0, 0, room, 10_000, flags, text).height())
        return found[0], found[1]

    def _text_left(self) -> int:
        return self._sizes.px(38)

    def _text_width(self, width: int) -> int:
        saved = self._line.saved if self._line is not None else ""
        taken = QFontMetrics(self._font(strong=True)).horizontalAdvance(saved) + self._sizes.px(20)
        return max(self._sizes.px(60), width - self._text_left() - taken)

    def _font(self, *, strong: bool) -> QFont:
        font = QFont(BODY_FAMILY)
        font.setPixelSize(self._sizes.text_px if strong else self._sizes.small_px)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font
