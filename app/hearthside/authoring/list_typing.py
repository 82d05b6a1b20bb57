"""Owns lists under the hands: Enter that continues them, Tab that indents them, and numbers that count on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from hearthside.authoring.change import Change
from hearthside.authoring.line_kinds import Inside, LineState
from hearthside.deck.edits import TextEdit
from hearthside.deck.list_indent import DEEPEST_LIST
from hearthside.deck.source import Span

_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+|\Z)(\[[ xX]\][ \t]+)?(.*)", re.DOTALL)
_QUOTE = re.compile(r"([ \t]{0,3}(?:>[ \t]?)+)(.*)", re.DOTALL)
_MOST_LINES = 2_000
"""A list that is longer is not looked at beyond this."""


class _Item(Struct, frozen=True):
    indent: str
    marker: str
    gap: str
    task: str
    words: str

    @property
    def number(self) -> int | None:
        return int(self.marker[:-1]) if self.marker[0].isdigit() else None

    @property
    def content_column(self) -> int:
        return len(self.indent) + len(self.marker) + (len(self.gap) or 1)

    def line(self, indent: int, number: int | None = None) -> str:
        marker = self.marker if number is None or self.number is None else f"{number}{self.marker[-1]}"
        return f"{' ' * indent}{marker}{self.gap or ' '}{self.task}{self.words}"


class _Block(Struct, frozen=True):
    """The lines without a blank one between them that a selection touches: ``first`` to ``last`` (inclusive)."""

    span: Span
    lines: list[str]
    first: int
    last: int


def continued(text: str, selection: Span, state: LineState) -> Change | None:
    """Return what Enter does in a list or a quotation that begins its line in ``state``; None for a mere line end.

    The next item begins; one that is still empty ends the list, or goes out one level.
    """
    if state.inside is not Inside.TEXT:
        return None
    begin, end = _line(text, selection.start)
    item = _item(text[begin:end])
    if item is None:
        return _quotation_continued(text, selection, begin, end)
    words_at = begin + len(item.indent) + len(item.marker) + len(item.gap) + len(item.task)
    if selection.start < words_at or (not item.gap and item.number is None):
        return None
    if not item.words.strip() and not selection:
        if item.indent:
            return outdented(text, selection)
        return _ended(text, begin, end)
    number = "" if item.number is None else f"{item.number + 1}{item.marker[-1]}"
    task = "[ ] " if item.task else ""
    new = f"\n{item.indent}{number or item.marker}{item.gap or ' '}{task}"
    if text[selection.end : selection.end + 1] in (" ", "\t"):
        selection = Span(selection.start, selection.end + 1)
    edits = [TextEdit(selection, new)]
    if item.number is not None and "\n" not in selection.of(text):
        edits += _counted_on(text, end + 1, item)
    place = selection.start + len(new)
    return Change(tuple(edits), Span(place, place))


def indented(text: str, selection: Span) -> Change | None:
    """Return what Tab does to the items that are selected, with all below them; None where there are none."""
    return _shifted(text, selection, outwards=False)


def outdented(text: str, selection: Span) -> Change | None:
    """Return what Shift+Tab does to the items that are selected, with all below them; None where there are none."""
    return _shifted(text, selection, outwards=True)


def made_list(text: str, selection: Span, *, numbered: bool) -> Change:
    """Return the change that makes an item of each selected line, or plain lines again where all are such items."""
    begin, end = _line(text, selection.start)[0], _line(text, max(selection.start, selection.end))[1]
    lines = text[begin:end].split("\n")[:_MOST_LINES]
    found = [_item(line) for line in lines]
    is_one = all(
        item is not None and (item.number is not None) is numbered
        for item, line in zip(found, lines, strict=True)
        if line.strip() or len(lines) == 1
    )
    number = 0
    new = []
    for line, item in zip(lines, found, strict=True):
        words = line.strip() if item is None else f"{item.task}{item.words}"
        number += bool(line.strip()) or len(lines) == 1
        marker = "" if is_one else f"{number}. " if numbered else "- "
        is_blank = not line.strip() and len(lines) > 1
        new.append(line if is_blank else (item.indent if item is not None else "") + marker + words)
    joined = "\n".join(new)
    place = begin + len(joined)
    edit = TextEdit(Span(begin, begin + len("\n".join(lines))), joined)
    return Change((edit,), Span(begin, place) if selection else Span(place, place))


def _line(text: str, offset: int) -> tuple[int, int]:
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def _item(line: str) -> _Item | None:
    found = _ITEM.match(line)
    if found is None:
        return None
    item = _Item(found[1].expandtabs(4), found[2], found[3], found[4] or "", found[5])
    return None if item.marker in "-*+" and line.strip(" \t-*+") == "" and len(line.strip()) > 1 else item


def _quotation_continued(text: str, selection: Span, begin: int, end: int) -> Change | None:
    found = _QUOTE.match(text[begin:end])
    if found is None or selection.start < begin + found.end(1):
        return None
    if not found[2].strip() and not selection:
        return _ended(text, begin, end)
    new = "\n" + found[1]
    place = selection.start + len(new)
    return Change((TextEdit(selection, new),), Span(place, place))


def _ended(text: str, begin: int, end: int) -> Change:
    """Take the marker away; a blank line keeps what is typed next from reading on in the item above."""
    gap = "\n" if text[:begin].rpartition("\n")[0].rpartition("\n")[2].strip() else ""
    return Change((TextEdit(Span(begin, end), gap),), Span(begin + len(gap), begin + len(gap)))


def _counted_on(text: str, at: int, item: _Item) -> list[TextEdit]:
    """Return the edits that let the items behind count on, as far as they did so until now."""
    edits: list[TextEdit] = []
    expected = (item.number or 0) + 1
    for _ in range(_MOST_LINES):
        if at > len(text):
            break
        begin, end = _line(text, at)
        found = _item(text[begin:end])
        if not text[begin:end].strip() or (found is None and text[begin : begin + 1] not in (" ", "\t")):
            break
        at = end + 1
        if found is None or len(found.indent) > len(item.indent):
            continue
        if found.indent != item.indent or found.number != expected:
            break
        start = begin + len(found.indent)
        edits.append(TextEdit(Span(start, start + len(found.marker)), f"{expected + 1}{found.marker[-1]}"))
        expected += 1
    return edits


def _shifted(text: str, selection: Span, *, outwards: bool) -> Change | None:
    block = _block(text, selection)
    items = [index for index in range(block.first, block.last + 1) if _item(block.lines[index]) is not None]
    if not items:
        return None
    first = items[0]
    item = _item(block.lines[first])
    assert item is not None
    column = _column_outwards(block.lines, first) if outwards else _column_inwards(block.lines, first)
    shift = column - len(item.indent)
    if shift == 0:
        return Change(())
    last = block.last
    while last + 1 < len(block.lines) and _indent(block.lines[last + 1]) > len(item.indent):
        last += 1
    new = list(block.lines)
    for index in range(first, last + 1):
        line = new[index].expandtabs(4)
        new[index] = " " * max(0, _indent(line) + shift) + line.lstrip(" ")
    if _counts(block.lines):
        new = _numbered(new)
    edit = TextEdit(block.span, "\n".join(new))
    start = _followed(block, new, selection.start)
    return Change((edit,), Span(start, _followed(block, new, selection.end) if selection else start))


def _block(text: str, selection: Span) -> _Block:
    begin, end = _line(text, selection.start)[0], _line(text, selection.end)[1]
    if selection and selection.end == _line(text, selection.end)[0]:
        end = selection.end - 1  # a selection of whole lines ends where the next one begins
    first_begin, last_end = begin, end
    for _ in range(_MOST_LINES):
        above = _line(text, first_begin - 1)[0] if first_begin > 0 else first_begin
        if first_begin == 0 or not text[above:first_begin].strip():
            break
        first_begin = above
    for _ in range(_MOST_LINES):
        below = _line(text, last_end + 1)[1] if last_end < len(text) else last_end
        if last_end >= len(text) or not text[last_end:below].strip():
            break
        last_end = below
    first = text.count("\n", first_begin, begin)
    span = Span(first_begin, last_end)
    return _Block(span, span.of(text).split("\n"), first, first + text.count("\n", begin, max(begin, end)))


def _indent(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip(" ")) if line.strip() else 0


def _column_inwards(lines: Sequence[str], index: int) -> int:
    """Return where an item begins that goes in one level: below the words of the item before it."""
    own = _indent(lines[index])
    for above in range(index - 1, -1, -1):
        item = _item(lines[above])
        if item is not None and len(item.indent) <= own:
            is_deep = len({_indent(line) for line in lines[: above + 1]}) >= DEEPEST_LIST
            return own if len(item.indent) < own or is_deep else item.content_column
    return own


def _column_outwards(lines: Sequence[str], index: int) -> int:
    own = _indent(lines[index])
    for above in range(index - 1, -1, -1):
        item = _item(lines[above])
        if item is not None and len(item.indent) < own:
            return len(item.indent)
    return 0


def _numbered(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with the numbers of each level counting on from its first."""
    last: dict[int, int] = {}
    new = []
    for line in lines:
        item = _item(line)
        if item is None:
            new.append(line)
            continue
        indent = len(item.indent)
        last = {level: number for level, number in last.items() if level <= indent}
        if item.number is None:
            last.pop(indent, None)
            new.append(line)
            continue
        is_first_below = indent not in last and indent > 0
        last[indent] = last[indent] + 1 if indent in last else 1 if is_first_below else item.number
        new.append(item.line(indent, last[indent]))
    return new


def _counts(lines: list[str]) -> bool:
    return _numbered(lines) == [line if _item(line) is None else _as_set(line) for line in lines]


def _as_set(line: str) -> str:
    item = _item(line)
    return line if item is None or item.number is None else item.line(len(item.indent), item.number)


def _followed(block: _Block, new: Sequence[str], offset: int) -> int:
    """Return where ``offset`` of the block is in its ``new`` lines: as far from its line's end as before."""
    at = block.span.start
    moved = at
    for old_line, new_line in zip(block.lines, new, strict=True):
        if offset <= at + len(old_line):
            return moved + max(0, len(new_line) - (at + len(old_line) - offset))
        at += len(old_line) + 1
        moved += len(new_line) + 1
    return moved - 1
