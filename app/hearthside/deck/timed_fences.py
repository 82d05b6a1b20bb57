"""Owns what a slide's timed fence asks for: a discussion, breathing, a break, or waiting for the beginning."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.activities import Activity, Begin, Break, Breathe
from hearthside.deck.comments import Comments
from hearthside.deck.discussion import DiscussFence, read_discussion
from hearthside.deck.durations import parse_duration
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.fence_lists import split_list
from hearthside.deck.scan import BREAK, BREATHE, DISCUSS, Fence, Piece
from hearthside.deck.source import Span
from hearthside.tr import tr

_LONGEST_SECONDS = 4 * 3600
_BREATHE_SECONDS = 90
_BREAK_SECONDS = 600


class Surroundings(Struct, frozen=True):
    """What a fence is read with: the deck's text, its comments, its language, and whether it says when it starts."""

    flat: str
    comments: Comments
    language: str
    has_start: bool


def read_timed_fence(
    fence: Fence, pieces: list[Piece], around: Surroundings, log: FaultLog
) -> tuple[Activity, list[Piece]]:
    """Return what ``fence`` asks for, and the text in it that belongs on the slide."""
    span = Span(fence.line.start, fence.end)
    if fence.name == DISCUSS:
        lines, others = split_list(around.flat, pieces, around.comments)
        first_line = Span(fence.line.start, fence.line.start + len(fence.line.of(around.flat).rstrip()))
        arguments = fence.arguments.of(around.flat)
        written = DiscussFence(span, first_line, arguments, fence.arguments.start, lines)
        return read_discussion(written, around.language, log), others
    if fence.name == BREATHE:
        return Breathe(span=span, seconds=_seconds(fence, around, _BREATHE_SECONDS, "1:30", log)), pieces
    if fence.name == BREAK:
        return Break(span=span, seconds=_seconds(fence, around, _BREAK_SECONDS, "10:00", log)), pieces
    _check_beginning(fence, around, log)
    return Begin(span=span), pieces


def _seconds(fence: Fence, around: Surroundings, default_seconds: int, example: str, log: FaultLog) -> int:
    text = fence.arguments.of(around.flat).strip(" \t{}")
    seconds = parse_duration(text)
    if seconds is not None and 0 < seconds <= _LONGEST_SECONDS:
        return seconds
    if text:
        message = tr("“{text}” is no length of time that can be used here, so it takes {example}.")
    else:
        message = tr("This names no length of time, so it takes {example}.")
    log.fault(
        "bad-duration",
        fence.arguments if text else fence.line,
        message.format(text=text, example=example),
        tr("Write it behind the word: ::: {name} {example}").format(name=fence.name, example=example),
    )
    return default_seconds


def _check_beginning(fence: Fence, around: Surroundings, log: FaultLog) -> None:
    text = fence.arguments.of(around.flat).strip(" \t{}")
    if text:
        message = tr("The time of the beginning is not written here.")
        mend = tr('Write it at the top of the deck: start: "19:00"')
        log.fault("begin-with-time", fence.arguments, message, mend)
    elif not around.has_start:
        message = tr("This slide says when you start, but the deck does not name a time.")
        log.hint("begin-without-start", fence.line, message, tr('Add a line to the top of the deck: start: "19:00"'))
