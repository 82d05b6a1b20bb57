"""Owns showing the room its first slide, which waits for nothing of the evening behind it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QEventLoop, QTimer

from hearthside.deck.model import Deck
from hearthside.shared import Shared
from hearthside.windows.audience.first_sight import FirstSight
from hearthside.windows.audience.window import AudienceWindow
from hearthside.windows.screens.desktop import Desktop
from hearthside.windows.screens.opening import Opening, open_on_its_screen
from hearthside.windows.wishes import PresentWishes

ROOM_IS_LATE_MILLISECONDS = 1500
"""A room's window that is not painted by then, because it is hidden, keeps nothing waiting any longer."""


class OpenRoom(Struct, frozen=True, eq=False):
    """The room's window with its first sight, and how it was shown."""

    window: AudienceWindow
    desktop: Desktop
    opening: Opening


def show_room(shared: Shared, deck: Deck, index: int, wishes: PresentWishes) -> OpenRoom:
    """Show slide ``index`` (from 0) of ``deck`` in the room's window, as it is before an evening begins."""
    window = AudienceWindow(FirstSight(shared.renderer, deck, index))
    desktop = Desktop(shared.application)
    opening = open_on_its_screen(
        window, desktop, shared.settings.current, windowed=wishes.windowed, screen_name=wishes.screen_name
    )
    return OpenRoom(window, desktop, opening)


def room_ahead(shared: Shared, deck: Deck, wishes: PresentWishes) -> OpenRoom | None:
    """Show the room its first slide and return when it is painted; None where only the evening knows what that is.

    An evening that goes on has come to another slide, and a slide with a clock shows times.
    """
    index = first_slide(deck, wishes)
    if wishes.resume or deck.slides[index].activity is not None:
        return None
    room = show_room(shared, deck, index, wishes)
    painting = QEventLoop()
    room.window.first_painted.connect(painting.quit)
    QTimer.singleShot(ROOM_IS_LATE_MILLISECONDS, painting, painting.quit)
    painting.exec()
    return room


def first_slide(deck: Deck, wishes: PresentWishes) -> int:
    """Return the slide, from 0, at which ``deck`` begins as wished: one that is there."""
    return min(max(wishes.from_slide - 1, 0), len(deck.slides) - 1)
