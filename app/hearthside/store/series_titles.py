"""Owns what the decks before and after this one in its series are called; they are read from the deck's own folder."""

from __future__ import annotations

from typing import NamedTuple

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import flatten_line_ends
from hearthside.deck.model import Deck
from hearthside.deck.setting_values import Values
from hearthside.deck.source import Source
from hearthside.store.deck_files import read_beside


class SeriesTitles(NamedTuple):
    """Empty where there is no such deck, it cannot be read, or it has no title."""

    previous: str = ""
    next: str = ""


def series_titles(deck: Deck) -> SeriesTitles:
    """Return the titles of the decks that ``deck`` names as its neighbours. Reads the top of at most two files."""
    series, folder = deck.settings.series, deck.source.folder
    if folder is None and deck.source.path is not None:
        folder = deck.source.path.parent
    if series is None or folder is None:
        return SeriesTitles()
    names = (series.previous, series.next)
    return SeriesTitles(*(_title(read_beside(folder, name)) if name else "" for name in names))


def _title(text: str | None) -> str:
    if text is None:
        return ""
    log = FaultLog(Source(text))
    values = Values(read_front_matter(flatten_line_ends(text), log).entries, log)
    language = values.exact("language")
    values.language = language.text if language is not None else "en"
    return values.words("title")
