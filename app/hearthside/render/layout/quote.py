"""Owns the slide that lets somebody else speak: their words in italics, a large mark, who said it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, Inline, Paragraph, Quotation, Run
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import height_of, place_blocks
from hearthside.render.layout.furniture import fitting_title, place_footer, place_top_line
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT
from hearthside.render.layout.motif import circles, would_cut
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.text import lay_out_text
from hearthside.render.text_setting import Breaks, TextBlock, set_text, words

_WIDTH = 1240.0
_INDENT = 150.0
_GAP = 38.0
_MARK_PX = 250.0
_SIZES = ((80.0, 3), (72.0, 4), (64.0, 5), (56.0, 7), (48.0, 8))
_CIRCLES = ((1700.0, 300.0, 330.0), (1860.0, 560.0, 330.0))
_MIDDLE = 535.0


def lay_out_quote(page: Page) -> DisplayList:
    """Lay out the first quotation; a heading becomes a quiet line above it, everything else stands below."""
    blocks = page.slide.content.blocks
    quotation = next((block for block in blocks if isinstance(block, Quotation)), None)
    if quotation is None:
        quotation = Quotation(span=page.slide.span, blocks=blocks)
        rest: tuple[Block, ...] = ()
    else:
        rest = tuple(block for block in blocks if block is not quotation)
    if not quotation.blocks or not all(isinstance(block, Paragraph) for block in quotation.blocks):
        return lay_out_text(page)
    sheet = new_sheet(page)
    parts = _set_parts(page, quotation)
    if not would_cut(page.theme, _CIRCLES, LEFT + _INDENT + parts.spoken.width):
        sheet.add(*circles(page.theme, _CIRCLES, faint=True))
    place_top_line(sheet, page.section_title)
    height = parts.height + (_GAP + height_of(sheet, rest, _WIDTH) if rest else 0)
    y = max(168.0, min(_MIDDLE - height / 2, BODY_BOTTOM - height))
    _place_parts(sheet, parts, y, quotation.step)
    if rest:
        y += parts.height + _GAP
        place_blocks(sheet, rest, QRectF(LEFT + _INDENT, y, _WIDTH, BODY_BOTTOM - y), soft=True)
    place_footer(sheet)
    return sheet.display_list()


class _Parts(Struct, frozen=True):
    """The heading, the words and who said them, set but not yet placed."""

    lead: TextBlock | None
    spoken: TextBlock
    who: TextBlock | None

    @property
    def height(self) -> float:
        others = [text.height + _GAP for text in (self.lead, self.who) if text is not None]
        return self.spoken.height + sum(others)


def _set_parts(page: Page, quotation: Quotation) -> _Parts:
    spoken = fitting_title(page.fonts, _spoken(quotation.blocks), page.faces.spoken(80), _WIDTH, _SIZES)
    lead = who = None
    if page.slide.content.title:
        lead = set_text(page.fonts, page.slide.content.title, page.faces.body(soft=True), _WIDTH, max_lines=2)
    if quotation.attribution:
        runs = (Run("— "), *quotation.attribution)
        who = set_text(page.fonts, runs, page.faces.body(40, soft=True), _WIDTH, breaks=Breaks.TIDY, max_lines=2)
    return _Parts(lead, spoken, who)


def _spoken(blocks: tuple[Block, ...]) -> Inline:
    """Return the paragraphs' words as one text, a line break between them."""
    runs: list[Run] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            runs += [Run("\n")] if runs else []
            runs += block.runs
    return tuple(runs)


def _place_parts(sheet: Sheet, parts: _Parts, y: float, step: int) -> None:
    page = sheet.page
    x = LEFT + _INDENT
    if parts.lead is not None:
        sheet.text(parts.lead, x, y)
        y += parts.lead.height + _GAP
    face = replace(page.faces.title(_MARK_PX), colour=page.theme.voices[0])
    mark = set_text(page.fonts, words("“"), face, _INDENT * 2)
    # The mark's own shape hangs high above its baseline: this puts its top beside the capitals of the first line.
    sheet.text_on_baseline(mark, LEFT - 14, y + parts.spoken.baselines[0] + _MARK_PX * 0.43, step)
    sheet.text(parts.spoken, x, y, step)
    if parts.who is not None:
        sheet.text(parts.who, x, y + parts.spoken.height + _GAP, step)
