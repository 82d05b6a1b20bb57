"""Owns where the things that come with Hearthside are: its assets and its decks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from hearthside.deck.model import Deck
from hearthside.tr import tr

OwnCopy: TypeAlias = Callable[[Deck], Path | None]
"""Saves a deck that comes with Hearthside as the person's own copy and returns where; for any other deck it saves
nothing and returns None. Raises StoreTrouble."""

_PACKAGE = Path(__file__).resolve().parent.parent


class Bundled(Struct, frozen=True):
    """The folders that come with Hearthside. Nobody writes there: an installed program may not."""

    assets: Path
    slides: Path

    def is_shipped(self, path: Path) -> bool:
        """Return whether the deck at ``path``, links followed, is one of those that come with Hearthside, or would lie
        among them: the next version brings that folder anew. In a checkout it is ``slides`` beside ``app``."""
        try:
            return path.resolve().is_relative_to(self.slides.resolve())
        except (OSError, RuntimeError):  # a circle of symbolic links
            return False


def is_shipped(path: Path) -> bool:
    """Return whether ``path`` lies among the decks that came with this Hearthside."""
    return find_bundled().is_shipped(path)


def no_copy(_deck: Deck) -> None:
    """Save nothing: there are no decks that come with Hearthside."""


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


def theme_names(folder: Path) -> tuple[str, ...]:
    """Return the names of all themes in ``folder``, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def _roots(package: Path) -> Iterator[Path]:
    unpacked = getattr(sys, "_MEIPASS", None)  # set by PyInstaller
    if unpacked is not None:
        yield Path(unpacked)
    yield package  # an installed wheel
    yield package.parent.parent  # a checkout: app/hearthside beside assets and slides
