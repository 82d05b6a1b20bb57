"""Owns offering to take a deck's pictures and shared files along, when it was saved in another folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from hearthside.store.files_along import left_behind, take_along
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import ntr, tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.files.file_keeping import FileKeeping
from hearthside.windows.paper.message_bar import Answer, Message, MessageBar

_SUBJECT = "along"


class FilesAlong(QObject):
    """Says what stayed behind; copies them when asked, and overwrites nothing."""

    def __init__(self, editing: Editing, keeping: FileKeeping, messages: MessageBar) -> None:
        super().__init__(editing)
        self._editing = editing
        self._messages = messages
        keeping.saved_elsewhere.connect(self.offer)

    def offer(self, old_folder: Path) -> None:
        """Offer to copy what the deck shows and reads from ``old_folder`` and does not find where it lies now."""
        folder = self._editing.document.source.folder
        deck = self._editing.settled_deck()
        names = left_behind(deck, old_folder, folder) if folder is not None else ()
        if folder is None or not names:
            return
        answers = (
            Answer(tr("Copy them along"), lambda: self._copy(names, old_folder, folder)),
            Answer(tr("Leave them"), lambda: None),
        )
        words = ntr(
            "1 file of this deck lies in the folder where it was before.",
            "{count} files of this deck lie in the folder where it was before.",
            len(names),
        )
        self._messages.say(Message(_SUBJECT, words.format(count=len(names)), answers))

    def _copy(self, names: tuple[str, ...], old_folder: Path, folder: Path) -> None:
        try:
            count = take_along(names, old_folder, folder)
        except StoreTrouble as trouble:
            self._messages.say(Message(_SUBJECT, f"{trouble} {trouble.mend}".rstrip()))
            return
        self._editing.read_again()
        self._messages.say(Message(_SUBJECT, tr("Copied: {count}.").format(count=count)))
