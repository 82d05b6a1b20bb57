"""Owns what is offered about a clock, in the place of its buttons: after a Hold, and after the laptop slept."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hearthside.session.clock_decisions import HoldOffer
from hearthside.session.round_words import minutes_words
from hearthside.tr import tr
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.words import Words
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown


class Offer(Struct, frozen=True):
    """One way on: what its button says, and what it does."""

    words: ButtonWords
    take: Callable[[], None]


class OfferRow(QWidget):
    """A question in a few words, and its answers as buttons; every key goes on doing what it does."""

    def __init__(self, controller: PresentationController, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._offers: tuple[Offer, ...] = ()
        self.question = Words("ask")
        self.buttons = tuple(self._button(at, icons) for at in range(len(HoldOffer)))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        for part in (self.question, *self.buttons):
            self._row.addWidget(part)

    @property
    def is_asking(self) -> bool:
        return bool(self._offers)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._row.setSpacing(sizes.px(6 if sizes.compact else 8))
        for button in self.buttons:
            button.set_sizes(sizes)

    def refresh(self) -> None:
        """Show what is offered now; a sleep comes first, since no clock runs until it is answered."""
        away = self._controller.time.pending_sleep
        if away is not None:
            question, self._offers = _sleep_words(away), self._after_sleep()
        elif self._controller.time.hold_offers:
            question, self._offers = tr("After the Hold:"), self._after_hold()
        else:
            question, self._offers = "", ()
        self.question.say(question)
        for at, button in enumerate(self.buttons):
            set_shown(button, at < len(self._offers))
            if at < len(self._offers):
                button.set_words(self._offers[at].words)

    def _after_hold(self) -> tuple[Offer, ...]:
        take = self._controller.time.take_hold_offer
        price = self._controller.time.minute_price() or tr("+1:00")
        ways = {
            HoldOffer.AS_IT_WAS: Offer(ButtonWords(tr("As it was"), "X"), lambda: take(HoldOffer.AS_IT_WAS)),
            HoldOffer.MINUTE_MORE: Offer(ButtonWords(price, "", "", "+"), lambda: take(HoldOffer.MINUTE_MORE)),
            HoldOffer.END_ROUND: Offer(ButtonWords(tr("End the round"), "]"), lambda: take(HoldOffer.END_ROUND)),
        }
        return tuple(ways[offer] for offer in self._controller.time.hold_offers)

    def _after_sleep(self) -> tuple[Offer, ...]:
        wake = self._controller.time.wake
        return (
            Offer(ButtonWords(tr("As it was"), "T"), lambda: wake(minus_away=False)),
            Offer(ButtonWords(tr("Minus the time away"), "−"), lambda: wake(minus_away=True)),
        )

    def _button(self, at: int, icons: Icons) -> ConsoleButton:
        button = ConsoleButton(ButtonWords(), icons, ButtonLook.FORWARD if at == 0 else ButtonLook.PLAIN)
        button.clicked.connect(lambda: self._take(at))
        return button

    def _take(self, at: int) -> None:
        if at < len(self._offers):
            self._offers[at].take()


def _sleep_words(away_seconds: float) -> str:
    whole = round(away_seconds / 60) * 60 if away_seconds >= 120 else away_seconds
    return tr("The laptop slept for {length}:").format(length=minutes_words(whole))
