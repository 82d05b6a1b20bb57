"""Owns the last slide: an invitation, how to get in touch, what comes next, and a code to scan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from hearthside.deck.blocks import Inline, Run
from hearthside.deck.booking import Booking
from hearthside.render.display_list import DisplayList, PlacedText, Plate, Shape
from hearthside.render.layout.body import pictures_in
from hearthside.render.layout.closing_words import coming_date
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import fitting_title, place_kicker
from hearthside.render.layout.grid import KICKER_BASELINE, LEFT, RIGHT, TITLE_PX
from hearthside.render.layout.motif import circles
from hearthside.render.layout.page import Faces, Page, Sheet, new_sheet
from hearthside.render.layout.picture_box import report_pictures
from hearthside.render.qr import qr_path
from hearthside.render.text_setting import Align, Breaks, TextBlock, set_text, words
from hearthside.tr import tr

_CARD = QRectF(1220, 196, 560, 664)
_CODE = QRectF(1240, 216, 520, 520)
_TEXT_WIDTH = 990.0
_SIZES = ((TITLE_PX * 1.14, 2), (TITLE_PX, 2), (72.0, 3), (60.0, 4))
_CIRCLES = ((300.0, 900.0, 430.0), (600.0, 900.0, 430.0))
_TINT = 0.3
_TITLE_TOP = 186.0
_GAP = 46.0
_BODY_SIZES = (46.0, 44.0, 42.0, 40.0, 38.0, 36.0)
_SMALLEST_ADDRESS_PX = 30.0
_ROWS_BOTTOM = 918.0
_FOOT_PX = 28.0
_FOOT_BOTTOM = 990.0


def lay_out_booking(page: Page) -> DisplayList:
    """Lay out the booking details; whatever is empty leaves neither a gap nor a label."""
    closing = page.theme.closing
    sheet = new_sheet(page, closing.ground)
    if page.theme.circle_fill:
        sheet.add(*circles(page.theme, _CIRCLES, voices=closing.voices, fill=_TINT, outlined=False))
    booking = page.deck.settings.booking or Booking()
    faces = _faces(page)
    place_kicker(sheet, tr("Thank you for coming"), faces, KICKER_BASELINE + 20)
    has_code = _place_card(sheet, booking)
    width = _TEXT_WIDTH if has_code else RIGHT - LEFT
    runs = page.slide.content.title or words(tr("Keep the conversation going"))
    title = fitting_title(page.fonts, runs, faces.title(TITLE_PX), width, _SIZES)
    sheet.text(title, LEFT - 3, _TITLE_TOP)
    top = _TITLE_TOP + title.height + _GAP
    _place_rows(sheet, _rows(booking), faces, QRectF(LEFT, top, width, _ROWS_BOTTOM - top))
    _place_foot(sheet, booking, faces)
    return sheet.display_list()


def _faces(page: Page) -> Faces:
    closing = page.theme.closing
    return replace(
        page.faces, ink=closing.ink, heading=closing.ink, soft_ink=closing.soft_ink, accent=closing.accent,
        voices=closing.voices,
    )  # fmt: skip


def _place_card(sheet: Sheet, booking: Booking) -> bool:
    """Put the code for exactly the address that is shown, dark on light in every theme; say whether there is one."""
    page = sheet.page
    path = qr_path(booking.url, _CODE)
    if path is None:
        return False
    closing = page.theme.closing
    sheet.add(Plate(rect=_CARD, fill=closing.card, corner=30), Shape(path=path, fill=closing.card_ink))
    face = replace(page.faces.semibold(38), colour=closing.card_ink)
    caption = set_text(page.fonts, words(tr("Scan to get in touch")), face, _CARD.width(), align=Align.CENTRE)
    sheet.text_on_baseline(caption, _CARD.left(), _CARD.bottom() - 56)
    return True


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the details, and the gap above it in parts of its size."""

    runs: Inline
    part: float = 1.0
    soft: bool = False
    strong: bool = False
    gap: float = 0.0
    stays_whole: bool = False
    """An address is set smaller before it is broken."""


