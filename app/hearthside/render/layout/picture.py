"""Owns the slide whose picture is the point: large, with a title above and a few words below."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, Inline, Paragraph
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, BODY_PX, LEFT, SMALLEST_BODY_PX, TOP, WIDTH
from hearthside.render.layout.page import Page, new_sheet
from hearthside.render.layout.side_picture import first_picture, place_side_picture
from hearthside.render.layout.text import lay_out_text
from hearthside.render.text_setting import Align, Breaks, TextBlock, set_text

_MOST_LINES = 2
_GAP = 28.0


def lay_out_picture(page: Page) -> DisplayList:
    """Lay out the first picture as large as there is room; one short paragraph may stand under it."""
    picture, rest = first_picture(page.slide.content.blocks)
    line = _single_line(rest)
    if picture is None or (rest and line is None):
        return lay_out_text(page)
    sheet = new_sheet(page)
    top = place_header(sheet) if page.slide.content.title else TOP
    top -= 24 if page.slide.content.title else 0
    bottom = BODY_BOTTOM
    if line is not None:
        text = _set_line(page, line)
        bottom -= text.height + _GAP
        sheet.text(text, LEFT, bottom + _GAP, rest[0].step)
    place_side_picture(sheet, picture, QRectF(LEFT, top, WIDTH, bottom - top))
    place_footer(sheet)
    return sheet.display_list()


def _single_line(rest: tuple[Block, ...]) -> Inline | None:
    return rest[0].runs if len(rest) == 1 and isinstance(rest[0], Paragraph) else None


def _set_line(page: Page, runs: Inline) -> TextBlock:
    def make(size_px: float) -> TextBlock:
        face = page.faces.body(size_px)
        return set_text(page.fonts, runs, face, WIDTH, breaks=Breaks.EVEN, align=Align.CENTRE, max_lines=_MOST_LINES)

    return first_that_fits((BODY_PX, 42.0, SMALLEST_BODY_PX), make, lambda text: not text.cut)[0]
