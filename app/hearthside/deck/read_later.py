"""Owns a slide's promise to be read when it is looked at, and passing on what was read to the deck after an edit."""

from __future__ import annotations

from typing_extensions import override

from hearthside.deck.content_move import Earlier, moved_content, moved_notes
from hearthside.deck.link_references import link_references
from hearthside.deck.model import Deck, Slide, SlideContent, SlideNotes
from hearthside.deck.slide_build import Draft
from hearthside.deck.slide_reader import EngineRoom, Role, SlideReader


class ReadLater:
    """Reads a parsed slide for ``Slide.content`` and ``Slide.notes``; ``earlier`` is what was read of it before."""

    __slots__ = ("draft", "earlier", "reader", "role")

    def __init__(self, reader: SlideReader, draft: Draft, role: Role, earlier: Earlier | None) -> None:
        self.reader = reader
        self.draft = draft
        self.role = role
        self.earlier = earlier

    @override
    def __eq__(self, other: object) -> bool:
        """Two slides are the same by what they say and where, whoever reads them."""
        return isinstance(other, ReadLater)

    __hash__ = None  # type: ignore[assignment]

    def content(self, slide: Slide) -> SlideContent:
        earlier = self.earlier
        if earlier is None or earlier.content is None:
            return self.reader.read(self.draft, self.role)
        return moved_content(earlier.content, *self._way(earlier, slide))

    def notes(self, slide: Slide) -> SlideNotes:
        earlier = self.earlier
        if earlier is None or earlier.notes is None:
            return self.reader.read_notes(self.draft, self.role)
        return moved_notes(earlier.notes, *self._way(earlier, slide))

    def _way(self, earlier: Earlier, slide: Slide) -> tuple[int, int]:
        """Return by how many characters and lines ``slide`` stands further down than it did."""
        start = slide.span.start
        return start - earlier.start, self.reader.source.position(start).line - earlier.line


class EarlierContents:
    """What of a previous deck can serve the one that follows it."""

    def __init__(self, previous: Deck | None, language: str, flat: str) -> None:
        """``language`` and ``flat`` are those of the new deck: a slide is read with its language and its links."""
        self.room: EngineRoom | None = None
        self._found: dict[tuple[str, Role], Earlier] = {}
        later = previous.slides[-1].reader if previous is not None and previous.slides else None
        if previous is None or not isinstance(later, ReadLater):
            return
        room = later.reader.room
        if room.language != language or room.references != link_references(flat):
            return
        self.room = room
        for slide in previous.slides:
            self._remember(slide, previous)

    def find(self, text: str, role: Role) -> Earlier | None:
        """Return the earlier content of a slide that reads ``text`` and plays ``role``."""
        return self._found.get((text, role))

    def _remember(self, slide: Slide, deck: Deck) -> None:
        later = slide.reader
        if not isinstance(later, ReadLater):
            return
        content, notes = slide.__dict__.get("content"), slide.__dict__.get("notes")  # asking for them would read them
        if content is not None or notes is not None:
            start = slide.span.start
            earlier = Earlier(content, notes, start, deck.source.position(start).line)
        elif later.earlier is not None:
            earlier = later.earlier
        else:
            return
        self._found[slide.span.of(deck.source.text), later.role] = earlier
