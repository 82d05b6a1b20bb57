"""What two texts or rows begin and end with alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.common_ends import common_ends


@pytest.mark.parametrize(
    ("old", "new", "ends"),
    [
        ("", "", (0, 0)),
        ("same", "same", (4, 0)),
        ("abc", "axc", (1, 1)),
        ("aaa", "aa", (2, 0)),
        ("aba", "abba", (2, 1)),
        ("ab", "xy", (0, 0)),
    ],
)
def test_ends_are_found_and_never_overlap(old: str, new: str, ends: tuple[int, int]) -> None:
    assert common_ends(old, new) == ends
    assert common_ends(list(old), list(new)) == ends


@settings(max_examples=100)
@given(st.text("ab", max_size=12), st.text("ab", max_size=12))
def test_no_longer_ends_are_alike(old: str, new: str) -> None:
    ahead, behind = common_ends(old, new)
    shorter = min(len(old), len(new))
    assert ahead + behind <= shorter
    assert old[:ahead] == new[:ahead]
    assert old[len(old) - behind :] == new[len(new) - behind :]
    assert ahead == shorter or old[ahead] != new[ahead]
    assert ahead + behind == shorter or old[-1 - behind] != new[-1 - behind]
