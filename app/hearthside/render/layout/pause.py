"""Owns the slides that wait: the beginning and the break, with the time to which they wait in large figures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from hearthside.deck.activities import Break
from hearthside.deck.blocks import Inline
from hearthside.deck.durations import format_minutes
from hearthside.render.display_list import DisplayList
from hearthside.render.face import Face
from hearthside.render.layout.body import height_of, place_blocks
from hearthside.render.layout.furniture import fitting_title, place_footer, place_kicker
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, RIGHT, SECTION_PX
from hearthside.render.layout.motif import circles
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.side_picture import first_picture, place_side_picture
from hearthside.render.text_setting import Align, Breaks, set_text, words
from hearthside.tr import tr

_TEXT_WIDTH = 820.0
_SIZES = ((SECTION_PX, 2), (96.0, 3), (80.0, 4), (64.0, 5))
_MIDDLE = 512.0
_CIRCLES = ((1258.0, 512.0, 362.0), (1538.0, 512.0, 362.0))
_LENS = QRectF(1176 + 20, 300, 444 - 40, 430)


@dataclass(frozen=True, slots=True)
class _Wait:
    """What is waited for: "We start at", "19:00"; ``time`` alone stands large."""

    lead: str
    time: str


def lay_out_begin(page: Page) -> DisplayList:
    """Lay out the slide before the start; its time is the deck's ``start``."""
    start = page.deck.settings.start
    wait = _Wait(tr("We start at"), start) if start else _Wait("", tr("We start soon"))
    runs = page.slide.content.title or words(page.deck.settings.title or tr("Welcome"))
    return _lay_out(page, runs, wait)


def lay_out_break(page: Page) -> DisplayList:
    """Lay out a break: when it ends, or how long it is until somebody has started it."""
    if page.back_at:
        wait = _Wait(tr("Back at"), page.back_at)
    elif isinstance(page.slide.activity, Break):
        wait = _Wait("", _length(page.slide.activity.seconds))
    else:
        wait = _Wait("", "")
    return _lay_out(page, page.slide.content.title or words(tr("Break")), wait)


def _length(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if rest or not 1 < minutes < 60:
        return format_minutes(seconds)
    return tr("{count} minutes").format(count=minutes)


def _lay_out(page: Page, runs: Inline, wait: _Wait) -> DisplayList:
    sheet = new_sheet(page, page.theme.discussion_ground)
    picture, rest = first_picture(page.slide.content.blocks)
    title = fitting_title(page.fonts, runs, page.faces.title(SECTION_PX), _TEXT_WIDTH, _SIZES)
    section = page.section_title
    place_kicker(sheet, section if section != page.slide.title_text else "", page.faces)
    height = title.height + (36 + height_of(sheet, rest, _TEXT_WIDTH) if rest else 0)
    height += 170 if picture is not None and wait.time else 0
    y = max(150.0, _MIDDLE - height / 2)
    sheet.text(title, LEFT - 3, y)
    y += title.height
    if picture is not None:
        y = _place_wait_below_title(sheet, wait, y)
        place_side_picture(sheet, picture, QRectF(1050, 150, RIGHT - 1050, 760))
    else:
        sheet.add(*circles(page.theme, _CIRCLES))
        _place_wait_in_lens(sheet, wait)
    if rest:
        place_blocks(sheet, rest, QRectF(LEFT, y + 36, _TEXT_WIDTH, BODY_BOTTOM - y - 36), soft=True)
    place_footer(sheet)
    return sheet.display_list()


def _time_face(sheet: Sheet, size_px: float) -> Face:
    face = sheet.page.faces.title(size_px)
    return Face(
        family=face.family, size_px=size_px, leading_px=size_px * 1.1, colour=sheet.page.theme.heading, tabular=True
    )


def _place_wait_below_title(sheet: Sheet, wait: _Wait, y: float) -> float:
    """Put the time on a line of its own; return where it ends."""
    if not wait.time:
        return y
    page = sheet.page
    text = f"{wait.lead} {wait.time}" if wait.lead else wait.time
    set_time = fitting_title(page.fonts, words(text), _time_face(sheet, 84), _TEXT_WIDTH, ((84.0, 1), (64.0, 2)))
    sheet.text(set_time, LEFT, y + 30)
    return y + 30 + set_time.height


def _place_wait_in_lens(sheet: Sheet, wait: _Wait) -> None:
    """Put the time where the two circles overlap."""
    if not wait.time:
        return
    page = sheet.page
    sizes = ((150.0, 1), (128.0, 1), (104.0, 2), (84.0, 2), (64.0, 3))
    time = fitting_title(page.fonts, words(wait.time), _time_face(sheet, 150), _LENS.width(), sizes)
    centred = set_text(
        page.fonts, words(wait.time), _time_face(sheet, time.height / time.line_count / 1.1), _LENS.width(),
        breaks=Breaks.EVEN, align=Align.CENTRE,
    )  # fmt: skip
    lead = set_text(page.fonts, words(wait.lead), page.faces.body(soft=True), _LENS.width(), align=Align.CENTRE)
    lead_height = lead.height if wait.lead else 0.0
    top = _LENS.center().y() - (centred.height + lead_height) / 2
    if wait.lead:
        sheet.text(lead, _LENS.left(), top)
    sheet.text(centred, _LENS.left(), top + lead_height - 6)
