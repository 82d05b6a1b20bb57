"""Owns the discussion panel: the question, the rounds and their times; where a running clock will have its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hearthside.deck.activities import Discussion
from hearthside.deck.durations import format_clock
from hearthside.deck.formats import room_label
from hearthside.render.fonts import HEADING_FAMILY
from hearthside.tr import tr
from hearthside.windows.console.flow_layout import FlowLayout
from hearthside.windows.console.round_pill import RoundPill
from hearthside.windows.console.rounds_bar import RoundsBar
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.words import ClockWords, Panel, Words
from hearthside.windows.controller import PresentationController
from hearthside.windows.showing import set_shown


class DiscussionPanel(Panel):
    """Shown on slides with a discussion: its total, its question, its rounds, and what people on their own may do."""

    def __init__(self, controller: PresentationController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self._sizes = sizes_for(0, 0)
        self._shown: tuple[Discussion | None, Sizes] = (None, self._sizes)
        self.total = ClockWords()
        self.total.setAccessibleName(tr("The whole discussion"))
        self.kind = Words("caption", wrapped=True)
        self.question = Words("strong", wrapped=True)
        self.solo = Words("caption", wrapped=True)
        self.bar = RoundsBar()
        self._pills = QWidget()
        self._flow = FlowLayout(self._pills)
        self._head = QHBoxLayout()
        self._head.addWidget(self.total, 0, Qt.AlignmentFlag.AlignTop)
        self._head_words = QVBoxLayout()
        self._head_words.addWidget(self.kind)
        self._head_words.addWidget(self.question)
        self._head.addLayout(self._head_words, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._pills)
        self._column.addWidget(self.solo)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.total.set_figures(HEADING_FAMILY, sizes.px(30 if sizes.compact else 34))
        self._head.setSpacing(sizes.px(14))
        self._head_words.setSpacing(0)
        self._flow.setSpacing(sizes.px(6))
        self._column.setSpacing(sizes.px(4 if sizes.compact else 6))
        self.bar.setFixedHeight(sizes.px(4))
        self._column.setContentsMargins(sizes.px(14), sizes.px(5), sizes.px(14), sizes.px(8))
        self.refresh()

    def refresh(self) -> None:
        """Show the discussion of the slide where the facilitator is, or nothing."""
        slide = self._controller.deck.slides[self._controller.state.position.slide]
        discussion = slide.activity if isinstance(slide.activity, Discussion) else None
        set_shown(self, discussion is not None)
        if discussion is None or self._shown == (discussion, self._sizes):
            return
        self._shown = (discussion, self._sizes)
        self.total.say(format_clock(discussion.total_seconds))
        self.question.say(slide.title_text)
        self.kind.say(room_label(discussion.format))
        self.solo.say(tr("On their own: {solo}").format(solo=discussion.solo) if discussion.solo else "")
        self.bar.show_rounds(tuple(round_.seconds for round_ in discussion.rounds))
        self._show_pills(discussion)

    def _show_pills(self, discussion: Discussion) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            pill = item.widget()
            if pill is not None:
                pill.hide()
                pill.deleteLater()
        for number, round_ in enumerate(discussion.rounds, 1):
            self._flow.addWidget(RoundPill(number, round_, self._sizes))
        self._pills.updateGeometry()
