"""Booking details, in the deck or in a file that several decks share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from msgspec.structs import replace

from hearthside.deck.booking import Booking, NextWorkshop, is_web_address
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from tests.deck.reading import codes, fault_of, read_exactly

DETAILS = """\
name: Your name
credentials: PhD candidate, Clinical Sexology
bio: Trainer and listener.
invitation: Would you like to talk further?
url: https://example.org/book
email: hello@example.org
phone: "+49 30 1234"
offer: Individuals, couples and groups
fee: Sliding scale
next-workshop: {title: Mindful Communication, date: 2026-12-10, time: "19:00", place: Online,
  duration: 90 min, timezone: Europe/Berlin}
disclaimer: Education, not therapy.
"""
BOOKING = Booking(
    name="Your name",
    credentials="PhD candidate, Clinical Sexology",
    bio="Trainer and listener.",
    invitation="Would you like to talk further?",
    url="https://example.org/book",
    email="hello@example.org",
    phone="+49 30 1234",
    offer="Individuals, couples and groups",
    fee="Sliding scale",
    next_workshop=NextWorkshop(
        title="Mindful Communication",
        date="2026-12-10",
        time="19:00",
        place="Online",
        duration="90 min",
        timezone="Europe/Berlin",
    ),
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


def test_it_is_known_where_each_value_stands() -> None:
    text = "---\ntitle: T\nbooking:\n  url: https://example.org\n  next-workshop: {date: 2026-12-10}\n---\n"
    places = read_exactly(text).settings.places

    assert places["title"].span.of(text) == "T"
    assert places["booking.url"].span.of(text) == "https://example.org"
    assert places["booking.next-workshop.date"].span.of(text) == "2026-12-10"
    assert {place.file for place in places.values()} == {""}
    assert "url" not in places


def test_a_value_in_a_shared_file_stands_where_the_deck_names_the_file() -> None:
    deck = shared(lambda _path: DETAILS)

    for name in ("booking.url", "booking.next-workshop.date"):
        place = deck.settings.places[name]
        assert place.span.of(deck.source.text) == "shared/booking.yaml"
        assert place.file == "shared/booking.yaml"


def test_a_workshop_as_day_time_length_and_zone() -> None:
    workshop = NextWorkshop(date="2026-12-10", time="7 pm", duration="1 h 30 min", timezone="Europe/Berlin")

    assert (workshop.day, workshop.starts, workshop.lasts_seconds) == (date(2026, 12, 10), time(19), 5400)
    assert str(workshop.zone) == "Europe/Berlin"


@pytest.mark.parametrize("text", ["", "soon", "0", "99 h", "../etc/passwd", "/etc/passwd", "Europe", "a\0b", "𝟙"])
def test_what_cannot_be_read_is_no_day_no_time_and_no_zone(text: str) -> None:
    workshop = NextWorkshop(date=text, time=text, duration=text, timezone=text)

    assert (workshop.day, workshop.lasts_seconds, workshop.zone) == (None, None, None)
    assert workshop.starts is None or text == "0"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("duration: long", "booking-value"),
        ("timezone: Mars/Olympus", "booking-value"),
        ("timezone: /etc/x", "booking-value"),
    ],
)
def test_a_length_or_a_zone_that_is_none_is_said(value: str, code: str) -> None:
    deck = read_exactly(f"---\ntitle: T\nbooking:\n  next-workshop: {{{value}}}\n---\n")

    assert fault_of(deck, code).line == 4


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://example.org/book?x=1#top", True),
        ("HTTP://example.org", True),
        ("https://exämple.org/ü", True),
        ("example.org", False),
        ("https://", False),
        ("https://a b", False),
        ("https://a\nb", False),
        ("javascript:alert(1)", False),
        ("xhttps://example.org", False),
    ],
)
def test_only_whole_addresses_of_the_web_are_ones(text: str, is_one: bool) -> None:
    assert is_web_address(text) == is_one


def test_a_deck_says_what_differs_from_the_shared_file() -> None:
    text = "---\ntitle: T\nbooking:\n  shared: b.yaml\n  fee: Free\n  next-workshop: {title: Later}\n---\n"
    deck = parse_deck(Source(text), read_shared={"b.yaml": DETAILS}.get)

    assert deck.settings.booking == replace(BOOKING, fee="Free", next_workshop=NextWorkshop(title="Later"))
    assert codes(deck) == []


def test_what_differs_is_kept_where_the_shared_file_cannot_be_read() -> None:
    deck = parse_deck(Source("---\ntitle: T\nbooking: {shared: b.yaml, fee: Free}\n---\n"))

    assert deck.settings.booking == Booking(fee="Free")
    assert (fault_of(deck, "shared-booking").line, fault_of(deck, "shared-booking").column) == (3, 19)
