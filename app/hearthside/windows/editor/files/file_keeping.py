"""Owns saving as the person asks for it, now, elsewhere or before closing, and saying plainly what stood in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.file_names import deck_file_name
from hearthside.store.atomic import ChangedOnDisk
from hearthside.store.own_folders import folder_to_propose
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.files.deck_file import DeckFile
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.paper.message_bar import Answer, Message, MessageBar
from hearthside.windows.save_dialog import SaveQuestion

SAVING = "saving"
CLOSING = "closing"
OTHERS = "others"


class FileKeeping(QObject):
    """What the buttons and keys for files do. Questions stand in the message bar: nothing waits for an answer."""

    both_wanted = Signal()
    """The person wants to see their text beside the one in the file."""
    close_agreed = Signal()
    """The window may close: its text is saved, or is not to be."""
    saved_elsewhere = Signal(object)
    """The deck was saved in another folder; the one that it comes from, a ``Path``."""

    def __init__(
        self, window: QWidget, editing: Editing, file: DeckFile, needs: EditorNeeds, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editing = editing
        self._file = file
        self._needs = needs
        self._messages = messages
        self._asking: QWidget | None = None
        """The dialog that asks where: it goes when nobody holds it."""

    @property
    def has_unsaved(self) -> bool:
        """Whether closing now would lose something."""
        return not self._editing.document.is_saved

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the text; ``then`` is called when that is done, which it is not where something stands in the way."""
        if self._file.path is None:
            self.save_as(then)
            return
        try:
            self._file.save()
        except ChangedOnDisk:
            self.tell_of_others(self._file.path, then)
        except StoreTrouble as trouble:
            self._tell(trouble, then)
        else:
            self._is_saved(then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask where, and save the text there; the editor goes on with that file."""
        question = SaveQuestion(tr("Save the deck as"), self._proposal(), tr("Decks"), "md", is_presenting=False)
        self._asking = self._needs.ask_where(self._window, question, lambda path: self.save_to(path, then))
        if self._asking is not None:
            self._asking.destroyed.connect(self._note_answered)

    def stop(self) -> None:
        """Ask nothing any more."""
        if self._asking is not None:
            self._asking.close()

    def save_to(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Save the text at ``path`` and go on with that file; never among the decks that come with Hearthside."""
        if self._needs.is_shipped(path):
            words = tr("The decks in that folder come with Hearthside, and its next version brings them anew.")
            answers = (Answer(tr("Choose another place"), lambda: self.save_as(then)),)
            self._messages.say(Message(SAVING, words, answers))
            return
        before = self._editing.document.source.folder
        try:
            self._file.save_as(path.absolute())
        except StoreTrouble as trouble:
            self._tell(trouble, then)
            return
        settings = self._needs.settings
        settings.keep(replace(settings.current, last_folder=str(path.absolute().parent)))
        if before is not None and before != path.absolute().parent:
            self.saved_elsewhere.emit(before)
        self._is_saved(then)

    def revert(self) -> None:
        """Make the text what the file says, in one step that Undo takes back."""
        path = self._file.path
        if path is None or not self._file.is_there:
            self._messages.say(Message(SAVING, tr("This deck was never saved, so there is nothing to go back to.")))
            return
        try:
            source = self._needs.open_source(path)
        except UnreadableDeck as refusal:
            self._messages.say(Message(SAVING, f"{refusal} {refusal.mend}".rstrip()))
            return
        self._file.take(source)
        self._messages.withdraw(OTHERS)
        words = tr("The text is as it was saved last. Undo brings yours back.")
        self._messages.say(Message(SAVING, words, (Answer(tr("Undo"), self._editing.document.qt.undo),)))

    def ask_before_closing(self) -> None:
        """Ask what shall become of the unsaved text; the answer may be that the window stays open."""
        name = self._file.path.name if self._file.path is not None else tr("This deck")
        answers = (
            Answer(tr("Save"), lambda: self.save(self.close_agreed.emit)),
            Answer(tr("Don’t save"), self.close_agreed.emit),
            Answer(tr("Cancel"), self._window.setFocus),
        )
        words = tr("“{name}” has changes that are not saved.").format(name=name)
        self._messages.say(Message(CLOSING, words, answers, has_close=False, takes_keyboard=True))

    def tell_of_others(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Say that another program wrote the file, and offer what can be done: nothing of either text is lost."""
        if not path.exists():
            answers = (
                Answer(tr("Save it anew"), lambda: self._save_anew(then)),
                Answer(tr("Save as…"), lambda: self.save_as(then)),
            )
            words = tr("“{name}” is not in its place any more. Your text is still here.").format(name=path.name)
            self._messages.say(Message(OTHERS, words, answers, takes_keyboard=then is not None))
            return
        answers = (Answer(tr("Show both"), self.both_wanted.emit), Answer(tr("Save as…"), lambda: self.save_as(then)))
        words = tr("Another program has changed “{name}”, so it was not overwritten. Your text is still here.")
        self._messages.say(Message(OTHERS, words.format(name=path.name), answers, takes_keyboard=True))

    def _note_answered(self) -> None:
        self._asking = None

    def _save_anew(self, then: Callable[[], None] | None) -> None:
        self._file.forget()
        self.save(then)

    def _is_saved(self, then: Callable[[], None] | None) -> None:
        for subject in (SAVING, OTHERS, CLOSING):
            self._messages.withdraw(subject)
        if then is not None:
            then()

    def _tell(self, trouble: StoreTrouble, then: Callable[[], None] | None) -> None:
        words = tr("{trouble} {mend} Your text is still here.").format(trouble=trouble, mend=trouble.mend)
        answers = (Answer(tr("Try again"), lambda: self.save(then)), Answer(tr("Save as…"), lambda: self.save_as(then)))
        self._messages.say(Message(SAVING, words, answers))

    def _proposal(self) -> Path:
        """Return the place that is offered first: the file's own, or the deck's title in the folder for decks."""
        if self._file.path is not None:
            return self._file.path
        folder = folder_to_propose(self._needs.settings.current.last_folder)
        return folder / deck_file_name(self._editing.deck.settings.title)
