"""What may be meant is proposed where it may stand, from the deck's own lists."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hearthside.authoring.completion import Completion, Known, completion_at
from hearthside.deck.activities import DiscussionFormat
from hearthside.deck.source import Span
from tests.authoring.typed import read, selections, state_at

KNOWN = Known(("evening", "paper"), lambda: ("art/brain.svg", "art/hands.png"))


def at(before: str) -> Completion | None:
    text, selection = read(before)
    return completion_at(text, selection.start, state_at(text, selection.start), KNOWN)


def proposed(before: str) -> list[str]:
    found = at(before)
    return [] if found is None else [proposal.text.strip() for proposal in found.proposals]


@pytest.mark.parametrize(
    ("before", "first"),
    [
        (":::|", ["notes", "left", "right", "discuss"]),
        ("::: no|", ["notes"]),
        ("::: d|", ["discuss"]),
        ("::: discuss |", [each.value for each in DiscussionFormat]),
        ("::: discuss pa|", ["pairs", "think-pair-share"]),
        ("::: discuss pairs |", ["sizes=", "cues=", "sound="]),
        ("::: discuss pairs sound=|", ["sound=bell", "sound=soft", "sound=none"]),
        ("::: breathe |", ["1:00", "1:30", "3:00"]),
        ("## A {|", ["minutes=", "if-late=", "layout=", "content-note=", ".steps"]),
        ("## A {minutes=2 if|", ["if-late="]),
        ("## A {if-late=s|", ["if-late=skip", "if-late=shorten"]),
        ("![A brain](|", ["art/brain.svg", "art/hands.png"]),
        ("![A brain](art/h|", ["art/hands.png"]),
        ("::: notes\n**|\n:::", ["Say**", "Do**"]),
        ("::: discuss pairs\n- Speak 8:00 sh|\n:::", ["shared"]),
        ("---\nth|\n---\n", ["theme:"]),
        ("---\ntheme: |\n---\n", ["evening", "paper"]),
        ("---\nbooking:\n  ur|\n---\n", ["url:"]),
    ],
)
def test_proposals(before: str, first: list[str]) -> None:
    assert proposed(before)[: len(first)] == first


@pytest.mark.parametrize(
    "before",
    ["words|", "::: notes|", "## A {.steps|", "::: discuss pairs|", "## A|", "[a](|", "```\n:::|\n```", "- a 2:00 sh|"],
)
def test_nothing_where_nothing_is_meant_or_all_is_written(before: str) -> None:
    assert proposed(before) == []


def test_what_is_typed_is_replaced() -> None:
    found = at("x\n## A {minutes=2 lay|")
    assert found is not None
    assert found.span == Span(18, 21)


@settings(max_examples=100)
@given(selections())
def test_never_raises(given_: tuple[str, Span]) -> None:
    text, selection = given_
    found = completion_at(text, selection.start, state_at(text, selection.start), KNOWN)
    assert found is None or found.span.end == selection.start
