"""Owns the outline column: it follows the cursor of the text, leads it, and has the slides' order changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hearthside.authoring.glimpse import slide_at
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.console.thumbnails import Thumbnails
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.fault_watch import FaultWatch
from hearthside.windows.editor.outline.actions import names_by_key, outline_actions
from hearthside.windows.editor.outline.choosing_again import Chosen
from hearthside.windows.editor.outline.deeds import SlideDeeds
from hearthside.windows.editor.outline.delegate import OutlineDelegate
from hearthside.windows.editor.outline.list_view import OutlineList
from hearthside.windows.editor.outline.mark import mark_of
from hearthside.windows.editor.outline.menu import outline_menu
from hearthside.windows.editor.outline.model import OutlineModel
from hearthside.windows.editor.outline.rows import HeadingRow
from hearthside.windows.paper.sizes import Sizes, sizes_for
from hearthside.windows.slide_traces import traces

_THEME = "paper"


class OutlineColumn(QWidget):
    """The slides in their sections. ``actions`` is what can be done to those that are chosen."""

    text_wanted = Signal()
    """The keyboard is to go to the text."""

    def __init__(
        self, editing: Editing, renderer: SlideRenderer, watch: FaultWatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editing = editing
        self._followed = 0
        deck = editing.deck
        theme = renderer.themes.named(_THEME)
        self._thumbnails = Thumbnails(renderer, deck, self)
        self._watch = watch
        self._model = OutlineModel(deck, lambda slide: mark_of(watch.on_slide(slide)), self)
        self._delegate = OutlineDelegate(self._thumbnails, renderer.fonts, theme, sizes_for(1366, 768), self)
        self.list = OutlineList(self._model, self._delegate, theme, names_by_key())
        self._thumbnails.slide_painted.connect(self.list.repaint_slide)
        watch.found.connect(self._show_marks)
        self.list.in_sight.connect(self._look_at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        deeds = self._deeds = SlideDeeds(editing, self, self.text_wanted.emit)
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
        """Select just these slides (indexes), where they are not folded away; the cursor's is current, or else the
        first."""
        here = self._slide_of_cursor()
        rows = tuple(dict.fromkeys(self._model.row_of_slide(slide) for slide in sorted(slides, key=here.__ne__)))
        if rows:
            self.list.select(rows)

    def choose_sections(self, slides: Sequence[int]) -> None:
        """Select the headings of the sections that these slides (indexes) are all of."""
        sections, here = self._model.deck.sections, self._slide_of_cursor()
        starts = [index for index, section in enumerate(sections) if section.first_slide in slides]
        starts.sort(key=lambda index: sections[index].first_slide != here)
        rows = tuple(self._model.row_of_section(index) for index in starts)
        if rows:
            self.list.select(rows)

    def _slide_of_cursor(self) -> int:
        """Return the slide that the outline will soon follow, in the deck on show."""
        return slide_at(self._model.deck, self._editing.selection.end)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._delegate.set_sizes(sizes)
        self.list.lay_out(keep_current=True)

    def _look_at(self, slides: list[int]) -> None:
        """Have only what is in sight painted, and looked at for faults."""
        ratio = self.list.devicePixelRatioF()
        self._thumbnails.ask_only([self._delegate.wanted(slide, ratio) for slide in slides])
        self._watch.look_first(slides)

    def _show_marks(self, slides: list[int]) -> None:
        # The model tells nobody: after that a list lays all of its rows out anew, and no row is larger for a mark.
        for slide in slides:
            self.list.repaint_slide(slide)

    def _lead(self, slide: int) -> None:
        editing, shown = self._editing, self._model.deck
        if not editing.is_settled:
            # A row of a moment ago: the slide that it shows may be at another place by now, or gone.
            trace = traces(shown, editing.whole_deck()).get(slide)
            slide = slide if trace is None else trace.slide
        elif slide == editing.glimpse.slide:
            return
        editing.go_to_slide(slide)

    def _show_deck(self) -> None:
        deck = self._editing.deck
        is_restyled = deck.settings != self._model.deck.settings
        self._thumbnails.set_deck(deck)
        self.list.show_deck(deck)
        if is_restyled:
            self.list.viewport().update()
        self._follow()
        self._let_go()
        self._deeds.choosing_again.choose_again()

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
