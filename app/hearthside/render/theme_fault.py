"""Owns saying that a deck names a theme that there is not, or that is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.near_miss import did_you_mean
from hearthside.tr import tr

if TYPE_CHECKING:  # Qt is not needed to say that there is no such theme
    from hearthside.render.theme import ThemeStore


def theme_faults(deck: Deck, themes: ThemeStore) -> tuple[Fault, ...]:
    """Return a fault where ``deck`` names no theme of ``themes`` that can be used, and is therefore shown on paper."""
    named, name, known = deck.settings.places.get("theme"), deck.settings.theme, themes.names()
    if named is None or name not in known:
        return unknown_theme(deck, known)
    if themes.named(name).name == name:
        return ()
    message = tr("The theme “{name}” cannot be read, so the slides are shown on paper.").format(name=name)
    mend = tr("Compare its file with “paper.toml”, which is whole.")
    place = deck.source.position(named.span.start)
    return (Fault("damaged-theme", named.span, place.line, place.column, message, mend),)


def unknown_theme(deck: Deck, known: tuple[str, ...]) -> tuple[Fault, ...]:
    """Return a fault where ``deck`` names a theme that is none of those ``known``."""
    named, name = deck.settings.places.get("theme"), deck.settings.theme
    if named is None or name in known:
        return ()
    message = tr("There is no theme “{name}”, so the slides are shown on paper.").format(name=name)
    place = deck.source.position(named.span.start)
    return (Fault("unknown-theme", named.span, place.line, place.column, message, did_you_mean(name, known)),)
