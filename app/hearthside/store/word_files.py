"""Owns reading the lists of words that the check looks for: those that come with Hearthside, and a person's own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from hearthside.store.settings import settings_path
from hearthside.store.toml_file import TomlTable
from hearthside.tr import tr

_LARGEST_BYTES = 256 * 1024
_OWN_NAME = "words.toml"


class WordTables(NamedTuple):
    """The tables, a person's own last; ``notice`` is a sentence where theirs cannot be read, and empty otherwise."""

    tables: tuple[TomlTable, ...]
    notice: str


def own_words_path() -> Path:
    """Return where this person's own list of words is, if they have written one: beside their settings."""
    return settings_path().with_name(_OWN_NAME)


def read_word_tables(folder: Path, own: Path) -> WordTables:
    """Return the lists in ``folder`` and the one in the file ``own``; nothing is ever written or moved.

    Raises OSError or ValueError where a list of Hearthside itself is damaged.
    """
    tables = [_read(path) for path in sorted(folder.glob("*.toml"))]
    try:
        return WordTables((*tables, _read(own)), "")
    except FileNotFoundError:
        return WordTables(tuple(tables), "")
    except (OSError, ValueError, RecursionError) as problem:
        message = tr("Your own list of words, {path}, cannot be read ({reason}); the usual words were looked for.")
        reason = getattr(problem, "strerror", None) or problem
        return WordTables(tuple(tables), message.format(path=own, reason=reason))


def _read(path: Path) -> TomlTable:
    if not path.is_file():  # a folder, or a pipe that would never end
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        data = file.read(_LARGEST_BYTES + 1)
    if len(data) > _LARGEST_BYTES:
        raise ValueError(tr("it is larger than 256 KiB"))
    return tomllib.loads(data.decode())
