"""Owns finding the lines that two texts have in common, in time that a person does not notice."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from hearthside.deck.common_ends import common_ends

_MOST_COMPARED_LINES = 4_000
"""Comparing takes time with the square of this; a longer stretch between the first and the last difference counts as
new throughout."""


def same_lines(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the stretches of lines that both have, in order: where they begin in each, and how many there are.

    What both begin and end with costs next to nothing, however long it is.
    """
    ahead, behind = common_ends(old, new)
    found = [(0, 0, ahead)]
    old_middle, new_middle = old[ahead : len(old) - behind], new[ahead : len(new) - behind]
    if max(len(old_middle), len(new_middle)) <= _MOST_COMPARED_LINES:
        matcher = SequenceMatcher(None, old_middle, new_middle, autojunk=False)
        found += [(ahead + each.a, ahead + each.b, each.size) for each in matcher.get_matching_blocks()]
    found.append((len(old) - behind, len(new) - behind, behind))
    return [stretch for stretch in found if stretch[2]]
