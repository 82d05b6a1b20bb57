"""Owns keeping what is typed and not saved yet, so that a program that is killed loses next to nothing of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from hearthside.session.clock import Clock
from hearthside.store.drafts import Draft, new_draft_place, remove_draft, write_draft
from hearthside.store.trouble import StoreTrouble
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.files.deck_file import DeckFile
from hearthside.windows.file_lock import lock_beside
from hearthside.windows.from_thread import FromThread

_PAUSE_MILLISECONDS = 1000
"""From the first letter that no draft has to the draft that has it; writing it takes some more."""

WriteDraft = Callable[[Path, Draft], None]


class DraftKeeping(QObject):
    """Writes the draft of one document on a thread, again and again while there is something unsaved. Its lock says
    that somebody is at work on it; without that, it is offered at the next start."""

    troubled = Signal(object)
    """The first ``StoreTrouble`` with it: typing goes on, unkept."""

    def __init__(
        self, editing: Editing, file: DeckFile, clock: Clock, folder: Path, write: WriteDraft = write_draft
    ) -> None:
        super().__init__(editing)
        self._editing = editing
        self._file = file
        self._clock = clock
        self._folder = folder
        self._write = write
        self._place: Path | None = None
        self._lock: QLockFile | None = None
        self._writing: Future[None] | None = None
        self._replaced: tuple[Path, ...] = ()
        self._has_trouble = False
        self._is_over = False
        self._worker = ThreadPoolExecutor(1, "draft-writer")
        self._post = FromThread(self)
        self._post.arrived.connect(self._take)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.keep)
        editing.document.edited.connect(self._note)
        editing.document.saved_changed.connect(self._note_saved)

    def replaces(self, place: Path) -> None:
        """Forget the draft at ``place``, whose text came into this document, as soon as it is safe somewhere else."""
        self._replaced += (place,)

    def keep(self) -> None:
        """Write the draft now."""
        self._soon.stop()
        if self._editing.document.is_saved:
            return
        if self._writing is not None and not self._writing.done():
            self._soon.start()  # a slow disk: later, with what is typed by then
            return
        if self._place is None:
            self._place = new_draft_place(self._folder, self._clock.now().wall_seconds, os.urandom(4).hex())
        self._writing = self._worker.submit(self._write_locked, self._place, self._draft())
        self._writing.add_done_callback(self._post.send)

    def finish(self) -> None:
        """Forget the draft: everything is saved, or is not to be. Waits for what is being written."""
        self._forget()
        self.stop()

    def stop(self) -> None:
        """Write nothing any more and leave the draft as it is. Waits for what is being written."""
        self._soon.stop()
        self._is_over = True
        self._worker.shutdown(wait=True)

    def _draft(self) -> Draft:
        settings = self._editing.glimpse.deck.settings
        path = self._file.path
        return Draft(
            deck_path=path,
            title=settings.title or (path.stem if path is not None else ""),
            wall_seconds=self._clock.now().wall_seconds,
            offset=self._editing.selection.end,
            file_fingerprint=self._file.known,
            text=self._editing.document.text,
        )

    def _note(self) -> None:
        # Not anew with each key: somebody who never pauses has a draft too.
        if not self._soon.isActive() and not self._editing.document.is_saved:
            self._soon.start()

    def _note_saved(self) -> None:
        if self._editing.document.is_saved:
            self._forget()

    def _forget(self) -> None:
        self._soon.stop()
        place, self._place = self._place, None
        replaced, self._replaced = self._replaced, ()
        for old in (*replaced, *(() if place is None else (place,))):
            self._worker.submit(remove_draft, old)
        if place is not None:
            self._worker.submit(self._unlock)

    def _write_locked(self, place: Path, draft: Draft) -> None:
        """On the worker's thread: no disk holds up a key."""
        self._write(place, draft)
        if self._lock is None:
            self._lock = lock_beside(place)

    def _unlock(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.unlock()

    def _take(self, done: Future[None]) -> None:
        if self._is_over:
            return  # what was written last is told of late; whatever it replaces is offered once more
        error = done.exception()
        if error is None:
            replaced, self._replaced = self._replaced, ()
            for old in replaced:
                self._worker.submit(remove_draft, old)
        elif not isinstance(error, StoreTrouble):
            raise error
        elif not self._has_trouble:
            self._has_trouble = True
            self.troubled.emit(error)
