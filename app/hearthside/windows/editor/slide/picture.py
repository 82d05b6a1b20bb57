"""Owns making the picture of the slide at the cursor: soon after every key, and never a worse one than before."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from hearthside.authoring.glimpse import Glimpse
from hearthside.authoring.slide_faults import half_written, structure_faults_on
from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing


class SlidePicture(QObject):
    """``image`` is the slide at the cursor, with as much revealed as ``step`` says.

    While a slide is half written or cannot be painted, its last good picture stays and ``waits_for`` says why. Pictures
    are made when Qt has nothing else to do, and of several that were asked for meanwhile only the last.
    """

    changed = Signal()
    """``image``, ``waits_for`` or the step is another."""

    def __init__(self, editing: Editing, renderer: SlideRenderer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._renderer = renderer
        self._width_px = 0
        self._ratio = 1.0
        self._good: Glimpse | None = None
        self._wanted_step: int | None = None
        self.image: QImage | None = None
        self.waits_for = ""
        """Why the picture is the last good one, in plain words; empty for one of the slide as it is."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make)
        editing.slide_changed.connect(self._soon.start)
        editing.deck_changed.connect(self._soon.start)

    @property
    def shown(self) -> Glimpse | None:
        """The slide that ``image`` is of; None before the first one."""
        return self._good

    @property
    def wanted_step(self) -> int | None:
        """What ``reveal`` was told last."""
        return self._wanted_step

    @property
    def steps(self) -> int:
        """How many reveals the slide has that is on show."""
        return 0 if self._good is None else self._good.deck.slides[self._good.slide].content.steps

    @property
    def step(self) -> int:
        """How many of them are on show: all, unless somebody steps through."""
        return self.steps if self._wanted_step is None else min(self._wanted_step, self.steps)

    def set_size(self, width_px: int, device_pixel_ratio: float) -> None:
        """Make pictures that are ``width_px`` logical pixels wide and sharp on this screen."""
        if (width_px, device_pixel_ratio) != (self._width_px, self._ratio):
            self._width_px, self._ratio = width_px, device_pixel_ratio
            self._soon.start()

    def reveal(self, step: int | None) -> None:
        """Show the slide after ``step`` reveals, None for all of them; another slide begins with all."""
        self._wanted_step = None if step is None else min(max(step, 0), self.steps)
        self._soon.start()

    def stop(self) -> None:
        """Make no more pictures."""
        self._soon.stop()

    def _make(self) -> None:
        if self._width_px <= 0:
            return
        now = self._editing.glimpse
        is_same_slide = self._good is not None and self._good.slide == now.slide
        if not is_same_slide:
            self._wanted_step = None
        trouble = self._trouble(now) if is_same_slide else ""
        shown = self._good if trouble and self._good is not None else now
        try:
            step = self._wanted_step
            steps = shown.deck.slides[shown.slide].content.steps
            step = steps if step is None else min(step, steps)
            image = self._renderer.image(shown.deck, shown.slide, step, self._width_px, self._ratio)
        except Exception:
            self.waits_for = tr("This slide cannot be shown as it is now.")
            if not is_same_slide:
                self.image = None
            self.changed.emit()
            raise  # written down by whoever started the program
        self.image, self.waits_for, self._good = image, trouble, shown
        self.changed.emit()

    def _trouble(self, now: Glimpse) -> str:
        """Return why the slide is half written; empty where it is not."""
        if self._is_opening_a_part():
            return tr("A “:::” line is being written.")
        fault = half_written((*structure_faults_on(now.deck, now.slide), *now.deck.slides[now.slide].faults))
        return "" if fault is None else fault.message

    def _is_opening_a_part(self) -> bool:
        """Whether the first colons of ``::: notes`` or the like stand where the cursor is."""
        text, at = self._editing.document.text, self._editing.selection.end
        end = text.find("\n", at)
        line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
        return line.strip(" ") in (":", "::")
