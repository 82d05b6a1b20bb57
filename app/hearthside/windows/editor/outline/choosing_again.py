"""Owns what is chosen in the outline after a deed, and when it is taken back or done again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from hearthside.deck.model import Deck
from hearthside.windows.editor.editing import Editing


class Chosen(NamedTuple):
    """The slides (indexes, in order) that something is to be done to; ``are_sections`` where headings were chosen."""

    slides: tuple[int, ...]
    are_sections: bool = False


class Choosing(Protocol):
    """Knows what is chosen, and can choose."""

    @property
    def chosen(self) -> Chosen: ...
    def choose(self, slides: Sequence[int]) -> None: ...
    def choose_sections(self, slides: Sequence[int]) -> None: ...


class _ToBeChosen(NamedTuple):
    """What ``find`` finds is to be chosen once the deck of ``text`` is read."""

    text: str
    find: Callable[[Deck], Chosen]


_Step = tuple[int, int]
"""A change as the hashes of the text before and after it: each is as good as the text, which may be long."""


class ChoosingAgain:
    """Chooses what a deed was done to as soon as the deck that it made is read, for which nobody waits."""

    def __init__(self, editing: Editing, choosing: Choosing) -> None:
        self._editing = editing
        self._choosing = choosing
        self._to_be_chosen: _ToBeChosen | None = None
        self._around: dict[_Step, tuple[Chosen, Callable[[Deck], Chosen]]] = {}
        """What was chosen before each deed, and how to find what it left chosen."""
        editing.stepped.connect(self._follow_step)

    def choose_again(self) -> None:
        """Choose what was chosen when the last deed was done, if the deck on show is the one that this made."""
        wanted, deck = self._to_be_chosen, self._editing.deck
        self._to_be_chosen = None
        if wanted is None or wanted.text != deck.source.text:
            return  # somebody wrote something, or took the deed back
        chosen = wanted.find(deck)
        (self._choosing.choose_sections if chosen.are_sections else self._choosing.choose)(chosen.slides)

    def after_deed(self, before: str, chosen: Chosen, find: Callable[[Deck], Chosen]) -> None:
        """Take note of a deed: of the text ``before`` it, what was ``chosen`` then, and how to ``find`` what is now."""
        self._around[hash(before), hash(self._editing.document.text)] = (chosen, find)
        self._choose_soon(find)

    def _follow_step(self, before: str) -> None:
        """Choose what was chosen before a deed that was taken back, or after one that was done again."""
        here, there = hash(self._editing.document.text), hash(before)
        if (here, there) in self._around:
            chosen, _ = self._around[here, there]
            self._choose_soon(lambda _deck: chosen)
        elif (there, here) in self._around:
            self._choose_soon(self._around[there, here][1])

    def _choose_soon(self, find: Callable[[Deck], Chosen]) -> None:
        self._to_be_chosen = _ToBeChosen(self._editing.document.text, find)
        if self._editing.is_settled:
            self.choose_again()
        else:
            self._editing.settle_if_short()
