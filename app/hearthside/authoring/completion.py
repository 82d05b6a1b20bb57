"""Owns what may be meant by a word of the format that is being typed: fences, formats, attributes, pictures, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from hearthside.authoring.completion_words import (
    deck_names,
    discuss_words,
    fence_words,
    front_values,
    heading_words,
    note_cues,
    round_words,
)
from hearthside.authoring.line_kinds import LineKind, LineState, kind_of
from hearthside.authoring.proposal import Proposal
from hearthside.deck.fence_lines import fence_name
from hearthside.deck.scan import BREAK, BREATHE, DISCUSS, NOTES
from hearthside.deck.source import Span
from hearthside.tr import tr

_MOST = 200
_FENCE = re.compile(r" {0,3}:{3,}[ \t]*([\w-]*)\Z")
_FENCE_ARGUMENT = re.compile(r" {0,3}:{3,}[ \t]*[\w-]+[ \t].*?([^\s]*)\Z")
_ATTRIBUTE = re.compile(r"#{1,2}[ \t].*\{(?:[^{}]*\s)?([^\s{}]*)\Z")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\(<?([^()<>\n]*)\Z")
_FRONT_NAME = re.compile(r"(\s*)([A-Za-z][\w-]*)?\Z")
_FRONT_VALUE = re.compile(r"\s*([A-Za-z][\w-]*):[ \t]+([^\s]*)\Z")
_FRONT_PARENT = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]*\Z")
_CUE = re.compile(r" {0,3}\*\*([\w ]*)\Z")
_ROUND = re.compile(r"\s*[-*+] .*\d[ \t]+(?:[a-z]+[ \t]+)*([a-z]*)\Z")


class Known(Struct, frozen=True):
    """What the deck can choose from. ``pictures`` is only asked when a picture is being named."""

    themes: tuple[str, ...] = ()
    pictures: Callable[[], tuple[str, ...]] = tuple


class Completion(Struct, frozen=True):
    """``proposals`` for what ``span`` covers, the likeliest first."""

    span: Span
    proposals: tuple[Proposal, ...]


def completion_at(text: str, offset: int, state: LineState, known: Known) -> Completion | None:
    """Return what may be meant at ``offset``, whose line begins in ``state``; None where nothing of the format is."""
    begin = text.rfind("\n", 0, offset) + 1
    ahead = text[begin:offset]
    found = _wanted(ahead, text[:begin], state, known)
    if found is None:
        return None
    typed, proposals = found
    fitting = _fitting(typed, proposals)
    return Completion(Span(offset - len(typed), offset), fitting) if fitting else None


def _fitting(typed: str, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return those that begin as ``typed`` does, then those that have it anywhere; none where it is already whole."""
    small = typed.casefold()
    every = list(proposals)
    if any(each.text.strip() == typed for each in every):
        return ()
    first = [each for each in every if each.text.strip().casefold().startswith(small)]
    others = [each for each in every if small in each.text.casefold() and each not in first] if len(small) > 1 else []
    return tuple([*first, *others][:_MOST])


def _wanted(ahead: str, above: str, state: LineState, known: Known) -> tuple[str, Iterable[Proposal]] | None:
    if picture := _PICTURE.search(ahead):
        return picture[1], (Proposal(target, tr("Picture")) for target in known.pictures())
    match kind_of(state, ahead):
        case LineKind.FRONT_MATTER:
            return _in_front_matter(ahead, above, known)
        case LineKind.HEADING:
            found = _ATTRIBUTE.match(ahead)
            return (found[1], heading_words(found[1])) if found is not None else None
        case LineKind.FENCE_OPENING | LineKind.FENCE_CLOSING:
            return _in_fence_line(ahead)
        case LineKind.TEXT:
            return _in_text(ahead, state)
    return None


def _in_front_matter(ahead: str, above: str, known: Known) -> tuple[str, Iterable[Proposal]] | None:
    if value := _FRONT_VALUE.match(ahead):
        return value[2], front_values(value[1], known.themes)
    name = _FRONT_NAME.match(ahead)
    if name is None:
        return None
    return name[2] or "", deck_names(_parent(above, len(name[1])))


def _parent(above: str, indent: int) -> str:
    """Return the name under which a line of that ``indent`` stands, or an empty string for the deck itself."""
    if indent == 0:
        return ""
    for line in reversed(above[-4000:].splitlines()):
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            found = _FRONT_PARENT.match(line.strip())
            return found[1] if found is not None else ""
    return ""


def _in_fence_line(ahead: str) -> tuple[str, Iterable[Proposal]] | None:
    if opening := _FENCE.match(ahead):
        return opening[1], fence_words()
    argument = _FENCE_ARGUMENT.match(ahead)
    if argument is None:
        return None
    name = fence_name(ahead)
    typed = argument[1]
    if name == DISCUSS:
        is_first = len(ahead[: len(ahead) - len(typed)].split()) == 2
        return typed, discuss_words(typed, is_first=is_first)
    if name in (BREATHE, BREAK):
        lengths = ("1:00", "1:30", "3:00") if name == BREATHE else ("5:00", "10:00", "15:00", "20:00")
        return typed, (Proposal(length, tr("Minutes and seconds")) for length in lengths)
    return None


def _in_text(ahead: str, state: LineState) -> tuple[str, Iterator[Proposal]] | None:
    if state.home == NOTES and (cue := _CUE.match(ahead)):
        return cue[1], note_cues()
    if state.home == DISCUSS and (words := _ROUND.match(ahead)):
        return words[1], round_words()
    return None
