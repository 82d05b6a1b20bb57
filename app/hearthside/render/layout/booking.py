"""Owns the end screen: an invitation, how to get in touch, what comes next, and a code to scan."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from hearthside.deck.blocks import Inline
from hearthside.deck.booking import Booking, is_web_address
from hearthside.deck.faults import Severity
from hearthside.deck.who_invites import who_invites
from hearthside.render.display_list import DisplayList, Group, Item, PlacedText, Plate, Shape
from hearthside.render.layout.body import pictures_in
from hearthside.render.layout.booking_rows import Row, SetRow, coming_rows, contact_rows, set_row
from hearthside.render.layout.fitting import first_that_fits
from hearthside.render.layout.flow import Flow
from hearthside.render.layout.furniture import fitting_title, place_kicker
from hearthside.render.layout.grid import KICKER_BASELINE, LEFT, RIGHT, SECTION_PX, TITLE_PX
from hearthside.render.layout.motif import Circle, circles, would_cut
from hearthside.render.layout.page import Faces, Page, Sheet, new_sheet
from hearthside.render.layout.picture_box import report_pictures
from hearthside.render.layout.title import kicker_of
from hearthside.render.qr import CODE_LOGICAL_PX, qr_path
from hearthside.render.text_setting import Breaks, TextBlock, set_text, words
from hearthside.tr import tr

_CARD = QRectF(1220, 196, 560, 664)
_CODE = QRectF(1240, 216, CODE_LOGICAL_PX, CODE_LOGICAL_PX)
_WIDTH_BESIDE_CODE = 990.0
_WIDTH_BESIDE_CIRCLES = 930.0
_CIRCLES_BELOW: tuple[Circle, ...] = ((300.0, 900.0, 430.0), (600.0, 900.0, 430.0))
_CIRCLES_BESIDE: tuple[Circle, ...] = ((1410.0, 440.0, 320.0), (1630.0, 440.0, 320.0), (1520.0, 640.0, 320.0))
_TINT = 0.2
"""Soft words keep a contrast of 7:1 where two circles overlap behind them."""
_TITLE_TOP = 186.0
_KICKER_ABOVE_TITLE = _TITLE_TOP - KICKER_BASELINE - 20
_MIDDLE = 500.0
_SMALLEST_GAP, _LARGEST_GAP = 40.0, 92.0
_BETWEEN = 34.0
"""At least so much between how to get in touch and what comes next."""
_FOOT_PX = 30.0
_FOOT_GAP = 26.0
_FOOT_BOTTOM = 990.0

_TitleSizes = tuple[tuple[float, int], ...]
_WIDE_TITLES = ((TITLE_PX * 1.14, 2), (TITLE_PX, 2), (72.0, 3), (60.0, 4))
_USUAL_TITLES = _WIDE_TITLES[1:]
_GRAND_TITLES = ((SECTION_PX, 2), (104.0, 3), (88.0, 3), (72.0, 4), (60.0, 4))
_SHORT_TITLES = ((72.0, 1), (64.0, 2), (56.0, 3))
_TRIED = (
    (_WIDE_TITLES, 46.0), (_WIDE_TITLES, 44.0), (_USUAL_TITLES, 46.0), (_USUAL_TITLES, 44.0), (_USUAL_TITLES, 42.0),
    (_SHORT_TITLES, 44.0), (_SHORT_TITLES, 42.0), (_SHORT_TITLES, 40.0), (_SHORT_TITLES, 38.0), (_SHORT_TITLES, 36.0),
)  # fmt: skip


def lay_out_booking(page: Page) -> DisplayList:
    """Lay out the booking details; whatever is empty leaves neither a gap nor a label."""
    sheet = new_sheet(page, page.theme.closing.ground)
    booking = page.deck.settings.booking or Booking()
    contact, coming = contact_rows(booking), coming_rows(page.deck, booking)
    if not contact:
        contact, coming = coming, contact
    if not contact and not page.slide.content.title and not page.slide.content.blocks:
        _lay_out_thanks(sheet, booking)
        return sheet.display_list()
    faces = _faces(page)
    code = qr_path(booking.url, _CODE) if is_web_address(booking.url) else None
    width = _WIDTH_BESIDE_CIRCLES if code is None else _WIDTH_BESIDE_CODE
    later = _Later.set(page, coming, who_invites(page.deck).words, booking.disclaimer, faces, width)
    details, is_whole = first_that_fits(
        _TRIED,
        lambda tried: _Details.set(page, contact, faces, width, *tried),
        lambda made: _TITLE_TOP + made.height(_SMALLEST_GAP) + _BETWEEN <= later.top,
    )
    if code is None:
        _place_circles(sheet, _CIRCLES_BESIDE, max(details.widest, later.widest), beside=True)
    else:
        _place_circles(sheet, _CIRCLES_BELOW, details.widest, beside=False)
        _place_card(sheet, code)
    _place_details(sheet, details, faces, later.top, in_the_middle=code is None, is_whole=is_whole)
    if any(row.is_shortened for row in details.rows):
        _report_long_address(sheet, has_code=code is not None)
    sheet.add(*later.items)
    return sheet.display_list()


def _faces(page: Page) -> Faces:
    closing = page.theme.closing
    return replace(
        page.faces, ink=closing.ink, heading=closing.ink, soft_ink=closing.soft_ink, accent=closing.accent,
        voices=closing.voices,
    )  # fmt: skip


def _lay_out_thanks(sheet: Sheet, booking: Booking) -> None:
    """Nothing to book and nothing to come: then the evening ends with a warm word."""
    page, faces = sheet.page, _faces(sheet.page)
    settings = page.deck.settings
    runs = words(tr("Thank you for coming"))
    title = fitting_title(page.fonts, runs, faces.title(SECTION_PX), _WIDTH_BESIDE_CIRCLES, _GRAND_TITLES)
    wish = set_text(
        page.fonts, words(tr("Go gently, and get home well.")), faces.body(soft=True), _WIDTH_BESIDE_CIRCLES
    )
    _place_circles(sheet, _CIRCLES_BESIDE, max(title.width, wish.width), beside=True)
    top = _MIDDLE - (title.height + wish.height) / 2
    place_kicker(sheet, kicker_of(settings) or settings.title, faces, top - 22)
    sheet.text(title, LEFT - 4, top)
    sheet.text(wish, LEFT, top + title.height + 34)
    sheet.add(*_Later.set(page, [], who_invites(page.deck).words, booking.disclaimer, faces, RIGHT - LEFT).items)


def _place_circles(sheet: Sheet, places: tuple[Circle, ...], text_width: float, *, beside: bool) -> None:
    """Put the circles behind everything; bare outlines only where they run through no word."""
    theme = sheet.page.theme
    if theme.circle_fill:
        sheet.add(*circles(theme, places, voices=theme.closing.voices, fill=_TINT, outlined=False))
    elif beside and not would_cut(theme, places, LEFT + text_width):
        sheet.add(*circles(theme, places, voices=theme.closing.voices))


def _place_card(sheet: Sheet, code: QPainterPath) -> None:
    """Put ``code`` on its card, dark on light in every theme, with what it is for."""
    closing = sheet.page.theme.closing
    sheet.add(Plate(rect=_CARD, fill=closing.card, corner=30), Shape(path=code, fill=closing.card_ink))
    face = replace(sheet.page.faces.semibold(38), colour=closing.card_ink)
    caption = fitting_title(
        sheet.page.fonts, words(tr("Scan to get in touch")), face, _CARD.width() - 60, ((38.0, 1), (32.0, 1))
    )
    sheet.text_on_baseline(caption, _CARD.center().x() - caption.width / 2, _CARD.bottom() - 56)


class _Details(Struct, frozen=True):
    """The title, the slide's own words and the rows on how to get in touch, set at one size."""

    title: TextBlock
    flow: Flow
    rows: list[SetRow]
    size_px: float

    @classmethod
    def set(
        cls, page: Page, rows: list[Row], faces: Faces, width: float, titles: _TitleSizes, size_px: float
    ) -> _Details:
        runs: Inline = page.slide.content.title or words(tr("Keep the conversation going"))
        flow = Flow(page=page, faces=faces, x=LEFT, y=0.0, width=width, size_px=size_px)
        flow.add(page.slide.content.blocks)
        title = fitting_title(page.fonts, runs, faces.title(TITLE_PX), width, titles)
        return cls(title, flow, [set_row(page, row, faces, width, size_px) for row in rows], size_px)

    @property
    def own_height(self) -> float:
        """The slide's own words, and the room below them."""
        return self.flow.bottom + self.size_px * 0.8 if self.flow.items else 0.0

    def height(self, gap: float) -> float:
        """Return the height of everything, with ``gap`` below the title."""
        below = self.own_height + sum(row.height for row in self.rows)
        return self.title.height + (gap + below if below else 0.0)

    @property
    def widest(self) -> float:
        own = self.flow.width if self.flow.items else 0.0
        return max(self.title.width, own, *(row.text.width for row in self.rows), 0.0)


