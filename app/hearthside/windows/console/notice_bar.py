"""Owns the line of notices: calm sentences with a mend, one at a time, never in the way of a key.

What goes by itself looks like the rest of the console; what stays until somebody takes it away stands out.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.console import palette
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.style import set_role
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.notices import Notice
from hearthside.windows.showing import set_shown

DISMISS_KEY = "X"
_KEPT = 20
_READ_MILLISECONDS = 20_000
"""How long it takes to look up from the room and read two sentences, twice."""


class NoticeBar(Panel):
    """Shows the newest notice; dismissing it shows the one before. One that is like an earlier one takes its place, and
    of those about a passing moment there is one at most. What is only good to know goes by itself."""

    performed = Signal(object)
    """The ``Command`` of the notice whose mend was pressed."""
    declined = Signal(object)
    """The ``Command`` that was offered by a notice which was dismissed."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("notice", parent)
        self._icons = icons
        self._notices: list[Notice] = []
        self._being_read: Notice | None = None
        self._read = QTimer(self, singleShot=True, interval=_READ_MILLISECONDS)
        self._read.timeout.connect(self._take_away_what_was_read)
        self._sign = QLabel()
        self.text = Words("", wrapped=True)
        self.mend = ConsoleButton(ButtonWords(), icons)
        self.mend.clicked.connect(self._perform)
        self.dismiss_button = ConsoleButton(ButtonWords(tr("Dismiss"), DISMISS_KEY, "close"), icons, ButtonLook.BARE)
        self.dismiss_button.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.mend)
        self._row.addWidget(self.dismiss_button)
        self.hide()

    @property
    def current(self) -> Notice | None:
        """The notice on show."""
        return self._notices[-1] if self._notices else None

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.mend.set_sizes(sizes)
        self.dismiss_button.set_sizes(sizes)
        self._row.setContentsMargins(sizes.pad_px, sizes.px(4), sizes.px(6), sizes.px(4))
        self._row.setSpacing(sizes.gap_px)
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(self._icons.pixmap("notice", palette.QUIET_INK, sizes.icon_px, ratio))

    def post(self, notice: Notice) -> None:
        """Show ``notice`` before all others, but never before one that offers to do something: it might be overlooked,
        and what only tells can wait."""
        kept = [*(each for each in self._notices if not notice.replaces(each)), notice][-_KEPT:]
        self._notices = sorted(kept, key=lambda each: each.command is not None)
        self._show()

    def dismiss(self) -> None:
        """Take the notice on show away; the one before it comes back."""
        notice = self.current
        if notice is not None:
            self.withdraw(notice)
            if notice.command is not None:
                self.declined.emit(notice.command)

    def withdraw(self, notice: Notice) -> None:
        """Take ``notice`` away wherever it stands in the row: it is not true any more."""
        self._notices = [each for each in self._notices if each != notice]
        self._show()

    def let_pass(self) -> None:
        """Take away what was about the moment before."""
        self._notices = [each for each in self._notices if not each.is_passing]
        self._show()

    def _perform(self) -> None:
        notice = self.current
        if notice is not None and notice.command is not None:
            self.performed.emit(notice.command)
            # Where it came to nothing, the same is said again: that one stays.
            self._notices = [each for each in self._notices if each is not notice]
            self._show()

    def _take_away_what_was_read(self) -> None:
        if self._being_read is not None and self._being_read.goes_by_itself:
            self.withdraw(self._being_read)

    def _let_read(self, notice: Notice | None) -> None:
        """Give a notice that goes by itself its time, from when it came on show."""
        if notice == self._being_read:
            return
        self._being_read = notice
        if notice is not None and notice.goes_by_itself:
            self._read.start()
        else:
            self._read.stop()

    def _show(self) -> None:
        notice = self.current
        self._let_read(notice)
        set_shown(self, notice is not None)
        if notice is None:
            return
        set_role(self, "telling" if notice.goes_by_itself else "notice")
        set_shown(self._sign, not notice.goes_by_itself)
        behind = len(self._notices) - 1
        more = tr("({count} more)").format(count=behind) if behind else ""
        self.text.say(" ".join(part for part in (notice.text, notice.mend, more) if part))
        set_shown(self.mend, notice.command is not None)
        if notice.command is not None:
            label, icon = _mend_words(notice.command)
            self.mend.set_words(ButtonWords(label, notice.key, icon))
        dismiss = tr("Start new") if notice.command is Command.RESUME else tr("Dismiss")
        self.dismiss_button.set_words(ButtonWords(dismiss, DISMISS_KEY, "close"))
        self.setAccessibleName(self.text.text())


def _mend_words(command: Command) -> tuple[str, str]:
    """Return the label and the icon of the button that performs ``command``."""
    words = {
        Command.RELOAD: (tr("Load again"), "reload"),
        Command.SWAP_SCREENS: (tr("Show it here"), "swap"),
        Command.FREEZE: (tr("Freeze"), "freeze"),
        Command.UNDO_REFIT: (tr("Undo"), "undo"),
        Command.RESUME: (tr("Go on there"), "return"),
        Command.SAVE_ELSEWHERE: (tr("Choose another place…"), ""),
    }
    return words.get(command, (tr("Mend it"), "check"))
