"""Owns an article's sections: under its own headings, and where those are too few, where the subject changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hearthside.article.manuscript import Block
from hearthside.article.model import ArticleSection
from hearthside.article.proposed_headings import HeadingProposals
from hearthside.article.sentences import split_sentences
from hearthside.article.subject_breaks import subject_breaks
from hearthside.article.terms import count_words

_MOST_SECTIONS = 12
_MOST_OF_ONE_LEVEL = 40
_MOST_PROPOSED = 7
_WORDS_OF_A_SECTION = 110
_TOO_LONG_FOR_ONE = 1.5
_LEAST_SHARE_OF_A_PIECE = 0.45
_FEWEST_WORDS_UNDER_A_SOFT_HEADING = 8
_LONGEST_PARAGRAPH_WORDS = 300
_WORDS_OF_A_PART = 120


def sections_of(blocks: tuple[Block, ...], language: str) -> tuple[ArticleSection, ...]:
    """Return the sections that ``blocks`` make; none without a paragraph.

    Headings of lower levels become paragraphs while there are more than twelve sections, and so does one without a
    paragraph of its own. A paragraph of over 300 words is parted between sentences.
    """
    settled = _with_soft_headings_settled(blocks)
    parted = tuple(part for block in settled for part in _parted(block, language))
    level = _lowest_level(parted)
    own = _under_headings(parted, level)
    return tuple(_with_proposals(own, language))


def _with_soft_headings_settled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A short line is a heading where text follows it, below the headings that the file marks as such."""
    level = min(6, max((block.level for block in blocks), default=0) + 1)
    settled: list[Block] = []
    words_below = 0
    for block in reversed(blocks):
        if block.is_soft and words_below >= _FEWEST_WORDS_UNDER_A_SOFT_HEADING:
            settled.append(replace(block, level=level, is_soft=False))
            words_below = 0
        else:
            settled.append(replace(block, is_soft=False))
            words_below = 0 if block.level or block.is_soft else words_below + count_words(block.text)
    return tuple(reversed(settled))


def _parted(block: Block, language: str) -> Iterator[Block]:
    words = count_words(block.text)
    if block.level or words <= _LONGEST_PARAGRAPH_WORDS:
        yield block
        return
    sentences = split_sentences(block.text, language)
    edges = subject_breaks(sentences, round(words / _WORDS_OF_A_PART), _WORDS_OF_A_PART // 2)
    for start, end in zip((0, *edges), (*edges, len(sentences)), strict=True):
        yield replace(block, text=" ".join(sentences[start:end]))


def _lowest_level(blocks: Iterable[Block]) -> int:
    """The lowest level of heading that begins a section: all of them, unless that makes too many; 0 for none."""
    levels = sorted(block.level for block in blocks if block.level)
    for level in sorted(set(levels), reverse=True):
        if sum(other <= level for other in levels) <= _MOST_SECTIONS:
            return level
    return levels[0] if levels and levels.count(levels[0]) <= _MOST_OF_ONE_LEVEL else 0


def _under_headings(blocks: Iterable[Block], lowest_level: int) -> list[ArticleSection]:
    sections: list[ArticleSection] = []
    heading, paragraphs, subheadings = "", list[str](), list[int]()

    def close() -> None:
        if paragraphs:
            sections.append(
                ArticleSection(heading=heading, paragraphs=tuple(paragraphs), subheadings=tuple(subheadings))
            )
            paragraphs.clear()
            subheadings.clear()

    for block in blocks:
        if not block.level:
            paragraphs.append(block.text)
        elif block.level <= lowest_level and not (heading and not paragraphs):
            close()
            heading = _without_colon(block.text)
        else:
            subheadings.append(len(paragraphs))
            paragraphs.append(block.text)
    if heading and not paragraphs:
        paragraphs.append(heading)
        heading = ""
    close()
    return sections


def _with_proposals(sections: list[ArticleSection], language: str) -> Iterator[ArticleSection]:
    everything = [paragraph for section in sections for paragraph in section.paragraphs]
    target_words = max(_WORDS_OF_A_SECTION, sum(map(count_words, everything)) / _MOST_PROPOSED)
    proposals = HeadingProposals(everything, language)
    taken = {section.heading for section in sections}
    for section in sections:
        words = sum(map(count_words, section.paragraphs))
        pieces = round(words / target_words) if words > _TOO_LONG_FOR_ONE * target_words else 1
        edges = subject_breaks(section.paragraphs, pieces, round(target_words * _LEAST_SHARE_OF_A_PIECE))
        for start, end in zip((0, *edges), (*edges, len(section.paragraphs)), strict=True):
            paragraphs = section.paragraphs[start:end]
            subheadings = tuple(at - start for at in section.subheadings if start <= at < end)
            if start == 0:
                yield replace(section, paragraphs=paragraphs, subheadings=subheadings)
                continue
            heading = proposals.propose(paragraphs, frozenset(taken))
            taken.add(heading)
            yield ArticleSection(heading=heading, paragraphs=paragraphs, is_guess=True, subheadings=subheadings)


def _without_colon(text: str) -> str:
    return text.rstrip(" :：") or text
