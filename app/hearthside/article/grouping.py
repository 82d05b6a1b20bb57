"""Owns which paragraphs of an article share a slide, and which sections share a part of the evening."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from hearthside.article.model import ArticleSection
from hearthside.article.sentences import split_sentences
from hearthside.article.shortening import columns

_WORDS_OF_A_SHORT_PARAGRAPH = 18
"""An item of a list, or half a thought: no slide of its own."""
_ROW = re.compile(r"[^.!?:]{1,60} – [^.!?:]{1,40}: [^.!?]{1,140}")
_MOST_SHORT_ONES = 6
_MOST_WORDS_OF_A_SLIDE = 400
"""Three minutes of speaking: nobody looks at one slide for longer."""
_LONG_PARAGRAPH_WORDS = 240
_PIECE_OF_A_LONG_PARAGRAPH_WORDS = 110


class Topic(Struct, frozen=True, kw_only=True):
    """What one slide is about: the paragraphs that stand in its notes, never none."""

    paragraphs: tuple[str, ...]
    may_be_skipped: bool = False
    """Whether there are more such slides than time, and this is one to leave out first."""

    @property
    def words(self) -> int:
        return words_in(self.paragraphs)


def words_in(paragraphs: Iterable[str]) -> int:
    """Return how many words are in ``paragraphs``; two Chinese or Japanese characters count as one."""
    return sum(len(paragraph.split()) + (columns(paragraph) - len(paragraph)) // 2 for paragraph in paragraphs)


def with_long_paragraphs_cut(section: ArticleSection, language: str) -> ArticleSection:
    """Return ``section`` with every paragraph that is too long for one slide cut between its sentences."""
    if all(words_in([paragraph]) <= _LONG_PARAGRAPH_WORDS for paragraph in section.paragraphs):
        return section
    pieces = [piece for paragraph in section.paragraphs for piece in _cut(paragraph, language)]
    return replace(section, paragraphs=tuple(pieces))


def topics_of(paragraphs: Sequence[str], *, most: int) -> tuple[Topic, ...]:
    """Return the slides for ``paragraphs``: at most ``most`` where that is possible without endless ones.

    What is left too many is marked, evenly spread, and never the first.
    """
    groups = _with_short_ones_joined(paragraphs)
    if len(groups) > most:
        aim = min(_MOST_WORDS_OF_A_SLIDE, -(-words_in(paragraphs) // most))
        groups = _joined(groups, aim)
    too_many = max(0, len(groups) - most)
    step = (len(groups) - 1) / too_many if too_many else 0
    skipped = {1 + int(number * step) for number in range(too_many)}
    return tuple(Topic(paragraphs=tuple(group), may_be_skipped=index in skipped) for index, group in enumerate(groups))


def fold_sections(sections: Sequence[ArticleSection], *, most: int) -> tuple[tuple[ArticleSection, ...], int]:
    """Join neighbours until there are at most ``most`` sections, and say how many are gone; nothing of them is lost."""
    if len(sections) <= most:
        return tuple(sections), 0
    bounds = [len(sections) * number // most for number in range(most + 1)]
    folded = tuple(_one(sections[start:end]) for start, end in pairwise(bounds))
    return folded, len(sections) - len(folded)


def _one(sections: Sequence[ArticleSection]) -> ArticleSection:
    """Join ``sections`` under the first heading there is; the other headings become paragraphs."""
    first = sections[0]
    if not first.heading and len(sections) > 1:
        first = replace(sections[1], paragraphs=(*first.paragraphs, *sections[1].paragraphs))
        sections = sections[1:]
    more = (text for section in sections[1:] for text in (section.heading, *section.paragraphs) if text)
    return replace(first, paragraphs=(*first.paragraphs, *more), is_guess=any(each.is_guess for each in sections))


def slides_for(paragraphs: Sequence[str]) -> int:
    """Return how many slides ``paragraphs`` make where there is time for all."""
    return len(_with_short_ones_joined(paragraphs))


def is_short(paragraph: str) -> bool:
    """Return whether ``paragraph`` is as short as an item of a list, or a row of a table."""
    return words_in([paragraph]) < _WORDS_OF_A_SHORT_PARAGRAPH or _ROW.fullmatch(paragraph) is not None


def _with_short_ones_joined(paragraphs: Iterable[str]) -> list[list[str]]:
    """A list stands below what comes before it; what is too long for one slide is shared out evenly."""
    groups: list[list[str]] = []
    for are_short, run in groupby(paragraphs, is_short):
        texts = list(run)
        if not are_short:
            if len(groups) == 1 and len(groups[0]) == 1 and is_short(groups[0][0]):
                groups[0].append(texts.pop(0))
            groups += [[text] for text in texts]
            continue
        slides = -(-len(texts) // _MOST_SHORT_ONES)
        parts = [texts[len(texts) * at // slides : len(texts) * (at + 1) // slides] for at in range(slides)]
        if groups and words_in(groups[-1]) < _MOST_WORDS_OF_A_SLIDE:
            groups[-1] += parts.pop(0)
        groups += parts
    return groups


def _joined(groups: Sequence[Sequence[str]], aim_words: int) -> list[list[str]]:
    """Join neighbours as long as they come nearer to ``aim_words``."""
    joined: list[list[str]] = []
    for group in groups:
        have = words_in(joined[-1]) if joined else 0
        if joined and have + words_in(group) / 2 <= aim_words and have + words_in(group) <= _MOST_WORDS_OF_A_SLIDE:
            joined[-1].extend(group)
        else:
            joined.append(list(group))
    return joined


def _cut(paragraph: str, language: str) -> list[str]:
    if words_in([paragraph]) <= _LONG_PARAGRAPH_WORDS:
        return [paragraph]
    pieces: list[list[str]] = [[]]
    for sentence in split_sentences(paragraph, language):
        if words_in(pieces[-1]) + words_in([sentence]) / 2 > _PIECE_OF_A_LONG_PARAGRAPH_WORDS and pieces[-1]:
            pieces.append([])
        pieces[-1].append(sentence)
    return [" ".join(piece) for piece in pieces if piece]
