"""Owns closing a ``:::`` fence by itself when Enter is pressed behind its opening line, or its name was chosen."""

from __future__ import annotations

from hearthside.authoring.change import Change
from hearthside.authoring.line_kinds import REACH, LineKind, LineState, kind_of, needs_closing
from hearthside.deck.edits import TextEdit
from hearthside.deck.fence_lines import fence_name
from hearthside.deck.scan import BEGIN, BREAK, BREATHE, LEFT, NOTES, RIGHT
from hearthside.deck.source import Span

_WITHOUT_TEXT = frozenset({BREATHE, BREAK, BEGIN})
_WITHOUT_WORDS = frozenset({NOTES, LEFT, RIGHT})
"""The fences with nothing behind their names: what is typed next belongs into them."""


def closed_fence(text: str, selection: Span, state: LineState) -> Change | None:
    """Return what Enter does at the end of a line, begun in ``state``, that opens a fence which nothing closes; else
    None. The cursor goes into the fence, or behind one that holds no text."""
    begin = text.rfind("\n", 0, selection.start) + 1
    end = text.find("\n", selection.start)
    end = end if end >= 0 else len(text)
    line = text[begin:end]
    if selection or text[selection.start : end].strip() or kind_of(state, line) is not LineKind.FENCE_OPENING:
        return None
    if not needs_closing(_lines_from(text, begin), 0):
        return None
    if fence_name(line) in _WITHOUT_TEXT:
        new, inside = "\n:::\n", len("\n:::\n")
    else:
        new, inside = "\n\n:::", 1
    place = selection.start + inside
    return Change((TextEdit(selection, new),), Span(place, place))


def chosen_fence(text: str, place: int, state: LineState) -> Change | None:
    """Return what follows when the name of a fence was chosen from a list and ends at ``place``: as for Enter, where
    nothing more is wanted on its line. Words typed on behind ``notes`` would be the room's to read."""
    begin = text.rfind("\n", 0, place) + 1
    if fence_name(text[begin:place]) not in _WITHOUT_WORDS:
        return None
    return closed_fence(text, Span(place, place), state)


def _lines_from(text: str, begin: int) -> list[str]:
    """Return as many lines as are looked at, not the whole rest of a long deck."""
    end = begin
    for _ in range(REACH):
        end = text.find("\n", end) + 1
        if end == 0:
            end = len(text)
            break
    return text[begin:end].split("\n")
