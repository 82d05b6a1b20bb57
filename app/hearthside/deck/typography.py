"""Owns proper quotes, apostrophes, dashes and dots in words that are not Markdown: titles, front matter, rounds."""

from __future__ import annotations

import re

from msgspec import Struct


class Quotes(Struct, frozen=True):
    """The marks of one language, for speech and for speech inside it."""

    left_double: str
    right_double: str
    left_single: str
    right_single: str


_ENGLISH = Quotes("“", "”", "‘", "’")
_GERMAN = Quotes("„", "“", "‚", "‘")
_BY_LANGUAGE = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "cs": _GERMAN,
    "sk": _GERMAN,
    "sl": _GERMAN,
    "da": Quotes("»", "«", "›", "‹"),
    "fr": Quotes("«\u202f", "\u202f»", "“", "”"),
    "it": Quotes("«", "»", "“", "”"),
    "es": Quotes("«", "»", "“", "”"),
    "pt": _ENGLISH,
    "nl": _ENGLISH,
    "pl": Quotes("„", "”", "‚", "’"),
    "ro": Quotes("„", "”", "«", "»"),
    "hu": Quotes("„", "”", "»", "«"),
    "sv": Quotes("”", "”", "’", "’"),
    "fi": Quotes("”", "”", "’", "’"),
    "nb": Quotes("«", "»", "‘", "’"),
    "no": Quotes("«", "»", "‘", "’"),
    "ru": Quotes("«", "»", "„", "“"),
    "uk": Quotes("«", "»", "„", "“"),
    "el": Quotes("«", "»", "“", "”"),
}
APOSTROPHE = "’"

_DASHES = re.compile(r"(?<!-)(-{2,3})(?!-)|(?<!\.)\.{3}(?!\.)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<!\w)'(?=\d\d(?:s\b|\b))")
_OPENING = re.compile(r"""(?:(?<=[\s(\[{–—/"'“„«‘‚›»-])|^)(["'])(?=[\w"'(\[¿¡…])""")


_CERTAIN_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_CERTAIN_OPENING = re.compile(r'(?:(?<=[\s(])|\A)"(?=\w)')
_CERTAIN_CLOSING = re.compile(r'(?<=[\w.,!?…])"(?=[\s.,;:!?)]|\Z)')


def quotes_for(language: str) -> Quotes:
    """Return the quotation marks of a language tag such as ``de`` or ``en-GB``; English where it is not known."""
    return _BY_LANGUAGE.get(re.split(r"[-_]", language, maxsplit=1)[0].casefold(), _ENGLISH)


def educate(text: str, language: str) -> str:
    """Return ``text`` with the language's quotation marks, real apostrophes, and dashes for ``--``."""
    if not any(mark in text for mark in ('"', "'", "--", "...")):
        return text
    marks = quotes_for(language)
    text = _DASHES.sub(lambda match: "…" if match[0] == "..." else "–" if match[0] == "--" else "—", text)
    text = _APOSTROPHE.sub(APOSTROPHE, text)
    text = _OPENING.sub(lambda match: marks.left_double if match[1] == '"' else marks.left_single, text)
    right_single = marks.right_single if marks.left_single in text else APOSTROPHE
    return text.replace('"', marks.right_double).replace("'", right_single)


def educate_if_certain(text: str, language: str) -> str | None:
    """Return ``text`` with proper quotes and apostrophes, or None where one of them can be read in two ways."""
    if "'" in text:
        text = _CERTAIN_APOSTROPHE.sub(APOSTROPHE, text)
    if '"' in text:
        marks = quotes_for(language)
        text = _CERTAIN_OPENING.sub(marks.left_double, text)
        text = _CERTAIN_CLOSING.sub(marks.right_double, text)
    return None if "'" in text or '"' in text else text
