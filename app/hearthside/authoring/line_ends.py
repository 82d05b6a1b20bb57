"""Owns giving an edited text the line ends of its file back: what nobody touched stays identical to the byte."""

from __future__ import annotations

import re
from collections import Counter

from hearthside.authoring.same_lines import same_lines

_LINE_END = re.compile("(\r\n|[\r\n\u2029\ufdd0\ufdd1])")
"""What a text document makes ``\\n`` of. The last three end no line of a deck; an editor cannot hold them otherwise."""


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
    for old, new, count in same_lines(old_lines, lines):
        for step in range(count):
            if old + step < len(old_ends) and new + step < len(ends):
                ends[new + step] = old_ends[old + step]
    for index in reversed(range(len(ends) - 1)):
        if ends[index] == "\r" and not lines[index + 1] and ends[index + 1] == "\n":
            ends[index] = "\n"  # else the two would read as one
    return "".join([piece for pair in zip(lines, [*ends, ""], strict=True) for piece in pair])
