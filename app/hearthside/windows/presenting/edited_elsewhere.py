"""Owns how the deck that is presented becomes another from elsewhere: by an editor, or as an evening is taken up."""

from __future__ import annotations

from hearthside.deck.model import Deck
from hearthside.session.decisions import deck_replaced
from hearthside.session.state import SessionState
from hearthside.tr import tr
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.deck_keeper import DeckKeeper
from hearthside.windows.presenting.evening import Evening


class EditedElsewhere:
    """The way of a deck into the room. What an editor does to it changes nothing until somebody applies it."""

    def __init__(self, keeper: DeckKeeper, evening: Evening) -> None:
        self._keeper = keeper
        self._evening = evening

    def apply(self, deck: Deck, on_disk: str) -> Notice | None:
        """Show ``deck``, which is the present one edited, at the same place by content; clocks go on.

        ``on_disk`` is the fingerprint of what its file holds. Return None when it is done, else why not: a fault on the
        slide that the room sees, which was not there before, leaves everything as it is.
        """
        before, state = self._keeper.deck, self._evening.state
        fact = deck_replaced(state, before, deck)
        fault = self._keeper.new_fault(deck, state.position.slide, fact.position.slide)
        if fault is not None:
            words = tr("The slide that the room sees stays as it was: {fault}").format(fault=fault.message)
            return Notice(words, fault.mend)
        self._keeper.take(deck, on_disk)
        self._evening.happen((fact,), deck)
        return None

    def take_up(self, deck: Deck, state: SessionState) -> None:
        """Go on with ``state``, an evening that broke off, and with ``deck``, which it presented; that may be the copy
        of the one that is presented now."""
        is_another = deck is not self._keeper.deck
        if is_another:
            self._keeper.hold(deck)
        self._evening.take_up(state, deck if is_another else None)

    def saved(self, on_disk: str) -> None:
        """Take note that an editor wrote the deck's file: the console offers nothing for that."""
        self._keeper.know(on_disk)
