"""Owns giving an edited text the line ends of its file back: what nobody touched stays identical to the byte."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

_LINE_END = re.compile("(\r\n|[\r\n\u2029\ufdd0\ufdd1])")
"""What a text document makes ``\\n`` of. The last three end no line of a deck; an editor cannot hold them otherwise."""
_MOST_COMPARED_LINES = 4_000
"""Comparing takes time with the square of this; behind it, lines count as new."""


def with_plain_line_ends(text: str) -> str:
    """Return ``text`` with ``\\n`` for everything that a text document takes for a line end."""
    return _LINE_END.sub("\n", text)


def with_line_ends_of(original: str, plain: str) -> str:
    """Return ``plain``, whose line ends are all ``\\n``, with those of ``original`` (the text as the file holds it).

    Lines that are still there keep theirs; a new line takes the one that is most frequent. Where
    ``plain == with_plain_line_ends(original)``, the result is ``original``.
    """
    parts = _LINE_END.split(original)
    old_lines, old_ends = parts[::2], parts[1::2]
    kinds = Counter(old_ends)
    usual = kinds.most_common(1)[0][0] if kinds else "\n"
    if len(kinds) <= 1:
        return plain if usual == "\n" else plain.replace("\n", usual)
    lines = plain.split("\n")
    ends = [usual] * (len(lines) - 1)
    for old, new, count in _same_lines(old_lines, lines):
        for step in range(count):
            if old + step < len(old_ends) and new + step < len(ends):
                ends[new + step] = old_ends[old + step]
    for index in reversed(range(len(ends) - 1)):
        if ends[index] == "\r" and not lines[index + 1] and ends[index + 1] == "\n":
            ends[index] = "\n"  # else the two would read as one
    return "".join([piece for pair in zip(lines, [*ends, ""], strict=True) for piece in pair])


def _same_lines(old: list[str], new: list[str]) -> list[tuple[int, int, int]]:
    """Return the stretches of lines that both have: where they begin in each, and how many there are."""
    shorter = min(len(old), len(new))
    ahead = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    most_behind = shorter - ahead
    behind = next((index for index in range(most_behind) if old[-1 - index] != new[-1 - index]), most_behind)
    found = [(0, 0, ahead), (len(old) - behind, len(new) - behind, behind)]
    old_middle, new_middle = old[ahead : len(old) - behind], new[ahead : len(new) - behind]
    if max(len(old_middle), len(new_middle)) <= _MOST_COMPARED_LINES:
        matcher = SequenceMatcher(None, old_middle, new_middle, autojunk=False)
        found += [(ahead + each.a, ahead + each.b, each.size) for each in matcher.get_matching_blocks()]
    return found
