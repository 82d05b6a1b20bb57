"""Owns one line of a discussion's list: ``- Speak 8:00 shared`` becomes a round that can run, whatever is wrong."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.deck.activities import DiscussionFormat, Round, RoundKind
from hearthside.deck.durations import ANY_DURATION, format_minutes, parse_duration
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.formats import listeners_job
from hearthside.deck.plain_words import plain_words
from hearthside.deck.source import Span
from hearthside.deck.turns import GROUP_SIZES, marks_for
from hearthside.tr import tr

SHARED, EACH, OPTIONAL, SILENT = "shared", "each", "optional", "silent"
FLAGS = (SHARED, EACH, OPTIONAL, SILENT)

_LONGEST_ROUND_SECONDS = 4 * 3600
_SECONDS_WHERE_NONE_CAN_BE_READ = 60
_PEOPLE_WHERE_NOT_NAMED = 8
_FLAGS_AT_END = re.compile(rf"(?:[\s,]+(?:{'|'.join(FLAGS)})){{1,8}}[\s,]*\Z", re.IGNORECASE)
_DURATION_AT_END = re.compile(
    rf"(?:^|(?<=[\s(:,])|(?<=–)|(?<=—))(?P<minus>-)?(?P<duration>{ANY_DURATION})[\s,.;)]*\Z", re.IGNORECASE
)
_LONGEST_LINE = 500
BEHIND_WORDS = " \t\r\n,:–—-("
"""What may stand between a round's words and its length of time."""


class RoundLine(Struct, frozen=True):
    """A list item of a discussion as written, without its bullet, on one line."""

    text: str
    span: Span
    number: int
    """From 1, as people count."""


class RoundParts(Struct, frozen=True):
    """Where a round's words, its length of time and its flags stand in an item; what is missing has an empty span."""

    words: Span
    duration: Span
    flags: Span


class Table(Struct, frozen=True):
    """What a line needs to know of the discussion it belongs to."""

    format: DiscussionFormat
    people: int | None
    language: str


def read_round(line: RoundLine, table: Table, log: FaultLog) -> Round:
    """Return the round of ``line``; where time, text or people are missing, something sensible, and a fault."""
    text = line.text[-_LONGEST_LINE:] if len(line.text) > _LONGEST_LINE else line.text
    text, flags = _take_flags(text)
    text, seconds = _take_duration(text, line, log)
    words = plain_words(text.rstrip(BEHIND_WORDS), table.language)
    if not words:
        words = tr("Round {number}").format(number=line.number)
        message = tr("This round has no text.")
        log.fault("round-without-text", line.span, message, tr("Say what people do in it: - Speak 8:00 shared"))
    kind = _kind(flags, line, log)
    each_seconds = 0
    if kind is RoundKind.EACH:
        each_seconds = seconds
        seconds = _for_everyone(seconds, _people(line, table, log), line, log)
    return Round(
        text=words,
        seconds=seconds,
        kind=kind,
        each_seconds=each_seconds,
        optional=OPTIONAL in flags,
        silent=SILENT in flags,
        job=listeners_job(table.format, words, kind, silent=SILENT in flags),
        marks=_marks(seconds, line, log) if kind is RoundKind.SHARED else {},
    )


def round_parts(item: str) -> RoundParts:
    """Return where the parts of ``item`` stand, whether or not they can be used."""
    start = max(0, len(item) - _LONGEST_LINE)
    flags = _FLAGS_AT_END.search(item, start)
    end = flags.start() if flags is not None else len(item)
    match = _DURATION_AT_END.search(item, start, end)
    words_end = len(item[: match.start() if match is not None else end].rstrip(BEHIND_WORDS))
    duration = Span(match.start(), match.end("duration")) if match is not None else Span(words_end, words_end)
    return RoundParts(Span(0, words_end), duration, Span(end, len(item)))


def _take_flags(text: str) -> tuple[str, frozenset[str]]:
    match = _FLAGS_AT_END.search(text)
    if match is None:
        return text, frozenset()
    return text[: match.start()], frozenset(re.findall(r"\w+", match[0].casefold()))


def _take_duration(text: str, line: RoundLine, log: FaultLog) -> tuple[str, int]:
    match = _DURATION_AT_END.search(text)
    seconds = parse_duration(match["duration"]) if match else None
    if match is not None and seconds is not None and not match["minus"] and 0 < seconds <= _LONGEST_ROUND_SECONDS:
        return text[: match.start()], seconds
    if match is None:
        message = tr("This round names no length of time, so it gets one minute.")
    elif seconds is not None and seconds > _LONGEST_ROUND_SECONDS:
        message = tr("“{length}” is longer than an evening, so this round gets one minute.")
    else:
        message = tr("“{length}” is no length of time for a round, so it gets one minute.")
    log.fault(
        "bad-duration",
        line.span,
        message.format(length=match[0].strip() if match else ""),
        tr("End the line with one: 3:00, or 90 s, or 2 min."),
    )
    return text[: match.start()] if match else text, _SECONDS_WHERE_NONE_CAN_BE_READ


def _kind(flags: frozenset[str], line: RoundLine, log: FaultLog) -> RoundKind:
    if SHARED in flags and EACH in flags:
        message = tr("A round is either shared or each, not both; here shared counts.")
        log.fault("shared-and-each", line.span, message, tr("Take one of the two words out."))
    if SHARED in flags:
        return RoundKind.SHARED
    return RoundKind.EACH if EACH in flags else RoundKind.PLAIN


def _for_everyone(each_seconds: int, people: int, line: RoundLine, log: FaultLog) -> int:
    seconds = each_seconds * people
    if seconds > _LONGEST_ROUND_SECONDS:
        message = tr("{each} for each of {people} people is longer than an evening.")
        words = message.format(each=format_minutes(each_seconds), people=people)
        log.fault("bad-duration", line.span, words, tr("Give each person less time, or make small groups."))
    return min(seconds, _LONGEST_ROUND_SECONDS)


def _people(line: RoundLine, table: Table, log: FaultLog) -> int:
    if table.people is not None:
        return table.people
    log.fault(
        "each-without-people",
        line.span,
        tr("“each” needs the number of people; {count} are planned for.").format(count=_PEOPLE_WHERE_NOT_NAMED),
        tr("Write it behind the format: ::: discuss go-round people=12"),
    )
    return _PEOPLE_WHERE_NOT_NAMED


def _marks(seconds: int, line: RoundLine, log: FaultLog) -> dict[int, tuple[int, ...]]:
    if seconds < GROUP_SIZES[-1]:
        log.fault(
            "too-short-to-share",
            line.span,
            tr("{seconds} s cannot be shared by four people.").format(seconds=seconds),
            tr("Give it more time. The length of a shared round is the total for the whole group: 8:00 shared"),
        )
    return dict(marks_for(seconds))
