"""Owns cutting pieces of a slide's text into chunks: one paragraph, list, quote, table or block of code each.

Python-Markdown then reads each chunk for itself, so that every block knows its place in the deck's text. The rules are
CommonMark's where Python-Markdown's differ: a list or a quote may follow a paragraph without a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from hearthside.deck.comments import Comments
from hearthside.deck.fence_lines import without_indent
from hearthside.deck.lexemes import Kind
from hearthside.deck.scan import Piece
from hearthside.deck.source import Span

TAB_COLUMNS = 4
MOST_CHUNKS = 1000
"""A slide in more pieces is not one that can be shown; all further text is one chunk, which costs no reading."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_LINE_END = re.compile(r"\r\n?")
_BULLET = re.compile(r" *[-*+](?= |$)")
_NUMBER = re.compile(r" *[0-9]{1,9}[.)](?= |$)")
_FIRST_NUMBER = re.compile(r" {0,3}1[.)] ")
_SUBHEADING = re.compile(r" {0,3}#{3,6}(?= |$)")
_QUOTE = re.compile(r" {0,3}>")
_ATTRIBUTES = re.compile(r" *\{:?([^{}]*)\} *")
_TABLE_RULE = re.compile(r" *\|?[ :]*-[-| :]*")


class ChunkKind(Enum):
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTE = "quote"
    INDENTED = "indented"
    CODE = "code"
    SUBHEADING = "subheading"
    PAUSE = "pause"
    REST = "rest"
    """Text of a slide that is cut into too many pieces already."""


class Chunk:
    """``lines`` without line ends and tabs. ``attributes`` is a ``{…}`` on a line of its own beside a list."""

    __slots__ = ("attributes", "attributes_start", "end", "kind", "last_line_start", "lines", "start")

    def __init__(self, kind: ChunkKind, start: int, end: int, lines: list[str]) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.last_line_start = start
        self.lines = lines
        self.attributes = ""
        self.attributes_start = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def chunks(text: str, pieces: Iterable[Piece], comments: Comments) -> list[Chunk]:
    """Return the chunks of ``pieces``, which are in the order of ``text`` and have one home."""
    cutter = _Cutter()
    for piece in pieces:
        if piece.kind is Kind.BLANK:
            cutter.blank()
        elif piece.kind is Kind.CODE:
            cutter.code(_LINE_END.sub("\n", piece.span.of(text)), piece.span)
        else:
            _cut_text(cutter, text, piece, comments)
    return cutter.finished()


def _cut_text(cutter: _Cutter, text: str, piece: Piece, comments: Comments) -> None:
    span, columns = piece.span, piece.columns
    has_comments = comments.outside(span) != [span]
    for match in _LINE.finditer(text, span.start, span.end):
        start, end = match.span()
        line = match[0]
        if has_comments:
            line = comments.text_outside(text, Span(start, end))
        line = line.rstrip("\r\n").expandtabs(TAB_COLUMNS)
        if columns:
            line = without_indent(line, columns)
        if "\x02" in line or "\x03" in line:
            line = line.replace("\x02", "").replace("\x03", "")
        if line and not line.isspace():
            cutter.line(line, start, end)
        elif not has_comments:
            cutter.blank()