def _rows(booking: Booking) -> list[_Row]:
    rows = [
        _Row(words(booking.invitation), strong=True),
        _Row(words(booking.url), stays_whole=True, gap=0.1),
        _Row(words(booking.email), stays_whole=True),
        _Row(words(booking.phone), stays_whole=True),
        _Row(words(booking.offer), part=0.84, soft=True, gap=0.35),
        _Row(words(booking.fee), part=0.84, soft=True),
    ]
    coming = booking.next_workshop
    if coming is not None and (coming.title or coming.date):
        when = coming_date(coming)
        runs = (Run(tr("Next workshop:") + " "), Run(coming.title, strong=True))
        rows.append(_Row(runs if coming.title else (Run(tr("Next workshop:")),), part=0.84, gap=0.8))
        if when:
            rows.append(_Row(words(when), part=0.84, soft=True))
    return [row for row in rows if "".join(run.text for run in row.runs).strip()]


def _place_rows(sheet: Sheet, rows: list[_Row], faces: Faces, place: QRectF) -> None:
    """Put ``rows`` from the top of ``place``, in the largest type that holds them all."""
    blocks = sheet.page.slide.content.blocks

    def make(size_px: float) -> _Details:
        flow = Flow(page=sheet.page, faces=faces, x=place.left(), y=place.top(), width=place.width(), size_px=size_px)
        flow.bottom = place.top()
        flow.add(blocks)
        texts = [_set_row(sheet.page, row, faces, place.width(), size_px) for row in rows]
        return _Details(size_px, flow, flow.bottom + (size_px * 0.8 if blocks else 0), texts)

    def fits(details: _Details) -> bool:
        gaps = sum(row.gap * details.size_px for row in rows)
        return details.top + gaps + sum(text.height for text in details.texts) <= place.bottom()

    details, is_whole = first_that_fits(_BODY_SIZES, make, fits)
    items = list(details.flow.items)
    y = details.top
    for row, text in zip(rows, details.texts, strict=True):
        y += row.gap * details.size_px
        items.append(PlacedText(text=text, x=place.left(), y=y))
        y += text.height
    if is_whole:
        sheet.add(*items)
    else:
        sheet.too_full()
        sheet.clipped(items, place.adjusted(-20, -place.top(), 20, 0))
    report_pictures(sheet, pictures_in(blocks))


@dataclass(frozen=True, slots=True)
class _Details:
    """The slide's own words and the rows below them, set at one size."""

    size_px: float
    flow: Flow
    top: float
    texts: list[TextBlock]


def _set_row(page: Page, row: _Row, faces: Faces, width: float, size_px: float) -> TextBlock:
    face = faces.semibold(size_px) if row.strong else faces.body(size_px * row.part, soft=row.soft)
    text = set_text(page.fonts, row.runs, face, width, breaks=Breaks.TIDY, max_lines=3)
    while row.stays_whole and text.line_count > 1 and face.size_px > _SMALLEST_ADDRESS_PX:
        face = face.sized(face.size_px - 2)
        text = set_text(page.fonts, row.runs, face, width, max_lines=3)
    return text


def _place_foot(sheet: Sheet, booking: Booking, faces: Faces) -> None:
    """Put who invites, and what this was not: quietly, in the last lines above the captions."""
    settings = sheet.page.deck.settings
    who = ", ".join(part for part in (settings.author, settings.credentials) if part)
    line = "  ·  ".join(part for part in (who, booking.disclaimer) if part)
    if line:
        face = faces.body(_FOOT_PX, soft=True)
        text = set_text(sheet.page.fonts, words(line), face, RIGHT - LEFT, breaks=Breaks.TIDY, max_lines=2)
        sheet.text(text, LEFT, _FOOT_BOTTOM - text.height)
