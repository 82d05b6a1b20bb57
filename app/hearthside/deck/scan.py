"""Owns cutting a deck's text into slides, and each slide into its heading, its fences and the pieces of its text.

The spans of all slides tile the text from the end of the front matter on; the parts of a slide tile the slide.
"""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.fence_lines import NotesOpening, fence_name, fence_name_span, notes_opening
from hearthside.deck.lexemes import Kind, Lexed, Lexeme
from hearthside.deck.source import Span

MOST_SLIDES = 20_000

NOTES, LEFT, RIGHT = "notes", "left", "right"
DISCUSS, BREATHE, BREAK, BEGIN = "discuss", "breathe", "break", "begin"
TIMED_FENCES = frozenset({DISCUSS, BREATHE, BREAK, BEGIN})
KNOWN_FENCES = (NOTES, LEFT, RIGHT, DISCUSS, BREATHE, BREAK, BEGIN)


class Fence:
    """One ``::: name arguments`` … ``:::``. ``end`` is behind the closing line, or where one without it is cut off.

    ``home`` is the fence that decides where text in here goes: notes stay private whatever stands in them, then timed
    fences, then sides; None for text of the slide itself. ``opening`` is how notes are opened.
    """

    __slots__ = ("arguments", "end", "home", "is_closed", "is_in_side", "line", "name", "opening")

    def __init__(
        self, line: Span, name: str, arguments: Span, within: Fence | None, opening: NotesOpening | None
    ) -> None:
        self.line = line
        self.name = name
        self.arguments = arguments
        self.opening = opening
        self.end = line.end
        self.is_in_side: bool = within is not None and (within.is_in_side or within.name in (LEFT, RIGHT))
        self.is_closed = False
        self.home: Fence | None = self._home(within.home if within is not None else None)

    def _home(self, outer: Fence | None) -> Fence | None:
        if outer is not None and (outer.name == NOTES or (outer.name in TIMED_FENCES and self.name != NOTES)):
            return outer
        return self if self.name in KNOWN_FENCES else outer


class Piece(Struct, frozen=True):
    """A stretch of a slide's text, and the fence that decides where it goes; endless code is not ``is_closed``."""

    kind: Kind
    span: Span
    home: Fence | None
    is_closed: bool = True

    @property
    def columns(self) -> int:
        """How far the notes that it belongs to are set in."""
        return self.home.opening.columns if self.home is not None and self.home.opening is not None else 0


class RawSlide:
    """One slide as cut out of the text. ``heading`` is None for a slide that starts with a rule, or before them all."""

    __slots__ = ("end", "fences", "heading", "inner_headings", "parts", "pieces", "rule", "start", "stray_closes")

    def __init__(self, start: int, end: int = 0) -> None:
        self.start = start
        self.end = end
        self.rule: Lexeme | None = None
        self.heading: Lexeme | None = None
        self.parts: list[Span] = []
        self.pieces: list[Piece] = []
        self.fences: list[Fence] = []
        self.stray_closes: list[Span] = []
        self.inner_headings: list[Span] = []
        """Headings inside fences, which start no slide."""

    @property
    def has_text(self) -> bool:
        return bool(self.fences) or any(piece.kind is not Kind.BLANK for piece in self.pieces)

    @property
    def has_open_end(self) -> bool:
        """Whether a ``:::`` part or code here is never closed, or a ``:::`` closes nothing."""
        return (
            bool(self.stray_closes)
            or any(not fence.is_closed for fence in self.fences)
            or any(not piece.is_closed for piece in self.pieces)
        )


class Scan(Struct, frozen=True):
    """``before`` is what stands ahead of the first heading or rule; ``slides`` all that follow."""

    before: RawSlide
    slides: list[RawSlide]
    too_many_at: int | None


def scan(lexed: Lexed, start: int) -> Scan:
    """Cut the lexemes of a text, which begin at ``start``, into slides."""
    return _Cutter(lexed, start).run()


