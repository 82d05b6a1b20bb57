"""Owns the notes panel: the notes in the facilitator's size, folded while another may look at this screen."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hearthside.store.settings import LARGEST_NOTES_PX, SMALLEST_NOTES_PX, SettingsFile
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.console import palette
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.notes_view import NotesView
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown

UNFOLD_KEY = "Ctrl+N"
_STEP_PX = 2


class NotesPanel(Panel):
    """Shows the notes of the slide where the facilitator is; their size, as it is at 1366 × 768, is remembered."""

    def __init__(
        self, controller: PresentationController, settings: SettingsFile, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self._settings = settings
        self._sizes = sizes_for(0, 0)
        self.caption = Words("soft")
        self.caption.say(tr("Notes"))
        self.smaller = ConsoleButton(ButtonWords(tr("A−"), tr("Ctrl −")), icons, ButtonLook.BARE)
        self.larger = ConsoleButton(ButtonWords(tr("A+"), tr("Ctrl +")), icons, ButtonLook.BARE)
        self.smaller.takes_every_click = self.larger.takes_every_click = True
        self.smaller.clicked.connect(lambda: controller.perform(Command.NOTES_SMALLER))
        self.larger.clicked.connect(lambda: controller.perform(Command.NOTES_LARGER))
        self.smaller.setAccessibleName(tr("Smaller notes"))
        self.larger.setAccessibleName(tr("Larger notes"))
        self.view = NotesView()
        self.empty = Words("soft", wrapped=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.folded = FoldedNotes(icons)
        self.folded.unfold_button.clicked.connect(controller.arrangement.confirm_notes)
        self._head = QHBoxLayout()
        self._head.addWidget(self.caption)
        self._head.addStretch(1)
        self._head.addWidget(self.smaller)
        self._head.addWidget(self.larger)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for part in (self.view, self.empty, self.folded):
            self._column.addWidget(part, 1)
        self.refresh()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        for button in (self.smaller, self.larger):
            button.set_sizes(sizes)
        self.folded.set_sizes(sizes)
        self._sizes = sizes
        self.refresh()
        self._head.setSpacing(sizes.px(4))
        self._column.setSpacing(sizes.px(6))
        self._column.setContentsMargins(sizes.px(14), sizes.px(6), sizes.px(8), sizes.px(8))

    def refresh(self) -> None:
        """Show the notes, or that they are folded, or that there are none."""
        slide = self._controller.deck.slides[self._controller.state.position.slide]
        notes = slide.notes.notes
        is_folded = not self._controller.arrangement.notes_confirmed
        self.folded.advise(one_screen=self._controller.arrangement.one_screen)
        set_shown(self.folded, is_folded)
        set_shown(self.view, bool(notes) and not is_folded)
        self.empty.say("" if notes or is_folded else tr("No notes for this slide."))
        size_px = self._sizes.px(self._settings.current.notes_size_px)
        self.view.show_notes(() if is_folded else notes, size_px)

    def resize_text(self, direction: int) -> None:
        """Set the notes one step larger (1) or smaller (-1), and remember it."""
        now = self._settings.current
        size_px = min(LARGEST_NOTES_PX, max(SMALLEST_NOTES_PX, now.notes_size_px + direction * _STEP_PX))
        self._settings.keep(replace(now, notes_size_px=size_px))
        self.refresh()


class FoldedNotes(QWidget):
    """What stands in the notes' place until the facilitator says that only they see this screen."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sign = QLabel()
        self.text = Words("", wrapped=True)
        self.text.say(tr("Your notes are folded, because others may see this screen."))
        self.hint = Words("soft", wrapped=True)
        self.unfold_button = ConsoleButton(ButtonWords(tr("Show my notes here"), UNFOLD_KEY, "notes"), icons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        for part in (self._sign, self.text, self.hint, self.unfold_button):
            self._column.addWidget(part)
        self._column.addStretch(2)

    def advise(self, *, one_screen: bool) -> None:
        """Say how the notes stay private, with ``one_screen`` for all or with one of the room's own."""
        if one_screen:
            self.hint.say(tr("In a call, share only the window “Hearthside: share this window”."))
        else:
            self.hint.say(tr("If the room sees this screen, S swaps the two."))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.unfold_button.set_sizes(sizes)
        self._column.setSpacing(sizes.px(8))
        side, ratio = sizes.px(26), self.devicePixelRatioF()
        self._sign.setPixmap(self._icons.pixmap("private", palette.ON, side, ratio))
