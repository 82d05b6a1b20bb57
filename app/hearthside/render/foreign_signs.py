"""Owns finding signs that no bundled typeface has: they come from whatever a computer offers, or are empty boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QRawFont

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span
from hearthside.render.display_list import DisplayList, PlacedText, texts_in
from hearthside.tr import tr

_MOST_NAMED = 3
_NO_INK = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_NEVER_SEEN = frozenset("\N{NON-BREAKING HYPHEN}\ufe0e\ufe0f")
"""A hyphen looks the same in every typeface; the two others only say how the sign before them is to look."""


class ForeignSigns:
    """Asks a typeface about each character once. Needs a QGuiApplication; nothing of it is needed to show a slide."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bool] = {}
        self._faces: dict[str, QRawFont] = {}

    def on(self, deck: Deck, index: int, laid_out: DisplayList) -> tuple[str, ...]:
        """Return the first signs of slide ``index`` (from 0) that its typefaces lack, as people see them: each once.

        The names of deck and section, which many slides repeat, are left to those that they open.
        """
        slide = deck.slides[index]
        repeated = _repeated(deck, slide)
        found: dict[str, None] = {}
        for placed in texts_in(laid_out.items):
            if placed.text.whole.upper() in repeated:
                continue
            for sign in self._in(placed):
                found[sign] = None
                if len(found) == _MOST_NAMED:
                    return tuple(found)
        return tuple(found)

    def _in(self, placed: PlacedText) -> Iterator[str]:
        text, font = placed.text.whole, placed.text.layout.font()
        if text.isascii() or not self._lacks(font, text):
            return
        for sign in _as_seen(text):
            if self._lacks(font, sign):
                yield sign

    def _lacks(self, font: QFont, text: str) -> bool:
        # Shaping composes letters and their accents, wherever the typeface has them as one.
        return any(not self._has(font, character) for character in unicodedata.normalize("NFC", text))

    def _has(self, font: QFont, character: str) -> bool:
        if character.isascii() or character in _NEVER_SEEN or unicodedata.category(character) in _NO_INK:
            return True
        key = (font.family(), character)
        if key not in self._known:
            if key[0] not in self._faces:
                self._faces[key[0]] = QRawFont.fromFont(font)
            # QFontMetrics.inFontUcs4 would also say yes to what another typeface lends.
            self._known[key] = self._faces[key[0]].supportsCharacter(ord(character))
        return self._known[key]


def sign_faults(deck: Deck, index: int, signs: tuple[str, ...]) -> tuple[Fault, ...]:
    """Return the hint at ``signs`` of slide ``index``, none where there are none."""
    if not signs:
        return ()
    span = _place(deck, deck.slides[index], signs[0])
    place = deck.source.position(span.start)
    message = tr(
        "“{signs}” is not in Hearthside’s own typefaces, so it looks different on each computer, or is an empty box."
    )
    if any(sign[0].isalpha() for sign in signs):
        mend = tr("Look at the slide on the computer that will show it, or show these words as a picture.")
    else:
        mend = tr("Take another sign, or show it as a picture.")
    shown = message.format(signs=" ".join(signs))
    return (Fault("foreign-sign", span, place.line, place.column, shown, mend, Severity.HINT),)


def _repeated(deck: Deck, slide: Slide) -> tuple[str, ...]:
    title = "" if slide is deck.slides[0] else deck.settings.title
    is_own = slide.section is None or slide.starts_section
    return (title.upper(), "" if is_own else deck.sections[slide.section or 0].title.upper())


def _place(deck: Deck, slide: Slide, sign: str) -> Span:
    """Return where ``sign`` is to be mended: at the slide's heading, or at the setting that holds it."""
    settings = deck.settings
    if sign not in slide.span.of(deck.source.text):
        for name, place in settings.places.items():
            if sign in settings.text_of(name):
                return place.span
    return slide.heading_span or slide.span


def _as_seen(text: str) -> Iterator[str]:
    """Yield what people take for one sign each: a letter with its accents, a family of emoji."""
    raw = text.encode("utf-16-le")
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    start = 0
    while (end := finder.toNextBoundary()) >= 0:
        yield raw[start * 2 : end * 2].decode("utf-16-le", "replace")
        start = end
