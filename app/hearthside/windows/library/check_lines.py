"""Owns what the library says about a deck's faults: a word for all, and the first of them in full."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hearthside.deck.alike_faults import told_once
from hearthside.deck.fault_counts import summary
from hearthside.deck.faults import Fault, Severity
from hearthside.tr import tr

_MOST_LINES = 8


class CheckLines(QWidget):
    """Says "Nothing to mend", or how many faults and hints there are, and names the first of them."""

    def __init__(self, soft_ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soft_ink = soft_ink
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._labels: list[QLabel] = []
        self.setAccessibleName(tr("Check"))

    def show_waiting(self) -> None:
        """Say that the deck is being looked through."""
        self._clear()
        self._add(tr("Looking it through…"), "soft")

    def show_refusal(self, message: str, mend: str) -> None:
        """Say why there is no deck to show."""
        self._clear()
        self._add(message, "wrong")
        if mend:
            self._add(mend, "soft")

    def show_faults(self, faults: Sequence[Fault], path: Path) -> None:
        """Show what is known about the deck at ``path``: faults first, then hints."""
        self._clear()
        is_ready = all(fault.severity is Severity.HINT for fault in faults)
        self._add(headline(faults), "good" if is_ready else "label")
        in_order = sorted(told_once(faults), key=lambda fault: fault.severity is Severity.HINT)
        for fault in in_order[:_MOST_LINES]:
            self._add(_line(fault), "wrong" if fault.severity is Severity.FAULT else "hint", fault.mend)
        if len(in_order) > _MOST_LINES:
            words = tr("and {count} more: hearthside check {name}")
            self._add(words.format(count=len(in_order) - _MOST_LINES, name=path.name), "soft")

    def words(self) -> list[str]:
        """Return what can be read now, line by line."""
        return [label.accessibleName() for label in self._labels]

    def _add(self, words: str, name: str, mend: str = "") -> None:
        """Add a line; ``mend`` follows it in softer ink. Both are shown letter by letter, never as markup."""
        label = QLabel(escape(words))
        if mend:
            label.setText(f'{escape(words)} <span style="color: {self._soft_ink}">{escape(mend)}</span>')
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setAccessibleName(f"{words} {mend}".rstrip())
        self._column.addWidget(label)
        self._labels.append(label)

    def _clear(self) -> None:
        while self._labels:
            label = self._labels.pop()
            label.hide()
            label.deleteLater()


def headline(faults: Sequence[Fault]) -> str:
    """Return ``✓ Nothing to mend``, ``✓ Ready to present · 2 hints`` or ``1 thing to mend, 2 hints``."""
    if not faults:
        return tr("✓ Nothing to mend")
    if all(fault.severity is Severity.HINT for fault in faults):
        return tr("✓ Ready to present · {hints}").format(hints=summary(faults))
    return summary(faults)


def _line(fault: Fault) -> str:
    mark = "!" if fault.severity is Severity.FAULT else "·"
    place = tr("Line {line}:").format(line=fault.line)
    return f"{mark} {place} {fault.message}"
