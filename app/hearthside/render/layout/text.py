"""Owns the plain slide: a title, and text under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import place_blocks
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, WIDTH
from hearthside.render.layout.page import Page, new_sheet


def lay_out_text(page: Page) -> DisplayList:
    """Lay out a title and its body in one column."""
    sheet = new_sheet(page)
    top = place_header(sheet)
    place_blocks(sheet, page.slide.content.blocks, QRectF(LEFT, top, WIDTH, BODY_BOTTOM - top))
    place_footer(sheet)
    return sheet.display_list()
