"""Owns the first slide: the deck's name beside the overlapping circles.

What a body of text needs is imported where there is one: this is what a start waits for, and few decks begin with it.
"""

from __future__ import annotations

from hearthside.deck.model import DeckSettings
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.furniture import fitting_title, place_kicker
from hearthside.render.layout.grid import BODY_PX, LEFT, SECTION_PX, SMALLEST_BODY_PX
from hearthside.render.layout.motif import circles, would_cut
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.text_setting import Breaks, TextBlock, set_text, words
from hearthside.tr import tr

_TITLE_WIDTH = 1060.0
_SIZES = ((SECTION_PX, 2), (104.0, 3), (88.0, 4), (72.0, 5), (60.0, 6))
_SUBTITLE_SIZES = ((BODY_PX, 3), (40.0, 3), (SMALLEST_BODY_PX, 4))
_FOOT_BASELINE = 984.0
_FOOT_WIDTH = 1500.0
_MOST_WHO_LINES = 2
_CIRCLES = ((1345.0, 520.0, 420.0), (1640.0, 520.0, 420.0), (1480.0, 812.0, 300.0))
_MIDDLE = 520.0


def lay_out_title(page: Page) -> DisplayList:
    """Lay out the deck's title, subtitle, series and author."""
    sheet = new_sheet(page)
    settings = page.deck.settings
    runs = page.slide.content.title or words(settings.title)
    title = fitting_title(page.fonts, runs, page.faces.title(SECTION_PX), _TITLE_WIDTH, _SIZES)
    subtitle = _subtitle(page)
    widest = max(title.width, subtitle.width if subtitle else 0.0)
    if not would_cut(page.theme, _CIRCLES, LEFT + widest):
        sheet.add(*circles(page.theme, _CIRCLES))
    kicker = kicker_of(settings)
    height = title.height + (subtitle.height + 34 if subtitle else 0)
    top = _MIDDLE - height / 2 + (24 if kicker else 0)
    place_kicker(sheet, kicker, page.faces, top - 22)
    sheet.text(title, LEFT - 4, top)
    below = top + title.height + 34
    if subtitle is not None:
        sheet.text(subtitle, LEFT, below)
        below += subtitle.height + 30
    _place_rest(sheet, below)
    _place_foot(sheet)
    return sheet.display_list()


def kicker_of(settings: DeckSettings) -> str:
    """Return what stands above the title: which workshop of the series this is."""
    series = settings.series
    if series is None:
        return ""
    if series.part is not None and series.total is not None:
        return tr("Workshop {part} of {total}").format(part=series.part, total=series.total)
    return series.name


def _subtitle(page: Page) -> TextBlock | None:
    if not page.deck.settings.subtitle:
        return None
    runs = words(page.deck.settings.subtitle)

    def make(size: tuple[float, int]) -> TextBlock:
        face = page.faces.body(size[0], soft=True)
        return set_text(page.fonts, runs, face, _TITLE_WIDTH - 120, breaks=Breaks.TIDY, max_lines=size[1])

    return first_that_fits(_SUBTITLE_SIZES, make, lambda text: not text.cut)[0]


def _place_rest(sheet: Sheet, y: float) -> None:
    """Put whatever stands between the front matter and the first heading."""
    page = sheet.page
    if not page.slide.content.blocks:
        return
    from hearthside.render.layout.body import fitted_flow, place_flow
    from hearthside.render.layout.flow import Flow

    def fill(size_px: float) -> Flow:
        flow = Flow(page=page, faces=page.faces, x=LEFT, y=y, width=_TITLE_WIDTH - 200, size_px=size_px, soft=True)
        flow.add(page.slide.content.blocks)
        return flow

    place_flow(sheet, fitted_flow(fill, 880, 40), 880)


def _place_foot(sheet: Sheet) -> None:
    page = sheet.page
    settings = page.deck.settings
    face = page.faces.body(30, soft=True)
    who = " · ".join(part for part in (settings.author, settings.credentials) if part)
    terms = tr("you may pass on anything, at any time")
    if settings.minutes:
        terms = tr("{minutes} minutes").format(minutes=settings.minutes) + "  ·  " + terms
    else:
        terms = terms[:1].upper() + terms[1:]
    baseline = _FOOT_BASELINE
    for line, most_lines in ((terms, 1), (who, _MOST_WHO_LINES)):
        if line:
            text = set_text(page.fonts, words(line), face, _FOOT_WIDTH, breaks=Breaks.TIDY, max_lines=most_lines)
            baseline -= text.baselines[-1] - text.baselines[0]
            sheet.text_on_baseline(text, LEFT, baseline)
            baseline -= 46
