"""Owns finding many words and phrases in a text at once: whole words, in any case, a star for any ending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\s*_]+"
"""Between the words of a phrase: spaces, a line end, marks that begin or end bold and italic."""
_APOSTROPHES = "['’]"
_HYPHENS = "[-‐‑ ]"


class FoundWord(NamedTuple, Generic[Meaning]):
    """``start`` and ``end`` are offsets into the text that was looked through; ``words`` is what stands there."""

    start: int
    end: int
    words: str
    meaning: Meaning


class _Known(Generic[Meaning]):
    """Words to find. Their pattern is made when their first letters turn up somewhere, which most never do."""

    def __init__(self, words: str, meaning: Meaning) -> None:
        self.words = words
        self.meaning = meaning

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self.words)


class WordFinder(Generic[Meaning]):
    """Finds the words it was made of, each with what it means. Time grows with the text, hardly with the words."""

    def __init__(self, meanings: Iterable[tuple[str, Meaning]]) -> None:
        self._whole: dict[str, list[_Known[Meaning]]] = {}
        self._stems: dict[str, list[_Known[Meaning]]] = {}
        for words, meaning in sorted(meanings, key=lambda pair: len(pair[0]), reverse=True):
            first = _WORD.match(words)
            if first is None:
                continue
            is_stem = words[first.end() : first.end() + 1] == "*"
            table = self._stems if is_stem else self._whole
            table.setdefault(first[0].casefold(), []).append(_Known(words, meaning))
        self._stem_lengths = sorted({len(stem) for stem in self._stems})

    def find(self, text: str) -> Iterator[FoundWord[Meaning]]:
        """Yield every one of the words in ``text``, in order; of two at one place the longer, and none twice."""
        behind = 0
        for word in _WORD.finditer(text):
            if word.start() < behind:
                continue
            found = self._at(text, word)
            if found is not None:
                behind = found.end
                yield found

    def _at(self, text: str, word: re.Match[str]) -> FoundWord[Meaning] | None:
        first = word[0].casefold()
        stems = (first[:length] for length in self._stem_lengths if length <= len(first))
        for known in (self._whole.get(first), *map(self._stems.get, stems)):
            for each in known or ():
                match = each.pattern.match(text, word.start())
                if match is not None:
                    return FoundWord(match.start(), match.end(), re.sub(_BETWEEN, " ", match[0]).strip(), each.meaning)
        return None


def _pattern(words: str) -> re.Pattern[str]:
    parts = []
    for part in words.split():
        escaped = re.escape(part).replace(r"\*", r"[^\W_]*").replace(r"\-", _HYPHENS)
        parts.append(re.sub(_APOSTROPHES, _APOSTROPHES, escaped))
    return re.compile(_BETWEEN.join(parts) + r"(?![^\W_])", re.IGNORECASE)
