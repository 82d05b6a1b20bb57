"""Owns the deck's text as it stands on disk, and places in it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import chain
from pathlib import Path

from msgspec import Struct

_LINE_END = re.compile(r"\r\n|\r|\n")


class Span(Struct, frozen=True, order=True):
    """A half-open range of characters (code points) of a source's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of ``text`` that this span covers."""
        return text[self.start : self.end]


class Position(Struct, frozen=True):
    """A place as people count: the first line is 1, the first column is 1 (code points)."""

    line: int
    column: int


class Source(Struct, frozen=True, dict=True):
    """A deck's whole text, untouched: line endings stay as they are, a byte-order mark is kept apart in ``bom``.

    Lines end at ``\\n``, ``\\r\\n`` or a lone ``\\r`` and nowhere else: U+2028 is a character like any other.
    """

    text: str
    path: Path | None = None
    encoding: str = "utf-8"
    bom: bytes = b""
    folder: Path | None = None
    """Where relative paths of pictures start; the file's own folder unless said otherwise."""

    def position(self, offset: int) -> Position:
        """Return the line and column of the character at ``offset``; an offset past the end counts as the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_start(self, line: int) -> int:
        """Return the offset where line number ``line`` (from 1) starts; past the last line, the text's length."""
        return self._line_starts[line - 1] if line <= len(self._line_starts) else len(self.text)

    def to_bytes(self, text: str | None = None) -> bytes:
        """Return ``text`` (this source's own if None) as it goes to disk: same encoding, same byte-order mark."""
        return self.bom + (self.text if text is None else text).encode(self.encoding)

    @cached_property
    def _line_starts(self) -> array[int]:
        # An array: a file of nothing but line ends has 16 million of them.
        return array("L", chain((0,), (match.end() for match in _LINE_END.finditer(self.text))))
