"""Owns the rows of buttons: each does what its key does, and says which key that is."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hearthside.session.state import Cover
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.presenting.controller import PresentationController


class Control(Struct, frozen=True):
    """One button: what it performs and what it says; an ``essential`` one keeps its label where room is short."""

    command: Command
    words: ButtonWords
    essential: bool = False


def controls() -> tuple[tuple[Control, ...], ...]:
    """Return the rows of buttons in their order, in the user's language."""
    return (
        (
            Control(Command.BACK, ButtonWords(tr("Back"), "", "back", "←"), essential=True),
            Control(Command.NEXT, ButtonWords(tr("Next"), "", "next", "→"), essential=True),
            Control(Command.HOLD, ButtonWords(tr("Hold"), "H", "hold"), essential=True),
            Control(Command.BLACK, ButtonWords(tr("Black"), "B", "black"), essential=True),
            Control(Command.WHITE, ButtonWords(tr("White"), "W", "white")),
            Control(Command.FREEZE, ButtonWords(tr("Freeze"), "F", "freeze")),
        ),
        (
            Control(Command.OVERVIEW, ButtonWords(tr("Overview"), "O", "overview")),
            Control(Command.POINTER, ButtonWords(tr("Pointer"), "L", "pointer")),
            Control(Command.ZOOM, ButtonWords(tr("Zoom"), "Z", "zoom")),
            Control(Command.QUICK_EDIT, ButtonWords(tr("Edit"), "E", "edit")),
            Control(Command.SWAP_SCREENS, ButtonWords(tr("Swap"), "S", "swap")),
            Control(Command.HELP, ButtonWords(tr("Help"), "?", "help")),
            Control(Command.QUIT, ButtonWords(tr("End"), "", "end", "Ctrl+Q")),
        ),
    )


class ControlBar(QWidget):
    """Two even rows. Where room is short most buttons show icon and key alone, and keep their accessible names."""

    def __init__(self, controller: PresentationController, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._inessential: list[ConsoleButton] = []
        self.buttons: dict[Command, ConsoleButton] = {}
        self._rows: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in controls():
            self._rows.append(QHBoxLayout())
            self._column.addLayout(self._rows[-1])
            for control in row:
                self._rows[-1].addWidget(self._button(control, icons), 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sizes(self, sizes: Sizes, width_px: int) -> None:
        """Take the sizes of the window and show all labels if they fit into ``width_px``."""
        gap_px = sizes.px(4 if sizes.compact else 6)
        for box in (self._column, *self._rows):
            box.setSpacing(gap_px)
        for button in self.buttons.values():
            button.set_sizes(sizes)
        for button in self._inessential:
            button.show_label(True)
        if self.sizeHint().width() > width_px:
            for button in self._inessential:
                button.show_label(False)

    def refresh(self) -> None:
        """Light up what is on, and Next while one more press would leave a running round."""
        state, room = self._controller.state, self._controller.room
        on = {
            Command.NEXT: bool(self._controller.time.hint),
            Command.HOLD: state.cover is Cover.HOLD,
            Command.BLACK: state.cover is Cover.BLACK,
            Command.WHITE: state.cover is Cover.WHITE,
            Command.FREEZE: state.is_frozen,
            Command.POINTER: room.pointer_on,
            Command.ZOOM: room.zoom_armed or room.zoom is not None,
        }
        for command, is_on in on.items():
            button = self.buttons[command]
            button.setCheckable(True)
            button.setChecked(is_on)

    def _button(self, control: Control, icons: Icons) -> ConsoleButton:
        look = ButtonLook.FORWARD if control.command is Command.NEXT else ButtonLook.PLAIN
        button = ConsoleButton(control.words, icons, look)
        button.clicked.connect(self._performs(control.command))
        self.buttons[control.command] = button
        if not control.essential:
            self._inessential.append(button)
        return button

    def _performs(self, command: Command) -> Callable[[], None]:
        def perform() -> None:
            self._controller.perform(command)
            self.refresh()

        return perform
