"""Owns the panel of the end screen: what people can be sent, and from how far the code in the room can be scanned."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hearthside.deck.booking import Booking, is_web_address
from hearthside.deck.room import Room
from hearthside.render.qr import scan_distance_m
from hearthside.store.settings import SettingsFile
from hearthside.tr import tr
from hearthside.windows.console.button import ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown

CONTACT_KEY, WORKSHOP_KEY, LINK_KEY = "V", "I", "C"


class EndPanel(Panel):
    """Stands in the place of what comes next while the facilitator is at the last slide. The room sees none of it."""

    contact_wanted = Signal()
    workshop_wanted = Signal()
    link_wanted = Signal()

    def __init__(
        self, controller: PresentationController, settings: SettingsFile, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self._settings = settings
        self._measured: tuple[str, Room] | None = None
        self.caption = Words("soft", wrapped=True)
        self.contact_button = ConsoleButton(ButtonWords(tr("Save contact"), CONTACT_KEY, "contact"), icons)
        self.workshop_button = ConsoleButton(ButtonWords(tr("Save next workshop"), WORKSHOP_KEY, "calendar"), icons)
        self.link_button = ConsoleButton(ButtonWords(tr("Copy link"), LINK_KEY, "link"), icons)
        self.distance = Words("soft", wrapped=True)
        self.contact_button.clicked.connect(self.contact_wanted)
        self.workshop_button.clicked.connect(self.workshop_wanted)
        self.link_button.clicked.connect(self.link_wanted)
        self._column = QVBoxLayout(self)
        for part in (self.caption, *self._buttons(), self.distance):
            self._column.addWidget(part)
        self.refresh()

    @property
    def is_due(self) -> bool:
        """Whether the facilitator, and not only a look around while the room is frozen, is at the end screen."""
        state = self._controller.state
        return state.position.slide == len(self._controller.deck.slides) - 1 and not state.is_frozen

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        for button in self._buttons():
            button.set_sizes(sizes)
        self._column.setSpacing(sizes.px(4 if sizes.compact else 6))
        self._column.setContentsMargins(sizes.pad_px, sizes.px(8), sizes.pad_px, sizes.pad_px)

    def refresh(self) -> None:
        """Offer what there is; what the details do not hold is not offered."""
        if not self.is_due:
            return
        booking = self._controller.deck.settings.booking or Booking()
        workshop = booking.next_workshop
        set_shown(self.contact_button, booking.is_reachable)
        set_shown(self.workshop_button, workshop is not None and workshop.calendar_day is not None)
        set_shown(self.link_button, is_web_address(booking.url))
        offers = not all(button.isHidden() for button in self._buttons())
        self.caption.say(
            tr("This is the last slide. For whoever asks:")
            if offers
            else tr("This is the last slide. It can say how to reach you: enter your details in the library.")
        )
        self._say_distance(booking.url if is_web_address(booking.url) else "", self._settings.current.room)

    def take_key(self, event: QKeyEvent) -> bool:
        """Use the key of a button that is offered; say whether ``event`` was one."""
        keys = {
            Qt.Key.Key_V: self.contact_button,
            Qt.Key.Key_I: self.workshop_button,
            Qt.Key.Key_C: self.link_button,
        }
        button = keys.get(Qt.Key(event.key()))
        if button is None or button.isHidden() or event.modifiers() or not self.is_due:
            return False
        if not event.isAutoRepeat():
            button.click()
        return True

    def _say_distance(self, url: str, room: Room) -> None:
        """Say from where the code can be scanned; it is counted once, as making a code takes a moment."""
        if self._measured == (url, room):
            return
        self._measured = (url, room)
        distance_m = scan_distance_m(url, room) if url else None
        if distance_m is None:
            self.distance.say("")
            return
        words = tr("The code is readable from about {distance} m.").format(distance=f"{distance_m:g}")
        if distance_m < room.back_row_m:
            back = tr("The back row is at {distance} m: invite people to come closer.")
            words += " " + back.format(distance=f"{room.back_row_m:g}")
        self.distance.say(words)

    def _buttons(self) -> tuple[ConsoleButton, ...]:
        return self.contact_button, self.workshop_button, self.link_button
