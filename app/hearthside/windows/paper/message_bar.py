"""Owns the line in which a window says something or asks something, while everything else goes on."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.notices import Notice
from hearthside.windows.showing import set_shown

NOTICE = "notice"
"""The subject of what only tells how something went: the next thing takes its place."""
_BY_KEY_ALONE = Qt.FocusPolicy.TabFocus
"""A button that is clicked goes with its message, and the keyboard would go on to whatever comes next in the window."""


class Answer(Struct, frozen=True):
    """A button behind what is said. The message goes first, then ``run`` is called."""

    label: str
    run: Callable[[], None]
    key: str = ""
    """The key that does the same wherever nothing is being typed, as its cap says it."""


class Message(Struct, frozen=True):
    """What is said. A message takes the place of an earlier one of the same ``subject``."""

    subject: str
    words: str
    answers: tuple[Answer, ...] = ()
    has_close: bool = True
    """Whether it can be closed without an answer by a button of its own; Esc always does."""
    takes_keyboard: bool = False
    """It answers something that the person did just now: its first button can be pressed at once."""


class MessageBar(QFrame):
    """Shows the newest message and says how many wait behind it; when it is closed, the one before comes back. Hidden
    while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._messages: list[Message] = []
        self._focus_before: QWidget | None = None
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setObjectName("quiet")
        self.close_button.setAutoDefault(False)
        self.close_button.setFocusPolicy(_BY_KEY_ALONE)
        self.close_button.clicked.connect(self.close_current)
        self._row.addWidget(self.close_button)
        self.hide()

    @property
    def current(self) -> Message | None:
        """The message on show."""
        return self._messages[-1] if self._messages else None

    def say(self, message: Message) -> None:
        """Show ``message`` before all others."""
        self._messages = [each for each in self._messages if each.subject != message.subject] + [message]
        self._show()
        if message.takes_keyboard:
            self._focus_before = self.window().focusWidget()
            (self.buttons or [self.close_button])[0].setFocus()

    def post(self, notice: Notice, undo: Callable[[], None] | None = None) -> None:
        """Show ``notice``, which asks nothing; with ``undo``, offer to do that."""
        answers = () if undo is None else (Answer(tr("Undo"), undo),)
        self.say(Message(NOTICE, f"{notice.text} {notice.mend}".rstrip(), answers))

    def withdraw(self, subject: str) -> None:
        """Take the message of this subject away: it is not true any more."""
        before = self.current
        self._messages = [each for each in self._messages if each.subject != subject]
        if self.current is not before:  # else its buttons stay, and the keyboard with them
            self._show()
        else:
            self._show_words()

    def close_current(self) -> None:
        """Take the message on show away without an answer."""
        if self.current is not None:
            self.withdraw(self.current.subject)

    def set_gap(self, gap_px: int) -> None:
        """Leave that many logical pixels between words and buttons."""
        self._row.setSpacing(gap_px)
        self._row.setContentsMargins(0, 0, 0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_current()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        focus: QWidget | None = self.window().focusWidget()
        had_keyboard = focus is not None and self.isAncestorOf(focus)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        message = self.current
        self.buttons = [self._button(answer) for answer in message.answers] if message is not None else []
        self._show_words()
        if message is not None:
            self.close_button.setVisible(message.has_close)
        set_shown(self, message is not None)
        if had_keyboard and message is None and self._focus_before is not None:
            self._focus_before.setFocus()

    def _show_words(self) -> None:
        if self.current is not None:
            waiting = len(self._messages) - 1
            more = tr("({count} more)").format(count=waiting) if waiting else ""
            self._words.setText(f"{self.current.words} {more}".rstrip())
            self.setAccessibleName(self._words.text())

    def _button(self, answer: Answer) -> QPushButton:
        label = " · ".join(part for part in (answer.label, answer.key) if part)
        button = QPushButton(label.replace("&", "&&"))
        if answer.key:
            QShortcut(QKeySequence(answer.key), button).activated.connect(button.click)
        button.setAutoDefault(True)
        button.setFocusPolicy(_BY_KEY_ALONE)
        button.clicked.connect(lambda: self._take(answer))
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _take(self, answer: Answer) -> None:
        self.close_current()
        answer.run()
