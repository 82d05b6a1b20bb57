"""Owns the slide that opens a section: its name, large, and how far the evening has come."""

from __future__ import annotations

from hearthside.render.display_list import Disc, DisplayList
from hearthside.render.layout.body import fitted_flow, place_flow
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import content_note, fitting_title, place_kicker
from hearthside.render.layout.grid import LEFT, SECTION_PX
from hearthside.render.layout.motif import circles, ring_of
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.text_setting import Breaks, set_text, words
from hearthside.render.theme import with_opacity
from hearthside.tr import tr

_WIDTH = 980.0
_SIZES = ((SECTION_PX, 2), (96.0, 3), (80.0, 4), (64.0, 5), (56.0, 6))
_MIDDLE = 500.0
_BODY_BOTTOM = 880.0
_MOST_IN_CHAIN = 14


def lay_out_section(page: Page) -> DisplayList:
    """Lay out a section's name; the circles grow by one with every section of the evening."""
    sheet = new_sheet(page, page.theme.discussion_ground)
    index = page.slide.section or 0
    count = 2 + index % 5
    reach = {2: 150.0, 3: 172.0, 4: 180.0, 5: 190.0, 6: 196.0}[count]
    radius = {2: 330.0, 3: 290.0, 4: 262.0, 5: 244.0, 6: 232.0}[count]
    turn = {2: 1.5708, 3: 0.0, 4: 0.7854, 5: 0.0, 6: 0.0}[count]
    sheet.add(*circles(page.theme, ring_of(count, 1430, 505, reach, radius, turn)))
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
        text = set_text(page.fonts, words(line), page.faces.body(36, soft=True), 800, breaks=Breaks.TIDY, max_lines=2)
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
