"""Owns the three columns side by side: how wide each is, which are hidden, and how the keyboard goes between them."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from hearthside.store.settings import SettingsFile
from hearthside.windows.paper.sizes import Sizes

_SHARES = (18, 40, 42)
"""Of a hundred: outline, text, picture."""


class Columns(QSplitter):
    """Columns that are dragged wider and narrower, and remember it. The middle one, the text, is never hidden."""

    def __init__(self, settings: SettingsFile, above: QWidget, outline: QWidget, text: QWidget, slide: QWidget) -> None:
        """``above`` is on the keyboard's way too, for as long as it is shown."""
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self._above = above
        self._parts = (outline, text, slide)
        for column, share in zip(self._parts, _SHARES, strict=True):
            self.addWidget(column)
            self.setStretchFactor(self.count() - 1, share)
        self.setCollapsible(1, False)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.setHandleWidth(sizes.px(16))
        for index, reference_px in enumerate((110, 300, 280)):
            self._parts[index].setMinimumWidth(sizes.px(reference_px))

    def restore(self, width_px: int) -> None:
        """Be as wide as last time, in a window of this width; each column its share the first time."""
        known = self._settings.current.editor_columns_px
        widths = known if len(known) == self.count() and known[1] else _SHARES
        self.setSizes([round(width * width_px / sum(widths)) for width in widths])
        for index in (0, 2):
            self._parts[index].setHidden(not widths[index])

    def remember(self) -> None:
        """Keep the widths for the next time."""
        self._settings.keep(replace(self._settings.current, editor_columns_px=self._widths_px()))

    def toggle(self, index: int) -> None:
        """Hide the column at ``index``, or show it again; the keyboard never stays in a hidden one."""
        column = self._parts[index]
        widths = self.sizes()
        if self._widths_px()[index]:
            focus: QWidget | None = self.window().focusWidget()
            if focus is not None and column.isAncestorOf(focus):
                self._give_keyboard(self._parts[1])
            column.hide()
            return
        column.show()
        if not self.sizes()[index]:  # dragged together, not hidden
            widths[index] = self.width() * _SHARES[index] // 100
            self.setSizes(widths)

    def go_on(self, step: int) -> None:
        """Give the keyboard to the next column (``step`` 1) or the one before (-1) that is on show."""
        stops = [part for part, width in zip(self._parts, self._widths_px(), strict=True) if width]
        if self._above.isVisible():
            stops.insert(0, self._above)
        focus: QWidget | None = self.window().focusWidget()
        here = [part for part in stops if focus is not None and part.isAncestorOf(focus)]
        self._give_keyboard(stops[(stops.index(here[0]) + step) % len(stops)] if here else self._parts[1])

    def _widths_px(self) -> tuple[int, ...]:
        """Return how wide the columns are, 0 for a hidden one."""
        widths = zip(self._parts, self.sizes(), strict=True)
        return tuple(0 if part.isHidden() else width for part, width in widths)

    def _give_keyboard(self, column: QWidget) -> None:
        before: QWidget | None = column.focusWidget()
        wanted = before if before is not None else _first_reachable(column)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first_reachable(column: QWidget) -> QWidget | None:
    """Return the first part of ``column`` that Tab would reach."""
    parts = column.findChildren(QWidget)
    return next((part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled()), None)
