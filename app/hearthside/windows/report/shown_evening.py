"""Owns the evenings that can be looked back on: read from their journals, each told with its deck as it is now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.evenings.archive import past_evenings
from hearthside.session.announced_start import local_time
from hearthside.session.evening_record import EveningRecord
from hearthside.session.pace import clock_words
from hearthside.session.report import Report, report
from hearthside.tr import tr

OpenDeck = Callable[[Path], Deck]
_MOST = 60
"""As many evenings are listed: more than anybody looks back on."""


class ShownEvening(Struct, frozen=True):
    """One evening: its journal, its report, and its deck where that can be read still."""

    path: Path
    report: Report
    deck: Deck | None

    @property
    def title(self) -> str:
        """The deck's title, or its file's name."""
        title = self.deck.settings.title if self.deck is not None else ""
        return title or Path(self.report.deck_path).stem or tr("A deck without a file")

    @property
    def day(self) -> str:
        """``26 Nov 2026``."""
        started = local_time(self.report.started_at)
        months = tr("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
        return f"{started.day} {months[started.month - 1]} {started.year}"

    @property
    def moment(self) -> str:
        """``26 Nov 2026 · 19:02``."""
        return f"{self.day} · {clock_words(self.report.started_at)}"


def shown_evenings(folder: Path, open_deck: OpenDeck) -> tuple[ShownEvening, ...]:
    """Return the evenings kept in ``folder``, the newest first. One that cannot be told is left out."""
    decks: dict[str, Deck | None] = {}
    found: list[ShownEvening] = []
    for evening in past_evenings(folder, _MOST):
        told = _told(evening.record, evening.name)
        if told is None:
            continue
        if told.deck_path not in decks:
            decks[told.deck_path] = _read(told.deck_path, open_deck)
        found.append(ShownEvening(evening.path, told, decks[told.deck_path]))
    return tuple(found)


def _told(record: EveningRecord, name: str) -> Report | None:
    try:
        return report(record, name)
    except (ArithmeticError, LookupError, ValueError, TypeError):
        return None


def _read(path: str, open_deck: OpenDeck) -> Deck | None:
    if not path:
        return None
    try:
        return open_deck(Path(path))
    except (UnreadableDeck, OSError):
        return None
