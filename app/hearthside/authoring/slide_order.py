"""Owns the order of slides: moving, doubling and deleting them as pieces of text, each piece with what belongs to it.

A slide's piece is the span that it covers, comments and odd spacing included. Where pieces that did not stand beside
each other come to meet, only the line ends between them may change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.deck.edits import TextEdit
from hearthside.deck.model import Deck
from hearthside.deck.slide_starts import slide_starts, slide_starts_behind
from hearthside.deck.source import Span
from hearthside.tr import tr

_RULE = "---\n\n"
_NO_FRONT_MATTER = "\n"
"""What keeps a rule at the very start of a deck from being taken for one."""


class CannotMove(Exception):
    """Why slides stay where they are: ``str()`` is one plain sentence for people."""


def movable(deck: Deck) -> range:
    """Return the indexes of the slides that can be moved, doubled and deleted: all but a title slide made of the front
    matter, and the booking screen at the end."""
    first = 1 if deck.settings.title else 0
    return range(first, max(first, len(deck.slides) - 1))


def with_sections(deck: Deck, indexes: Iterable[int]) -> tuple[int, ...]:
    """Return ``indexes`` in order, each section's slide together with all slides of its section."""
    wanted = set(indexes)
    for section in deck.sections:
        if section.first_slide in wanted:
            wanted.update(range(section.first_slide, section.first_slide + section.slide_count))
    allowed = movable(deck)
    return tuple(index for index in sorted(wanted) if index in allowed)


def moved(deck: Deck, indexes: Iterable[int], before: int) -> Change:
    """Return the change after which the slides at ``indexes`` stand, in their order, before the one now at ``before``.

    Raises CannotMove where a part that is never closed would swallow its new neighbour.
    """
    allowed = movable(deck)
    chosen = [index for index in sorted(set(indexes)) if index in allowed]
    ahead = [index for index in allowed if index not in chosen and index < before]
    behind = [index for index in allowed if index not in chosen and index >= before]
    return _rewritten(deck, [*ahead, *chosen, *behind], len(ahead)) if chosen else NO_CHANGE


def doubled(deck: Deck, indexes: Iterable[int]) -> Change:
    """Return the change after which each slide at ``indexes`` stands twice, the copies together behind the last.

    Raises CannotMove where a part that is never closed would swallow its new neighbour.
    """
    order = list(movable(deck))
    chosen = [index for index in sorted(set(indexes)) if index in order]
    if not chosen:
        return NO_CHANGE
    at = order.index(chosen[-1]) + 1
    return _rewritten(deck, [*order[:at], *chosen, *order[at:]], at)


def deleted(deck: Deck, indexes: Iterable[int]) -> Change:
    """Return the change after which the slides at ``indexes`` are gone.

    Raises CannotMove where a part that is never closed would swallow its new neighbour.
    """
    allowed = movable(deck)
    chosen = [index for index in sorted(set(indexes)) if index in allowed]
    order = [index for index in allowed if index not in chosen]
    return _rewritten(deck, order, chosen[0] - allowed.start) if chosen else NO_CHANGE


def _rewritten(deck: Deck, order: Sequence[int], selected: int) -> Change:
    """Return the change that puts the movable slides in this ``order``; the cursor goes to piece ``selected`` of it."""
    allowed = movable(deck)
    if list(order) == list(allowed):
        return NO_CHANGE
    same_ahead = _same(order, allowed)
    same_behind = _same(order[same_ahead:][::-1], allowed[same_ahead:][::-1])
    # One piece more on both sides: what it ends with, and what it starts with, may have to change.
    first, left_behind = max(0, same_ahead - 1), max(0, same_behind - 1)
    stretch = allowed[first : len(allowed) - left_behind]
    region = Span(deck.slides[stretch[0]].span.start, deck.slides[stretch[-1]].span.end)
    pieces = _fitted(deck, order[first : len(order) - left_behind], region)
    if not _stay_apart(deck, region, pieces):
        if region.start == 0 and pieces and pieces[0].startswith(_RULE.strip()):
            pieces[0] = _NO_FRONT_MATTER + pieces[0]
        if not _stay_apart(deck, region, pieces):
            words = tr("These slides would run into one another: a ::: part, code or remark near them is never closed.")
            raise CannotMove(words)
    place = region.start + sum(map(len, pieces[: max(0, selected - first)]))
    return Change((TextEdit(region, "".join(pieces)),), Span(place, place))


def _same(one: Sequence[int], other: Sequence[int]) -> int:
    shorter = min(len(one), len(other))
    return next((index for index in range(shorter) if one[index] != other[index]), shorter)


def _fitted(deck: Deck, order: Sequence[int], region: Span) -> list[str]:
    """Return the text of each slide in ``order``, fit to stand behind the one before it in ``region``."""
    text = deck.source.text
    pieces: list[str] = []
    for place, index in enumerate(order):
        piece = deck.slides[index].span.of(text)
        if place > 0 and index != order[place - 1] + 1:
            pieces[-1] = _apart(pieces[-1])
            if len(pieces[-1]) not in slide_starts_behind(pieces[-1] + piece, 0):
                piece = _RULE + piece  # without a heading of its own, or behind a rule that would take its heading
        pieces.append(piece)
    if pieces and not text[region.end :].strip():
        pieces[-1] = pieces[-1].rstrip("\n") + _line_ends_behind(region.of(text))
    elif pieces:
        pieces[-1] = _apart(pieces[-1])
    return pieces


def _apart(piece: str) -> str:
    """Return ``piece`` with a blank line behind it, or as many as it has."""
    return piece.rstrip("\n") + max("\n\n", _line_ends_behind(piece), key=len)


def _line_ends_behind(piece: str) -> str:
    return piece[len(piece.rstrip("\n")) :]


def _stay_apart(deck: Deck, region: Span, pieces: Sequence[str]) -> bool:
    """Return whether the text with ``pieces`` in ``region`` would be cut into slides just where they begin."""
    text, new = deck.source.text, "".join(pieces)
    behind = len(new) - len(region)
    before = slide_starts(text)
    starts = zip(accumulate(map(len, pieces), initial=region.start), pieces, strict=False)
    expected = [start for start in before if start < region.start]
    expected += [start + piece.startswith(f"{_NO_FRONT_MATTER}---") for start, piece in starts]
    expected += [start + behind for start in before if start >= region.end]
    return expected == list(slide_starts(text[: region.start] + new + text[region.end :]))
