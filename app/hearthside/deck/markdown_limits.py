"""Owns what is too much for Python-Markdown: text on which it would take minutes, or recurse until it breaks.

Its patterns look ahead from every bracket and every star, so the time can grow with the square of their number. No
slide and no note comes near these bounds; what exceeds them is shown as its own text.
"""

from __future__ import annotations

import re

LONGEST_CHUNK = 20_000
"""Characters in one paragraph, list, quote or table."""

_MOST_OF_EACH = {
    "[": 300,
    "*": 1500,
    "_": 1500,
    "`": 600,
    "<": 600,
    "(": 1500,
    "|": 4000,
    "{": 300,
    '"': 1500,
    "'": 1500,
}
_LONGEST_RUN = re.compile(r"([*_`~\[(!<>|])\1{60}")
_MOST_CONTAINERS = 10
_CONTAINERS = re.compile(rf"^ *(?:(?:>|[-*+](?= )|[0-9]{{1,9}}[.)](?= )) *){{{_MOST_CONTAINERS + 1}}}", re.MULTILINE)


def is_too_much(text: str) -> bool:
    """Tell whether Python-Markdown had better not read ``text``."""
    if len(text) > LONGEST_CHUNK:
        return True
    if any(text.count(character) > most for character, most in _MOST_OF_EACH.items()):
        return True
    return _LONGEST_RUN.search(text) is not None or _CONTAINERS.search(text) is not None
