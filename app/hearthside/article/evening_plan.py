"""Owns how an article becomes an evening of so many minutes: which paragraphs share a slide, how long each part takes,
where people talk, and where the breaks are. The parts' seconds add up exactly."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from hearthside.article.escaping import printable
from hearthside.article.grouping import Topic, fold_sections, slides_for, topics_of, with_long_paragraphs_cut, words_in
from hearthside.article.model import Article, ArticleSection
from hearthside.article.more_parts import in_more_parts
from hearthside.article.talk_forms import SHORTEST_TALK_SECONDS, Talk, quiet_talk, talk_for
from hearthside.deck.activities import DiscussionFormat
from hearthside.tr import tr

_LONGEST_WITHOUT_BREAK_MINUTES = 75
_MINUTES_BETWEEN_BREAKS = 100
_SHORTEST_PART_SECONDS = 240
"""A part needs its slide, something to be said, and some minutes to talk."""
_LONGEST_PART_SECONDS = 1500
"""Where the parts would be longer there are more of them, each with a conversation."""
_SECTION_SLIDE_SECONDS = 30
_SLIDE_SECONDS = 80
"""A slide that stands for less is leafed through rather than talked about."""
_WORDS_PER_MINUTE = 130
_LEAST_WORDS_OF_A_PART = 60
_OPENING_TALK_SECONDS = 120
_ROOM_TO_BREATHE = 1.4
"""How much longer saying something takes than reading it out."""
_LONG_ON_ONE_SLIDE_SECONDS = 600


class Part(Struct, frozen=True, kw_only=True):
    """A section of the evening made of one of the article's."""

    heading: str
    """Empty for what stands before the article's first heading: it belongs to the welcome."""
    is_guess: bool
    topics: tuple[Topic, ...]
    seconds: int
    """All of it, with talk and break."""
    talk: Talk | None
    break_seconds: int = 0
    break_after_topic: int | None = None
    """How many topics come before the break; None for a break at the end."""


class EveningPlan(Struct, frozen=True, kw_only=True):
    """A whole evening. ``welcome_seconds`` and ``close_seconds`` are without any part of the article."""

    minutes: int
    agreements_seconds: int
    breathe_seconds: int
    welcome_seconds: int
    close_talk: Talk
    close_seconds: int
    parts: tuple[Part, ...]
    words: int
    folded_sections: int
    """How many sections had to be joined to others because the evening is too short for all."""
    is_too_long: bool
    """Whether the article says more than the evening holds; some topics are then marked to be skipped first."""
    is_too_short: bool
    """Whether some slide would stand for more than ten minutes."""


