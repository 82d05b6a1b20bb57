"""Owns settings that several decks may share: written in the front matter, or in a file that the front matter names."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from hearthside.deck.setting_values import Values
from hearthside.deck.yaml_nodes import Mapping, Scalar
from hearthside.deck.yaml_text import YamlTrouble, read_yaml
from hearthside.tr import tr

ReadShared = Callable[[str], str | None]


class Sharing(Struct, frozen=True, kw_only=True):
    """How one setting is shared, and what is said where it cannot be read."""

    name: str
    """The setting: ``booking``. Its faults are ``shared-booking``."""
    example: str
    unreadable: str
    """A message with ``{path}``."""
    holds_none: str
    """A message with ``{path}``, for a file that holds something else."""
    form: str
    """The mend for such a file."""


def shared_values(values: Values, sharing: Sharing, read_shared: ReadShared) -> Values | None:
    """Take the setting out of ``values``: its names and values; None, and a fault if need be, where there are none."""
    node = values.take(sharing.name)
    if isinstance(node, Scalar) and node.text.strip():
        return values_in_file(node, values, sharing, read_shared)
    return values.mapping(sharing.name, node, sharing.example)


def values_in_file(node: Scalar, values: Values, sharing: Sharing, read_shared: ReadShared) -> Values | None:
    """Return the names and values in the file that ``node`` names; what is wrong with it is reported at ``node``."""
    code = f"shared-{sharing.name}"
    path = node.text.strip()
    text = read_shared(path)
    if text is None:
        mend = tr("Put that file beside the deck, or write the details here: {example}").format(example=sharing.example)
        values.report(code, node, sharing.unreadable.format(path=path), mend)
        return None
    try:
        found = read_yaml(text)
    except YamlTrouble as trouble:
        line = text.count("\n", 0, trouble.offset) + 1
        message = tr("In {file}, line {line}: {trouble}").format(file=path, line=line, trouble=trouble)
        values.report(code, node, message, trouble.mend)
        return None
    if isinstance(found, Mapping):
        inside = {key.text: value for key, value in found.items}.get(sharing.name, found)
        if isinstance(inside, Mapping):
            return values.elsewhere(sharing.name, inside, node, path, text)
    values.report(code, node, sharing.holds_none.format(path=path), sharing.form)
    return None
