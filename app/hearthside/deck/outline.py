"""Owns the deck as plain data, for ``hearthside outline --json`` and other programs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from msgspec.structs import asdict

from hearthside.deck.activities import Discussion, Round
from hearthside.deck.booking import Booking
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck, DeckSettings, Slide
from hearthside.deck.slide_reader import pictures_in


def outline(deck: Deck, extra_faults: Iterable[Fault] = (), themes: Collection[str] = ()) -> dict[str, Any]:
    """Return ``deck`` as data that ``json`` can write; reads every slide.

    ``extra_faults`` are those that the text alone does not tell. ``themes`` are the names of all that there are, where
    that is known: a deck that names another is shown as if it named none. Lines and slide numbers count from 1, times
    are seconds.
    """
    theme = deck.settings.theme
    faults = sorted([*deck.faults, *extra_faults], key=lambda fault: (fault.span.start, fault.code))
    return {
        "title": deck.settings.title,
        "minutes": deck.settings.minutes,
        "theme": theme if not themes or theme in themes else DeckSettings().theme,
        "sections": [{"title": section.title, "planned_seconds": section.planned_seconds} for section in deck.sections],
        "slides": [_slide(deck, slide) for slide in deck.slides],
        "booking": _booking(deck.settings.booking),
        "faults": [_fault(fault) for fault in faults],
    }


def _slide(deck: Deck, slide: Slide) -> dict[str, Any]:
    content = slide.content
    last = max(slide.span.start, slide.span.end - 1)
    return {
        "number": slide.number,
        "section": deck.sections[slide.section].title if slide.section is not None else None,
        "title": slide.title_text,
        "layout": content.layout.value,
        "planned_seconds": slide.planned_seconds,
        "if_late": slide.if_late.value if slide.if_late is not None else None,
        "steps": content.steps,
        "notes": slide.notes_text,
        "lines": [deck.source.position(slide.span.start).line, deck.source.position(last).line],
        "pictures": [picture.target for picture in pictures_in(content.blocks)],
        "discussion": _discussion(slide.activity) if isinstance(slide.activity, Discussion) else None,
    }


def _discussion(discussion: Discussion) -> dict[str, Any]:
    return {
        "format": discussion.format.value,
        "total_seconds": discussion.total_seconds,
        "rounds": [_round(round_) for round_ in discussion.rounds],
    }


def _round(round_: Round) -> dict[str, Any]:
    return {
        "text": round_.text,
        "seconds": round_.seconds,
        "kind": round_.kind.value,
        "optional": round_.optional,
        "silent": round_.silent,
        "marks": {str(size): list(marks) for size, marks in sorted(round_.marks.items())},
    }


def _booking(booking: Booking | None) -> dict[str, Any]:
    if booking is None:
        return {}
    workshop = booking.next_workshop
    return {
        "name": booking.name,
        "credentials": booking.credentials,
        "bio": booking.bio,
        "invitation": booking.invitation,
        "url": booking.url,
        "email": booking.email,
        "phone": booking.phone,
        "offer": booking.offer,
        "fee": booking.fee,
        "next-workshop": None if workshop is None else asdict(workshop),
        "disclaimer": booking.disclaimer,
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "line": fault.line,
        "column": fault.column,
        "severity": fault.severity.value,
        "message": fault.message,
        "mend": fault.mend,
    }
