"""Owns reading one slide's Markdown into its content, the first time somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.blocks import Block, Inline, ItemList, Picture, Quotation, Run, Sides
from hearthside.deck.chunks import Chunk, ChunkKind, chunks
from hearthside.deck.comments import Comments
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.layout_choice import Features, choose_layout, lacking, layout_of
from hearthside.deck.model import Layout, SlideContent, SlideNotes
from hearthside.deck.reveal import Pause, Revealer, Shown, ShownSides
from hearthside.deck.scan import LEFT, RIGHT, Fence, Piece
from hearthside.deck.slide_build import Draft
from hearthside.deck.source import Source, Span
from hearthside.tr import tr

if TYPE_CHECKING:  # imported with the first slide that has text: the first of all is often a title alone
    from hearthside.deck.markdown_blocks import BlockReader
    from hearthside.deck.markdown_engine import MarkdownEngine

_LONGEST_READ = 200_000
"""Characters of one slide's text, and of its notes, that are read at all."""

_TIMED_LAYOUTS = frozenset({Layout.DISCUSSION, Layout.BREATHE, Layout.BREAK, Layout.BEGIN})


class Role(Struct, frozen=True):
    """What a slide is in its deck. ``deck_title`` is the title slide's title."""

    is_title: bool = False
    is_booking: bool = False
    deck_title: str = ""


class EngineRoom:
    """Makes the Markdown engine when the first slide is read, and lets one thread at a time use it.

    Opening a deck, and starting the app, thereby never waits for Python-Markdown to be imported.
    """

    def __init__(self, language: str, references: Mapping[str, tuple[str, str]]) -> None:
        self.language = language
        self.references = references
        self.lock = Lock()
        self._engine: MarkdownEngine | None = None

    def engine(self) -> MarkdownEngine:
        if self._engine is None:
            from hearthside.deck.markdown_engine import MarkdownEngine

            self._engine = MarkdownEngine(self.language, self.references)
        return self._engine


class SlideReader(Struct, frozen=True):
    """Reads the slides of one deck. Any thread may ask."""

    source: Source
    comments: Comments
    room: EngineRoom

    def read(self, draft: Draft, role: Role) -> SlideContent:
        """Return the content of the slide that ``draft`` describes. Never raises."""
        with self.room.lock:
            return _Reading(self, draft, role).content()

    def read_notes(self, draft: Draft, role: Role) -> SlideNotes:
        """Return the speaker notes of the slide that ``draft`` describes. Never raises."""
        with self.room.lock:
            return _Reading(self, draft, role).notes()


