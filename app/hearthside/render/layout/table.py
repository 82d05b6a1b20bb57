"""Owns the slide that is a table, with a line above or below it where the author wrote one."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import place_blocks
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, WIDTH
from hearthside.render.layout.page import Page, new_sheet


def lay_out_table(page: Page) -> DisplayList:
    """Lay out title and body; the table takes the whole width."""
    sheet = new_sheet(page)
    top = place_header(sheet) - 14
    place_blocks(sheet, page.slide.content.blocks, QRectF(LEFT, top, WIDTH, BODY_BOTTOM - top), roomy=True)
    place_footer(sheet)
    return sheet.display_list()
