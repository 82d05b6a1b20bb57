"""Owns reading the plain front matter of nearly every deck without PyYAML, whose import is a tenth of the app's start.

It reads only what it is sure of and says None to everything else; where it does read, it gives what PyYAML gives. One
thing it reads that PyYAML does not: a question mark in a plain text in braces, ``{title: What now?}``, as in YAML 1.2.
"""

from __future__ import annotations

import re

from hearthside.deck.yaml_nodes import Listing, Mapping, Node, Scalar

_NAME = r"(?P<name>[^\W\d_][\w-]{0,60}(?: [\w-]{1,60}){0,6})"
_QUOTED = r"\"(?P<double>[^\"\\\t\n]*)\"|'(?P<single>[^'\t\n]*)'"
_PLAIN = r"(?P<plain>\w(?:[^:#\t\n]|:(?=\S))*)"
_PLAIN_IN_BRACES = r"(?P<plain>\w(?:[^:#,\[\]{}\t\n]|:(?=[^\s,\[\]{}]))*)"

_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML forbids, or takes for the end of a line."""

_LINE = re.compile(rf"(?P<indent> *){_NAME}:(?: +(?:{_QUOTED}|(?P<braces>\{{[^\n]*\}})|{_PLAIN}))? *(?:\n|\Z)")
_ENTRY_IN_BRACES = re.compile(rf" *{_NAME}: +(?:{_QUOTED}|{_PLAIN_IN_BRACES}) *(?P<end>[,}}])")
_ITEM = re.compile(r"(?P<indent> *)- (?=\S)")
_BRACES_ON_LINE = re.compile(r"(?P<braces>\{[^\n]*\}) *(?:\n|\Z)")
_NOTHING = re.compile(r" *(?:#[^\n]*)?(?:\n|\Z)")
_SPACES = re.compile(" *")
_NULLS = ("null", "Null", "NULL")
_DEEPEST = 5
"""Levels below the first; settings need three."""


def read_simple_yaml(text: str) -> Mapping | None:
    """Return the mapping that ``text`` says, or None where it is not of the simple kind that is read here.

    Simple is: ``name: value`` on a line, the value plain, in quotes or ``{name: value, …}``; or ``name:`` alone and
    below it such lines, all indented alike, or a list of such values, each behind a ``-``.
    """
    if _ODD.search(text):
        return None
    reader = _Reader(text)
    entries = reader.entries(0)
    return _mapping(entries) if reader.at == len(text) else None


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0
        self._depth = 0

    def entries(self, indent: int, *, behind_dash: bool = False) -> tuple[tuple[Scalar, Node], ...]:
        """Read the lines from here on that are indented by ``indent``; stop at the first that is anything else.

        ``behind_dash``: the first of them has begun already, behind the dash of a list's item.
        """
        found: list[tuple[Scalar, Node]] = []
        while self.at < len(self._text):
            is_first_of_item = behind_dash and not found
            if not is_first_of_item and self._skips_nothing():
                continue
            line = _LINE.match(self._text, self.at)
            if line is None or len(line["indent"]) != (0 if is_first_of_item else indent) or line["name"] in _NULLS:
                break
            value = self._value(line, indent)
            if value is None:
                break
            found.append((Scalar(line["name"], line.start("name"), line.end("name")), value))
        return tuple(found)

    def _skips_nothing(self) -> bool:
        nothing = _NOTHING.match(self._text, self.at)
        if nothing is not None:
            self.at = nothing.end()
        return nothing is not None

    def _value(self, line: re.Match[str], indent: int) -> Node | None:
        """Read the value on ``line`` or below it and go on behind it; None, and no step, where it is not simple."""
        if line["braces"] is not None:
            value: Node | None = _in_braces(self._text, line.start("braces"), line.end("braces"))
        elif line.lastgroup == "name":
            return self._below(line, indent)
        else:
            value = _scalar(line)
        if value is not None:
            self.at = line.end()
        return value

    def _below(self, line: re.Match[str], indent: int) -> Node | None:
        before, self.at = self.at, line.end()
        spaces = _SPACES.match(self._text, self.at)
        inner = len(spaces[0]) if spaces is not None else 0
        value: Node | None = None
        if inner > indent and self._depth < _DEEPEST:
            self._depth += 1
            value = self._list(inner) if _ITEM.match(self._text, self.at) else _mapping(self.entries(inner))
            self._depth -= 1
        if value is None:
            self.at = before
        return value

    def _list(self, indent: int) -> Listing | None:
        """Read the items from here on whose dashes are indented by ``indent``."""
        found: list[Node] = []
        start = self.at + indent
        while self.at < len(self._text):
            if self._skips_nothing():
                continue
            item = _ITEM.match(self._text, self.at)
            if item is None or len(item["indent"]) != indent:
                break
            self.at = item.end()
            value = self._item(indent)
            if value is None:
                return None
            found.append(value)
        return Listing(tuple(found), start, found[-1].end) if found else None

    def _item(self, indent: int) -> Node | None:
        line = _BRACES_ON_LINE.match(self._text, self.at)
        if line is None:
            return _mapping(self.entries(indent + 2, behind_dash=True))
        self.at = line.end()
        return _in_braces(self._text, line.start("braces"), line.end("braces"))


def _mapping(entries: tuple[tuple[Scalar, Node], ...]) -> Mapping | None:
    return Mapping(entries, entries[0][0].start, entries[-1][1].end) if entries else None


def _in_braces(text: str, start: int, end: int) -> Mapping | None:
    entries: list[tuple[Scalar, Node]] = []
    at = start + 1
    while entry := _ENTRY_IN_BRACES.match(text, at, end):
        value = _scalar(entry)
        if value is None:
            return None
        entries.append((Scalar(entry["name"], entry.start("name"), entry.end("name")), value))
        at = entry.end()
        if entry["end"] == "}":
            return Mapping(tuple(entries), start, end) if at == end else None
    return None


def _scalar(match: re.Match[str]) -> Scalar | None:
    for group in ("double", "single"):
        if match[group] is not None:
            return Scalar(match[group], match.start(group) - 1, match.end(group) + 1)
    plain = match["plain"].rstrip(" ")
    return Scalar(plain, match.start("plain"), match.start("plain") + len(plain)) if plain not in _NULLS else None
