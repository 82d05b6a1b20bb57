"""Owns taking along what a deck needs from its folder, its pictures and shared files, when it is saved in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from hearthside.deck.deck_settings import read_settings
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import flatten_line_ends
from hearthside.deck.model import Deck
from hearthside.deck.picture_targets import PICTURE_SUFFIXES, is_remote, leaves_folder
from hearthside.deck.slide_reader import pictures_in
from hearthside.store.atomic import Write, write_atomically
from hearthside.store.deck_files import file_beside
from hearthside.store.trouble import not_saved

_LARGEST_BYTES = 64 * 1024 * 1024


def left_behind(deck: Deck, old_folder: Path, new_folder: Path) -> tuple[str, ...]:
    """Return what ``deck`` shows or reads, by the names in it, that lies in ``old_folder`` and not in the new one.

    Names that lead out of the folder are none: they are never opened.
    """
    names = dict.fromkeys((*_pictures(deck), *_shared_files(deck)))
    return tuple(
        name
        for name in names
        if not leaves_folder(name) and file_beside(old_folder, name) is not None and not (new_folder / name).exists()
    )


def take_along(names: Iterable[str], old_folder: Path, new_folder: Path, write: Write = write_atomically) -> int:
    """Copy the files ``names`` from one folder to the other, into folders of the same names, and return how many.

    Nothing is overwritten. Raises StoreTrouble.
    """
    copied = 0
    for name in names:
        source, target = file_beside(old_folder, name), new_folder / name
        try:
            if source is None or target.exists() or source.stat().st_size > _LARGEST_BYTES:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            data = source.read_bytes()
        except OSError as error:
            raise not_saved(target, error) from error
        write(target, data, None)
        copied += 1
    return copied


def _pictures(deck: Deck) -> Iterator[str]:
    for slide in deck.slides:
        for picture in pictures_in(slide.content.blocks):
            name = unquote(picture.target.strip())
            if not is_remote(picture.target) and name.casefold().endswith(PICTURE_SUFFIXES):
                yield name


def _shared_files(deck: Deck) -> tuple[str, ...]:
    """Return the names of the files that the front matter of ``deck`` asks for."""
    asked: list[str] = []

    def note(name: str) -> None:
        asked.append(name)

    log = FaultLog(deck.source)
    read_settings(read_front_matter(flatten_line_ends(deck.source.text), log), note, log)
    return tuple(asked)
