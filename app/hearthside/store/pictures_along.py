"""Owns taking a deck's pictures along when the deck is saved in another folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from hearthside.deck.picture_targets import PICTURE_SUFFIXES, is_remote, leaves_folder
from hearthside.store.atomic import write_atomically
from hearthside.store.deck_files import file_beside
from hearthside.store.trouble import not_saved

_LARGEST_BYTES = 64 * 1024 * 1024


def left_behind(targets: Iterable[str], old_folder: Path, new_folder: Path) -> tuple[str, ...]:
    """Return those of ``targets``, as pictures are named in a deck, that lie in ``old_folder`` and not in the new one.

    Names that lead out of the folder are none: they are never opened.
    """
    names = dict.fromkeys(unquote(target.strip()) for target in targets if not is_remote(target))
    return tuple(
        name
        for name in names
        if not leaves_folder(name)
        and name.casefold().endswith(PICTURE_SUFFIXES)
        and file_beside(old_folder, name) is not None
        and not (new_folder / name).exists()
    )


def take_along(names: Iterable[str], old_folder: Path, new_folder: Path) -> int:
    """Copy the files ``names`` from one folder to the other, into folders of the same names, and return how many.

    Nothing is overwritten. Raises StoreTrouble.
    """
    copied = 0
    for name in names:
        source, target = file_beside(old_folder, name), new_folder / name
        if source is None or target.exists() or source.stat().st_size > _LARGEST_BYTES:
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            data = source.read_bytes()
        except OSError as error:
            raise not_saved(target, error) from error
        write_atomically(target, data)
        copied += 1
    return copied
