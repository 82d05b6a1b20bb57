"""Owns the lines of the end screen: what each says, how large it is, and that an address is never shown in part."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct
from PySide6.QtCore import QLocale, Qt

from hearthside.deck.blocks import Inline, Run
from hearthside.deck.booking import Booking
from hearthside.deck.model import Deck
from hearthside.render.layout.closing_words import coming_date
from hearthside.render.layout.grid import SMALLEST_BODY_PX
from hearthside.render.layout.page import Faces, Page
from hearthside.render.text_setting import Align, Breaks, TextBlock, is_right_to_left, set_text, words
from hearthside.store.series_neighbours import series_neighbours
from hearthside.tr import tr

_SOFT_PART, _QUIET_PART = 0.84, 0.7
_SMALLEST_PX = 30.0
"""Of addresses, which are scanned or copied, and of what is said beside the point."""
_MOST_LINES = 3


class Row(Struct, frozen=True):
    """One line of the details, and the gap above it in parts of its size."""

    runs: Inline
    part: float = 1.0
    soft: bool = False
    strong: bool = False
    gap: float = 0.0
    is_address: bool = False
    """Set smaller before it is broken, and broken before it is cut."""


class SetRow(Struct, frozen=True):
    """A row in type, and the logical units left free above it."""

    text: TextBlock
    gap: float
    is_shortened: bool = False
    """Whether it is an address that does not fit: then its host alone is shown."""

    @property
    def height(self) -> float:
        return self.gap + self.text.height


def contact_rows(booking: Booking) -> list[Row]:
    """Return how to get in touch, and what for; what is empty leaves neither a row nor a label."""
    return _filled(
        Row(words(booking.invitation), strong=True),
        Row(words(booking.url), is_address=True, gap=0.1),
        Row(words(booking.email), is_address=True),
        Row(words(booking.phone)),
        Row(words(booking.offer), part=_SOFT_PART, soft=True, gap=0.3),
        Row(words(booking.fee), part=_SOFT_PART, soft=True),
        Row(words(booking.bio), part=_SOFT_PART, soft=True, gap=0.3),
    )


def coming_rows(deck: Deck, booking: Booking) -> list[Row]:
    """Return what comes next: the next workshop, then the neighbours in the series that it does not name."""
    coming = booking.next_workshop
    rows: list[Row] = []
    if coming is not None and (coming.title or coming.date):
        when = coming_date(coming, deck.settings.language)
        label = tr("Next workshop:")
        title = (Run(label + " "), Run(coming.title, strong=True)) if coming.title else (Run(label),)
        rows = [Row(title, part=_SOFT_PART), Row(words(when), part=_SOFT_PART)]
    neighbours = _series_words(deck, coming.title if coming is not None else "")
    return _filled(*rows, Row(words(neighbours), part=_QUIET_PART, soft=True))


def set_row(page: Page, row: Row, faces: Faces, width: float, size_px: float) -> SetRow:
    """Set ``row`` where full size means ``size_px``; soft rows stay as large as a body may get at the least."""
    row_px = size_px if row.part == 1.0 else max(_least_px(row), size_px * row.part)
    face = faces.semibold(row_px) if row.strong else faces.body(row_px, soft=row.soft)
    gap = row.gap * size_px
    align = _side(page, row)
    if not row.is_address:
        breaks = Breaks.TIDY
        text = set_text(page.fonts, row.runs, face, width, breaks=breaks, align=align, max_lines=_MOST_LINES)
        return SetRow(text, gap)
    text = set_text(page.fonts, row.runs, face, width, align=align, max_lines=_MOST_LINES)
    while text.line_count > 1 and face.size_px > _SMALLEST_PX:
        face = face.sized(face.size_px - 2)
        text = set_text(page.fonts, row.runs, face, width, align=align, max_lines=_MOST_LINES)
    if not text.cut:
        return SetRow(text, gap)
    host = words(_host("".join(run.text for run in row.runs)) + "/…")
    return SetRow(set_text(page.fonts, host, faces.body(row_px), width, max_lines=1), gap, is_shortened=True)


def _least_px(row: Row) -> float:
    return _SMALLEST_PX if row.part == _QUIET_PART else SMALLEST_BODY_PX


def _side(page: Page, row: Row) -> Align:
    """In a deck that is written from right to left, addresses and names of the other kind stand on its side too."""
    language = page.deck.settings.language.replace("-", "_")
    deck_is_mirrored = QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft
    is_mirrored = is_right_to_left("".join(run.text for run in row.runs))
    return Align.TRAILING if deck_is_mirrored and not is_mirrored else Align.LEADING


def _series_words(deck: Deck, coming_title: str) -> str:
    previous, following = (neighbour.title if neighbour else "" for neighbour in series_neighbours(deck))
    is_said = following.casefold() == coming_title.casefold()
    parts = (
        tr("Before this: {title}").format(title=previous) if previous else "",
        tr("After this: {title}").format(title=following) if following and not is_said else "",
    )
    return "  ·  ".join(part for part in parts if part)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc or address[:40]
    except ValueError:  # brackets that are no IPv6 address
        return address[:40]


def _filled(*rows: Row) -> list[Row]:
    return [row for row in rows if "".join(run.text for run in row.runs).strip()]
