"""Owns what is pasted or dropped: pictures are saved beside the deck, formed text becomes Markdown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage

from hearthside.authoring.pasting import pasted, pasted_markdown, pasted_pictures
from hearthside.authoring.rich_text import markdown_of
from hearthside.deck.picture_targets import PICTURE_SUFFIXES
from hearthside.store.deck_pictures import LARGEST_PICTURE_BYTES, save_picture
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import ntr, tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.view import DeckTextView
from hearthside.windows.notices import Notice
from hearthside.windows.paper.message_bar import Answer, Message

_LARGEST_SIDE_PX = 3840
"""Twice a projector's width: more is never seen."""
_MOST_FILES = 20
_PLACE = "place"


class PasteBox:
    """Takes what is pasted into ``view``."""

    def __init__(self, editing: Editing, view: DeckTextView) -> None:
        self._editing = editing
        self._view = view
        view.take_mime_first = self.take

    def take(self, source: QMimeData) -> bool:
        """Put in what ``source`` has; False where it has no more than plain text."""
        files = [Path(url.toLocalFile()) for url in source.urls()[:_MOST_FILES] if url.isLocalFile()]
        pictures = [path for path in files if path.suffix.casefold() in PICTURE_SUFFIXES]
        if pictures:
            self._put_in_files(pictures)
            return True
        if source.hasHtml() and (markdown := markdown_of(source.html())):
            self._editing.change(pasted_markdown(self._editing.document.text, self._view.selection, markdown))
            return True
        if source.hasImage() and not source.text().strip():
            image = QImage(source.imageData())
            if not image.isNull():
                self._put_in_image(image)
                return True
        return False

    def paste_plain(self) -> None:
        """Put in the clipboard's text without its form."""
        words = QGuiApplication.clipboard().text()
        if words and not self._view.isReadOnly():
            self._editing.change(pasted(self._view.selection, words))

    def _put_in_image(self, image: QImage) -> None:
        if max(image.width(), image.height()) > _LARGEST_SIDE_PX:
            image = image.scaled(
                _LARGEST_SIDE_PX,
                _LARGEST_SIDE_PX,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        self._put_in([(self._title(), ".png", bytes(held.data()))])

    def _put_in_files(self, paths: list[Path]) -> None:
        pictures = []
        for path in paths:
            try:
                with path.open("rb") as file:
                    data = file.read(LARGEST_PICTURE_BYTES + 1)
            except OSError:
                words = tr("“{name}” could not be read.").format(name=path.name)
                self._editing.post(Notice(words, tr("Copy it beside the deck and name it in the text.")))
                return
            pictures.append((path.stem, path.suffix.casefold(), data))
        self._put_in(pictures)

    def _put_in(self, pictures: list[tuple[str, str, bytes]]) -> None:
        """Save ``pictures`` (name, suffix, bytes) beside the deck and show them in the text, or say why not."""
        if self._view.isReadOnly():
            return
        source = self._editing.document.source
        if source.path is None:  # a copy of a shipped deck too: it still reads, but never writes, where that lies
            self._ask_for_place(pictures)
            return
        folder, targets = source.folder or source.path.parent, []
        try:
            for name, suffix, data in pictures:
                targets.append(save_picture(folder, name, suffix, data))
        except StoreTrouble as trouble:
            self._editing.post(Notice(str(trouble), trouble.mend))
        if targets:
            self._editing.change(pasted_pictures(self._editing.document.text, self._view.selection, targets))

    def _ask_for_place(self, pictures: list[tuple[str, str, bytes]]) -> None:
        """Offer to save the deck, which then has ``pictures`` put in."""

        def go_on() -> None:
            self._view.setFocus()
            self._put_in(pictures)

        words = ntr(
            "A picture needs a place: it is kept in a folder beside the deck, which has to be saved for that.",
            "Pictures need a place: they are kept in a folder beside the deck, which has to be saved for that.",
            len(pictures),
        )
        save = Answer(tr("Save…"), lambda: self._editing.saving_wanted.emit(go_on))
        self._editing.question_posted.emit(Message(_PLACE, words, (save,), takes_keyboard=True))

    def _title(self) -> str:
        deck, index = self._editing.glimpse
        return deck.slides[index].title_text or deck.settings.title
