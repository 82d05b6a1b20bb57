"""Owns the deck's link definitions: ``[name]: https://…`` may stand on any slide and serve all of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]\n]{1,200})\]:[ \t]*<?(?P<address>[^\s<>]+)>?"
    r"(?:[ \t]+(?:\"(?P<title>[^\"\n]*)\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)


def link_references(flat: str) -> Mapping[str, tuple[str, str]]:
    """Return name (lower case) to address and title; of a name defined twice, the first counts."""
    if "]:" not in flat:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for match in _DEFINITION.finditer(flat):
        found.setdefault(match["name"].strip().lower(), (match["address"], match["title"] or ""))
    return found
