"""Owns reading where else people find help: countries, the places to turn to in each, and the last check."""

from __future__ import annotations

from collections.abc import Iterator

from hearthside.deck.resources import CountryHelp, HelpEntry, Resources
from hearthside.deck.setting_values import Values
from hearthside.deck.shared_values import ReadShared, Sharing, shared_values
from hearthside.deck.typography import educate
from hearthside.deck.yaml_nodes import Listing, Mapping, Node, Scalar
from hearthside.tr import tr

RESOURCE_NAMES = ("last-checked", "countries")
ENTRY_NAMES = ("name", "contact", "note")

_ENTRY_EXAMPLE = '- {name: In danger now, contact: "112", note: day and night}'
_COUNTRIES_EXAMPLE = f"countries: {{Your country: [{_ENTRY_EXAMPLE.removeprefix('- ')}]}}"


def read_resources(values: Values, read_shared: ReadShared) -> Resources | None:
    """Take ``resources`` out of the deck's settings; None where the deck says nothing about them."""
    inner = shared_values(values, _sharing(), read_shared)
    if inner is None:
        return None
    found = Resources(last_checked=inner.date("last-checked"), countries=tuple(_countries(inner)))
    inner.report_rest(RESOURCE_NAMES)
    return found


def _sharing() -> Sharing:
    return Sharing(
        name="resources",
        example="resources: resources.yaml",
        unreadable=tr("The places to turn to in “{path}” cannot be read."),
        holds_none=tr("“{path}” does not hold places to turn to."),
        form=tr("Write last-checked: and countries: into it, as the guide to the format shows."),
    )


def _countries(values: Values) -> Iterator[CountryHelp]:
    node = values.take("countries")
    if node is None or (isinstance(node, Scalar) and not node.text):
        return
    if not isinstance(node, Mapping):
        values.report(
            "resources-form",
            node,
            tr("Under “countries” stands each country's name, and under it what helps there."),
            tr("Write for example {example}").format(example=_COUNTRIES_EXAMPLE),
        )
        return
    for country, places in node.items:
        entries = tuple(_entries(values, country.text, places))
        yield CountryHelp(country=educate(country.text, values.language), entries=entries)


def _entries(values: Values, country: str, node: Node) -> Iterator[HelpEntry]:
    if isinstance(node, Scalar) and not node.text:
        return
    if not isinstance(node, Listing):
        values.report(
            "resources-form",
            node,
            tr("Under “{country}” belongs a list of places to turn to.").format(country=country),
            tr("Write for example {example}").format(example=_ENTRY_EXAMPLE),
        )
        return
    for item in node.items:
        inner = values.mapping(country, item, _ENTRY_EXAMPLE)
        if inner is not None:
            contact = inner.exact("contact")
            yield HelpEntry(
                name=inner.words("name"), contact=contact.text if contact is not None else "", note=inner.words("note")
            )
            inner.report_rest(ENTRY_NAMES)
