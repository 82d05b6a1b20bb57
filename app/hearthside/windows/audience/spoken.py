"""Owns what a screen reader says of the room's picture; it knows no more than the picture shows."""

from __future__ import annotations

from hearthside.session.state import Cover
from hearthside.tr import tr
from hearthside.windows.audience.scene import RoomScene


def spoken_scene(scene: RoomScene) -> tuple[str, str]:
    """Return the name and the description of what the room sees."""
    match scene.cover:
        case Cover.BLACK:
            return tr("Black screen"), tr("The room sees a black screen.")
        case Cover.WHITE:
            return tr("White screen"), tr("The room sees a white screen.")
        case Cover.HOLD:
            return tr("Hold"), tr("The room sees a calm screen.")
        case _:
            return _spoken_slide(scene)


def _spoken_slide(scene: RoomScene) -> tuple[str, str]:
    slide = scene.deck.slides[scene.position.slide]
    title = slide.title_text or (scene.deck.settings.title if slide.number == 1 else "")
    place = tr("Slide {number} of {count}").format(number=slide.number, count=len(scene.deck.slides))
    return title or place, place
