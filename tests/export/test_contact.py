"""The facilitator as a vCard: what address books read in it, and that no text breaks out of its line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.booking import Booking
from hearthside.export.contact import contact_card, contact_file_name, folded

BOOKING = Booking(
    url="https://example.org/book?a=1,2;b",
    email="hello@example.org",
    phone="+49 30 9018 2020",
    bio="Listens.",
    offer="Couples, groups; all of them",
)


def card(
    booking: Booking = BOOKING, name: str = "Kim Rivers", credentials: str = "PhD candidate, Sexology"
) -> list[str]:
    made = contact_card(booking, name, credentials)
    assert made is not None
    return made.decode().replace("\r\n ", "").split("\r\n")


def test_everything_is_in_its_place() -> None:
    assert card() == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Kim Rivers",
        "N:;Kim Rivers;;;",
        "TITLE:PhD candidate\\, Sexology",
        "EMAIL;TYPE=INTERNET:hello@example.org",
        "TEL;TYPE=VOICE:+49 30 9018 2020",
        "URL:https://example.org/book?a=1,2;b",
        "NOTE:Listens.\\nCouples\\, groups\\; all of them",
        "END:VCARD",
        "",
    ]


def test_what_is_empty_leaves_no_line() -> None:
    assert card(Booking(email="hello@example.org"), "", "") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:hello@example.org",
        "N:;hello@example.org;;;",
        "EMAIL;TYPE=INTERNET:hello@example.org",
        "END:VCARD",
        "",
    ]


def test_without_a_way_to_reach_anybody_there_is_no_card() -> None:
    assert contact_card(Booking(invitation="Shall we talk?", bio="Listens."), "Kim", "MSc") is None


def test_what_is_no_web_address_is_not_given_as_one() -> None:
    for url in ("javascript:alert(1)", "https://a\x07b", "nowhere"):
        assert not [line for line in card(Booking(url=url, phone="1")) if line.startswith("URL")]


def test_lines_are_broken_at_75_octets_and_no_letter_is() -> None:
    for text in ("a" * 200, "é" * 90, "x" + "💛" * 60, "x" * 75):
        lines = folded(text).split("\r\n")
        assert all(len(line.encode()) <= 75 for line in lines)
        assert folded(text).replace("\r\n ", "") == text + "\r\n"
    assert folded("x" * 75) == "x" * 75 + "\r\n"


texts = st.text(max_size=120) | st.just("a\r\nEND:VCARD\nBEGIN:VCARD\rTEL:1\u2028TEL:2\x85TEL:3")


@given(st.builds(Booking, url=texts, email=texts, phone=texts, bio=texts, offer=texts, fee=texts), texts, texts)
@settings(max_examples=100)
def test_whatever_somebody_wrote_stays_in_its_line(booking: Booking, name: str, credentials: str) -> None:
    made = contact_card(booking, name, credentials)
    if made is None:
        return
    lines = made.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(byte < 32 for line in lines for byte in line)
    assert len(made.decode().splitlines()) == len(lines) - 1
    whole = made.replace(b"\r\n ", b"").split(b"\r\n")
    known = (
        b"BEGIN:VCARD",
        b"VERSION:3.0",
        b"FN:",
        b"N:;",
        b"TITLE:",
        b"EMAIL;",
        b"TEL;",
        b"URL:http",
        b"NOTE:",
        b"END:VCARD",
    )
    assert all(line.lower().startswith(tuple(each.lower() for each in known)) for line in whole[:-1])
    assert whole[-2:] == [b"END:VCARD", b""]


def test_its_file_is_named_after_the_person() -> None:
    assert contact_file_name("Kim Rivers") == "kim-rivers.vcf"
    assert contact_file_name("") == "contact.vcf"
    assert contact_file_name("../../..\\CON") == "contact.vcf"
    assert contact_file_name("com1") == "contact.vcf"
    assert contact_file_name("Zoë Ωmega: «a/b»") == "zoë-ωmega-a-b.vcf"
    assert len(contact_file_name("x" * 500)) == 64
