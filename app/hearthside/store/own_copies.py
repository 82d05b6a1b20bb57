"""Owns saving a person's own copy of a deck that comes with Hearthside, which itself is never written to."""

from __future__ import annotations

from pathlib import Path

from hearthside.deck.model import Deck
from hearthside.store.atomic import Write, write_atomically
from hearthside.store.bundled import Bundled
from hearthside.store.files_along import left_behind, take_along
from hearthside.store.new_files import save_new
from hearthside.store.series_neighbours import deck_folder
from hearthside.store.trouble import not_saved


def own_copy(deck: Deck, bundled: Bundled, folder: Path, write: Write = write_atomically) -> Path | None:
    """Save ``deck`` in ``folder``, with what it needs beside it, where it comes with Hearthside, and return its
    place; None where it does not.

    Nothing that lies in ``folder`` is overwritten: the deck's name gives way, and pictures and shared files of the
    person's own stay. Raises StoreTrouble; then there is no copy of the deck.
    """
    path, home = deck.source.path, deck_folder(deck)
    if path is None or home is None or not bundled.is_shipped(path):
        return None
    place = folder / path.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_saved(place, error) from error
    take_along(left_behind(deck, home, folder), home, folder, write)
    return save_new(place, deck.source.to_bytes(), write).path
