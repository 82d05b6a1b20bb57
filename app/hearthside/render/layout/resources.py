"""Owns the slide that says where else people find help: clear rows, to be read from the back and to be photographed."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Block, ItemList, Paragraph, Picture, Run, Table
from hearthside.deck.faults import Severity
from hearthside.deck.resources import Resources
from hearthside.render.display_list import DisplayList
from hearthside.render.layout.body import height_of, place_blocks
from hearthside.render.layout.closing_words import day_in_words
from hearthside.render.layout.furniture import place_footer, place_header
from hearthside.render.layout.grid import BODY_BOTTOM, BODY_PX, LEFT, RIGHT, WIDTH
from hearthside.render.layout.help_places import MOST_COUNTRIES, help_table
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.side_picture import first_picture, place_side_picture
from hearthside.tr import tr

_TEXT_WIDTH = 1240.0
_GUTTER = 70.0
_SMALL_PX = 36.0
_GAP = 20.0
_HIGHEST_LAST = 180.0
_HIGHEST_WORDS = 240.0


def lay_out_resources(page: Page) -> DisplayList:
    """Lay out the places to turn to; the last check stands quietly at the bottom.

    They are the slide's own list or table or, where it has none, the deck's ``resources``.
    """
    sheet = new_sheet(page)
    top = place_header(sheet)
    picture, rest = first_picture(page.slide.content.blocks)
    shared = _shared(page, rest)
    if picture is not None and shared is not None and len(shared.countries) >= MOST_COUNTRIES:
        _report_no_room(sheet, picture)
        picture = None
    width = _TEXT_WIDTH if picture is not None else WIDTH
    if shared is None:
        _place_own(sheet, rest, QRectF(LEFT, top, width, BODY_BOTTOM - top))
    else:
        _place_shared(sheet, rest, shared, QRectF(LEFT, top, width, BODY_BOTTOM - top))
    if picture is not None:
        left = LEFT + width + _GUTTER
        place_side_picture(sheet, picture, QRectF(left, top, RIGHT - left, BODY_BOTTOM - top))
    place_footer(sheet)
    return sheet.display_list()


def _shared(page: Page, blocks: tuple[Block, ...]) -> Resources | None:
    """Return the deck's resources, for a slide on which there is neither list nor table of its own."""
    resources = page.deck.settings.resources
    if resources is None or not resources.countries or any(isinstance(block, ItemList | Table) for block in blocks):
        return None
    return resources


def _place_own(sheet: Sheet, blocks: tuple[Block, ...], box: QRectF) -> None:
    rest, last = _split(blocks)
    box.setBottom(_place_last(sheet, last, box))
    place_blocks(sheet, rest, box, roomy=True)


def _place_shared(sheet: Sheet, blocks: tuple[Block, ...], resources: Resources, box: QRectF) -> None:
    """Put the slide's own words first, then the countries, and when somebody last checked them."""
    if blocks:
        height = min(height_of(sheet, blocks, box.width()), _HIGHEST_WORDS)
        flow = place_blocks(sheet, blocks, QRectF(box.left(), box.top(), box.width(), height))
        box.setTop(flow.bottom + BODY_PX * 0.72)
    if resources.last_checked:
        checked = tr("Last checked: {date}").format(
            date=day_in_words(resources.last_checked, sheet.page.deck.settings.language)
        )
        box.setBottom(_place_last(sheet, (Paragraph(runs=(Run(checked),), span=sheet.page.slide.span),), box))
    place_blocks(sheet, (help_table(sheet, resources.countries),), box, roomy=True)


def _place_last(sheet: Sheet, blocks: tuple[Block, ...], box: QRectF) -> float:
    """Put ``blocks`` quietly at the bottom of ``box``; return what is left above them."""
    if not blocks:
        return box.bottom()
    height = min(height_of(sheet, blocks, box.width(), _SMALL_PX), _HIGHEST_LAST)
    place = QRectF(box.left(), box.bottom() - height, box.width(), height)
    place_blocks(sheet, blocks, place, largest_px=_SMALL_PX, soft=True)
    return place.top() - _GAP


def _split(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    if len(blocks) > 1 and isinstance(blocks[-1], Paragraph) and not isinstance(blocks[-2], Paragraph):
        return blocks[:-1], blocks[-1:]
    return blocks, ()


def _report_no_room(sheet: Sheet, picture: Picture) -> None:
    sheet.slide_fault(
        "no-room-for-picture",
        tr("The picture “{target}” is left out: three countries need the whole slide.").format(target=picture.target),
        tr("Take the picture out, or show two countries."),
        Severity.HINT,
    )
