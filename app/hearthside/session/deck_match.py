"""Owns finding the slides of a deck again after the deck was edited: by what they say, not by their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cached_property

from hearthside.deck.model import Deck, Slide

_ALIKE_ENOUGH = 0.5
"""Share of common text from which a changed slide counts as the same slide."""
_COMPARED_CHARACTERS = 2000
_COMPARED_SLIDES = 40
"""Comparing text is slow: only the nearest changed slides are compared, and only their beginning."""


class DeckMatch:
    """Pairs the slides of ``old`` with those of ``new``.

    Tried in turn: the same text; the same heading; the changed slide nearby that is most alike; the nearest earlier
    slide of the section that is still there (the room has seen it), else a later one; the same number. A slide written
    several times is paired in order. The last slide stays the last: both are the booking screen.
    """

    def __init__(self, old: Deck, new: Deck) -> None:
        self._old = old
        self._new = new

    def new_index(self, old_index: int) -> int:
        """Return the index in the new deck for ``old_index`` of the old one; always one that exists."""
        last = len(self._new.slides) - 1
        if old_index >= len(self._old.slides) - 1:
            return last
        found = self._surviving(old_index)
        if found is None:
            found = self._most_alike(old_index)
        if found is None:
            found = self._neighbour(old_index)
        return min(old_index, last) if found is None else found

    def _surviving(self, old_index: int) -> int | None:
        return self._by_text.get(old_index, self._by_title.get(old_index))

    def _most_alike(self, old_index: int) -> int | None:
        from difflib import SequenceMatcher  # only a deck that is edited meanwhile pays for it

        text = _text(self._old, self._old.slides[old_index])
        changed = sorted(self._changed, key=lambda index: abs(index - old_index))[:_COMPARED_SLIDES]
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(text[:_COMPARED_CHARACTERS])
        best, best_ratio = None, _ALIKE_ENOUGH
        for index in changed:
            matcher.set_seq1(_text(self._new, self._new.slides[index])[:_COMPARED_CHARACTERS])
            if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
                ratio = matcher.ratio()
                if ratio > best_ratio:
                    best, best_ratio = index, ratio
        return best

    def _neighbour(self, old_index: int) -> int | None:
        section = self._old.slides[old_index].section
        if section is None:
            return None
        span = self._old.sections[section]
        earlier = range(old_index - 1, span.first_slide - 1, -1)
        later = range(old_index + 1, span.first_slide + span.slide_count)
        for candidate in (*earlier, *later):
            found = self._surviving(candidate)
            if found is not None:
                return found
        return None

    @cached_property
    def _by_text(self) -> dict[int, int]:
        return _pairs(self._old, self._new, _text)

    @cached_property
    def _by_title(self) -> dict[int, int]:
        return _pairs(self._old, self._new, lambda _deck, slide: slide.title_text)

    @cached_property
    def _changed(self) -> tuple[int, ...]:
        """The new slides, the last one left out, that no old slide is known to have become."""
        taken = {*self._by_text.values(), *self._by_title.values()}
        return tuple(index for index in range(len(self._new.slides) - 1) if index not in taken)


def _pairs(old: Deck, new: Deck, key: Callable[[Deck, Slide], str]) -> dict[int, int]:
    """Pair the slides with the same ``key`` in order; of more old ones than new ones, the rest goes to the last."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, slide in enumerate(new.slides):
        places[key(new, slide)].append(index)
    seen: defaultdict[str, int] = defaultdict(int)
    pairs: dict[int, int] = {}
    for index, slide in enumerate(old.slides):
        name = key(old, slide)
        if name and name in places:
            pairs[index] = places[name][min(seen[name], len(places[name]) - 1)]
            seen[name] += 1
    return pairs


def _text(deck: Deck, slide: Slide) -> str:
    """Return what a slide says, without the heading's marks, line endings and the blank lines around it."""
    return "\n".join(slide.span.of(deck.source.text).splitlines()).strip().lstrip("# ")
