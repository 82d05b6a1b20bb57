"""Owns the page's tick box with its words and key; a click on any of them switches it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from hearthside.render.fonts import BODY_FAMILY
from hearthside.windows.console import palette
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.tick_box import paint_tick_box


class Tick(QAbstractButton):
    """Checked means ticked. It takes no focus: its key switches it."""

    def __init__(self, label: str, key: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._key, self._icons = label, key, icons
        self._sizes = sizes_for(0, 0)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{label} ({key})")
        self.setToolTip(f"{label} ({key})")

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        px, metrics = self._sizes.px, QFontMetrics(self._font())
        width = px(18) + px(8) + metrics.horizontalAdvance(f"{self._label}   {self._key}") + px(4)
        return QSize(width, self._sizes.button_px)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._sizes.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(18)
        box = QRectF(1, (self.height() - side) // 2, side, side)
        paint_tick_box(painter, self._icons, box, is_ticked=self.isChecked())
        painter.setFont(self._font())
        painter.setPen(QColor(palette.INK))
        left = side + px(8)
        place = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.setPen(QColor(palette.SOFT_INK))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        painter.end()

    def _font(self) -> QFont:
        font = QFont(BODY_FAMILY)
        font.setPixelSize(self._sizes.small_px)
        return font
