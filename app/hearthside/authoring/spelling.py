"""Owns knowing how words are spelled, from the word lists that come with pyspellchecker.

Its English is American; British spellings count as right too. German and Dutch words may be put together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from msgspec import Struct

LANGUAGES = ("ar", "de", "en", "es", "eu", "fa", "fr", "it", "lv", "nl", "pt", "ru")
"""Those with a word list."""

_MOST_SUGGESTIONS = 6
_LINKS = {"de": ("", "s", "es", "n", "en"), "nl": ("", "s", "en")}
"""What stands between the parts of a word that was put together."""
_SHORTEST_PART = 4
_AMERICAN = (
    (re.compile(r"our(?=s?$|ed$|ing$|ite|able|ful|less|er|al|hood)"), "or"),
    (re.compile(r"is(?=e[ds]?$|ing$|ers?$|ations?$|ational$)"), "iz"),
    (re.compile(r"ys(?=e[ds]?$|ing$|ers?$)"), "yz"),
    (re.compile(r"re(?=s?$|d$)"), "er"),
    (re.compile(r"ll(?=ed$|ing$|ers?$|ors?$)"), "l"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"mme(?=s?$)"), "m"),
)


class Speller(Struct, frozen=True):
    """Says which words of one language are right. ``frequency`` has them in lower case."""

    language: str
    frequency: Mapping[str, int]
    nearby: Callable[[str], Iterable[str]]
    """Returns known words that differ from a word by one letter."""

    def knows(self, word: str) -> bool:
        """Tell whether ``word`` is spelled right; a possessive is as right as its word."""
        word = word.replace("’", "'").lower()
        return any(self._has(form) for form in _forms(word))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return words that may have been meant, the likeliest first, in the case of ``word``."""
        lower = word.replace("’", "'").lower()
        near = sorted(self.nearby(lower), key=lambda each: -self.frequency.get(each, 0))
        if len(near) < _MOST_SUGGESTIONS:
            alike = [
                each for each in self.frequency if each[:2] == lower[:2] and abs(len(each) - len(lower)) <= 2
            ]  # few enough to compare each of them
            near += get_close_matches(lower, alike, n=_MOST_SUGGESTIONS, cutoff=0.75)
        return tuple(_in_case_of(word, each) for each in dict.fromkeys(near) if each != lower)[:_MOST_SUGGESTIONS]

    def _has(self, word: str) -> bool:
        if word in self.frequency:
            return True
        if self.language == "en":
            return any(american in self.frequency for american in _american(word))
        links = _LINKS.get(self.language)
        return links is not None and self._is_put_together(word, links)

    def _is_put_together(self, word: str, links: tuple[str, ...]) -> bool:
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            if word[cut:] in self.frequency:
                first = word[:cut]
                for link in links:
                    if first.endswith(link) and first[: len(first) - len(link)] in self.frequency:
                        return True
        return False


def load_speller(language: str) -> Speller | None:
    """Return the speller for ``language`` (``en``, ``de-CH``), or None without a word list; takes some 0.3 seconds."""
    short = re.split("[-_]", language.casefold())[0]
    if short not in LANGUAGES:
        return None
    try:
        from spellchecker import SpellChecker

        checker = SpellChecker(language=short, distance=1)
    except (ImportError, OSError, ValueError):
        return None  # a word list that is missing or damaged is none
    frequency = checker.word_frequency.dictionary
    return Speller(short, frequency, lambda word: checker.known(checker.edit_distance_1(word)))


def _forms(word: str) -> tuple[str, ...]:
    plain = word.removesuffix("'s").removesuffix("'")
    return (word,) if plain == word else (word, plain)


def _american(word: str) -> Iterable[str]:
    for pattern, american in _AMERICAN:
        if pattern.search(word):
            yield pattern.sub(american, word)


def _in_case_of(word: str, suggestion: str) -> str:
    if word.isupper():
        return suggestion.upper()
    return suggestion[:1].upper() + suggestion[1:] if word[:1].isupper() else suggestion
