"""Owns saying that a deck names a neighbour in its series that is not there."""

from __future__ import annotations

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.deck.picture_targets import is_remote, leaves_folder
from hearthside.store.deck_files import file_beside
from hearthside.store.series_neighbours import deck_folder
from hearthside.tr import tr


def series_faults(deck: Deck) -> tuple[Fault, ...]:
    """Return a hint for each deck that ``deck`` names as its neighbour and that is not in its folder."""
    series, folder = deck.settings.series, deck_folder(deck)
    if series is None or folder is None:
        return ()
    named = (("series.previous", series.previous), ("series.next", series.next))
    return tuple(_fault(deck, key, name) for key, name in named if name and file_beside(folder, name) is None)


def _fault(deck: Deck, key: str, name: str) -> Fault:
    span = deck.settings.places[key].span
    place = deck.source.position(span.start)
    shown = name if len(name) <= 80 else name[:77] + "…"
    if is_remote(name) or leaves_folder(name):
        message = tr("“{name}” is outside the deck's folder, so nobody is led to it.")
        mend = tr("Put that deck beside this one, and name its file alone.")
    else:
        message = tr("There is no deck “{name}” beside this one, so nobody is led to it.")
        mend = tr("Check its name, or leave it out.")
    return Fault("no-neighbour", span, place.line, place.column, message.format(name=shown), mend, Severity.HINT)
