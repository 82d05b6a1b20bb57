"""Owns what is carried when slides are dragged or copied: their Markdown, which any other program can take too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from hearthside.authoring.slide_texts import slides_text, without_front_matter
from hearthside.deck.model import Deck
from hearthside.render.fonts import BODY_FAMILY
from hearthside.render.theme import Theme
from hearthside.windows.paper.style import WHITE

_SLIDES = "application/x-hearthside-slides"
_MOST_CHARACTERS = 16 * 1024 * 1024
"""A longer text is no deck."""
_WIDTH_PX = 160


class Carried:
    """What a drag or the clipboard brings."""

    def __init__(self, mime: QMimeData) -> None:
        self._mime = mime

    @property
    def text(self) -> str:
        """The slides as text without front matter; empty where there is none, or far too much."""
        text = self._mime.text()
        if len(text) > _MOST_CHARACTERS:
            return ""
        return text if carries_slides(self._mime) else without_front_matter(text)


def carried_mime(deck: Deck, slides: Sequence[int]) -> QMimeData:
    """Return the ``slides`` (indexes) of ``deck`` as they are carried."""
    mime = QMimeData()
    text = slides_text(deck, slides)
    mime.setText(text)
    mime.setData("text/markdown", text.encode("utf-8", "replace"))
    mime.setData(_SLIDES, b"1")
    return mime


def carries_slides(mime: QMimeData) -> bool:
    """Return whether slides of this window or another are carried, not just any text."""
    return mime.hasFormat(_SLIDES)


def drag_picture(row: QPixmap, count: int, theme: Theme) -> QPixmap:
    """Return what is seen under the pointer: the dragged row, and how many slides come along."""
    ratio = row.devicePixelRatioF()
    picture = row.scaledToWidth(round(_WIDTH_PX * ratio), Qt.TransformationMode.SmoothTransformation)
    picture.setDevicePixelRatio(ratio)
    if count < 2:
        return picture
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    badge = QRectF(_WIDTH_PX - 38, 4, 34, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.voices[1])
    painter.drawRoundedRect(badge, 11, 11)
    font = QFont(BODY_FAMILY)
    font.setPixelSize(14)
    painter.setFont(font)
    painter.setPen(QColor(WHITE))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.end()
    return picture
