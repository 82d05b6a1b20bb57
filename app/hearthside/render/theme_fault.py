"""Owns saying that a deck names a theme that there is not, or that is damaged."""

from __future__ import annotations

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.near_miss import did_you_mean
from hearthside.render.theme import ThemeStore
from hearthside.tr import tr


def theme_faults(deck: Deck, themes: ThemeStore) -> tuple[Fault, ...]:
    """Return a fault where ``deck`` names no theme of ``themes`` that can be used, and is therefore shown on paper."""
    named, name, known = deck.settings.places.get("theme"), deck.settings.theme, themes.names()
    if named is None or themes.named(name).name == name:
        return ()
    place = deck.source.position(named.span.start)
    if name in known:
        code, mend = "damaged-theme", tr("Compare its file with “paper.toml”, which is whole.")
        message = tr("The theme “{name}” cannot be read, so the slides are shown on paper.").format(name=name)
    else:
        code, mend = "unknown-theme", did_you_mean(name, known)
        message = tr("There is no theme “{name}”, so the slides are shown on paper.").format(name=name)
    return (Fault(code, named.span, place.line, place.column, message, mend),)
