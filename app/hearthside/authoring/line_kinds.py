"""Owns what each line of a deck is while it is being typed: quick, line by line, and only nearly as exact as parsing.

A state is what is known at the beginning of a line. It depends on the lines before it, and on the next ``REACH`` lines:
whether a fence, code or a comment is ever closed decides how far it goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.lexemes import HEADING, INFO, LINE_MARK, RULE, TICKS, TILDES
from hearthside.deck.scan import NOTES, TIMED_FENCES

REACH = 200
"""How many lines ahead the end of something is looked for; a longer one is coloured as if it were never closed."""

_FRONT_OPENING = re.compile(r"---[ \t]*\Z")
_FRONT_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*\Z")
_MARK_STARTS = frozenset(" #-:`~")
_FENCE_NAME = re.compile(r"[: \t{.]*([^ \t}{]*)")


class Inside(Enum):
    """What goes over line ends."""

    TEXT = "text"
    FRONT_MATTER = "front-matter"
    CODE = "code"
    COMMENT = "comment"


class LineState(Struct, frozen=True):
    """What a line begins in. ``fences`` are the names of the open ``:::`` fences, outermost first."""

    inside: Inside = Inside.TEXT
    fences: tuple[str, ...] = ()
    closing: str = ""
    """What ends the code that this line is in."""

    @property
    def home(self) -> str:
        """The name of the fence to which the text belongs: notes stay notes whatever stands in them; or empty."""
        if NOTES in self.fences:
            return NOTES
        timed = [name for name in self.fences if name in TIMED_FENCES]
        return timed[0] if timed else self.fences[-1] if self.fences else ""


class LineKind(Enum):
    """What a line is as a whole."""

    TEXT = "text"
    FRONT_MATTER = "front-matter"
    HEADING = "heading"
    RULE = "rule"
    FENCE_OPENING = "fence-opening"
    FENCE_CLOSING = "fence-closing"
    CODE = "code"
    COMMENT = "comment"


PLAIN = LineState()


def kind_of(state: LineState, line: str) -> LineKind:
    """Return what ``line`` is, which begins in ``state``."""
    match state.inside:
        case Inside.FRONT_MATTER:
            return LineKind.FRONT_MATTER
        case Inside.CODE:
            return LineKind.CODE
        case Inside.COMMENT:
            return LineKind.COMMENT
    found = _mark(line)
    if found is None:
        return LineKind.TEXT
    if found.lastindex == HEADING:
        return LineKind.HEADING
    if found.lastindex == RULE:
        return LineKind.RULE
    if found.lastindex == INFO:
        return LineKind.FENCE_OPENING if _is_opening(found) else LineKind.FENCE_CLOSING
    return LineKind.CODE


def fence_name(line: str) -> str:
    """Return the name that the opening ``line`` of a fence gives it."""
    found = _FENCE_NAME.match(line)
    return found[1].casefold() if found is not None else ""


def states_from(lines: Sequence[str], index: int, state: LineState) -> Iterator[LineState]:
    """Yield the state behind ``lines[index]``, behind the next, and so on; ``state`` is the one at its beginning."""
    for at in range(index, len(lines)):
        line = lines[at]
        if state.inside is not Inside.TEXT or at == 0 or "<!--" in line or _may_be_mark(line):
            state = _behind(lines, at, state)
        yield state


def needs_closing(lines: Sequence[str], index: int) -> bool:
    """Tell whether the fence that ``lines[index]`` opens has no closing line of its own on its slide."""
    depth = 0
    for line in lines[index : index + REACH]:
        found = _mark(line)
        if found is None:
            continue
        if found.lastindex == INFO:
            depth += 1 if _is_opening(found) else -1
            if depth == 0:
                return False
        elif found.lastindex in (HEADING, RULE):
            break
    return True


def _may_be_mark(line: str) -> bool:
    return bool(line) and line[0] in _MARK_STARTS and (line[0] != "-" or line.startswith("---"))


def _mark(line: str) -> re.Match[str] | None:
    return LINE_MARK.match(line) if _may_be_mark(line) else None


def _is_opening(found: re.Match[str]) -> bool:
    return bool(found[INFO].strip(": \t"))


def _behind(lines: Sequence[str], at: int, state: LineState) -> LineState:
    line = lines[at]
    match state.inside:
        case Inside.FRONT_MATTER:
            return PLAIN if _FRONT_CLOSING.match(line) else state
        case Inside.CODE:
            is_end = line.strip().startswith(state.closing) and not line.strip(f" \t{state.closing[0]}")
            return replace(state, inside=Inside.TEXT, closing="") if is_end else state
        case Inside.COMMENT:
            return replace(state, inside=Inside.TEXT) if _comment_ends(line) else state
    if at == 0 and _is_front_matter(lines):
        return LineState(Inside.FRONT_MATTER)
    found = _mark(line)
    if found is not None:
        return _behind_mark(lines, at, state, found)
    opening = line.rfind("<!--")
    if opening >= 0 and "-->" not in line[opening:] and any("-->" in later for later in lines[at + 1 : at + REACH]):
        return replace(state, inside=Inside.COMMENT)
    return state


def _behind_mark(lines: Sequence[str], at: int, state: LineState, found: re.Match[str]) -> LineState:
    if found.lastindex in (HEADING, RULE):
        return state if state.fences and _closes_ahead(lines, at) else PLAIN
    if found.lastindex == INFO:
        if _is_opening(found):
            return replace(state, fences=(*state.fences, fence_name(lines[at])))
        return replace(state, fences=state.fences[:-1])
    closing = found[TICKS] or found[TILDES]
    ends = (later.strip() for later in lines[at + 1 : at + REACH])
    if any(end.startswith(closing) and not end.strip(closing[0]) for end in ends):
        return replace(state, inside=Inside.CODE, closing=closing)
    return state


def _is_front_matter(lines: Sequence[str]) -> bool:
    return (
        _FRONT_OPENING.match(lines[0]) is not None
        and len(lines) > 1
        and bool(lines[1].strip())
        and any(_FRONT_CLOSING.match(line) for line in lines[1:REACH])
    )


def _comment_ends(line: str) -> bool:
    end = line.rfind("-->")
    return end >= 0 and "<!--" not in line[end:]


def _closes_ahead(lines: Sequence[str], at: int) -> bool:
    """Tell whether the next mark of a fence closes one: then a heading here stands inside it, and starts no slide."""
    for line in lines[at + 1 : at + REACH]:
        found = _mark(line)
        if found is not None and found.lastindex == INFO:
            return not _is_opening(found)
    return False
