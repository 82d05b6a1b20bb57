"""Owns tables under the hands: Tab that leads from cell to cell, and Enter that begins the next row."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from hearthside.authoring.change import Change
from hearthside.authoring.line_kinds import Inside, LineState
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
"""The line below a table's head."""
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_MOST_LINES = 500
"""A table that is longer is not looked at beyond this, up or down."""


class _Table(Struct, frozen=True):
    rows: list[Span]
    """Its lines but the rule, the head first."""
    rule: Span
    columns: int


def next_cell(text: str, selection: Span, state: LineState, *, backwards: bool = False) -> Change | None:
    """Return what Tab, or Shift+Tab ``backwards``, does in a table whose line begins in ``state``: the next cell's
    words are selected; behind the last one a row begins. None where there is no table."""
    table = _table(text, selection.start, state)
    if table is None:
        return None
    cells = [cell for row in table.rows for cell in _cells(text, row)]
    if backwards:
        ahead = [cell for cell in cells if cell.end < selection.start]
        return Change((), ahead[-1] if ahead else cells[0])
    behind = [cell for cell in cells if cell.start > selection.end]
    return Change((), behind[0]) if behind else _row_behind(table, table.rows[-1])


def next_row(text: str, selection: Span, state: LineState) -> Change | None:
    """Return what Enter does in a table whose line begins in ``state``: a row begins below; one that is still empty
    ends the table. None where there is no table, ahead of a row, and where words are selected."""
    table = _table(text, selection.start, state)
    if table is None or selection:
        return None
    row = next((row for row in table.rows if row.start <= selection.start <= row.end), table.rule)
    cells = _cells(text, row)
    if selection.start < cells[0].start:
        return None
    if row == table.rows[-1] and not any(cell for cell in cells):
        return Change((TextEdit(row, ""),), Span(row.start, row.start))
    return _row_behind(table, table.rule if row == table.rows[0] else row)


def _row_behind(table: _Table, line: Span) -> Change:
    place = line.end + len("\n| ")
    return Change((TextEdit(Span(line.end, line.end), "\n|" + "  |" * table.columns),), Span(place, place))


def _table(text: str, offset: int, state: LineState) -> _Table | None:
    """Return the table in one of whose lines ``offset`` is."""
    if state.inside is not Inside.TEXT:
        return None
    lines = _lines_with_cells(text, offset)
    for above, line in pairwise(lines):
        if "|" in line.of(text) and _RULE.fullmatch(line.of(text)):
            rows = [above, *(each for each in lines if each.start > line.start)]
            return _Table(rows, line, len(_cells(text, line))) if offset >= above.start else None
    return None


def _lines_with_cells(text: str, offset: int) -> list[Span]:
    """Return the lines without a gap around ``offset`` that have a bar in them."""
    here = _line(text, offset)
    if "|" not in here.of(text):
        return []
    lines = [here]
    for _ in range(_MOST_LINES):
        above = _line(text, lines[0].start - 1) if lines[0].start else None
        if above is None or "|" not in above.of(text):
            break
        lines.insert(0, above)
    for _ in range(_MOST_LINES):
        below = _line(text, lines[-1].end + 1) if lines[-1].end < len(text) else None
        if below is None or "|" not in below.of(text):
            break
        lines.append(below)
    return lines


def _line(text: str, offset: int) -> Span:
    end = text.find("\n", offset)
    return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)


def _cells(text: str, row: Span) -> list[Span]:
    """Return where the words of each cell of ``row`` stand, at least one; of an empty cell, a place in its middle."""
    line = row.of(text)
    bars = [match.start() for match in _BETWEEN_CELLS.finditer(line)]
    edges = [-1, *bars, len(line)]
    raw = [(start + 1, end) for start, end in pairwise(edges)]
    if len(raw) > 1 and not line[slice(*raw[0])].strip():
        raw = raw[1:]
    if len(raw) > 1 and not line[slice(*raw[-1])].strip():
        raw = raw[:-1]
    return [_words(line, row.start, start, end) for start, end in raw]


def _words(line: str, begin: int, start: int, end: int) -> Span:
    cell = line[start:end]
    if not cell.strip():
        middle = begin + start + min(1, len(cell))
        return Span(middle, middle)
    return Span(begin + start + len(cell) - len(cell.lstrip()), begin + start + len(cell.rstrip()))
