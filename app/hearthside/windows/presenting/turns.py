"""Owns which facts each key of the session brings about, by the rules of ``session.decisions``."""

from __future__ import annotations

from hearthside.deck.model import Deck
from hearthside.session.decisions import (
    Events,
    back_page,
    go_back_to_last_place,
    jump,
    toggle_cover,
    toggle_freeze,
)
from hearthside.session.state import Cover, SessionState
from hearthside.windows.commands import Command

_COVERS = {Command.HOLD: Cover.HOLD, Command.BLACK: Cover.BLACK, Command.WHITE: Cover.WHITE}


def facts_of(command: Command, state: SessionState, deck: Deck) -> Events:
    """Return what ``command`` does to the session, Next and the clock's keys left aside, which ask time first; nothing
    for a command that is none of the session's."""
    match command:
        case Command.BACK:
            return back_page(state, deck)
        case Command.FIRST:
            return jump(state, deck, 0)
        case Command.LAST:
            return jump(state, deck, len(deck.slides) - 1)
        case Command.RETURN:
            return go_back_to_last_place(state)
        case Command.FREEZE:
            return toggle_freeze(state)
        case Command.HOLD | Command.BLACK | Command.WHITE:
            return toggle_cover(state, _COVERS[command])
        case _:
            return ()
