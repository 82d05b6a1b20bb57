"""Owns fitting a body into its place: the size is lowered in small steps, and what still does not fit is reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, ItemList, Picture, Quotation, Sides
from hearthside.render.display_list import Group
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.grid import BODY_BOTTOM, BODY_PX, SMALLEST_BODY_PX
from hearthside.render.layout.page import Sheet
from hearthside.render.layout.picture_box import report_pictures
from hearthside.render.layout.tables import LEAST_PADDING

_STEP_PX = 2.0
_LOWERED_PART = 0.36
_PADDINGS = (0.74, 0.62, 0.5, LEAST_PADDING)


def fitted_flow(
    fill: Callable[[float], Flow],
    bottom: float = BODY_BOTTOM,
    largest_px: float = BODY_PX,
    *,
    sizes: Sequence[float] = (),
) -> Flow:
    """Return what ``fill`` makes of the first size at which it ends above ``bottom``, else of the smallest.

    The sizes go from ``largest_px`` down to the smallest that can be read, or are ``sizes``.
    """
    tried = sizes or _sizes_from(largest_px)
    return first_that_fits(tried, fill, lambda flow: flow.bottom <= bottom)[0]


def _sizes_from(largest_px: float) -> list[float]:
    count = max(0, round((largest_px - SMALLEST_BODY_PX) / _STEP_PX))
    return [largest_px - number * _STEP_PX for number in range(count)] + [SMALLEST_BODY_PX]


def place_flow(sheet: Sheet, flow: Flow, bottom: float = BODY_BOTTOM) -> None:
    """Put ``flow`` on ``sheet``; where it goes below ``bottom``, it fades out there and is reported as too full."""
    if flow.bottom <= bottom:
        sheet.add(*flow.items)
        return
    sheet.too_full()
    # A little room on the left for hanging marks and overshooting letters.
    rect = QRectF(flow.x - 20, 0, flow.width + 40, bottom)
    sheet.clipped(flow.items, rect)


def place_blocks(
    sheet: Sheet,
    blocks: Sequence[Block],
    box: QRectF,
    *,
    largest_px: float = BODY_PX,
    soft: bool = False,
    roomy: bool = False,
    most_lowered: float = 0.0,
) -> Flow:
    """Set ``blocks`` from the top of ``box`` and put them on ``sheet``; report whatever cannot be shown.

    ``roomy`` lets a table's rows stand further apart where there is room; ``most_lowered`` is how far a short text may
    come down towards the middle of ``box``.
    """
    page = sheet.page

    def fill(size_px: float, row_padding: float = LEAST_PADDING) -> Flow:
        flow = Flow(
            page=page,
            faces=page.faces,
            x=box.left(),
            y=box.top(),
            width=box.width(),
            size_px=size_px,
            soft=soft,
            picture_height=max(200.0, box.height() - 160),
            row_padding=row_padding,
        )
        flow.add(blocks)
        return flow

    flow = fitted_flow(fill, box.bottom(), largest_px)
    if roomy and flow.bottom <= box.bottom():
        flow = fitted_flow(lambda padding: fill(flow.size_px, padding), box.bottom(), sizes=_PADDINGS)
    lowered = max(0.0, min(most_lowered, (box.bottom() - flow.bottom) * _LOWERED_PART))
    if lowered:
        sheet.add(Group(y=lowered, items=tuple(flow.items)))
    else:
        place_flow(sheet, flow, box.bottom())
    report_pictures(sheet, pictures_in(blocks))
    return flow


def height_of(sheet: Sheet, blocks: Sequence[Block], width: float, size_px: float = BODY_PX) -> float:
    """Return how high ``blocks`` are when they are set ``width`` wide; 0 where there are none."""
    flow = Flow(page=sheet.page, faces=sheet.page.faces, x=0, y=0, width=width, size_px=size_px)
    flow.add(blocks)
    return flow.bottom


def pictures_in(blocks: Sequence[Block], depth: int = 0) -> list[Picture]:
    """Return every picture in ``blocks``, however deep, in the order of the text."""
    found: list[Picture] = []
    if depth > 40:
        return found
    for block in blocks:
        if isinstance(block, Picture):
            found.append(block)
        elif isinstance(block, ItemList):
            for item in block.items:
                found += pictures_in(item.blocks, depth + 1)
        elif isinstance(block, Quotation):
            found += pictures_in(block.blocks, depth + 1)
        elif isinstance(block, Sides):
            found += pictures_in((*block.left, *block.right), depth + 1)
    return found
