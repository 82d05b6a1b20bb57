"""Owns parting a short article into more parts than it has sections, so that an evening has more conversations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

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
    while len(found) < wanted:
        places = [at for at, section in enumerate(found) if section.heading and len(_slides(section)) > 1]
        if not places:
            break
        at = max(places, key=lambda place: words_in(found[place].paragraphs))
        found[at : at + 1] = _halves(found[at])
    if len(found) == len(sections):
        return tuple(sections)
    return _named(found, HeadingProposals([text for section in sections for text in section.paragraphs], language))


def _halves(section: ArticleSection) -> list[ArticleSection]:
    """Return both halves under one heading; the second one's is to be found."""
    slides = _slides(section)
    lengths = [words_in(slide) for slide in slides]
    edge = min(range(1, len(slides)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    first = tuple(text for slide in slides[:edge] for text in slide)
    second = tuple(text for slide in slides[edge:] for text in slide)
    return [replace(section, paragraphs=first), replace(section, paragraphs=second, is_guess=True)]


def _named(sections: list[ArticleSection], proposals: HeadingProposals) -> tuple[ArticleSection, ...]:
    """Return ``sections`` with a heading of its own for each that goes on under the one before: a number for a list,
    else a phrase of its own."""
    taken = {section.heading for section in sections}
    found: list[ArticleSection] = []
    base, number = "", 1
    for section in sections:
        goes_on = section.is_guess and section.heading == base and bool(section.paragraphs)
        base, number = section.heading, number + 1 if goes_on else 1
        if not goes_on:
            found.append(section)
            continue
        is_list = sum(map(is_short, section.paragraphs)) > len(section.paragraphs) / 2
        numbered = f"{base} ({number})"
        heading = numbered if is_list else proposals.propose(section.paragraphs, frozenset(taken))
        taken.add(heading)
        found.append(replace(section, heading=heading))
    return tuple(found)


def _slides(section: ArticleSection) -> list[tuple[str, ...]]:
    return [topic.paragraphs for topic in topics_of(section.paragraphs, most=_MANY)]


def _numbered(heading: str, taken: frozenset[str]) -> str:
    base = NUMBERED.sub("", heading)
    return next(name for number in range(2, len(taken) + 3) if (name := f"{base} ({number})") not in taken)
