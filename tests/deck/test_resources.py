"""Where else people find help: in the deck, or in a file that several decks share."""

from __future__ import annotations

import pytest

from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.resources import CountryHelp, HelpEntry, Resources
from hearthside.deck.source import Source
from tests.deck.reading import codes, fault_of, read_exactly

LINES = """\
last-checked: 2026-11-22
countries:
  Northland:
    - {name: In danger now, contact: "000"}
    - name: A listening ear
      contact: "000 'one' 000"
      note: day and night, "always"
  "NO":
    - {contact: example.org/help}
  Nowhere yet:
"""
RESOURCES = Resources(
    last_checked="2026-11-22",
    countries=(
        CountryHelp(
            country="Northland",
            entries=(
                HelpEntry(name="In danger now", contact="000"),
                HelpEntry(name="A listening ear", contact="000 'one' 000", note="day and night, “always”"),
            ),
        ),
        CountryHelp(country="NO", entries=(HelpEntry(contact="example.org/help"),)),
        CountryHelp(country="Nowhere yet", entries=()),
    ),
)


def indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


def shared(text: str | None) -> Deck:
    return parse_deck(Source("---\ntitle: T\nresources: resources.yaml\n---\n"), read_shared=lambda _path: text)


def test_places_in_the_deck() -> None:
    deck = read_exactly(f"---\ntitle: T\nresources:\n{indented(LINES)}---\n")

    assert deck.settings.resources == RESOURCES
    assert codes(deck) == []


@pytest.mark.parametrize("text", [LINES, f"resources:\n{indented(LINES)}"])
def test_places_in_a_shared_file(text: str) -> None:
    deck = shared(text)

    assert deck.settings.resources == RESOURCES
    assert codes(deck) == []


def test_a_deck_that_names_none_has_none() -> None:
    assert read_exactly("---\ntitle: T\nresources:\n---\n").settings.resources is None


@pytest.mark.parametrize("text", [None, "- a\n", "just words", ""])
def test_a_shared_file_that_holds_none_is_reported_where_the_deck_names_it(text: str | None) -> None:
    deck = shared(text)
    fault = fault_of(deck, "shared-resources")

    assert deck.settings.resources is None
    assert (fault.line, fault.column) == (3, 12)
    assert "resources.yaml" in fault.message


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("last-checked: 2026-11-22\ncountries: [", "shared-resources", 2),
        ("# a remark\nlast-checked: in spring\n", "bad-setting", 2),
        ("last-checked: 2026-11-22\n\ncountries: Northland\n", "resources-form", 3),
        ("countries:\n  Northland: '112'\n", "resources-form", 2),
        ("countries:\n  Northland:\n    - 112\n", "front-matter-form", 3),
        ("countries:\n  Northland:\n    - {name: Now, phone: '1'}\n", "unknown-setting", 3),
        ("countries: {}\ncheckd: 2026-11-22\n", "unknown-setting", 2),
    ],
)
def test_a_fault_in_a_shared_file_says_its_line_there(text: str, code: str, line: int) -> None:
    fault = fault_of(shared(text), code)

    assert (fault.line, fault.column) == (3, 12)
    assert fault.message.startswith(f"In resources.yaml, line {line}: ")
    assert fault.mend


def test_one_wrong_entry_costs_no_other() -> None:
    deck = shared("countries:\n  Northland:\n    - wrong\n    - {name: Now, contact: '1'}\n  Southland: wrong\n")

    assert deck.settings.resources == Resources(
        countries=(
            CountryHelp(country="Northland", entries=(HelpEntry(name="Now", contact="1"),)),
            CountryHelp(country="Southland", entries=()),
        )
    )
