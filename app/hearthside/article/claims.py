"""Owns choosing what of a stretch of an article stands on its slide: a claim as the headline, and a few points."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from hearthside.article.english import OPENING, has_verb
from hearthside.article.grouping import is_short
from hearthside.article.heading_words import without_answer_label
from hearthside.article.sentences import split_sentences
from hearthside.article.shortening import Shortened, columns, shortened

MOST_POINTS = 3
MOST_ITEMS = 6
"""Of a list: its items are short, and people look for all of them."""
_FEWEST_ITEMS = 3
_FEWEST_WORDS_OF_A_CLAIM = 4
_NARROWEST_HEADLINE = 12
_SHORT_HEADLINE = 64
_LONGEST_HEADLINE = 92
_LONGEST_POINT = 104
_MOST_SENTENCES = 400
_ITEM_NUMBER = re.compile(r"\A(?:\d{1,2}|[a-h])[.)]\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_]{4,}")
_LEANS_ON_ANOTHER = re.compile(
    r"(?:this|that|these|those|they|it|he|she|such|both|here|there|i|we|you can|then|afterwards|instead|otherwise|not"
    r"|neither of|so|dies|diese[rsn]?|sie|er|es|das|dann|danach|nicht)\b",
    re.IGNORECASE,
)
_ABOUT_THE_TEXT = re.compile(
    r"\b(?:this|the) (?:article|post|blog|essay|paper)\b|\bin this (?:article|post)\b", re.IGNORECASE
)
_IN_TOO_MANY_SENTENCES = 0.3
_FEWEST_SENTENCES_TO_JUDGE = 12


class SlideWords(Struct, frozen=True):
    """``is_claim`` is False where no sentence could be made short enough: the headline then ends with dots."""

    headline: str
    points: tuple[str, ...]
    is_claim: bool
    weight: float
    """How much the stretch speaks of what the whole article speaks of; for comparing, not for showing."""


class Subject:
    """What an article is about: the words that come back in it, each with its weight."""

    def __init__(self, paragraphs: Iterable[str], language: str, labels: frozenset[str] = frozenset()) -> None:
        """``labels`` are those paragraphs that are headings of a lower level: no points of their own."""
        self._language = language
        self._is_english = language.casefold().startswith("en")
        self._labels = labels
        self._weights = _weights([_content(paragraph) for paragraph in paragraphs])

    def slide_words(self, paragraphs: Sequence[str], heading: str = "") -> SlideWords:
        """Return the headline and at most three points, all taken from ``paragraphs``, of which one has words.

        Of a list they are its items, up to six, below what introduces them: a sentence, or else ``heading``.
        """
        told = [paragraph for paragraph in paragraphs if paragraph not in self._labels] or list(paragraphs)
        told = [_ITEM_NUMBER.sub("", paragraph, count=1) or paragraph for paragraph in told]
        items = [paragraph for paragraph in told if is_short(paragraph)]
        others = [paragraph for paragraph in told if not is_short(paragraph)]
        if len(items) >= _FEWEST_ITEMS and (heading or others):
            return self._list_words(items, others, heading)
        sentences = self._sentences(told)
        scored = [(self._score(sentence, is_first=index == 0), sentence) for index, sentence in enumerate(sentences)]
        key = max(range(len(sentences)), key=lambda index: scored[index][0])
        made = self._headline(sentences[key])
        ranked = sorted((index for index in range(len(scored)) if index != key), key=lambda index: -scored[index][0])
        points = self._points([sentences[index] for index in sorted(ranked[:MOST_POINTS])], made.text)
        weight = sum(self._weight(sentence) for sentence in sentences) / len(sentences)
        return SlideWords(made.text, points, made.is_whole, weight)

    def _list_words(self, items: Sequence[str], others: Sequence[str], heading: str) -> SlideWords:
        above = self.slide_words(others) if others else None
        points = dict.fromkeys(shortened(item, _LONGEST_POINT, self._language).text for item in items)
        weight = self.slide_words(items[:1]).weight if above is None else above.weight
        headline = self._headline(heading).text if above is None else above.headline
        shown = tuple(point for point in points if point and point != headline)[:MOST_ITEMS]
        return SlideWords(headline, shown, above is None or above.is_claim, weight)

    def _sentences(self, paragraphs: Sequence[str]) -> list[str]:
        found = [
            sentence.strip()
            for paragraph in paragraphs
            for sentence in split_sentences(without_answer_label(paragraph), self._language)
            if any(character.isalnum() for character in sentence)
        ]
        return found[:_MOST_SENTENCES] or [" ".join(paragraphs)]

    def _headline(self, sentence: str) -> Shortened:
        made = shortened(sentence, _SHORT_HEADLINE, self._language)
        return made if made.is_whole else shortened(sentence, _LONGEST_HEADLINE, self._language)

    def _points(self, sentences: Sequence[str], headline: str) -> tuple[str, ...]:
        """Return each sentence short, once; one that ends in dots, or speaks of the article, only where all do."""
        made = {sentence: shortened(sentence, _LONGEST_POINT, self._language) for sentence in sentences}
        good = [short for sentence, short in made.items() if short.is_whole and not _ABOUT_THE_TEXT.search(sentence)]
        texts = {short.text.casefold(): short.text for short in good or made.values()}
        return tuple(text for folded, text in texts.items() if text and folded != headline.casefold())

    def _score(self, sentence: str, *, is_first: bool) -> float:
        """Prefer sentences on the subject that stand for themselves and can be made short."""
        score = self._weight(sentence) + (0.5 if is_first else 0.0)
        stands_alone = OPENING.sub("", sentence, count=1) if self._is_english else sentence
        score -= 1.0 if _LEANS_ON_ANOTHER.match(stands_alone) else 0.0
        score -= 2.0 if _ABOUT_THE_TEXT.search(sentence) else 0.0
        score -= 0.5 if sentence.endswith(("?", ":")) else 0.0
        made = self._headline(sentence)
        if not made.is_whole:
            return score - 1.5
        if self._is_english:
            score -= 0.8 if not has_verb(made.text) else 0.0
            score -= 0.6 if len(made.text.split()) < _FEWEST_WORDS_OF_A_CLAIM else 0.0
        score -= 0.5 if columns(made.text) < _NARROWEST_HEADLINE else 0.0
        return score - (0.3 if columns(made.text) > _SHORT_HEADLINE else 0.0)

    def _weight(self, sentence: str) -> float:
        words = _content(sentence)
        return sum(self._weights.get(word, 0.0) for word in words) / (len(words) + 4) if words else 0.0


def _content(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _weights(paragraphs: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """Words that come back count; words that stand in nearly every paragraph carry grammar, not the subject."""
    counts = Counter(word for words in paragraphs for word in words)
    in_paragraphs = Counter(word for words in paragraphs for word in set(words))
    most = (
        len(paragraphs) * _IN_TOO_MANY_SENTENCES if len(paragraphs) >= _FEWEST_SENTENCES_TO_JUDGE else len(paragraphs)
    )
    return {word: min(count, 8) / 4 for word, count in counts.items() if count > 1 and in_paragraphs[word] <= most}
