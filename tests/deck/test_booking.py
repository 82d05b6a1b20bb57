"""Booking details, in the deck or in a file that several decks share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from tests.deck.reading import codes, fault_of, read_exactly

DETAILS = """\
invitation: Would you like to talk further?
url: https://example.org/book
email: hello@example.org
phone: "+49 30 1234"
offer: Individuals, couples and groups
fee: Sliding scale
next-workshop: {title: Mindful Communication, date: 2026-12-10, time: "19:00", place: Online}
disclaimer: Education, not therapy.
"""
BOOKING = Booking(
    invitation="Would you like to talk further?",
    url="https://example.org/book",
    email="hello@example.org",
    phone="+49 30 1234",
    offer="Individuals, couples and groups",
    fee="Sliding scale",
    next_workshop=NextWorkshop(title="Mindful Communication", date="2026-12-10", time="19:00", place="Online"),
    disclaimer="Education, not therapy.",
)


def shared(answer: Callable[[str], str | None]) -> Deck:
    return parse_deck(Source("---\ntitle: T\nbooking: shared/booking.yaml\n---\n"), read_shared=answer)


def test_details_in_the_deck() -> None:
    deck = read_exactly("---\ntitle: T\nbooking:\n" + "".join(f"  {line}\n" for line in DETAILS.splitlines()) + "---\n")

    assert deck.settings.booking == BOOKING
    assert codes(deck) == []


@pytest.mark.parametrize("text", [DETAILS, "booking:\n" + "".join(f"  {line}\n" for line in DETAILS.splitlines())])
def test_details_in_a_shared_file(text: str) -> None:
    asked: list[str] = []

    def answer(path: str) -> str:
        asked.append(path)
        return text

    deck = shared(answer)

    assert deck.settings.booking == BOOKING
    assert asked == ["shared/booking.yaml"]
    assert codes(deck) == []


@pytest.mark.parametrize("text", [None, "- a\n- b\n", "just words", "", "url: [", "a: &a x\nb: *a\n"])
def test_a_shared_file_that_holds_none_is_reported_where_the_deck_names_it(text: str | None) -> None:
    deck = shared(lambda _path: text)
    fault = fault_of(deck, "shared-booking")

    assert deck.settings.booking is None
    assert (fault.line, fault.column) == (3, 10)
    assert "shared/booking.yaml" in fault.message


def test_a_wrong_value_in_a_shared_file_is_reported_where_the_deck_names_it() -> None:
    fault = fault_of(shared(lambda _path: "url: nowhere\n"), "booking-value")

    assert (fault.line, fault.column) == (3, 10)
    assert "shared/booking.yaml" in fault.message


def test_an_empty_field_leaves_nothing() -> None:
    deck = read_exactly("---\ntitle: T\nbooking:\n  url:\n  fee: ~\n---\n")

    assert deck.settings.booking == Booking()
    assert codes(deck) == []


def test_a_deck_says_what_differs_from_the_shared_file() -> None:
    text = "---\ntitle: T\nbooking:\n  shared: b.yaml\n  fee: Free\n  next-workshop: {title: Later}\n---\n"
    deck = parse_deck(Source(text), read_shared={"b.yaml": DETAILS}.get)

    assert deck.settings.booking == replace(BOOKING, fee="Free", next_workshop=NextWorkshop(title="Later"))
    assert codes(deck) == []


def test_what_differs_is_kept_where_the_shared_file_cannot_be_read() -> None:
    deck = parse_deck(Source("---\ntitle: T\nbooking: {shared: b.yaml, fee: Free}\n---\n"))

    assert deck.settings.booking == Booking(fee="Free")
    assert (fault_of(deck, "shared-booking").line, fault_of(deck, "shared-booking").column) == (3, 19)
