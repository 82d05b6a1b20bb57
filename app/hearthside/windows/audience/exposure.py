"""Owns what is painted anew: where places on the slide lie in a window, and which of them a window has lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion, QTransform

from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH
from hearthside.windows.audience.places import zoomed


def slide_to_window(picture: QRectF, zoom: QRectF | None) -> QTransform:
    """Return what takes the slide's units to where they lie when the slide or its part ``zoom`` fills ``picture``."""
    slide = zoomed(picture, zoom)
    to_slide = QTransform.fromTranslate(slide.left(), slide.top())
    return to_slide.scale(slide.width() / LOGICAL_WIDTH, slide.height() / LOGICAL_HEIGHT)


def exposed_on_slide(exposed: QRegion, picture: QRectF, zoom: QRectF | None) -> Callable[[QRectF], bool]:
    """Return the answer to whether anything in a place on the slide is painted anew.

    A tick asks a dozen times, so the few places that are exposed are taken to the slide, not all others to the window.
    """
    to_slide, _is_possible = slide_to_window(picture, zoom).inverted()
    places = [to_slide.mapRect(QRectF(rectangle)) for rectangle in rectangles_of(exposed)]
    return places[0].intersects if len(places) == 1 else lambda place: any(map(place.intersects, places))


def rectangles_of(region: QRegion) -> list[QRect]:
    """Return what ``region`` is made of."""
    rectangles: list[QRect] = list(region)  # type: ignore[call-overload]  # the stubs do not know that it is iterable
    return rectangles
