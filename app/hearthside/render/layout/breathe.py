"""Owns the slide on which people arrive: a few ways to do it, and a shape that breathes beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.activities import Breathe
from hearthside.deck.blocks import Run
from hearthside.deck.durations import format_minutes
from hearthside.render.display_list import BreathPlace, DisplayList, TimePlace
from hearthside.render.layout.body import place_blocks
from hearthside.render.layout.furniture import fitting_title, place_footer, place_top_line
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, TITLE_BASELINE, TITLE_PX
from hearthside.render.layout.page import Page, new_sheet
from hearthside.render.text_setting import Align, Breaks, set_text, words
from hearthside.tr import tr

_SHAPE = QRectF(1100, 150, 720, 720)
_TEXT_WIDTH = 900.0
_SIZES = ((TITLE_PX, 2), (72.0, 3), (60.0, 4))


def lay_out_breathe(page: Page) -> DisplayList:
    """Lay out the ways to arrive that the author wrote; three of our own where there are none."""
    sheet = new_sheet(page, page.theme.discussion_ground)
    sheet.add(BreathPlace(rect=_SHAPE))
    place_top_line(sheet, page.section_title)
    runs = page.slide.content.title or (Run(tr("A quiet moment")),)
    title = fitting_title(page.fonts, runs, page.faces.title(TITLE_PX), _TEXT_WIDTH, _SIZES)
    sheet.text_on_baseline(title, LEFT, TITLE_BASELINE)
    top = TITLE_BASELINE - title.baselines[0] + title.height + 52
    bottom = BODY_BOTTOM
    if page.slide.content.blocks:
        place_blocks(sheet, page.slide.content.blocks, QRectF(LEFT, top, _TEXT_WIDTH - 40, bottom - top))
    else:
        own = tr("Feel your feet on the floor, listen to the sounds, or look around. Your eyes may stay open.")
        text = set_text(page.fonts, words(own), page.faces.body(), _TEXT_WIDTH - 100, breaks=Breaks.TIDY)
        sheet.text(text, LEFT, top)
    if page.is_clock_begun:
        sheet.add(TimePlace(rect=QRectF(_SHAPE.left(), _SHAPE.bottom() + 16, _SHAPE.width(), 56)))
    elif isinstance(page.slide.activity, Breathe):
        length = set_text(
            page.fonts,
            words(format_minutes(page.slide.activity.seconds)),
            page.faces.body(38, soft=True),
            _SHAPE.width(),
            align=Align.CENTRE,
        )
        sheet.text_on_baseline(length, _SHAPE.left(), _SHAPE.bottom() + 58)
    place_footer(sheet)
    return sheet.display_list()
