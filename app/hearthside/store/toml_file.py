"""Owns a small TOML file of our own that may be missing or damaged, and never stands in anybody's way."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hearthside.store.atomic import write_atomically
from hearthside.store.trouble import not_saved
from hearthside.tr import tr

TomlTable = dict[str, Any]


def read_toml(path: Path) -> tuple[TomlTable, str]:
    """Return the table in the file at ``path``, and a notice for the person, empty when all is well.

    A missing file is an empty table. One that cannot be read or is no TOML is put aside as ``….damaged``, so that
    nothing in it is lost, and counts as empty.
    """
    try:
        return tomllib.loads(path.read_bytes().decode()), ""
    except FileNotFoundError:
        return {}, ""
    except (OSError, ValueError, RecursionError):
        return {}, _put_aside(path)


def write_toml(path: Path, table: Mapping[str, Any]) -> None:
    """Save ``table`` at ``path``, making its folder if need be. Raises StoreTrouble."""
    import tomli_w  # no start waits for anything to be written

    data = tomli_w.dumps(table).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_saved(path, error) from error
    write_atomically(path, data)


def _put_aside(path: Path) -> str:
    aside = path.with_name(path.name + ".damaged")
    try:
        path.replace(aside)
    except OSError:
        return tr("“{path}” could not be read, so Hearthside starts without it.").format(path=path)
    return tr("“{path}” could not be read, so Hearthside starts without it. It is kept as “{aside}”.").format(
        path=path, aside=aside.name
    )
