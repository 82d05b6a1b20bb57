"""Owns which words of a line are to be spelled: people's words, not the format's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearthside.authoring.inline_marks import LONGEST_LINE, Mark, runs
from hearthside.authoring.line_kinds import LineKind, LineState, kind_of
from hearthside.deck.model import Cue
from hearthside.deck.source import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SOURCES = re.compile(rf"\s*(?:\*\*|__){Cue.SOURCES.value}\b")
_STICKS_TO = re.compile(r"[\d_@\\/]")
_FRONT_VALUE = re.compile(r"\s*(title|subtitle|invitation|offer|disclaimer)[ \t]*:[ \t]*(.*)")
_NOT_SPELLED = frozenset({Mark.CODE, Mark.COMMENT, Mark.TARGET, Mark.ATTRIBUTES, Mark.PAUSE})
_LONGEST_WORD = 40


def words_to_spell(line: str, state: LineState) -> Iterator[Span]:
    """Yield the words of ``line``, which begins in ``state``, that somebody may have misspelled.

    Attributes, addresses, code, comments, names of the front matter and of fences, words with digits in them, words all
    in capitals, single letters and names in a line of sources are left out.
    """
    kind = kind_of(state, line)
    line = line[:LONGEST_LINE]
    if kind is LineKind.FRONT_MATTER:
        value = _FRONT_VALUE.match(line)
        yield from _words(line, value.start(2), []) if value is not None else ()
    elif kind in (LineKind.TEXT, LineKind.HEADING):
        is_of_names = _SOURCES.match(line) is not None
        hidden = [(run.start, run.end) for run in runs(line, kind) if run.mark in _NOT_SPELLED]
        words = _words(line, 0, hidden)
        yield from (span for span in words if not (is_of_names and line[span.start].isupper()))


def _words(line: str, start: int, hidden: list[tuple[int, int]]) -> Iterator[Span]:
    for found in _WORD.finditer(line, start):
        begin, end = found.span()
        word = found[0]
        around = line[max(0, begin - 1) : begin] + line[end : end + 1]
        is_plain = 1 < len(word) <= _LONGEST_WORD and not word.isupper() and not _STICKS_TO.search(around)
        if is_plain and not any(left < end and begin < right for left, right in hidden):
            yield Span(begin, end)
