"""Owns where else people find help: per country, as the resources slide shows it, and when somebody last checked it."""

from __future__ import annotations

from msgspec import Struct


class HelpEntry(Struct, frozen=True, kw_only=True):
    """One place to turn to."""

    name: str = ""
    """What it is for, in the words of somebody who needs it: "In danger now"."""
    contact: str = ""
    """A number, an address or a few words, exactly as the deck gives it."""
    note: str = ""
    """Such as the hours: "day and night"."""


class CountryHelp(Struct, frozen=True, kw_only=True):
    """The places to turn to in one country."""

    country: str
    entries: tuple[HelpEntry, ...]


class Resources(Struct, frozen=True, kw_only=True):
    """What a resources slide without a list of its own shows."""

    last_checked: str = ""
    """ISO 8601, ``2026-11-22``, or empty; a date that is none stays as it was written."""
    countries: tuple[CountryHelp, ...] = ()
