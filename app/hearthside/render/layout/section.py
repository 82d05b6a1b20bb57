"""Owns the slide that opens a section: its name, large, and how far the evening has come."""

from __future__ import annotations

import math

from hearthside.render.display_list import Disc, DisplayList
from hearthside.render.layout.body import fitted_flow, place_flow
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import content_note, fitting_title, place_kicker
from hearthside.render.layout.grid import LEFT, SECTION_PX
from hearthside.render.layout.motif import Circle, circles, ring_of
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.text_setting import Breaks, set_text, words
from hearthside.render.theme import with_opacity
from hearthside.tr import tr

_WIDTH = 980.0
_SIZES = ((SECTION_PX, 2), (96.0, 3), (80.0, 4), (64.0, 5), (56.0, 6))
_MIDDLE = 500.0
_BODY_BOTTOM = 880.0
_MOST_IN_CHAIN = 14
_FEWEST = 2
_REACH_AND_RADIUS = ((148.0, 300.0), (168.0, 262.0), (172.0, 246.0), (180.0, 232.0), (184.0, 222.0), (190.0, 216.0))
"""For rings of two, three … seven circles."""


def lay_out_section(page: Page) -> DisplayList:
    """Lay out a section's name; the circles grow by one with every section of the evening."""
    sheet = new_sheet(page, page.theme.discussion_ground)
    index = page.slide.section or 0
    sheet.add(*circles(page.theme, _company(index)))
    title = fitting_title(page.fonts, page.slide.content.title, page.faces.title(SECTION_PX), _WIDTH, _SIZES)
    blocks = page.slide.content.blocks
    top = _MIDDLE - title.height / 2 - (60 if blocks else 0)
    place_kicker(sheet, _kicker(page), page.faces, top - 16)
    sheet.text(title, LEFT - 4, top)
    y = top + title.height + 36
    if blocks:
        y = _place_body(sheet, y) + 30
    _place_note(sheet, y)
    _place_chain(sheet, index)
    return sheet.display_list()


def _company(index: int) -> list[Circle]:
    """Return the circles of the ``index``-th section, from 0."""
    count = min(_FEWEST + index, len(_REACH_AND_RADIUS) + _FEWEST - 1)
    reach, radius = _REACH_AND_RADIUS[count - _FEWEST]
    turn = {2: math.pi / 2, 4: math.pi / 4}.get(count, 0.0)
    # An odd ring reaches higher above its centre than below it.
    lowered = reach * (1 - math.cos(math.pi / count)) / 2 if count % 2 else 0.0
    return ring_of(count, 1430, _MIDDLE + lowered, reach, radius, turn)


def _kicker(page: Page) -> str:
    if page.slide.section is None or len(page.deck.sections) < 2:
        return ""
    return tr("Part {part} of {total}").format(part=page.slide.section + 1, total=len(page.deck.sections))


def _place_body(sheet: Sheet, y: float) -> float:
    """Put the words under the section's name; return where they end."""
    page = sheet.page

    def fill(size_px: float) -> Flow:
        flow = Flow(page=page, faces=page.faces, x=LEFT, y=y, width=860, size_px=size_px, soft=True)
        flow.add(page.slide.content.blocks)
        return flow

    flow = fitted_flow(fill, _BODY_BOTTOM)
    place_flow(sheet, flow, _BODY_BOTTOM)
    return min(flow.bottom, _BODY_BOTTOM)


def _place_note(sheet: Sheet, y: float) -> None:
    """Put what the section mentions, and everybody's choice."""
    page = sheet.page
    note = content_note(page)
    if note:
        line = tr("{note}. You may step out at any time.").format(note=note.rstrip("."))
        text = set_text(page.fonts, words(line), page.faces.body(36, soft=True), 800, breaks=Breaks.EVEN, max_lines=2)
        sheet.text(text, LEFT, min(y, _BODY_BOTTOM - text.height))


def _place_chain(sheet: Sheet, index: int) -> None:
    """Put one small circle for each section, each sharing something with the next; what was reached is filled."""
    theme = sheet.page.theme
    total = len(sheet.page.deck.sections)
    if not 2 <= total <= _MOST_IN_CHAIN:
        return
    radius = 20.0
    for number in range(total):
        colour = theme.heading
        is_reached = number <= index
        sheet.add(
            Disc(
                x=LEFT + radius + number * radius * 1.5,
                y=940,
                radius=radius - 1.5,
                fill=with_opacity(colour, 0.85 if number == index else 0.22) if is_reached else None,
                outline=with_opacity(colour, 0.8 if is_reached else 0.45),
                outline_width=2.5,
            )
        )
