"""Owns which of a theme's colours are too close to each other to be read from the back.

Body text needs a contrast of 7 to 1 and large text one of 4.5 to 1 (WCAG 2.2, success criterion 1.4.6, level AAA).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtGui import QColor

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.deck.source import Span
from hearthside.render.theme import Theme, contrast_ratio
from hearthside.tr import tr

BODY, LARGE = 7.0, 4.5


class Pair(Struct, frozen=True):
    """Two colours of a theme, by the names they have in its file, and the contrast that they need."""

    text: str
    ground: str
    colours: tuple[QColor, QColor]
    least: float

    @property
    def ratio(self) -> float:
        return contrast_ratio(*self.colours)


def pairs(theme: Theme) -> Iterator[Pair]:
    """Yield every colour in which ``theme`` writes, on every ground on which it does."""
    grounds = (("ground", theme.ground), ("discussion-ground", theme.discussion_ground))
    for name, ground in grounds:
        yield Pair("ink", name, (theme.ink, ground), BODY)
        yield Pair("soft-ink", name, (theme.soft_ink, ground), BODY)
        yield Pair("heading", name, (theme.heading, ground), LARGE)
        for number, voice in enumerate(theme.voices, 1):
            yield Pair(f"voices, {number}", name, (voice, ground), LARGE)
    closing = theme.closing
    yield Pair("ink", "surface", (theme.ink, theme.surface), BODY)
    yield Pair("soft-ink", "surface", (theme.soft_ink, theme.surface), LARGE)
    yield Pair("closing ink", "closing ground", (closing.ink, closing.ground), BODY)
    yield Pair("closing soft-ink", "closing ground", (closing.soft_ink, closing.ground), BODY)
    yield Pair("closing accent", "closing ground", (closing.accent, closing.ground), LARGE)
    yield Pair("closing card-ink", "closing card", (closing.card_ink, closing.card), BODY)
    yield Pair("hold ink", "hold ground", (theme.hold_ink, theme.hold_ground), BODY)


def weakest_body(theme: Theme, ground: QColor) -> float | None:
    """Return the lowest contrast that body text of ``theme`` has on ``ground``; None where none is written on it."""
    return min((pair.ratio for pair in pairs(theme) if pair.colours[1] == ground and pair.least == BODY), default=None)


def weak_pairs(theme: Theme) -> list[Pair]:
    """Return those of ``pairs`` that have too little contrast, the weakest first."""
    return sorted((pair for pair in pairs(theme) if pair.ratio < pair.least), key=lambda pair: pair.ratio / pair.least)


def contrast_faults(deck: Deck, theme: Theme) -> tuple[Fault, ...]:
    """Return a hint at the weakest colours of ``theme``, with which ``deck`` is shown; none where all are strong."""
    weak = weak_pairs(theme)
    if not weak:
        return ()
    named = deck.settings.places.get("theme")
    span = named.span if named is not None else Span(0, 0)
    place = deck.source.position(span.start)
    message = tr("In the theme “{name}”, {text} on {ground} has a contrast of {ratio} to 1; reading needs {least}.")
    first = weak[0]
    words = message.format(
        name=theme.name, text=first.text, ground=first.ground, ratio=f"{first.ratio:.1f}", least=f"{first.least:g}"
    )
    if len(weak) > 1:
        words = tr("{words} There are {count} such pairs.").format(words=words, count=len(weak))
    mend = tr("Make the one lighter or the other darker in the theme's file.")
    return (Fault("weak-contrast", span, place.line, place.column, words, mend, Severity.HINT),)
