"""Owns a picture that stands to the side of something: its caption under it, both in one box."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, ItemList, Picture
from hearthside.render.layout.page import Sheet
from hearthside.render.layout.picture_box import picture_items, report_pictures
from hearthside.render.text_setting import Align, Breaks, set_text, words

_CAPTION_GAP = 20.0


def first_picture(blocks: tuple[Block, ...]) -> tuple[Picture | None, tuple[Block, ...]]:
    """Return the first picture among ``blocks``, and everything else.

    A picture that only comes after a list in the text stands beside it from the start; one behind a pause waits.
    """
    for index, block in enumerate(blocks):
        if isinstance(block, Picture):
            waits = block.step > max((_last_step(before) for before in blocks[:index]), default=0)
            picture = block if waits else replace(block, step=0)
            return picture, (*blocks[:index], *blocks[index + 1 :])
    return None, blocks


def _last_step(block: Block) -> int:
    items = block.items if isinstance(block, ItemList) else ()
    return max((block.step, *(item.step for item in items)))


def place_side_picture(sheet: Sheet, picture: Picture, box: QRectF) -> None:
    """Put ``picture`` in the middle of ``box`` with its caption under it; report it where it cannot be shown."""
    page = sheet.page
    if picture.caption:
        face = page.faces.body(36, soft=True)
        caption = set_text(
            page.fonts, words(picture.caption), face, box.width(), breaks=Breaks.EVEN, align=Align.CENTRE, max_lines=3
        )
        box = box.adjusted(0, 0, 0, -caption.height - _CAPTION_GAP)
        sheet.text(caption, box.left(), box.bottom() + _CAPTION_GAP, picture.step)
    sheet.add(*picture_items(page, picture, box, picture.step))
    report_pictures(sheet, [picture])
