"""Owns the third column: the live picture of the slide at the cursor, its settings, and the check."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.deck.faults import Fault
from hearthside.render.theme import DEFAULT_THEME
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.fault_watch import FaultWatch
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.editor.slide.check_panel import CheckPanel
from hearthside.windows.editor.slide.checks import SlideChecks
from hearthside.windows.editor.slide.picture import SlidePicture
from hearthside.windows.editor.slide.picture_view import PictureView
from hearthside.windows.editor.slide.projector import Projector
from hearthside.windows.editor.slide.settings_panel import SettingsPanel
from hearthside.windows.editor.slide.steps_bar import StepsBar
from hearthside.windows.editor.slide.style import column_style_sheet
from hearthside.windows.paper.sizes import Sizes, sizes_for

_PICTURE_SHARE = 0.52
"""Of the column's height, at most: the settings and the first faults stay in sight."""


class SlideColumn(QWidget):
    """Two cards, one below the other; the lower one scrolls."""

    def __init__(
        self, editing: Editing, needs: EditorNeeds, watch: FaultWatch, window: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme = needs.renderer.themes.named(DEFAULT_THEME)
        self._sizes = sizes_for(0, 0)
        self.picture = SlidePicture(editing, needs.renderer, self)
        self.view = PictureView(self.picture, needs.renderer.fonts, theme)
        self.steps = StepsBar(self.picture)
        self.projector = Projector(editing, needs.renderer, self.picture, needs.desktop, window)
        self.show_on_projector = QPushButton()
        self.show_on_projector.setObjectName("quiet")
        self.show_on_projector.setAutoDefault(False)
        self.show_on_projector.setCheckable(True)
        self.checks = SlideChecks(editing, needs, watch, self)
        self.settings = SettingsPanel(editing)
        self.check_panel = CheckPanel(editing, self.checks, theme.soft_ink.name())
        self._build()
        self.show_on_projector.clicked.connect(self.projector.toggle)
        self.projector.changed.connect(self._follow_projector)
        self.check_panel.line_came.connect(self._bring_into_view)
        self._follow_projector()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.setStyleSheet(column_style_sheet(self._theme, sizes))
        px = sizes.px
        self._outer.setSpacing(px(10))
        self._upper.setContentsMargins(px(10), px(10), px(10), px(6))
        self._upper.setSpacing(px(4))
        self._lower.setContentsMargins(px(14), px(10), px(12), px(10))
        self._lower.setSpacing(px(14))
        self.settings.set_sizes(sizes)
        self.check_panel.set_sizes(sizes)
        self._fit_picture()

    def show_fault(self, fault: Fault) -> bool:
        """Mark the line about ``fault`` and bring it into view; False where this column is not to be seen."""
        self.check_panel.come_to(fault)
        return self.isVisible()

    def stop(self) -> None:
        """Let go of timers and of the projector."""
        self.picture.stop()
        self.projector.stop()
        self.checks.stop()

    def _build(self) -> None:
        upper, lower = _card(), _card()
        self._upper = QVBoxLayout(upper)
        self._upper.addWidget(self.view)
        row = QHBoxLayout()
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self.show_on_projector)
        self._upper.addLayout(row)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._lower = QVBoxLayout(inside)
        self._lower.addWidget(self.settings)
        self._lower.addWidget(self.check_panel)
        self._lower.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        around = QVBoxLayout(lower)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(scroll)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(upper)
        self._outer.addWidget(lower, 1)

    def _follow_projector(self) -> None:
        screen = self.projector.screen
        button = self.show_on_projector
        button.setChecked(screen is not None)
        words = tr("On {screen}: take it away").format(screen=screen.name) if screen else tr("Show on the projector")
        button.setText(words)
        button.setAccessibleName(words)
        can_show = screen is not None or self.projector.can_show
        button.setEnabled(can_show)
        button.setToolTip("" if can_show else tr("There is no second screen just now, or the room is on it."))

    def _bring_into_view(self, line: QWidget) -> None:
        # Only then has a line that is new its place.
        QTimer.singleShot(0, line, lambda: self._scroll.ensureWidgetVisible(line, 0, self._sizes.px(24)))

    def _fit_picture(self) -> None:
        self.view.set_sizes(self._sizes, max(90, round(self.height() * _PICTURE_SHARE)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_picture()


def _card() -> QFrame:
    card = QFrame()
    card.setObjectName("panel")
    return card