class _Cutter:
    def __init__(self) -> None:
        self._found: list[Chunk] = []
        self._now: Chunk | None = None
        self._is_after_blank = False
        self._waiting: tuple[str, int] | None = None

    def finished(self) -> list[Chunk]:
        return self._found

    def blank(self) -> None:
        self._is_after_blank = True

    def code(self, text: str, span: Span) -> None:
        indent = len(text) - len(text.lstrip(" "))
        now = self._now
        if now is not None and now.kind is ChunkKind.LIST and indent >= 2:
            if self._is_after_blank:
                now.lines.append("")
            now.lines += [line.rstrip() for line in text.rstrip("\n").split("\n")]
            now.end = span.end
        elif len(self._found) >= MOST_CHUNKS:
            self.line(text.split("\n", 1)[0], span.start, span.end)
        else:
            self._begin(ChunkKind.CODE, text.rstrip("\n"), span.start, span.end)
            self._now = None
        self._is_after_blank = False

    def line(self, line: str, start: int, end: int) -> None:
        is_after_blank, self._is_after_blank = self._is_after_blank, False
        kind = _kind(line) if len(self._found) < MOST_CHUNKS else ChunkKind.REST
        if self._now is not None and self._goes_on(self._now, kind, line, is_after_blank):
            now = self._now
            if is_after_blank:
                now.lines.append("")
            if not self._takes_attributes(now, line, start):
                now.lines.append(line)
            now.last_line_start = start
            now.end = end
            self._waiting = None
            return
        if kind is ChunkKind.PARAGRAPH and (match := _ATTRIBUTES.fullmatch(line)):
            self._waiting = (match[1], start + match.start(1))
        self._begin(kind, line, start, end)
        if kind in (ChunkKind.SUBHEADING, ChunkKind.PAUSE):
            self._now = None

    def _begin(self, kind: ChunkKind, line: str, start: int, end: int) -> None:
        chunk = Chunk(kind, start, end, [line])
        if kind is ChunkKind.LIST and self._waiting is not None:
            # The line of attributes above a list belongs to it, and is no paragraph.
            above = self._found.pop()
            chunk.attributes, chunk.attributes_start = self._waiting
            chunk.start = above.start
        if kind is not ChunkKind.PARAGRAPH or (self._waiting is not None and not _ATTRIBUTES.fullmatch(line)):
            self._waiting = None
        self._found.append(chunk)
        self._now = chunk

    def _takes_attributes(self, now: Chunk, line: str, start: int) -> bool:
        if now.kind is not ChunkKind.LIST or now.attributes:
            return False
        match = _ATTRIBUTES.fullmatch(line)
        if match is None or not match[1].strip().startswith((".", "#")):
            return False
        now.attributes, now.attributes_start = match[1], start + match.start(1)
        return True

    def _goes_on(self, now: Chunk, kind: ChunkKind, line: str, is_after_blank: bool) -> bool:
        if kind is ChunkKind.REST:
            return now.kind is kind
        if self._waiting is not None and kind is ChunkKind.LIST:
            return False
        if now.kind is ChunkKind.LIST:
            return _goes_on_in_list(now, kind, line, is_after_blank)
        if is_after_blank:
            return now.kind is kind is ChunkKind.INDENTED
        if now.kind is ChunkKind.PARAGRAPH:
            return self._goes_on_in_paragraph(now, kind, line)
        if now.kind is ChunkKind.QUOTE:
            return kind in (ChunkKind.QUOTE, ChunkKind.PARAGRAPH, ChunkKind.INDENTED)
        return kind is now.kind

    def _goes_on_in_paragraph(self, now: Chunk, kind: ChunkKind, line: str) -> bool:
        if kind is ChunkKind.LIST:
            return _is_numbered(line) and _FIRST_NUMBER.match(line) is None
        if kind is ChunkKind.PARAGRAPH and len(now.lines) > 1 and _TABLE_RULE.fullmatch(line) and "|" in now.lines[-1]:
            self._part_table(now)
        return kind in (ChunkKind.PARAGRAPH, ChunkKind.INDENTED)

    def _part_table(self, now: Chunk) -> None:
        """Begin a table at the last line taken, so that text straight above it does not keep it from being one."""
        header = now.lines.pop()
        table = Chunk(ChunkKind.PARAGRAPH, now.last_line_start, now.end, [header])
        now.end = table.start
        self._found.append(table)
        self._now = table


def _kind(line: str) -> ChunkKind:
    first = line.lstrip(" ")[0]
    if (first in "-*+" and _BULLET.match(line)) or (first.isdigit() and _NUMBER.match(line)):
        return ChunkKind.LIST if len(line) - len(line.lstrip(" ")) < TAB_COLUMNS else ChunkKind.INDENTED
    if first == ">" and _QUOTE.match(line):
        return ChunkKind.QUOTE
    if first == "#" and _SUBHEADING.match(line):
        return ChunkKind.SUBHEADING
    if first == "." and line.strip() == ". . .":
        return ChunkKind.PAUSE
    return ChunkKind.INDENTED if line.startswith(" " * TAB_COLUMNS) else ChunkKind.PARAGRAPH


def _goes_on_in_list(now: Chunk, kind: ChunkKind, line: str, is_after_blank: bool) -> bool:
    indent = len(line) - len(line.lstrip(" "))
    if kind is ChunkKind.LIST and indent < 2:
        return _is_numbered(line) == _is_numbered(now.lines[0])
    return indent >= 2 or (kind is ChunkKind.PARAGRAPH and not is_after_blank)


def _is_numbered(line: str) -> bool:
    return line.lstrip(" ")[:1].isdigit()
