"""Owns what a placeholder is: words that stand where somebody's own are still to come.

An address is one where its host is kept for examples (RFC 2606, section 2 and 3; RFC 6761, section 6), or where it says
"your name" or "your site". A phone number is one where it ends in 1234567 or is kept for stories; a name, where it says
"Your name"; any other words, where they are a gap such as ``TODO``, ``…`` or ``<amount>``. The check speaks of each;
``own_details.py`` says when the facilitator's own details take its place.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from hearthside.deck.booking import Booking
from hearthside.tr import tr

# Texts, not patterns: they are compiled when a deck has something to look at, which no first slide waits for.
_RESERVED = r"(?i)(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$"
_STANDS_FOR_A_NAME = (
    r"(?i)^(?:you|your[._-]?(?:name|mail|e-?mail|address)|name|someone|somebody|user)@"
    r"|@(?:domain|yourdomain|your[._-]domain|mysite|yoursite|your[._-]site)\."
)
_STANDS_FOR_A_HOST = r"(?i)(?:^|\.)(?:(?:your|my)[-_]?(?:domain|site|website)|domain)\.[a-z]+$"
_GAP = r"(?i)^(?:x{3,}|tbd|tba|todo|lorem ipsum\b.*|…+|\.{3,}|\?+|<[^>]*>|\[[^\]]*\])$"
_PRACTICE_DIGITS = r"1234567|55501\d\d$"
"""555-0100 to 555-0199 are kept for stories."""
_NO_NAMES = ("your name", "name", "author")


def is_placeholder(name: str, value: str) -> bool:
    """Return whether ``value`` of the field ``name`` in ``Booking``, or of ``author``, is one; nothing is none."""
    value = value.strip()
    if not value:
        return False
    if re.search(_GAP, value):
        return True
    match name:
        case "url":
            return _is_example_host(host_of(value))
        case "email":
            return _is_example_mail(value)
        case "phone":
            return re.search(_PRACTICE_DIGITS, re.sub(r"\D", "", value)) is not None
        case "name" | "author":
            return value.casefold() in _NO_NAMES
    return False


def ways_to_reach(booking: Booking) -> dict[str, str]:
    """Return the ways to get in touch that ``booking`` names, by the names of their fields; empty ones are none."""
    ways = {"url": booking.url, "email": booking.email, "phone": booking.phone}
    return {name: way for name, way in ways.items() if way}


def is_filled_in(booking: Booking) -> bool:
    """Return whether ``booking`` is somebody's own: whether it names a way to get in touch that is no placeholder."""
    return not all(is_placeholder(name, way) for name, way in ways_to_reach(booking).items())


def usual_invitation() -> str:
    """Return how Hearthside itself invites people to get in touch, where nobody has said it in their own words."""
    return tr("Would you like to talk further?")


def usual_disclaimer() -> str:
    """Return what Hearthside itself says an evening is not."""
    return tr("Education, not therapy. Not for emergencies.")


def is_usual_sentence(name: str, value: str) -> bool:
    """Return whether ``value`` is what Hearthside writes into the field ``name`` where nobody said anything."""
    usual = {"invitation": usual_invitation(), "disclaimer": usual_disclaimer()}
    return value == usual.get(name)


def split_address(url: str) -> SplitResult | None:
    """Return the parts of ``url``; None where it names no host."""
    try:
        address = urlsplit(url)
        return address if address.hostname else None
    except ValueError:  # brackets that hold no address
        return None


def host_of(url: str) -> str:
    """Return the host that ``url`` leads to, in small letters; empty where it leads to none."""
    address = split_address(url)
    return (address.hostname or "").rstrip(".").casefold() if address is not None else ""


def _is_example_host(host: str) -> bool:
    return re.search(_RESERVED, host) is not None or re.search(_STANDS_FOR_A_HOST, host) is not None


def _is_example_mail(mail: str) -> bool:
    host = mail.rpartition("@")[2]
    return re.search(_RESERVED, host) is not None or re.search(_STANDS_FOR_A_NAME, mail) is not None
