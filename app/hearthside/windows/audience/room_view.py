"""Owns exactly what the room sees: the slide or its cover, zoomed, with the pointer. Nothing private comes here.

The room's window and the console's picture of the room both paint with this.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRadialGradient, QRegion, QTransform

from hearthside.render.breath import STILL
from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH
from hearthside.render.hold import paint_hold
from hearthside.render.painter import Moving
from hearthside.render.renderer import SlideRenderer
from hearthside.session.state import Cover
from hearthside.windows.audience.frames import Frames
from hearthside.windows.audience.kept_frame import KeptFrame
from hearthside.windows.audience.live_clock import LiveClock
from hearthside.windows.audience.places import picture_in, place_on_slide, zoomed
from hearthside.windows.audience.scene import RoomScene
from hearthside.windows.presenting.controller import PresentationController

_POINTER_RADIUS_PART = 0.013
"""The pointer's radius as a part of the picture's width."""


class RoomPainter:
    """Paints the room's view into any painter; each window has one, because frames are kept at its own size.

    Painting never raises: trouble goes to ``on_trouble`` and the last good picture stays. To paint ahead, it has to
    keep ``NEIGHBOURS`` frames.
    """

    def __init__(
        self,
        controller: PresentationController,
        renderer: SlideRenderer,
        on_trouble: Callable[[Exception], None] | None = None,
        kept_frames: int = 1,
    ) -> None:
        self._controller = controller
        self._renderer = renderer
        self._frames = Frames(renderer, kept_frames)
        self._on_trouble = on_trouble
        self._last_good: KeptFrame | None = None
        self.live = LiveClock(controller, renderer, on_trouble, controller)
        """Says when a running clock has to be painted anew, and where; its window lets it ``watch``."""

    def paint(self, painter: QPainter, area: QRectF, breath: float = STILL, exposed: QRegion | None = None) -> None:
        """Fill ``area`` with what the room sees now; a slide keeps 16:9 and its ground fills the rest.

        ``breath`` from 0 to 1 moves the shape on the hold screen. ``exposed`` is what is painted anew, None for all.
        """
        self.paint_scene(painter, self.live.scene(), area, breath, exposed)
        self._paint_pointer(painter, area)

    def paint_scene(
        self,
        painter: QPainter,
        scene: RoomScene,
        area: QRectF,
        breath: float = STILL,
        exposed: QRegion | None = None,
    ) -> None:
        """Fill ``area`` with ``scene``; the painter's opacity is kept, so that one scene can fade into another."""
        match scene.cover:
            case Cover.BLACK:
                painter.fillRect(area, QColor(Qt.GlobalColor.black))
            case Cover.WHITE:
                painter.fillRect(area, QColor(Qt.GlobalColor.white))
            case Cover.HOLD:
                theme = self._renderer.theme(scene.deck)
                paint_hold(painter, theme, self._renderer.fonts, area, breath)
            case _:
                self._paint_slide(painter, scene, area, exposed)

    def paint_ahead(self, size_of: QRectF, device_pixel_ratio: float) -> bool:
        """Paint one frame that Next or Back would need at this size; say whether there may be more to paint."""
        picture = picture_in(size_of, device_pixel_ratio)
        try:
            return self._frames.paint_ahead(self.live.scene(), _width_px(picture, device_pixel_ratio))
        except Exception as error:  # the same slide will fail again when it is turned to, and is answered there
            self._report(error)
            return False

    def _paint_slide(self, painter: QPainter, scene: RoomScene, area: QRectF, exposed: QRegion | None) -> None:
        ratio = painter.device().devicePixelRatio()
        picture = picture_in(area, ratio)
        moving: Moving | None = None
        try:
            paint = self._frames.frame if scene.zoom is None else self._frames.part
            frame: KeptFrame | None = paint(scene, _width_px(picture, ratio))
            shown = self._renderer.display_list(
                scene.deck, scene.position.slide, back_at=scene.back_at, stage=scene.stage
            )
            ground, moving = shown.ground, self.live.moving(scene, shown)
            if moving is not None and frame is not None and painter.opacity() < 1:
                # While it fades in, what moves must not be laid over what is already half there.
                frame, moving = self._with_clock(frame, scene, moving), None
        except Exception as error:  # whatever a deck does to the painter, the room keeps a picture
            self._report(error)
            frame, ground = self._last_good, QColor(Qt.GlobalColor.black)
        if picture != area or frame is None:
            painter.fillRect(area, ground)
        if frame is not None:
            frame.paint(painter, picture, exposed)
            self._last_good = frame
        if moving is not None:
            if exposed is not None:
                moving = replace(moving, exposed=_exposed_on_slide(exposed, picture, scene))
            self._paint_clock(painter, scene, picture, moving)

    def _with_clock(self, frame: KeptFrame, scene: RoomScene, moving: Moving) -> KeptFrame:
        """Return a copy of ``frame`` with what moves painted on it."""
        whole = frame.image()
        painter = QPainter(whole)
        self._paint_clock(painter, scene, QRectF(whole.rect()), moving)
        painter.end()
        return KeptFrame(whole)

    def _paint_clock(self, painter: QPainter, scene: RoomScene, picture: QRectF, moving: Moving) -> None:
        painter.save()
        painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
        place = scene.position
        self._renderer.paint(
            painter, scene.deck, place.slide, place.step, zoomed(picture, scene.zoom),
            moving=moving, back_at=scene.back_at, stage=scene.stage,
        )  # fmt: skip
        painter.restore()

    def _paint_pointer(self, painter: QPainter, area: QRectF) -> None:
        point = self._controller.room.pointer
        if point is None or self._controller.state.cover is not Cover.NONE:
            return
        picture = picture_in(area, painter.device().devicePixelRatio())
        slide = zoomed(picture, self._controller.room.zoom)
        centre = QPointF(slide.x() + point.x() * slide.width(), slide.y() + point.y() * slide.height())
        if picture.contains(centre):
            paint_pointer(painter, centre, picture.width() * _POINTER_RADIUS_PART)

    def _report(self, error: Exception) -> None:
        if self._on_trouble is not None:
            self._on_trouble(error)


def paint_pointer(painter: QPainter, centre: QPointF, radius: float) -> None:
    """Paint the soft dot: warm, with a pale rim, so that it shows on a light and on a dark ground."""

    glow = QRadialGradient(centre, radius * 2)
    glow.setColorAt(0.0, QColor(216, 67, 40, 235))
    glow.setColorAt(0.34, QColor(216, 67, 40, 225))
    glow.setColorAt(0.44, QColor(255, 236, 220, 170))
    glow.setColorAt(0.56, QColor(216, 67, 40, 70))
    glow.setColorAt(1.0, QColor(216, 67, 40, 0))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(centre, radius * 2, radius * 2)
    painter.restore()


def _exposed_on_slide(exposed: QRegion, picture: QRectF, scene: RoomScene) -> Callable[[QRectF], bool]:
    """Return the answer to whether a place on the slide is painted anew."""
    slide = place_on_slide(picture, scene.zoom, QRectF(0, 0, LOGICAL_WIDTH, LOGICAL_HEIGHT))
    scale = slide.width() / LOGICAL_WIDTH
    to_window = QTransform(scale, 0, 0, scale, slide.left(), slide.top())
    return lambda place: exposed.intersects(to_window.mapRect(place).toAlignedRect())


def _width_px(picture: QRectF, device_pixel_ratio: float) -> int:
    return max(1, round(picture.width() * device_pixel_ratio))
