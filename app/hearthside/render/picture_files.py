"""Owns which file a picture's target means, and reading it: only below the deck's folder or the bundled assets, never
by network."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TypeAlias

from hearthside.render.picture_ref import PictureProblem
from hearthside.tr import tr

MOST_FILE_BYTES = 64 * 1024 * 1024
"""No more than this is ever read of one picture."""
Stamp: TypeAlias = tuple[int, int]
"""When a file was changed (nanoseconds) and how many bytes it holds: another, wherever the file is another."""
_SCHEME = r"^(?:[a-zA-Z][a-zA-Z0-9+.-]+:|//|\\\\)"


def picture_file(target: str, folders: tuple[Path, ...]) -> Path | PictureProblem:
    """Return the file that ``target`` means in the first of ``folders`` that has it, with every link followed."""
    if re.match(_SCHEME, target):
        return PictureProblem(
            "remote-picture",
            tr("The picture “{target}” is not a file beside the deck; nothing is fetched from elsewhere.").format(
                target=target
            ),
            tr("Save the picture in the deck's folder and write its name here."),
        )
    is_outside = False
    for folder in folders:
        for name in dict.fromkeys((target, _unquoted(target), target.replace("\\", "/"))):
            found = _below(folder, name)
            if found is not None:
                return found
            is_outside = is_outside or _leads_out(folder, name)
    if is_outside:
        return PictureProblem(
            "picture-outside",
            tr("The picture “{target}” lies outside the deck's folder and is not opened.").format(target=target),
            tr("Copy the picture into the deck's folder."),
        )
    return PictureProblem(
        "missing-picture",
        tr("The picture “{target}” was not found.").format(target=target),
        tr("Check the spelling, or put the file into the deck's folder."),
    )


def stamp_of(stat: os.stat_result) -> Stamp:
    """Return what tells a file from what it was before."""
    return (stat.st_mtime_ns, stat.st_size)


def read_picture(path: Path) -> tuple[bytes, Stamp]:
    """Return what the file at ``path`` holds, and the stamp it has with that. Raises OSError."""
    with path.open("rb") as file:
        stamp = stamp_of(os.fstat(file.fileno()))
        return file.read(MOST_FILE_BYTES), stamp


def _unquoted(target: str) -> str:
    if "%" not in target:
        return target
    from urllib.parse import unquote

    return unquote(target)


def _below(folder: Path, name: str) -> Path | None:
    path = _resolved(folder, name)
    if path is None or not path.is_relative_to(folder.resolve()):
        return None
    try:
        return path if path.is_file() else None
    except OSError:
        return None


def _leads_out(folder: Path, name: str) -> bool:
    path = _resolved(folder, name)
    return path is not None and not path.is_relative_to(folder.resolve())


def _resolved(folder: Path, name: str) -> Path | None:
    if not name.strip():
        return None
    try:
        return (folder / name).resolve()
    except (OSError, ValueError, RuntimeError):
        return None
