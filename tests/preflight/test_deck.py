"""Owns the proof that a check of the deck becomes three lines: booking, places for help, slides."""

from __future__ import annotations

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source, Span
from hearthside.preflight.deck import deck_lines
from hearthside.preflight.line import LineState

FINE, LOOK, UNKNOWN = LineState.FINE, LineState.LOOK, LineState.UNKNOWN
BOOKING = "booking: {url: https://heart.invalid/book, next-workshop: {title: Again, date: 2026-12-10, time: '19:00'}}\n"
RESOURCES = "## Resources\n\n- A line to call 555 12\n"


def deck_of(head: str = "", body: str = "") -> Deck:
    return parse_deck(Source(f"---\ntitle: An evening\n{head}---\n\n## One\n\nWords.\n\n{body}", None))


def fault(code: str, severity: Severity = Severity.HINT, line: int = 7) -> Fault:
    return Fault(code, Span(0, 0), line, 1, f"About {code}.", f"Mend {code}.", severity)


def test_until_it_is_looked_through_nobody_can_tell() -> None:
    assert {line.state for line in deck_lines(deck_of(), None)} == {UNKNOWN}


def test_details_that_are_in_order_are_read_back() -> None:
    booking, _, slides = deck_lines(deck_of(BOOKING), ())
    assert booking.state is FINE
    assert booking.words == ("People reach you at https://heart.invalid/book. Next workshop: Again, 2026-12-10, 19:00.")
    assert (slides.state, slides.words) == (FINE, "Nothing to mend.")


def test_no_way_to_reach_anybody_is_said() -> None:
    booking, _, _ = deck_lines(deck_of(), ())
    assert booking.state is LOOK
    assert "no way to reach you" in booking.words


def test_the_first_concern_of_each_stands_for_the_others() -> None:
    found = (fault("booking-date-past"), fault("resources-old"), fault("booking-http"), fault("booking-title"))
    booking, places, slides = deck_lines(deck_of(BOOKING), found)
    assert (booking.state, booking.words, booking.mend) == (
        LOOK, "About booking-date-past. (2 more)", "Mend booking-date-past.",
    )  # fmt: skip
    assert (places.state, places.words) == (LOOK, "About resources-old.")
    assert slides.state is FINE


def test_places_for_help() -> None:
    assert "were named" not in deck_lines(deck_of(), ())[1].words
    assert "none speaks of heavy things" in deck_lines(deck_of(), ())[1].words
    assert "are named" in deck_lines(deck_of(body=RESOURCES), ())[1].words
    assert deck_lines(deck_of(), (fault("no-resources"),))[1].state is LOOK


def test_hints_never_ask_for_a_look() -> None:
    _, _, slides = deck_lines(deck_of(), (fault("no-solo"), fault("many-words")))
    assert (slides.state, slides.words, slides.details) == (FINE, "Ready to present; 2 hints.", ())


def test_faults_are_named_with_their_lines_the_first_few() -> None:
    faults = [fault(f"fault-{at}", Severity.FAULT, line=at) for at in range(1, 6)]
    _, _, slides = deck_lines(deck_of(), [fault("no-solo"), *faults])
    assert slides.state is LOOK
    assert slides.words == "5 things to mend, 1 hint. It can be presented all the same."
    assert slides.details == ("Line 1: About fault-1.", "Line 2: About fault-2.", "and 3 more")
    assert len(deck_lines(deck_of(), faults[:3])[2].details) == 3
