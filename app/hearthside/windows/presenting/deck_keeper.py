"""Owns the deck that is being presented and its file: reading it again, saving an edit, noticing another's change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.faults import Fault, UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.store.atomic import ChangedOnDisk, Write, write_atomically
from hearthside.store.bundled import OwnCopy, no_copy
from hearthside.store.fingerprint import fingerprint
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.slide_edit import (
    LayoutFaults,
    Reparse,
    edited_deck,
    find_slide_with_text,
    new_fault,
    no_layout_faults,
)

DECK_FILE = "deck file"
"""What several notices are about, of which the latest is true."""
_GONE = ""
_NOT_TO_BE_READ = "?"
"""What stands for a file's fingerprint where there is none."""
OpenDeck = Callable[[Path, Deck | None], Deck]


class DeckFiles(Struct, frozen=True):
    """How decks are read and written; tests put in a disk that is full."""

    open_deck: OpenDeck
    reparse: Reparse
    rescue_folder: Path
    """Where an edit is kept that could not be saved where it belongs."""
    write: Write = write_atomically
    layout_faults: LayoutFaults = no_layout_faults
    own_copy: OwnCopy = no_copy


class DeckKeeper:
    """The deck as it is presented. ``deck`` is always one that can be shown: a faulty change leaves it alone."""

    def __init__(self, deck: Deck, files: DeckFiles, on_disk: str | None = None) -> None:
        """``on_disk`` is the fingerprint of what the deck's file holds, where that is not what ``deck`` says."""
        self.deck = deck
        self._files = files
        self._on_disk = on_disk or fingerprint(deck.source.to_bytes())
        self._offered: str | None = None
        """What the file was when its change was last told."""
        self._told: Notice | None = None
        """What was said of it then."""

    @property
    def path(self) -> Path | None:
        """The deck's file; None for a deck that has none."""
        return self.deck.source.path

    def reopen(self) -> Notice | None:
        """Read the file again and keep what it says; on trouble keep the deck and return what went wrong. A file that
        has no slide any more is such trouble: something has cleared it."""
        if self.path is None:
            return Notice(tr("This deck has no file to load again."), is_passing=True)
        try:
            deck = self._files.open_deck(self.path, self.deck)
        except UnreadableDeck as refusal:
            return self._tell(_unreadable(refusal), self._look()[0])
        if _has_slides(self.deck) and not _has_slides(deck):
            return self._tell(_cleared(deck.source.text), fingerprint(deck.source.to_bytes()))
        self.hold(deck)
        return None

    def hold(self, deck: Deck) -> None:
        """Show ``deck``, which is what its file says."""
        self.take(deck, fingerprint(deck.source.to_bytes()))

    def take(self, deck: Deck, on_disk: str) -> None:
        """Show ``deck``, which an editor of this program holds; its file holds what has the fingerprint ``on_disk``."""
        self.deck = deck
        self.know(on_disk)

    def know(self, on_disk: str) -> None:
        """Take note of what the file holds: an editor of this program wrote it, so nothing is offered."""
        self._on_disk = on_disk
        self._offered = None

    def new_fault(self, deck: Deck, before_index: int, index: int) -> Fault | None:
        """Return what is wrong with slide ``index`` of ``deck`` and was not with ``before_index`` of the deck shown."""
        return new_fault(self.deck, before_index, deck, range(index, index + 1), self._files.layout_faults)

    def edit(self, index: int, text: str, original: str | None) -> tuple[Notice | None, Notice | None]:
        """Make slide ``index`` read ``text``; return (why it was not done, what else there is to say).

        ``original`` is the text with which the edit began: where the slide moved meanwhile it is found by it, and
        where it is gone nothing is changed. A deck that comes with Hearthside stays as it is: from then on the person's
        own copy is presented. What cannot be saved is shown all the same, and kept in the rescue folder.
        """
        outcome = self.trial(index, text, original)
        if isinstance(outcome, Notice):
            return outcome, None
        if outcome is self.deck:
            return None, None
        try:
            self.deck, remark = self._save(outcome)
        except ChangedOnDisk:
            return _changed_by_another(tr("Not saved: the deck file was changed by another program.")), None
        return None, remark

    def trial(self, index: int, text: str, original: str | None) -> Deck | Notice:
        """Return the deck as ``edit`` would make it, or why it would refuse; nothing is changed or saved."""
        at = index if original is None else find_slide_with_text(self.deck, index, original)
        if at is None:
            mend = tr("Copy your text and open the slide anew.")
            return Notice(tr("This slide was changed in the meantime."), mend)
        return edited_deck(self.deck, at, text, self._files.reparse, self._files.layout_faults)

    def another_changed_it(self) -> Notice | None:
        """Return an offer to reload where the file on disk is not what we know; None where it is, or was offered."""
        if self.path is None:
            return None
        found, is_blank = self._look()
        if found == self._on_disk:
            self._offered = None
        if found in (_NOT_TO_BE_READ, self._on_disk, self._offered):
            return None
        if found == _GONE:
            words, mend = tr("The deck file is gone."), tr("Presenting goes on with the slides as they were.")
            return self._tell(Notice(words, mend, subject=DECK_FILE), found)
        if is_blank and _has_slides(self.deck):
            return self._tell(_cleared(""), found)
        return self._tell(_changed_by_another(tr("The deck file was changed by another program.")), found)

    def not_true_any_more(self) -> Notice | None:
        """Return, once, what was told of the file where that is past: the file is again what we know."""
        if self._offered is not None:
            return None
        told, self._told = self._told, None
        return told

    def _tell(self, notice: Notice, found: str) -> Notice:
        """Return ``notice``, and remember that it was told of the file as it was ``found``."""
        self._told, self._offered = notice, found
        return notice

    def _look(self) -> tuple[str, bool]:
        """Return the fingerprint of what the file holds, and whether that is nothing but blank lines."""
        try:
            data = b"" if self.path is None else self.path.read_bytes()
        except FileNotFoundError:
            return _GONE, False
        except OSError:
            return _NOT_TO_BE_READ, False
        return fingerprint(data), not data.strip()

    def _save(self, deck: Deck) -> tuple[Deck, Notice | None]:
        """Save ``deck`` and return it as it is from now on, and what there is to say; raise ChangedOnDisk where saving
        would undo another's work, and rescue where it fails."""
        data = deck.source.to_bytes()
        if self.path is None:
            return deck, None
        try:
            copy = self._files.own_copy(deck)
            if copy is None:
                self._files.write(self.path, data, self._on_disk)
        except StoreTrouble as trouble:
            if isinstance(trouble, ChangedOnDisk) and self.path.exists():
                raise
            return deck, self._rescue(self.path, data, trouble)
        self.know(fingerprint(data))
        if copy is None:
            return deck, None
        words = tr("This deck comes with Hearthside, so your edit is saved in a copy of your own: {path}.")
        own = self._files.reparse(replace(deck.source, path=copy, folder=copy.parent), deck)
        return own, Notice(words.format(path=copy), is_brief=True, subject=DECK_FILE)

    def _rescue(self, path: Path, data: bytes, trouble: StoreTrouble) -> Notice:
        text = tr("The room shows your edit. {trouble}").format(trouble=trouble)
        copy = self._files.rescue_folder / path.name
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            self._files.write(copy, data, None)
        except OSError:
            return Notice(text, trouble.mend)
        return Notice(text, tr("A copy with your edit is kept as {path}.").format(path=copy))


def _changed_by_another(text: str) -> Notice:
    return Notice(text, tr("Load it again: you stay on this slide."), "Ctrl+R", Command.RELOAD, subject=DECK_FILE)


def _has_slides(deck: Deck) -> bool:
    """Return whether the deck has a slide that is written; title and booking screen may come of themselves."""
    return any(slide.span.of(deck.source.text).strip() for slide in deck.slides)


def _unreadable(refusal: UnreadableDeck) -> Notice:
    words = tr("The deck file cannot be read just now: {reason}").format(reason=refusal)
    mend = tr("The slides stay as they are. {mend}").format(mend=refusal.mend).strip()
    return Notice(words, mend, "Ctrl+R", Command.RELOAD, subject=DECK_FILE)


def _cleared(text: str) -> Notice:
    words = tr("The deck file has no slides just now.") if text.strip() else tr("The deck file is empty just now.")
    mend = tr("Presenting goes on with the slides as they were. Once the file is whole again, load it.")
    return Notice(words, mend, "Ctrl+R", Command.RELOAD, subject=DECK_FILE)
