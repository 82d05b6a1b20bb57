"""Owns the right side of the library: what the selected deck is, its plan, its faults, and the Present button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hearthside.deck.faults import Fault
from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.store.series_neighbours import Neighbours
from hearthside.tr import tr
from hearthside.windows.deck_facts import evening_words, plan_rows, series_line, short_facts
from hearthside.windows.library.check_lines import CheckLines
from hearthside.windows.library.plan_lines import PlanHead, PlanLines
from hearthside.windows.library.preflight_box import PreflightBox
from hearthside.windows.library.series_links import SeriesLinks
from hearthside.windows.library.shelf import ShelfDeck, Standing
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.preview import Preview
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.steady_scroll import SteadyScrollArea


class PlanPanel(QFrame):
    """Shows one deck of the shelf, or an invitation to choose one."""

    present_clicked = Signal()
    section_chosen = Signal(int)
    """An evening is to begin at the slide of this number (from 1)."""
    edit_clicked = Signal()
    forget_clicked = Signal()

    def __init__(self, fonts: Fonts, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._sizes = sizes
        self._shown: ShelfDeck | None = None
        self._series = PlainLabel("series")
        self._title = PlainLabel("title", wraps=True)
        self._subtitle = PlainLabel("subtitle", wraps=True)
        self._facts = PlainLabel("facts", wraps=True)
        self.series_links = SeriesLinks()
        self.present_button = _present_button(theme)
        self.present_button.clicked.connect(self.present_clicked)
        self.edit_button = QPushButton(tr("Edit"))
        self.edit_button.setObjectName("edit")
        self.edit_button.setAccessibleName(tr("Edit this deck (F4)"))
        self.edit_button.setToolTip(tr("F4"))
        self.edit_button.clicked.connect(self.edit_clicked)
        self.preflight_box = PreflightBox()
        self.preview = Preview(theme.line, theme.discussion_ground)
        self.plan = PlanLines(fonts, theme)
        self.check = CheckLines(theme.soft_ink.name())
        self._plan_head = PlanHead(theme, sizes)
        self._check_label = PlainLabel("label", tr("Check"))
        self._place = PlainLabel("small")
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.forget_button = QPushButton(tr("Remove from recent"))
        self.forget_button.setObjectName("quiet")
        self.forget_button.clicked.connect(self.forget_clicked)
        self._scroll = self._scrolled_body()
        self.plan.chosen.connect(self.section_chosen)
        self.plan.line_reached.connect(self._scroll.ensureWidgetVisible)
        self._arrange()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self._plan_head.set_sizes(sizes)
        self.series_links.set_sizes(sizes)
        self._arrange_body()
        deck = self._shown.deck if self._shown is not None else None
        if deck is not None:
            self.plan.show_rows(tuple(plan_rows(deck)), sizes)

    def show_nothing(self, words: str) -> None:
        """Show no deck; ``words`` say why, or what to do."""
        self._shown = None
        for label in (self._series, self._facts, self._place):
            label.setText("")
        self._title.setText("")
        self._subtitle.setText(words)
        self.series_links.show_neighbours(Neighbours())
        self._show_parts(ready=False, has_faults=False, can_forget=False)

    def show_deck(self, shown: ShelfDeck, picture: QImage | None) -> None:
        """Show ``shown``; its faults follow with ``show_faults`` when they are known."""
        self._shown = shown
        # Where a shipped deck lies is nobody's concern; one's own is looked for in the file manager by this.
        self._place.setText(str(shown.path) if shown.recent else "")
        deck = shown.deck
        self._title.setText(shown.title if shown.refusal is None else shown.path.name)
        self._series.setText(series_line(deck) if deck is not None else "")
        self.series_links.show_neighbours(shown.neighbours)
        self._subtitle.setText(deck.settings.subtitle if deck is not None else "")
        waiting = tr("Reading…") if shown.standing is Standing.WAITING else ""
        facts = (evening_words(deck), short_facts(deck)) if deck is not None else (waiting,)
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        ready = deck is not None
        self._show_parts(ready=ready, has_faults=shown.standing is not Standing.WAITING, can_forget=shown.recent)
        if deck is not None:
            words = tr("The first slide of “{title}”").format(title=shown.title)
            self.preview.show_image(picture, words)
            self.plan.show_rows(tuple(plan_rows(deck)), self._sizes)
            self.check.show_waiting()
        elif shown.standing is Standing.MISSING:
            mend = tr("It was moved, renamed or deleted. Open it from its new place, or remove it from this list.")
            self.check.show_refusal(tr("This file is not there any more."), mend)
        elif shown.refusal is not None:
            self.check.show_refusal(str(shown.refusal), shown.refusal.mend)

    def show_picture(self, path: Path, picture: QImage) -> None:
        """Show ``picture`` if the deck at ``path`` is still the one on show."""
        if self._shown is not None and self._shown.path == path:
            self.preview.show_image(picture, self.preview.accessibleName())

    def show_faults(self, path: Path, faults: Sequence[Fault]) -> None:
        """Show what looking the deck at ``path`` through has found, if it is still the one on show."""
        if self._shown is not None and self._shown.path == path:
            self.check.show_faults(faults, path)

    def _show_parts(self, *, ready: bool, has_faults: bool, can_forget: bool) -> None:
        self.present_button.setEnabled(ready)
        self.present_button.setVisible(self._shown is not None)
        self.edit_button.setVisible(ready)
        self.preflight_box.setVisible(ready)
        self.preview.setVisible(ready and not self._sizes.narrow)
        self.plan.setVisible(ready)
        self._plan_head.setVisible(ready)
        self.check.setVisible(has_faults)
        self._check_label.setVisible(ready)
        self.forget_button.setVisible(can_forget)
        for label in (self._series, self._title, self._subtitle, self._facts, self._place):
            label.setVisible(bool(label.text()))
        self._set_margins()
        self._scroll.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._series, self._title, self._subtitle, self._facts):
            words.addWidget(label)
        words.addWidget(self.series_links)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addLayout(words, 1)
        head.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        present = QVBoxLayout()
        present.setSpacing(8)
        present.addWidget(self.present_button)
        present.addWidget(self.preflight_box, 0, Qt.AlignmentFlag.AlignRight)
        present.addStretch(1)
        head.addLayout(present)
        foot = QHBoxLayout()
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(self._place, 1)
        foot.addWidget(self.forget_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(foot)
        self._arrange_body()

    def _scrolled_body(self) -> SteadyScrollArea:
        """Two columns, the plan in the right one; in a narrow window that one comes first, the other under it."""
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.preview)
        left.addWidget(self._check_label)
        left.addWidget(self.check)
        left.addStretch(1)
        right.addWidget(self._plan_head)
        right.addWidget(self.plan)
        right.addStretch(1)
        self._sides = (left, right)
        content = QWidget()
        content.setObjectName("scrolled")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._body.addLayout(left, 1)
        self._body.addLayout(right, 1)
        return SteadyScrollArea(content)

    def _arrange_body(self) -> None:
        px = self._sizes.px
        narrow = self._sizes.narrow
        self._set_margins()
        self._column.setSpacing(px(16))
        direction = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(direction)
        self._body.setContentsMargins(0, 0, px(8), px(12))
        self._body.setSpacing(px(14) if narrow else px(32))
        self._body.setStretch(0, 1 if narrow else 6)
        self._body.setStretch(1, 0 if narrow else 5)
        self.present_button.setIconSize(QSize(px(18), px(18)))
        for side in self._sides:
            side.setSpacing(px(8))
        self._check_label.setContentsMargins(0, 0 if narrow else px(12), 0, 0)
        self.preview.setVisible(not narrow and self._shown is not None and self._shown.deck is not None)

    def _set_margins(self) -> None:
        """Without a line at its foot, what is scrolled runs on to the panel's edge, as paper does."""
        px = self._sizes.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(12) if self._place.text() else 1)


def _present_button(theme: Theme) -> QPushButton:
    button = QPushButton(tr("Present"))
    button.setObjectName("present")
    button.setIcon(_play_icon(theme))
    button.setAccessibleName(tr("Present this deck (Enter)"))
    button.setToolTip(tr("Enter or F5"))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _play_icon(theme: Theme) -> QIcon:
    """A triangle in the colour of the button's words: the bundled fonts have none."""
    icon = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.ground), (QIcon.Mode.Disabled, theme.soft_ink)):
        picture = QPixmap(64, 64)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 8, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(colour)
        painter.drawPolygon([QPointF(16, 12), QPointF(52, 32), QPointF(16, 52)])
        painter.end()
        icon.addPixmap(picture, mode)
    return icon
