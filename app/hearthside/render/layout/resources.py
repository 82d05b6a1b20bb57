"""Owns the slide that says where else people find help: clear rows, to be read from the back and to be photographed."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, Paragraph
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import height_of, place_blocks
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, RIGHT, WIDTH
from hearthside.render.layout.page import Page, new_sheet
from hearthside.render.layout.side_picture import first_picture, place_side_picture

_TEXT_WIDTH = 1240.0
_GUTTER = 70.0
_SMALL_PX = 36.0


def lay_out_resources(page: Page) -> DisplayList:
    """Lay out the places to turn to; a last paragraph ("last checked …") stands quietly at the bottom."""
    sheet = new_sheet(page)
    top = place_header(sheet)
    picture, rest = first_picture(page.slide.content.blocks)
    width = _TEXT_WIDTH if picture is not None else WIDTH
    rest, last = _split(rest)
    bottom = BODY_BOTTOM
    if last:
        height = min(height_of(sheet, last, width, _SMALL_PX), 180.0)
        place_blocks(sheet, last, QRectF(LEFT, bottom - height, width, height), largest_px=_SMALL_PX, soft=True)
        bottom -= height + 28
    place_blocks(sheet, rest, QRectF(LEFT, top, width, bottom - top), roomy=True)
    if picture is not None:
        left = LEFT + width + _GUTTER
        place_side_picture(sheet, picture, QRectF(left, top, RIGHT - left, BODY_BOTTOM - top))
    place_footer(sheet)
    return sheet.display_list()


def _split(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    if len(blocks) > 1 and isinstance(blocks[-1], Paragraph) and not isinstance(blocks[-2], Paragraph):
        return blocks[:-1], blocks[-1:]
    return blocks, ()
