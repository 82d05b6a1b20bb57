"""Owns proposing a heading for paragraphs that have none: a phrase that they use and the rest of the article does not.

Candidates are runs of words between punctuation and small words, as in RAKE: S. Rose et al., “Automatic keyword
extraction from individual documents”, Text Mining: Applications and Theory, 2010.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hearthside.article.function_words import FUNCTION_WORDS
from hearthside.article.sentences import split_sentences
from hearthside.article.terms import is_dense, stems

_PART = re.compile(r"[^\s.,;:!?…()\[\]{}\"“”„«»‹›–—/|。、，；：！？「」『』（）]+")
_BETWEEN = re.compile(r"[ \u00a0]+\Z")
_EDGES = "-'’‘*_"
_MOST_WORDS = 3
_HARDLY_A_NOUN = ("ed", "en", "ing", "ly")
"""An English word alone that ends so says little; in other languages such a phrase is only one of many."""
_MOST_DENSE_CHARACTERS = 14
_MOST_WORDS_OF_A_BEGINNING = 6


class HeadingProposals:
    """Knows how often an article uses each of its words, and so which ones mark out a stretch of it."""

    def __init__(self, paragraphs: Sequence[str], language: str) -> None:
        self._language = language
        self._small = FUNCTION_WORDS.get(language, frozenset())
        self._uses = Counter(stem for paragraph in paragraphs for stem in stems(paragraph))

    def propose(self, paragraphs: Sequence[str], taken: frozenset[str] = frozenset()) -> str:
        """Return a phrase of at most three words from ``paragraphs``, other than ``taken``; never empty for a text."""
        own = Counter(stem for paragraph in paragraphs for stem in stems(paragraph))
        candidates = [phrase for paragraph in paragraphs[:2] for phrase in self._phrases(paragraph)]
        said = {stem for heading in taken for stem in stems(heading)}
        free = [phrase for phrase in dict.fromkeys(candidates) if not said.issuperset(stems(phrase))]
        free = free or [phrase for phrase in dict.fromkeys(candidates) if _as_heading(phrase) not in taken]
        best = max(free, key=lambda phrase: self._score(phrase, own), default="")
        return _as_heading(best) if best else self.beginning(paragraphs[0])

    def beginning(self, text: str) -> str:
        """Return the first words of ``text``, up to the first comma or stop."""
        first = (split_sentences(text, self._language) or (text,))[0]
        clause = re.split(r"[,;:.!?…。、，；：！？]", first)[0].strip() or first
        if is_dense(clause):
            return clause[:_MOST_DENSE_CHARACTERS]
        return " ".join(clause.split()[:_MOST_WORDS_OF_A_BEGINNING])[:80]

    def _phrases(self, text: str) -> Iterator[str]:
        if is_dense(text):
            return
        run: list[str] = []
        end = 0
        for match in _PART.finditer(text):
            if run and not _BETWEEN.match(text[end : match.start()]):
                yield from _shortened(run)
                run = []
            word = match[0].strip(_EDGES)
            if len(word) > 2 and word.casefold() not in self._small and not word[0].isdigit():
                run.append(word)
            else:
                yield from _shortened(run)
                run = []
            end = match.end()
        yield from _shortened(run)

    def _score(self, phrase: str, own: Mapping[str, int]) -> tuple[float, int]:
        """Prefer what is said often here and seldom elsewhere, and of two words rather than one."""
        found = stems(phrase)
        if not found:
            return 0.0, 0
        if len(found) == 1 and phrase.endswith(_HARDLY_A_NOUN):
            return 0.0, len(phrase)
        worth = sum(own[stem] * own[stem] / max(1, self._uses[stem]) for stem in found if len(stem) > 3)
        return worth / len(found) ** 0.5, len(phrase)


def _shortened(run: list[str]) -> Iterator[str]:
    if run:
        yield " ".join(run[-_MOST_WORDS:])


def _as_heading(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
