"""Owns what the deck would say about settings that are not written yet."""

from __future__ import annotations

from collections.abc import Mapping

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.deck.yaml_words import yaml_value


def setting_faults(values: Mapping[str, str]) -> dict[str, str]:
    """Return, for each of the settings in ``values`` (``start``, ``series.part``) that cannot be read, what is wrong
    and a mend."""
    found = {}
    for name, value in values.items():
        words = " ".join(value.split())
        message = _fault(name, words) if words else ""
        if message:
            found[name] = message
    return found


def _fault(name: str, value: str) -> str:
    *outer, last = name.split(".")
    line = f"{last}: {yaml_value(value, in_braces=bool(outer))}"
    for mapping in reversed(outer):
        line = f"{mapping}: {{{line}}}"
    deck = parse_deck(Source(f"---\n{line}\n---\n"))
    place = deck.settings.places.get(name)
    fault = next((fault for fault in deck.structure_faults if place is not None and fault.span == place.span), None)
    return "" if fault is None else f"{fault.message} {fault.mend}"
