"""Owns the first look at a deck's text: which lines are headings, rules, fences, code, comments, blank, or plain text.

Offsets speak of the untouched source. Code and comments are each one lexeme, so nothing inside them means anything.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from hearthside.deck.comments import Comments
from hearthside.deck.fence_lines import COLONS_AND_BLANKS, has_stray_notes
from hearthside.deck.source import Span

if TYPE_CHECKING:  # imported where there are such notes: nearly no deck has any, and every start reads one
    from hearthside.deck.stray_notes import StrayNotes

MOST_LEXEMES = 400_000
"""A text in more pieces is no deck; what is left then counts as one piece, so memory stays bounded."""

LINE_MARK = re.compile(
    r" {0,3}(?:"
    r"(#{1,2})(?=[ \t\n]|\Z)"
    r"|(-{3,})[ \t]*(?:\n|\Z)"
    r"|([:\uff1a]{3,})([^\n]*)"
    r"|(`{3,})(?=[^`\n]*(?:\n|\Z))"
    r"|(~{3,})"
    r")"
)
HEADING, RULE, COLONS, INFO, TICKS, TILDES = range(1, 7)
"""The groups of LINE_MARK: what a line begins that is more than words, and behind colons, what they open."""
_BLANK_LINES = re.compile(r"(?:[ \t]*+\n){1,1000}+")
_PLAIN_LINES = re.compile(r"(?:[^\W\d][^\n<]*+\n){1,1000}+")
_PARAGRAPH_END = re.compile(r"^(?:[ \t]*$| {0,3}(?:#{1,2}(?=[ \t\n]|\Z)|-{3,}[ \t]*$|[:\uff1a]{3,}))", re.MULTILINE)
_CODE_STOP = re.compile(
    r"^ {0,3}(?:#{1,2}(?=[ \t\n]|\Z)|-{3,}[ \t]*$|[:\uff1a]{3,}[ \t]*(?:$|[{.]*notes\b))", re.MULTILINE | re.IGNORECASE
)
_LONGEST_CODE_FENCE = 20
_TICKS_IN_TEXT = re.compile(r"`+")
_COMMENT_OPEN, _COMMENT_CLOSE = "<!--", "-->"


class Kind(Enum):
    BLANK = "blank"
    TEXT = "text"
    HEADING = "heading"
    RULE = "rule"
    CODE = "code"
    OPEN = "open"
    CLOSE = "close"
    COMMENT = "comment"


class Lexeme(Struct, frozen=True):
    """One line, or several that belong together.

    ``detail`` is a heading's level, or 1 for code that is never closed.
    """

    kind: Kind
    start: int
    end: int
    detail: int = 0


class Lexed(Struct, frozen=True):
    """``flat`` is the text with every line end as ``\\n`` and every offset unchanged."""

    flat: str
    lexemes: list[Lexeme]
    comments: Comments
    unclosed_comments: list[Span]
    cut_at: int | None
    """Where the text was too long to be told apart any further."""


def flatten_line_ends(text: str) -> str:
    """Return ``text`` with ``\\n`` for every line end, each character staying at its offset."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def lex(flat: str, start: int) -> Lexed:
    """Tell apart the lines of ``flat`` from ``start`` (the beginning of a line) on, in linear time."""
    return _Lexer(flat).run(start)


