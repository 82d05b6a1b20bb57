"""Owns text with a picture beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, Picture
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import place_blocks
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, RIGHT, WIDTH
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.picture_box import picture_items, report_pictures
from hearthside.render.picture_ref import PictureRef
from hearthside.render.text_setting import Align, Breaks, set_text, words

_TEXT_WIDTH = 800.0
_GUTTER = 120.0


def lay_out_beside(page: Page) -> DisplayList:
    """Lay out the first picture on the right and everything else on the left."""
    sheet = new_sheet(page)
    top = place_header(sheet)
    picture, rest = first_picture(page.slide.content.blocks)
    if picture is None:
        place_blocks(sheet, rest, LEFT, top, WIDTH)
    else:
        text_width = _text_width(page, picture, BODY_BOTTOM - top)
        place_blocks(sheet, rest, LEFT, top, text_width)
        left = LEFT + text_width + _GUTTER
        _place_picture(sheet, picture, QRectF(left, top, RIGHT - left, BODY_BOTTOM - top))
    place_footer(sheet)
    return sheet.display_list()


def first_picture(blocks: tuple[Block, ...]) -> tuple[Picture | None, tuple[Block, ...]]:
    """Return the first picture among ``blocks`` and everything else."""
    for index, block in enumerate(blocks):
        if isinstance(block, Picture):
            return block, (*blocks[:index], *blocks[index + 1 :])
    return None, blocks


def _text_width(page: Page, picture: Picture, height: float) -> float:
    """Return the text's width: a picture that stands upright leaves it more room."""
    found = page.picture(picture)
    if not isinstance(found, PictureRef):
        return _TEXT_WIDTH
    wanted = min(height * found.proportion, WIDTH - _GUTTER - _TEXT_WIDTH)
    return min(1000.0, WIDTH - _GUTTER - wanted)


def _place_picture(sheet: Sheet, picture: Picture, box: QRectF) -> None:
    page = sheet.page
    if picture.caption:
        face = page.faces.body(36, soft=True)
        caption = set_text(
            page.fonts, words(picture.caption), face, box.width(), breaks=Breaks.TIDY, align=Align.CENTRE, max_lines=3
        )
        box = box.adjusted(0, 0, 0, -caption.height - 20)
        sheet.text(caption, box.left(), box.bottom() + 20, picture.step)
    sheet.add(*picture_items(page, picture, box, picture.step))
    report_pictures(sheet, [picture])
