"""Owns the hints at remarks that an import left for the trainer: ``<!-- check: … -->``."""

from __future__ import annotations

import re

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Deck
from hearthside.tr import tr

_MARK = re.compile(r"<!--\s*check\s*:\s*(.*?)\s*-->", re.IGNORECASE | re.DOTALL)
_LONGEST = 240


def report_import_marks(deck: Deck, log: FaultLog) -> None:
    """Name every mark with its words, where it stands."""
    text = deck.source.text
    for span in deck.comments:
        match = _MARK.fullmatch(text, span.start, span.end)
        if match is None:
            continue
        words = " ".join(match[1].split())
        words = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        message = tr("To look at: {words}").format(words=words) if words else tr("Something here is to be looked at.")
        log.hint("to-check", span, message, tr("Change what you like; then take this remark out."))
