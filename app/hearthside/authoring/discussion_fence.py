"""Owns a discussion's fence as it stands in a deck: where each word of its first line and each part of its items is."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.authoring.discussion_form import DiscussionForm, RoundForm
from hearthside.deck.activities import Discussion, RoundKind
from hearthside.deck.attributes import Word, split_words
from hearthside.deck.fence_lists import split_list
from hearthside.deck.lexemes import flatten_line_ends, lex
from hearthside.deck.model import Deck
from hearthside.deck.rounds import EACH, OPTIONAL, SHARED, SILENT, RoundParts, round_parts
from hearthside.deck.scan import scan
from hearthside.deck.source import Span

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class WrittenRound(Struct, frozen=True):
    """One item. Offsets are of the deck's text; ``parts`` count from the start of ``content``."""

    lines: Span
    """Whole lines, up to the next item."""
    content: Span
    """Behind the bullet."""
    parts: RoundParts
    row: RoundForm
    remarks: tuple[str, ...]
    """Comments among its words; with any, ``parts`` say nothing."""


class WrittenFence(Struct, frozen=True):
    """A fence and the form that it fills. Words and offsets are of the deck's text."""

    span: Span
    words: tuple[Word, ...]
    words_start: int
    """Behind ``discuss``."""
    rounds: tuple[WrittenRound, ...]
    list_place: int
    """Where a list goes that is not there yet."""
    form: DiscussionForm


def written_fence(deck: Deck, index: int) -> WrittenFence | None:
    """Return the fence of the discussion on slide ``index`` (from 0), None where there is none."""
    activity = deck.slides[index].activity
    if not isinstance(activity, Discussion):
        return None
    start, text = activity.span.start, activity.span.of(deck.source.text)
    flat = flatten_line_ends(text)
    lexed = lex(flat, 0)
    cut = scan(lexed, 0).before
    fence = cut.fences[0]
    lines, _ = split_list(flat, [piece for piece in cut.pieces if piece.home is fence], lexed.comments)
    contents = [Span(start + line.span.start, start + line.span.end) for line in lines]
    arguments = re.sub(r"[{}]", " ", fence.arguments.of(text))
    words = split_words(arguments, start + fence.arguments.start)
    rounds = tuple(_rounds(deck.source.text, contents))
    closing = start + text.rstrip().rfind("\n") + 1
    return WrittenFence(
        span=activity.span,
        words=words,
        words_start=start + fence.arguments.start,
        rounds=rounds,
        list_place=closing if fence.is_closed else start + fence.line.end,
        form=_form(activity, words, rounds),
    )


def _rounds(text: str, contents: list[Span]) -> list[WrittenRound]:
    starts = [text.rfind("\n", 0, content.start) + 1 for content in contents]
    ends = [*starts[1:], *(text.find("\n", content.end) + 1 or len(text) for content in contents[-1:])]
    found = []
    for number, (start, content, end) in enumerate(zip(starts, contents, ends, strict=True)):
        raw = content.of(text)
        remarks = tuple(_COMMENT.findall(raw))
        item = " ".join(_COMMENT.sub("", raw).split()) if remarks else raw
        parts = round_parts(item)
        found.append(WrittenRound(Span(start, end), content, parts, _row(item, parts, number), remarks))
    return found


def _row(item: str, parts: RoundParts, number: int) -> RoundForm:
    flags = frozenset(re.findall(r"\w+", parts.flags.of(item).casefold()))
    kind = RoundKind.SHARED if SHARED in flags else RoundKind.EACH if EACH in flags else RoundKind.PLAIN
    return RoundForm(
        text=" ".join(parts.words.of(item).split()),
        duration=parts.duration.of(item),
        kind=kind,
        optional=OPTIONAL in flags,
        silent=SILENT in flags,
        origin=number,
    )


def _form(activity: Discussion, words: tuple[Word, ...], rounds: tuple[WrittenRound, ...]) -> DiscussionForm:
    named = {word.name: word.value.strip() for word in words if word.kind == "named"}
    return DiscussionForm(
        format=activity.format,
        rounds=tuple(written.row for written in rounds),
        sizes=activity.sizes,
        cues=activity.cues,
        sound=activity.sound,
        clock=activity.clock,
        gap=named.get("gap", ""),
        people=named.get("people", ""),
        solo=named.get("solo", ""),
        shows_pass=activity.shows_pass,
    )
