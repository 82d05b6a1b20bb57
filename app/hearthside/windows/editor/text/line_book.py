"""Owns the lines of the document with what each begins in, kept in step with every edit at the cost of that edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from hearthside.authoring.line_kinds import PLAIN, REACH, LineKind, LineState, kind_of, states_from


class LineBook(QObject):
    """``lines`` are the document's; ``states`` say what each begins in; ``is_dressed`` whether it has its colours."""

    changed = Signal()
    """Some lines are others, or begin in something else."""

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.lines: list[str] = []
        self.states: list[LineState] = []
        self.is_dressed: list[bool] = []
        self._read_all()
        document.contentsChange.connect(self._take)

    def state(self, line: int) -> LineState:
        """Return what line number ``line`` (from 0) begins in."""
        return self.states[line] if line < len(self.states) else PLAIN

    def kind(self, line: int) -> LineKind:
        """Return what line number ``line`` (from 0) is as a whole."""
        return kind_of(self.state(line), self.lines[line]) if line < len(self.lines) else LineKind.TEXT

    def undress(self) -> None:
        """Have every line coloured anew."""
        self.is_dressed = [False] * len(self.lines)

    def _read_all(self) -> None:
        self.lines = self._document.toRawText().split("\u2029")
        self.states = [PLAIN, *states_from(self.lines, 0, PLAIN)][: len(self.lines)]
        self.undress()

    def _take(self, position: int, _removed: int, added: int) -> None:
        """Take in what the document tells of: the lines that it touched, and what that means for those behind."""
        grown = self._document.blockCount() - len(self.lines)
        block = self._document.findBlock(position)
        first = block.blockNumber()
        last_block = self._document.findBlock(position + added)
        last = last_block.blockNumber() if last_block.isValid() else self._document.blockCount() - 1
        if not block.isValid() or last - grown < first - 1 or last - grown >= len(self.lines):
            self._read_all()
            self.changed.emit()
            return
        new = []
        for _ in range(first, last + 1):
            new.append(block.text())
            block = block.next()
        behind = last - grown + 1
        if new == self.lines[first:behind]:
            return  # Qt tells of new colours as of new text
        self.lines[first:behind] = new
        self.states[first:behind] = [PLAIN] * len(new)
        self.is_dressed[first:behind] = [False] * len(new)
        self._follow(first, last)
        self.changed.emit()

    def _follow(self, first: int, last: int) -> None:
        """Find out what the lines from ``first`` on begin in, until behind ``last`` it is what it was."""
        start = max(0, first - REACH)  # the end of something changes what its beginning means
        states = self.states
        begin = states[start] if start > 0 else PLAIN
        states[start] = begin
        for at, state in enumerate(states_from(self.lines, start, begin), start + 1):
            if at >= len(states):
                break
            if states[at] == state:
                if at > last + 1:
                    break
                continue
            states[at] = state
            self.is_dressed[at] = False
