"""Owns reading the YAML that nearly every deck begins with, without PyYAML, whose import alone is felt at the start.

That is one ``name: value`` on each line, the value plain, in quotes without escapes, or ``{name: value, …}`` on that
line; a name without a value has such lines under it, indented. What is read here is what PyYAML reads, to the last
offset; anything else is left to it.
"""

from __future__ import annotations

import re

from hearthside.deck.yaml_nodes import Mapping, Node, Scalar, plain_scalar

_NAME = r"[A-Za-z][A-Za-z0-9_-]{0,60}"
_QUOTED = r"\"[^\"\\\n]*\"|'[^'\n]*'"
_PLAIN = r"[^\W_](?:[^\n:#]|:(?=[^ \n]))*(?<! )"
_PLAIN_IN_BRACES = r"[^\W_](?:[^\n:#,?\[\]{}]|:(?=[^ \n,?\[\]{}]))*(?<! )"
_PAIR = rf"{_NAME}: +(?:{_QUOTED}|{_PLAIN_IN_BRACES})"
_BRACES = rf"\{{ *{_PAIR}(?: *, *{_PAIR})* *\}}"
_PAIR_IN_BRACES = re.compile(rf"({_NAME}): +({_QUOTED}|{_PLAIN_IN_BRACES})")
_LINE = re.compile(rf"( *)({_NAME}):(?: +({_BRACES}|{_QUOTED}|{_PLAIN}))? *(?:\n|\Z)")
_NOTHING = re.compile(r" *(?:#[^\n]*)?(?:\n|\Z)")
"""A blank line or a comment. It matches at the end of the text as well."""


def read_plainly(text: str) -> Mapping | None:
    """Return what ``text`` says, or None where it takes PyYAML to tell. Lines end in ``\\n``."""
    if not text.replace("\n", " ").isprintable():
        return None
    lines = _lines(text)
    if not lines or lines[0][1]:
        return None
    items: list[tuple[Scalar, Node]] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        first_below = index
        while index < len(lines) and lines[index][1]:
            index += 1
        below = lines[first_below:index]
        after = lines[index].start() if index < len(lines) else len(text)
        value = _value(line) if line[3] else _nested(below, after)
        if value is None or (line[3] and below):
            return None
        items.append((_placed(line, 2), value))
    return Mapping(tuple(items), lines[0].start(2), len(text))


def _lines(text: str) -> list[re.Match[str]]:
    """Return the lines that name something; none where some line is of another kind."""
    found = []
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        if line is not None:
            found.append(line)
        else:
            line = _NOTHING.match(text, at)
            if line is None:
                return []
        at = line.end()
    return found


def _nested(lines: list[re.Match[str]], end: int) -> Mapping | None:
    """Return the mapping that ``lines`` make under a name, if they are all plain and start at the same column."""
    if not lines or any(line[1] != lines[0][1] or not line[3] for line in lines):
        return None
    return Mapping(tuple((_placed(line, 2), _value(line)) for line in lines), lines[0].start(2), end)


def _value(line: re.Match[str]) -> Node:
    text, start, end = line[3], line.start(3), line.end(3)
    if text[0] != "{":
        return _placed(line, 3)
    pairs = _PAIR_IN_BRACES.finditer(line.string, start, end)
    return Mapping(tuple((_placed(pair, 1), _placed(pair, 2)) for pair in pairs), start, end)


def _placed(found: re.Match[str], group: int) -> Scalar:
    text, start, end = found[group], found.start(group), found.end(group)
    return Scalar(text[1:-1], start, end) if text[0] in "\"'" else plain_scalar(text, start, end)
