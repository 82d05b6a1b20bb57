"""Owns the check of the third column: what is wrong here first, what is right, and where else there is something."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hearthside.deck.fault_counts import summary
from hearthside.deck.faults import Fault
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.slide.check_lines import ElsewhereLine, FaultLine, GoodLine
from hearthside.windows.editor.slide.checks import Elsewhere, SlideChecks
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.showing import set_shown

_MOST_HERE = 20
_MOST_ELSEWHERE = 12


class CheckPanel(QWidget):
    """Lines are made anew only where they say something else: whoever goes through them by keyboard stays there."""

    line_came = Signal(object)
    """The line, a widget, about what ``come_to`` was told is there, and wants to be seen."""

    def __init__(self, editing: Editing, checks: SlideChecks, soft_ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._checks = checks
        self._soft_ink = soft_ink
        self._came_to = ("", "")
        self._shown_here: tuple[object, ...] = ()
        self._shown_elsewhere: tuple[Elsewhere, ...] | None = None
        self.lines: list[FaultLine] = []
        self.places: list[ElsewhereLine] = []
        self.summary = _label("soft")
        self.other = _label("label", tr("Elsewhere in the deck"))
        self._here = QVBoxLayout()
        self._there = QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(_label("label", tr("Check")))
        head.addStretch(1)
        head.addWidget(self.summary)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addLayout(self._here)
        self._column.addWidget(self.other)
        self._column.addLayout(self._there)
        checks.changed.connect(self._follow)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._column.setSpacing(sizes.px(6))
        self._here.setSpacing(sizes.px(4))
        self._there.setSpacing(0)
        self.other.setContentsMargins(0, sizes.px(8), 0, 0)

    def come_to(self, fault: Fault) -> None:
        """Mark the line about ``fault`` as the one that somebody was led to, as soon as it is there."""
        self._came_to = (fault.code, fault.message)
        self._mark()

    def _mark(self) -> None:
        found = None
        for line in self.lines:
            is_it = found is None and (line.fault.code, line.fault.message) == self._came_to
            found = line if is_it else found
            line.set_current(is_it)
        if found is not None:
            self.line_came.emit(found)

    def _follow(self) -> None:
        checks = self._checks
        here = tuple((fault, checks.can_mend(fault)) for fault in checks.here[:_MOST_HERE])
        said = (*((fault.message, fault.mend, can_mend) for fault, can_mend in here), checks.good)
        if said != self._shown_here:
            self._shown_here = said
            self._show_here(here)
        else:
            for line, (fault, _) in zip(self.lines, here, strict=True):
                line.fault = fault
        elsewhere = checks.elsewhere()
        if elsewhere != self._shown_elsewhere:
            self._shown_elsewhere = elsewhere
            self._show_elsewhere(elsewhere)
        self.summary.setText(summary(checks.here) if checks.here else tr("✓ nothing here"))

    def _show_here(self, here: tuple[tuple[Fault, bool], ...]) -> None:
        focus: QWidget | None = self.window().focusWidget()
        had_keyboard = focus is not None and any(line.isAncestorOf(focus) for line in self.lines)
        _clear(self._here)
        self.lines = []
        for fault, can_mend in here:
            line = FaultLine(fault, self._soft_ink, can_mend=can_mend)
            line.go_wanted.connect(lambda line=line: self._checks.go_to(line.fault))
            line.mend_wanted.connect(lambda line=line: self._checks.mend(line.fault))
            self._here.addWidget(line)
            self.lines.append(line)
        self._mark()
        hidden = len(self._checks.here) - len(here)
        if hidden:
            self._here.addWidget(_label("soft", tr("and {count} more on this slide").format(count=hidden)))
        for words in self._checks.good:
            self._here.addWidget(GoodLine(words))
        if had_keyboard and self.lines:
            self.lines[0].go.setFocus()
        elif had_keyboard:
            self._editing.show(self._editing.selection)

    def _show_elsewhere(self, elsewhere: tuple[Elsewhere, ...]) -> None:
        _clear(self._there)
        self.places = []
        for found in elsewhere[:_MOST_ELSEWHERE]:
            place = ElsewhereLine(found)
            place.clicked.connect(lambda _checked=False, slide=found.slide: self._editing.go_to_slide(slide))
            self._there.addWidget(place, 0, Qt.AlignmentFlag.AlignLeft)
            self.places.append(place)
        hidden = len(elsewhere) - _MOST_ELSEWHERE
        if hidden > 0:
            words = tr("and {count} more slides: F8 leads from one to the next").format(count=hidden)
            self._there.addWidget(_label("soft", words))
        set_shown(self.other, bool(elsewhere))


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _label(name: str, words: str = "") -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
