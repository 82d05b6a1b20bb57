"""Owns what makes booking details worth a second look: placeholders, links that hide or follow, a date that is past."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from urllib.parse import SplitResult, parse_qsl

from msgspec import Struct

from hearthside.care.link_shorteners import LINK_SHORTENERS
from hearthside.deck.booking import Booking, NextWorkshop, is_mail_address, is_web_address
from hearthside.deck.placeholders import host_of, is_placeholder, split_address
from hearthside.tr import tr

_DOCTOR = re.compile(r"\b(?:dr|doctor)\b(?!\.?\s*[-–]?\s*(?:candidate|student))", re.IGNORECASE)
_CANDIDATE = re.compile(r"\b(?:candidate|doctoral student|kandidat\w*|doktorand\w*|candidat\w*)\b", re.IGNORECASE)


class Concern(Struct, frozen=True):
    """Something to look at: ``name`` is the value's, as in ``DeckSettings.places``."""

    code: str
    name: str
    message: str
    mend: str
    placeholder: str = ""
    """The value, where that is one."""


def author_concerns(author: str, credentials: str, booking: Booking) -> Iterator[Concern]:
    """Yield what to look at in a deck's author; ``booking`` speaks of the same person where it names nobody."""
    if is_placeholder("author", author):
        yield _placeholder("author", author)
    own = (("author", author), ("credentials", credentials))
    more = (("booking.credentials", booking.credentials), ("booking.bio", booking.bio))
    yield from _titles(own if booking.name else (*own, *more))


def booking_concerns(booking: Booking, today: dt.date) -> Iterator[Concern]:
    """Yield what to look at in ``booking`` on the day ``today``; what is of the wrong form is ``unreadable_values``."""
    if booking.url:
        yield from _address_concerns(booking.url)
    yield from _placeholders(booking)
    if booking.next_workshop is not None:
        yield from _workshop_concerns(booking.next_workshop, today)
    names = ("name", "credentials", "bio")
    values = (booking.name, booking.credentials, booking.bio)
    yield from _titles(tuple((f"booking.{name}", value) for name, value in zip(names, values, strict=True)))


def unreadable_values(booking: Booking) -> Iterator[Concern]:
    """Yield what is not of the form that its field needs."""
    workshop = booking.next_workshop or NextWorkshop()
    for name, value, is_right, kind, example in (
        ("url", booking.url, is_web_address(booking.url), tr("a web address"), "https://…"),
        ("email", booking.email, is_mail_address(booking.email), tr("a mail address"), "name@…"),
        ("next-workshop.date", workshop.date, workshop.day is not None, tr("a date that can be read"), "2026-12-10"),
        ("next-workshop.duration", workshop.duration, bool(workshop.lasts_seconds), tr("a length of time"), "90 min"),
        ("next-workshop.timezone", workshop.timezone, workshop.zone is not None, tr("a time zone"), "Europe/Berlin"),
    ):  # fmt: skip
        if value and not is_right:
            message = tr("“{text}” is not {kind}.").format(text=value, kind=kind)
            mend = tr("Write it like this: {example}").format(example=example)
            yield Concern("booking-value", f"booking.{name}", message, mend)


def _address_concerns(url: str) -> Iterator[Concern]:
    name, address, host = "booking.url", split_address(url), host_of(url)
    if address is None:
        return
    if address.scheme.casefold() == "http":
        yield Concern(
            "booking-http", name,
            tr("“{url}” is not encrypted, and some phones warn people of such pages.").format(url=url),
            tr("Write https:// if your page answers there."),
        )  # fmt: skip
    if host.removeprefix("www.") in LINK_SHORTENERS:
        yield Concern(
            "booking-shortener", name,
            tr("“{host}” hides where the link leads, and may forget it one day.").format(host=host),
            tr("Write the address of the page itself; the code on the end screen holds it all the same."),
        )  # fmt: skip
    followers = [key for key, _ in parse_qsl(address.query) if key.casefold().startswith("utm_")]
    if followers:
        yield Concern(
            "booking-tracking", name,
            tr("The link follows people with “{name}”.").format(name=followers[0]),
            tr("Take everything that begins with utm_ out of it: {url}").format(url=_without_followers(address)),
        )  # fmt: skip


def _placeholders(booking: Booking) -> Iterator[Concern]:
    workshop = booking.next_workshop or NextWorkshop()
    for name, value in (
        ("name", booking.name), ("credentials", booking.credentials), ("bio", booking.bio), ("url", booking.url),
        ("email", booking.email), ("phone", booking.phone), ("offer", booking.offer), ("fee", booking.fee),
        ("next-workshop.title", workshop.title), ("next-workshop.place", workshop.place),
    ):  # fmt: skip
        if is_placeholder(name, value):
            yield _placeholder(f"booking.{name}", value)


def _workshop_concerns(workshop: NextWorkshop, today: dt.date) -> Iterator[Concern]:
    day = workshop.day
    if day is not None and day < today:
        yield Concern(
            "booking-date-past", "booking.next-workshop.date",
            tr("The next workshop, on {date}, is over.").format(date=workshop.date),
            tr("Write the date of the coming one, or take it out."),
        )  # fmt: skip
    if workshop.time and workshop.starts is None:
        yield Concern(
            "booking-time", "booking.next-workshop.time",
            tr("“{time}” is shown as it is, but no calendar understands it.").format(time=workshop.time),
            tr('Write hours and minutes: time: "19:00"'),
        )  # fmt: skip


def _titles(values: tuple[tuple[str, str], ...]) -> Iterator[Concern]:
    """Yield "Dr" beside "candidate" among one person's ``values``: a candidate has no such title yet."""
    doctor = next((name for name, value in values if _DOCTOR.search(value)), None)
    if doctor is not None and any(_CANDIDATE.search(value) for _, value in values):
        yield Concern(
            "booking-title", doctor,
            tr("“Dr” and “candidate” stand side by side; a candidate has not been given the title yet."),
            tr("Leave out one of the two."),
        )  # fmt: skip


def _placeholder(name: str, value: str) -> Concern:
    return Concern(
        "booking-placeholder", name, placeholder_words((value,)), tr("Write your own, or take it out."), value
    )


def placeholder_words(values: Sequence[str]) -> str:
    """Return that ``values``, one or more, look like placeholders."""
    quoted = [tr("“{value}”").format(value=value) for value in values]
    if len(quoted) == 1:
        return tr("{value} looks like a placeholder.").format(value=quoted[0])
    return tr("{values} and {last} look like placeholders.").format(values=", ".join(quoted[:-1]), last=quoted[-1])


def _without_followers(address: SplitResult) -> str:
    kept = [part for part in address.query.split("&") if not part.casefold().startswith("utm_")]
    return address._replace(query="&".join(kept)).geturl()
