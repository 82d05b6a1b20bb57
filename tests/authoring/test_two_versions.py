"""Owns the tests of two versions of a text: where they part, and what comes of choosing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.two_versions import Stretch, change_to, coarser, merged, stretches
from hearthside.deck.edits import apply_edits

_TEXTS = st.lists(st.sampled_from(["a", "b", "", "é\u2028x", "## C"]), max_size=12).map("\n".join)


@settings(max_examples=150)
@given(_TEXTS, _TEXTS)
def test_all_mine_is_mine_and_all_theirs_is_theirs(mine: str, theirs: str) -> None:
    parts = stretches(mine, theirs)
    different = sum(not part.is_same for part in parts)
    assert merged(parts, [False] * different) == mine
    assert merged(parts, [True] * different) == theirs
    assert (different == 0) == (mine == theirs)


@settings(max_examples=150)
@given(_TEXTS, _TEXTS)
def test_one_becomes_the_other(old: str, new: str) -> None:
    assert apply_edits(old, change_to(old, new).edits) == new


@settings(max_examples=100)
@given(_TEXTS, _TEXTS, st.integers(1, 3))
def test_coarser_is_still_both_texts(mine: str, theirs: str, most: int) -> None:
    parts = coarser(stretches(mine, theirs), most)
    different = sum(not part.is_same for part in parts)
    assert different <= most
    assert merged(parts, [False] * different) == mine
    assert merged(parts, [True] * different) == theirs


def test_they_part_line_by_line() -> None:
    parts = stretches("one\ntwo\nthree\nfour", "one\nTWO\nthree\nfour\nfive")
    assert parts == (
        Stretch(("one\n",), ("one\n",)),
        Stretch(("two\n",), ("TWO\n",)),
        Stretch(("three\n",), ("three\n",)),
        Stretch(("four",), ("four\n", "five")),
    )
    assert merged(parts, [True, False]) == "one\nTWO\nthree\nfour"


def test_a_line_that_both_have_is_not_touched() -> None:
    change = change_to("one\ntwo\nthree\n", "ONE\ntwo\nthree\n")
    assert [edit.span.of("one\ntwo\nthree\n") for edit in change.edits] == ["one\n"]
