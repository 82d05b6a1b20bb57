"""Owns the order of slides: moving, doubling, deleting and inserting them as pieces of text, each with what is its own.

A slide's piece is the span that it covers, comments and odd spacing included. Where pieces that did not stand beside
each other come to meet, only the line ends between them may change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.fitting import only_new_slides
from hearthside.authoring.slide_texts import RULE, apart, line_ends_behind, slides_in
from hearthside.deck.edits import TextEdit
from hearthside.deck.model import Deck
from hearthside.deck.slide_starts import slide_starts_behind
from hearthside.deck.source import Span
from hearthside.tr import tr

_NO_FRONT_MATTER = "\n"
"""What keeps a rule at the very start of a deck from being taken for one."""


class CannotMove(Cannot):
    """Why slides stay where they are."""


def movable(deck: Deck) -> range:
    """Return the indexes of the slides that can be moved, doubled and deleted: all but a title slide made of the front
    matter, and the booking screen at the end."""
    first = 1 if deck.settings.title else 0
    return range(first, max(first, len(deck.slides) - 1))


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


def inserted(deck: Deck, slides: str, before: int) -> Change:
    """Return the change after which the ``slides``, a piece of a deck's text without front matter, stand before the one
    now at ``before``. Words ahead of the first heading or rule become a slide of their own.

    Raises CannotMove where a part that is never closed, in the deck or in ``slides``, would swallow its new neighbour.
    """
    pieces = slides_in(slides)
    if not pieces:
        return NO_CHANGE
    allowed = movable(deck)
    ahead = [index for index in allowed if index < before]
    return _rewritten(deck, [*ahead, *pieces, *allowed[len(ahead) :]], len(ahead))


def _rewritten(deck: Deck, order: Sequence[int | str], selected: int) -> Change:
    """Return the change that puts the movable slides, and new ones given as text, in this ``order``; the cursor goes to
    piece ``selected`` of it."""
    allowed = movable(deck)
    if list(order) == list(allowed):
        return NO_CHANGE
    same_ahead = _same(order, allowed)
    same_behind = _same(order[same_ahead:][::-1], allowed[same_ahead:][::-1])
    # One piece more on both sides: what it ends with, and what it starts with, may have to change.
    first, left_behind = max(0, same_ahead - 1), max(0, same_behind - 1)
    stretch = allowed[first : len(allowed) - left_behind]
    region = _region(deck, stretch)
    order = order[first : len(order) - left_behind]
    pieces = _fitted(deck, order, region)
    if not stretch and pieces:
        return _first_slides(deck, region, pieces)
    is_new_text = any(each not in stretch for each in order)
    if not _stay_apart(deck, region, pieces, is_new_text=is_new_text):
        if region.start == 0 and pieces and pieces[0].startswith(RULE.strip()):
            pieces[0] = _NO_FRONT_MATTER + pieces[0]
        if not _stay_apart(deck, region, pieces, is_new_text=is_new_text):
            raise CannotMove(_never_closed())
    place = region.start + sum(map(len, pieces[: max(0, selected - first)]))
    return Change((TextEdit(region, "".join(pieces)),), Span(place, place))


def _region(deck: Deck, stretch: Sequence[int]) -> Span:
    """Return what the slides of ``stretch`` cover; where there are none yet, the place ahead of the booking screen."""
    if not stretch:
        place = deck.slides[-1].span.start
        return Span(place, place)
    return Span(deck.slides[stretch[0]].span.start, deck.slides[stretch[-1]].span.end)


def _first_slides(deck: Deck, region: Span, pieces: list[str]) -> Change:
    """Return the change that puts ``pieces`` where there are no slides yet."""
    ahead = deck.source.text[: region.start]
    gap = "\n" * max(0, 2 - len(line_ends_behind(ahead))) if ahead else ""
    if not ahead and pieces[0].startswith(RULE.strip()):
        gap = _NO_FRONT_MATTER
    pieces[-1] = apart(pieces[-1]) if deck.source.text[region.end :].strip() else pieces[-1].rstrip("\n") + "\n"
    if not _stay_apart(deck, region, pieces, gap, is_new_text=True):
        raise CannotMove(_never_closed())
    place = region.start + len(gap)
    return Change((TextEdit(region, gap + "".join(pieces)),), Span(place, place))


def _same(one: Sequence[int | str], other: Sequence[int | str]) -> int:
    shorter = min(len(one), len(other))
    return next((index for index in range(shorter) if one[index] != other[index]), shorter)


def _never_closed() -> str:
    return tr("These slides would run into one another: a ::: part, code or remark near them is never closed.")


def _fitted(deck: Deck, order: Sequence[int | str], region: Span) -> list[str]:
    """Return the text of each slide in ``order``, fit to stand behind the one before it in ``region``."""
    text = deck.source.text
    pieces: list[str] = []
    for place, each in enumerate(order):
        piece = each if isinstance(each, str) else deck.slides[each].span.of(text)
        if place > 0 and not _are_neighbours(order[place - 1], each):
            pieces[-1] = apart(pieces[-1])
            if len(pieces[-1]) not in slide_starts_behind(pieces[-1] + piece, 0):
                piece = RULE + piece  # without a heading of its own, or behind a rule that would take its heading
        pieces.append(piece)
    if pieces and not text[region.end :].strip():
        pieces[-1] = pieces[-1].rstrip("\n") + line_ends_behind(region.of(text))
    elif pieces:
        pieces[-1] = apart(pieces[-1])
    return pieces


def _are_neighbours(one: int | str, other: int | str) -> bool:
    return isinstance(one, int) and isinstance(other, int) and other == one + 1


def _stay_apart(deck: Deck, region: Span, pieces: Sequence[str], gap: str = "", *, is_new_text: bool) -> bool:
    """Return whether the text with ``gap`` and ``pieces`` in ``region`` would be cut into slides just where the pieces
    begin."""
    starts = zip(accumulate(map(len, pieces), initial=len(gap)), pieces, strict=False)
    new = [start + piece.startswith(f"{_NO_FRONT_MATTER}---") for start, piece in starts]
    return only_new_slides(deck, TextEdit(region, gap + "".join(pieces)), new, is_new_text=is_new_text)
