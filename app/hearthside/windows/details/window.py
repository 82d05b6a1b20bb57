"""Owns the window "Your details": a form, and beside it the end screen as the room will see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from hearthside.care.booking_concerns import booking_concerns, unreadable_values
from hearthside.deck.booking import Booking, is_web_address
from hearthside.deck.model import Deck
from hearthside.deck.own_details import with_own_details
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.render.qr import scan_distance_m
from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.tr import tr
from hearthside.windows.column_scroll import ColumnScroll
from hearthside.windows.details.form import DetailsForm
from hearthside.windows.details.keys import key_rows
from hearthside.windows.details.style import style_sheet
from hearthside.windows.notices import Notice
from hearthside.windows.paper.message_bar import NOTICE, Answer, Message, MessageBar
from hearthside.windows.paper.preview import Preview
from hearthside.windows.paper.window import PaperWindow, WindowKind

_KIND = WindowKind("details", first_size=(1180, 720), smallest_size=(720, 420))
_PAUSE_MILLISECONDS = 120
"""After the last key, before the picture is painted anew."""


def today() -> dt.date:
    return dt.datetime.now().astimezone().date()


class DetailsNeeds(Struct, frozen=True):
    """What the window works with; tests put in what they need."""

    settings: SettingsFile
    renderer: SlideRenderer
    today: Callable[[], dt.date] = today


class DetailsWindow(PaperWindow):
    """Saves when it is asked to, and never loses what was typed: closing with changes asks once, in a line."""

    saved = Signal()

    def __init__(self, needs: DetailsNeeds) -> None:
        super().__init__(_KIND, needs.renderer, needs.settings)
        self._needs = needs
        self._was_warned = False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.show_picture)
        self._build()
        self._offer_keys(key_rows)
        self._come_back()
        self._show_saved()

    @property
    def has_changes(self) -> bool:
        """Whether something differs from what is saved."""
        kept = self._needs.settings.current
        return (self.form.details, self.form.room) != (kept.profile, kept.room)

    def save(self) -> None:
        """Keep what the form says; say so, or why not."""
        settings = self._needs.settings
        trouble = settings.keep(replace(settings.current, profile=self.form.details, room=self.form.room))
        self._was_warned = False
        self._show_whether_changed()
        if trouble is not None:
            self.messages.post(Notice(str(trouble), trouble.mend))
            return
        words = tr("Your details are saved."), tr("Decks that bring no address of their own show them.")
        self.messages.post(Notice(*words))
        self.saved.emit()

    def show_picture(self) -> None:
        """Paint the end screen with what the form says now, and say from where its code can be read."""
        self._soon.stop()
        deck = _end_screen(self.form.details)
        last = len(deck.slides) - 1
        image = self._needs.renderer.image(deck, last, 0, self.preview.image_width_px)
        self.preview.show_image(image, tr("The end screen with your details"))
        self._say_distance(self.form.lines["url"].text().strip())

    def _show_saved(self) -> None:
        kept = self._needs.settings.current
        self.form.show_values(kept.profile, kept.room)
        self.messages.withdraw(NOTICE)
        self._take_change()

    def _take_change(self) -> None:
        details = self.form.details or Booking()
        self.form.show_concerns((*unreadable_values(details), *booking_concerns(details, self._needs.today())))
        self._was_warned = False
        self._show_whether_changed()
        self._soon.start()

    def _show_whether_changed(self) -> None:
        self.save_button.setEnabled(self.has_changes)

    def _say_distance(self, url: str) -> None:
        distance_m = scan_distance_m(url, self.form.room) if is_web_address(url) else None
        words = tr("In your room the code is readable from about {distance} m.")
        self.distance.setText("" if distance_m is None else words.format(distance=f"{distance_m:g}"))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.has_changes and not self._was_warned:
            self._was_warned = True
            self._ask_whether_to_save()
            event.ignore()
            return
        self._show_saved()
        self._soon.stop()
        super().closeEvent(event)

    def _ask_whether_to_save(self) -> None:
        words = tr("Not saved yet: Ctrl+S saves it, closing once more leaves it out.")
        answers = Answer(tr("Save and close"), self._save_and_close), Answer(tr("Leave it out"), self._leave_out)
        self.messages.say(Message(NOTICE, words, answers, has_close=False))

    def _save_and_close(self) -> None:
        self.save()
        if not self.has_changes:  # else it says why not
            self.close()

    def _leave_out(self) -> None:
        self._was_warned = True
        self.close()

    def _build(self) -> None:
        self.setWindowTitle(tr("Hearthside: your details"))
        self._make_parts()
        self._right = QVBoxLayout()
        for part in (self.preview, self.distance, self._hint):
            self._right.addWidget(part)
        self._right.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.close_button)
        self._foot.addWidget(self.save_button)
        self._right.addLayout(self._foot)
        self._row = QHBoxLayout()
        self._row.addWidget(self._scrolled, 1)
        self._row.addLayout(self._right, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addLayout(self._row, 1)
        self._column.addWidget(self.messages)
        self._take_sizes()
        for key, act in ((QKeySequence.StandardKey.Save, self.save), (QKeySequence(Qt.Key.Key_Escape), self.close)):
            QShortcut(key, self).activated.connect(act)

    def _make_parts(self) -> None:
        self._name = QLabel(tr("Your details"))
        self._name.setObjectName("name")
        self.form = DetailsForm()
        self.form.changed.connect(self._take_change)
        self._scrolled = ColumnScroll(self.form)
        self.preview = Preview(self._theme.line, self._theme.ground)
        self.preview.resized.connect(self._soon.start)
        self.distance = _soft_words("")
        self._hint = _soft_words(_where_shown())
        self.save_button = QPushButton(tr("Save"))
        self.save_button.setObjectName("present")
        self.save_button.setAccessibleName(tr("Save your details (Ctrl+S)"))
        self.save_button.setToolTip(tr("Ctrl+S"))
        self.save_button.clicked.connect(self.save)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.close)
        self.messages = MessageBar()

    @override
    def _take_sizes(self) -> None:
        sizes = self._sizes
        self.setStyleSheet(style_sheet(self._theme, sizes))
        self._column.setContentsMargins(sizes.px(24), sizes.px(16), sizes.px(24), sizes.px(18))
        for box in (self._column, self._right, self._foot):
            box.setSpacing(sizes.px(12))
        self._row.setSpacing(sizes.px(20))
        self.messages.set_gap(sizes.px(12))
        self.form.set_sizes(sizes)


def _soft_words(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("soft")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _where_shown() -> str:
    decks = tr(
        "Every deck without an address, mail or number of its own shows these lines; placeholders such as "
        "hello@example.org do not count. So the evenings that come with Hearthside show them too."
    )
    return f"{decks} {tr('Leave out whatever you like: nothing that is empty is shown.')}"


def _end_screen(details: Booking | None) -> Deck:
    """Return a deck that has nothing but its end screen, with ``details``."""
    return with_own_details(parse_deck(Source("")), details)
