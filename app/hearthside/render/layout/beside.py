"""Owns text with a picture beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Picture
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import place_blocks
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, RIGHT, WIDTH
from hearthside.render.layout.page import Page, new_sheet
from hearthside.render.layout.side_picture import first_picture, place_side_picture
from hearthside.render.picture_ref import PictureRef

MOST_LOWERED = 120.0
"""How far a short text comes down towards the middle of its picture."""
_TEXT_WIDTH = 800.0
_WIDEST_TEXT = 980.0
_GUTTER = 110.0


def lay_out_beside(page: Page) -> DisplayList:
    """Lay out the first picture on the right and everything else on the left."""
    sheet = new_sheet(page)
    top = place_header(sheet)
    picture, rest = first_picture(page.slide.content.blocks)
    height = BODY_BOTTOM - top
    if picture is None:
        place_blocks(sheet, rest, QRectF(LEFT, top, WIDTH, height))
    else:
        text_width = _text_width(page, picture, height)
        place_blocks(sheet, rest, QRectF(LEFT, top, text_width, height), most_lowered=MOST_LOWERED)
        left = LEFT + text_width + _GUTTER
        place_side_picture(sheet, picture, QRectF(left, top, RIGHT - left, height))
    place_footer(sheet)
    return sheet.display_list()


def _text_width(page: Page, picture: Picture, height: float) -> float:
    """Return the text's width: a picture that stands upright leaves it more room."""
    found = page.picture(picture)
    if not isinstance(found, PictureRef):
        return _TEXT_WIDTH
    wanted = min(height * found.proportion, WIDTH - _GUTTER - _TEXT_WIDTH)
    return min(_WIDEST_TEXT, WIDTH - _GUTTER - wanted)
