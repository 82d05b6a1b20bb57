"""Owns where in a line something is bold, a link, a picture, code or an attribute: for colours, keys and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from hearthside.authoring.line_kinds import LineKind
from hearthside.deck.attributes import find_attributes

LONGEST_LINE = 3_000
"""Characters of a line that are looked at; no line that people read is longer."""

_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)")
LINK = re.compile(r"(?<!\\)(!?)\[([^\[\]\n]{0,1000})\]\(([^()\s<>]*|<[^<>\n]*>)(?:\s+\"[^\"\n]*\")?\)")
"""A link or, with ``!`` as its first group, a picture; then the words and the target."""
_ADDRESS = re.compile(r"<?\b(?:https?://|mailto:|www\.)[^\s<>()]+>?|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}\b")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_STARS = re.compile(r"(?<!\*)(\*{1,3})(?![\s*])(.{1,400}?)(?<![\s*])\1(?!\*)")
_UNDERSCORES = re.compile(r"(?<![\w_])(_{1,3})(?![\s_])(.{1,400}?)(?<![\s_])\1(?![\w_])")
_CLOSING = re.compile(r"[^\s*_][*_]|\*_|_\*")
"""Without one of these nothing is ever set off, however much seems to begin."""
_LIST = re.compile(r"\s*(?:>\s?)*([-*+]|\d{1,9}[.)])(?=\s)")
_PAUSE = re.compile(r"\s*\. \. \.\s*\Z")
FRONT_KEY = re.compile(r"\s*(?:- )?([A-Za-z][\w-]*)[ \t]*:(?=\s|\Z)")


class Mark(Enum):
    """What a stretch of a line is."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    COMMENT = "comment"
    LINK = "link"
    PICTURE = "picture"
    TARGET = "target"
    """Where a link or a picture leads, and addresses as such."""
    ATTRIBUTES = "attributes"
    LIST = "list"
    PAUSE = "pause"
    KEY = "key"
    """A name in the front matter."""


class Run(NamedTuple):
    """``start`` and ``end`` in code points of the line."""

    start: int
    end: int
    mark: Mark


class Emphasis(NamedTuple):
    """Bold or italic as written: the marks stand in ``start:inner_start`` and ``inner_end:end``."""

    start: int
    inner_start: int
    inner_end: int
    end: int


def runs(line: str, kind: LineKind) -> list[Run]:
    """Return what stands where in ``line``; runs may lie inside one another."""
    line = line[:LONGEST_LINE]
    match kind:
        case LineKind.FRONT_MATTER:
            key = FRONT_KEY.match(line)
            return [Run(key.start(1), key.end(1), Mark.KEY)] if key is not None else []
        case LineKind.TEXT:
            return list(_text_runs(line))
        case LineKind.HEADING:
            found = find_attributes(line, 0)
            tail = [Run(found.span.start, found.span.end, Mark.ATTRIBUTES)] if found is not None else []
            return [*_text_runs(line[: tail[0].start] if tail else line), *tail]
        case LineKind.COMMENT:
            return [Run(0, len(line), Mark.COMMENT)]
    return []


def emphases(line: str, mark_length: int) -> list[Emphasis]:
    """Return what is bold (``mark_length`` 2) or italic (1) in ``line``; ``***both***`` counts for each of them."""
    if _CLOSING.search(line) is None:
        return []
    masked = _masked(line)
    found = []
    for pattern in (_STARS, _UNDERSCORES):
        at = 0
        while (match := pattern.search(masked, at)) is not None:
            length = len(match[1])
            start, end = match.span()
            if length == 3:
                outer = 0 if mark_length == 2 else 2
                start, end = start + outer, end - outer
            if length in (mark_length, 3):
                found.append(Emphasis(start, start + mark_length, end - mark_length, end))
            at = match.start(2)  # what is inside may hold the other kind
    return sorted(set(found))


def _text_runs(line: str) -> Iterator[Run]:
    if not _might_hold_marks(line):
        return
    if _PAUSE.match(line):
        yield Run(0, len(line), Mark.PAUSE)
        return
    item = _LIST.match(line)
    if item is not None:
        yield Run(item.start(1), item.end(1), Mark.LIST)
    for pattern, mark in ((_COMMENT, Mark.COMMENT), (_CODE, Mark.CODE)):
        for found in pattern.finditer(line):
            yield Run(found.start(), found.end(), mark)
    for found in LINK.finditer(line):
        yield Run(found.start(), found.end(), Mark.PICTURE if found[1] else Mark.LINK)
        yield Run(found.start(3), found.end(3), Mark.TARGET)
    for found in _ADDRESS.finditer(line):
        yield Run(found.start(), found.end(), Mark.TARGET)
    for mark_length, mark in ((2, Mark.BOLD), (1, Mark.ITALIC)):
        for each in emphases(line, mark_length):
            yield Run(each.start, each.end, mark)


def _might_hold_marks(line: str) -> bool:
    return any(character in line for character in "*_`[<-+.:@>)")


def _masked(line: str) -> str:
    """Return ``line`` with code, comments, targets and escaped characters hidden, each character at its place."""
    for pattern in (_ESCAPED, _CODE, _COMMENT):
        line = pattern.sub(lambda found: "\0" * len(found[0]), line)
    line = LINK.sub(_hidden, line)
    item = _LIST.match(line)
    return line if item is None else line[: item.start(1)] + " " * (item.end(1) - item.start(1)) + line[item.end(1) :]


def _hidden(found: re.Match[str]) -> str:
    start, end = found.start(3) - found.start(), found.end(3) - found.start()
    return found[0][:start] + "\0" * (end - start) + found[0][end:]
