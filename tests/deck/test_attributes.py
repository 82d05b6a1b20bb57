"""``{…}`` behind a heading: its form and its meaning."""

from __future__ import annotations

import pytest

from hearthside.deck.attributes import find_attributes
from hearthside.deck.faults import Severity
from hearthside.deck.model import IfLate, Layout
from tests.deck.reading import codes, content, fault_of, read, slide


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("T {minutes=4}", [("minutes", "4")]),
        ("T {minutes=4 if-late=skip}", [("minutes", "4"), ("if-late", "skip")]),
        ('T {content-note="mentions loss"}', [("content-note", "mentions loss")]),
        ("T {content-note='mentions loss'}", [("content-note", "mentions loss")]),
        ("T {content-note=“mentions loss”}", [("content-note", "mentions loss")]),
        ("T {content-note=„mentions loss“}", [("content-note", "mentions loss")]),
        ('T {content-note="braces } and { too"}', [("content-note", "braces } and { too")]),
        ("T {.steps}", [("steps", "")]),
        ("T {#name}", [("id", "name")]),
        ("T {minutes=}", [("minutes", "")]),
        ("{minutes=4}", [("minutes", "4")]),
        ("T {minutes=4}  ", [("minutes", "4")]),
    ],
)
def test_attributes_are_found(text: str, words: list[tuple[str, str]]) -> None:
    found = find_attributes(text, 100)

    assert found is not None
    assert [(word.name, word.value) for word in found.words] == words
    assert found.span.start == 100 + text.index("{")


@pytest.mark.parametrize(
    "text", ["T", "T {1, 2}", "T {steps}", "T {minutes=4} more", "T \\{minutes=4}", "T }", 'T {"}', ""]
)
def test_other_braces_are_words(text: str) -> None:
    assert find_attributes(text, 0) is None


def test_a_heading_has_its_words_without_attributes_and_closing_hashes() -> None:
    assert slide("## Title ## {minutes=4}\n").title_text == "Title"
    assert slide("## Title {minutes=4} ##\n").title_text == "Title"
    assert slide("## C# and F#\n").title_text == "C# and F#"
    assert slide("## A set {1, 2}\n").title_text == "A set {1, 2}"
    assert slide("## Real \\# hash \\#\n").title_text == "Real # hash #"
    assert slide("## Title <!-- remark --> {minutes=4}\n").title_text == "Title"


def test_values_reach_the_slide() -> None:
    one = slide('## A {minutes=1:30 if-late=SKIP content-note="mentions loss" layout=quote .steps #here}\n')

    assert one.planned_seconds == 90
    assert one.if_late is IfLate.SKIP
    assert one.content_note == "mentions loss"
    assert one.content.layout is Layout.QUOTE
    assert one.attributes.classes == ("steps",)
    assert dict(one.attributes.named) == {
        "minutes": "1:30",
        "if-late": "SKIP",
        "content-note": "mentions loss",
        "layout": "quote",
        "id": "here",
    }


def test_an_unknown_attribute_is_kept_and_reported_at_its_place() -> None:
    deck = read("## A\n\n## B {minuts=4 .fancy}\n")
    named, classed = deck.faults

    assert deck.slides[1].attributes.named["minuts"] == "4"
    assert deck.slides[1].attributes.classes == ("fancy",)
    assert (named.code, named.line, named.column) == ("unknown-attribute", 3, 7)
    assert "minutes" in named.mend
    assert (classed.line, classed.column) == (3, 16)


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ("minutes=abc", "bad-minutes"),
        ("minutes=-3", "bad-minutes"),
        ("minutes=", "bad-minutes"),
        ('minutes="100 h"', "bad-minutes"),
        ("if-late=maybe", "bad-if-late"),
        ("layout=foo", "bad-layout"),
        ("layout=discussion", "layout-and-clock"),
        ("minutes=3 word", "attribute-form"),
        ("minutes=3 minutes=4", "attribute-twice"),
    ],
)
def test_bad_values_are_reported_and_count_as_not_given(attributes: str, code: str) -> None:
    deck = read(f"## A {{{attributes}}}\n\nWords that stand on this slide.\n")
    fault = fault_of(deck, code)

    assert fault.message
    assert fault.mend
    assert fault.line == 1
    assert deck.slides[0].if_late is None
    assert deck.slides[0].content.layout is Layout.TEXT


def test_of_two_values_the_last_counts() -> None:
    assert slide("## A {minutes=3 minutes=4}\n").planned_seconds == 240


def test_emphasis_in_a_heading_is_kept_in_its_runs() -> None:
    title = content("## Not *one* `x`\n").title

    assert [(run.text, run.emphasis, run.code) for run in title] == [
        ("Not ", False, False),
        ("one", True, False),
        (" ", False, False),
        ("x", False, True),
    ]


def test_steps_without_a_list_are_pointed_out() -> None:
    assert codes(read("## A {.steps}\n\nOnly words here, and no list.\n")) == ["steps-without-list"]


@pytest.mark.parametrize("text", ["## A {#here minutes=2}\n\nWords.\n", "## A\n\n{#here .steps}\n- a\n- b\n"])
def test_an_identifier_is_kept_and_hinted_at(text: str) -> None:
    deck = read(text)
    fault = fault_of(deck, "unknown-attribute")

    assert fault.severity is Severity.HINT
    assert "#here" in fault.message
    assert fault.span.of(deck.source.text) == "#here"
