"""Owns the booking details on the end screen; every field is optional and an empty one leaves no label."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import fields, replace

from hearthside.deck.day_time import read_day_time, zone_named
from hearthside.deck.durations import LONGEST_SECONDS, parse_duration

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_MAIL_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")
_CALENDAR_YEARS = range(1970, 2200)
_WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def is_web_address(text: str) -> bool:
    """Return whether ``text`` is an address that a phone opens: whole, with ``https://`` or ``http://``."""
    return _WEB_ADDRESS.fullmatch(text) is not None


def is_mail_address(text: str) -> bool:
    """Return whether ``text`` has the form of a mail address; whether anybody reads it, nobody can know."""
    return _MAIL_ADDRESS.fullmatch(text) is not None


class NextWorkshop(Struct, frozen=True, kw_only=True):
    """The evening after this one, as somebody wrote it; what cannot be read is shown as it stands."""

    title: str = ""
    date: str = ""
    """ISO 8601: ``2026-12-10``."""
    time: str = ""
    place: str = ""
    duration: str = ""
    """``90 min``; for calendars only."""
    timezone: str = ""
    """``Europe/Berlin``; for calendars only. Empty means: the zone of the computer that presents."""

    @property
    def day(self) -> dt.date | None:
        try:
            return dt.date.fromisoformat(self.date.strip())
        except ValueError:
            return None

    @property
    def calendar_day(self) -> dt.date | None:
        """``day``, where calendars and the rules of time zones reach that far."""
        return self.day if self.day is not None and self.day.year in _CALENDAR_YEARS else None

    @property
    def starts(self) -> dt.time | None:
        return read_day_time(self.time)

    @property
    def lasts_seconds(self) -> int | None:
        seconds = parse_duration(self.duration)
        return seconds if seconds is not None and 0 < seconds <= LONGEST_SECONDS else None

    @property
    def zone(self) -> ZoneInfo | None:
        return zone_named(self.timezone)


class Booking(Struct, frozen=True, kw_only=True):
    """How people reach the facilitator."""

    name: str = ""
    """Who invites; the deck's author where it is empty."""
    credentials: str = ""
    """As written, a “candidate” stays one; the deck's where both this and ``name`` are empty."""
    bio: str = ""
    invitation: str = ""
    url: str = ""
    email: str = ""
    phone: str = ""
    offer: str = ""
    fee: str = ""
    next_workshop: NextWorkshop | None = None
    disclaimer: str = ""

    def over(self, below: Booking) -> Booking:
        """Return ``below`` with whatever this says in its place."""
        return replace(below, **{each.name: said for each in fields(self) if (said := getattr(self, each.name))})

    @property
    def is_reachable(self) -> bool:
        """Whether there is any way to get in touch."""
        return bool(self.email or self.url or self.phone)
