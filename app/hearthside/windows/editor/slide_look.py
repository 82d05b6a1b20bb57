"""Owns looking at one slide for itself: faults of form and of painting, and hints of care."""

from __future__ import annotations

from hearthside.authoring.slide_faults import structure_faults_on
from hearthside.care.check import care_of_slide
from hearthside.care.vocabulary import Vocabularies
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.export.examination import Surroundings
from hearthside.render.foreign_signs import ForeignSigns, sign_faults
from hearthside.windows.editor.needs import EditorNeeds


class SlideLook:
    """Quick, and good for a glimpse too. Not what only a look at the whole deck can find."""

    def __init__(self, needs: EditorNeeds) -> None:
        self._needs = needs
        self._foreign = ForeignSigns()
        self._known: tuple[Surroundings, Vocabularies] | None = None

    @property
    def surroundings(self) -> Surroundings:
        """With what slides are looked at, in the room that the settings name now."""
        return self._around()[0]

    def forget(self) -> None:
        """Read words and day anew when a slide is looked at next: they may be others by now."""
        self._known = None

    def faults(self, deck: Deck, index: int) -> tuple[Fault, ...]:
        """Return what is wrong with slide ``index`` (from 0), and what could be better; in no order."""
        around, vocabularies = self._around()
        renderer = self._needs.renderer
        signs = self._foreign.on(deck, index, renderer.display_list(deck, index))
        return (
            *structure_faults_on(deck, index),
            *deck.slides[index].faults,
            *renderer.faults(deck, index),
            *sign_faults(deck, index, signs),
            *care_of_slide(deck, index, vocabularies.of(deck.settings.language), around.today),
        )

    def _around(self) -> tuple[Surroundings, Vocabularies]:
        room = self._needs.settings.current.room
        if self._known is None or self._known[0].room != room:
            around = self._needs.surroundings(room)
            self._known = (around, Vocabularies(around.words.tables))
        return self._known
