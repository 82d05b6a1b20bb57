"""Owns the decks before and after one in its series: where they lie, and what they are called.

They lie in the deck's own folder. Where none does, the one of that name that comes with Hearthside is meant: so a copy
of one evening of a series still leads to the others.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import flatten_line_ends
from hearthside.deck.model import Deck
from hearthside.deck.setting_values import Values
from hearthside.deck.source import Source
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import file_beside, read_beside


class Neighbour(NamedTuple):
    """A deck that is there. Its ``title`` is its own; empty where it has none or cannot be read."""

    path: Path
    """With links followed."""
    title: str


class Neighbours(NamedTuple):
    """The decks before and after one; None where it names none, or there is none."""

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


def neighbour_file(folder: Path, name: str) -> Path | None:
    """Return the file of the deck that one in ``folder`` calls ``name``, links followed; None where there is none."""
    home = _home(folder, name)
    return None if home is None else file_beside(home, name)


def _neighbour(folder: Path, name: str) -> Neighbour | None:
    home = _home(folder, name) if name else None
    path = None if home is None else file_beside(home, name)
    return None if home is None or path is None else Neighbour(path, _title(read_beside(home, name)))


def _home(folder: Path, name: str) -> Path | None:
    """Return the folder in which a deck ``name`` lies: ``folder``, else the one of the shipped decks."""
    if file_beside(folder, name) is not None:
        return folder
    shipped = find_bundled().slides
    return shipped if file_beside(shipped, name) is not None else None


def _title(text: str | None) -> str:
    if text is None:
        return ""
    log = FaultLog(Source(text))
    values = Values(read_front_matter(flatten_line_ends(text), log).entries, log)
    language = values.exact("language")
    values.language = language.text if language is not None else "en"
    return values.words("title")