class _Cutter:
    def __init__(self, lexed: Lexed, start: int) -> None:
        self._flat = lexed.flat
        self._lexemes = lexed.lexemes
        self._closed_at = _matching_closes(lexed.lexemes)
        self._slide = RawSlide(start)
        self._slides = [self._slide]
        self._open: list[Fence] = []
        self._closing: list[int] = []
        self._too_many_at: int | None = None

    def run(self) -> Scan:
        for index, lexeme in enumerate(self._lexemes):
            kind = lexeme.kind
            if (kind is Kind.HEADING or kind is Kind.RULE) and not self._closing and self._may_start(lexeme):
                self._start(lexeme)
            elif kind is Kind.OPEN:
                self._open_fence(index, lexeme)
            elif kind is Kind.CLOSE:
                self._close_fence(lexeme)
            else:
                self._piece(lexeme)
        self._end_slide(self._lexemes[-1].end if self._lexemes else self._slide.start)
        return Scan(self._slides[0], self._slides[1:], self._too_many_at)

    def _may_start(self, lexeme: Lexeme) -> bool:
        if len(self._slides) <= MOST_SLIDES:
            return True
        if self._too_many_at is None:
            self._too_many_at = lexeme.start
        return False

    def _start(self, lexeme: Lexeme) -> None:
        slide = self._slide
        is_heading = lexeme.kind is Kind.HEADING
        if is_heading and slide.rule is not None and slide.heading is None and not slide.has_text and not self._open:
            slide.heading = lexeme  # a rule straight before a heading is the same one slide
        else:
            self._end_slide(lexeme.start)
            slide = self._slide = RawSlide(lexeme.start)
            self._slides.append(slide)
            if is_heading:
                slide.heading = lexeme
            else:
                slide.rule = lexeme
        slide.parts.append(Span(lexeme.start, lexeme.end))

    def _end_slide(self, end: int) -> None:
        for fence in self._open:
            fence.end = end
        if self._open:
            self._slide.parts.append(Span(self._open[0].line.start, end))
        self._open.clear()
        self._slide.end = end

    def _open_fence(self, index: int, lexeme: Lexeme) -> None:
        fence = _fence(self._flat, lexeme, self._open[-1] if self._open else None)
        self._slide.fences.append(fence)
        self._open.append(fence)
        if index in self._closed_at:
            fence.is_closed = True
            self._closing.append(index)

    def _close_fence(self, lexeme: Lexeme) -> None:
        if not self._closing:
            self._slide.stray_closes.append(Span(lexeme.start, lexeme.end))
            if not self._open:
                self._slide.parts.append(Span(lexeme.start, lexeme.end))
            return
        self._closing.pop()
        fence = self._open.pop()
        fence.end = lexeme.end
        if not self._open:
            self._slide.parts.append(Span(fence.line.start, fence.end))

    def _piece(self, lexeme: Lexeme) -> None:
        span = Span(lexeme.start, lexeme.end)
        if not self._open:
            self._slide.parts.append(span)
        if lexeme.kind is Kind.COMMENT:
            return
        if lexeme.kind is Kind.HEADING and self._open:
            self._slide.inner_headings.append(span)
        # A heading or a rule inside a fence is text like any other.
        kind = Kind.TEXT if lexeme.kind in (Kind.HEADING, Kind.RULE) else lexeme.kind
        home = self._open[-1].home if self._open else None
        self._slide.pieces.append(Piece(kind, span, home, kind is not Kind.CODE or not lexeme.detail))


def _matching_closes(lexemes: list[Lexeme]) -> frozenset[int]:
    """Return the indexes of the opening lines that have a closing line of their own."""
    waiting: list[int] = []
    closed: list[int] = []
    for index, lexeme in enumerate(lexemes):
        if lexeme.kind is Kind.OPEN:
            waiting.append(index)
        elif lexeme.kind is Kind.CLOSE and waiting:
            closed.append(waiting.pop())
    return frozenset(closed)


def _fence(flat: str, lexeme: Lexeme, within: Fence | None) -> Fence:
    line = flat[lexeme.start : lexeme.end]
    name = fence_name(line)
    text = line.rstrip().rstrip(":\uff1a").rstrip()
    arguments = Span(lexeme.start + min(fence_name_span(line).end, len(text)), lexeme.start + len(text))
    opening = notes_opening(flat, lexeme.start) if name == NOTES else None
    return Fence(Span(lexeme.start, lexeme.end), name, arguments, within, opening)
