"""Owns what a look beside a deck tells without painting it: pictures, neighbours and a theme that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.picture_targets import can_be_shown
from hearthside.deck.slide_reader import pictures_in
from hearthside.deck.source import Span
from hearthside.export.series_faults import series_faults
from hearthside.render.picture_files import picture_file
from hearthside.render.picture_ref import PictureProblem
from hearthside.render.theme_fault import unknown_theme
from hearthside.store.series_neighbours import deck_folder


def file_faults(deck: Deck, assets: Path, themes: tuple[str, ...]) -> tuple[Fault, ...]:
    """Return what is wrong with the files that ``deck`` names, besides what its text says by itself; reads every slide.

    ``assets`` are the bundled ones, ``themes`` the names of those that there are. No picture is opened.
    """
    return (*unknown_theme(deck, themes), *_picture_faults(deck, assets), *series_faults(deck))


def _picture_faults(deck: Deck, assets: Path) -> tuple[Fault, ...]:
    folder = deck_folder(deck)
    folders = (assets,) if folder is None else (folder, assets)
    log = FaultLog(deck.source)
    for span, target in _targets(deck):
        found = picture_file(target, folders)
        if isinstance(found, PictureProblem):
            log.fault(found.code, span, found.message, found.mend)
    return tuple(log.found)


def _targets(deck: Deck) -> Iterator[tuple[Span, str]]:
    """Yield the pictures of which the target alone does not tell already that they are never shown, each place once."""
    pictures = (picture for slide in deck.slides for picture in pictures_in(slide.content.blocks))
    places = {(picture.span, picture.target): None for picture in pictures}
    for span, target in places:
        if can_be_shown(target):
            yield span, target
