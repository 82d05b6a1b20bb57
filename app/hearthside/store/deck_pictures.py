"""Owns the pictures beside a deck: which there are, and putting a new one there without writing over any."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from hearthside.deck.picture_targets import PICTURE_SUFFIXES
from hearthside.store.trouble import StoreTrouble, not_saved
from hearthside.tr import tr

LARGEST_PICTURE_BYTES = 32 * 1024 * 1024
PICTURE_FOLDER = "art"
_MOST_PICTURES = 500
_MOST_LOOKED_AT = 5_000
_DEEPEST = 3
_LONGEST_NAME = 48
_MOST_TRIES = 1_000


def pictures_below(folder: Path) -> tuple[str, ...]:
    """Return the pictures in ``folder`` and below it as a deck there names them, sorted; at most 500 of them."""
    found = []
    for path in _files_below(folder):
        if path.suffix.casefold() in PICTURE_SUFFIXES:
            found.append(path.relative_to(folder).as_posix())
            if len(found) >= _MOST_PICTURES:
                break
    return tuple(sorted(found, key=lambda target: (target.count("/"), target.casefold())))


def save_picture(folder: Path, title: str, suffix: str, data: bytes) -> str:
    """Put ``data`` into the deck's ``folder`` under a name that is not in use, made of ``title``, and return what the
    deck calls it: ``art/a-quiet-place.png``. Raises StoreTrouble where it cannot be saved."""
    home = folder / PICTURE_FOLDER
    if len(data) > LARGEST_PICTURE_BYTES:
        message = tr("This picture is too large to be kept beside the deck.")
        raise StoreTrouble(home, message, message, tr("Make it smaller, then try again: 32 MB is the most."))
    try:
        home.mkdir(exist_ok=True)
        if not home.resolve().is_relative_to(folder.resolve()):
            message = tr("The folder “{name}” leads away from the deck.").format(name=PICTURE_FOLDER)
            raise StoreTrouble(home, message, message, tr("Make it a folder of its own beside the deck."))
        return _written(home, plain_name(title), suffix, data)
    except StoreTrouble:
        raise
    except OSError as error:
        raise not_saved(home, error) from error


def plain_name(title: str) -> str:
    """Return ``title`` as a file's name that every system and every deck can hold: ``closeness-lives-here``."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    short = words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME].rpartition("-")[0] or words[:_LONGEST_NAME]
    return short or "picture"


def _written(home: Path, name: str, suffix: str, data: bytes) -> str:
    for number in range(1, _MOST_TRIES):
        path = home / (f"{name}{suffix}" if number == 1 else f"{name}-{number}{suffix}")
        try:
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except FileExistsError:
            continue
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return f"{PICTURE_FOLDER}/{path.name}"
    raise FileExistsError(home / name)


def _files_below(folder: Path) -> Iterator[Path]:
    looked_at = 0
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop(0)
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            looked_at += 1
            if looked_at > _MOST_LOOKED_AT:
                return
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir():
                if depth < _DEEPEST:
                    waiting.append((Path(entry.path), depth + 1))
            else:
                yield Path(entry.path)
