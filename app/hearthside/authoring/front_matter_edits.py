"""Owns changing what stands at the top of a deck: single settings, with comments, order and quotes left as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.yaml_edits import SHARED, Entry, Level, set_value, taken_out
from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import FrontMatter, read_front_matter
from hearthside.deck.lexemes import flatten_line_ends
from hearthside.deck.model import Deck
from hearthside.deck.slide_starts import slide_starts
from hearthside.deck.source import Source, Span
from hearthside.deck.yaml_nodes import Listing, Node, Scalar
from hearthside.deck.yaml_nodes import Mapping as YamlMapping
from hearthside.tr import tr

_RULE = "---\n"
_EMPTY = f"{_RULE}{_RULE}"
_MOST_STEPS = 200


class CannotSet(Cannot):
    """Why the top of the deck stays as it is."""


def settings_of(deck: Deck) -> dict[str, str]:
    """Return every text of the front matter by its name (``title``, ``booking.next-workshop.date``), as it is written
    but for quotes: neither checked nor with proper dashes. What is a list is named for each of its items."""
    return _values(_read(deck.source.text))


def settings_changed(deck: Deck, wanted: Mapping[str, str]) -> Change:
    """Return the change after which the settings in ``wanted`` have these values; an empty one is taken out.

    All other settings stay. A deck without front matter gets one. Setting ``booking`` itself names the file that it is
    shared in, and takes the deck's own fields out; setting a field beside such a file keeps the file as ``shared``.
    Raises CannotSet where the text is of a form that only its author can change.
    """
    wanted = {name: " ".join(value.split()) for name, value in wanted.items()}
    text = deck.source.text
    front_matter = _read(text)
    before = _values(front_matter)
    expected = _expected(before, wanted)
    if expected == before:
        return NO_CHANGE
    old = front_matter.head.of(text)
    new = _rewritten(old or _EMPTY, wanted)
    if not old and text and not text.startswith("\n"):
        new += "\n"
    for head in (new, _with_empty_names(new, wanted)):
        after = head + text[front_matter.head.end :]
        if _values(_read(after)) == expected and _slides_stay(text, after):
            return Change((_smallest(old, head),))
    raise CannotSet(_only_by_hand())


def _rewritten(head: str, wanted: Mapping[str, str]) -> str:
    for name, value in wanted.items():
        path = tuple(name.split("."))
        before = _values(_read(head))
        if not value or any(known.startswith(f"{name}.") for known in before):
            head = _without(head, path)
        if value and _values(_read(head)).get(name) != value:
            head = apply_edits(head, [set_value(head, _level(head), Entry(path, value))])
    return head


def _with_empty_names(head: str, wanted: Mapping[str, str]) -> str:
    """Return ``head`` with the names of what was taken out at its end, and nothing behind them: a remark that is the
    last of all would be taken for a section."""
    closing = head.rstrip("\n").rfind("\n") + 1
    names = dict.fromkeys(name.partition(".")[0] for name, value in wanted.items() if not value)
    lines = "".join(f"{name}:\n" for name in names if f"\n{name}:" not in head)
    return head[:closing] + lines + head[closing:]


def _without(head: str, path: tuple[str, ...]) -> str:
    for _ in range(_MOST_STEPS):
        try:
            head = apply_edits(head, [taken_out(head, _level(head), path)])
        except KeyError:
            return head
    raise CannotSet(_only_by_hand())


def _level(head: str) -> Level:
    return Level("", _read(head).entries, False, "", head.find("\n") + 1)


def _expected(before: Mapping[str, str], wanted: Mapping[str, str]) -> dict[str, str]:
    values = dict(before)
    for name, value in wanted.items():
        for known in [known for known in values if known == name or known.startswith(f"{name}.")]:
            del values[known]
        outer, _, _ = name.rpartition(".")
        while value and outer:
            if outer in values:
                path = values.pop(outer)
                values |= {f"{outer}.{SHARED}": path} if path else {}
            outer, _, _ = outer.rpartition(".")
        if value:
            values[name] = value
    return values


def _read(text: str) -> FrontMatter:
    flat = flatten_line_ends(text)
    return read_front_matter(flat, FaultLog(Source(text)))


def _values(front_matter: FrontMatter) -> dict[str, str]:
    return {name: words for key, node in front_matter.entries for name, words in _texts(key.text, node) if words}


def _texts(name: str, node: Node) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield name, " ".join(node.text.split())
    elif isinstance(node, Listing):
        for number, item in enumerate(node.items, 1):
            yield from _texts(f"{name}.{number}", item)
    elif isinstance(node, YamlMapping):
        for key, value in node.items:
            yield from _texts(f"{name}.{key.text}", value)


def _slides_stay(before: str, after: str) -> bool:
    by = len(after) - len(before)
    return [start + by for start in slide_starts(before)] == list(slide_starts(after))


def _smallest(before: str, after: str) -> TextEdit:
    """Return the one edit that makes ``after`` of ``before``, both from the start of the deck."""
    shorter = min(len(before), len(after))
    ahead = next((index for index in range(shorter) if before[index] != after[index]), shorter)
    most = shorter - ahead
    behind = 0
    while behind < most and before[-1 - behind] == after[-1 - behind]:
        behind += 1
    return TextEdit(Span(ahead, len(before) - behind), after[ahead : len(after) - behind])


def _only_by_hand() -> str:
    return tr("The lines at the top of the deck have a form that is better changed in the text itself.")
