"""Owns the clock's buttons: each does what its key does, and says what it costs before it is pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hearthside.session.activity_clock import ActivityClock, Phase
from hearthside.session.clock_plan import ClockKind
from hearthside.session.state import Cover
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.presenting.controller import PresentationController

_ROUNDS_ONLY = (Command.NEXT_ROUND, Command.COPY_ROUND)


class ClockControls(QWidget):
    """One row. Where room is short most buttons show icon and key alone, and keep their accessible names."""

    def __init__(self, controller: PresentationController, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._icons = icons
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.buttons: dict[Command, ConsoleButton] = {}
        self._add(Command.CLOCK, ButtonWords(tr("Start"), "T", "start"), ButtonLook.START)
        self._add(Command.MINUTE_MORE, ButtonWords(tr("+1:00"), "", "", "+"))
        self._add(Command.MINUTE_LESS, ButtonWords(tr("−1:00"), "", "", "−"))
        self._add(Command.NEXT_ROUND, ButtonWords(tr("Next round"), "]", "next-round"))
        self._add(Command.RESTART_ROUND, ButtonWords(tr("Restart"), "R", "restart"))
        self._add(Command.SOUND, ButtonWords(tr("Chime on"), "M", "chime"))
        self._add(Command.COPY_ROUND, ButtonWords(tr("Copy"), "C", "copy"))
        self.buttons[Command.CLOCK].reserve(*(words.label for words in _start_words()))
        self.buttons[Command.SOUND].reserve(tr("Chime on"), tr("Chime off"))
        copy = self.buttons[Command.COPY_ROUND]
        copy.setToolTip(tr("Copy the round as a message for breakout rooms (C)"))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._row.setSpacing(sizes.px(4 if sizes.compact else 6))
        for command, button in self.buttons.items():
            button.set_sizes(sizes)
            essential = command in (Command.CLOCK, Command.MINUTE_MORE, Command.MINUTE_LESS)
            button.show_label(essential or not sizes.compact)

    def refresh(self, clock: ActivityClock | None) -> None:
        """Show what each button would do to ``clock`` now; None for none."""
        state = self._controller.state
        held = state.cover is Cover.HOLD
        is_discussion = clock is not None and clock.plan.kind is ClockKind.DISCUSSION
        for command, button in self.buttons.items():
            has_use = is_discussion if command in _ROUNDS_ONLY else clock is not None
            button.setEnabled(has_use and (not held or command in (Command.SOUND, Command.COPY_ROUND)))
        has_next = clock is not None and (not clock.is_last_round or clock.phase is not Phase.OVER)
        self.buttons[Command.NEXT_ROUND].setEnabled(has_next and is_discussion and not held)
        has_sound = state.rack.has_sound
        label, icon = (tr("Chime on"), "chime") if has_sound else (tr("Chime off"), "chime-off")
        self.buttons[Command.SOUND].set_words(ButtonWords(label, "M", icon))
        self.buttons[Command.CLOCK].set_words(_words_for(clock))
        self.buttons[Command.MINUTE_MORE].set_words(ButtonWords(self._price(held), "", "", "+"))

    def _price(self, held: bool) -> str:
        """Return what one more minute would cost; under Hold nothing can be bought."""
        return ("" if held else self._controller.time.minute_price()) or tr("+1:00")

    def _add(self, command: Command, words: ButtonWords, look: ButtonLook = ButtonLook.PLAIN) -> None:
        button = ConsoleButton(words, self._icons, look)
        button.clicked.connect(self._performs(command))
        self.buttons[command] = button
        self._row.addWidget(button)

    def _performs(self, command: Command) -> Callable[[], None]:
        return lambda: self._controller.perform(command)


def _start_words() -> tuple[ButtonWords, ...]:
    return (
        ButtonWords(tr("Start"), "T", "start"),
        ButtonWords(tr("Pause"), "T", "pause"),
        ButtonWords(tr("Go on"), "T", "start"),
        ButtonWords(tr("Stop"), "T", "pause"),
        ButtonWords(tr("Again"), "T", "restart"),
    )


def _words_for(clock: ActivityClock | None) -> ButtonWords:
    start, pause, go_on, stop, again = _start_words()
    if clock is None or clock.phase is Phase.READY:
        return start
    if clock.phase is Phase.OVER:
        return stop if clock.is_running else again
    return pause if clock.is_running else go_on