class _Reading:
    """The reading of one slide, or of its notes."""

    def __init__(self, reader: SlideReader, draft: Draft, role: Role) -> None:
        self._text = reader.source.text
        self._comments = reader.comments
        self._draft = draft
        self._role = role
        self._room = reader.room
        self._log = FaultLog(reader.source)

    @cached_property
    def _blocks(self) -> BlockReader:
        from hearthside.deck.markdown_blocks import BlockReader

        return BlockReader(self._room.engine, self._room.language, self._log)

    def content(self) -> SlideContent:
        title = self._title()
        revealer = Revealer()
        blocks = revealer.reveal(self._shown())
        self._check_pictures(blocks)
        layout = self._layout(blocks)
        self._check_steps(blocks)
        self._check_empty(blocks)
        found = tuple(self._log.found)
        return SlideContent(title=title, layout=layout, blocks=blocks, steps=revealer.steps, faults=found)

    def notes(self) -> SlideNotes:
        from hearthside.deck.notes import read_notes

        pieces = self._within_bounds(self._draft.text.notes)
        notes = read_notes(chunks(self._text, pieces, self._comments), self._blocks)
        self._check_pictures(tuple(block for note in notes for block in note.blocks))
        return SlideNotes(notes=notes, faults=tuple(self._log.found))

    def _title(self) -> Inline:
        if self._role.is_title:
            return (Run(self._role.deck_title),) if self._role.deck_title else ()
        heading = self._draft.heading
        return self._blocks.title(heading.markdown, heading.span) if heading is not None else ()

    def _within_bounds(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Leave out what no slide could show and no console could scroll to, and say so."""
        left = _LONGEST_READ
        for index, piece in enumerate(pieces):
            if len(piece.span) > left:
                span = Span(piece.span.start + left, pieces[-1].span.end)
                message = tr("This slide holds far more text than can be shown; the rest of it is left out.")
                self._log.fault("too-much", span, message, tr("Put a # heading or --- where a new slide begins."))
                return (*pieces[:index], replace(piece, span=Span(piece.span.start, span.start)))
            left -= len(piece.span)
        return pieces

    def _shown(self) -> Iterator[Pause | Shown | ShownSides]:
        """Yield what stands on the slide; a left and a right side that follow one another are one block."""
        left: tuple[Fence, list[Pause | Shown]] | None = None
        for home, pieces in groupby(self._within_bounds(self._draft.text.body), key=_side):
            found = list(self._shown_chunks(chunks(self._text, pieces, self._comments)))
            if home is None:
                if found and left is not None:
                    yield _sides(left, None)
                    left = None
                yield from found
            elif home.name == RIGHT:
                yield _sides(left, (home, found))
                left = None
            else:
                if left is not None:
                    yield _sides(left, None)
                left = (home, found)
        if left is not None:
            yield _sides(left, None)

    def _shown_chunks(self, found: list[Chunk]) -> Iterator[Pause | Shown]:
        for chunk in found:
            if chunk.kind is ChunkKind.PAUSE:
                yield Pause()
            else:
                yield from self._shown_text(chunk)

    def _shown_text(self, chunk: Chunk) -> Iterator[Shown]:
        from hearthside.deck.text_faults import has_steps, report_text

        report_text(chunk, self._log)
        is_stepped = self._draft.settings.has_steps or has_steps(chunk, self._log)
        for block in self._blocks.read(chunk):
            yield Shown(block, is_stepped)

    def _check_pictures(self, blocks: tuple[Block, ...]) -> None:
        pictures = tuple(pictures_in(blocks))
        if not pictures:
            return
        from hearthside.deck.picture_targets import check_picture

        for picture in pictures:
            check_picture(picture, self._place(picture), self._log)

    def _place(self, picture: Picture) -> Span:
        """Find the picture in its block: by its target, or, where that is written with escapes, the first there is."""
        begin, end = picture.span.start, picture.span.end
        at = self._text.find(f"]({picture.target}", begin, end)
        start = self._text.rfind("![", begin, at) if at >= 0 else self._text.find("![", begin, end)
        close = self._text.find(")", max(start, at), end)
        return Span(start, close + 1) if 0 <= start < close else picture.span

    def _layout(self, blocks: tuple[Block, ...]) -> Layout:
        draft, role = self._draft, self._role
        features = Features(
            activity=draft.text.activity,
            is_title=role.is_title,
            is_booking=role.is_booking,
            starts_section=draft.starts_section,
            title_text=draft.title_text,
        )
        wanted = draft.settings.layout
        if wanted is None or role.is_title:
            return choose_layout(features, blocks)
        own = layout_of(draft.text.activity) if draft.text.activity is not None else None
        span = draft.settings.attributes.span or Span(draft.raw.start, draft.raw.start)
        if wanted is own or (own is None and wanted not in _TIMED_LAYOUTS):
            lack = lacking(wanted, blocks, has_picture=next(pictures_in(blocks), None) is not None)
            if lack is not None:
                message = tr("The layout “{layout}” needs {what}, and this slide has none.")
                self._log.hint("layout-lacks", span, message.format(layout=wanted.value, what=lack[0]), lack[1])
            return wanted
        if own is None:
            message = tr("The layout “{layout}” needs a clock, and this slide has none.").format(layout=wanted.value)
            mend = tr("Write one, for example ::: {fence}").format(fence=_example(wanted))
        else:
            message = tr("A slide with a clock has a layout of its own; “{layout}” is left out.").format(
                layout=wanted.value
            )
            mend = tr("Take layout= out.")
        self._log.fault("layout-and-clock", span, message, mend)
        return choose_layout(features, blocks)

    def _check_steps(self, blocks: tuple[Block, ...]) -> None:
        if self._draft.settings.has_steps and not any(isinstance(block, ItemList | Sides) for block in blocks):
            span = self._draft.settings.attributes.span or Span(self._draft.raw.start, self._draft.raw.start)
            message = tr("“.steps” reveals list items one by one, and this slide has no list.")
            self._log.hint(
                "steps-without-list", span, message, tr("Take it out, or write . . . where the slide is to pause.")
            )

    def _check_empty(self, blocks: tuple[Block, ...]) -> None:
        draft = self._draft
        has_words = blocks or draft.title_text or draft.text.activity is not None
        if not has_words and not self._role.is_title and not self._role.is_booking:
            span = Span(draft.raw.start, draft.raw.start)
            self._log.hint(
                "empty-slide", span, tr("This slide is empty."), tr("Write something on it, or take its --- out.")
            )


def pictures_in(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    """Yield every picture among ``blocks``, however deep."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from pictures_in(item.blocks)
        elif isinstance(block, Quotation):
            yield from pictures_in(block.blocks)
        elif isinstance(block, Sides):
            yield from pictures_in((*block.left, *block.right))


def _side(piece: Piece) -> Fence | None:
    home = piece.home
    return home if home is not None and home.name in (LEFT, RIGHT) else None


def _sides(
    left: tuple[Fence, list[Pause | Shown]] | None, right: tuple[Fence, list[Pause | Shown]] | None
) -> ShownSides:
    fences = [side[0] for side in (left, right) if side is not None]
    span = Span(fences[0].line.start, fences[-1].end)
    return ShownSides(Sides(span=span), tuple(left[1]) if left else (), tuple(right[1]) if right else ())


def _example(layout: Layout) -> str:
    match layout:
        case Layout.DISCUSSION:
            return "discuss pairs"
        case Layout.BREATHE:
            return "breathe 1:30"
        case Layout.BREAK:
            return "break 10:00"
        case _:
            return "begin"
