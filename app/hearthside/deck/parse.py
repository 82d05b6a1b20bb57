"""Owns reading a whole deck: structure, settings, timed slides and plan at once, a slide's Markdown when looked at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.deck_settings import read_settings
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import flatten_line_ends, lex
from hearthside.deck.link_references import link_references
from hearthside.deck.model import Deck, Layout, Section, Slide
from hearthside.deck.read_later import EarlierContents, ReadLater
from hearthside.deck.scan import RawSlide, Scan, scan
from hearthside.deck.shared_values import ReadShared
from hearthside.deck.slide_build import Draft, draft_of
from hearthside.deck.slide_reader import EngineRoom, Role, SlideReader
from hearthside.deck.slide_text import notes_text
from hearthside.deck.source import Source, Span
from hearthside.deck.structure_faults import own_seconds, report_empty, report_plan, report_scan
from hearthside.deck.timed_fences import Surroundings
from hearthside.deck.timeplan import Plan, PlannedSlide, plan


def no_shared(_path: str) -> str | None:
    """Return None: a deck that is read without its folder has no files to share."""
    return None


def parse_deck(source: Source, *, read_shared: ReadShared = no_shared, previous: Deck | None = None) -> Deck:
    """Return the deck that ``source`` says, whatever it says: never raises, takes time in proportion to its length.

    ``read_shared`` returns the text of a YAML file that the front matter names, or None where it cannot be read. Slides
    that stand in ``previous`` with the same text take over what was read there; the result is that of a fresh reading.
    """
    return _Parser(source, read_shared, previous).deck()


class _Slot(Struct, frozen=True):
    """A slide of the deck to be, and what it is there."""

    draft: Draft
    role: Role
    section: int | None


class _Parser:
    def __init__(self, source: Source, read_shared: ReadShared, previous: Deck | None) -> None:
        self._source = source
        self._log = FaultLog(source)
        self._flat = flatten_line_ends(source.text)
        self._front_matter = read_front_matter(self._flat, self._log)
        self._settings = settings = read_settings(self._front_matter, read_shared, self._log)
        self._lexed = lex(self._flat, self._front_matter.head.end)
        self._around = Surroundings(self._flat, self._lexed.comments, settings.language, bool(settings.start))
        self._earlier = EarlierContents(previous, settings.language, self._flat)
        room = self._earlier.room or EngineRoom(settings.language, link_references(self._flat))
        self._reader = SlideReader(source, self._lexed.comments, room)

    def deck(self) -> Deck:
        cut = scan(self._lexed, self._front_matter.head.end)
        report_scan(self._lexed, cut.too_many_at, self._log)
        head, slots = self._slots(cut)
        section_slots = [slot for slot in slots if slot.draft.starts_section]
        made = self._plan(slots, section_slots)
        faults = sorted(self._log.found, key=lambda fault: (fault.span.start, fault.code))
        return Deck(
            source=self._source,
            settings=self._settings,
            head=head,
            sections=_sections(slots, made),
            slides=tuple(self._slide(number, slot, made) for number, slot in enumerate(slots, 1)),
            structure_faults=tuple(faults),
            comments=self._lexed.comments,
        )

    def _slots(self, cut: Scan) -> tuple[Span, list[_Slot]]:
        """Return the head and the slides: the title first if there is one, the booking screen last in any case."""
        title = self._settings.title
        head = self._front_matter.head
        slots: list[_Slot] = []
        if title:
            slots.append(_Slot(self._draft(cut.before, title), Role(is_title=True, deck_title=title), None))
        elif cut.before.has_text:
            slots.append(_Slot(self._draft(cut.before), Role(), None))
        else:
            head = Span(0, cut.before.end)
        section: int | None = None
        for raw in cut.slides:
            draft = self._draft(raw)
            if draft.starts_section:
                section = 0 if section is None else section + 1
            slots.append(_Slot(draft, Role(), section))
        if slots and slots[-1].draft.settings.layout is Layout.BOOKING and slots[-1].draft.text.activity is None:
            slots[-1] = replace(slots[-1], role=Role(is_booking=True))
        else:
            if not slots:
                report_empty(self._log)
            end = len(self._source.text)
            slots.append(_Slot(Draft.of_nothing(RawSlide(end, end)), Role(is_booking=True), None))
        return head, slots

    def _draft(self, raw: RawSlide, title_text: str = "") -> Draft:
        return draft_of(raw, self._lexed, self._around, self._log, title_text)

    def _plan(self, slots: Sequence[_Slot], sections: Sequence[_Slot]) -> Plan:
        minutes = self._settings.minutes
        planned = [PlannedSlide(own_seconds(slot.draft, self._log), _words(slot), slot.section) for slot in slots]
        section_seconds = [slot.draft.settings.seconds or None for slot in sections]
        made = plan(planned, section_seconds, minutes * 60 if minutes is not None else None)
        report_plan(made, [slot.draft for slot in sections], self._front_matter, self._log)
        return made

    def _slide(self, number: int, slot: _Slot, made: Plan) -> Slide:
        draft = slot.draft
        raw = draft.raw
        span = Span(raw.start, raw.end)
        comments = self._lexed.comments
        earlier = self._earlier.find(span.of(self._source.text), slot.role)
        return Slide(
            number=number,
            section=slot.section,
            span=span,
            title_text=draft.title_text,
            heading_span=Span(raw.heading.start, raw.heading.end) if raw.heading is not None else None,
            starts_section=draft.starts_section,
            attributes=draft.settings.attributes,
            if_late=draft.settings.if_late,
            content_note=draft.settings.content_note,
            activity=draft.text.activity,
            notes_text=notes_text(self._source.text, draft.text.notes, comments),
            notes_spans=tuple([piece.span for piece in draft.text.notes]),
            planned_seconds=made.seconds[number - 1],
            parts=tuple(raw.parts),
            reader=ReadLater(self._reader, draft, slot.role, earlier),
        )


def _words(slot: _Slot) -> int | None:
    return None if slot.role.is_title or slot.role.is_booking else slot.draft.words


def _sections(slots: Sequence[_Slot], made: Plan) -> tuple[Section, ...]:
    found = []
    for section, members in groupby(range(len(slots)), key=lambda index: slots[index].section):
        if section is None:
            continue
        indexes = list(members)
        found.append(
            Section(
                title=slots[indexes[0]].draft.title_text,
                first_slide=indexes[0],
                slide_count=len(indexes),
                planned_seconds=sum(made.seconds[index] for index in indexes),
            )
        )
    return tuple(found)
