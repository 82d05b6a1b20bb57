"""Owns ``::: discuss FORMAT attributes`` and the list in it, as a discussion that always runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct

from hearthside.deck.activities import ClockDisplay, Discussion, DiscussionFormat, Sound
from hearthside.deck.attributes import Word, report_stray_words, split_words
from hearthside.deck.durations import parse_duration
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.formats import own_rounds
from hearthside.deck.near_miss import did_you_mean, near_edit
from hearthside.deck.rounds import RoundLine, Table, read_round
from hearthside.deck.source import Span
from hearthside.deck.turns import GROUP_SIZES
from hearthside.deck.typography import educate
from hearthside.tr import tr

DISCUSSION_ATTRIBUTES = ("sizes", "cues", "sound", "clock", "gap", "people", "solo", "pass")

_MOST_PEOPLE = 500
_LONGEST_GAP_SECONDS = 600
_GAP_SECONDS = 5
_MOST_ROUNDS = 60
_HALF = "half"

_Choice = TypeVar("_Choice", bound=StrEnum)


class DiscussFence(Struct, frozen=True):
    """What stands in the deck: ``span`` is the whole fence, ``first_line`` its opening line."""

    span: Span
    first_line: Span
    arguments: str
    arguments_start: int
    round_lines: tuple[RoundLine, ...]


def read_discussion(fence: DiscussFence, language: str, log: FaultLog) -> Discussion:
    """Return the discussion that ``fence`` asks for; what cannot be used is reported and left at its default."""
    words = split_words(re.sub(r"[{}]", " ", fence.arguments), fence.arguments_start)
    format_, words = _take_format(words, fence, log)
    report_stray_words(words, log)
    _report_unknown(words, log)
    named = {word.name: word for word in words if word.kind == "named"}
    people = _whole_number(named.get("people"), 1, _MOST_PEOPLE, log)
    lines = fence.round_lines[:_MOST_ROUNDS]
    if len(fence.round_lines) > _MOST_ROUNDS:
        message = tr("A discussion has at most {count} rounds; the rest is left out.").format(count=_MOST_ROUNDS)
        log.fault(
            "too-many-rounds", fence.round_lines[_MOST_ROUNDS].span, message, tr("Put the rest on another slide.")
        )
    table = Table(format_, people, language)
    gap_seconds = _gap_seconds(named.get("gap"), log)
    return Discussion(
        span=fence.span,
        format=format_,
        rounds=tuple(read_round(line, table, log) for line in lines) or own_rounds(format_, people),
        sizes=_sizes(named.get("sizes"), log),
        cues=_cues(named.get("cues"), log),
        sound=_choice(named.get("sound"), Sound, Sound.BELL, log),
        clock=_choice(named.get("clock"), ClockDisplay, ClockDisplay.VISIBLE, log),
        gap_seconds=_GAP_SECONDS if gap_seconds is None else gap_seconds,
        people=people,
        solo=educate(named["solo"].value, language) if "solo" in named else "",
        shows_pass=_shows_pass(named.get("pass"), log),
    )


def _take_format(
    words: tuple[Word, ...], fence: DiscussFence, log: FaultLog
) -> tuple[DiscussionFormat, tuple[Word, ...]]:
    known = [format_.value for format_ in DiscussionFormat]
    if not words or words[0].kind not in ("other", "class"):
        message = tr("This discussion names no format, so it is one for the whole group.")
        log.fault("no-format", fence.first_line, message, tr("Write it behind discuss: ::: discuss pairs"))
        return DiscussionFormat.GROUP, words
    name = words[0].name.casefold()
    try:
        return DiscussionFormat(name), words[1:]
    except ValueError:
        message = tr("There is no discussion format “{name}”; it is one for the whole group.").format(name=name)
        near = near_edit(name, words[0].span.start, known) if words[0].kind == "other" else None
        log.fault("unknown-format", words[0].span, message, did_you_mean(name, known), near)
        return DiscussionFormat.GROUP, words[1:]


def _report_unknown(words: Iterable[Word], log: FaultLog) -> None:
    for word in words:
        if word.kind in ("class", "id") or (word.kind == "named" and word.name not in DISCUSSION_ATTRIBUTES):
            message = tr("A discussion has no attribute “{name}”. It does nothing.").format(name=word.name)
            near = near_edit(word.name, word.span.start, DISCUSSION_ATTRIBUTES) if word.kind == "named" else None
            log.fault("unknown-attribute", word.span, message, did_you_mean(word.name, DISCUSSION_ATTRIBUTES), near)


def _listed(word: Word | None, read: Callable[[str], str | None], mend: str, log: FaultLog) -> tuple[str, ...]:
    """Return the items of a comma-separated value that ``read`` accepts, each once; report the first it does not."""
    if word is None:
        return ()
    items = [item.strip().casefold() for item in word.value.split(",")]
    read_items = {item: read(item) for item in items}
    bad = next((item for item, value in read_items.items() if value is None), None)
    if bad is not None:
        message = tr("“{item}” cannot be used in {name}=.").format(item=bad or word.value, name=word.name)
        log.fault("bad-value", word.span, message, mend)
    return tuple(dict.fromkeys(value for value in read_items.values() if value is not None))


def _sizes(word: Word | None, log: FaultLog) -> tuple[int, ...]:
    known = {str(size) for size in GROUP_SIZES}
    sizes = _listed(
        word, lambda item: item if item in known else None, tr("Group sizes are 2, 3 and 4: sizes=2,3"), log
    )
    return tuple(sorted(int(size) for size in sizes))


def _cues(word: Word | None, log: FaultLog) -> tuple[str, ...]:
    mend = tr("A cue is half, or the time that is left: cues=half,1:00")
    return _listed(word, lambda item: item if item == _HALF or parse_duration(item) else None, mend, log)


def _choice(word: Word | None, choices: type[_Choice], default: _Choice, log: FaultLog) -> _Choice:
    if word is None:
        return default
    try:
        return choices(word.value.casefold())
    except ValueError:
        message = tr("“{value}” cannot be used in {name}=.").format(value=word.value, name=word.name)
        known = [choice.value for choice in choices]
        near = near_edit(word.value, word.value_span.start, known)
        log.fault("bad-value", word.span, message, did_you_mean(word.value, known), near)
        return default


def _gap_seconds(word: Word | None, log: FaultLog) -> int | None:
    """Read the pause between rounds: here a bare number is seconds."""
    if word is None:
        return None
    text = word.value
    seconds = int(text) if re.fullmatch(r"[0-9]{1,6}", text) else parse_duration(text)
    if seconds is not None and seconds <= _LONGEST_GAP_SECONDS:
        return seconds
    message = tr("“{value}” is no pause between rounds.").format(value=text)
    log.fault("bad-value", word.span, message, tr("Write seconds, at most ten minutes: gap=5"))
    return None


def _whole_number(word: Word | None, least: int, most: int, log: FaultLog) -> int | None:
    if word is None:
        return None
    if re.fullmatch(r"[0-9]{1,6}", word.value) and least <= int(word.value) <= most:
        return int(word.value)
    message = tr("“{value}” cannot be used in {name}=.").format(value=word.value, name=word.name)
    mend = tr("Write a number from {least} to {most}.").format(least=least, most=most)
    log.fault("bad-value", word.span, message, mend)
    return None


def _shows_pass(word: Word | None, log: FaultLog) -> bool:
    value = word.value.casefold() if word is not None else "on"
    if word is not None and value not in ("on", "off"):
        message = tr("“{value}” cannot be used in {name}=.").format(value=word.value, name=word.name)
        log.fault("bad-value", word.span, message, tr("Write pass=off to hide the line “You may pass”."))
    return value != "off"
