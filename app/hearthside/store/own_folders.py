"""Owns where a person's own files go as long as they say nothing else: a folder that they would look in first."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import platformdirs

_OWN_DECKS = "Hearthside"


def documents_folder() -> Path:
    """Return the folder of this person's documents; their home where there is none."""
    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()


def own_decks_folder() -> Path:
    """Return where this person's own decks go: a folder among their documents, which may not be there yet."""
    return documents_folder() / _OWN_DECKS


def folder_to_propose(last_folder: str) -> Path:
    """Return the folder in which a dialog proposes to save a deck: the one used last, else the one for own decks,
    which is made if need be. It is there, as far as that lies with us."""
    known = Path(last_folder)
    if known.is_absolute() and known.is_dir():
        return known
    folder = own_decks_folder()
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return folder if folder.is_dir() else documents_folder()
