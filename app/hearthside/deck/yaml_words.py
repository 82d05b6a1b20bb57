"""Owns writing one text as a YAML value, so that every reader of YAML takes it for just that text."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"\w(?:[^:#]|:(?=\S))*")
_PLAIN_IN_BRACES = re.compile(r"\w(?:[^:#,?\[\]{}]|:(?=[^\s,?\[\]{}]))*")
_TAKEN_FOR_SOMETHING_ELSE = re.compile(
    r"y|n|yes|no|on|off|true|false|null|[0-9]+(?::[0-9]+)+|0[0-9xob].*|[0-9_]*[._][0-9_]*(?:e[0-9]+)?|[0-9]+e[0-9]+",
    re.IGNORECASE,
)
"""What YAML 1.1 reads as something else than a text: 19:00 as a number to the base of 60, no as false, 0301 as 193."""
_UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def yaml_value(text: str, quote: str = "", *, in_braces: bool = False) -> str:
    """Return ``text``, which has no line ends, as a value: plain where that is safe, else in quotes.

    ``quote`` is the mark that stood there before, if any. ``in_braces``: it stands within ``{…}``.
    """
    plain = _PLAIN_IN_BRACES if in_braces else _PLAIN
    is_plain = plain.fullmatch(text) and not _UNPRINTABLE.search(text) and not _TAKEN_FOR_SOMETHING_ELSE.fullmatch(text)
    return text if is_plain and not quote else yaml_quoted(text, quote)


def yaml_quoted(text: str, quote: str = "") -> str:
    """Return ``text``, which has no line ends, in quotes: in ``quote``, else in those that leave it as it is, if any
    do."""
    if _UNPRINTABLE.search(text):
        return f'"{_UNPRINTABLE.sub(_escaped, _for_double(text))}"'
    if quote == "'" or (not quote and "'" not in text and ('"' in text or "\\" in text)):
        return "'" + text.replace("'", "''") + "'"
    return f'"{_for_double(text)}"'


def _for_double(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _escaped(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08X}"
