"""Owns the text column: the view with everything that helps in it, and the bars below it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.completion import Known
from hearthside.authoring.spelling import Speller, load_speller
from hearthside.deck.source import Span
from hearthside.render.renderer import SlideRenderer
from hearthside.render.theme import DEFAULT_THEME
from hearthside.store.deck_pictures import pictures_below
from hearthside.store.personal_dictionary import PersonalDictionary, dictionary_path
from hearthside.store.settings import SettingsFile
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.bar_style import bar_style_sheet
from hearthside.windows.editor.text.colours import TextColours
from hearthside.windows.editor.text.completing import Completing
from hearthside.windows.editor.text.find_bar import FindBar
from hearthside.windows.editor.text.highlights import Highlights
from hearthside.windows.editor.text.line_book import LineBook
from hearthside.windows.editor.text.link_bar import LinkBar
from hearthside.windows.editor.text.paste_box import PasteBox
from hearthside.windows.editor.text.spelling_marks import SpellingMarks
from hearthside.windows.editor.text.view import DeckTextView
from hearthside.windows.editor.text.zoom import TextZoom
from hearthside.windows.editor.two_part_rows import TwoPartRows
from hearthside.windows.paper.sizes import Sizes, sizes_for

_TEXT_PX = 16.5
_MARGIN_PX = 18
"""Both at 1366 × 768 and 100 %."""


class TextColumn(QWidget):
    """The deck's text."""

    def __init__(
        self,
        editing: Editing,
        renderer: SlideRenderer,
        settings: SettingsFile,
        parent: QWidget | None = None,
        *,
        load_words: Callable[[str], Speller | None] = load_speller,
    ) -> None:
        super().__init__(parent)
        theme = renderer.themes.named(DEFAULT_THEME)
        colours = TextColours(theme)
        self.editing = editing
        self._settings = settings
        self.book = LineBook(editing.document.qt, self)
        self.view = DeckTextView(editing, self.book, colours)
        self.highlights = Highlights(self.view, editing.document, colours)
        self.find_bar = FindBar(editing, self.highlights)
        self.link_bar = LinkBar(editing)
        self.pasting = PasteBox(editing, self.view)
        known = Known(renderer.themes.names(), lambda: _pictures(editing))
        self.completing = Completing(editing, self.view, self.book, known, TwoPartRows(theme, parent=self))
        self.spelling = SpellingMarks(
            editing, self.view, self.book, self.highlights, PersonalDictionary(dictionary_path()), load_words
        )
        self.zoom = TextZoom(settings, self)
        self.setFocusProxy(self.view)
        self._theme = theme
        self._sizes: Sizes | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.link_bar)
        self._connect()
        self._follow_language()
        self._set_sizes()
        if settings.current.marks_spelling:
            self.spelling.set_on(True)

    def show_place(self, place: Span) -> None:
        """Select ``place`` and bring it into view."""
        self.view.show_place(place)

    def toggle_spelling(self) -> None:
        """Underline words that are not known, or stop doing so; remembered."""
        self.spelling.set_on(not self.spelling.is_on)
        self._settings.keep(replace(self._settings.current, marks_spelling=self.spelling.is_on))

    def stop(self) -> None:
        """Let go of threads."""
        self.spelling.stop()

    def _connect(self) -> None:
        self.view.cursorPositionChanged.connect(self._tell_place)
        self.view.selectionChanged.connect(self._tell_place)
        self.editing.cursor_wanted.connect(self.show_place)
        self.editing.deck_changed.connect(self._follow_language)
        self.view.zoom_wanted.connect(self.zoom.step)
        self.zoom.changed.connect(self._set_sizes)
        for bar in (self.find_bar, self.link_bar):
            bar.done.connect(self.view.setFocus)

    def _tell_place(self) -> None:
        self.editing.cursor_is_at(self.view.selection)

    def _follow_language(self) -> None:
        language = self.editing.deck.settings.language
        self.view.set_right_to_left(QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft)

    def _set_sizes(self) -> None:
        window = self.window()
        sizes = sizes_for(window.width(), window.height())
        if sizes != self._sizes:
            self._sizes = sizes
            self.setStyleSheet(bar_style_sheet(self._theme, sizes))
        self.view.set_text_px(round(_TEXT_PX * sizes.scale * self.zoom.percent / 100), sizes.px(_MARGIN_PX))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_sizes()


def _pictures(editing: Editing) -> tuple[str, ...]:
    source = editing.document.source
    folder: Path | None = source.folder or (source.path.parent if source.path is not None else None)
    return pictures_below(folder) if folder is not None else ()
