"""What is worth a second look in the booking details: where it stands, why, and what to do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.care.booking_care import booking_faults
from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.own_details import with_own_details
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source

TODAY = date(2026, 12, 10)


def faults(booking: str, head: str = "") -> tuple[Fault, ...]:
    lines = "".join(f"  {line}\n" for line in booking.splitlines())
    text = f"---\ntitle: T\n{head}booking:\n{lines}---\n"
    return booking_faults(parse_deck(Source(text)), TODAY)


def codes(booking: str, head: str = "") -> list[str]:
    return [fault.code for fault in faults(booking, head)]


GOOD = """\
name: Kim Rivers
credentials: PhD candidate, Clinical Sexology
bio: Listens, and drives a small car.
url: https://kims-page.net/book?from=workshop
email: hello@kims-page.net
phone: +49 30 9018 2020
offer: Couples and groups
next-workshop: {title: Mindful Communication, date: 2026-12-10, time: "19:00", place: Online}
"""


def test_good_details_give_no_hint() -> None:
    assert faults(GOOD) == ()


def test_a_deck_without_details_gives_none() -> None:
    assert booking_faults(parse_deck(Source("# A\n")), TODAY) == ()


@pytest.mark.parametrize(
    "line",
    [
        "url: https://example.org/book",
        "url: https://www.example.com",
        "url: https://book.example.org./",
        "url: https://yoursite.com/book",
        "url: https://your-domain.org",
        "url: https://localhost:8000/x",
        "url: https://shop.test/",
        "email: hello@example.org",
        "email: you@kims-page.net",
        "email: your.name@kims-page.net",
        "email: kim@yourdomain.com",
        "phone: +49 30 1234567",
        "phone: (212) 555-0123",
        "name: Your name",
        "bio: TODO",
        "fee: <amount>",
        "offer: '[whom you work with]'",
        "next-workshop: {place: tbd}",
    ],
)
def test_a_placeholder_is_named(line: str) -> None:
    assert codes(line) == ["booking-placeholder"]


@pytest.mark.parametrize(
    "line",
    [
        "url: https://examples.org",
        "url: https://myexample.com",
        "url: https://latest.org",
        "url: https://kims-page.net/example.org",
        "email: youssef@kims-page.net",
        "email: mail@kims-site.net",
        "email: contest@fastest.net",
        "phone: +49 30 2345670",
        "fee: 20 to 60 euros",
    ],
)
def test_what_only_looks_a_little_like_one_is_not(line: str) -> None:
    assert codes(line) == []


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("url: http://kims-page.net", "booking-http", "https://"),
        ("url: https://bit.ly/abc", "booking-shortener", "bit.ly"),
        ("url: https://www.TinyURL.com/abc", "booking-shortener", "tinyurl.com"),
        ("url: https://kims-page.net/b?utm_source=x&a=1&UTM_campaign=y", "booking-tracking", "utm_source"),
        ("next-workshop: {date: 2026-12-09}", "booking-date-past", "2026-12-09"),
        ("next-workshop: {time: evening}", "booking-time", "evening"),
        ("name: Dr. Kim Rivers\ncredentials: PhD candidate", "booking-title", "candidate"),
        ("name: Kim\nbio: Doctor and PhD candidate", "booking-title", "candidate"),
    ],
)
def test_each_concern_has_its_line_its_reason_and_its_mend(line: str, code: str, words: str) -> None:
    (fault,) = faults(line)
    assert (fault.code, fault.severity, fault.line) == (
        code,
        Severity.HINT,
        4 + (code == "booking-title" and "bio" in line),
    )
    assert words in fault.message + fault.mend
    assert fault.mend


def test_the_mend_for_a_follower_is_the_address_without_it() -> None:
    (fault,) = faults("url: https://kims-page.net/b?utm_source=x&a=1&UTM_campaign=y#top")
    assert "https://kims-page.net/b?a=1#top" in fault.mend


@pytest.mark.parametrize(
    "name", ["Kim Rivers, doctoral candidate", "Kim, Doctor candidate", "Kim, Dr. candidate", "Dr Kim"]
)
def test_a_candidate_alone_and_a_doctor_alone_are_fine(name: str) -> None:
    assert codes(f"name: '{name}'") == []


def test_the_deck_s_author_is_looked_at_too() -> None:
    (fault,) = faults("offer: Couples", head="author: Dr Kim\ncredentials: PhD candidate\n")
    assert (fault.code, fault.line, fault.column) == ("booking-title", 3, 9)
    assert codes("offer: Couples", head="author: Your name\n") == ["booking-placeholder"]


def test_who_is_named_above_may_be_a_candidate_below() -> None:
    assert codes("credentials: PhD candidate", head="author: Dr Kim\n") == ["booking-title"]
    assert codes("name: Jo\ncredentials: PhD candidate", head="author: Dr Kim\n") == []
    assert codes("credentials: Dr, PhD candidate", head="author: Kim\n") == ["booking-title"]


def test_one_address_can_have_several_things_to_look_at() -> None:
    assert codes("url: http://bit.ly/x?utm_a=1") == ["booking-http", "booking-shortener", "booking-tracking"]


def test_a_shared_file_is_named_and_pointed_at_where_the_deck_names_it() -> None:
    source = Source("---\ntitle: T\nbooking: shared/booking.yaml\n---\n")
    deck = parse_deck(source, read_shared=lambda _path: "url: http://kims-page.net\n")
    (fault,) = booking_faults(deck, TODAY)
    assert (fault.line, fault.column) == (3, 10)
    assert fault.message.startswith("In shared/booking.yaml: ")


def test_own_details_are_spoken_of_as_such() -> None:
    mine = Booking(url="http://kims-page.net", next_workshop=NextWorkshop(date="2026-01-01"))
    found = booking_faults(with_own_details(parse_deck(Source("# A\n")), mine), TODAY)
    assert [(fault.code, fault.line, fault.column) for fault in found] == [
        ("booking-date-past", 1, 1),
        ("booking-http", 1, 1),
    ]
    assert all(fault.message.startswith("In your own details: ") for fault in found)


def test_own_details_in_the_place_of_placeholders_are_spoken_of_as_such() -> None:
    source = Source("---\ntitle: T\nauthor: Your name\nbooking: {url: https://example.org, offer: TODO}\n---\n")
    mine = Booking(name="Kim", url="kims-page", email="kim@kims-page.net")
    found = booking_faults(with_own_details(parse_deck(source), mine), TODAY)
    assert [(fault.code, fault.line) for fault in found] == [("booking-value", 1), ("booking-placeholder", 4)]
    assert found[0].message.startswith("In your own details: “kims-page”")
    assert "“TODO”" in found[1].message


@pytest.mark.parametrize(
    ("booking", "says_so"),
    [
        ("url: https://example.org", True),
        ("offer: TODO", True),
        ("email: kim@kims-page.net\noffer: TODO", False),
    ],
)
def test_that_own_details_can_take_a_placeholders_place_is_said_where_they_do(booking: str, says_so: bool) -> None:
    (fault,) = faults(booking)
    assert ("enter your details in the library" in fault.mend) == says_so


def test_that_own_details_can_take_an_authors_place_is_said() -> None:
    (fault,) = faults("phone: 1", head="author: Your name\n")
    assert "enter your details in the library" in fault.mend


def test_today_is_not_past() -> None:
    assert codes("next-workshop: {date: 2026-12-10}") == []


texts = st.text(max_size=40) | st.from_regex(r"https?://[\[\]a-z.:/?&=%_@-]{0,30}", fullmatch=True)


@given(st.builds(Booking, name=texts, credentials=texts, bio=texts, url=texts, email=texts, phone=texts, fee=texts))
@settings(max_examples=150)
def test_whatever_somebody_wrote_is_looked_at_without_stumbling(booking: Booking) -> None:
    for fault in booking_faults(with_own_details(parse_deck(Source("")), booking), TODAY):
        assert fault.severity is Severity.HINT
