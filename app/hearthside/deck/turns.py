"""Owns how one clock serves groups of two, three and four at once: when each of them changes turns."""

from __future__ import annotations

from collections.abc import Mapping

GROUP_SIZES = (2, 3, 4)


def marks_for(seconds: int) -> Mapping[int, tuple[int, ...]]:
    """Return, for each group size, its changes of turn in seconds from the start of a shared round.

    A group with more people than there are seconds has no changes, and is left out.
    """
    return {
        size: tuple((2 * seconds * turn + size) // (2 * size) for turn in range(1, size))
        for size in GROUP_SIZES
        if size <= seconds
    }
