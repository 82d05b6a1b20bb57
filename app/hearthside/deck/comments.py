"""Owns where a deck's HTML comments stand: the trainer's own remarks, shown nowhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from hearthside.deck.source import Span


class Comments(Struct):
    """Spans in the order of the text that do not overlap."""

    _starts: list[int] = []
    _ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        """Add a comment behind all others."""
        self._starts.append(start)
        self._ends.append(end)

    def __iter__(self) -> Iterator[Span]:
        """Yield every comment, ``<!--`` and ``-->`` included, in the order of the text."""
        return (Span(start, end) for start, end in zip(self._starts, self._ends, strict=True))

    def within(self, span: Span) -> Iterator[Span]:
        """Yield the stretches of ``span`` that comments cover, in order."""
        index = bisect_right(self._ends, span.start)
        while index < len(self._starts) and self._starts[index] < span.end:
            yield Span(max(self._starts[index], span.start), min(self._ends[index], span.end))
            index += 1

    def outside(self, span: Span) -> list[Span]:
        """Return the stretches of ``span`` that no comment covers, in order."""
        index = bisect_right(self._ends, span.start)
        if index == len(self._ends) or self._starts[index] >= span.end:
            return [span]
        found = []
        at = span.start
        while index < len(self._starts) and self._starts[index] < span.end:
            if self._starts[index] > at:
                found.append(Span(at, self._starts[index]))
            at = self._ends[index]
            index += 1
        if at < span.end:
            found.append(Span(at, span.end))
        return found

    def text_outside(self, text: str, span: Span) -> str:
        """Return what ``span`` covers of ``text``, comments left out."""
        return "".join([part.of(text) for part in self.outside(span)])
