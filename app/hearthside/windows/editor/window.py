"""Owns the editor's window: three columns, the bar above them, and the words below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.glimpse import slide_at
from hearthside.deck.model import Deck
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.editor.actions import Actions
from hearthside.windows.editor.columns import Columns
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.fault_watch import FaultWatch
from hearthside.windows.editor.files.comparing import Comparing
from hearthside.windows.editor.files.deck_file import DeckFile
from hearthside.windows.editor.files.draft_keeping import DraftKeeping
from hearthside.windows.editor.files.file_keeping import FileKeeping
from hearthside.windows.editor.files.files_along import FilesAlong
from hearthside.windows.editor.files.others import OthersWork
from hearthside.windows.editor.files.recovering import Recovering
from hearthside.windows.editor.forms.form import FormNeeds
from hearthside.windows.editor.forms.host import FormHost
from hearthside.windows.editor.insert_actions import insert_actions
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.editor.outline.column import OutlineColumn
from hearthside.windows.editor.palette import Palette
from hearthside.windows.editor.saved_label import SavedLabel
from hearthside.windows.editor.slide.column import SlideColumn
from hearthside.windows.editor.slide.slide_actions import slide_actions
from hearthside.windows.editor.status_bar import EditorStatusBar
from hearthside.windows.editor.style import style_sheet
from hearthside.windows.editor.text.column import TextColumn
from hearthside.windows.editor.text.menu import text_menu
from hearthside.windows.editor.text.text_actions import text_actions
from hearthside.windows.editor.text.word_label import WordLabel
from hearthside.windows.editor.top_bar import EditorTopBar
from hearthside.windows.editor.window_actions import file_actions, present_actions, undo_actions, view_actions
from hearthside.windows.notices import Notice
from hearthside.windows.paper.message_bar import MessageBar
from hearthside.windows.paper.window import PaperWindow, WindowKind

_KIND = WindowKind("editor", first_size=(1280, 720), smallest_size=(900, 480))


class EditorWindow(PaperWindow):
    """One deck in the trainers' hands."""

    present_requested = Signal(object, int)
    """A ``Deck``, as the text is now, is to be presented from this slide on (from 1)."""
    apply_requested = Signal(object)
    """The room that sees this deck is to see this ``Deck`` instead."""
    new_requested = Signal()
    open_requested = Signal()
    closed = Signal()
    """The window is gone for good."""

    def __init__(self, deck: Deck, needs: EditorNeeds) -> None:
        super().__init__(_KIND, needs.renderer, needs.settings)
        self._needs = needs
        self._may_close = False
        self._was_shown = False
        self.editing = Editing(deck, needs.read, self)
        self.actions_here = Actions(self)
        self.file = DeckFile(self.editing.document, needs.write, self)
        self.messages = MessageBar()
        self.keeping = FileKeeping(self, self.editing, self.file, needs, self.messages)
        self.drafts = DraftKeeping(self.editing, self.file, needs.clock, needs.drafts_folder)
        self.files_along = FilesAlong(self.editing, self.keeping, self.messages)
        self.others = OthersWork(self.editing, self.file, self.keeping, needs, self.messages)
        self._build()
        self._connect()
        self._come_back()
        self.columns.restore(self.width())
        self._show_slide()
        self.text.view.setFocus()
        self.others.follow()

    def ask_for_new(self) -> None:
        """Ask whoever opens windows for a new deck."""
        self.new_requested.emit()

    def ask_for_deck(self) -> None:
        """Ask whoever opens windows for another deck."""
        self.open_requested.emit()

    def present(self, *, from_cursor: bool) -> None:
        """Have the text presented as it is now, from the slide at the cursor or from the beginning."""
        index = slide_at(self.editing.settled_deck(), self.editing.selection.end) if from_cursor else 0
        number = index + 1
        self.present_requested.emit(self.deck_for_the_room(), number)

    def apply_to_room(self) -> None:
        """Have the room see the text as it is now."""
        self.apply_requested.emit(self.deck_for_the_room())

    def deck_for_the_room(self) -> Deck:
        """Return the deck as it would be read if it were saved now."""
        return self._needs.read(self.editing.document.to_save(), self.editing.settled_deck())

    def show_menu(self) -> None:
        """Open the menu with everything that can be done."""
        self.top.show_menu()

    def set_presenting(self, is_presenting: bool) -> None:
        """Take note of whether the room sees this deck just now: then edits can be applied."""
        self.actions_here.action("apply-to-room").setEnabled(is_presenting)
        self.top.button("apply-to-room").setVisible(is_presenting)
        self.slide.projector.set_room_in_use(is_presenting)

    def _build(self) -> None:
        needs, editing = self._needs, self.editing
        self.faults = FaultWatch(editing, needs)
        self.outline = OutlineColumn(editing, needs.renderer, self.faults)
        self.text = TextColumn(editing, needs.renderer, needs.settings)
        self.slide = SlideColumn(editing, needs, self.faults, self)
        self.columns = Columns(needs.settings, self.messages, _panel(self.outline), _panel(self.text), self.slide)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.columns)
        forms = FormNeeds(editing, needs.renderer, needs.read)
        self.forms = FormHost(forms, self.pages, self.slide, self)
        self.palette_sheet = Palette(self.actions_here, self._theme, self)
        self.actions_here.add(
            *file_actions(self.keeping, self),
            *undo_actions(self.text.view.undo, self.text.view.redo),
            *view_actions(self.columns, self),
            *present_actions(self),
            *insert_actions(forms, self.forms, self.text.setFocus),
            *self.outline.actions_here,
            *text_actions(self.text),
            *slide_actions(editing, self.slide),
            self.palette_sheet.doable,
        )
        self.addActions([action for _, action in self.actions_here.all])
        self.saved = SavedLabel(editing.document, self.file, needs.clock)
        self.top = EditorTopBar(self.actions_here, self.saved, self._theme, needs.icons_folder)
        self.words = WordLabel(editing)
        self.status = EditorStatusBar()
        self.status.add(self.words)
        self.comparing = Comparing(self.pages, editing, self.file, self.keeping, needs, self.messages)
        self.recovering = Recovering(editing, self.file, self.drafts, self.comparing, self.messages)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.top)
        self._column.addWidget(self.messages)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.status)
        self._take_sizes()
        self.set_presenting(False)

    def _connect(self) -> None:
        editing, document = self.editing, self.editing.document
        editing.slide_changed.connect(self._show_slide)
        editing.deck_changed.connect(self._show_slide)
        editing.notice_posted.connect(self.messages.post)
        editing.question_posted.connect(self.messages.say)
        editing.saving_wanted.connect(self.keeping.save)
        self.outline.text_wanted.connect(self.text.view.setFocus)
        self.slide.settings.form_door.wanted.connect(lambda name: self.actions_here.action(name).trigger())
        self.text.view.make_menu = lambda: text_menu(self.actions_here, self.text.view)
        editing.read_only_changed.connect(lambda: self.text.view.setReadOnly(editing.is_read_only))
        document.saved_changed.connect(self._show_title)
        self.file.changed.connect(self._show_title)
        self.keeping.close_agreed.connect(self._close_now)
        self.faults.changed.connect(lambda: self.status.show_faults(self.faults.count))
        self.pages.currentChanged.connect(lambda page: None if page else self.text.view.setFocus())
        self.drafts.troubled.connect(self._tell_of_no_drafts)
        self.actions_here.changed.connect(self._take_actions)
        for name, can, has in (
            ("undo", document.qt.undoAvailable, document.qt.isUndoAvailable()),
            ("redo", document.qt.redoAvailable, document.qt.isRedoAvailable()),
        ):
            action = self.actions_here.action(name)
            action.setEnabled(has)
            can.connect(action.setEnabled)

    def _take_actions(self) -> None:
        self.addActions([action for _, action in self.actions_here.all])

    def _show_slide(self) -> None:
        deck, index = self.editing.glimpse
        self.status.show_place(deck, index)
        self._show_title()

    def _show_title(self) -> None:
        path = self.file.path
        settings = self.editing.glimpse.deck.settings
        title = settings.title or (path.stem if path is not None else tr("New deck"))
        self.top.title.say(title)
        mark = "" if self.editing.document.is_saved else "*"
        words = tr("{title} – Hearthside").format(title=f"{title}{mark}")
        if words != self.windowTitle():
            self.setWindowTitle(words)

    def _tell_of_no_drafts(self, trouble: StoreTrouble) -> None:
        words = tr("What you type is not kept for an accident just now: {reason}.").format(reason=trouble.strerror)
        self.messages.post(Notice(words, tr("Save now and then.")))

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    @override
    def _take_sizes(self) -> None:
        sizes = self._sizes
        self.setStyleSheet(style_sheet(self._theme, sizes))
        self._column.setContentsMargins(sizes.px(18), sizes.px(14), sizes.px(18), sizes.px(12))
        self._column.setSpacing(sizes.px(12))
        self.messages.set_gap(sizes.px(12))
        for part in (self.top, self.status, self.columns, self.outline, self.comparing, self.slide):
            part.set_sizes(sizes)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            # Only now can what is offered take the keyboard.
            self.recovering.offer(self._needs.drafts_folder, self._needs.clock.now().wall_seconds)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.keeping.has_unsaved and not self._may_close:
            event.ignore()
            self.keeping.ask_before_closing()
            return
        self.columns.remember()
        self.keeping.stop()
        self.faults.stop()
        self.drafts.finish()
        self.others.stop()
        self.text.stop()
        self.slide.stop()
        self.words.stop()
        self.editing.stop()
        super().closeEvent(event)
        self.closed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.others.look()
            self.faults.look_soon()


def _panel(part: QWidget) -> QFrame:
    frame = QFrame()
    frame.setObjectName("panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(10, 10, 10, 10)
    column.addWidget(part)
    return frame
