"""Owns parting a short article into more parts than it has sections, so that an evening has more conversations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hearthside.article.grouping import is_short, topics_of, words_in
from hearthside.article.model import ArticleSection
from hearthside.article.proposed_headings import HeadingProposals

_MANY = 10_000
NUMBERED = re.compile(r" \([0-9]+\)\Z")
"""Behind the heading of a part that goes on with a list."""


def in_more_parts(sections: Sequence[ArticleSection], wanted: int, language: str) -> tuple[ArticleSection, ...]:
    """Return ``sections`` with the longest of them parted between slides until there are ``wanted``, if they can be.

    What stands before the first heading stays whole. Each new part has a proposed heading, and is marked as a guess.
    """
    found = list(sections)
    proposals = HeadingProposals([text for section in sections for text in section.paragraphs], language)
    while len(found) < wanted:
        places = [at for at, section in enumerate(found) if section.heading and len(_slides(section)) > 1]
        if not places:
            break
        at = max(places, key=lambda place: words_in(found[place].paragraphs))
        found[at : at + 1] = _halves(found[at], proposals, frozenset(section.heading for section in found))
    return _counted(found)


def _halves(section: ArticleSection, proposals: HeadingProposals, taken: frozenset[str]) -> list[ArticleSection]:
    slides = _slides(section)
    lengths = [words_in(slide) for slide in slides]
    edge = min(range(1, len(slides)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    first = tuple(text for slide in slides[:edge] for text in slide)
    second = tuple(text for slide in slides[edge:] for text in slide)
    is_list = sum(map(is_short, section.paragraphs)) > len(section.paragraphs) / 2
    heading = _numbered(section.heading, taken) if is_list else proposals.propose(second, taken)
    return [replace(section, paragraphs=first), replace(section, heading=heading, paragraphs=second, is_guess=True)]


def _counted(sections: list[ArticleSection]) -> tuple[ArticleSection, ...]:
    """Return ``sections`` with the parts of one list numbered in their order: they were parted in another."""
    parts = Counter[str]()
    found = []
    for section in sections:
        base = NUMBERED.sub("", section.heading)
        parts[base] += 1
        is_numbered = section.is_guess and base != section.heading
        found.append(replace(section, heading=f"{base} ({parts[base]})") if is_numbered else section)
    return tuple(found)


def _slides(section: ArticleSection) -> list[tuple[str, ...]]:
    return [topic.paragraphs for topic in topics_of(section.paragraphs, most=_MANY)]


def _numbered(heading: str, taken: frozenset[str]) -> str:
    base = NUMBERED.sub("", heading)
    return next(name for number in range(2, len(taken) + 3) if (name := f"{base} ({number})") not in taken)
