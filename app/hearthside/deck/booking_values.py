"""Owns reading the booking details: which names they have, and what their values must look like."""

from __future__ import annotations

from collections.abc import Callable

from hearthside.deck.booking import Booking, NextWorkshop, is_mail_address, is_web_address
from hearthside.deck.day_time import zone_named
from hearthside.deck.setting_values import Values
from hearthside.deck.shared_values import ReadShared, Sharing, shared_values, values_in_file
from hearthside.deck.yaml_nodes import Scalar
from hearthside.tr import tr

BOOKING_NAMES = (
    "name", "credentials", "bio", "invitation", "url", "email", "phone", "offer", "fee", "next-workshop", "disclaimer",
    "shared",
)  # fmt: skip
WORKSHOP_NAMES = ("title", "date", "time", "place", "duration", "timezone")

_EXAMPLE = "booking: {url: https://example.org/book}"


def read_booking(values: Values, read_shared: ReadShared) -> Booking | None:
    """Take ``booking`` out of the deck's settings; None where the deck says nothing about it."""
    sharing = _sharing()
    inner = shared_values(values, sharing, read_shared)
    if inner is None:
        return None
    path = inner.exact("shared")
    inside = values_in_file(path, inner, sharing, read_shared) if path is not None else None
    shared = _from_values(inside) if inside is not None else None
    own = _from_values(inner)  # after the shared details, so that it is known where what counts stands
    return own if shared is None else own.over(shared)


def _sharing() -> Sharing:
    return Sharing(
        name="booking",
        example=_EXAMPLE,
        unreadable=tr("The booking details in “{path}” cannot be read."),
        holds_none=tr("“{path}” does not hold booking details."),
        form=tr("Write one name: value on each line of it, such as url: https://…"),
    )


def _from_values(values: Values) -> Booking:
    booking = Booking(
        name=values.words("name"),
        credentials=values.words("credentials"),
        bio=values.words("bio"),
        invitation=values.words("invitation"),
        url=_checked(values, "url", is_web_address, tr("a web address"), "https://example.org/book"),
        email=_checked(values, "email", is_mail_address, tr("a mail address"), "hello@example.org"),
        phone=_text(values.exact("phone")),
        offer=values.words("offer"),
        fee=values.words("fee"),
        next_workshop=_next_workshop(values),
        disclaimer=values.words("disclaimer"),
    )
    values.report_rest(BOOKING_NAMES)
    return booking


def _next_workshop(values: Values) -> NextWorkshop | None:
    example = "next-workshop: {title: Mindful Communication, date: 2026-12-10}"
    inner = values.mapping("next-workshop", values.take("next-workshop"), example)
    if inner is None:
        return None
    workshop = NextWorkshop(
        title=inner.words("title"),
        date=inner.date("date"),
        time=_text(inner.exact("time")),
        place=inner.words("place"),
        duration=_checked(inner, "duration", _is_duration, tr("a length of time"), "90 min"),
        timezone=_checked(inner, "timezone", _is_zone, tr("the name of a time zone"), "Europe/Berlin"),
    )
    inner.report_rest(WORKSHOP_NAMES)
    return workshop


def _text(scalar: Scalar | None) -> str:
    return scalar.text if scalar is not None else ""


def _is_zone(text: str) -> bool:
    return zone_named(text) is not None


def _is_duration(text: str) -> bool:
    return NextWorkshop(duration=text).lasts_seconds is not None


def _checked(values: Values, name: str, is_right: Callable[[str], bool], kind: str, example: str) -> str:
    scalar = values.exact(name)
    if scalar is None:
        return ""
    if not is_right(scalar.text):
        message = tr("“{text}” is not {kind}.").format(text=scalar.text, kind=kind)
        values.report(
            "booking-value",
            scalar,
            message,
            tr("Write it in full: {name}: {example}").format(name=name, example=example),
        )
    return scalar.text
