"""Owns the quick edit: one slide's text on the console. Nothing reaches the room until Apply."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hearthside.authoring.slide_faults import structure_faults_on
from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.preview import Preview
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.slide_editor import SlideEditor
from hearthside.windows.console.style import set_role
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.slide_edit import slide_text

_CHECKED_AFTER_MILLISECONDS = 250


class Editing(Struct, frozen=True):
    """The slide that is being edited: its index from 0 when the edit began, and its text then."""

    index: int
    original: str


class QuickEdit(Panel):
    """Edits the slide where the facilitator was when it opened, also when slides turn meanwhile.

    A text that is neither applied nor discarded is kept for this session, and stands there again when the
    same slide is edited.
    """

    closed = Signal()
    """It wants to be closed."""

    def __init__(
        self,
        controller: PresentationController,
        renderer: SlideRenderer,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self._renderer = renderer
        self._editing = Editing(0, "")
        self._kept: dict[str, str] = {}
        self.caption = Words("strong", wrapped=True)
        self.close_button = ConsoleButton(ButtonWords("", "Esc", "close"), icons, ButtonLook.BARE)
        self.close_button.setAccessibleName(tr("Close, keep the text for later (Esc)"))
        self.preview = Preview(renderer)
        self.verdict = Words("caption", wrapped=True)
        self.editor = SlideEditor()
        self.apply_button = ConsoleButton(
            ButtonWords(tr("Apply"), tr("Ctrl+Enter"), "check"), icons, ButtonLook.FORWARD
        )
        self.discard_button = ConsoleButton(ButtonWords(tr("Discard"), "Ctrl+D"), icons)
        self.reload_button = ConsoleButton(ButtonWords(tr("Load again"), "", "reload"), icons)
        self._check = QTimer(self, singleShot=True, interval=_CHECKED_AFTER_MILLISECONDS)
        self._lay_out()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether the text is another than the slide's."""
        return self.editor.text != self._editing.original

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        for button in (self.close_button, self.apply_button, self.discard_button, self.reload_button):
            button.set_sizes(sizes)
        self.preview.set_width(sizes.px(176 if sizes.compact else 256))
        for row in (self._head, self._preview_row, self._buttons):
            row.setSpacing(sizes.gap_px)
        self._column.setSpacing(sizes.px(8))
        self._column.setContentsMargins(sizes.px(14), sizes.px(6), sizes.px(10), sizes.px(10))
        self._show_preview()

    def open(self) -> None:
        """Edit the slide where the facilitator is; a text kept from before stands there again."""
        index = self._controller.state.position.slide
        original = slide_text(self._controller.deck, index)
        self._editing = Editing(index, original)
        self.caption.say(tr("Edit slide {number} · the room sees it when you apply").format(number=index + 1))
        self.editor.begin(self._kept.pop(original, original))
        self.editor.setFocus()
        self.check_now()

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key that was pressed in any window while the quick edit is open; every key is used."""
        QCoreApplication.sendEvent(self.editor, QKeyEvent(event))
        return True

    def check_now(self) -> None:
        """Say what is wrong with the text as it is now, and show how the slide would look."""
        self._check.stop()
        self._show_preview()

    def apply(self) -> None:
        """Show the room the new text and save it; where that is refused, say why and keep the text."""
        refusal = self._controller.apply_slide_text(self._editing.index, self.editor.text, self._editing.original)
        if refusal is None:
            self.closed.emit()
        else:
            self._say(refusal)

    def discard(self) -> None:
        """Forget the new text."""
        self.editor.setPlainText(self._editing.original)
        self.closed.emit()

    def close_and_keep(self) -> None:
        """Close; a changed text is kept for the next edit of this slide, and a notice says so."""
        if self.is_changed:
            self._kept[self._editing.original] = self.editor.text
            text = tr("Your edit of slide {number} is kept, and not applied.").format(number=self._editing.index + 1)
            self._controller.post(Notice(text, tr("E on that slide brings it back."), is_brief=True))
        self.closed.emit()

    def _show_preview(self) -> None:
        if not self.isVisible() and not self._editing.original:
            return
        outcome = self._controller.try_slide_text(self._editing.index, self.editor.text, self._editing.original)
        if isinstance(outcome, Notice):
            self._say(outcome)
            return
        index = min(self._editing.index, len(outcome.slides) - 1)
        self.preview.show_slide(outcome, index)
        structure = structure_faults_on(outcome, index)
        faults = [*structure, *outcome.slides[index].faults, *self._renderer.faults(outcome, index)]
        words = [f"{fault.message} {fault.mend}".strip() for fault in faults]
        set_role(self.verdict, "caption")
        self.verdict.say("\n".join(words) if words else tr("Nothing to mend."))
        self.reload_button.hide()

    def _say(self, notice: Notice) -> None:
        """Say why Apply would not, or did not, reach the room: seen at a glance, unlike a remark about the slide."""
        set_role(self.verdict, "refusal")
        self.verdict.say(" ".join(part for part in (notice.text, notice.mend) if part))
        self.reload_button.setVisible(notice.command is Command.RELOAD)

    def _lay_out(self) -> None:
        self._head, self._preview_row, self._buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.caption, 1)
        self._head.addWidget(self.close_button)
        self._preview_row.addWidget(self.preview)
        self._preview_row.addWidget(self.verdict, 1)
        for button in (self.apply_button, self.discard_button, self.reload_button):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self.reload_button.hide()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._preview_row)
        self._column.addWidget(self.editor, 1)
        self._column.addLayout(self._buttons)

    def _connect(self) -> None:
        self._check.timeout.connect(self.check_now)
        self.editor.textChanged.connect(self._check.start)
        for ask, answer in (
            (self.editor.apply_pressed, self.apply),
            (self.editor.discard_pressed, self.discard),
            (self.editor.close_pressed, self.close_and_keep),
            (self.apply_button.clicked, self.apply),
            (self.discard_button.clicked, self.discard),
            (self.close_button.clicked, self.close_and_keep),
        ):
            ask.connect(answer)
        self.reload_button.clicked.connect(lambda: self._controller.perform(Command.RELOAD))
        self._controller.deck_changed.connect(self._check.start)
