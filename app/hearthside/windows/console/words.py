"""Owns the console's labels: plain text always, whatever a deck says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from hearthside.windows.console.style import set_role


class Words(QLabel):
    """A label in one of the style sheet's roles; a ``wrapped`` one breaks its lines and grows downwards."""

    def __init__(self, role: str = "", *, wrapped: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrapped)
        if wrapped:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, role)

    def say(self, text: str) -> None:
        """Show ``text``; with nothing to say the label takes no room."""
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))


class ClockWords(QLabel):
    """Figures that stand still while they change: tabular and lining, in a font of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, "figures")

    def set_figures(self, family: str, px: int) -> None:
        """Set the figures in ``family``, semibold, ``px`` logical pixels high."""
        font = QFont(family)
        font.setPixelSize(px)
        font.setWeight(QFont.Weight.DemiBold)
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setFeature(QFont.Tag("lnum"), 1)
        self.setFont(font)

    def say(self, text: str) -> None:
        """Show ``text``."""
        if text != self.text():
            self.setText(text)


class Panel(QFrame):
    """A rounded dark surface that holds one subject."""

    def __init__(self, role: str = "panel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self, role)
