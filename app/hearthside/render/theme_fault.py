"""Owns saying that a deck names a theme that there is not."""

from __future__ import annotations

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.near_miss import did_you_mean
from hearthside.render.theme import ThemeStore
from hearthside.tr import tr


def theme_faults(deck: Deck, themes: ThemeStore) -> tuple[Fault, ...]:
    """Return a fault where ``deck`` names no theme of ``themes``, and is therefore shown on paper."""
    named, known = deck.settings.places.get("theme"), themes.names()
    if named is None or deck.settings.theme in known:
        return ()
    place = deck.source.position(named.span.start)
    message = tr("There is no theme “{name}”, so the slides are shown on paper.").format(name=deck.settings.theme)
    mend = did_you_mean(deck.settings.theme, known)
    return (Fault("unknown-theme", named.span, place.line, place.column, message, mend),)
