"""Owns the decks before and after one in its series: where they lie in its own folder, and what they are called."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import flatten_line_ends
from hearthside.deck.model import Deck
from hearthside.deck.setting_values import Values
from hearthside.deck.source import Source
from hearthside.store.deck_files import file_beside, read_beside


class Neighbour(NamedTuple):
    """A deck that is there. Its ``title`` is its own; empty where it has none or cannot be read."""

    path: Path
    """With links followed."""
    title: str


class Neighbours(NamedTuple):
    """The decks before and after one; None where it names none, or there is none in its folder."""

    previous: Neighbour | None = None
    next: Neighbour | None = None


def deck_folder(deck: Deck) -> Path | None:
    """Return the folder that ``deck`` may lead into; None for one that lies nowhere yet."""
    folder, path = deck.source.folder, deck.source.path
    return path.parent if folder is None and path is not None else folder


def series_neighbours(deck: Deck) -> Neighbours:
    """Return the decks that ``deck`` names as its neighbours. Reads at most two files."""
    series, folder = deck.settings.series, deck_folder(deck)
    if series is None or folder is None:
        return Neighbours()
    return Neighbours(_neighbour(folder, series.previous), _neighbour(folder, series.next))


def _neighbour(folder: Path, name: str) -> Neighbour | None:
    path = file_beside(folder, name) if name else None
    return None if path is None else Neighbour(path, _title(read_beside(folder, name)))


def _title(text: str | None) -> str:
    if text is None:
        return ""
    log = FaultLog(Source(text))
    values = Values(read_front_matter(flatten_line_ends(text), log).entries, log)
    language = values.exact("language")
    values.language = language.text if language is not None else "en"
    return values.words("title")
