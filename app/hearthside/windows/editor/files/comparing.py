"""Owns laying two versions of the deck side by side: the text and its file, or unsaved work and what is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from hearthside.authoring.line_ends import with_plain_line_ends
from hearthside.authoring.two_versions import change_to
from hearthside.deck.faults import UnreadableDeck
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.files.compare_view import CompareView
from hearthside.windows.editor.files.deck_file import DeckFile
from hearthside.windows.editor.files.file_keeping import OTHERS, FileKeeping
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.paper.message_bar import Message, MessageBar
from hearthside.windows.paper.sizes import Sizes


class Comparing(QObject):
    """Shows both versions in the place of the columns until one is chosen."""

    def __init__(
        self,
        pages: QStackedWidget,
        editing: Editing,
        file: DeckFile,
        keeping: FileKeeping,
        needs: EditorNeeds,
        messages: MessageBar,
    ) -> None:
        super().__init__(editing)
        self._pages = pages
        self._editing = editing
        self._file = file
        self._keeping = keeping
        self._needs = needs
        self._messages = messages
        self.view = CompareView()
        self.view.chosen.connect(self._take)
        self.view.left.connect(self._leave)
        self._when_chosen: Callable[[], None] | None = None
        pages.addWidget(self.view)
        keeping.both_wanted.connect(self.compare_with_file)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.view.set_sizes(sizes)

    def compare_with_file(self) -> None:
        """Show the text beside what its file holds now; what is chosen is saved."""
        path = self._file.path
        if path is None:
            return
        try:
            theirs = self._needs.open_source(path)
        except UnreadableDeck as refusal:
            self._messages.say(Message(OTHERS, f"{refusal} {refusal.mend}".rstrip()))
            return

        def save() -> None:
            self._file.know(theirs)
            self._keeping.save()

        mine = (tr("Yours, in this window"), self._editing.document.text)
        self.compare(mine, (tr("What the file says now"), with_plain_line_ends(theirs.text)), save)

    def compare(self, mine: tuple[str, str], theirs: tuple[str, str], when_chosen: Callable[[], None]) -> None:
        """Show two versions, each with its name. What is chosen becomes the text, in one step that can be undone; then
        ``when_chosen`` is called."""
        self._when_chosen = when_chosen
        self._pages.setCurrentWidget(self.view)
        self.view.show_versions(mine, theirs)

    def _take(self, text: str) -> None:
        document = self._editing.document
        document.apply(change_to(document.text, text))
        then, self._when_chosen = self._when_chosen, None
        self._leave()
        if then is not None:
            then()

    def _leave(self) -> None:
        self._pages.setCurrentIndex(0)
