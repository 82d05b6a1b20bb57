"""Owns the slide that opens a section: its name, large, and how far the evening has come."""

from __future__ import annotations

import math

from hearthside.render.display_list import Disc, DisplayList
from hearthside.render.layout.body import fitted_flow, height_of, place_flow
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import content_note, fitting_title, place_kicker
from hearthside.render.layout.grid import LEFT, SECTION_PX, SMALLEST_BODY_PX
from hearthside.render.layout.motif import Circle, circles, ring_of
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.text_setting import Breaks, TextBlock, set_text, words
from hearthside.render.theme import with_opacity
from hearthside.tr import tr

_WIDTH = 980.0
_SIZES = ((SECTION_PX, 2), (96.0, 3), (80.0, 4), (64.0, 5), (56.0, 6))
_MIDDLE = 500.0
_BODY_BOTTOM = 880.0
_BODY_WIDTH = 860.0
_HIGHEST_TOP = 150.0
_ABOVE_NOTE = 36.0
_NOTE_LINES = 5
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
    note = _note(page)
    lowest = _BODY_BOTTOM - (note.height + _ABOVE_NOTE if note else 0.0)
    own = height_of(sheet, blocks, _BODY_WIDTH, SMALLEST_BODY_PX) + _ABOVE_NOTE if note and blocks else 0.0
    top = min(_MIDDLE - title.height / 2 - (60 if blocks else 0), max(_HIGHEST_TOP, lowest - own - title.height))
    place_kicker(sheet, _kicker(page), page.faces, top - 16)
    sheet.text(title, LEFT - 4, top)
    y = top + title.height + _ABOVE_NOTE
    if blocks:
        y = _place_body(sheet, y, lowest) + 30
    if note is not None:
        sheet.text(note, LEFT, min(y, _BODY_BOTTOM - note.height))
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


def _place_body(sheet: Sheet, y: float, bottom: float) -> float:
    """Put the words under the section's name, none of them below ``bottom``; return where they end."""
    page = sheet.page

    def fill(size_px: float) -> Flow:
        flow = Flow(page=page, faces=page.faces, x=LEFT, y=y, width=_BODY_WIDTH, size_px=size_px, soft=True)
        flow.add(page.slide.content.blocks)
        return flow

    flow = fitted_flow(fill, bottom)
    place_flow(sheet, flow, bottom)
    return min(flow.bottom, bottom)


def _note(page: Page) -> TextBlock | None:
    """Return what the section mentions, and everybody's choice."""
    note = content_note(page)
    if not note:
        return None
    line = tr("{note}. You may step out at any time.").format(note=note.rstrip("."))
    face = page.faces.body(36, soft=True)
    return set_text(page.fonts, words(line), face, 800, breaks=Breaks.EVEN, max_lines=_NOTE_LINES)


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
