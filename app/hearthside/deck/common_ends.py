"""Owns what two texts, or two rows of anything, begin and end with alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

_Item = TypeVar("_Item")


class CommonEnds(NamedTuple):
    """How many items both begin and end with alike; the two stretches never overlap."""

    ahead: int
    behind: int


def common_ends(old: Sequence[_Item], new: Sequence[_Item]) -> CommonEnds:
    """Return how far ``old`` and ``new`` are alike, from both of their ends. Slices are compared, by halving: a few
    million characters take next to no time."""
    ahead = _alike(old, new, min(len(old), len(new)), is_ahead=True)
    return CommonEnds(ahead, _alike(old, new, min(len(old), len(new)) - ahead, is_ahead=False))


def _alike(old: Sequence[_Item], new: Sequence[_Item], most: int, *, is_ahead: bool) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if is_ahead:
            is_same = old[low:middle] == new[low:middle]
        else:
            is_same = old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]
        low, high = (middle, high) if is_same else (low, middle - 1)
    return low
