"""Whatever a deck becomes, the rows are those of a fresh look at it, and Qt is told of each change as it wants it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.windows.editor.outline.model import OutlineModel
from hearthside.windows.editor.outline.rows import HeadingRow, rows_of

_DECKS = st.lists(st.sampled_from(["# S\n", "# R\n", "## A\n", "## B\n\nb\n", "---\n\nw\n"]), max_size=8).map("\n".join)


def deck_of(text: str) -> Deck:
    return parse_deck(Source(f"---\ntitle: T\n---\n\n{text}"))


@given(st.lists(st.tuples(_DECKS, st.integers(0, 3)), min_size=1, max_size=4))
@settings(max_examples=80)
def test_rows_are_those_of_a_fresh_look(steps: list[tuple[str, int]]) -> None:
    deck = deck_of("")
    model = OutlineModel(deck, lambda _slide: None)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for text, folded in steps:
        deck = deck_of(text)
        model.show(deck)
        if folded < len(deck.sections):
            model.collapse(folded, is_on=not model.is_collapsed(folded))
        collapsed = frozenset(index for index in range(len(deck.sections)) if model.is_collapsed(index))
        assert [model.row(number) for number in range(model.rowCount())] == rows_of(deck, collapsed)
        for number in range(model.rowCount()):
            row = model.row(number)
            expected = model.row_of_section(row.section) if isinstance(row, HeadingRow) else number
            assert number == expected
            assert model.slides_of((number,))[0] == row.slide
        for slide in range(len(deck.slides)):
            assert slide in model.slides_of((model.row_of_slide(slide),))
    del tester


def test_a_row_is_still_itself_when_one_comes_ahead_of_it() -> None:
    deck = deck_of("## A\n\n## B\n\n## C\n")
    model = OutlineModel(deck, lambda _slide: None)
    row_of_c = QPersistentModelIndex(model.index(3))
    model.show(deck_of("## A\n\n## New\n\n## B\n\n## C\n"))
    assert row_of_c.row() == 4
    model.show(deck_of("## B\n\n## C\n"))
    assert row_of_c.row() == 2
