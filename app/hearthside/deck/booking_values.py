"""Owns reading the booking details: from the front matter, or from a file that several decks share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hearthside.deck.booking import Booking, NextWorkshop, is_mail_address, is_web_address
from hearthside.deck.day_time import zone_named
from hearthside.deck.setting_values import Values
from hearthside.deck.yaml_nodes import Mapping, Node, Scalar
from hearthside.deck.yaml_text import YamlTrouble, read_yaml
from hearthside.tr import tr

BOOKING_NAMES = (
    "name", "credentials", "bio", "invitation", "url", "email", "phone", "offer", "fee", "next-workshop", "disclaimer",
)  # fmt: skip
WORKSHOP_NAMES = ("title", "date", "time", "place", "duration", "timezone")

ReadShared = Callable[[str], str | None]

_EXAMPLE = "booking: {url: https://example.org/book}"


def read_booking(values: Values, read_shared: ReadShared) -> Booking | None:
    """Take ``booking`` out of the deck's settings; None where the deck says nothing about it."""
    node = values.take("booking")
    if isinstance(node, Scalar) and node.text.strip():
        return _from_file(node, values, read_shared)
    inner = values.mapping("booking", node, _EXAMPLE)
    return _from_values(inner) if inner is not None else None


def _from_file(node: Scalar, values: Values, read_shared: ReadShared) -> Booking | None:
    path = node.text.strip()
    text = read_shared(path)
    if text is None:
        values.report(
            "shared-booking",
            node,
            tr("The booking details in “{path}” cannot be read.").format(path=path),
            tr("Put that file beside the deck, or write the details here: {example}").format(example=_EXAMPLE),
        )
        return None
    try:
        found = read_yaml(text)
    except YamlTrouble as trouble:
        line = text.count("\n", 0, trouble.offset) + 1
        message = tr("In {file}, line {line}: {trouble}").format(file=path, line=line, trouble=trouble)
        values.report("shared-booking", node, message, trouble.mend)
        return None
    return _from_shared(found, node, path, values)


def _from_shared(found: Node | None, node: Scalar, path: str, values: Values) -> Booking | None:
    if isinstance(found, Mapping):
        inside = {key.text: value for key, value in found.items}.get("booking", found)
        if isinstance(inside, Mapping):
            return _from_values(values.elsewhere("booking", inside, node, path))
    message = tr("“{path}” does not hold booking details.").format(path=path)
    values.report(
        "shared-booking", node, message, tr("Write one name: value on each line of it, such as url: https://…")
    )
    return None


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
        date=_date(inner),
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


def _date(values: Values) -> str:
    scalar = values.exact("date")
    if scalar is None:
        return ""
    try:
        date.fromisoformat(scalar.text)
    except ValueError:
        message = tr("“{text}” is not a date that can be read.").format(text=scalar.text)
        values.report("booking-value", scalar, message, tr("Write year, month and day: 2026-12-10"))
    return scalar.text
