"""Owns the booking details on the end screen; every field is optional and an empty one leaves no label."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NextWorkshop:
    """The evening after this one."""

    title: str = ""
    date: str = ""
    """ISO 8601: ``2026-12-10``."""
    time: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """How people reach the facilitator."""

    invitation: str = ""
    url: str = ""
    email: str = ""
    phone: str = ""
    offer: str = ""
    fee: str = ""
    next_workshop: NextWorkshop | None = None
    disclaimer: str = ""
