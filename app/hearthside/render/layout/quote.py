"""Owns the slide that lets somebody else speak: their words in italics, a large mark, who said it."""

from __future__ import annotations

from dataclasses import replace

from hearthside.deck.blocks import Block, Inline, Paragraph, Quotation, Run
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.furniture import fitting_title, place_footer, place_kicker
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT
from hearthside.render.layout.motif import circles
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.text import lay_out_text
from hearthside.render.text_setting import Breaks, set_text, words

_WIDTH = 1240.0
_INDENT = 150.0
_SIZES = ((80.0, 3), (72.0, 4), (64.0, 5), (56.0, 7), (48.0, 8))
_CIRCLES = ((1700.0, 300.0, 330.0), (1860.0, 560.0, 330.0))
_MIDDLE = 535.0


def lay_out_quote(page: Page) -> DisplayList:
    """Lay out the first quotation; a heading becomes a quiet line above it."""
    content = page.slide.content
    quotation = next((block for block in content.blocks if isinstance(block, Quotation)), None)
    spoken = _spoken(quotation.blocks if quotation is not None else content.blocks)
    if not spoken:
        return lay_out_text(page)
    sheet = new_sheet(page)
    sheet.add(*circles(page.theme, _CIRCLES, faint=True))
    place_kicker(sheet, page.section_title, page.faces)
    step = quotation.step if quotation is not None else 0
    _place_words(sheet, spoken, quotation.attribution if quotation is not None else (), step)
    place_footer(sheet)
    return sheet.display_list()


def _spoken(blocks: tuple[Block, ...]) -> Inline:
    """Return the paragraphs' words as one text, a line break between them; the marks around them are ours to set."""
    runs: list[Run] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            runs += [Run("\n")] if runs else []
            runs += block.runs
    return tuple(runs)


def _place_words(sheet: Sheet, spoken: Inline, attribution: Inline, step: int) -> None:
    page = sheet.page
    x = LEFT + _INDENT
    text = fitting_title(page.fonts, spoken, page.faces.spoken(80), _WIDTH, _SIZES)
    lead = None
    if page.slide.content.title:
        lead = set_text(page.fonts, page.slide.content.title, page.faces.body(soft=True), _WIDTH, max_lines=1)
    who = None
    if attribution:
        who = set_text(
            page.fonts, (Run("— "), *attribution), page.faces.body(40, soft=True), _WIDTH, breaks=Breaks.TIDY,
            max_lines=2,
        )  # fmt: skip
    height = text.height + (who.height + 40 if who else 0) + (lead.height + 34 if lead else 0)
    y = max(168.0, min(_MIDDLE - height / 2, BODY_BOTTOM - height))
    if lead is not None:
        sheet.text(lead, x, y)
        y += lead.height + 34
    mark_face = replace(page.faces.title(250), colour=page.theme.voices[0])
    mark = set_text(page.fonts, words("“"), mark_face, 300)
    first_baseline = y + text.baselines[0]
    sheet.text_on_baseline(mark, LEFT - 14, first_baseline + 108, step)
    sheet.text(text, x, y, step)
    if who is not None:
        sheet.text(who, x, y + text.height + 40, step)
