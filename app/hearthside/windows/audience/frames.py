"""Owns the slides that are painted already, in one window's size: the one on show and those that a key leads to."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from hearthside.deck.activities import Break
from hearthside.deck.model import Deck
from hearthside.render.painter import STANDING, Layer, Moving
from hearthside.render.renderer import SlideRenderer
from hearthside.session.navigation import after_back, after_next
from hearthside.session.room_clock import RoomStage
from hearthside.session.state import Position
from hearthside.windows.audience.kept_frame import KeptFrame
from hearthside.windows.audience.places import zoomed
from hearthside.windows.audience.scene import RoomScene

NEIGHBOURS = 3
"""As many frames as a page turn without waiting needs: here, next and back."""


_Key: TypeAlias = tuple[Position, str, RoomStage | None]


class Frames:
    """At most ``kept`` frames of one deck, the oldest forgotten first. Another deck or size forgets them all,
    and so does a picture that is there again."""

    def __init__(self, renderer: SlideRenderer, kept: int) -> None:
        self._renderer = renderer
        self._kept = kept
        self._deck: Deck | None = None
        self._width_px = 0
        self._found_again = renderer.pictures.found_again
        self._frames: OrderedDict[_Key, KeptFrame] = OrderedDict()
        self._part: tuple[RoomScene, int, KeptFrame] | None = None

    def frame(self, scene: RoomScene, width_px: int) -> KeptFrame:
        """Return the whole slide of ``scene``, ``width_px`` device pixels wide; painted now if it was not before.

        A slide with a clock comes without what moves on it.
        """
        self._turn_to(scene.deck, width_px)
        key = _key_of(scene)
        if key not in self._frames:
            place = scene.position
            image = self._renderer.image(
                scene.deck, place.slide, place.step, width_px,
                moving=_kept_of(scene), back_at=scene.back_at, stage=scene.stage,
            )  # fmt: skip
            self._frames[key] = KeptFrame(image)
        self._frames.move_to_end(key)
        self._forget_all_but({key})
        return self._frames[key]

    def part(self, scene: RoomScene, width_px: int) -> KeptFrame:
        """Return the part of the slide that ``scene`` zooms to, painted as sharp as the whole; the last is kept."""
        kept = self._part
        if kept is not None and kept[0].same_as(scene) and kept[1] == width_px:
            return kept[2]
        image = QImage(width_px, round(width_px * 9 / 16), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        whole = zoomed(QRectF(image.rect()), scene.zoom)
        self._renderer.paint(
            painter, scene.deck, scene.position.slide, scene.position.step, whole,
            moving=_kept_of(scene), back_at=scene.back_at, stage=scene.stage,
        )  # fmt: skip
        painter.end()
        part = KeptFrame(image)
        self._part = (scene, width_px, part)
        return part

    def paint_ahead(self, scene: RoomScene, width_px: int) -> bool:
        """Paint one frame to which a key leads from ``scene`` and which is missing, or pack one that was painted in
        haste; return False if there is none."""
        self._turn_to(scene.deck, width_px)
        self._part = self._part if scene.zoom is not None else None
        places = (scene.position, after_next(scene.position, scene.deck), after_back(scene.position, scene.deck))
        wanted: set[_Key] = {(place, "", None) for place in places[1:]} | {_key_of(scene)}
        for place in places[1:]:
            is_break = isinstance(scene.deck.slides[place.slide].activity, Break)  # its time is not known yet
            if not is_break and (place, "", None) not in self._frames:
                self._forget_all_but(wanted, room_for=1)
                image = self._renderer.image(scene.deck, place.slide, place.step, width_px)
                self._frames[place, "", None] = KeptFrame(image)
                return True
        loose = next((frame for frame in self._frames.values() if not frame.is_packed), None)
        if loose is not None:
            loose.pack()
        return loose is not None

    def _forget_all_but(self, wanted: set[_Key], room_for: int = 0) -> None:
        """Forget the oldest frames that are not ``wanted`` until there is room for as many more."""
        unwanted = [key for key in self._frames if key not in wanted]
        for key in unwanted[: max(0, len(self._frames) + room_for - self._kept)]:
            del self._frames[key]

    def _turn_to(self, deck: Deck, width_px: int) -> None:
        found_again = self._renderer.pictures.found_again
        if deck is not self._deck or width_px != self._width_px or found_again != self._found_again:
            self._deck, self._width_px, self._found_again = deck, width_px, found_again
            self._frames.clear()
            self._part = None


def _key_of(scene: RoomScene) -> _Key:
    return scene.position, scene.back_at, scene.stage


def _kept_of(scene: RoomScene) -> Moving:
    return STANDING if scene.clock is None else Moving(layer=Layer.STILL)
