"""Owns setting and taking out single values of a mapping in YAML, with every other character left as it is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hearthside.deck.booking_values import BOOKING_NAMES, WORKSHOP_NAMES
from hearthside.deck.deck_settings import SERIES_NAMES, SETTING_NAMES
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from hearthside.deck.yaml_nodes import Mapping, Node, Scalar
from hearthside.deck.yaml_words import yaml_value

SHARED = "shared"
_DEEPER = "  "
_ORDER = {
    "": SETTING_NAMES,
    "series": SERIES_NAMES,
    "booking": (SHARED, *(name for name in BOOKING_NAMES if name != SHARED)),
    "next-workshop": WORKSHOP_NAMES,
}
"""In which order names stand in the mapping of that name."""


class Level(Struct, frozen=True):
    """One mapping: its entries, and where its first entry goes while it has none."""

    name: str
    items: Sequence[tuple[Scalar, Node]]
    is_in_braces: bool
    indent: str
    place: int


class Entry(Struct, frozen=True):
    """A value that is to be: ``path`` are the names that lead to it."""

    path: tuple[str, ...]
    value: str


def set_value(text: str, level: Level, entry: Entry) -> TextEdit:
    """Return the edit of ``text`` after which the value at ``entry.path`` below ``level`` is another; mappings on the
    way to it are made. Where a text stands in place of such a mapping, it becomes its ``shared`` file."""
    name, rest = entry.path[0], entry.path[1:]
    found = _find(level, name)
    if found is None:
        return _inserted(text, level, entry)
    key, node = found
    if rest and isinstance(node, Mapping):
        return set_value(text, _below(text, name, node), Entry(rest, entry.value))
    if rest:
        return _made_shared(text, level, key, node, Entry(rest, entry.value))
    return _replaced(text, level, key, node, entry.value)


def taken_out(text: str, level: Level, path: tuple[str, ...]) -> TextEdit:
    """Return the edit after which there is no value at ``path`` below ``level``, nor a mapping that it leaves empty.

    Raises KeyError where there is none.
    """
    found = _find(level, path[0])
    if found is None:
        raise KeyError(path)
    key, node = found
    if len(path) > 1:
        if not isinstance(node, Mapping):
            raise KeyError(path)
        if not _leaves_empty(node, path[1:]):
            return taken_out(text, _below(text, path[0], node), path[1:])
    return _cut(text, level, key, node)


def _find(level: Level, name: str) -> tuple[Scalar, Node] | None:
    """Return the entry that counts: the last of that name."""
    return next((item for item in reversed(level.items) if item[0].text == name), None)


def _below(text: str, name: str, node: Mapping) -> Level:
    in_braces = text[node.start : node.start + 1] == "{"
    first = node.items[0][0].start if node.items else node.start
    indent = text[_line_start(text, first) : first]
    return Level(name, node.items, in_braces, "" if in_braces or indent.strip() else indent, node.start + 1)


def _inserted(text: str, level: Level, entry: Entry) -> TextEdit:
    order = _ORDER.get(level.name, ())
    rank = order.index(entry.path[0]) if entry.path[0] in order else len(order)
    ahead = [item for item in level.items if item[0].text in order and order.index(item[0].text) < rank]
    after = max(ahead, key=lambda item: item[0].start) if ahead else None
    if after is None and level.items and rank == len(order):
        after = level.items[-1]
    if level.is_in_braces:
        new = _in_braces(entry)
        if after is not None:
            place, new = after[1].end, f", {new}"
        else:
            place, new = (level.items[0][0].start, f"{new}, ") if level.items else (level.place, new)
        return TextEdit(Span(place, place), new)
    new = _lines(entry, level.indent)
    if after is not None:
        place = _line_end(text, after[1].end)
    else:
        place = _line_start(text, level.items[0][0].start) if level.items else level.place
    ahead_of_it = "" if place == 0 or text[place - 1] == "\n" else "\n"
    return TextEdit(Span(place, place), ahead_of_it + new)


def _replaced(text: str, level: Level, key: Scalar, node: Node, value: str) -> TextEdit:
    old = text[node.start : node.end]
    if isinstance(node, Scalar) and old and old[0] not in "|>":
        quote = old[0] if old[0] in "\"'" else ""
        return TextEdit(Span(node.start, node.end), yaml_value(value, quote, in_braces=level.is_in_braces))
    new = yaml_value(value, in_braces=level.is_in_braces)
    if old[:1] in ("{", "["):
        return TextEdit(Span(node.start, node.end), new)
    place = text.index(":", key.end) + 1
    end = node.end if old else place
    return TextEdit(Span(place, end), f" {new}" + ("\n" if old.endswith("\n") else ""))


def _made_shared(text: str, level: Level, key: Scalar, node: Node, entry: Entry) -> TextEdit:
    """Make a mapping of what was one text, the file's name, or nothing at all."""
    path = node.text if isinstance(node, Scalar) else ""
    entries = [*([Entry((SHARED,), path)] if path else []), entry]
    place = text.index(":", key.end) + 1
    end = node.end if isinstance(node, Scalar) and node.end > place else place
    if level.is_in_braces:
        return TextEdit(Span(place, end), f" {{{', '.join(map(_in_braces, entries))}}}")
    lines = "".join(_lines(each, level.indent + _DEEPER) for each in entries).rstrip("\n")
    return TextEdit(Span(place, end), f"\n{lines}" + ("\n" if text[place:end].endswith("\n") else ""))


def _cut(text: str, level: Level, key: Scalar, node: Node) -> TextEdit:
    end = max(node.end, key.end)
    if not level.is_in_braces:
        return TextEdit(Span(_line_start(text, key.start), _line_end(text, end)), "")
    keys = [item[0].start for item in level.items]
    number = keys.index(key.start)
    if number > 0:
        return TextEdit(Span(level.items[number - 1][1].end, end), "")
    return TextEdit(Span(key.start, keys[1] if len(keys) > 1 else end), "")


def _leaves_empty(node: Mapping, path: tuple[str, ...]) -> bool:
    if len(node.items) != 1 or node.items[0][0].text != path[0]:
        return False
    below = node.items[0][1]
    return len(path) == 1 or (isinstance(below, Mapping) and _leaves_empty(below, path[1:]))


def _lines(entry: Entry, indent: str) -> str:
    *outer, last = entry.path
    heads = "".join(f"{indent}{_DEEPER * depth}{name}:\n" for depth, name in enumerate(outer))
    return f"{heads}{indent}{_DEEPER * len(outer)}{last}: {yaml_value(entry.value)}\n"


def _in_braces(entry: Entry) -> str:
    *outer, last = entry.path
    words = f"{last}: {yaml_value(entry.value, in_braces=True)}"
    for name in reversed(outer):
        words = f"{name}: {{{words}}}"
    return words


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _line_end(text: str, place: int) -> int:
    """Return where the line that ``place`` ends on ends, its line end included."""
    if place > 0 and text[place - 1] == "\n":
        return place
    return text.find("\n", place) + 1 or len(text)
