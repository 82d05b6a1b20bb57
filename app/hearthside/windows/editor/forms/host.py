"""Owns the sheet that a form opens in: beside the text, never in its way, closed by Esc and applied by Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.glimpse import Glimpse, glimpse
from hearthside.deck.edits import apply_edits
from hearthside.deck.model import Deck
from hearthside.tr import tr
from hearthside.windows.editor.forms.form import Form, FormNeeds
from hearthside.windows.editor.forms.style import style_sheet
from hearthside.windows.paper.preview import Preview
from hearthside.windows.paper.sizes import sizes_for
from hearthside.windows.showing import set_shown

_PAUSE_MILLISECONDS = 150
"""After the last key, before the picture is painted anew."""
_SHARE = 0.42
_PREVIEW_SHARE = 0.29
_LEAST_WIDTH = 480
_AROUND_A_FAULT = 110
"""So much below a wrong field is brought into view with it: there stands what is wrong."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormHost(QFrame):
    """One form at a time over the right of ``over``; the text stays in reach, and may change meanwhile."""

    closed = Signal()
    applied = Signal()

    def __init__(self, needs: FormNeeds, over: QWidget, column: QWidget, parent: QWidget) -> None:
        """``over`` is the part of the window ``parent`` that the sheet lies on, ``column`` the column in it that the
        sheet covers where that is wide enough."""
        super().__init__(parent)
        self._needs = needs
        self._over = over
        self._covered = column
        self._theme = needs.renderer.themes.named("paper")
        self.form: Form | None = None
        self._back_to: QWidget | None = None
        self._has_picture = False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.look)
        self.setObjectName("sheet")
        self._build()
        for part in (over, column):
            part.installEventFilter(self)
        needs.editing.deck_changed.connect(self._look_soon)
        self.hide()

    def open(self, form: Form) -> None:
        """Show ``form``; one that is open is given up for it."""
        self._let_go()
        self._back_to = self.window().focusWidget() if self.isHidden() else self._back_to
        self.form = form
        self.title.setText(form.title)
        self.setAccessibleName(form.title)
        self.apply_button.setText(form.apply_words)
        self._scrolled.setWidget(form)
        form.changed.connect(self._look_soon)
        self._has_picture = False
        self._place()
        self.show()
        self.raise_()
        self.look()
        form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the form away and change nothing."""
        self._let_go()
        self.hide()
        if self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def apply(self) -> None:
        """Make the form's change and close it; where something is wrong, lead there or say why not."""
        if self.form is None:
            return
        self.look()
        wrong = self.form.first_wrong()
        if wrong is not None:
            self._scrolled.ensureWidgetVisible(wrong, 0, _AROUND_A_FAULT)
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self.form.bring()
            change = self.form.change(self._needs.deck())
        except Cannot as reason:
            self._say(str(reason))
            return
        self.close_form()
        self._needs.editing.change(change)
        self.applied.emit()

    def look(self) -> None:
        """Show the slide as it would be, and say what keeps the form from being applied."""
        self._soon.stop()
        form = self.form
        if form is None:
            return
        deck = self._needs.deck()
        try:
            change = form.change(deck)
            self._say("")
        except Cannot as reason:
            change = None
            self._say("" if form.first_wrong() is not None else str(reason))
        self.summary.setText(form.summary())
        set_shown(self.summary, bool(form.summary()))
        if change is not None:
            self._show_picture(form.shown(self._after(deck, change)))
        elif not self._has_picture:
            self._show_picture(Glimpse(deck, self._needs.editing.glimpse.slide))

    def _after(self, deck: Deck, change: Change) -> Glimpse:
        if not change.edits:
            return Glimpse(deck, self._needs.editing.glimpse.slide)
        text = apply_edits(deck.source.text, change.edits)
        at = change.edits[0].span.start
        place = change.select.start if change.select is not None else min(at + 1, len(text))
        return glimpse(deck, text, place, self._needs.read)

    def _show_picture(self, place: Glimpse) -> None:
        deck, index = place
        step = deck.slides[index].content.steps
        image = self._needs.renderer.image(deck, index, step, self.preview.image_width_px)
        self.preview.show_image(image, tr("How the slide would look"))
        self._has_picture = True

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        set_shown(self.trouble, bool(words))

    def _look_soon(self) -> None:
        if self.form is not None:
            self._soon.start()

    def _let_go(self) -> None:
        self._soon.stop()
        if self.form is not None:
            self._scrolled.takeWidget()
            self.form.deleteLater()
            self.form = None

    def _place(self) -> None:
        """Lie on the right of what is below, as wide as the column that is covered, or as a form needs."""
        below = self._over.geometry()
        covered = self._covered.width() if self._covered.isVisible() else round(below.width() * _SHARE)
        width = min(max(covered, _LEAST_WIDTH), below.width())
        self.setGeometry(below.right() + 1 - width, below.top(), width, below.height())
        sizes = sizes_for(self.window().width(), self.window().height())
        self.setStyleSheet(style_sheet(self._theme, sizes))
        self._column.setContentsMargins(sizes.px(20), sizes.px(14), sizes.px(20), sizes.px(14))
        self._column.setSpacing(sizes.px(10))
        self._foot.setSpacing(sizes.px(10))
        self.preview.setMaximumWidth(max(1, min(width, round(below.height() * _PREVIEW_SHARE * 16 / 9))))
        if self.form is not None:
            self.form.set_sizes(sizes)

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.preview = Preview(self._theme.line, self._theme.ground)
        self.preview.resized.connect(self._look_soon)
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self._scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build_foot()
        picture = QHBoxLayout()
        picture.addStretch(1)
        picture.addWidget(self.preview, 100)
        picture.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(picture)
        self._column.addWidget(self._scrolled, 1)
        self._column.addWidget(self.trouble)
        self._column.addLayout(self._foot)

    def _build_foot(self) -> None:
        self.trouble = QLabel()
        self.trouble.setObjectName("wrong")
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.summary = QLabel()
        self.summary.setObjectName("total")
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Esc"))
        self.cancel_button.clicked.connect(self.close_form)
        self.apply_button = QPushButton()
        self.apply_button.setObjectName("primary")
        self.apply_button.setToolTip(tr("Enter"))
        self.apply_button.clicked.connect(self.apply)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.summary)
        self._foot.addStretch(1)
        for button in (self.cancel_button, self.apply_button):
            button.setAutoDefault(True)
            self._foot.addWidget(button)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()  # else a key of the window that is the same would come first
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in _ENTER:
            self.apply()
        else:
            super().keyPressEvent(event)


def _is_ours(event: QKeyEvent) -> bool:
    is_plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier,
    )
    return is_plain and event.key() in (Qt.Key.Key_Escape, *_ENTER)
