"""Owns which actions a few typed letters find, and which of them is likeliest to be meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearthside.windows.editor.actions import Doable

_NOT_AT_ALL = -1


def found_actions(typed: str, doables: Sequence[Doable]) -> list[int]:
    """Return the indexes of what ``typed`` finds among ``doables``, the likeliest first; nothing typed finds all.

    Every typed word has to be found: at the beginning of a word, inside one, or with its letters in order in the title.
    """
    words = typed.casefold().split()
    if not words:
        return list(range(len(doables)))
    points = [_points(words, doable) for doable in doables]
    found = [index for index, each in enumerate(points) if each > _NOT_AT_ALL]
    return sorted(found, key=lambda index: (-points[index], index))


def _points(words: Iterable[str], doable: Doable) -> int:
    title = doable.title.casefold()
    others = " ".join((*doable.words, doable.group.title, doable.explanation)).casefold()
    total = 0
    for word in words:
        points = _points_of_word(word, title, others)
        if points == _NOT_AT_ALL:
            return _NOT_AT_ALL
        total += points
    return total


def _points_of_word(word: str, title: str, others: str) -> int:
    if title.startswith(word):
        return 50
    if f" {word}" in title:
        return 40
    if word in title:
        return 30
    if f" {word}" in f" {others}":
        return 20
    if word in others:
        return 10
    letters = iter(title)
    return 5 if len(word) > 1 and all(letter in letters for letter in word) else _NOT_AT_ALL
