"""Owns an article's sections: under its own headings, and where those are too few, where the subject changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from hearthside.article.manuscript import Block
from hearthside.article.model import ArticleSection
from hearthside.article.proposed_headings import HeadingProposals
from hearthside.article.sentences import split_sentences
from hearthside.article.subject_breaks import subject_breaks
from hearthside.article.terms import count_words

_MOST_SECTIONS = 12
_FEWEST_ABOVE = 3
_FEWEST_WORDS_BELOW = 60
_MOST_OF_ONE_LEVEL = 40
_MOST_PROPOSED = 7
_WORDS_OF_A_SECTION = 90
_TOO_LONG_FOR_ONE = 1.2
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
    for start, end in pairwise((0, *edges, len(sentences))):
        yield replace(block, text=" ".join(sentences[start:end]))


def _lowest_level(blocks: Iterable[Block]) -> int:
    """The lowest level of heading that begins a section; 0 for none.

    All of them do, unless that makes too many, or the sections too short while higher levels make several.
    """
    blocks = tuple(blocks)
    levels = sorted(block.level for block in blocks if block.level)
    words = sum(count_words(block.text) for block in blocks if not block.level)
    for level in sorted(set(levels), reverse=True):
        count, above = sum(other <= level for other in levels), sum(other < level for other in levels)
        is_too_fine = above >= _FEWEST_ABOVE and words < count * _FEWEST_WORDS_BELOW
        if count <= _MOST_SECTIONS and not is_too_fine:
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
    proposals = HeadingProposals([paragraph for section in sections for paragraph in section.paragraphs], language)
    taken = {section.heading for section in sections}
    words, pieces, target_words = _pieces(sections)
    for section, own_words, own_pieces in zip(sections, words, pieces, strict=True):
        fewest_words = round(min(target_words, own_words / own_pieces) * _LEAST_SHARE_OF_A_PIECE)
        edges = subject_breaks(section.paragraphs, own_pieces, fewest_words)
        for start, end in pairwise((0, *edges, len(section.paragraphs))):
            paragraphs = section.paragraphs[start:end]
            subheadings = tuple(at - start for at in section.subheadings if start <= at < end)
            part = replace(section, paragraphs=paragraphs, subheadings=subheadings)
            if start:
                part = replace(part, heading=proposals.propose(paragraphs, frozenset(taken)), is_guess=True)
                taken.add(part.heading)
            yield part


def _pieces(sections: list[ArticleSection]) -> tuple[list[int], list[int], float]:
    """Return words and pieces of each section, and how long a piece should be.

    As many sections as are missing for an article of this length are given to the longest ones.
    """
    words = [sum(map(count_words, section.paragraphs)) for section in sections]
    target_words = max(_WORDS_OF_A_SECTION, sum(words) / _MOST_PROPOSED)
    pieces = [1] * len(sections)
    for _ in range(round(sum(words) / target_words) - len(sections)):
        lengths = [own / parts if own >= 2 * target_words else 0.0 for own, parts in zip(words, pieces, strict=True)]
        longest = max(range(len(sections)), key=lengths.__getitem__)
        if lengths[longest] < _TOO_LONG_FOR_ONE * target_words:
            break
        pieces[longest] += 1
    return words, pieces, target_words


def _without_colon(text: str) -> str:
    return text.rstrip(" :：") or text
