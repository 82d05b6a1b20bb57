"""Owns the form of the booking details on the deck's end screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.front_matter_edits import settings_changed, settings_of
from hearthside.authoring.glimpse import Glimpse
from hearthside.authoring.setting_faults import setting_faults
from hearthside.deck.model import Deck
from hearthside.store.deck_files import file_beside
from hearthside.tr import tr
from hearthside.windows.details.fields import values_of
from hearthside.windows.details.form import add_detail_lines
from hearthside.windows.editor.forms.form import Form
from hearthside.windows.paper.lines import Lines
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.showing import set_shown

_BOOKING = "booking"
_SHARED = "booking.shared"
OpenFile = Callable[[Path], object]


def open_outside(path: Path) -> bool:
    """Open the file at ``path`` with whatever the system opens such files with."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class BookingSheet(Form):
    """Edits what this deck itself says; a file that several decks share is left alone, and shown through."""

    def __init__(self, deck: Deck, open_file: OpenFile = open_outside) -> None:
        super().__init__(tr("How people reach you"))
        self._before = settings_of(deck)
        self._file = self._before.get(_BOOKING, self._before.get(_SHARED, ""))
        self._open_file = open_file
        self._folder = deck.source.folder
        self._through = values_of(deck.settings.booking)
        self._build()
        for name, line in self._own.items():
            line.setText(self._before.get(f"{_BOOKING}.{name}", ""))
            if self._file and self._through.get(name, ""):
                line.setPlaceholderText(self._through[name])
            line.setCursorPosition(0)
        self.lines.line(_SHARED).setText(self._file)
        self.lines.changed.connect(self._tell)
        self._tell()

    @override
    def change(self, deck: Deck) -> Change:
        wanted = self._wanted()
        faults = setting_faults(wanted)
        if faults:
            raise Cannot(next(iter(faults.values())))
        return settings_changed(deck, wanted)

    @override
    def first_field(self) -> QWidget:
        return self.lines.fields["name"]

    @override
    def first_wrong(self) -> QWidget | None:
        faults = self._faults()
        return next((field for name, field in self.lines.fields.items() if name in faults), None)

    @override
    def shown(self, after: Glimpse) -> Glimpse:
        return Glimpse(after.deck, len(after.deck.slides) - 1)

    @override
    def set_sizes(self, sizes: Sizes) -> None:
        self._column.setContentsMargins(0, 0, sizes.px(10), 0)
        self._column.setSpacing(sizes.px(8))
        self.lines.set_sizes(sizes)

    def give_own(self) -> None:
        """Write what the shared file says into the fields, and let go of the file."""
        for name, line in self._own.items():
            line.setText(line.text() or self._through.get(name, ""))
        self.lines.line(_SHARED).clear()
        self._tell()

    def open_shared(self) -> None:
        """Open the shared file's own text, outside."""
        path = file_beside(self._folder, self._file) if self._folder is not None else None
        if path is not None:
            self._open_file(path)

    def _wanted(self) -> dict[str, str]:
        """Return the settings that are to be others than they are, the deck's hold on a shared file first."""
        said = {f"{_BOOKING}.{name}": self.lines.text(name) for name in self._own}
        file = self.lines.text(_SHARED)
        wanted = {name: value for name, value in said.items() if value != self._before.get(name, "")}
        if file == self._file:
            return wanted
        if not file:
            return {(_BOOKING if _BOOKING in self._before else _SHARED): "", **wanted}
        return {_SHARED: file, **wanted} if any(said.values()) else {_BOOKING: file}

    def _faults(self) -> dict[str, str]:
        faults = setting_faults(self._wanted())
        return {name if name == _SHARED else name.removeprefix(f"{_BOOKING}."): words for name, words in faults.items()}

    def _tell(self) -> None:
        self.lines.show_faults(self._faults())
        set_shown(self.own_button, bool(self.lines.text(_SHARED)))
        set_shown(self.file_button, bool(self._file) and self._folder is not None)
        self.words.setText(self._where_from())
        self.changed.emit()

    def _where_from(self) -> str:
        file = self.lines.text(_SHARED)
        if file:
            words = tr(
                "What is empty here comes from {file}, which several decks may share. What you write is for this deck."
            )
            return words.format(file=file)
        if not any(line.text().strip() for line in self._own.values()):
            return tr("A deck that says nothing here shows your own details from the library.")
        return tr("These details are this deck’s own. Nothing that is empty is shown.")

    def _build(self) -> None:
        self.words = QLabel()
        self.words.setObjectName("soft")
        self.words.setWordWrap(True)
        self.own_button = _link(tr("Give this deck its own"))
        self.own_button.clicked.connect(self.give_own)
        self.file_button = _link(tr("Open the shared file"))
        self.file_button.clicked.connect(self.open_shared)
        buttons = QHBoxLayout()
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.own_button)
        buttons.addStretch(1)
        self.lines = Lines()
        self._own = add_detail_lines(self.lines)
        self.lines.add_heading(tr("Shared by several decks"))
        self.lines.add_line(_SHARED, tr("File"), "booking.yaml", tr("A file beside the deck that holds such lines."))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addLayout(buttons)
        self._column.addWidget(self.lines)
        self._column.addStretch(1)


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("link")
    button.setAutoDefault(True)
    return button
