"""Owns what is worth a second look in the booking details, before a room full of people sees them. All are hints."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlsplit

from hearthside.care.link_shorteners import LINK_SHORTENERS
from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.deck.setting_places import Place
from hearthside.deck.source import Span
from hearthside.tr import tr

_RESERVED = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$", re.IGNORECASE)
"""Names that RFC 2606 and RFC 6761 keep for examples: nobody is ever there."""
_STANDS_FOR_A_NAME = re.compile(
    r"^(?:you|your[._-]?(?:name|mail|e-?mail|address)|yourname|name|mail|email|someone|somebody|user)@"
    r"|@(?:domain|yourdomain|your[._-]domain|mysite|yoursite|your[._-]site)\.",
    re.IGNORECASE,
)
_STANDS_FOR_A_HOST = re.compile(r"(?:^|\.)(?:your|my)?[-_]?(?:domain|site|website)\.[a-z]+$", re.IGNORECASE)
_BLANK = re.compile(r"^(?:x{3,}|tbd|tba|todo|lorem ipsum\b.*|…+|\.{3,}|\?+|<[^>]*>|\[[^\]]*\])$", re.IGNORECASE)
_PRACTICE_DIGITS = re.compile(r"1234567|55501\d\d$")
"""555-0100 to 555-0199 are kept for stories."""
_DOCTOR = re.compile(r"\b(?:dr|doctor)\b(?!\.?\s*[-–]?\s*(?:candidate|student))", re.IGNORECASE)
_CANDIDATE = re.compile(r"\b(?:candidate|doctoral student|kandidat\w*|doktorand\w*|candidat\w*)\b", re.IGNORECASE)


class _Concern(NamedTuple):
    """Something to look at: ``name`` is the value's, as in ``DeckSettings.places``."""

    code: str
    name: str
    message: str
    mend: str


def booking_faults(deck: Deck, today: dt.date) -> tuple[Fault, ...]:
    """Return what to look at in the details that the end screen of ``deck`` shows on the day ``today``.

    A hint stands where the value does; for a shared file, where the deck names it. Details that are not the deck's but
    the facilitator's own are spoken of as such, at the deck's beginning. Hints come in the order of the text.
    """
    booking = deck.settings.booking or Booking()
    concerns = (*_author(deck), *_concerns(booking, today), *_titles(deck, booking))
    faults = [_fault(deck, concern) for concern in concerns]
    return tuple(sorted(faults, key=lambda fault: (fault.span.start, fault.code, fault.message)))


def _author(deck: Deck) -> Iterator[_Concern]:
    author = deck.settings.author
    if _is_no_name(author):
        yield _placeholder("author", author)


def _is_no_name(text: str) -> bool:
    return text.strip().casefold() in ("your name", "name", "author")


def _concerns(booking: Booking, today: dt.date) -> Iterator[_Concern]:
    if booking.url:
        yield from _address_concerns(booking.url)
    yield from _placeholders(booking)
    if booking.next_workshop is not None:
        yield from _workshop_concerns(booking.next_workshop, today)


def _address_concerns(url: str) -> Iterator[_Concern]:
    name, address = "booking.url", _split(url)
    if address is None:
        return
    host = (address.hostname or "").rstrip(".").casefold()
    if _RESERVED.search(host) or _STANDS_FOR_A_HOST.search(host):
        yield _placeholder(name, url)
    if address.scheme.casefold() == "http":
        yield _Concern(
            "booking-http", name,
            tr("“{url}” is not encrypted, and some phones warn people of such pages.").format(url=url),
            tr("Write https:// if your page answers there."),
        )  # fmt: skip
    if host.removeprefix("www.") in LINK_SHORTENERS:
        yield _Concern(
            "booking-shortener", name,
            tr("“{host}” hides where the link leads, and may forget it one day.").format(host=host),
            tr("Write the address of the page itself; the code on the end screen holds it all the same."),
        )  # fmt: skip
    followers = [key for key, _ in parse_qsl(address.query) if key.casefold().startswith("utm_")]
    if followers:
        yield _Concern(
            "booking-tracking", name,
            tr("The link follows people with “{name}”.").format(name=followers[0]),
            tr("Take everything that begins with utm_ out of it: {url}").format(url=_without_followers(address)),
        )  # fmt: skip


