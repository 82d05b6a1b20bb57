"""Owns saying that a deck names a neighbour in its series that is not there."""

from __future__ import annotations

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.picture_targets import is_remote, leaves_folder
from hearthside.deck.source import Span
from hearthside.store.series_neighbours import deck_folder, neighbour_file
from hearthside.tr import tr


def series_faults(deck: Deck) -> tuple[Fault, ...]:
    """Return a hint for each deck that ``deck`` names as its neighbour and that is not there."""
    series, folder = deck.settings.series, deck_folder(deck)
    if series is None or folder is None:
        return ()
    log = FaultLog(deck.source)
    for key, name in (("series.previous", series.previous), ("series.next", series.next)):
        if name and neighbour_file(folder, name) is None:
            _report(deck.settings.places[key].span, name, log)
    return tuple(log.found)


def _report(span: Span, name: str, log: FaultLog) -> None:
    shown = name if len(name) <= 80 else name[:77] + "…"
    if is_remote(name) or leaves_folder(name):
        message = tr("“{name}” is outside the deck's folder, so nobody is led to it.")
        mend = tr("Put that deck beside this one, and name its file alone.")
    else:
        message = tr("There is no deck “{name}” beside this one, so nobody is led to it.")
        mend = tr("Check its name, or leave it out.")
    log.hint("no-neighbour", span, message.format(name=shown), mend)
