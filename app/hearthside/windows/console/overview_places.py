"""Owns where the overview's thumbnails and section titles lie."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import QRectF

from hearthside.deck.model import Deck


class CellSizes(Struct, frozen=True):
    """In logical pixels. ``title_px`` is the height under a thumbnail for its title."""

    wanted_width_px: int
    title_px: int
    heading_px: int
    gap_px: int


class Places(Struct, frozen=True):
    """Thumbnails by slide index in the deck's order, section titles with their places, and the whole height."""

    cells: dict[int, QRectF]
    headings: tuple[tuple[QRectF, str], ...]
    height: float

    def neighbour(self, slide: int, across: int, down: int) -> int:
        """Return the slide that lies ``across`` cells to the side or ``down`` rows below; at an edge, the same."""
        order = list(self.cells)
        if slide not in self.cells:
            return order[0] if order else slide
        if across:
            return order[min(max(order.index(slide) + across, 0), len(order) - 1)]
        here = self.cells[slide]
        tops = sorted({cell.top() for cell in self.cells.values()})
        row = tops.index(here.top()) + down
        top = tops[min(max(row, 0), len(tops) - 1)]
        if top == here.top():
            return slide
        in_row = [each for each, cell in self.cells.items() if cell.top() == top]
        return min(in_row, key=lambda each: abs(self.cells[each].center().x() - here.center().x()))


def places(deck: Deck, slides: Iterable[int], width: float, sizes: CellSizes) -> Places:
    """Return where ``slides`` (indices, in order) lie in a grid ``width`` logical pixels wide, each section apart."""
    gap = sizes.gap_px
    columns = max(1, round((width + gap) / (sizes.wanted_width_px + gap)))
    cell_width = (width - gap * (columns - 1)) / columns
    cell_height = cell_width * 9 / 16
    cells: dict[int, QRectF] = {}
    headings: list[tuple[QRectF, str]] = []
    top = 0.0
    for section, group in groupby(slides, lambda index: deck.slides[index].section):
        if section is not None:
            headings.append((QRectF(0, top, width, sizes.heading_px), deck.sections[section].title))
            top += sizes.heading_px
        members = list(group)
        for at, slide in enumerate(members):
            row, column = divmod(at, columns)
            row_height = cell_height + sizes.title_px + gap
            cells[slide] = QRectF(column * (cell_width + gap), top + row * row_height, cell_width, cell_height)
        top += -(-len(members) // columns) * (cell_height + sizes.title_px + gap)
    return Places(cells, tuple(headings), max(0.0, top))
