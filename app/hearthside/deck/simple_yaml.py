"""Owns reading the plain front matter of nearly every deck without PyYAML, whose import is a tenth of the app's start.

It reads only what it is sure of and says None to everything else; where it does read, it gives what PyYAML gives.
"""

from __future__ import annotations

import re

from hearthside.deck.yaml_nodes import Mapping, Node, Scalar

_NAME = r"(?P<name>[A-Za-z][A-Za-z0-9_-]*)"
_ODD = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_QUOTED = rf"\"(?P<double>[^\"\\{_ODD}]*)\"|'(?P<single>[^'{_ODD}]*)'"
_PLAIN = rf"(?P<plain>\w(?:[^:#{_ODD}]|:(?=[^\s{_ODD}]))*)"
_PLAIN_IN_BRACES = rf"(?P<plain>\w(?:[^:#,?\[\]{{}}{_ODD}]|:(?=[^\s,?\[\]{{}}{_ODD}]))*)"

_LINE = re.compile(rf"(?P<indent> *){_NAME}:(?: +(?:{_QUOTED}|(?P<braces>\{{[^\n]*\}})|{_PLAIN}))? *(?:\n|\Z)")
_ENTRY_IN_BRACES = re.compile(rf" *{_NAME}: +(?:{_QUOTED}|{_PLAIN_IN_BRACES}) *(?P<end>[,}}])")
_NOTHING = re.compile(r"(?: *|#[^\n\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*)(?:\n|\Z)")
_SPACES = re.compile(" *")
_NULLS = ("null", "Null", "NULL")


def read_simple_yaml(text: str) -> Mapping | None:
    """Return the mapping that ``text`` says, or None where it is not of the simple kind that is read here.

    Simple is: ``name: value`` on a line, the value plain, in quotes or ``{name: value, …}``; or ``name:`` alone and
    such lines below it, all indented alike.
    """
    reader = _Reader(text)
    entries = reader.entries(0)
    return Mapping(entries, entries[0][0].start, entries[-1][1].end) if entries and reader.at == len(text) else None


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0

    def entries(self, indent: int) -> tuple[tuple[Scalar, Node], ...]:
        """Read the lines from here on that are indented by ``indent``; stop at the first that is anything else."""
        found: list[tuple[Scalar, Node]] = []
        while self.at < len(self._text):
            if nothing := _NOTHING.match(self._text, self.at):
                self.at = nothing.end()
                continue
            line = _LINE.match(self._text, self.at)
            if line is None or len(line["indent"]) != indent:
                break
            value = self._value(line, indent)
            if value is None:
                break
            found.append((Scalar(line["name"], line.start("name"), line.end("name")), value))
        return tuple(found)

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
        entries = self.entries(inner) if inner > indent == 0 else ()
        if not entries:
            self.at = before
            return None
        return Mapping(entries, entries[0][0].start, entries[-1][1].end)


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