class _Lexer:
    def __init__(self, flat: str) -> None:
        self._flat = flat
        self._lexemes: list[Lexeme] = []
        self._comments = Comments()
        self._unclosed: list[Span] = []
        self._last_comment_close = flat.rfind(_COMMENT_CLOSE)
        self._has_comments = _COMMENT_OPEN in flat
        self._never_closed: dict[str, int] = {}
        self._stray_notes = _stray_notes(flat)

    def run(self, start: int) -> Lexed:
        flat, length = self._flat, len(self._flat)
        position = start
        while position < length:
            if len(self._lexemes) >= MOST_LEXEMES:
                self._add(Kind.TEXT, position, length)
                return Lexed(flat, self._lexemes, self._comments, self._unclosed, position)
            if many := _PLAIN_LINES.match(flat, position):
                position = self._add(Kind.TEXT, position, many.end())
                continue
            if many := _BLANK_LINES.match(flat, position):
                position = self._add(Kind.BLANK, position, many.end())
                continue
            end = flat.find("\n", position) + 1 or length
            if match := LINE_MARK.match(flat, position):
                position = self._special(match, position, end)
            elif flat[position:end].isspace():
                position = self._add(Kind.BLANK, position, end)
            elif self._stray_notes is not None and (opens := self._stray_notes.opens(position, end)) is not None:
                position = self._add(Kind.OPEN if opens else Kind.CLOSE, position, end)
            elif self._has_comments and flat.find(_COMMENT_OPEN, position, end) >= 0:
                position = self._commented(Kind.TEXT, position, end)
            else:
                position = self._add(Kind.TEXT, position, end)
        return Lexed(flat, self._lexemes, self._comments, self._unclosed, None)

    def _add(self, kind: Kind, start: int, end: int, detail: int = 0) -> int:
        found = self._lexemes
        if found and found[-1].kind is kind and (kind is Kind.TEXT or kind is Kind.BLANK):
            start = found.pop().start
        found.append(Lexeme(kind, start, end, detail))
        return end

    def _special(self, match: re.Match[str], start: int, end: int) -> int:
        which = match.lastindex
        if self._stray_notes is not None and which in (HEADING, RULE):
            self._stray_notes.end()
        if which == HEADING:
            level = match.end(HEADING) - match.start(HEADING)
            if self._has_comments and self._flat.find(_COMMENT_OPEN, start, end) >= 0:
                return self._commented(Kind.HEADING, start, end, level)
            return self._add(Kind.HEADING, start, end, level)
        if which == RULE:
            return self._add(Kind.RULE, start, end)
        if which == INFO:
            is_open = bool(match[INFO].strip(COLONS_AND_BLANKS))
            if self._stray_notes is not None:
                self._stray_notes.at_margin(opens=is_open)
            return self._add(Kind.OPEN if is_open else Kind.CLOSE, start, end)
        return self._code(match[TICKS] or match[TILDES], start, end)

    def _code(self, fence: str, start: int, end: int) -> int:
        character, count = fence[0], min(len(fence), _LONGEST_CODE_FENCE)
        if count < self._never_closed.get(character, _LONGEST_CODE_FENCE + 1):
            closing = re.compile(rf"^ {{0,3}}{character}{{{count},}}[ \t]*(?:\n|\Z)", re.MULTILINE)
            if close := closing.search(self._flat, end):
                return self._add(Kind.CODE, start, close.end())
            self._never_closed[character] = count
        stop = _CODE_STOP.search(self._flat, end)
        return self._add(Kind.CODE, start, stop.start() if stop else len(self._flat), 1)

    def _commented(self, kind: Kind, start: int, end: int, detail: int = 0) -> int:
        """Take a line in which ``<!--`` stands, together with all lines that its comments reach into."""
        flat = self._flat
        text_from = counted_to = start
        ticks = 0
        only_comments = kind is Kind.TEXT
        opening = flat.find(_COMMENT_OPEN, start, end)
        while opening >= 0:
            ticks, counted_to = ticks + len(_TICKS_IN_TEXT.findall(flat, counted_to, opening)), opening
            if _is_literal(flat, ticks, opening, end):
                only_comments = False
                opening = flat.find(_COMMENT_OPEN, opening + 1, end)
                continue
            only_comments = only_comments and not flat[text_from:opening].strip()
            if opening + len(_COMMENT_OPEN) > self._last_comment_close:
                stop = _PARAGRAPH_END.search(flat, end) if end < len(flat) else None
                text_from = end = stop.start() if stop else len(flat)
                self._unclosed.append(Span(opening, end))
                break
            text_from = flat.index(_COMMENT_CLOSE, opening + len(_COMMENT_OPEN)) + len(_COMMENT_CLOSE)
            self._comments.add(opening, text_from)
            counted_to = text_from
            end = max(end, flat.find("\n", text_from - 1) + 1 or len(flat))
            opening = flat.find(_COMMENT_OPEN, text_from, end)
        if only_comments and not flat[text_from:end].strip():
            kind = Kind.COMMENT
        return self._add(kind, start, end, detail)


def _stray_notes(flat: str) -> StrayNotes | None:
    if not has_stray_notes(flat):
        return None
    from hearthside.deck.stray_notes import StrayNotes

    return StrayNotes(flat)


def _is_literal(flat: str, ticks_before: int, opening: int, end: int) -> bool:
    """Tell whether the ``<!--`` at ``opening`` is escaped or stands in ``inline code``."""
    if opening > 0 and flat[opening - 1] == "\\":
        return True
    return ticks_before % 2 == 1 and flat.find("`", opening, end) >= 0
