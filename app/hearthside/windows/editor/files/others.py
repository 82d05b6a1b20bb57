"""Owns what others do to the deck that is being edited: other programs with its file, other windows with the deck."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

from hearthside.deck.faults import UnreadableDeck
from hearthside.store.fingerprint import fingerprint
from hearthside.tr import tr
from hearthside.windows.deck_watch import DeckWatch
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.files.deck_file import DeckFile, Standing
from hearthside.windows.editor.files.file_keeping import OTHERS, FileKeeping
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.file_lock import lock_beside
from hearthside.windows.paper.message_bar import Answer, Message, MessageBar

_TWICE = "twice"


class OthersWork(QObject):
    """Watches the file and says what happened to it; holds the lock that tells other windows of this one."""

    def __init__(
        self, editing: Editing, file: DeckFile, keeping: FileKeeping, needs: EditorNeeds, messages: MessageBar
    ) -> None:
        super().__init__(editing)
        self._editing = editing
        self._file = file
        self._keeping = keeping
        self._needs = needs
        self._messages = messages
        self._path: Path | None = None
        self._watch: DeckWatch | None = None
        self._lock: QLockFile | None = None
        self._told = ""
        file.changed.connect(self.follow)

    def follow(self) -> None:
        """Watch and lock the file that the deck has now."""
        self._told = ""
        path = self._file.path
        if path == self._path:
            return
        self.stop()
        self._path = path
        if path is not None:
            self._watch = DeckWatch(path, self)
            self._watch.changed.connect(self.look)
            self._take_lock(path)

    def stop(self) -> None:
        """Watch nothing any more, and let others have the deck."""
        if self._watch is not None:
            self._watch.deleteLater()
        if self._lock is not None:
            self._lock.unlock()
        self._watch = self._lock = self._path = None

    def look(self) -> None:
        """Look at the file, and say if somebody else changed it: once for each change."""
        path = self._file.path
        standing = self._file.standing()
        if path is None or standing is Standing.SAME:
            self._told = ""
            self._messages.withdraw(OTHERS)
            return
        found = _found(path)
        if found == self._told:
            return
        self._told = found
        if standing is Standing.GONE:
            self._keeping.tell_of_others(path)
            return
        words = tr("Another program has changed “{name}”.").format(name=path.name)
        answers = (
            Answer(tr("Show both"), self._keeping.both_wanted.emit),
            Answer(tr("Take its version"), self._take_theirs),
            Answer(tr("Keep mine"), self._keep_mine),
        )
        self._messages.say(Message(OTHERS, words, answers))

    def _take_theirs(self) -> None:
        self._keeping.revert()

    def _keep_mine(self) -> None:
        path = self._file.path
        if path is None:
            return
        try:
            self._file.know(self._needs.open_source(path))
        except UnreadableDeck as refusal:
            self._messages.say(Message(OTHERS, f"{refusal} {refusal.mend}".rstrip()))

    def _take_lock(self, path: Path) -> None:
        folder = self._needs.drafts_folder.parent / "editing"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            known_as = fingerprint(str(path.resolve()).encode(errors="surrogateescape"))
        except OSError:
            return  # nobody can be told of this window then; the file's own fingerprint still guards it
        self._lock = lock_beside(folder / known_as)
        if self._lock is not None:
            self._messages.withdraw(_TWICE)
            return
        words = tr("“{name}” is open in another window too. Whoever saves second is shown both versions.")
        answers = (
            Answer(tr("Only read here"), lambda: self._editing.set_read_only(True)),
            Answer(tr("Write here too"), lambda: self._editing.set_read_only(False)),
        )
        self._messages.say(Message(_TWICE, words.format(name=path.name), answers))


def _found(path: Path) -> str:
    try:
        return fingerprint(path.read_bytes())
    except OSError:
        return "none"
