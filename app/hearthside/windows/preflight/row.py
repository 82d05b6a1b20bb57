"""Owns one line of the page: a sign, what it is about, how things stand and what helps, and its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.preflight.line import LineState, PreflightLine, Topic, title_of
from hearthside.windows.console import palette
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.style import set_role
from hearthside.windows.console.words import Words

_SIGNS = {
    LineState.FINE: ("check", palette.FINE),
    LineState.LOOK: ("notice", palette.QUIET_INK),
    LineState.UNKNOWN: ("help", palette.SOFT_INK),
}
_TITLE_PX = 124


class PreflightRow(QWidget):
    """Shows one ``PreflightLine``; ``tools`` stand at its end."""

    def __init__(
        self, topic: Topic, icons: Icons, tools: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sizes = sizes_for(0, 0)
        self.line: PreflightLine | None = None
        self._sign = QLabel()
        self._title = Words("strong")
        self._title.say(title_of(topic))
        self.words = Words(wrapped=True)
        self.mend = Words("caption", wrapped=True)
        self.details = Words("caption", wrapped=True)
        self._text = QVBoxLayout()
        self._text.addStretch(1)
        for part in (self.words, self.mend, self.details):
            policy = part.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # as high as its lines are at the width there is
            part.setSizePolicy(policy)
            self._text.addWidget(part)
        self._text.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._text, 1)
        self._tools = QHBoxLayout()
        for tool in tools:
            self._tools.addWidget(tool)
        self._row.addLayout(self._tools)

    def show_line(self, line: PreflightLine) -> None:
        """Show ``line``; nothing happens where it stands there already."""
        if line == self.line:
            return
        self.line = line
        set_role(self.words, "soft" if line.state is LineState.FINE else "")
        self.words.say(line.words)
        self.mend.say(line.mend)
        self.details.say("\n".join(line.details))
        said = (f"{title_of(line.topic)}: {line.state.words}.", line.words, line.mend, *line.details)
        self.setAccessibleName(" ".join(part for part in said if part))
        self._show_sign()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self._title.setFixedWidth(sizes.px(_TITLE_PX))
        self._row.setContentsMargins(0, sizes.px(4), 0, sizes.px(4))
        self._row.setSpacing(sizes.px(8))
        self._tools.setSpacing(sizes.px(6))
        self._text.setSpacing(0)
        self._show_sign()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline parts each line from the one before."""
        painter = QPainter(self)
        if self.y() > 0:
            painter.fillRect(0, 0, self.width(), 1, QColor(palette.BUTTON))
        painter.end()

    def _show_sign(self) -> None:
        if self.line is not None:
            name, colour = _SIGNS[self.line.state]
            side, ratio = self._sizes.px(19), self.devicePixelRatioF()
            self._sign.setPixmap(self._icons.pixmap(name, colour, side, ratio))
