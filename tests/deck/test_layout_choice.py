"""Which layout a slide gets from its content."""

from __future__ import annotations

import pytest

from hearthside.deck.faults import Severity
from hearthside.deck.model import Layout
from tests.deck.reading import codes, content, read

LONG = "Words that go on and on. " * 10


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("---\ntitle: T\n---\n", Layout.TITLE),
        ("# S\n", Layout.SECTION),
        ("# S\n\n- a\n", Layout.SECTION),
        ("## A\n\nWords.\n", Layout.TEXT),
        ("## A\n\n- a\n- b\n", Layout.TEXT),
        ("## A\n", Layout.STATEMENT),
        ("---\n\nA short sentence.\n", Layout.STATEMENT),
        (f"---\n\n{LONG}\n", Layout.TEXT),
        ("---\n\nOne.\n\nTwo.\n", Layout.TEXT),
        ("## A\n\n![a](a.png)\n", Layout.PICTURE),
        ("![a](a.png)\n", Layout.PICTURE),
        ("## A\n\nWords.\n\n![a](a.png)\n", Layout.BESIDE),
        ("## A\n\n> Words.\n", Layout.QUOTE),
        ("> Words.\n> — X\n", Layout.QUOTE),
        ("## A\n\n> Words.\n\nMore.\n", Layout.TEXT),
        ("## A\n\n::: left\na\n:::\n", Layout.COLUMNS),
        ("## A\n\n::: left\n![a](a.png)\n:::\n", Layout.COLUMNS),
        ("## A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", Layout.TABLE),
        ("## Agreements\n\n- a\n", Layout.AGREEMENTS),
        ("## Our agreements\n\n1. a\n", Layout.AGREEMENTS),
        ("## Agreements\n\nWords.\n", Layout.TEXT),
        ("## Agreements per bond\n\n- a\n", Layout.TEXT),
        ("## Resources\n\n- a\n", Layout.RESOURCES),
        ("## Q\n\n::: discuss pairs\n:::\n", Layout.DISCUSSION),
        ("# Q\n\n::: discuss pairs\n:::\n", Layout.DISCUSSION),
        ("## B\n\n::: breathe 1:30\n:::\n", Layout.BREATHE),
        ("## B\n\n::: break 10:00\n:::\n", Layout.BREAK),
        ("# B\n\n::: begin\n:::\n", Layout.BEGIN),
        ("", Layout.BOOKING),
        ("## A\n\n::: notes\n- only notes\n:::\n", Layout.STATEMENT),
    ],
)
def test_content_chooses(text: str, layout: Layout) -> None:
    assert content(text).layout is layout


@pytest.mark.parametrize(
    "layout", [one for one in Layout if one.value not in ("discussion", "breathe", "break", "begin")]
)
def test_the_author_chooses(layout: Layout) -> None:
    deck = read(f"## A {{layout={layout.value}}}\n\nWords.\n\n## B\n")

    assert deck.slides[0].content.layout is layout
    assert [fault for fault in deck.faults if fault.severity is not Severity.HINT] == []


def test_a_clock_keeps_its_own_layout() -> None:
    deck = read("## A {layout=quote}\n\n::: breathe 1:30\n:::\n")

    assert deck.slides[0].content.layout is Layout.BREATHE
    assert codes(deck) == ["layout-and-clock"]
    assert codes(read("## A {layout=breathe}\n\n::: breathe 1:30\n:::\n")) == []


def test_an_empty_slide_is_pointed_out() -> None:
    assert codes(read("## A\n\n---\n\n---\n\n## B\n")) == ["empty-slide"]


@pytest.mark.parametrize(
    ("layout", "enough"),
    [
        ("picture", "![a cup](cup.png)"),
        ("beside", "Words.\n\n![a cup](cup.png)"),
        ("beside", "::: left\n![a cup](cup.png)\n:::\n\n::: right\nWords.\n:::"),
        ("table", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("columns", "::: left\nWords.\n:::\n\n::: right\nWords.\n:::"),
    ],
)
def test_a_layout_that_lacks_what_it_is_for_is_pointed_out(layout: str, enough: str) -> None:
    assert codes(read(f"## A {{layout={layout}}}\n\n{enough}\n")) == []
    lacking = read(f"## A {{layout={layout}}}\n\nOnly words.\n")
    assert codes(lacking) == ["layout-lacks"]
    assert f"“{layout}”" in lacking.faults[0].message
    assert lacking.faults[0].mend
    assert (lacking.faults[0].line, lacking.faults[0].column) == (1, 6)
