"""Words are found, counted, and replaced as one step."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.finding import Wanted, find_all, next_found, place_of, replaced, replaced_all
from hearthside.deck.edits import apply_edits
from hearthside.deck.source import Span
from tests.authoring.typed import ODD_TEXT

TEXT = "Rest, restful rest. REST"


def words(wanted: Wanted) -> list[str]:
    return [span.of(TEXT) for span in find_all(TEXT, wanted)]


def test_case_and_whole_words() -> None:
    assert words(Wanted("rest")) == ["Rest", "rest", "rest", "REST"]
    assert words(Wanted("rest", with_case=True)) == ["rest", "rest"]
    assert words(Wanted("rest", whole_words=True)) == ["Rest", "rest", "REST"]
    assert words(Wanted("")) == []
    assert words(Wanted(".")) == ["."]


def test_going_on_and_back_goes_round() -> None:
    found = find_all(TEXT, Wanted("rest"))
    assert next_found(found, Span(0, 0)) == 0
    assert next_found(found, found[0]) == 1
    assert next_found(found, found[3]) == 0
    assert next_found(found, found[0], backwards=True) == 3
    assert next_found((), Span(0, 0)) is None
    assert place_of(found, found[2]) == 2
    assert place_of(found, Span(1, 2)) is None


def test_one_is_replaced_and_the_cursor_stands_behind_it() -> None:
    change = replaced(Span(0, 4), "Sleep")
    assert apply_edits(TEXT, change.edits) == "Sleep, restful rest. REST"
    assert change.select == Span(5, 5)


@settings(max_examples=100)
@given(ODD_TEXT, st.sampled_from(["a", "b ", "😀", "\n", "*", "א"]), ODD_TEXT)
def test_all_are_replaced(text: str, old: str, new: str) -> None:
    change = replaced_all(find_all(text, Wanted(old, with_case=True)), new)
    assert apply_edits(text, change.edits) == text.replace(old, new)
