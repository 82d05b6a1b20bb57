"""The facilitator's own details: what of them a deck shows, and what the deck itself says."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.model import Deck, DeckSettings
from hearthside.deck.own_details import with_own_details
from hearthside.deck.parse import parse_deck
from hearthside.deck.placeholders import is_placeholder, usual_disclaimer, usual_invitation
from hearthside.deck.source import Source
from tests.deck.reading import read_exactly

MINE = Booking(
    name="Kim Rivers",
    credentials="Sexologist",
    email="kim@kims-page.net",
    fee="20 to 60",
    disclaimer="Small print",
    next_workshop=NextWorkshop(title="Repair", date="2027-02-01", place="Studio"),
)


def lent(booking: str, details: Booking = MINE, head: str = "") -> DeckSettings:
    text = f"---\ntitle: T\n{head}booking: {booking}\n---\n"
    return with_own_details(read_exactly(text), details).settings


def booking(written: str, details: Booking = MINE, head: str = "") -> Booking:
    found = lent(written, details, head).booking
    assert found is not None
    return found


def test_they_serve_a_deck_that_brings_none() -> None:
    bare = read_exactly("# A\n")

    assert with_own_details(bare, MINE).settings.booking == MINE
    assert with_own_details(bare, None) is bare


@pytest.mark.parametrize("way", ["phone: 1", "url: https://jos-page.net", "email: jo@jos-page.net"])
def test_a_deck_with_a_way_to_reach_somebody_stays_as_it_is(way: str) -> None:
    full = read_exactly(f"---\ntitle: T\nauthor: Your host\nbooking: {{{way}}}\n---\n")

    assert with_own_details(full, MINE) is full


def test_one_real_way_makes_the_whole_booking_somebodys_own() -> None:
    assert booking("{phone: 1, email: hello@example.org}") == Booking(phone="1", email="hello@example.org")


@pytest.mark.parametrize(
    "ways",
    [
        "url: https://example.org/book",
        "email: hello@mail.example.com",
        "url: https://your-site.com, phone: +49 30 1234567",
        "url: https://example.net, email: you@kims-page.net",
    ],
)
def test_placeholders_give_way_to_whatever_the_details_say(ways: str) -> None:
    found = booking(f"{{{ways}, fee: Sliding scale, offer: Couples, next-workshop: {{title: T, date: 2026-12-10}}}}")

    assert found == replace(MINE, offer="Couples")


def test_placeholders_of_a_shared_file_give_way_too() -> None:
    deck = parse_deck(
        Source("---\ntitle: T\nbooking: {shared: b.yaml, fee: Free}\n---\n"),
        read_shared={"b.yaml": "url: https://example.org\noffer: Groups\n"}.get,
    )

    assert with_own_details(deck, MINE).settings.booking == replace(MINE, offer="Groups")


def test_without_an_address_in_the_details_the_placeholders_stay_to_be_seen() -> None:
    found = booking("{url: https://example.org/book}", Booking(fee="Free"))

    assert found == Booking(url="https://example.org/book", fee="Free")


def test_a_deck_without_any_way_is_completed() -> None:
    found = booking("{fee: Free, offer: Groups, next-workshop: {title: Rest}}")

    assert found == replace(MINE, fee="Free", offer="Groups", next_workshop=NextWorkshop(title="Rest"))


def test_what_is_known_besides_of_the_same_workshop_is_added() -> None:
    found = booking("{next-workshop: {title: repair, date: 2027-03-01}}").next_workshop

    assert found == NextWorkshop(title="repair", date="2027-03-01", place="Studio")


def test_the_usual_sentences_of_an_import_are_nobodys_own_words() -> None:
    written = f'{{invitation: "{usual_invitation()}", disclaimer: "{usual_disclaimer()}"}}'

    assert booking(written) == replace(MINE, invitation=usual_invitation())
    assert booking("{invitation: Come, disclaimer: Only talk}").disclaimer == "Only talk"


def test_the_details_of_one_person_never_stand_under_another_ones_name() -> None:
    other = "{name: Jo, email: jo@example.org}"

    assert booking(other) == Booking(name="Jo", email="jo@example.org")
    assert booking("{name: kim rivers, offer: Groups}").email == MINE.email
    assert booking("{name: Your name, offer: Groups}").name == MINE.name
    assert booking(other, replace(MINE, name="")).email == MINE.email


def test_an_author_that_is_a_placeholder_becomes_who_the_details_name() -> None:
    head = "author: Your name\ncredentials: PhD candidate\n"

    assert lent("{}", head=head).author == "Kim Rivers"
    assert lent("{}", head=head).credentials == "Sexologist"
    assert lent("{phone: 1}", head=head).author == "Kim Rivers"
    assert lent("{}", Booking(fee="Free"), head).author == "Your name"
    assert lent("{name: Jo}", head=head).author == "Your name"
    assert lent("{}", head="author: Jo\n").author == "Jo"


def test_only_what_is_still_the_decks_has_a_place_in_it() -> None:
    settings = lent("{url: https://example.org, offer: Couples, next-workshop: {title: T}}", head="author: Your name\n")

    assert set(settings.places) == {"title", "booking.offer"}


def test_details_that_change_nothing_leave_the_deck_alone() -> None:
    deck: Deck = read_exactly("---\ntitle: T\nbooking: {fee: Free}\n---\n")

    assert with_own_details(deck, Booking(fee="Much")) is deck


@pytest.mark.parametrize("name", ["url", "email", "phone", "name", "author", "fee", "invitation"])
def test_nothing_is_no_placeholder(name: str) -> None:
    assert not is_placeholder(name, "  ")
