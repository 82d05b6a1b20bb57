"""Owns the room's window as an evening has it, in tests."""

from __future__ import annotations

from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.windows.audience.evening_sight import EveningSight
from hearthside.windows.audience.first_sight import FirstSight
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.audience.window import AudienceWindow
from hearthside.windows.presenting.controller import PresentationController


def evening_in_room(
    controller: PresentationController, painter: RoomPainter, renderer: SlideRenderer, settings: SettingsFile
) -> tuple[AudienceWindow, EveningSight]:
    """Return a room's window, not yet shown, that the evening has taken over, and its sight."""
    window = AudienceWindow(FirstSight(renderer, controller.deck, controller.state.position.slide))
    return window, EveningSight(window, controller, painter, settings)
