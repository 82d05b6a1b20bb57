"""Owns the words that care looks for: those that leave people out, heavy subjects, ways of offering a choice.

They are data: tables as they stand in ``assets/words`` and in a facilitator's own file, one table for each language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from hearthside.care.word_finder import FoundWord, WordFinder

_MOST_WORDS = 5_000
_LONGEST_WORDS = 80
_LONGEST_SENTENCE = 300

Tables = Sequence[Mapping[str, Any]]


class Excluding(Struct, frozen=True):
    """Why words leave people out, as a part of a sentence, and what to say instead; either may be empty."""

    reason: str
    instead: str


class Vocabulary(Struct, frozen=True, kw_only=True):
    """The words of one language; empty for one that nobody has written a table for."""

    excluding: WordFinder[Excluding]
    heavy: WordFinder[str]
    """A heavy word to its subject; to none, what only sounds like one: “at a loss”."""
    choices: WordFinder[None]
    last_checked: WordFinder[None]

    def first_heavy(self, text: str) -> FoundWord[str] | None:
        """Return the first heavy word in ``text``."""
        return next((found for found in self.heavy.find(text) if found.meaning), None)


class Vocabularies:
    """What ``tables`` say, language by language; a later table adds to the earlier ones.

    Whatever in them is not of the form of ``assets/words/en.toml`` is passed over: anybody may write one.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._made: dict[str, Vocabulary] = {}

    def of(self, language: str) -> Vocabulary:
        """Return the words for ``language``: of ``en-GB`` what is written under ``en``."""
        code = language.replace("_", "-").partition("-")[0].casefold()
        if code not in self._made:
            self._made[code] = _vocabulary([_table(table.get(code)) for table in self._tables])
        return self._made[code]


def _vocabulary(tables: Tables) -> Vocabulary:
    allowed = frozenset(words.casefold() for table in tables for words in _words(table.get("allowed")))
    return Vocabulary(
        excluding=WordFinder(
            (words, Excluding(_sentence(entry.get("reason")), _sentence(entry.get("instead"))))
            for entry, words in _entries(tables, "excluding")
            if words.casefold() not in allowed
        ),
        heavy=WordFinder(
            (
                *((words, "") for table in tables for words in _words(table.get("harmless"))),
                *(
                    (words, _sentence(entry.get("subject")) or words)
                    for entry, words in _entries(tables, "heavy")
                    if words.casefold() not in allowed
                ),
            )
        ),
        choices=_plain_finder(tables, "choices"),
        last_checked=_plain_finder(tables, "last-checked"),
    )


def _plain_finder(tables: Tables, name: str) -> WordFinder[None]:
    return WordFinder((words, None) for table in tables for words in _words(table.get(name)))


def _entries(tables: Tables, name: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield every entry under ``name`` with each of its words; of words written twice, the last entry counts."""
    latest: dict[str, tuple[Mapping[str, Any], str]] = {}
    for table in tables:
        entries = table.get(name)
        for entry in map(_table, entries if isinstance(entries, list) else ()):
            for words in _words(entry.get("words")):
                if len(latest) < _MOST_WORDS:
                    latest[words.casefold()] = (entry, words)
    yield from latest.values()


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _words(value: object) -> list[str]:
    found = value[:_MOST_WORDS] if isinstance(value, list) else []
    return [words.strip() for words in found if isinstance(words, str) and 0 < len(words.strip()) <= _LONGEST_WORDS]


def _sentence(value: object) -> str:
    return " ".join(value.split())[:_LONGEST_SENTENCE] if isinstance(value, str) else ""
