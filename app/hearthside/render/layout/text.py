"""Owns the plain slide: a title, and text under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import ItemList, Paragraph, Quotation, Subheading
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import place_blocks
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, BODY_TOP, LEFT, WIDTH
from hearthside.render.layout.motif import circles
from hearthside.render.layout.page import Page, new_sheet

_NARROW = (Paragraph, Subheading, ItemList, Quotation)
"""What is set in lines of fewer than 60 characters, and so leaves the right side of the slide free."""
_CIRCLES = ((1690.0, 480.0, 232.0), (1866.0, 622.0, 232.0), (1660.0, 722.0, 232.0))


def lay_out_text(page: Page) -> DisplayList:
    """Lay out a title and its body in one column."""
    sheet = new_sheet(page)
    blocks = page.slide.content.blocks
    top = place_header(sheet)
    if top <= BODY_TOP and all(isinstance(block, _NARROW) for block in blocks):
        sheet.add(*circles(page.theme, _CIRCLES, faint=True))
    place_blocks(sheet, blocks, QRectF(LEFT, top, WIDTH, BODY_BOTTOM - top))
    place_footer(sheet)
    return sheet.display_list()