def plan_evening(article: Article, minutes: int) -> EveningPlan:
    """Return the plan of an evening of ``minutes``, FEWEST_MINUTES to MOST_MINUTES."""
    agreements, breathe, close_talk = _fixed_seconds(minutes)
    welcome = agreements + breathe + _SECTION_SLIDE_SECONDS
    close = close_talk + _SECTION_SLIDE_SECONDS
    breaks, break_seconds = _breaks(minutes)
    left = minutes * 60 - welcome - close - breaks * break_seconds
    sections, folded = fold_sections(_sections(article), most=max(1, left // _SHORTEST_PART_SECONDS))
    sections = in_more_parts(sections, round(left / _LONGEST_PART_SECONDS), article.language)
    shares = _shares_of(sections, left)
    parts = _parts(sections, shares)
    if not parts:
        welcome += left + breaks * break_seconds
    return EveningPlan(
        minutes=minutes,
        agreements_seconds=agreements,
        breathe_seconds=breathe,
        welcome_seconds=welcome,
        close_talk=quiet_talk(close_talk),
        close_seconds=close,
        parts=_with_breaks(parts, breaks, break_seconds),
        words=sum(_words(section) for section in sections),
        folded_sections=folded,
        is_too_long=any(topic.may_be_skipped for part in parts for topic in part.topics),
        is_too_short=any(_is_long_on_one_slide(part) for part in parts),
    )


def _fixed_seconds(minutes: int) -> tuple[int, int, int]:
    """Return the seconds of the agreements, of breathing, and of the quiet end."""
    if minutes >= 45:
        return 150, 90, 120
    return (90, 60, 60) if minutes >= 25 else (60, 30, 60)


def _breaks(minutes: int) -> tuple[int, int]:
    if minutes <= _LONGEST_WITHOUT_BREAK_MINUTES:
        return 0, 0
    count = max(1, -(-minutes // _MINUTES_BETWEEN_BREAKS) - 1)
    return count, 300 if minutes <= 100 else 600 if minutes <= 150 else 900


def _sections(article: Article) -> tuple[ArticleSection, ...]:
    """Return the sections as the evening needs them: only the first is without a heading, and no paragraph is endless.

    A text without any heading gets the article's own title: its only section is the evening, not the welcome.
    """
    found: list[ArticleSection] = []
    for section in map(_printable, article.sections):
        if found and not section.heading:
            found[-1] = replace(found[-1], paragraphs=(*found[-1].paragraphs, *section.paragraphs))
        elif section.heading or section.paragraphs:
            found.append(section)
    if len(found) == 1 and not found[0].heading:
        found = [replace(found[0], heading=printable(article.title) or tr("Tonight"), is_guess=True)]
    return tuple(with_long_paragraphs_cut(section, article.language) for section in found)


def _printable(section: ArticleSection) -> ArticleSection:
    paragraphs = tuple(line for paragraph in section.paragraphs if (line := printable(paragraph)))
    return replace(section, heading=printable(section.heading), paragraphs=paragraphs)


def _shares_of(sections: Sequence[ArticleSection], total: int) -> list[int]:
    """Share ``total`` seconds out among ``sections``; the opening words take what they need to be said, no more."""
    weights = [max(_LEAST_WORDS_OF_A_PART, _words(section)) for section in sections]
    if len(sections) < 2 or sections[0].heading:
        return _shares(weights, total)
    even = _shares(weights, total)
    opening = min(even[0], (_needed_seconds(sections[0]) + _OPENING_TALK_SECONDS) // 30 * 30)
    return [opening, *_shares(weights[1:], total - opening)]


def _shares(weights: Sequence[int], total: int) -> list[int]:
    """Share ``total`` seconds out: half of it alike, half by weight, in whole half minutes where there is enough."""
    if not weights:
        return []
    even, whole = total // (2 * len(weights)), sum(weights)
    rest = total - even * len(weights)
    shares = [even + rest * weight // whole for weight in weights]
    step = 30 if min(shares) >= 120 else 5
    shares = [share // step * step for share in shares]
    shares[max(range(len(shares)), key=shares.__getitem__)] += total - sum(shares)
    return shares


def _parts(sections: Sequence[ArticleSection], shares: Sequence[int]) -> list[Part]:
    parts: list[Part] = []
    before: DiscussionFormat | None = None
    for turn, (section, seconds) in enumerate(zip(sections, shares, strict=True)):
        talk = _talk(section, seconds, turn, before)
        before = talk.format
        for_slides = seconds - talk.seconds - _SECTION_SLIDE_SECONDS
        topics = topics_of(section.paragraphs, most=max(1, for_slides // _SLIDE_SECONDS))
        parts.append(
            Part(heading=section.heading, is_guess=section.is_guess, topics=topics, seconds=seconds, talk=talk)
        )
    return parts


def _is_long_on_one_slide(part: Part) -> bool:
    for_slides = part.seconds - _SECTION_SLIDE_SECONDS - (part.talk.seconds if part.talk is not None else 0)
    return for_slides > _LONG_ON_ONE_SLIDE_SECONDS * max(1, len(part.topics))


def _talk(section: ArticleSection, seconds: int, turn: int, before: DiscussionFormat | None) -> Talk:
    """Give talking what the slides leave, but always about half: people come for it. The welcome stays quiet."""
    if not section.heading:
        return quiet_talk(min(_OPENING_TALK_SECONDS, max(SHORTEST_TALK_SECONDS, seconds // 3 // 30 * 30)))
    wanted = seconds - _needed_seconds(section) - _SECTION_SLIDE_SECONDS
    return talk_for(max(round(seconds * 0.45), min(wanted, round(seconds * 0.65))), turn, before)


def _needed_seconds(section: ArticleSection) -> int:
    """Return how long the slides of ``section`` need at an easy pace."""
    spoken = round(_words(section) * 60 / _WORDS_PER_MINUTE * _ROOM_TO_BREATHE)
    return max(slides_for(section.paragraphs) * _SLIDE_SECONDS, spoken)


def _with_breaks(parts: list[Part], count: int, seconds: int) -> tuple[Part, ...]:
    """Put ``count`` breaks where they part the evening most evenly, rather between two parts than inside one."""
    places = _break_places(parts)
    whole = sum(part.seconds for part in parts)
    found = list(parts)
    for number in range(1, count + 1 if parts else 1):
        target = whole * number / (count + 1)
        free = [place for place in places if not found[place[1]].break_seconds] or places
        _, index, after = min(
            free, key=lambda place: abs(place[0] - target) + (0 if place[2] is None else whole * 0.08)
        )
        part = found[index]
        at = after if not part.break_seconds else part.break_after_topic
        found[index] = replace(
            part, seconds=part.seconds + seconds, break_seconds=part.break_seconds + seconds, break_after_topic=at
        )
    return tuple(found)


def _break_places(parts: Sequence[Part]) -> list[tuple[float, int, int | None]]:
    """Return when a break could begin, in which part, and after how many of its topics (None: at its end)."""
    places: list[tuple[float, int, int | None]] = []
    at = 0.0
    for index, part in enumerate(parts):
        slides = part.seconds - (part.talk.seconds if part.talk else 0)
        words = sum(topic.words for topic in part.topics) or 1
        before = 0
        for number, topic in enumerate(part.topics, 1):
            before += topic.words
            places.append((at + slides * before / words, index, number))
        at += part.seconds
        if index < len(parts) - 1 or not part.topics:
            places.append((at, index, None))
    return places


def _words(section: ArticleSection) -> int:
    return words_in(section.paragraphs)
