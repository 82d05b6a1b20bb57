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

from hearthside.deck.fence_lines import COLONS_AND_BLANKS, fence_name
from hearthside.deck.lexemes import HEADING, INFO, LINE_MARK, RULE, TICKS, TILDES
from hearthside.deck.scan import NOTES, TIMED_FENCES
from hearthside.deck.stray_notes import stray_mark

REACH = 200
"""How many lines ahead the end of something is looked for; a longer one is coloured as if it were never closed."""

_FRONT_OPENING = re.compile(r"---[ \t]*\Z")
_FRONT_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*\Z")
_FEWEST_COLONS = 2
"""What closes notes away from the margin. Whether two are enough depends on what opened them: not known here."""
_MARK_STARTS = frozenset(" #-:\uff1a`~")


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
    stray: int = 0
    """The number of the open fence, from 1, that is notes away from the margin: in it, marks are too; 0 for none."""

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
    opens = _fence_mark(line, state.stray)
    if opens is not None:
        return LineKind.FENCE_OPENING if opens else LineKind.FENCE_CLOSING
    found = _mark(line)
    if found is None:
        return LineKind.TEXT
    if found.lastindex == HEADING:
        return LineKind.HEADING
    if found.lastindex == RULE:
        return LineKind.RULE
    return LineKind.CODE


def states_from(lines: Sequence[str], index: int, state: LineState) -> Iterator[LineState]:
    """Yield the state behind ``lines[index]``, behind the next, and so on; ``state`` is the one at its beginning."""
    for at in range(index, len(lines)):
        line = lines[at]
        if state.inside is not Inside.TEXT or at == 0 or "<!--" in line or _may_be_mark(line) or _has_colons(line):
            state = _behind(lines, at, state)
        yield state


def needs_closing(lines: Sequence[str], index: int) -> bool:
    """Tell whether the fence that ``lines[index]`` opens has no closing line of its own on its slide."""
    depth = 0
    is_stray = _mark(lines[index]) is None
    for line in lines[index : index + REACH]:
        opens = _fence_mark(line, is_stray)
        if opens is not None:
            depth += 1 if opens else -1
            if depth == 0:
                return False
        elif (found := _mark(line)) is not None and found.lastindex in (HEADING, RULE):
            break
    return True


def _may_be_mark(line: str) -> bool:
    return bool(line) and line[0] in _MARK_STARTS and (line[0] != "-" or line.startswith("---"))


def _mark(line: str) -> re.Match[str] | None:
    return LINE_MARK.match(line) if _may_be_mark(line) else None


def _has_colons(line: str) -> bool:
    return "::" in line or "\uff1a" in line


def _fence_mark(line: str, in_stray: int) -> bool | None:
    """Tell whether ``line`` opens a fence (True) or closes one (False); None for any other."""
    if not _has_colons(line):
        return None
    found = _mark(line)
    if found is not None:
        return bool(found[INFO].strip(COLONS_AND_BLANKS)) if found.lastindex == INFO else None
    return stray_mark(line, 0, _FEWEST_COLONS if in_stray else 0)


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
    opens = _fence_mark(line, state.stray)
    if opens is not None:
        return _behind_fence_mark(line, state, opens)
    found = _mark(line)
    if found is not None:
        return _behind_mark(lines, at, state, found)
    opening = line.rfind("<!--")
    if opening >= 0 and "-->" not in line[opening:] and any("-->" in later for later in lines[at + 1 : at + REACH]):
        return replace(state, inside=Inside.COMMENT)
    return state


def _behind_fence_mark(line: str, state: LineState, opens: bool) -> LineState:
    if not opens:
        fences = state.fences[:-1]
        return replace(state, fences=fences, stray=state.stray if len(fences) >= state.stray else 0)
    fences = (*state.fences, fence_name(line))
    return replace(state, fences=fences, stray=state.stray or (len(fences) if _mark(line) is None else 0))


def _behind_mark(lines: Sequence[str], at: int, state: LineState, found: re.Match[str]) -> LineState:
    if found.lastindex in (HEADING, RULE):
        return replace(state, stray=0) if state.fences and _closes_ahead(lines, at) else PLAIN
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
        opens = _fence_mark(line, 0)
        if opens is not None:
            return not opens
    return False
