"""Owns the lines of the check: each with a mark, its words, and what can be done about it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hearthside.deck.fault_counts import counts
from hearthside.deck.faults import Fault, Severity
from hearthside.tr import tr
from hearthside.windows.editor.slide.elsewhere import Elsewhere, OnMany
from hearthside.windows.paper.button_words import shortened
from hearthside.windows.paper.plain_label import PlainLabel

_MOST_LETTERS_OF_A_LINE = 56


class GoodLine(PlainLabel):
    """Something that is as it should be."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("good", f"✓ {words}", parent, wraps=True)
        self.setAccessibleName(tr("All right: {words}").format(words=words))


class FaultLine(QFrame):
    """One fault or hint, with ways to it and out of it."""

    go_wanted = Signal()
    mend_wanted = Signal()

    def __init__(self, fault: Fault, soft_ink: str, parent: QWidget | None = None, *, can_mend: bool) -> None:
        super().__init__(parent)
        self.setObjectName("faultLine")
        self.fault = fault
        is_hint = fault.severity is Severity.HINT
        words = QLabel()
        words.setObjectName("hint" if is_hint else "wrong")
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        mark = "·" if is_hint else "!"
        spoken = tr("Hint: {words}") if is_hint else tr("To mend: {words}")
        words.setText(f'{mark} {escape(fault.message)} <span style="color: {soft_ink}">{escape(fault.mend)}</span>')
        words.setAccessibleName(spoken.format(words=f"{fault.message} {fault.mend}".rstrip()))
        self.words = words
        self.go = _link(tr("Go there"), tr("Go there: {words}").format(words=fault.message), self.go_wanted.emit)
        self.mend: QPushButton | None = None
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.go)
        if can_mend:
            self.mend = _link(tr("Mend it"), tr("Mend it: {words}").format(words=fault.mend), self.mend_wanted.emit)
            row.addWidget(self.mend)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words)
        column.addLayout(row)

    def set_current(self, is_current: bool) -> None:
        """Be the line that somebody was led to, or one of the others."""
        if bool(self.property("isCurrent")) != is_current:
            self.setProperty("isCurrent", is_current)
            self.style().unpolish(self)
            self.style().polish(self)


class PlaceLine(QPushButton):
    """A line that leads to another slide."""

    def __init__(self, words: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setObjectName("link")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken)


class OnManyLine(PlaceLine):
    """What several slides have alike; leads from one of them to the next."""

    def __init__(self, found: OnMany, parent: QWidget | None = None) -> None:
        spoken = tr("Go to the next of these slides: {words}").format(words=found.words)
        super().__init__(f"· {_broken(found.words)}", spoken, parent)
        self.setToolTip(tr("Leads to the next of these slides"))


class ElsewhereLine(PlaceLine):
    """Another slide with something to look at; leads there."""

    def __init__(self, found: Elsewhere, parent: QWidget | None = None) -> None:
        number, how_many = found.slide + 1, counts(found.faults, found.hints)
        mark = "!" if found.faults else "·"
        title = shortened(found.title, 40)
        words = tr("{mark} Slide {number}: {counts}").format(mark=mark, number=number, counts=how_many)
        spoken = tr("Go to slide {number}: {counts}").format(number=number, counts=how_many)
        super().__init__(f"{words} · {title}" if title else words, spoken, parent)


def _broken(words: str) -> str:
    """Return ``words`` in lines that a narrow column can show: a button breaks none by itself."""
    return "\n   ".join(textwrap.wrap(words, _MOST_LETTERS_OF_A_LINE))


def _link(words: str, name: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("link")
    button.setAccessibleName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(run)
    return button
