"""Owns the look at a deck before it is written: its slides, the chosen one large, and what there is to check."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.console.slide_names import slide_name
from hearthside.windows.idle_work import IdleWork
from hearthside.windows.importing.check_list import CheckList
from hearthside.windows.importing.slide_list import SlideList
from hearthside.windows.paper.preview import Preview
from hearthside.windows.paper.sizes import Sizes


class PreviewPage(QWidget):
    """The list on the left, the large picture over the checks on the right."""

    def __init__(self, renderer: SlideRenderer, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._deck: Deck | None = None
        self._work = IdleWork(self)
        self.slides = SlideList(renderer, theme, sizes)
        self.slides.selectionModel().currentChanged.connect(self._want_picture)
        self.checks = CheckList()
        self.checks.slide_wanted.connect(self.slides.go_to)
        self.preview = Preview(theme.line, QColor(theme.ground))
        self.preview.resized.connect(self._want_picture)
        self._check_label = QLabel()
        self._check_label.setObjectName("label")
        panel = QFrame()
        panel.setObjectName("panel")
        self._column = QVBoxLayout(panel)
        self._column.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._check_label)
        self._column.addWidget(self.checks, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.slides, 5)
        self._row.addWidget(panel, 6)
        self.set_sizes(sizes)

    @property
    def is_busy(self) -> bool:
        """Whether the large picture is still to be painted."""
        return self._work.is_busy

    def show_deck(self, deck: Deck) -> None:
        """Show ``deck`` in place of what was there."""
        self._deck = deck
        self.slides.show_deck(deck)
        self.checks.show_deck(deck)
        count = self.checks.mark_count
        words = tr("To check, once it is saved ({count})") if count else tr("Nothing to check")
        self._check_label.setText(words.format(count=count))
        self._want_picture()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.slides.set_sizes(sizes)
        self._row.setSpacing(sizes.px(18))
        self._column.setContentsMargins(*[sizes.px(16)] * 4)
        self._column.setSpacing(sizes.px(10))
        self.preview.setFixedWidth(sizes.px(300 if sizes.narrow else 500))

    def _want_picture(self, *_indexes: QModelIndex) -> None:
        if self._deck is not None:
            self._work.put("picture", self._painted(self._deck, max(0, self.slides.currentIndex().row())))

    def _painted(self, deck: Deck, index: int) -> Iterator[None]:
        slide = deck.slides[index]
        image = self._renderer.image(deck, index, slide.content.steps, self.preview.image_width_px)
        self.preview.show_image(image, slide_name(deck, slide))
        yield
