"""Owns making words bold and italic and plain again, as a word processor does it: marks hug the words of each line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.inline_marks import Emphasis, emphases
from hearthside.authoring.line_kinds import PLAIN, LineKind, LineState, kind_of, states_from
from hearthside.deck.attributes import find_attributes
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:#{1,6}[ \t]+)?")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_MARKS_AND_SPACES = " \t*_"
_LOOKED_AT_AHEAD = 20_000
_MOST_CHARACTERS = 200_000
"""More is not made bold at a stroke by anybody."""


class Style(IntEnum):
    """A way to set words off; the value is how many stars it takes."""

    ITALIC = 1
    BOLD = 2


def styled(text: str, selection: Span, style: Style, state: LineState = PLAIN) -> Change:
    """Return the change after which the selected words are of ``style``, or no longer, where all of them were.

    ``state`` is what the first line of the selection begins in.
    Without a selection the word around the cursor is meant; beside a word, the cursor goes between new marks, or out
    of the marks that it stands before. Front matter, code and fences' own lines stay as they are.
    """
    if not selection:
        word = word_at(text, selection.start)
        if word is None:
            return _between_marks(text, selection.start, style, state)
        inside = _segments(text, word, state)
        return _toggled(text, inside, selection, style) if inside else NO_CHANGE
    segments = _segments(text, selection, state) if len(selection) <= _MOST_CHARACTERS else []
    return _toggled(text, segments, selection, style) if segments else NO_CHANGE


def word_at(text: str, offset: int) -> Span | None:
    """Return the word that ``offset`` stands inside of, not merely beside."""
    begin, end = _line(text, offset)
    for found in _WORD.finditer(text, begin, end):
        if found.start() < offset < found.end():
            return Span(*found.span())
    return None


def _line(text: str, offset: int) -> tuple[int, int]:
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def _segments(text: str, selection: Span, state: LineState) -> list[Span]:
    """Return the words to be set off: of each line what is selected, without its list marker, spaces or attributes."""
    segments = []
    begin = _line(text, selection.start)[0]
    for line, line_state in _lines_with_states(text, begin, _line(text, selection.end)[1], state):
        end = begin + len(line)
        kind = kind_of(line_state, line)
        if kind in (LineKind.TEXT, LineKind.HEADING):
            prefix = _PREFIX.match(line)
            first = begin + (prefix.end() if prefix is not None else 0)
            attributes = find_attributes(line, begin) if kind is LineKind.HEADING else None
            last = attributes.span.start if attributes is not None else end
            start, stop = max(first, selection.start), min(last, selection.end)
            words = text[start:stop]
            if words.strip():
                segments.append(Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
        begin = end + 1
    return segments


def _lines_with_states(text: str, begin: int, end: int, state: LineState) -> list[tuple[str, LineState]]:
    """Return the lines from ``begin`` to ``end`` with what each begins in; the first begins in ``state``."""
    lines = text[begin:end].split("\n")
    ahead = text[end + 1 : end + 1 + _LOOKED_AT_AHEAD].split("\n")
    above = [""] if begin else []  # only the first line of all opens the front matter
    states = [state, *states_from([*above, *lines, *ahead], len(above), state)]
    return list(zip(lines, states, strict=False))


def _between_marks(text: str, offset: int, style: Style, state: LineState) -> Change:
    begin, end = _line(text, offset)
    mark = "*" * style
    for each in emphases(text[begin:end], style):
        if begin + each.inner_end == offset:
            return Change((), Span(begin + each.end, begin + each.end))
    if text.startswith(mark, offset) and text.endswith(mark, 0, offset) and not text.startswith("*", offset + style):
        return Change((TextEdit(Span(offset - style, offset + style), ""),), Span(offset - style, offset - style))
    if kind_of(state, text[begin:end]) not in (LineKind.TEXT, LineKind.HEADING):
        return NO_CHANGE
    return Change((TextEdit(Span(offset, offset), mark * 2),), Span(offset + style, offset + style))


def _toggled(text: str, segments: list[Span], selection: Span, style: Style) -> Change:
    found = []
    for segment in segments:
        begin, end = _line(text, segment.start)
        spans = [Emphasis(*(begin + place for place in each)) for each in emphases(text[begin:end], style)]
        found.append((_within_marks(segment, spans), spans))
    is_off = not all(_is_inside(segment, spans) for segment, spans in found)
    edits: set[TextEdit] = set()
    for segment, spans in found:
        edits.update(_set_off(segment, spans, style) if is_off else _made_plain(text, segment, spans, style))
    in_order = tuple(sorted(edits))
    first, last = found[0][0].start, found[-1][0].end
    start = selection.start if not selection else first
    stop = selection.end if not selection else last
    return Change(in_order, Span(_moved(start, in_order, takes_insertions=True), _moved(stop, in_order)))


def _within_marks(segment: Span, spans: list[Emphasis]) -> Span:
    """Return ``segment`` without marks at its ends that were selected along with the words."""
    start, end = segment.start, segment.end
    for each in spans:
        start = each.inner_start if each.start <= start < each.inner_start else start
        end = each.inner_end if each.inner_end < end <= each.end else end
    return Span(start, max(start, end))


def _is_inside(segment: Span, spans: list[Emphasis]) -> bool:
    return any(each.inner_start <= segment.start and segment.end <= each.inner_end for each in spans)


def _set_off(segment: Span, spans: list[Emphasis], style: Style) -> Iterator[TextEdit]:
    """Put marks around ``segment`` and what is set off beside or inside it, as one."""
    if _is_inside(segment, spans):
        return
    near = [each for each in spans if each.start <= segment.end and segment.start <= each.end]
    start = min([segment.start, *(each.inner_start for each in near)])
    end = max([segment.end, *(each.inner_end for each in near)])
    for each in near:
        if each.inner_start != start:
            yield TextEdit(Span(each.start, each.inner_start), "")
        if each.inner_end != end:
            yield TextEdit(Span(each.inner_end, each.end), "")
    mark = "*" * style
    if all(each.inner_start != start for each in near):
        yield TextEdit(Span(start, start), mark)
    if all(each.inner_end != end for each in near):
        yield TextEdit(Span(end, end), mark)


def _made_plain(text: str, segment: Span, spans: list[Emphasis], style: Style) -> Iterator[TextEdit]:
    """Take the marks away from ``segment``; words of the same stretch that are not in it keep theirs."""
    for each in spans:
        if not (each.inner_start <= segment.start and segment.end <= each.inner_end):
            continue
        mark = text[each.start : each.inner_start][:style]
        before, after = text[each.inner_start : segment.start], text[segment.end : each.inner_end]
        if before.strip(_MARKS_AND_SPACES):
            place = each.inner_start + len(before.rstrip())
            yield TextEdit(Span(place, place), mark)
        else:
            yield TextEdit(Span(each.start, each.inner_start), "")
        if after.strip(_MARKS_AND_SPACES):
            place = segment.end + len(after) - len(after.lstrip())
            yield TextEdit(Span(place, place), mark)
        else:
            yield TextEdit(Span(each.inner_end, each.end), "")


def _moved(offset: int, edits: tuple[TextEdit, ...], *, takes_insertions: bool = False) -> int:
    """Return where ``offset`` is after ``edits``; with ``takes_insertions`` it stays behind what is put in at it."""
    moved = offset
    for edit in edits:
        span, new = edit.span, edit.new
        if span.end < offset or (span.end == offset and (span or takes_insertions)):
            moved += len(new) - len(span)
    return moved
