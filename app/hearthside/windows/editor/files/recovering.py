"""Owns offering the unsaved work on a deck in its own editor: restored, compared, or discarded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from hearthside.authoring.two_versions import change_to
from hearthside.deck.source import Span
from hearthside.store.drafts import remove_draft
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.files.comparing import Comparing
from hearthside.windows.editor.files.deck_file import DeckFile
from hearthside.windows.editor.files.draft_keeping import DraftKeeping
from hearthside.windows.editor.files.left_behind import LeftBehind, left_behind, moment_words
from hearthside.windows.paper.message_bar import Answer, Message, MessageBar

_MOST_OFFERED = 5


class Recovering(QObject):
    """Offers the drafts of one deck in its own editor."""

    def __init__(
        self, editing: Editing, file: DeckFile, keeping: DraftKeeping, comparing: Comparing, messages: MessageBar
    ) -> None:
        super().__init__(editing)
        self._editing = editing
        self._file = file
        self._keeping = keeping
        self._comparing = comparing
        self._messages = messages

    def offer(self, folder: Path, now_wall_seconds: float) -> None:
        """Look for unsaved work on this deck, and offer it; what is saved by now is forgotten."""
        found = [each for each in left_behind(folder) if each.draft.deck_path == self._file.path]
        for place, draft in reversed(found[:_MOST_OFFERED]):
            if draft.text == self._editing.document.text:
                remove_draft(place)
            else:
                self._offer(LeftBehind(place, draft), moment_words(draft.wall_seconds, now_wall_seconds))

    def restore(self, found: LeftBehind) -> None:
        """Make the text what the draft says, in one step that Undo takes back."""
        place, draft = found
        document = self._editing.document
        document.apply(change_to(document.text, draft.text))
        self._keeping.replaces(place)
        self._messages.withdraw(_subject(found))
        self._editing.show(Span(draft.offset, draft.offset))

    def _offer(self, found: LeftBehind, moment: str) -> None:
        words = tr("There is unsaved work from {moment}.").format(moment=moment)
        if self._file.is_there and found.draft.file_fingerprint != self._file.known:
            words += " " + tr("The deck’s file was changed after it.")
        answers = (
            Answer(tr("Restore"), lambda: self.restore(found)),
            Answer(tr("Show both"), lambda: self._compare(found, moment)),
            Answer(tr("Discard"), lambda: remove_draft(found.place)),
        )
        self._messages.say(Message(_subject(found), words, answers, takes_keyboard=True))

    def _compare(self, found: LeftBehind, moment: str) -> None:
        mine = (tr("Unsaved work from {moment}").format(moment=moment), found.draft.text)
        theirs = (tr("What is in this window"), self._editing.document.text)
        self._comparing.compare(mine, theirs, lambda: self._keeping.replaces(found.place))


def _subject(found: LeftBehind) -> str:
    return f"draft {found.place.name}"