def _place_details(
    sheet: Sheet, details: _Details, faces: Faces, bottom: float, *, in_the_middle: bool, is_whole: bool
) -> None:
    """Put ``details`` below the kicker, or in the middle of a slide that has no code; nothing goes below ``bottom``."""
    room = bottom - _BETWEEN - _TITLE_TOP
    gap = min(_LARGEST_GAP, max(_SMALLEST_GAP, room - details.height(0.0)))
    top = max(_TITLE_TOP, min(_MIDDLE - details.height(gap) / 2, bottom - _BETWEEN - details.height(gap)))
    top = top if in_the_middle and is_whole else _TITLE_TOP
    place_kicker(sheet, tr("Thank you for coming"), faces, top - _KICKER_ABOVE_TITLE)
    sheet.text(details.title, LEFT - 3, top)
    y = top + details.title.height + gap
    items: list[Item] = [Group(x=0.0, y=y, items=tuple(details.flow.items))]
    y += details.own_height
    for row in details.rows:
        items.append(PlacedText(text=row.text, x=LEFT, y=y + row.gap))
        y += row.height
    if is_whole:
        sheet.add(*items)
    else:
        sheet.too_full()
        sheet.clipped(items, QRectF(LEFT - 20, 0, details.flow.width + 40, bottom - _BETWEEN / 2))
    report_pictures(sheet, pictures_in(sheet.page.slide.content.blocks))


