"""Owns the outline column: it follows the cursor of the text, leads it, and has the slides' order changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.windows.console.thumbnails import Thumbnails
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.outline.actions import names_by_key, outline_actions
from hearthside.windows.editor.outline.deeds import Chosen, SlideDeeds
from hearthside.windows.editor.outline.delegate import OutlineDelegate
from hearthside.windows.editor.outline.fault_marks import FaultMarks
from hearthside.windows.editor.outline.list_view import OutlineList
from hearthside.windows.editor.outline.menu import outline_menu
from hearthside.windows.editor.outline.model import OutlineModel
from hearthside.windows.editor.outline.rows import HeadingRow
from hearthside.windows.paper.sizes import Sizes, sizes_for

_THEME = "paper"


class OutlineColumn(QWidget):
    """The slides in their sections. ``actions`` is what can be done to those that are chosen."""

    text_wanted = Signal()
    """The keyboard is to go to the text."""

    def __init__(self, editing: Editing, renderer: SlideRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._followed = 0
        deck = editing.deck
        theme = renderer.themes.named(_THEME)
        self._thumbnails = Thumbnails(renderer, deck, self)
        self._marks = FaultMarks(renderer, deck, self)
        self._model = OutlineModel(deck, self._marks, self)
        self._delegate = OutlineDelegate(self._thumbnails, renderer.fonts, theme, sizes_for(1366, 768), self)
        self.list = OutlineList(self._model, self._delegate, theme, names_by_key())
        self._thumbnails.slide_painted.connect(self.list.repaint_slide)
        self.list.in_sight.connect(self._look_at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        deeds = SlideDeeds(editing, self, self.text_wanted.emit)
        self.actions_here = outline_actions(deeds)
        """What can be done to the chosen slides."""
        runs = {doable.name: doable.run for doable in self.actions_here}
        self.list.key_pressed.connect(lambda name: runs[name]())
        self.list.led.connect(self._lead)
        self.list.opened.connect(self.text_wanted)
        self.list.dropped.connect(deeds.drop)
        self.list.text_dropped.connect(deeds.insert)
        self.list.customContextMenuRequested.connect(self._show_menu)
        editing.deck_changed.connect(self._show_deck)
        editing.slide_changed.connect(self._follow)
        editing.cursor_moved.connect(self._let_go)
        self.set_sizes(sizes_for(1366, 768))
        self.list.follow(editing.glimpse.slide)

    @property
    def chosen(self) -> Chosen:
        """The selected slides; without a selection, the one that the cursor is in."""
        rows = self.list.selected_rows
        slides = self._model.slides_of(rows)
        if not slides:
            return Chosen((self._editing.glimpse.slide,))
        return Chosen(slides, all(isinstance(self._model.row(row), HeadingRow) for row in rows))

    def choose(self, slides: Sequence[int]) -> None:
        """Select just these slides (indexes), where they are not folded away, and go to the first."""
        rows = tuple(dict.fromkeys(self._model.row_of_slide(slide) for slide in slides))
        if rows:
            self.list.select(rows)

    def choose_sections(self, slides: Sequence[int]) -> None:
        """Select the headings of the sections that these slides (indexes) are all of."""
        starts = [index for index, section in enumerate(self._model.deck.sections) if section.first_slide in slides]
        rows = tuple(self._model.row_of_section(index) for index in starts)
        if rows:
            self.list.select(rows)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._delegate.set_sizes(sizes)
        self.list.lay_out(keep_current=True)

    def stop(self) -> None:
        """Look at no slide any more."""
        self._marks.stop()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._marks.look_again()  # a picture may lie in its folder by now
            self.list.viewport().update()

    def _look_at(self, slides: list[int]) -> None:
        """Have only what is in sight painted, and looked at for faults."""
        ratio = self.list.devicePixelRatioF()
        self._thumbnails.ask_only([self._delegate.wanted(slide, ratio) for slide in slides])
        self._marks.ask_only(slides)

    def _lead(self, slide: int) -> None:
        if slide != self._editing.glimpse.slide or not self._editing.is_settled:
            self._editing.go_to_slide(slide)

    def _show_deck(self) -> None:
        deck = self._editing.deck
        is_restyled = deck.settings != self._model.deck.settings
        self._thumbnails.set_deck(deck)
        self._marks.set_deck(deck)
        self.list.show_deck(deck)
        if is_restyled:
            self.list.viewport().update()
        self._follow()
        self._let_go()

    def _follow(self) -> None:
        slide = min(self._editing.glimpse.slide, len(self._model.deck.slides) - 1)
        if slide != self._followed:
            self._followed = slide
            section = self._model.deck.slides[slide].section
            if section is not None and self._model.is_collapsed(section) and not self.list.hasFocus():
                self.list.fold(section, is_on=False)
        self.list.follow(slide)

    def _let_go(self) -> None:
        """Whoever writes in the text means the slide there, not all that were selected before."""
        if not self.list.hasFocus() and len(self.list.selected_rows) > 1 and self._editing.is_settled:
            self.list.select((self._model.row_of_slide(self._editing.glimpse.slide),))

    def _show_menu(self, place: QPoint) -> None:
        menu = outline_menu(self.actions_here, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(place))
