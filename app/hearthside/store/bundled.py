"""Owns where the things that come with Hearthside are: its assets and its decks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hearthside.tr import tr

_PACKAGE = Path(__file__).resolve().parent.parent


class Bundled(NamedTuple):
    """The folders that come with Hearthside. Nobody writes there: an installed program may not."""

    assets: Path
    slides: Path


def find_bundled(package: Path = _PACKAGE) -> Bundled:
    """Return the folders that came with this Hearthside, however it was installed.

    ``package`` is the folder of the package hearthside itself. Raises FileNotFoundError, with a sentence for people,
    where nothing came with it.
    """
    for root in _roots(package):
        if (root / "assets").is_dir() and (root / "slides").is_dir():
            return Bundled(root / "assets", root / "slides")
    message = tr("The files that came with Hearthside are not in {folder}. Please install it again.")
    raise FileNotFoundError(message.format(folder=package))


def _roots(package: Path) -> Iterator[Path]:
    unpacked = getattr(sys, "_MEIPASS", None)  # set by PyInstaller
    if unpacked is not None:
        yield Path(unpacked)
    yield package  # an installed wheel
    yield package.parent.parent  # a checkout: app/hearthside beside assets and slides