def _report_long_address(sheet: Sheet, *, has_code: bool) -> None:
    words = (
        tr("The web address is too long to be shown, so the code is all that leads there.")
        if has_code
        else tr("The web address is too long to be shown, and there is no code for it: nothing leads there.")
    )
    sheet.slide_fault("long-address", words, tr("Use a shorter page of your own site."), Severity.HINT)


class _Later(Struct, frozen=True):
    """What comes next, and who invites: quietly, in the last lines above the captions of a call."""

    items: list[PlacedText]
    top: float
    widest: float

    @classmethod
    def set(cls, page: Page, rows: list[Row], who: str, disclaimer: str, faces: Faces, width: float) -> _Later:
        texts = [set_row(page, row, faces, width, 44.0).text for row in rows]
        foot = "  ·  ".join(part for part in (who, disclaimer) if part)
        if foot:
            face = faces.body(_FOOT_PX, soft=True)
            texts.append(set_text(page.fonts, words(foot), face, RIGHT - LEFT, breaks=Breaks.TIDY, max_lines=2))
        y = _FOOT_BOTTOM
        items: list[PlacedText] = []
        for text in reversed(texts):
            y -= text.height + (_FOOT_GAP if foot and len(items) == 1 else 0.0)
            items.append(PlacedText(text=text, x=LEFT, y=y))
        return cls(items, y, max((text.width for text in texts), default=0.0))
