"""Owns two versions of one text: where they part, what comes of choosing, and how one becomes the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hearthside.authoring.change import Change
from hearthside.authoring.same_lines import same_lines
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span


class Stretch(NamedTuple):
    """Lines that stand at the same place in both versions, each with its line end; alike, or different."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        return self.mine == self.theirs


def stretches(mine: str, theirs: str) -> tuple[Stretch, ...]:
    """Return both versions side by side: alike and different stretches in turn. Line ends are ``\\n`` in both."""
    return tuple(_pairs(_lines(mine), _lines(theirs)))


def coarser(parts: Sequence[Stretch], most: int) -> tuple[Stretch, ...]:
    """Return ``parts`` with at most ``most`` (at least 1) different ones: the last takes in all that follows."""
    different = [index for index, part in enumerate(parts) if not part.is_same]
    if len(different) <= most:
        return tuple(parts)
    first = different[most - 1]
    mine, theirs = ([line for part in parts[first:] for line in part[side]] for side in (0, 1))
    return (*parts[:first], Stretch(tuple(mine), tuple(theirs)))


def merged(parts: Iterable[Stretch], takes_theirs: Iterable[bool]) -> str:
    """Return the text in which each different stretch reads as chosen, in order: True for theirs."""
    choices = iter(takes_theirs)
    lines: list[str] = []
    for part in parts:
        lines += part.theirs if not part.is_same and next(choices) else part.mine
    return "".join(lines)


def change_to(old: str, new: str) -> Change:
    """Return the change that makes ``new`` of ``old``; the lines that both have, and a cursor there, stay untouched."""
    edits = []
    at = 0
    for part in _pairs(_lines(old), _lines(new)):
        length = sum(map(len, part.mine))
        if not part.is_same:
            edits.append(TextEdit(Span(at, at + length), "".join(part.theirs)))
        at += length
    return Change(tuple(edits))


def _pairs(mine: list[str], theirs: list[str]) -> Iterator[Stretch]:
    mine_at = theirs_at = 0
    for mine_start, theirs_start, count in (*same_lines(mine, theirs), (len(mine), len(theirs), 0)):
        if mine_start > mine_at or theirs_start > theirs_at:
            yield Stretch(tuple(mine[mine_at:mine_start]), tuple(theirs[theirs_at:theirs_start]))
        mine_at, theirs_at = mine_start + count, theirs_start + count
        if count:
            same = tuple(mine[mine_start:mine_at])
            yield Stretch(same, same)


def _lines(text: str) -> list[str]:
    """Return the lines of ``text`` with their ends; ``str.splitlines`` would part them at U+2028 too."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
