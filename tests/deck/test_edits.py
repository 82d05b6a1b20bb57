"""Edits of the text by spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.source import Span


def test_edits_speak_of_the_text_before_any_of_them() -> None:
    edits = [TextEdit(Span(4, 5), "E"), TextEdit(Span(0, 1), ""), TextEdit(Span(2, 2), "++")]

    assert apply_edits("abcdef", edits) == "b++cdEf"


def test_insertions_at_one_place_keep_their_order() -> None:
    assert apply_edits("ab", [TextEdit(Span(1, 1), "1"), TextEdit(Span(1, 1), "2")]) == "a12b"


@pytest.mark.parametrize("spans", [[Span(0, 2), Span(1, 3)], [Span(0, 9)], [Span(2, 1)], [Span(-1, 1)]])
def test_edits_that_overlap_or_reach_outside_are_refused(spans: list[Span]) -> None:
    with pytest.raises(ValueError, match="edit"):
        apply_edits("abc", [TextEdit(span, "x") for span in spans])


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(max_size=5)), max_size=5)
)
def test_text_edits_equal_edits_on_str(text: str, wishes: list[tuple[int, int, str]]) -> None:
    edits: list[TextEdit] = []
    expected = text
    end_of_last = -1
    for start, length, new in sorted(wishes, key=lambda wish: wish[0]):
        if start > end_of_last and start + length <= len(text):
            edits.append(TextEdit(Span(start, start + length), new))
            end_of_last = start + length
    for edit in reversed(edits):
        expected = expected[: edit.span.start] + edit.new + expected[edit.span.end :]

    assert apply_edits(text, edits) == expected
