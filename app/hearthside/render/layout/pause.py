"""Owns the slides that wait: the beginning and the break, with the time to which they wait in large figures."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRectF

from hearthside.deck.activities import Break
from hearthside.deck.blocks import Inline
from hearthside.deck.durations import format_minutes
from hearthside.render.clock_face import SLIM_RING_WIDTH, ClockFace
from hearthside.render.display_list import ClockPlace, DisplayList, TimePlace
from hearthside.render.face import Face
from hearthside.render.layout.body import height_of, place_blocks
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.furniture import fitting_title, place_footer, place_top_line
from hearthside.render.layout.grid import BODY_BOTTOM, LEFT, RIGHT, SECTION_PX
from hearthside.render.layout.motif import circles
from hearthside.render.layout.page import Page, Sheet, new_sheet
from hearthside.render.layout.side_picture import first_picture, place_side_picture
from hearthside.render.text_setting import Align, Breaks, TextBlock, set_text, words
from hearthside.session.activity_clock import Phase
from hearthside.session.round_words import closing_words
from hearthside.tr import tr

_TEXT_WIDTH = 820.0
_TITLE_WIDTH = 760.0
_SIZES = ((SECTION_PX, 2), (96.0, 3), (80.0, 4), (64.0, 5))
_MIDDLE = 512.0
_CIRCLES = ((1296.0, 512.0, 362.0), (1576.0, 512.0, 362.0))
_LENS = QRectF(1436 - 202, 297, 404, 430)
_LENS_TIGHTER = 6.0
_RING = QRectF(1110, 182, 660, 660)
"""Where the clock runs, in the place of the two circles."""


class _Wait(Struct, frozen=True):
    """What is waited for: "We start at", "19:00", or "5", "minutes"; ``time`` alone stands large."""

    lead: str
    time: str
    unit: str = ""

    @property
    def whole(self) -> str:
        return " ".join(part for part in (self.lead, self.time, self.unit) if part)


def lay_out_begin(page: Page) -> DisplayList:
    """Lay out the slide before the start; its time is the deck's ``start``."""
    start = page.back_at or page.deck.settings.start
    wait = _Wait(tr("We start at"), start) if start else _Wait("", tr("We start soon"))
    runs = page.slide.content.title or words(page.deck.settings.title or tr("Welcome"))
    return _lay_out(page, runs, wait)


def lay_out_break(page: Page) -> DisplayList:
    """Lay out a break: when it ends, or how long it is until somebody has started it."""
    if page.back_at:
        wait = _Wait(tr("Back at"), page.back_at)
    elif isinstance(page.slide.activity, Break):
        wait = _length(page.slide.activity.seconds)
    else:
        wait = _Wait("", "")
    return _lay_out(page, page.slide.content.title or words(tr("Break")), wait)


def _length(seconds: int) -> _Wait:
    minutes, rest = divmod(seconds, 60)
    if rest or not 1 < minutes < 60:
        return _Wait("", format_minutes(seconds))
    return _Wait("", str(minutes), tr("minutes"))


def _lay_out(page: Page, runs: Inline, wait: _Wait) -> DisplayList:
    sheet = new_sheet(page, page.theme.discussion_ground)
    picture, rest = first_picture(page.slide.content.blocks)
    title = fitting_title(page.fonts, runs, page.faces.title(SECTION_PX), _TITLE_WIDTH, _SIZES)
    section = page.section_title
    place_top_line(sheet, section if section != page.slide.title_text else "")
    height = title.height + (36 + height_of(sheet, rest, _TEXT_WIDTH) if rest else 0)
    height += 170 if picture is not None and wait.time else 0
    y = max(150.0, _MIDDLE - height / 2)
    sheet.text(title, LEFT - 3, y)
    y += title.height
    if picture is not None:
        y = _place_wait_below_title(sheet, _over(page) or wait, y)
        place_side_picture(sheet, picture, QRectF(1050, 150, RIGHT - 1050, 760))
    elif page.is_clock_begun:
        _place_ring(sheet, wait)
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
    set_time = fitting_title(page.fonts, words(wait.whole), _time_face(sheet, 84), _TEXT_WIDTH, ((84.0, 1), (64.0, 2)))
    y += 30
    sheet.text(set_time, LEFT, y)
    y += set_time.height
    if page.is_clock_begun:
        sheet.add(TimePlace(rect=QRectF(LEFT, y + 10, _TEXT_WIDTH, 64), is_centred=False))
        y += 74
    return y


def _over(page: Page) -> _Wait | None:
    """Return what stands in the place of the time when the wait is over; None before that."""
    if page.stage is None or page.stage.phase is not Phase.OVER:
        return None
    return _Wait("", closing_words(page.stage.kind))


def _place_ring(sheet: Sheet, wait: _Wait) -> None:
    """Put the ring of minutes around the time, over a tint of its own voice."""
    theme, centre = sheet.page.theme, _RING.center()
    tint = (centre.x(), centre.y(), _RING.width() / 2 - SLIM_RING_WIDTH / 2)
    sheet.add(*circles(theme, (tint,), faint=True, voices=(theme.voices[1],), outlined=False))
    time = " ".join(part for part in (wait.time, wait.unit) if part)
    sheet.add(ClockPlace(rect=_RING, face=ClockFace(text=time, fraction=1.0, lead=wait.lead, is_slim=True)))


def _place_wait_in_lens(sheet: Sheet, wait: _Wait) -> None:
    """Put the time where the two circles overlap, what belongs to it above and below."""
    if not wait.time:
        return
    page = sheet.page
    small = page.faces.body(soft=True)
    texts = []
    if wait.lead:
        texts.append(set_text(page.fonts, words(wait.lead), small, _LENS.width(), align=Align.CENTRE))
    sizes = (200.0, 150.0, 128.0, 104.0, 84.0, 64.0) if wait.unit else (150.0, 128.0, 104.0, 84.0, 64.0)
    texts.append(first_that_fits(sizes, lambda px: _centred_time(sheet, wait.time, px), _is_compact)[0])
    if wait.unit:
        texts.append(set_text(page.fonts, words(wait.unit), small, _LENS.width(), align=Align.CENTRE))
    y = _LENS.center().y() - sum(text.height for text in texts) / 2
    for text in texts:
        sheet.text(text, _LENS.left(), y)
        y += text.height - _LENS_TIGHTER


def _centred_time(sheet: Sheet, time: str, size_px: float) -> TextBlock:
    face = _time_face(sheet, size_px)
    return set_text(sheet.page.fonts, words(time), face, _LENS.width(), breaks=Breaks.EVEN, align=Align.CENTRE)


def _is_compact(text: TextBlock) -> bool:
    return text.height <= _LENS.height() / 2 and not (text.line_count > 1 and text.height / text.line_count > 120)
