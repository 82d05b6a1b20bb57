"""Owns two versions of a deck's text side by side, and choosing between them, difference by difference."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.two_versions import Stretch, coarser, merged, stretches
from hearthside.tr import ntr, tr
from hearthside.windows.editor.files.difference_card import DifferenceCard
from hearthside.windows.paper.sizes import Sizes

_MOST_DIFFERENCES = 150
_LINES_AROUND = 2


class CompareView(QWidget):
    """``mine`` on the left, ``theirs`` on the right. At first everything is mine: nothing is lost by a slip."""

    chosen = Signal(str)
    """The text that came of choosing."""
    left = Signal()
    """The person goes back without having chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self._parts: tuple[Stretch, ...] = ()
        self.cards: list[DifferenceCard] = []
        self._title = QLabel()
        self._title.setObjectName("label")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.all_mine = _button(tr("All from the left"), lambda: self._choose_all(takes_theirs=False))
        self.all_theirs = _button(tr("All from the right"), lambda: self._choose_all(takes_theirs=True))
        self.use_button = _button(tr("Use what is chosen"), self._use)
        self.use_button.setObjectName("primary")
        self.back_button = _button(tr("Back to the text"), self.left.emit)
        self._heads = (_head(), _head())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()

    def show_versions(self, mine: tuple[str, str], theirs: tuple[str, str]) -> None:
        """Show both versions: what each is called, and its text with ``\\n`` as its line ends."""
        self._parts = coarser(stretches(mine[1], theirs[1]), _MOST_DIFFERENCES)
        for head, words in zip(self._heads, (mine[0], theirs[0]), strict=True):
            head.setText(words)
        different = [index for index, part in enumerate(self._parts) if not part.is_same]
        count = len(different)
        words = ntr("1 difference", "{count} differences", count).format(count=count)
        self._title.setText(words)
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        self.cards = []
        for number, index in enumerate(different, 1):
            before = self._parts[index - 1].mine[-_LINES_AROUND:] if index else ()
            behind = self._parts[index + 1].mine[:_LINES_AROUND] if index + 1 < len(self._parts) else ()
            name = tr("Difference {number} of {count}").format(number=number, count=count)
            self.cards.append(DifferenceCard(name, self._parts[index], before, behind))
            column.addWidget(self.cards[-1])
        column.addStretch(1)
        self._scroll.setWidget(content)
        (self.cards[0].mine if self.cards else self.back_button).setFocus()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._column.setSpacing(sizes.px(10))
        self._column.setContentsMargins(sizes.px(6), sizes.px(6), sizes.px(6), sizes.px(6))
        self._foot.setSpacing(sizes.px(10))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose_all(self, *, takes_theirs: bool) -> None:
        for card in self.cards:
            card.choose(takes_theirs=takes_theirs)

    def _use(self) -> None:
        self.chosen.emit(merged(self._parts, [card.takes_theirs for card in self.cards]))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.all_mine)
        top.addWidget(self.all_theirs)
        heads = QGridLayout()
        for column, head in enumerate(self._heads):
            heads.addWidget(head, 0, column)
            heads.setColumnStretch(column, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.use_button)
        self._foot.addWidget(self.back_button)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addLayout(heads)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)


def _head() -> QLabel:
    label = QLabel()
    label.setObjectName("label")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(words: str, act: object) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
