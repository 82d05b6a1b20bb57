"""Owns stepping through what a slide reveals, below its picture."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hearthside.tr import tr
from hearthside.windows.editor.slide.picture import SlidePicture
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.step_button import step_button
from hearthside.windows.showing import set_shown


class StepsBar(QWidget):
    """``◀ step 2 of 3 ▶``; not there for a slide that shows everything at once."""

    def __init__(self, picture: SlidePicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.back = step_button("◀", tr("One step less revealed"))
        self.on = step_button("▶", tr("One step more revealed"))
        self.words = PlainLabel("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.back, self.words, self.on):
            row.addWidget(part)
        self.back.clicked.connect(lambda: picture.reveal(picture.step - 1))
        self.on.clicked.connect(lambda: picture.reveal(picture.step + 1))
        picture.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        step, steps = self._picture.step, self._picture.steps
        set_shown(self, steps > 0)
        words = tr("step {step} of {steps}").format(step=step, steps=steps)
        self.words.setText(tr("all {steps} steps").format(steps=steps) if step == steps else words)
        self.back.setEnabled(step > 0)
        self.on.setEnabled(step < steps)
