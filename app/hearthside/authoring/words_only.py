"""Owns which of the found places are people's words: what leads to a file or a page, and what the format is made of, is
not replaced by the dozen. A picture whose path had a word replaced in it would be gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from hearthside.authoring.inline_marks import FRONT_KEY, LONGEST_LINE, Mark, runs
from hearthside.authoring.line_kinds import PLAIN, LineKind, LineState, kind_of, states_from
from hearthside.deck.attributes import find_attributes, split_words
from hearthside.deck.notes import CUE_LINE
from hearthside.deck.rounds import EACH, OPTIONAL, SHARED, SILENT
from hearthside.deck.scan import DISCUSS, NOTES
from hearthside.deck.source import Span

_DEFINITION = re.compile(r" {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*(\S+)")
_END_OF_ROUND = re.compile(rf"(?:\s+(?:{SHARED}|{EACH}|{OPTIONAL}|{SILENT}))+\s*\Z", re.IGNORECASE)
_INNER_KEY = re.compile(r"[{,]\s*([A-Za-z][\w-]*)[ \t]*:(?=\s|\Z)")
_IN_WORDS = frozenset(
    {"title", "subtitle", "author", "credentials", "name", "bio", "invitation", "offer", "fee", "disclaimer", "place"}
    | {"note", "country"}
)
"""The settings of the front matter that are read by people; all others lead somewhere, or are understood by us."""
_QUOTES = frozenset("\"'“„‘")


def in_words(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    """Return those of ``found``, places in ``text`` in order, that are words for people and may be replaced unseen."""
    kept: list[Span] = []
    lines = text.split("\n")
    states = chain((PLAIN,), states_from(lines, 0, PLAIN))
    start, at, key = 0, 0, ""
    for line, state in zip(lines, states, strict=False):
        end = start + len(line)
        here = at
        while here < len(found) and found[here].start <= end:
            here += 1
        kind = kind_of(state, line)
        if kind is LineKind.FRONT_MATTER:
            key = _key_of(line) or key
        if here > at:
            apart = list(_apart(line, kind, state, key))
            kept += (span for span in found[at:here] if not _touches(span, apart, start))
        start, at = end + 1, here
    return tuple(kept)


def _touches(span: Span, apart: Sequence[tuple[int, int]], start: int) -> bool:
    return any(left < span.end - start and span.start - start < right for left, right in apart)


def _apart(line: str, kind: LineKind, state: LineState, key: str) -> Iterator[tuple[int, int]]:
    """Yield where in ``line`` no words stand; ``key`` is the name in the front matter to which it belongs."""
    match kind:
        case LineKind.RULE | LineKind.FENCE_CLOSING:
            yield 0, len(line)
        case LineKind.FENCE_OPENING:
            yield from _but_for_quoted(line, 0, len(line))
        case LineKind.FRONT_MATTER:
            yield from _apart_in_front(line, key)
        case LineKind.HEADING:
            found = find_attributes(line[:LONGEST_LINE], 0)
            if found is not None:
                yield from _but_for_quoted(line, found.span.start, found.span.end)
        case LineKind.TEXT if state.home == NOTES and (cue := CUE_LINE.fullmatch(line)):
            yield 0, cue.start(3)
        case LineKind.TEXT if state.home == DISCUSS and (tail := _END_OF_ROUND.search(line)):
            yield tail.span()
    if kind in (LineKind.TEXT, LineKind.HEADING):
        yield from _targets(line)


def _targets(line: str) -> Iterator[tuple[int, int]]:
    yield from ((run.start, run.end) for run in runs(line, LineKind.TEXT) if run.mark is Mark.TARGET)
    definition = _DEFINITION.match(line)
    if definition is not None:
        yield definition.span(1)


def _but_for_quoted(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield all of that stretch of attributes but the values in quotes: a content note, what to do alone."""
    inner = line[start:end]
    opening = len(inner) - len(inner.lstrip(": \t{"))
    at = start
    for word in split_words(inner[opening:].rstrip(" \t}"), start + opening):
        if word.kind == "named" and line[word.value_span.start - 1] in _QUOTES:
            yield at, word.value_span.start
            at = word.value_span.end
    yield at, end


def _key_of(line: str) -> str:
    found = FRONT_KEY.match(line)
    return found[1].casefold() if found is not None else ""


def _apart_in_front(line: str, key: str) -> Iterator[tuple[int, int]]:
    own = FRONT_KEY.match(line)
    value = own.end() if own is not None else 0
    yield 0, value
    inner = list(_INNER_KEY.finditer(line, value)) if line[value:].lstrip().startswith("{") else []
    if not inner:
        if key not in _IN_WORDS or not line.strip("-."):
            yield value, len(line)
        yield from _targets(line)
        return
    ends = [*(found.start() for found in inner[1:]), len(line)]
    yield value, inner[0].start()
    for found, end in zip(inner, ends, strict=True):
        is_words = found[1].casefold() in _IN_WORDS
        yield found.start(), found.end() if is_words else end
    yield from _targets(line)
