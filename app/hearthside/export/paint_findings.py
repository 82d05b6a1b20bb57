"""Owns what painting a slide brings to light, kept for as long as the slide reads the same."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hearthside.care.legibility import SmallestText
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.render.foreign_signs import ForeignSigns, sign_faults
from hearthside.render.reading_size import smallest_text
from hearthside.render.renderer import SlideRenderer


class Painted(Struct, frozen=True):
    """``faults`` that only layout can find, and the smallest text that is there to be read."""

    faults: tuple[Fault, ...]
    smallest: SmallestText | None
    signs: tuple[str, ...]
    """The first of those that no bundled typeface has."""


class PaintFindings:
    """Lays a slide out when it is asked for, and again only when it reads differently.

    A slide with faults is laid out each time: they have places, and a picture that was missing may have come.
    """

    def __init__(self, renderer: SlideRenderer) -> None:
        self._renderer = renderer
        self._foreign = ForeignSigns()
        self._before: dict[tuple[str, str], Painted] = {}
        self._now: dict[tuple[str, str], Painted] = {}
        self._deck: Deck | None = None

    def begin(self, deck: Deck) -> None:
        """Speak of ``deck`` from now on; what earlier states of it had and this one has not is forgotten."""
        old = self._deck
        is_alike = old is not None and (old.settings, old.source.folder) == (deck.settings, deck.source.folder)
        # A look that was broken off has not come to every slide: what the one before knew is kept a while longer.
        known = {**self._before, **self._now}
        self._before = (known if len(known) <= 2 * len(deck.slides) + 100 else self._now) if is_alike else {}
        self._now = {}
        self._deck = deck

    def of(self, deck: Deck, index: int) -> Painted:
        """Return what painting slide ``index`` (from 0) of ``deck`` finds; places are those of ``deck``."""
        slide = deck.slides[index]
        section = deck.sections[slide.section].title if slide.section is not None else ""
        # The first slide also tells what is wrong with the theme, and the last one with the booking details.
        is_ordinary = 0 < index < len(deck.slides) - 1
        key = (slide.span.of(deck.source.text), section)
        kept = self._before.get(key) or self._now.get(key)
        if kept is None or not is_ordinary:
            painted = self._painted(deck, index)
        else:
            painted = kept
        if is_ordinary and not painted.faults:
            self._now[key] = painted
        # Said anew each time, as it has a place: a deck in another script has it on every slide.
        return replace(painted, faults=(*painted.faults, *sign_faults(deck, index, painted.signs)))

    def _painted(self, deck: Deck, index: int) -> Painted:
        faults, laid_out = self._renderer.faults(deck, index), self._renderer.display_list(deck, index)
        return Painted(faults, smallest_text(laid_out), self._foreign.on(deck, index, laid_out))
