"""Owns the form of a picture: which file, what it shows for people who cannot see it, and what stands below it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.glimpse import Glimpse
from hearthside.authoring.insertions import block_inserted
from hearthside.authoring.pieces import picture_piece
from hearthside.deck.model import Deck
from hearthside.deck.picture_targets import PICTURE_SUFFIXES
from hearthside.render.picture_ref import PictureProblem
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_pictures import LARGEST_PICTURE_BYTES, pictures_below, save_picture
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.editor.forms.choice import ChoiceBox
from hearthside.windows.editor.forms.form import Form
from hearthside.windows.paper.lines import Lines
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.showing import set_shown

AskForPicture = Callable[[QWidget, Path], Path | None]


def ask_for_picture(parent: QWidget, folder: Path) -> Path | None:
    """Let the person choose a picture, beginning in ``folder``; None where they choose none."""
    kinds = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Choose a picture"), str(folder), tr("Pictures ({kinds})").format(kinds=kinds)
    )
    return Path(name) if name else None


class PictureSheet(Form):
    """Puts a picture on the slide at the cursor. One from elsewhere is copied beside the deck when it is applied."""

    saving_wanted = Signal()
    """The deck is to be saved, so that it has a place for pictures; ``take_place`` says that it was."""

    def __init__(
        self,
        deck: Deck,
        index: int,
        offset: int,
        renderer: SlideRenderer,
        ask: AskForPicture = ask_for_picture,
    ) -> None:
        super().__init__(tr("A picture"), tr("Insert"))
        self._index = index
        self._offset = offset
        self._renderer = renderer
        self._ask = ask
        self._folder = deck.source.folder
        self._may_copy = deck.source.path is not None
        """Whether pictures may be put beside the deck: not beside a shipped one, of which this is a copy."""
        self._outside: Path | None = None
        """The file that is meant where it does not lie beside the deck."""
        self._build()
        self._tell()

    @override
    def bring(self) -> None:
        file, folder = self._outside, self._folder
        if file is None or folder is None:
            return
        try:
            with file.open("rb") as opened:
                data = opened.read(LARGEST_PICTURE_BYTES + 1)
            target = save_picture(folder, file.stem, file.suffix.casefold(), data)
        except StoreTrouble as trouble:
            raise Cannot(f"{trouble} {trouble.mend}") from trouble
        except OSError as error:
            raise Cannot(tr("“{name}” cannot be read.").format(name=file.name)) from error
        self._outside = None
        self.file.setEditText(target)

    @override
    def change(self, deck: Deck) -> Change:
        fault = self._fault()
        if fault:
            raise Cannot(fault)
        target = self._outside.name if self._outside is not None else self.file.currentText().strip()
        piece = picture_piece(self.lines.text("description"), target, self.lines.text("caption"))
        return block_inserted(deck, self._index, self._offset, piece)

    @override
    def first_field(self) -> QWidget:
        return self.choose_button if self._folder is not None else self.save_button

    @override
    def first_wrong(self) -> QWidget | None:
        if self._needs_place:
            return self.save_button
        return self.file if self._fault() else None

    @override
    def shown(self, after: Glimpse) -> Glimpse:
        if self._outside is None:
            return after
        # Not copied yet: for this one look, pictures are found where it lies.
        source = replace(after.deck.source, folder=self._outside.parent)
        return Glimpse(replace(after.deck, source=source), after.slide)

    @override
    def set_sizes(self, sizes: Sizes) -> None:
        self.lines.set_sizes(sizes)

    def take_place(self, folder: Path | None) -> None:
        """Take note that the deck was saved, in ``folder``: what was chosen can be copied there."""
        self._folder = folder
        self._may_copy = folder is not None
        words = self.file.currentText()
        with QSignalBlocker(self.file):
            self.file.clear()
            self.file.addItems(pictures_below(folder) if folder is not None else ())
            self.file.setEditText(words)
        self._tell()
        self.choose_button.setFocus()

    def choose(self) -> None:
        """Let the person choose a file."""
        if self._folder is None:
            return
        chosen = self._ask(self, self._folder)
        if chosen is None:
            return
        try:
            inside = chosen.resolve().relative_to(self._folder.resolve()).as_posix()
        except (OSError, ValueError, RuntimeError):
            inside = ""
        self.file.setEditText(inside or chosen.name)
        self._outside = None if inside else chosen
        self._tell()
        self.lines.fields["description"].setFocus()

    @property
    def _needs_place(self) -> bool:
        return not self._may_copy and (self._folder is None or self._outside is not None)

    def _fault(self) -> str:
        """Return what is wrong with the file; empty where nothing is."""
        target = self.file.currentText().strip()
        if self._needs_place:
            return tr("Save the deck first: its pictures are kept in a folder beside it.")
        if not target:
            return tr("Choose a picture: SVG, PNG, JPEG or WebP.")
        folder = self._outside.parent if self._outside is not None else self._folder
        found = self._renderer.pictures.find(target, folder)
        return f"{found.message} {found.mend}" if isinstance(found, PictureProblem) else ""

    def _take_text(self) -> None:
        self._outside = None
        self._tell()

    def _tell(self) -> None:
        fault = self._fault()
        is_begun = bool(self.file.currentText().strip()) or self._folder is None
        self.lines.show_faults({"file": fault} if fault and is_begun else {})
        set_shown(self.save_button, self._needs_place)
        self.choose_button.setEnabled(self._folder is not None)
        self.changed.emit()

    def _build(self) -> None:
        self.file = ChoiceBox()
        self.file.setEditable(True)
        self.file.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.file.addItems(pictures_below(self._folder) if self._folder is not None else ())
        self.file.setEditText("")
        self.choose_button = QPushButton(tr("Choose…"))
        self.choose_button.setAutoDefault(True)
        self.choose_button.clicked.connect(self.choose)
        self.save_button = QPushButton(tr("Save…"))
        self.save_button.setAccessibleName(tr("Save the deck"))
        self.save_button.setAutoDefault(True)
        self.save_button.clicked.connect(self.saving_wanted)
        self.lines = Lines()
        place = tr("One from elsewhere is copied into the folder “art” beside the deck.")
        chooser = QWidget()
        row = QHBoxLayout(chooser)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.save_button)
        chooser.setFocusProxy(self.file)
        self.lines.add("file", tr("File"), chooser, place)
        self.file.setAccessibleName(tr("File"))
        hint = tr("What it shows, in a few words: they are read to people who cannot see it, and go into exports.")
        self.lines.add_line("description", tr("Description"), tr("Two cups of tea on a window sill"), hint)
        caption = tr("Everybody reads it, below the picture.")
        self.lines.add_line("caption", tr("Caption"), tr("if you want one"), caption)
        self.file.editTextChanged.connect(self._take_text)
        self.lines.changed.connect(self._tell)
        self.lines.fill(self)
        QWidget.setTabOrder(self.file, self.choose_button)
        QWidget.setTabOrder(self.choose_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.lines.fields["description"])
