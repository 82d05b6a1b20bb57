"""Owns setting a table: columns as wide as their words ask, thin rules between rows, nothing boxed in."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from hearthside.deck.blocks import Inline, Table, plain
from hearthside.render.display_list import Item, PlacedText, Plate
from hearthside.render.face import Face
from hearthside.render.layout.page import Faces, Page
from hearthside.render.text_setting import Align, Breaks, set_text

_ALIGN = {"left": Align.LEADING, "center": Align.CENTRE, "right": Align.TRAILING}
LEAST_PADDING = 0.34
_MOST_ROWS = 40
_MOST_COLUMNS = 12
_GUTTER = 48.0


class TablePlace(Struct, frozen=True):
    """Where a table goes. ``padding``, in parts of ``size_px``, is the room above and below the words of a row."""

    x: float
    y: float
    width: float
    size_px: float
    padding: float
    step: int


def table_items(page: Page, faces: Faces, table: Table, place: TablePlace) -> tuple[list[Item], float]:
    """Return what shows ``table`` at ``place`` and how high it is.

    Rows and columns far beyond what a slide holds are left out; the caller sees by the height that it does not fit.
    """
    x, y, width, size_px, step = place.x, place.y, place.width, place.size_px, place.step
    rows = [row[:_MOST_COLUMNS] for row in table.rows[:_MOST_ROWS]]
    header = table.header[:_MOST_COLUMNS]
    body_face = faces.body(size_px)
    header_face = replace(faces.semibold(size_px), colour=faces.heading)
    widths = _column_widths(page, ((header, header_face), *((row, body_face) for row in rows)), width)
    rules = _Rows(page=page, table=table, widths=widths, x=x, y=y, step=step, padding=place.padding)
    if any(plain(cell) for cell in header):
        rules.add(header, header_face)
        rules.items.append(Plate(rect=QRectF(x, rules.y - 2, width, 4), fill=faces.accent, corner=2, step=step))
        rules.y += 6
    for number, row in enumerate(rows):
        rules.add(row, body_face)
        if number < len(rows) - 1:
            rules.items.append(Plate(rect=QRectF(x, rules.y - 1, width, 2), fill=page.theme.line, step=step))
    return rules.items, rules.y - y


def _column_widths(page: Page, rows: tuple[tuple[tuple[Inline, ...], Face], ...], width: float) -> list[float]:
    """Share ``width``: what everything asks where it fits, else in proportion but never under the longest word."""
    count = max((len(row) for row, _ in rows), default=1) or 1
    free = width - _GUTTER * (count - 1)
    asked = [0.0] * count
    least = [60.0] * count
    for row, face in rows:
        for index, cell in enumerate(row):
            metrics = QFontMetricsF(face.font(page.fonts, cell[0] if cell else None))
            text = plain(cell)[:400]
            widest_line = max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0.0)
            asked[index] = max(asked[index], widest_line + 4)
            longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
            least[index] = max(least[index], min(longest + 4, free / count))
    if sum(asked) <= free:
        spare = free - sum(asked)
        total = sum(asked) or 1.0
        return [one + spare * one / total for one in asked]
    rest = max(0.0, free - sum(least))
    wishes = [max(0.0, min(one, free * 0.6) - low) for one, low in zip(asked, least, strict=True)]
    total = sum(wishes) or 1.0
    return [low + rest * wish / total for low, wish in zip(least, wishes, strict=True)]


class _Rows(Struct, kw_only=True):
    """Rows being placed one under another; ``y`` is where the next one starts."""

    page: Page
    table: Table
    widths: list[float]
    x: float
    y: float
    step: int
    padding: float
    items: list[Item] = field(default_factory=list)

    def add(self, row: tuple[Inline, ...], face: Face) -> None:
        pad = face.size_px * self.padding
        tallest, left = face.leading_px, self.x
        alignments = self.table.alignments
        for index, cell in enumerate(row[: len(self.widths)]):
            align = _ALIGN.get(alignments[index] if index < len(alignments) else "left", Align.LEADING)
            text = set_text(self.page.fonts, cell, face, self.widths[index], breaks=Breaks.TIDY, align=align)
            self.items.append(PlacedText(text=text, x=left, y=self.y + pad, step=self.step))
            tallest = max(tallest, text.height)
            left += self.widths[index] + _GUTTER
        self.y += tallest + 2 * pad
