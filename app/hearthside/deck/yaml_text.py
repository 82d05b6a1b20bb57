"""Owns reading YAML as text with places: mappings, lists and scalars, every scalar as the characters that stand there.

Nothing is converted (``19:00`` stays ``19:00``), no alias is followed, nothing is built from tags, and depth and length
are bounded, so no file can be large in memory that is small on disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hearthside.deck.simple_yaml import read_simple_yaml
from hearthside.deck.yaml_nodes import Listing, Mapping, Node, Scalar
from hearthside.tr import tr

if TYPE_CHECKING:
    from yaml.events import Event

_DEEPEST = 12
_ASKING = re.compile(r"""[^\s,\[\]{}"':?] *\?[? ]*""")
"""Question marks that go on with a text. In brackets, PyYAML takes each of them for the beginning of a name."""
_STAND_INS = range(0xE000, 0xF900)


class YamlTrouble(Exception):
    """Text that is no YAML that can be used here. ``str()`` and ``mend`` are plain words; ``offset`` is the place."""

    def __init__(self, message: str, mend: str, offset: int) -> None:
        super().__init__(message)
        self.mend = mend
        self.offset = offset


def read_yaml(text: str) -> Node | None:
    """Return the one value that ``text`` says, None for no text at all. Raises YamlTrouble."""
    simple = read_simple_yaml(text)
    if simple is not None:
        return simple
    import yaml  # only a deck with more than plain settings pays for it

    try:
        return _read(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        if "got '?'" in str(error) and (asking := _read_asking(text)) is not None:
            return asking
        raise _trouble(error, len(text)) from None
    except (ValueError, OverflowError):  # an escape such as "\UFFFFFFFF", which PyYAML hands to chr()
        raise YamlTrouble(tr("This holds a character that does not exist."), tr("Take it out."), 0) from None


def _read_asking(text: str) -> Node | None:
    """Read ``text`` with other characters in place of its question marks, and put those back; None where that fails."""
    import yaml

    stand_in = next((character for character in map(chr, _STAND_INS) if character not in text), None)
    if stand_in is None:
        return None
    asked = _ASKING.sub(lambda match: match[0].replace("?", stand_in), text)
    try:
        return _read(yaml.parse(asked, Loader=yaml.SafeLoader), stand_in)
    except (yaml.YAMLError, YamlTrouble):
        return None


class _Open:
    """A list or mapping whose end has not been read yet."""

    def __init__(self, start: int, is_mapping: bool) -> None:
        self.start = start
        self.is_mapping = is_mapping
        self.nodes: list[Node] = []

    def closed(self, end: int) -> Node:
        """Return the node. It ends at ``end`` or, where no bracket closes it there, with the last thing in it."""
        if not self.is_mapping:
            return Listing(tuple(self.nodes), self.start, end)
        pairs = zip(self.nodes[0::2], self.nodes[1::2], strict=True)
        return Mapping(tuple((_key(key), value) for key, value in pairs), self.start, end)


def _read(events: Iterable[Event], question_mark: str = "?") -> Node | None:
    """Build the nodes without recursion, so that depth is a number and not a crash.

    ``question_mark`` is what stands in ``events`` for a question mark.
    """
    import yaml

    waiting: list[_Open] = []
    for event in events:
        start, end = _places(event)
        node: Node
        if isinstance(event, yaml.AliasEvent):
            raise YamlTrouble(
                tr("A word that starts with * stands for something else, which is not done here."),
                tr("Put the text in quotes, or write it out."),
                start,
            )
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(waiting) >= _DEEPEST:
                raise YamlTrouble(
                    tr("This is nested too deeply."), tr("Nothing here needs more than two levels."), start
                )
            waiting.append(_Open(start, isinstance(event, yaml.MappingStartEvent)))
            continue
        if isinstance(event, yaml.ScalarEvent):
            is_nothing = event.style is None and event.value in ("", "~", "null")
            node = Scalar("" if is_nothing else event.value.replace(question_mark, "?"), start, end)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            finished = waiting.pop()
            has_bracket = start < end
            node = finished.closed(end if has_bracket or not finished.nodes else finished.nodes[-1].end)
        else:
            continue
        if not waiting:
            return node
        waiting[-1].nodes.append(node)
    return None


def _places(event: Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index if start is not None else 0), (end.index if end is not None else 0)


def _key(node: Node) -> Scalar:
    if isinstance(node, Scalar):
        return node
    raise YamlTrouble(tr("This is no name that a value can have."), tr("Write name: value"), node.start)


def _trouble(error: Exception, length: int) -> YamlTrouble:
    import yaml

    offset = 0
    problem = ""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        offset = mark.index if mark is not None else 0
        problem = f"{error.context} {error.problem}"
    elif isinstance(error, yaml.reader.ReaderError):
        offset = error.position
        problem = "special character"
    message, mend = _in_plain_words(problem)
    return YamlTrouble(message, mend, min(offset, length))


def _in_plain_words(problem: str) -> tuple[str, str]:
    if "mapping values are not allowed" in problem:
        return (
            tr("A colon stands where none can be read."),
            tr('Put the whole text behind the name in quotes: title: "Closeness: an evening"'),
        )
    if "\\t" in problem:
        return tr("A tab stands where only spaces can be read."), tr("Replace the tab by spaces.")
    if "special character" in problem:
        return tr("An invisible character stands here that cannot be read."), tr("Delete it and write the line anew.")
    if "quoted scalar" in problem:
        return tr("A quote is opened and never closed."), tr("Close it, or take both out.")
    if "flow mapping" in problem or "flow sequence" in problem:
        return _bracket_in_plain_words(problem)
    if "cannot start any token" in problem:
        return tr("This cannot start with that character."), tr("Put the text in quotes.")
    if "escape" in problem:
        return tr("A backslash in double quotes means something special."), tr("Use single quotes instead.")
    return tr("This line does not read as name: value."), tr("Write one name: value on each line; indent with spaces.")


def _bracket_in_plain_words(problem: str) -> tuple[str, str]:
    if "got '?'" in problem:
        return (
            tr("A question mark stands where none can be read."),
            tr('Put the whole text behind the name in quotes: {title: "What now?"}'),
        )
    return (
        tr("A bracket is opened and not closed, or a comma is missing."),
        tr("Close it: {name: value, name: value}"),
    )
