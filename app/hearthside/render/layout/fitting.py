"""Owns trying sizes from the largest to the smallest until one fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Size = TypeVar("Size")
Made = TypeVar("Made")


def first_that_fits(
    sizes: Sequence[Size], make: Callable[[Size], Made], fits: Callable[[Made], bool]
) -> tuple[Made, bool]:
    """Return what ``make`` makes of the first of ``sizes`` that ``fits``, or of the last one; and whether it fits."""
    for size in sizes[:-1]:
        made = make(size)
        if fits(made):
            return made, True
    made = make(sizes[-1])
    return made, fits(made)
