"""Owns the facilitator as an entry for address books: a vCard 3.0 (RFC 2426), which every phone and mailer reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearthside.deck.booking import Booking, is_web_address
from hearthside.export.plain_lines import file_name, plain_value

_MOST_OCTETS = 75
_TO_ESCAPE = re.compile(r"[\\;,]")


def contact_card(booking: Booking, name: str, credentials: str) -> bytes | None:
    """Return a vCard of whoever invites, None where there is no way to reach them.

    ``name`` stands whole and as written: which part of it is a family's is nobody's to guess.
    """
    if not booking.is_reachable:
        return None
    shown_name = plain_value(name) or booking.email or booking.url or booking.phone
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escaped(shown_name)}",
        f"N:;{_escaped(shown_name)};;;",
        *_details(booking, credentials),
        "END:VCARD",
    ]
    return "".join(folded(line) for line in lines).encode()


def contact_file_name(name: str) -> str:
    """Return ``kim-rivers.vcf``."""
    return file_name(name, "contact", "vcf")


def folded(line: str) -> str:
    """Return ``line`` with its line end, broken so that none has more than 75 octets (RFC 2426, 2.6); letters whole."""
    pieces, octets = [""], 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _MOST_OCTETS:
            pieces.append(" ")
            octets = 1
        pieces[-1] += letter
        octets += size
    return "\r\n".join(pieces) + "\r\n"


def _details(booking: Booking, credentials: str) -> Iterator[str]:
    about = "\n".join(part for part in (booking.bio, booking.offer, booking.fee) if part)
    for name, value in (
        ("TITLE", credentials),
        ("EMAIL;TYPE=INTERNET", booking.email),
        ("TEL;TYPE=VOICE", booking.phone),
    ):
        if value:
            yield f"{name}:{_escaped(value)}"
    if is_web_address(booking.url) and booking.url.isprintable():
        yield f"URL:{booking.url}"
    if about:
        yield f"NOTE:{_escaped(about)}"


def _escaped(text: str) -> str:
    """Return ``text`` so that it can end neither its field nor its line."""
    return _TO_ESCAPE.sub(r"\\\g<0>", plain_value(text)).replace("\n", "\\n")
