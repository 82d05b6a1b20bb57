"""Owns the sheet with a paper window's keys: it lies over the window until a key, or a click, takes it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.key_grid import HelpRow, KeyGrid
from hearthside.windows.paper.sizes import Sizes

HELP_KEYS = ("F1", "?")
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question)

KeyRows = Callable[[], tuple[HelpRow, ...]]


class PaperKeys(QObject):
    """Gives ``window`` the two keys that show its keys; where text is typed, ``?`` is a letter like any other."""

    def __init__(self, window: QWidget, rows: KeyRows) -> None:
        super().__init__(window)
        self._window = window
        self._rows = rows
        self._sheet: KeySheet | None = None
        self._sizes: Sizes | None = None
        for key in HELP_KEYS:
            QShortcut(QKeySequence(key), window).activated.connect(self.show)

    @property
    def sheet(self) -> KeySheet | None:
        """The sheet, once somebody has asked for it."""
        return self._sheet

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        if self._sheet is not None:
            self._sheet.set_sizes(sizes)

    def cover(self) -> None:
        """Cover the window, which has another size."""
        if self._sheet is not None:
            self._sheet.setGeometry(self._window.rect())

    def close(self) -> None:
        """Take the sheet away."""
        if self._sheet is not None:
            self._sheet.leave()

    def show(self) -> None:
        """Show the sheet, made when somebody first asks for it."""
        if self._sheet is None:
            help_row = HelpRow(tr("This help"), tuple(reversed(HELP_KEYS)))
            self._sheet = KeySheet(self._window, (*self._rows(), help_row))
            if self._sizes is not None:
                self._sheet.set_sizes(self._sizes)
        self._sheet.open()


class KeySheet(QFrame):
    """Covers its window. Esc, the keys that brought it, a click beside it, and whatever leads elsewhere close it."""

    def __init__(self, window: QWidget, rows: tuple[HelpRow, ...]) -> None:
        super().__init__(window)
        self._covered = window
        self.setObjectName("keys")
        self.setAccessibleName(tr("Keys"))
        self._focus_before: QWidget | None = None
        title = QLabel(tr("Keys"))
        title.setObjectName("name")
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setAccessibleName(tr("Close (Esc)"))
        self.close_button.setToolTip(tr("Esc"))
        self.close_button.clicked.connect(self.leave)
        self._panel = QFrame()
        self._panel.setObjectName("panel")
        self._head = QHBoxLayout()
        self._head.addWidget(title, 1)
        self._head.addWidget(self.close_button)
        self._grid = KeyGrid(_label, _cap)
        self._grid.fill(rows)
        self._column = QVBoxLayout(self._panel)
        self._column.addLayout(self._head)
        self._column.addLayout(self._grid)
        QVBoxLayout(self).addWidget(self._panel, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def open(self) -> None:
        """Cover the window and take the keyboard until closed."""
        self._focus_before = self._covered.focusWidget()
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self.close_button.setFocus()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        px = sizes.px
        sides_px = px(16 if sizes.narrow else 28)
        self._column.setContentsMargins(sides_px, px(14), sides_px, px(18))
        self._column.setSpacing(px(12))
        self._head.setSpacing(px(60))
        columns_px, between_px = (px(10), px(10)) if sizes.narrow else (px(18), px(28))
        self._grid.set_gaps(lines_px=px(8), columns_px=columns_px, between_px=between_px, caps_px=px(5))

    def leave(self) -> None:
        """Go away, and give the keyboard back to where it was.

        This is no hideEvent: a window that ends hides its parts while it is half gone already.
        """
        had_keyboard = self._covered.focusWidget() is self.close_button
        self.hide()
        before, self._focus_before = self._focus_before, None
        if before is not None and had_keyboard:
            before.setFocus()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()  # else Esc would close the window itself
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        is_elsewhere = now is not None and now.window() is self.window() and not self.isAncestorOf(now)
        if self.isVisible() and is_elsewhere and now is not self:
            self.leave()


def _closes(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in _CLOSING


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _cap(key: str) -> QLabel:
    cap = _label(key)
    cap.setObjectName("cap")
    return cap
