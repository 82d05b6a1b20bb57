"""Owns the slide that says one thing: a sentence, large, with quiet around it."""

from __future__ import annotations

from hearthside.deck.blocks import Block, Inline, Paragraph
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import fitted_flow, pictures_in, place_flow
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import fitting_title, place_footer, place_kicker
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT
from hearthside.render.layout.motif import circles
from hearthside.render.layout.page import Page, new_sheet
from hearthside.render.layout.picture_box import report_pictures

_WIDTH = 1320.0
_SIZES = ((104.0, 3), (92.0, 4), (80.0, 5), (68.0, 6), (56.0, 8))
_CIRCLES = ((1560.0, 250.0, 360.0), (1800.0, 520.0, 360.0), (1510.0, 640.0, 360.0))


def lay_out_statement(page: Page) -> DisplayList:
    """Lay out the heading, or the first paragraph where there is none, as the one thing to be read."""
    sheet = new_sheet(page)
    sheet.add(*circles(page.theme, _CIRCLES, faint=True))
    runs, rest = _sentence(page)
    sentence = fitting_title(page.fonts, runs, page.faces.title(104), _WIDTH, _SIZES)
    step = 0 if page.slide.content.title else next((block.step for block in page.slide.content.blocks), 0)

    def fill(size_px: float) -> Flow:
        flow = Flow(page=page, faces=page.faces, x=LEFT, y=0, width=_WIDTH - 160, size_px=size_px, soft=True)
        flow.add(rest)
        return flow

    probe = fill(46)
    height = sentence.height + (probe.bottom + 44 if rest else 0)
    top = max(170.0, 520 - height / 2)
    place_kicker(sheet, page.section_title, page.faces)
    sheet.text(sentence, LEFT - 3, top, step)
    if rest:
        y = top + sentence.height + 44

        def fill_below(size_px: float) -> Flow:
            flow = Flow(page=page, faces=page.faces, x=LEFT, y=y, width=_WIDTH - 160, size_px=size_px, soft=True)
            flow.add(rest)
            return flow

        place_flow(sheet, fitted_flow(fill_below, BODY_BOTTOM))
        report_pictures(sheet, pictures_in(rest))
    place_footer(sheet)
    return sheet.display_list()


def _sentence(page: Page) -> tuple[Inline, tuple[Block, ...]]:
    content = page.slide.content
    if content.title:
        return content.title, content.blocks
    for index, block in enumerate(content.blocks):
        if isinstance(block, Paragraph):
            return block.runs, (*content.blocks[:index], *content.blocks[index + 1 :])
    return (), content.blocks
