"""Owns how rows look that have a name on the left and something about it on the right: the palette, the proposals."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from hearthside.render.theme import Theme

SECOND_ROLE = Qt.ItemDataRole.UserRole + 1
"""What stands on the right."""


class TwoPartRows(QStyledItemDelegate):
    """Paints such rows in the paper theme; what cannot be chosen is grey."""

    def __init__(self, theme: Theme, padding_px: tuple[int, int] = (10, 5), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._padding_px = padding_px

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        across, down = self._padding_px
        metrics = QFontMetrics(option.font)
        both = metrics.horizontalAdvance(str(index.data() or "")) + metrics.horizontalAdvance(_second(index))
        return QSize(both + 4 * across + 16, metrics.height() + 2 * down)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, _ = self._padding_px
        theme = self._theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.discussion_ground)
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6)
        is_enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        place = option.rect.adjusted(across, 0, -across, 0)
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        name = str(index.data() or "")
        first_px = min(metrics.horizontalAdvance(name), place.width())
        painter.setPen(theme.ink if is_enabled else theme.soft_ink.lighter(150))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            place,
            Qt.AlignmentFlag.AlignLeft | middle,
            metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width()),
        )
        room = place.width() - first_px - 2 * across
        if room > 0:
            painter.setPen(theme.soft_ink if is_enabled else theme.soft_ink.lighter(150))
            words = metrics.elidedText(_second(index), Qt.TextElideMode.ElideRight, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, words)
        painter.restore()


def _second(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data(SECOND_ROLE) or "")
