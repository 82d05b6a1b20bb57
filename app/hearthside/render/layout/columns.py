"""Owns two sides: left and right at the same size, a thin line between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, Picture, Sides
from hearthside.render.display_list import DisplayList, Plate
from hearthside.render.layout.beside import MOST_LOWERED
from hearthside.render.layout.body import fitted_flow, height_of, pictures_in, place_blocks, place_flow
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, RIGHT, WIDTH
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.picture_box import report_pictures
from hearthside.render.layout.side_picture import place_side_picture

_GUTTER = 60.0
_PADDING = 48.0
_GAP = 40.0
_HIGHEST_AFTER = 240.0


def lay_out_columns(page: Page) -> DisplayList:
    """Lay out the first pair of sides; what stands before it spans both, and so does what follows."""
    sheet = new_sheet(page)
    top = place_header(sheet)
    before, sides, after = _parts(page.slide.content.blocks)
    if before:
        flow = place_blocks(sheet, before, QRectF(LEFT, top, WIDTH, BODY_BOTTOM - top))
        top = flow.bottom + _GAP
    after_height = min(height_of(sheet, after, WIDTH), _HIGHEST_AFTER) if after else 0.0
    bottom = BODY_BOTTOM - (after_height + _GAP if after else 0.0)
    lowest = _place_sides(sheet, sides, top, bottom) if sides is not None else top
    if after:
        place_blocks(sheet, after, QRectF(LEFT, lowest + _GAP, WIDTH, BODY_BOTTOM - lowest - _GAP))
    place_footer(sheet)
    return sheet.display_list()


def _parts(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], Sides | None, tuple[Block, ...]]:
    for index, block in enumerate(blocks):
        if isinstance(block, Sides):
            return blocks[:index], block, blocks[index + 1 :]
    return blocks, None, ()


def _place_sides(sheet: Sheet, sides: Sides, top: float, bottom: float) -> float:
    """Put both sides between ``top`` and ``bottom``; return where they end."""
    width = (WIDTH - _GUTTER) / 2
    boxes = (QRectF(LEFT, top, width, bottom - top), QRectF(RIGHT - width, top, width, bottom - top))
    texts = []
    for blocks, box in zip((sides.left, sides.right), boxes, strict=True):
        picture = _lone(blocks)
        if picture is not None:
            place_side_picture(sheet, picture, box)
        elif blocks:
            texts.append((blocks, box))
    if len(texts) == len(boxes):
        return _place_on_plates(sheet, texts)
    for blocks, box in texts:
        place_blocks(sheet, blocks, box, most_lowered=MOST_LOWERED)
    return bottom


def _place_on_plates(sheet: Sheet, texts: Sequence[tuple[Sequence[Block], QRectF]]) -> float:
    """Put two sides of words on plates of one height, both in the size at which the longer one fits."""
    inner = [(blocks, box.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)) for blocks, box in texts]
    size_px = min(_flow(sheet, blocks, box, None).size_px for blocks, box in inner)
    flows = [_flow(sheet, blocks, box, size_px) for blocks, box in inner]
    lowest = max(flow.bottom for flow in flows) + _PADDING
    for (blocks, box), flow in zip(texts, flows, strict=True):
        height = min(lowest, box.bottom()) - box.top()
        plate = QRectF(box.left(), box.top(), box.width(), height)
        sheet.add(Plate(rect=plate, fill=sheet.page.theme.surface, corner=24))
        place_flow(sheet, flow, box.bottom() - _PADDING / 2)
        report_pictures(sheet, pictures_in(blocks))
    return min(lowest, texts[0][1].bottom())


def _lone(blocks: Sequence[Block]) -> Picture | None:
    """Return the picture that is all there is on a side."""
    return blocks[0] if len(blocks) == 1 and isinstance(blocks[0], Picture) else None


def _flow(sheet: Sheet, blocks: Sequence[Block], box: QRectF, size_px: float | None) -> Flow:
    page = sheet.page

    def fill(px: float) -> Flow:
        flow = Flow(
            page=page, faces=page.faces, x=box.left(), y=box.top(), width=box.width(), size_px=px,
            picture_height=box.height() * 0.6,
        )  # fmt: skip
        flow.add(blocks)
        return flow

    return fitted_flow(fill, box.bottom()) if size_px is None else fill(size_px)
