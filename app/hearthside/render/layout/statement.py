"""Owns the slide that says one thing: a sentence, large, with quiet around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, Inline, Paragraph
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import height_of, place_blocks
from hearthside.render.layout.furniture import fitting_title, place_footer, place_top_line
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT
from hearthside.render.layout.motif import circles, would_cut
from hearthside.render.layout.page import Page, new_sheet

_WIDTH = 1320.0
_REST_WIDTH = 1160.0
_GAP = 44.0
_MIDDLE = 520.0
_SIZES = ((104.0, 3), (92.0, 4), (80.0, 5), (68.0, 6), (56.0, 8))
_CIRCLES = ((1560.0, 250.0, 360.0), (1800.0, 520.0, 360.0), (1510.0, 640.0, 360.0))


def lay_out_statement(page: Page) -> DisplayList:
    """Lay out the heading, or the first paragraph where there is none, as the one thing to be read."""
    sheet = new_sheet(page)
    runs, step, rest = _sentence(page)
    sentence = fitting_title(page.fonts, runs, page.faces.title(104), _WIDTH, _SIZES)
    if not would_cut(page.theme, _CIRCLES, LEFT + sentence.width):
        sheet.add(*circles(page.theme, _CIRCLES, faint=True))
    height = sentence.height + (_GAP + height_of(sheet, rest, _REST_WIDTH) if rest else 0)
    top = max(170.0, _MIDDLE - height / 2)
    place_top_line(sheet, page.section_title)
    sheet.text(sentence, LEFT - 3, top, step)
    if rest:
        y = top + sentence.height + _GAP
        place_blocks(sheet, rest, QRectF(LEFT, y, _REST_WIDTH, BODY_BOTTOM - y), soft=True)
    place_footer(sheet)
    return sheet.display_list()


def _sentence(page: Page) -> tuple[Inline, int, tuple[Block, ...]]:
    """Return the one thing to be read, the reveal with which it shows, and what else is there."""
    content = page.slide.content
    if content.title:
        return content.title, 0, content.blocks
    for index, block in enumerate(content.blocks):
        if isinstance(block, Paragraph):
            return block.runs, block.step, (*content.blocks[:index], *content.blocks[index + 1 :])
    return (), 0, content.blocks
