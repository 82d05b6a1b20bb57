"""A slide with places to find help: real ones, and looked at lately."""

from __future__ import annotations

from datetime import date

import pytest

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from tests.care.hints import codes, hint, hints, hints_of

TABLE = "## Support {{layout=resources}}\n\n| When | Where |\n|---|---|\n| At night | {place} |\n\n{line}\n"


def checked(line: str, place: str = "0123 456") -> str:
    return TABLE.format(place=place, line=line)


@pytest.mark.parametrize(
    "line",
    [
        "Last checked: 2026-11-20",
        "Last checked 20 November 2026",
        "Last checked: November 20, 2026",
        "Checked on the 20th of November 2026",
        "Last checked: 20.11.2026",
        "Last checked: 11/20/2026",
        "Last checked: Nov 2026",
        "Up to date as of 22 May 2026.",
        "**Last checked:** 2026-05-22",
    ],
)
def test_a_place_that_was_checked_lately_is_fine(line: str) -> None:
    assert codes(checked(line)) == []


def test_half_a_year_is_the_limit() -> None:
    found = hint(checked("Last checked: 21 May 2026"), "resources-old")
    assert (found.line, found.column) == (7, 1)
    assert "6 months" in found.message
    assert found.mend.endswith("Last checked: 2026-11-22")
    leap = [each.code for each in hints(checked("Last checked: 31 August 2025"), today=date(2026, 2, 28))]
    assert leap == []


def test_without_a_date_nobody_knows() -> None:
    assert hint(checked(""), "resources-undated").line == 1
    assert hint(checked("Last checked: lately"), "resources-undated").line == 7
    assert codes("## Resources\n\n- Night and day: 0123 456\n- Founded 1 May 2026\n") == ["resources-undated"]


def test_a_day_to_come_is_a_slip() -> None:
    assert hint(checked("Last checked: 2027-11-20"), "resources-ahead").line == 7


@pytest.mark.parametrize(
    "text",
    [
        "## Support {layout=resources}\n\nLast checked: 2026-11-20\n",
        "## Support {layout=resources}\n\nPlaces near you:\n\nLast checked: 2026-11-20\n",
        "## Support {layout=resources}\n\n| When | Where |\n|---|---|\n\nLast checked: 2026-11-20\n",
        "## Resources\n\n- Last checked: 2026-11-20\n",
        "## Resources\n\n- \n- Last checked: 2026-11-20\n",
        checked("Last checked: 2026-11-20", place=""),
    ],
)
def test_a_slide_without_a_place_is_empty(text: str) -> None:
    assert codes(text) == ["resources-empty"]


def test_a_place_may_stand_in_a_sentence_or_on_a_side() -> None:
    assert codes("## Support {layout=resources}\n\nCall 0123 456.\n\nLast checked: 2026-11-20\n") == []
    sides = "::: left\n- Call 0123\n:::\n\n::: right\nLast checked: 2026-11-20\n:::\n"
    assert codes("## Support {layout=resources}\n\n" + sides) == []


def test_placeholders_are_named() -> None:
    one = hint(checked("Last checked: 2026-11-20", "example.org/listen"), "resources-placeholder")
    assert (one.line, one.column) == (5, 14)
    assert one.message.startswith("“example.org/listen” stands in for")
    two = hint(checked("Last checked: 2026-11-20", "help@example.org, example.com"), "resources-placeholder")
    assert "and 1 more stand in for" in two.message
    assert codes(checked("Last checked: 2026-11-20", "counterexample.organic")) == []


def test_american_figures_have_the_month_first() -> None:
    assert codes("---\nlanguage: en-US\n---\n\n" + checked("Last checked: 3/9/2026")) == ["resources-old"]
    assert codes("---\nlanguage: en-GB\n---\n\n" + checked("Last checked: 3/9/2026")) == []


SHARED = """---
title: Hello
resources: {resources}
---

## Support {{layout=resources}}

Words for everyone.
"""


def at_the_top(entries: str, checked: str = "2026-11-20") -> str:
    return SHARED.format(resources=f"{{last-checked: {checked}, countries: {{Here: [{entries}]}}}}")


def test_places_named_at_the_top_count_as_those_on_the_slide() -> None:
    assert codes(at_the_top("{name: At night, contact: 0123 456}")) == []
    assert codes(at_the_top("{name: At night, contact: 0123}", checked="2026-01-01")) == ["resources-old"]
    assert codes(at_the_top("{name: At night, contact: 0123}", checked="")) == ["resources-undated"]
    assert codes(at_the_top("{name: At night}")) == ["resources-empty"]
    named = hint(at_the_top("{name: At night, contact: Add your local line}"), "resources-placeholder")
    assert named.line == 3
    assert "“Add your local line”" in named.message


def test_a_list_on_the_slide_goes_before_the_top() -> None:
    assert codes(at_the_top("{name: At night}") + "\n- Call 0123\n- Last checked: 2026-11-20\n") == []


def test_a_file_that_decks_share_is_named() -> None:
    text = "---\ntitle: Hello\nresources: help.yaml\n---\n\n## Support {layout=resources}\n"
    shared = "countries: {Here: [{name: At night, contact: help@example.org}]}"
    deck = parse_deck(Source(text), read_shared=lambda _: shared)
    found = [(each.line, each.code, each.message) for each in hints_of(deck)]
    assert [(line, code) for line, code, _ in found] == [(3, "resources-placeholder"), (6, "resources-undated")]
    assert all(message.startswith("In help.yaml: ") for _, _, message in found)
