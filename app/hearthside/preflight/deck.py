"""Owns the lines about the deck: booking details, places for help, and what is to mend on its slides."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.deck.booking import Booking
from hearthside.deck.fault_counts import summary
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck, Layout
from hearthside.preflight.line import LineState, PreflightLine, Topic
from hearthside.tr import ntr, tr

_MOST_DETAILS = 3
_BOOKING, _HELP = ("booking-",), ("resources-", "no-resources")

Known = Sequence[Fault] | None
"""All that a check says of the deck; None while it is still being looked through."""


def deck_lines(deck: Deck, faults: Known) -> tuple[PreflightLine, PreflightLine, PreflightLine]:
    """Return what is to be said of booking, of places for help, and of the slides."""
    if faults is None:
        waiting = tr("Looking the deck through…")
        booking, places, slides = (
            PreflightLine(topic, LineState.UNKNOWN, waiting) for topic in (Topic.BOOKING, Topic.HELP, Topic.DECK)
        )
        return booking, places, slides
    of_booking = [fault for fault in faults if fault.code.startswith(_BOOKING)]
    of_help = [fault for fault in faults if fault.code.startswith(_HELP)]
    others = [fault for fault in faults if not fault.code.startswith((*_BOOKING, *_HELP))]
    return _booking_line(deck.settings.booking, of_booking), _help_line(deck, of_help), _slides_line(others)


def _booking_line(booking: Booking | None, faults: Sequence[Fault]) -> PreflightLine:
    if faults:
        return _first_of(Topic.BOOKING, faults)
    details = booking or Booking()
    ways = [way for way in (details.url, details.email, details.phone) if way]
    if not ways:
        words = tr("The last slide says no way to reach you.")
        return PreflightLine(
            Topic.BOOKING,
            LineState.LOOK,
            words,
            tr("Enter your details in the library, or write booking: into the deck."),
        )
    words = tr("People reach you at {way}.").format(way=ways[0])
    coming = details.next_workshop
    if coming is not None and coming.date:
        when = ", ".join(part for part in (coming.title, coming.date, coming.time) if part)
        words += " " + tr("Next workshop: {when}.").format(when=when)
    return PreflightLine(Topic.BOOKING, LineState.FINE, words)


def _help_line(deck: Deck, faults: Sequence[Fault]) -> PreflightLine:
    if faults:
        return _first_of(Topic.HELP, faults)
    if any(slide.content.layout is Layout.RESOURCES for slide in deck.slides):
        words = tr("Places to find help are named, and somebody looked at them lately.")
    else:
        words = tr("No slide names places to find help, and none speaks of heavy things.")
    return PreflightLine(Topic.HELP, LineState.FINE, words)


def _slides_line(faults: Sequence[Fault]) -> PreflightLine:
    to_mend = [fault for fault in faults if fault.severity is Severity.FAULT]
    if not faults:
        return PreflightLine(Topic.DECK, LineState.FINE, tr("Nothing to mend."))
    if not to_mend:
        words = tr("Ready to present; {hints}.").format(hints=summary(faults))
        return PreflightLine(Topic.DECK, LineState.FINE, words)
    details = [tr("Line {line}: {words}").format(line=fault.line, words=fault.message) for fault in to_mend]
    if len(details) > _MOST_DETAILS:
        more = tr("and {count} more").format(count=len(details) - _MOST_DETAILS + 1)
        details[_MOST_DETAILS - 1 :] = [more]
    words = tr("{summary}. It can be presented all the same.").format(summary=summary(faults))
    return PreflightLine(Topic.DECK, LineState.LOOK, words, details=tuple(details))


def _first_of(topic: Topic, faults: Sequence[Fault]) -> PreflightLine:
    first, more = faults[0], len(faults) - 1
    words = first.message
    if more:
        words += " " + ntr("(1 more)", "({count} more)", more).format(count=more)
    return PreflightLine(topic, LineState.LOOK, words, first.mend)
