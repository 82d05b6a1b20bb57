"""Owns a picture in its box: fitted without distortion, on a plate where it needs one, or a quiet stand-in."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Picture
from hearthside.render.display_list import Disc, Item, PlacedPicture, PlacedText, Plate
from hearthside.render.layout.page import Page, Sheet
from hearthside.render.picture_ref import PictureProblem, PictureRef
from hearthside.render.text_setting import Align, Breaks, set_text, words
from hearthside.render.theme import with_opacity

_PLATE_PADDING = 36.0
_CORNER = 18.0


def fitted(proportion: float, box: QRectF) -> QRectF:
    """Return the largest rectangle of ``proportion`` (width over height) in the middle of ``box``."""
    width = min(box.width(), box.height() * proportion)
    height = width / proportion
    return QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)


def picture_items(page: Page, picture: Picture, box: QRectF, step: int, *, leading: bool = False) -> list[Item]:
    """Return what shows ``picture`` in ``box``; ``leading`` puts it at the box's left edge, else in its middle."""
    found = page.picture(picture)
    if isinstance(found, PictureProblem):
        return _stand_in(page, picture, box, step)
    if page.pictures.needs_plate(found, page.theme):
        return _on_plate(page, found, box, step)
    rect = fitted(found.proportion, box)
    if leading:
        rect.moveLeft(box.left())
    corner = 0.0 if found.kind.value == "svg" else _CORNER
    return [PlacedPicture(rect=rect, picture=found, corner=corner, step=step)]


def report_pictures(sheet: Sheet, pictures: list[Picture]) -> None:
    """Report every one of ``pictures`` that cannot be shown, or not as it was.

    What its target alone says is among the slide's own faults, and not said again.
    """
    for picture in pictures:
        problem = sheet.page.pictures.news_of(picture.target, sheet.page.picture(picture))
        if problem is not None:
            sheet.fault(problem.code, picture.span, problem.message, problem.mend)


def _on_plate(page: Page, found: PictureRef, box: QRectF, step: int) -> list[Item]:
    inner = box.adjusted(_PLATE_PADDING, _PLATE_PADDING, -_PLATE_PADDING, -_PLATE_PADDING)
    rect = fitted(found.proportion, inner)
    plate = rect.adjusted(-_PLATE_PADDING, -_PLATE_PADDING, _PLATE_PADDING, _PLATE_PADDING)
    return [
        Plate(rect=plate, fill=page.theme.closing.card, corner=_CORNER, step=step),
        PlacedPicture(rect=rect, picture=found, step=step),
    ]


def _stand_in(page: Page, picture: Picture, box: QRectF, step: int) -> list[Item]:
    """Two overlapping circles and the picture's description: the room sees a calm place, never an error."""
    theme = page.theme
    items: list[Item] = [Plate(rect=box, fill=theme.surface, corner=_CORNER, step=step)]
    centre, radius = box.center(), min(box.height() * 0.16, 74.0)
    face = page.faces.body(36, soft=True)
    description = picture.description or picture.caption
    text = None
    if description:
        text = set_text(
            page.fonts, words(description), face, box.width() - 96, breaks=Breaks.EVEN, align=Align.CENTRE, max_lines=3
        )
    block_height = radius * 2 + (28 + text.height if text is not None else 0)
    middle = centre.y() - block_height / 2 + radius
    for index, side in enumerate((-0.55, 0.55)):
        voice = theme.voices[index]
        items.append(
            Disc(
                x=centre.x() + side * radius,
                y=middle,
                radius=radius,
                fill=with_opacity(voice, theme.circle_fill),
                outline=with_opacity(voice, theme.circle_outline),
                outline_width=3,
                step=step,
            )
        )
    if text is not None:
        items.append(PlacedText(text=text, x=box.left() + 48, y=middle + radius + 28, step=step))
    return items
