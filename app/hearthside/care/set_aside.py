"""Owns which lines of a slide are not its author's own words: code, sources in the notes, quotations with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearthside.deck.source import Span

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SOURCES = re.compile(r" {0,3}(?:\*\*|__) {0,9}Sources? {0,9}:? {0,9}(?:\*\*|__)", re.IGNORECASE)
_LABEL = re.compile(r" {0,3}(?:\*\*|__)\w")
_QUOTED = re.compile(r" {0,3}>")
_ATTRIBUTED = re.compile(r" {0,3}> ?(?:—|–|-{1,3}) ?\w")


def lines_set_aside(text: str) -> Iterator[Span]:
    """Yield the stretches of ``text``, whole lines, that are not to be looked through. Takes time in proportion."""
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        line = lines[at].of(text)
        if code := _CODE.match(line):
            upto = _end_of_code(text, lines, at, code[1])
        elif _SOURCES.match(line):
            upto = _end_of_paragraph(text, lines, at + 1)
        elif _QUOTED.match(line):
            upto, is_somebodys = _end_of_quotation(text, lines, at)
            if not is_somebodys:
                at = upto
                continue
        else:
            at += 1
            continue
        yield Span(lines[at].start, lines[upto - 1].end)
        at = upto


def _end_of_code(text: str, lines: list[Span], at: int, fence: str) -> int:
    """Return the line behind the closing fence, or behind the last line where there is none."""
    for index in range(at + 1, len(lines)):
        line = lines[index].of(text).strip()
        if len(line) >= len(fence) and line == fence[0] * len(line):
            return index + 1
    return len(lines)


def _end_of_paragraph(text: str, lines: list[Span], at: int) -> int:
    """Return the first line from ``at`` on that is blank or begins with another bold label, or the end."""
    while at < len(lines) and lines[at].of(text).strip(" \t\n\0:") and not _LABEL.match(lines[at].of(text)):
        at += 1
    return at


def _end_of_quotation(text: str, lines: list[Span], at: int) -> tuple[int, bool]:
    """Return the line behind the quotation, and whether its last line names whose it is."""
    while at < len(lines) and _QUOTED.match(lines[at].of(text)):
        at += 1
    return at, _ATTRIBUTED.match(lines[at - 1].of(text)) is not None
