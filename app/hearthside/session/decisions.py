"""Owns what a facilitator's wish means at this moment: which facts follow from a key. Pure; the reducer applies them.

The rules are those that surprise least in front of a room:

- Under black or white, Next and Back show the slide again and turn no page, as in other presenters. A jump to a
  chosen slide uncovers it.
- Under Hold, Next, Back, black and white do nothing: a stray click must not end somebody's quiet moment. Only Hold (or
  Esc) lifts it, and then everything is exactly as it was, a black screen included. A jump moves the facilitator, under
  the Hold.
- A jump backwards shows the slide whole, as Back does, because the room has seen it; a jump forwards starts it.
- Slides that a re-fit skips are passed by with Next and Back; a jump still reaches them.
"""

from __future__ import annotations

from hearthside.deck.model import Deck, Slide
from hearthside.session.deck_match import DeckMatch
from hearthside.session.events import CoverChanged, DeckReplaced, Event, Frozen, Moved
from hearthside.session.navigation import after_back, after_next, find_again, whole
from hearthside.session.state import Cover, Position, SessionState

Events = tuple[Event, ...]


def next_page(state: SessionState, deck: Deck) -> Events:
    """Return what Next does: uncover, reveal, or turn the page; nothing under Hold and at the end of the deck."""
    return _turned(state, after_next(state.position, deck, state.refit.skipped))


def back_page(state: SessionState, deck: Deck) -> Events:
    """Return what Back does: uncover, hide the last reveal, or turn back; nothing under Hold and at the beginning."""
    return _turned(state, after_back(state.position, deck, state.refit.skipped))


def jump(state: SessionState, deck: Deck, slide: int) -> Events:
    """Return what choosing the slide with index ``slide`` does; the place left is remembered. An index that the
    deck does not have does nothing."""
    if not 0 <= slide < len(deck.slides):
        return ()
    if slide == state.position.slide:
        return _uncovered_for_slide(state)
    to = whole(slide, deck) if slide < state.position.slide else Position(slide)
    return (*_uncovered_for_slide(state), Moved(to, remember_return=True))


def go_back_to_last_place(state: SessionState) -> Events:
    """Return what the return key does: swap the present place with the last one; nothing before the first jump."""
    if state.return_to is None:
        return ()
    return (*_uncovered_for_slide(state), Moved(state.return_to, remember_return=True))


def toggle_cover(state: SessionState, cover: Cover) -> Events:
    """Return what the key for ``cover`` does: put it over the room, or lift it where it is; nothing under Hold."""
    if state.cover is cover:
        return uncover(state)
    return () if state.cover is Cover.HOLD else (CoverChanged(cover),)


def uncover(state: SessionState) -> Events:
    """Return what lifts the innermost cover: Hold leaves what was under it; nothing where nothing is covered."""
    return () if state.cover is Cover.NONE else (CoverChanged(state.cover_under_hold),)


def toggle_freeze(state: SessionState) -> Events:
    """Return what the freeze key does: keep the room where it is, or let it follow again."""
    return (Frozen(not state.is_frozen),)


def deck_replaced(state: SessionState, old_deck: Deck, new_deck: Deck) -> DeckReplaced:
    """Return the fact that ``new_deck`` took the place of ``old_deck``, every place found again by what it says."""
    match = DeckMatch(old_deck, new_deck)
    refitted = {change.slide for refit in state.refits for change in refit.slides}
    known = {*state.seconds_on_slide, *state.rack.clocks, *refitted, state.room_position.slide}
    moves = {old: match.new_index(old) for old in sorted(known)}
    lost = (old for old in state.rack.clocks if not _is_timed_alike(old_deck.slides[old], new_deck.slides[moves[old]]))
    return DeckReplaced(
        find_again(old_deck, new_deck, state.position),
        None if state.return_to is None else find_again(old_deck, new_deck, state.return_to),
        None if state.frozen_at is None else find_again(old_deck, new_deck, state.frozen_at),
        tuple((old, new) for old, new in moves.items() if old != new),
        tuple(sorted(lost)),
    )


def _is_timed_alike(old: Slide, new: Slide) -> bool:
    """Return whether a clock that runs on ``old`` still means something on ``new``."""
    return new.activity is not None and type(new.activity) is type(old.activity)


def _turned(state: SessionState, to: Position) -> Events:
    if state.cover is Cover.HOLD:
        return ()
    if state.cover is not Cover.NONE:
        return uncover(state)
    return () if to == state.position else (Moved(to),)


def _uncovered_for_slide(state: SessionState) -> Events:
    return () if state.cover in (Cover.NONE, Cover.HOLD) else uncover(state)