def _placeholders(booking: Booking) -> Iterator[_Concern]:
    host = booking.email.rpartition("@")[2].casefold()
    if _RESERVED.search(host) or _STANDS_FOR_A_NAME.search(booking.email):
        yield _placeholder("booking.email", booking.email)
    if _PRACTICE_DIGITS.search(re.sub(r"\D", "", booking.phone)):
        yield _placeholder("booking.phone", booking.phone)
    workshop = booking.next_workshop or NextWorkshop()
    for name, value in (
        ("name", booking.name), ("credentials", booking.credentials), ("bio", booking.bio), ("url", booking.url),
        ("email", booking.email), ("phone", booking.phone), ("offer", booking.offer), ("fee", booking.fee),
        ("next-workshop.title", workshop.title), ("next-workshop.place", workshop.place),
    ):  # fmt: skip
        if _BLANK.search(value.strip()) or (name == "name" and _is_no_name(value)):
            yield _placeholder(f"booking.{name}", value)


def _workshop_concerns(workshop: NextWorkshop, today: dt.date) -> Iterator[_Concern]:
    day = workshop.day
    if day is not None and day < today:
        yield _Concern(
            "booking-date-past", "booking.next-workshop.date",
            tr("The next workshop, on {date}, is over.").format(date=workshop.date),
            tr("Write the date of the coming one, or take it out."),
        )  # fmt: skip
    if workshop.time and workshop.starts is None:
        yield _Concern(
            "booking-time", "booking.next-workshop.time",
            tr("“{time}” is shown as it is, but no calendar understands it.").format(time=workshop.time),
            tr('Write hours and minutes: time: "19:00"'),
        )  # fmt: skip


def _titles(deck: Deck, booking: Booking) -> Iterator[_Concern]:
    """Yield "Dr" beside "candidate": who is still a candidate has no such title yet."""
    settings = deck.settings
    pairs = (
        (("author", settings.author), ("credentials", settings.credentials)),
        (("booking.name", booking.name), ("booking.credentials", booking.credentials), ("booking.bio", booking.bio)),
    )
    for values in pairs:
        text = " ".join(value for _, value in values)
        doctor = next((name for name, value in values if _DOCTOR.search(value)), None)
        if doctor is not None and _CANDIDATE.search(text):
            yield _Concern(
                "booking-title", doctor,
                tr("“Dr” and “candidate” stand side by side; a candidate has not been given the title yet."),
                tr("Leave out one of the two."),
            )  # fmt: skip


def _placeholder(name: str, value: str) -> _Concern:
    message = tr("“{value}” looks like a placeholder.").format(value=value)
    return _Concern("booking-placeholder", name, message, tr("Write your own, or take it out."))


def _split(url: str) -> SplitResult | None:
    try:
        address = urlsplit(url)
        return address if address.hostname else None
    except ValueError:  # brackets that hold no address
        return None


def _without_followers(address: SplitResult) -> str:
    kept = [part for part in address.query.split("&") if not part.casefold().startswith("utm_")]
    return address._replace(query="&".join(kept)).geturl()


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a hint stands, and the words that say so where it is not in the deck's own text."""

    span: Span
    where: str = ""


def _fault(deck: Deck, concern: _Concern) -> Fault:
    spot = _spot(deck, concern.name)
    position = deck.source.position(spot.span.start)
    message = spot.where + concern.message
    return Fault(concern.code, spot.span, position.line, position.column, message, concern.mend, Severity.HINT)


def _spot(deck: Deck, name: str) -> _Spot:
    place: Place | None = deck.settings.places.get(name)
    if place is not None:
        return _Spot(place.span, tr("In {file}: ").format(file=place.file) if place.file else "")
    return _Spot(Span(0, 0), tr("In your own details: "))
