"""Owns which own details there are to fill in, under which heading, and how they become booking details."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import fields

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.placeholders import usual_disclaimer, usual_invitation
from hearthside.tr import tr

WORKSHOP = "next-workshop."


class DetailField(Struct, frozen=True):
    """One line of the form; ``name`` is the value's within ``booking:`` as a deck writes it."""

    name: str
    label: str
    example: str = ""
    """Shown greyed while the line is empty; never saved."""


class FieldGroup(Struct, frozen=True):
    """Lines that belong together."""

    heading: str
    fields: tuple[DetailField, ...]


def field_groups() -> tuple[FieldGroup, ...]:
    """Return the form's lines in their order, in the user's language."""
    return (
        FieldGroup(
            tr("Who you are"),
            (
                DetailField("name", tr("Name")),
                DetailField("credentials", tr("Credentials"), tr("as you want them read, “candidate” included")),
                DetailField("bio", tr("About you"), tr("one sentence")),
            ),
        ),
        FieldGroup(
            tr("How to reach you"),
            (
                DetailField("invitation", tr("Invitation"), usual_invitation()),
                DetailField("url", tr("Web address"), "https://"),
                DetailField("email", tr("Mail")),
                DetailField("phone", tr("Phone")),
            ),
        ),
        FieldGroup(
            tr("What you offer"),
            (
                DetailField("offer", tr("To whom"), tr("Individuals, couples, polycules and groups")),
                DetailField("fee", tr("Fee"), tr("Sliding scale")),
                DetailField("disclaimer", tr("Small print"), usual_disclaimer()),
            ),
        ),
        FieldGroup(
            tr("Your next workshop"),
            (
                DetailField(f"{WORKSHOP}title", tr("Title")),
                DetailField(f"{WORKSHOP}date", tr("Date"), "2026-12-10"),
                DetailField(f"{WORKSHOP}time", tr("Time"), "19:00"),
                DetailField(f"{WORKSHOP}place", tr("Place"), tr("Online")),
                DetailField(f"{WORKSHOP}duration", tr("Length"), tr("90 min")),
                DetailField(f"{WORKSHOP}timezone", tr("Time zone"), "Europe/Berlin"),
            ),
        ),
    )


def values_of(details: Booking | None) -> dict[str, str]:
    """Return what stands in each line for ``details``."""
    details = details or Booking()
    workshop = details.next_workshop or NextWorkshop()
    own = {each.name: getattr(details, each.name) for each in fields(Booking) if each.name != "next_workshop"}
    return own | {f"{WORKSHOP}{each.name}": getattr(workshop, each.name) for each in fields(NextWorkshop)}


def details_of(values: Mapping[str, str]) -> Booking | None:
    """Return the details that ``values`` make; None where every line is empty."""
    filled = {name: " ".join(value.split()) for name, value in values.items() if value.strip()}
    if not filled:
        return None
    own = {name: value for name, value in filled.items() if not name.startswith(WORKSHOP)}
    workshop = {name.removeprefix(WORKSHOP): value for name, value in filled.items() if name.startswith(WORKSHOP)}
    return Booking(**own, next_workshop=NextWorkshop(**workshop) if workshop else None)
