"""What an article says about booking, wherever it says it: one booking, and what differs is told apart."""

from __future__ import annotations

import pytest

from hearthside.article.booking_call import without_booking
from hearthside.article.booking_facts import facts_in
from hearthside.article.deck_text import deck_text
from hearthside.article.manuscript import Block, Link
from hearthside.article.model import BookingCall, Differing, NextEvening
from hearthside.article.reading import read_pasted
from hearthside.deck.decode import decode
from hearthside.deck.parse import parse_deck
from tests.article.articles import headings, paragraphs

_TALK = "The kettle says that somebody wants to stay for a while, and nobody has to say it in words."
_TEXT = Block(text=_TALK)


def booked(*blocks: Block | str, beside: tuple[Link, ...] = ()) -> tuple[tuple[Block, ...], BookingCall]:
    found = tuple(Block(text=block) if isinstance(block, str) else block for block in (_TEXT, *blocks, _TEXT))
    left, call = without_booking(found, beside, "en")
    assert call is not None
    return left, call


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Call me on +49 30 5550 1234.", "+49 30 5550 1234"),
        ("Phone: 0555 / 0100 22", "0555 / 0100 22"),
        ("Call (555) 010-4477 or write.", "(555) 010-4477"),
        ("Termine unter 030 / 555 01 23", "030 / 555 01 23"),
        ("Phone 555-0199 today.", "555-0199"),
        ("Appelez le 01 55 55 01 99.", "01 55 55 01 99"),
    ],
)
def test_phone_numbers(text: str, phone: str) -> None:
    assert facts_in(text, (), "en").phones == (phone,)


@pytest.mark.parametrize(
    "text",
    ["Call 2019-2025 a long time.", "Written 14 January 2027", "It cost 1200-1500 EUR", "ISBN 978-0-00-000000-0"],
)
def test_figures_that_are_no_phone_numbers(text: str) -> None:
    assert facts_in(text, (), "en").phones == ()


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("A first talk costs 60 €.", "A first talk costs 60 €"),
        ("$45 per evening.", "$45 per evening"),
        ("Eine Sitzung kostet 70–90 Euro.", "Eine Sitzung kostet 70–90 Euro"),
        ("You can always write to hello@example.org, and one session is EUR 80 per hour, as it was last year.",
         "EUR 80 per hour"),
        ("Sliding scale.", "Sliding scale"),
    ],
)  # fmt: skip
def test_prices(text: str, fee: str) -> None:
    assert facts_in(text, (), "en").fees == (fee,)


@pytest.mark.parametrize(
    ("text", "evening"),
    [
        ("The next evening is on 14 January 2027.", NextEvening(date="2027-01-14")),
        (
            "Next workshop: “Trust in practice”, 21 May 2027, 18:30, Online.",
            NextEvening(date="2027-05-21", title="Trust in practice", time="18:30", place="Online"),
        ),
        ("Der Abend findet am 3. Februar 2027 um 19 Uhr statt.", NextEvening(date="2027-02-03", time="19:00")),
        ("The course starts May 4, 2027 at 7 pm.", NextEvening(date="2027-05-04", time="19:00")),
    ],
)
def test_evenings(text: str, evening: NextEvening) -> None:
    assert facts_in(text, (), "de" if "Uhr" in text else "en").evenings == (evening,)


@pytest.mark.parametrize("text", ["The next evening is in May 2027.", "On 14 January 2027 it snowed.", "Next week."])
def test_no_day_or_nothing_to_come_to_is_no_evening(text: str) -> None:
    assert facts_in(text, (), "en").evenings == ()


def test_what_stands_in_many_places_is_one_booking() -> None:
    linked = Block(text="You can book a first talk here.", links=(Link("book a first talk", "https://example.org/b"),))
    left, call = booked(
        "Questions? Write to hello@example.org.", _TEXT, linked, "Or call me on 555-0199.",
        "A talk costs 60 €.", "The next evening is on 14 January 2027.",
    )  # fmt: skip

    assert left == (_TEXT, _TEXT, _TEXT)
    assert (call.url, call.email, call.phone) == ("https://example.org/b", "hello@example.org", "555-0199")
    assert (call.fee, call.evening) == ("A talk costs 60 €", NextEvening(date="2027-01-14"))
    assert call.differing == ()
    assert call.text.startswith("Questions? Write to")


