"""Owns where the slide's picture lies in a window, and where a place on the slide lies in that."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH

_PROPORTION = 16 / 9


def picture_in(area: QRectF, device_pixel_ratio: float = 1.0) -> QRectF:
    """Return the largest 16:9 place in the middle of ``area``, its edges on whole pixels of the device."""
    ratio = device_pixel_ratio
    left, top = round(area.left() * ratio), round(area.top() * ratio)
    across, down = round(area.right() * ratio) - left, round(area.bottom() * ratio) - top
    width = min(across, round(down * _PROPORTION))
    height = min(down, round(width / _PROPORTION))
    x, y = left + (across - width) // 2, top + (down - height) // 2
    return QRectF(x / ratio, y / ratio, width / ratio, height / ratio)


def zoomed(picture: QRectF, zoom: QRectF | None) -> QRectF:
    """Return the place of the whole slide when its part ``zoom`` fills ``picture``."""
    if zoom is None:
        return QRectF(picture)
    width, height = picture.width() / zoom.width(), picture.height() / zoom.height()
    return QRectF(picture.x() - zoom.x() * width, picture.y() - zoom.y() * height, width, height)


def place_on_slide(picture: QRectF, zoom: QRectF | None, logical: QRectF) -> QRectF:
    """Return where ``logical``, in the slide's units, lies when the slide or its part ``zoom`` fills ``picture``."""
    return place_on(zoomed(picture, zoom), logical)


def place_on(area: QRectF, logical: QRectF) -> QRectF:
    """Return where ``logical``, in the slide's 1920 × 1080 units, lies when a 16:9 picture lies in ``area``."""
    scale = min(area.width() / LOGICAL_WIDTH, area.height() / LOGICAL_HEIGHT)
    left = area.center().x() - LOGICAL_WIDTH / 2 * scale
    top = area.center().y() - LOGICAL_HEIGHT / 2 * scale
    return QRectF(
        left + logical.x() * scale, top + logical.y() * scale, logical.width() * scale, logical.height() * scale
    )
