"""Lines and columns as people count them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.deck.source import Position, Source, Span


def test_lines_end_at_each_kind_of_line_end_and_nowhere_else() -> None:
    source = Source("one\ntwo\r\nthree\rfour\u2028still four\x0cand here\x85too")

    assert source.position(source.text.index("two")) == Position(2, 1)
    assert source.position(source.text.index("three")) == Position(3, 1)
    assert source.position(source.text.index("too")).line == 4
    assert source.position(10_000) == source.position(len(source.text))


def test_columns_count_code_points() -> None:
    assert Source("a😀b").position(2) == Position(1, 3)


def test_line_start_finds_the_line_again() -> None:
    source = Source("one\r\ntwo\n")

    assert [source.line_start(line) for line in (1, 2, 3, 9)] == [0, 5, 9, 9]


def test_span_takes_its_part() -> None:
    assert Span(1, 3).of("abcd") == "bc"
    assert len(Span(1, 3)) == 2


@given(st.text(alphabet="ab\r\n", max_size=30), st.integers(0, 30))
def test_positions_and_line_starts_agree(text: str, offset: int) -> None:
    source = Source(text)
    offset = min(offset, len(text))
    place = source.position(offset)

    assert source.line_start(place.line) + place.column - 1 == offset
