"""Owns the agreements: one row each, every row opened by two circles that share something."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, ItemList, ListItem
from hearthside.render.display_list import Disc, DisplayList, Group, Item, PlacedText, Plate
from hearthside.render.layout.body import pictures_in
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, BODY_PX, LEFT, RIGHT, SMALLEST_BODY_PX
from hearthside.render.layout.motif import circles
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.picture_box import report_pictures
from hearthside.render.layout.side_picture import first_picture, place_side_picture
from hearthside.render.layout.text import lay_out_text
from hearthside.render.theme import with_opacity

_INDENT = 100.0
_TEXT_WIDTH = 1060.0
_WIDEST_EXTRA = 54.0
_PICTURE_GUTTER = 90.0
_SIZES = (BODY_PX, 44.0, 42.0, 40.0, 38.0, SMALLEST_BODY_PX)
_CIRCLES = ((1650.0, 450.0, 250.0), (1850.0, 590.0, 250.0), (1620.0, 706.0, 250.0))


class _Row(Struct, frozen=True):
    item: ListItem
    flow: Flow


def lay_out_agreements(page: Page) -> DisplayList:
    """Lay out the first list as rows, as far apart as the room allows; a picture stands on the right."""
    picture, rest = first_picture(page.slide.content.blocks)
    listed = next((block for block in rest if isinstance(block, ItemList)), None)
    if listed is None:
        return lay_out_text(page)
    sheet = new_sheet(page)
    if picture is None:
        sheet.add(*circles(page.theme, _CIRCLES, faint=True))
    top = place_header(sheet)
    left_of_picture = LEFT + _TEXT_WIDTH
    before = rest[: rest.index(listed)]
    after = rest[rest.index(listed) + 1 :]
    room = BODY_BOTTOM - top
    parts, is_whole = first_that_fits(
        _SIZES, lambda size_px: _set_all(page, (before, listed, after), size_px), lambda made: made.height <= room
    )
    items = _placed(sheet, parts, top)
    if is_whole:
        sheet.add(*items)
    else:
        sheet.too_full()
        sheet.clipped(items, QRectF(LEFT - 20, 0, _TEXT_WIDTH + 40, BODY_BOTTOM))
    report_pictures(sheet, pictures_in(rest))
    if picture is not None:
        left = left_of_picture + _PICTURE_GUTTER
        place_side_picture(sheet, picture, QRectF(left, top, RIGHT - left, BODY_BOTTOM - top))
    place_footer(sheet)
    return sheet.display_list()


class _Parts(Struct, frozen=True):
    """Everything in the column, set at one size but not yet placed."""

    size_px: float
    before: Flow | None
    rows: list[_Row]
    after: Flow | None

    @property
    def least_gap(self) -> float:
        return self.size_px * 0.5

    @property
    def height(self) -> float:
        """How high the column is with the least gaps between its rows."""
        rows = sum(row.flow.bottom + self.least_gap for row in self.rows) - self.least_gap
        return rows + sum(flow.bottom + self.size_px * 0.8 for flow in (self.before, self.after) if flow is not None)


def _set_all(page: Page, parts: tuple[Sequence[Block], ItemList, Sequence[Block]], size_px: float) -> _Parts:
    before, listed, after = parts
    return _Parts(
        size_px,
        _flow(page, before, 0, size_px) if before else None,
        [_Row(item, _flow(page, item.blocks, _INDENT, size_px)) for item in listed.items],
        _flow(page, after, 0, size_px, soft=True) if after else None,
    )


def _flow(page: Page, blocks: Sequence[Block], indent: float, size_px: float, *, soft: bool = False) -> Flow:
    flow = Flow(
        page=page, faces=page.faces, x=LEFT + indent, y=0, width=_TEXT_WIDTH - indent, size_px=size_px, soft=soft
    )
    flow.add(blocks)
    return flow


def _placed(sheet: Sheet, parts: _Parts, top: float) -> list[Item]:
    """Return everything in the column at its place, the rows as far apart as there is room."""
    items: list[Item] = []
    before, rows, after, size_px = parts.before, parts.rows, parts.after, parts.size_px
    y = top
    if before is not None:
        items.append(Group(y=y, items=tuple(before.items)))
        y += before.bottom + size_px * 0.8
    spare = max(0.0, BODY_BOTTOM - top - parts.height)
    gap = parts.least_gap + min(spare / max(1, len(rows)), _WIDEST_EXTRA)
    for number, row in enumerate(rows):
        step = row.item.step
        if number:
            rule = QRectF(LEFT + _INDENT, y - gap / 2 - 1, _TEXT_WIDTH - _INDENT, 2)
            items.append(Plate(rect=rule, fill=sheet.page.theme.line, step=step))
        lead = next((item for item in row.flow.items if isinstance(item, PlacedText)), None)
        middle = y + (lead.y + lead.text.baselines[0] - lead.text.x_height / 2 if lead and lead.text.baselines else 30)
        items += _mark(sheet, number, middle, step)
        items.append(Group(y=y, items=tuple(row.flow.items), step=step))
        y += row.flow.bottom + gap
    if after is not None:
        items.append(Group(y=y + size_px * 0.3, items=tuple(after.items)))
    return items


def _mark(sheet: Sheet, number: int, middle: float, step: int) -> list[Item]:
    theme = sheet.page.theme
    items: list[Item] = []
    for side in (0, 1):
        voice = theme.voice(number + side)
        items.append(
            Disc(
                x=LEFT + 21 + side * 24,
                y=middle,
                radius=19.5,
                fill=with_opacity(voice, theme.circle_fill * 1.6),
                outline=voice,
                outline_width=3,
                step=step,
            )
        )
    return items
