"""Owns the window in which an article becomes a deck: chosen or pasted, looked at, and only then saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout
from typing_extensions import override

from hearthside.article.model import UnreadableArticle
from hearthside.article.reading import read_article, read_pasted
from hearthside.deck.own_details import with_own_details
from hearthside.export.imported_deck import DeckExists, is_same_file, place_for, save_deck
from hearthside.render.renderer import SlideRenderer
from hearthside.store.bundled import is_shipped
from hearthside.store.own_folders import folder_to_propose
from hearthside.store.settings import SettingsFile
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.deck_facts import short_facts
from hearthside.windows.importing.files import AskForArticle, AskForPlace, ask_for_article, ask_for_place
from hearthside.windows.importing.keys import key_rows
from hearthside.windows.importing.maker import DeckMaker, Made, ReadArticle
from hearthside.windows.importing.minutes_field import MinutesField
from hearthside.windows.importing.preview_page import PreviewPage
from hearthside.windows.importing.start_page import StartPage
from hearthside.windows.importing.style import style_sheet
from hearthside.windows.paper.drop_hint import DropHint
from hearthside.windows.paper.file_drops import FileDrops
from hearthside.windows.paper.message_bar import Answer, Message, MessageBar
from hearthside.windows.paper.window import PaperWindow, WindowKind

_KIND = WindowKind("importing", first_size=(1120, 700), smallest_size=(760, 460))
_PASTED_NAME = "pasted.txt"
_SAVING, _OVERWRITING = "saving", "overwriting"


def _clipboard() -> QMimeData | None:
    return QGuiApplication.clipboard().mimeData()


class ImportNeeds(Struct, frozen=True):
    """What the window works with; tests put in what they need."""

    renderer: SlideRenderer
    settings: SettingsFile
    ask_for_article: AskForArticle = ask_for_article
    ask_for_place: AskForPlace = ask_for_place
    is_shipped: Callable[[Path], bool] = is_shipped
    clipboard: Callable[[], QMimeData | None] = _clipboard


class ImportWindow(PaperWindow):
    """Writes nothing before somebody says where to. ``saved`` tells of a deck that was written."""

    saved = Signal(object)
    """The deck's ``Path``."""

    def __init__(self, needs: ImportNeeds) -> None:
        super().__init__(_KIND, needs.renderer, needs.settings)
        self._needs = needs
        self._made: Made | None = None
        self._path: Path | None = None
        self._maker = DeckMaker(self)
        self._maker.made.connect(self._show_made)
        self._build()
        self._connect()
        self._offer_keys(key_rows)
        self._come_back()
        self._show_start()

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be read or painted."""
        return self._maker.is_busy or self.page.is_busy

    def open_article(self, path: Path) -> None:
        """Read the article at ``path`` and show the deck that it makes."""
        self._begin(lambda: read_article(path), path.name, path)

    def paste(self) -> None:
        """Read what is on the clipboard, in its rich form if it has one; a copied file is opened."""
        data = self._needs.clipboard()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data is not None else []
        if files:
            self.open_article(files[0])
            return
        text = data.text() if data is not None else ""
        html = data.html() if data is not None else ""
        self._begin(lambda: read_pasted(text, html), tr("the clipboard"), None)

    def release(self) -> None:
        """Wait for the reading thread to end."""
        self._maker.stop()

    def start_anew(self) -> None:
        """Forget the article that was looked at."""
        self._maker.cancel()
        self._made = self._path = None
        self._show_start()

    def _begin(self, read: ReadArticle, name: str, path: Path | None) -> None:
        self._made, self._path = None, path
        self._withdraw_messages()
        self.start.show_reading(name)
        self._pages.setCurrentWidget(self.start)
        self._take_state()
        self._maker.make(read, self.minutes.minutes)
        self.start.cancel_button.setFocus()

    def _make_again(self) -> None:
        """Take other minutes over; the article is not read again."""
        if self._made is not None:
            article = self._made.article
            self._maker.make(lambda: article, self.minutes.minutes)
            self._take_state()

    def _show_made(self, result: Made | Exception) -> None:
        if isinstance(result, Made):
            is_first = self._made is None
            self._made = result
            self.page.show_deck(with_own_details(result.deck, self._needs.settings.current.profile))
            self._pages.setCurrentWidget(self.page)
            if is_first:
                self.page.slides.setFocus()
        elif isinstance(result, UnreadableArticle):
            self._show_problem(str(result), result.mend)
        else:
            words = tr("Something went wrong inside Hearthside while it read this article.")
            self._show_problem(words, tr("Copy its text and paste it, or save it as plain text."))
        self._take_state()
        if isinstance(result, Exception) and not isinstance(result, UnreadableArticle):
            raise result  # on this thread it is written down

    def _show_problem(self, problem: str, mend: str) -> None:
        self._made = None
        self.start.show_problem(problem, mend)
        self._pages.setCurrentWidget(self.start)
        self.start.choose_button.setFocus()

    def _show_start(self) -> None:
        self._withdraw_messages()
        self.start.show_start()
        self._pages.setCurrentWidget(self.start)
        self._take_state()
        self.start.choose_button.setFocus()

    def _withdraw_messages(self) -> None:
        for subject in (_SAVING, _OVERWRITING):
            self.messages.withdraw(subject)

    def _take_state(self) -> None:
        made = self._made
        self.save_button.setEnabled(made is not None and not self._maker.is_busy)
        self._facts.setText(short_facts(made.deck) if made is not None else "")
        for part in (self.other_button, self.save_button):
            part.setVisible(made is not None)

    def _choose(self) -> None:
        settings = self._needs.settings
        path = self._needs.ask_for_article(self, settings.current.last_folder)
        if path is not None:
            settings.keep(replace(settings.current, last_folder=str(path.parent)))
            self.open_article(path)

    def _save_as(self) -> None:
        if self._made is None or self._maker.is_busy:
            return
        beside = self._path or folder_to_propose(self._needs.settings.current.last_folder) / _PASTED_NAME
        place = self._needs.ask_for_place(self, place_for(self._made.article, beside))
        if place is None:
            return
        if self._needs.is_shipped(place):
            words = tr("The decks in that folder come with Hearthside, and its next version brings them anew.")
            self.messages.say(Message(_SAVING, words))
            return
        if self._path is not None and is_same_file(place, self._path):
            words = tr("The deck would take the place of its own article. Choose another name.")
            self.messages.say(Message(_SAVING, words))
            return
        self._save(place, may_replace=False)

    def _save(self, place: Path, *, may_replace: bool) -> None:
        if self._made is None:
            return
        try:
            save_deck(self._made.deck, place, may_replace=may_replace)
        except DeckExists as refusal:
            words = tr("{problem} Overwrite it?").format(problem=refusal)
            answers = (
                Answer(tr("Keep it"), lambda: None),
                Answer(tr("Overwrite"), lambda: self._save(place, may_replace=True)),
            )
            self.messages.say(Message(_OVERWRITING, words, answers, has_close=False, takes_keyboard=True))
        except StoreTrouble as trouble:
            self.messages.say(Message(_SAVING, f"{trouble} {trouble.mend}".rstrip()))
        else:
            self.close()
            self.saved.emit(place)

    def _cancel_or_close(self) -> None:
        if self._maker.is_busy and self._made is None:
            self.start_anew()
        elif self.messages.current is not None and self.messages.current.subject == _OVERWRITING:
            self.messages.close_current()
        else:
            self.close()

    def _build(self) -> None:
        self.setWindowTitle(tr("Hearthside: from an article"))
        self.start = StartPage(self._theme, self._sizes)
        self.page = PreviewPage(self._needs.renderer, self._theme, self._sizes)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self._pages.addWidget(self.page)
        self.messages = MessageBar()
        self.drop_hint = DropHint(self._needs.renderer.fonts, self._theme, self)
        self._drops = FileDrops(self, self.drop_hint, takes_decks=False)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top())
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self.messages)
        self._take_sizes()

    def _top(self) -> QHBoxLayout:
        name = QLabel(tr("From an article"))
        name.setObjectName("name")
        self._facts = QLabel()
        self._facts.setObjectName("soft")
        self.minutes = MinutesField()
        self.other_button = QPushButton(tr("Another article"))
        self.other_button.setAccessibleName(tr("Begin with another article"))
        self.save_button = QPushButton(tr("Save as…"))
        self.save_button.setObjectName("present")
        self.save_button.setAccessibleName(tr("Save the deck (Ctrl+S)"))
        self.save_button.setToolTip(tr("Ctrl+S"))
        row = QHBoxLayout()
        row.addWidget(name)
        row.addWidget(self._facts, 1)
        for part in (self.minutes, self.other_button, self.save_button):
            row.addWidget(part)
        self._row = row
        return row

    def _connect(self) -> None:
        self.start.choose_clicked.connect(self._choose)
        self.start.paste_clicked.connect(self.paste)
        self.start.cancel_clicked.connect(self.start_anew)
        self.minutes.changed.connect(self._make_again)
        self.other_button.clicked.connect(self.start_anew)
        self.save_button.clicked.connect(self._save_as)
        self._drops.article_dropped.connect(self.open_article)
        for key, act in (
            (QKeySequence.StandardKey.Open, self._choose),
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.Save, self._save_as),
            (QKeySequence("Ctrl+W"), self.close),
            (QKeySequence(Qt.Key.Key_Escape), self._cancel_or_close),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    @override
    def _take_sizes(self) -> None:
        sizes = self._sizes
        self.setStyleSheet(style_sheet(self._theme, sizes))
        self._column.setContentsMargins(sizes.px(24), sizes.px(18), sizes.px(24), sizes.px(18))
        self._column.setSpacing(sizes.px(14))
        self._row.setSpacing(sizes.px(14))
        self.messages.set_gap(sizes.px(12))
        self.start.set_sizes(sizes)
        self.page.set_sizes(sizes)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.start_anew()
        super().closeEvent(event)