def test_what_differs_is_told_and_the_same_said_twice_is_not() -> None:
    footer = Link("Office", "mailto:office@example.org")
    _, call = booked(
        "Write to kim@example.org.", "Call 555-0199, or e-mail Kim@example.org. Phone: (0)555 0199.", beside=(footer,)
    )

    assert call.email.casefold() == "kim@example.org"
    assert [each.field for each in call.differing] == ["email"]
    assert call.differing[0].values[1:] == ("office@example.org",)


def test_a_number_for_people_in_need_is_no_way_to_book() -> None:
    help_line = Block(text="In a crisis call the helpline: 0800 555 0100, day and night.")
    left, call = booked(help_line, "Book a session: 555-0199 (phone 555-0199).")

    assert help_line in left
    assert call.phone == "555-0199"


def test_a_signature_is_a_booking_without_a_verb() -> None:
    left, call = without_booking((_TEXT, Block(text="Kim | kim@example.org | +1 555 010 2233")), (), "en")

    assert left == (_TEXT,)
    assert call is not None
    assert (call.email, call.phone) == ("kim@example.org", "+1 555 010 2233")


def test_people_in_a_crisis_may_be_called_to_book_too() -> None:
    left, call = without_booking((_TEXT, Block(text="In a crisis of your own? Request a session.")), (), "en")

    assert left == (_TEXT,)
    assert call is not None


def test_a_link_to_something_to_read_is_no_call() -> None:
    study = Block(text="People who write letters feel calmer.", links=(Link("letters", "https://example.org/study"),))

    assert without_booking((_TEXT, study), (), "en") == ((_TEXT, study), None)


def test_a_heading_with_nothing_but_calls_below_it_goes_with_them() -> None:
    article = read_pasted(f"# Kettles\n\n## Tea\n\n{_TALK}\n\n## Ready for more?\n\nBook a session: hello@example.org.")

    assert headings(article) == ["Tea"]
    assert paragraphs(article) == [_TALK]
    assert article.booking is not None
    assert article.booking.text == "Ready for more? Book a session: hello@example.org."


def test_the_deck_has_all_of_it_and_asks_about_what_differs() -> None:
    calls = (
        "Would you like to go on with us? Call me on 555-0199, or write to a@example.org or b@example.org. "
        "A talk costs 60 €. Next workshop: “Doors”, 21 May 2027, 18:30, online."
    )
    text = f"# Kettles\n\n## Tea\n\n{_TALK}\n\n{calls}"
    deck = parse_deck(decode(deck_text(read_pasted(text)).encode()))
    booking = deck.settings.booking

    assert [fault.message for fault in deck.faults] == []
    assert booking is not None
    assert (booking.phone, booking.email, booking.fee) == ("555-0199", "a@example.org", "A talk costs 60 €")
    assert booking.invitation == "Would you like to go on with us?"
    assert booking.next_workshop is not None
    assert (booking.next_workshop.title, booking.next_workshop.date) == ("Doors", "2027-05-21")
    assert (booking.next_workshop.time, booking.next_workshop.place) == ("18:30", "Online")
    assert (
        "more than one mail address, and which one is meant is a guess: a@example.org / b@example.org."
        in deck.source.text
    )
    assert "no date yet" not in deck.source.text


def test_a_label_of_a_button_is_no_invitation() -> None:
    article = read_pasted(
        "", f"<h1>Kettles</h1><p>{_TALK}</p><p><a href='https://example.org/b'>Reserve my spot</a></p>"
    )
    deck = parse_deck(decode(deck_text(article).encode()))

    assert deck.settings.booking is not None
    assert deck.settings.booking.invitation == "Would you like to talk further?"
    assert article.booking is not None
    assert article.booking.differing == ()
    assert Differing("url", ("a", "b")).values == ("a", "b")
