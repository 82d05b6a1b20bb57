"""Owns the hints at remarks that an import left for the trainer."""

from __future__ import annotations

from hearthside.deck.check_marks import check_marks
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import SlideRemark
from hearthside.deck.model import Deck
from hearthside.tr import tr

_LONGEST = 240


def report_import_marks(deck: Deck, log: FaultLog) -> None:
    """Name every mark with its words, where it stands."""
    for mark in check_marks(deck):
        words = mark.words
        shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        message = tr("To look at: {words}").format(words=shown) if shown else tr("Something here is to be looked at.")
        mend = tr("Change what you like; then take this remark out.")
        log.remark("to-check", mark.span, message, mend, SlideRemark(mark.slide, shown or message))
