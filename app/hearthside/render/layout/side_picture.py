"""Owns a picture that stands to the side of something: its caption under it, both in one box."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, Picture
from hearthside.render.layout.page import Sheet
from hearthside.render.layout.picture_box import picture_items, report_pictures
from hearthside.render.text_setting import Align, Breaks, set_text, words

_CAPTION_GAP = 20.0


def first_picture(blocks: tuple[Block, ...]) -> tuple[Picture | None, tuple[Block, ...]]:
    """Return the first picture among ``blocks``, and everything else."""
    for index, block in enumerate(blocks):
        if isinstance(block, Picture):
            return block, (*blocks[:index], *blocks[index + 1 :])
    return None, blocks


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
