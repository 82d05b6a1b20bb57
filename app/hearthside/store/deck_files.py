"""Owns opening a deck from its file: bounded, never a device, and with shared files from the deck's own folder only."""

from __future__ import annotations

from pathlib import Path

from hearthside.chosen_file import NoPlainFile, UnreadableFile, read_up_to
from hearthside.deck.decode import LIMIT_BYTES, decode
from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.tr import tr

_LONGEST_SHARED_BYTES = 256 * 1024


def open_deck(path: Path, previous: Deck | None = None) -> Deck:
    """Return the deck in the file at ``path``; slides unchanged since ``previous`` keep what was read of them.

    Raises UnreadableDeck where there is no such file, it cannot be read, is over 16 MiB, or is no text.
    """
    return reparse(decode(_read(path), path), previous)


def reparse(source: Source, previous: Deck | None = None) -> Deck:
    """Return the deck that ``source`` makes, as if it stood in its file; what ``previous`` read is kept."""
    folder = source.folder
    if folder is None:
        return parse_deck(source, previous=previous)
    return parse_deck(source, read_shared=lambda name: read_beside(folder, name), previous=previous)


def file_beside(folder: Path, name: str) -> Path | None:
    """Return where the file ``name`` in ``folder`` or below it lies, links followed; None where there is none.

    A name that leads out of the folder, links included, is none.
    """
    try:
        root = folder.resolve()
        path = (root / name).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None


def read_beside(folder: Path, name: str) -> str | None:
    """Return the text of the file ``name`` as ``file_beside`` finds it, None where it is too long or cannot be read."""
    path = file_beside(folder, name)
    try:
        if path is None or path.stat().st_size > _LONGEST_SHARED_BYTES:
            return None
        return decode(path.read_bytes()).text
    except (OSError, UnreadableDeck):
        return None


def _read(path: Path) -> bytes:
    try:
        return read_up_to(path, LIMIT_BYTES)
    except NoPlainFile as found:
        raise _no_file(path, is_folder=found.is_folder) from None
    except UnreadableFile as trouble:
        raise UnreadableDeck(str(trouble), trouble.mend) from None


def _no_file(path: Path, *, is_folder: bool) -> UnreadableDeck:
    if is_folder:
        return UnreadableDeck(
            tr("“{name}” is a folder.").format(name=path.name or path), tr("Choose the deck's .md file in it.")
        )
    return UnreadableDeck(
        tr("“{name}” is not a file that holds a deck.").format(name=path.name), tr("Choose the deck's .md file.")
    )
