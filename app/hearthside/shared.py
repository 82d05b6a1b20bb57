"""Owns what every window of one process works with, and reading decks with the facilitator's own details."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QApplication

from hearthside.deck.faults import Fault, UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.own_details import with_own_details
from hearthside.deck.source import Source
from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock import SystemClock
from hearthside.store.bundled import Bundled
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.recent import RecentDecks
from hearthside.store.settings import SettingsFile

_LOOKED_THROUGH_WITH = (
    "hearthside.care.vocabulary",
    "hearthside.care.resources",
    "hearthside.care.check",
    "hearthside.export.fault_report",
    "hearthside.export.examination",
)
"""Imported one after the other, since all together take as long as three page turns."""


class Shared(Struct, frozen=True):
    """What every window of one process works with."""

    application: QApplication
    bundled: Bundled
    renderer: SlideRenderer
    settings: SettingsFile
    recent: RecentDecks
    clock: SystemClock
    log: Path

    def read(self, path: Path, previous: Deck | None = None) -> Deck:
        """Return the deck at ``path`` with the facilitator's own booking details where it has none."""
        return self.with_profile(open_deck(path, previous))

    def read_again(self, source: Source, previous: Deck) -> Deck:
        """Return the deck that ``source`` makes, as if it stood in the file."""
        return self.with_profile(reparse(source, previous))

    def unfinished_evening(self) -> tuple[Path, str, str] | None:
        """Return the deck of the evening that broke off last, its title, and where it stands; None for no such."""
        from hearthside.evenings.archive import has_gone_on, unfinished_evening
        from hearthside.evenings.taking_up import place_words
        from hearthside.store.journal import journal_folder
        from hearthside.windows.file_lock import is_held_elsewhere
        from hearthside.windows.presenting.recovery import told

        now = self.clock.now()
        evening = unfinished_evening(journal_folder(), now.wall_seconds)
        if evening is None or not has_gone_on(evening.record) or is_held_elsewhere(evening.path):
            return None
        try:
            deck = self.read(evening.deck_path)
        except UnreadableDeck:
            return None
        taken = told(evening, deck, now)
        title = deck.settings.title or evening.deck_path.stem
        return None if taken is None else (evening.deck_path, title, place_words(taken, now))

    def own_copy(self, deck: Deck) -> Path | None:
        """Save ``deck`` as the facilitator's own copy where it comes with Hearthside, and return where; else None.

        Raises StoreTrouble. Whoever goes on with the copy calls ``remember_copy``.
        """
        if deck.source.path is None or not self.bundled.is_shipped(deck.source.path):
            return None
        from hearthside.store.own_copies import own_copy
        from hearthside.store.own_folders import own_decks_folder

        return own_copy(deck, self.bundled, own_decks_folder())

    def remember_copy(self, original: Path, copy: Path) -> None:
        """Let ``copy`` take the place of ``original`` among the recent decks; a shipped one stands with its like again,
        so that nobody takes it for the copy. Its room is booked for as long."""
        from hearthside.store.booked_rooms import booked_until, with_booked_until

        settings = self.settings.current
        booked = booked_until(settings, original)
        if booked and not booked_until(settings, copy):
            self.settings.keep(with_booked_until(settings, copy, booked))
        if self.bundled.is_shipped(original):
            self.recent.forget(original)
        self.recent.remember(copy, self.clock.now().wall_seconds)

    def look_through(self, deck: Deck) -> Iterator[tuple[Fault, ...]]:
        """Yield what is to be said of ``deck``, slide by slide: nobody waits for it, and no window's first picture."""
        for module in _LOOKED_THROUGH_WITH:
            import_module(module)
            yield ()
        from hearthside.export.examination import Examination, surroundings_today

        around = surroundings_today(self.settings.current.room)
        yield from (step.faults for step in Examination(deck, self.renderer, around).steps())

    def with_profile(self, deck: Deck) -> Deck:
        """Return ``deck`` with the facilitator's own booking details where it has none."""
        return with_own_details(deck, self.settings.current.profile)
