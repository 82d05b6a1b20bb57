"""Tab leads through a table's cells, and Enter begins its rows, as in a word processor."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.change import Change
from hearthside.authoring.line_kinds import Inside, LineState
from hearthside.authoring.table_typing import next_cell, next_row
from hearthside.deck.edits import apply_edits
from hearthside.deck.source import Span

_TABLE = "words\n\n| When | What |\n|---|---|\n| far | a \\| b |\n\nmore"


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_tab_leads_through_all_cells_and_past_the_rule() -> None:
    place = _at(_TABLE, "When")
    gone_through = []
    for _ in range(3):
        change = next_cell(_TABLE, place, LineState())
        assert change is not None
        assert change.select is not None
        assert not change.edits
        place = change.select
        gone_through.append(place.of(_TABLE))
    assert gone_through == ["What", "far", "a \\| b"]
    for words in ("far", "What", "When", "When"):
        change = next_cell(_TABLE, place, LineState(), backwards=True)
        assert change is not None
        assert change.select is not None
        place = change.select
        assert place.of(_TABLE) == words


def test_behind_the_last_cell_a_row_begins() -> None:
    change = next_cell(_TABLE, _at(_TABLE, "a \\| b"), LineState())
    assert change is not None
    text = apply_edits(_TABLE, change.edits)
    assert text == _TABLE.replace("b |\n", "b |\n|  |  |\n")
    assert change.select is not None
    assert text[: change.select.start].endswith("b |\n| ")


@pytest.mark.parametrize("words", ["When", "far"])
def test_enter_begins_a_row_below_and_an_empty_one_ends_the_table(words: str) -> None:
    place = _at(_TABLE, words).end
    change = next_row(_TABLE, Span(place, place), LineState())
    assert change is not None
    text = apply_edits(_TABLE, change.edits)
    line = "|---|---|\n" if words == "When" else "b |\n"
    assert text == _TABLE.replace(line, f"{line}|  |  |\n")
    if words == "far":
        assert change.select is not None
        ended = next_row(text, change.select, LineState())
        assert ended is not None
        assert apply_edits(text, ended.edits) == _TABLE.replace("b |\n", "b |\n\n")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("a | b\n\nno table", LineState()),
        (_TABLE[7:], LineState(Inside.CODE)),
        ("words | with a bar\n- list | item\n", LineState()),
    ],
)
def test_elsewhere_tab_and_enter_are_what_they_were(text: str, state: LineState) -> None:
    assert next_cell(text, Span(3, 3), state) is None
    assert next_row(text, Span(3, 3), state) is None


def test_ahead_of_a_row_enter_is_a_mere_line_end() -> None:
    start = _TABLE.index("| When")
    assert next_row(_TABLE, Span(start, start), LineState()) is None


@given(st.text("|-: \\a\n", max_size=40), st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_stands_there_no_letter_but_an_empty_rows_goes(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    changes: list[Change | None] = [next_row(text, Span(place, place), LineState())]
    changes += [next_cell(text, Span(place, place), LineState(), backwards=way) for way in (False, True)]
    for change in changes:
        if change is not None:
            after = apply_edits(text, change.edits)
            assert change.select is not None
            assert 0 <= change.select.start <= change.select.end <= len(after)
            assert after.count("a") == text.count("a")
