"""Owns slides as PNG files: which name each gets, whose files may be replaced, and how they are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageReader

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.store.atomic import write_atomically
from hearthside.tr import tr

_MADE_BY_KEY = "Software"
_MADE_BY = "Hearthside"


class ExportRefused(Exception):
    """Nothing was written; ``str()`` of it is one plain sentence with a mend."""


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


def export_pngs(
    deck: Deck,
    renderer: SlideRenderer,
    folder: Path,
    width_px: int,
    slide_numbers: Sequence[int],
    *,
    progress: Callable[[int, int], None] = no_progress,
) -> list[Path]:
    """Write the slides numbered ``slide_numbers`` (from 1) into ``folder``, fully revealed, and return the files.

    A picture is ``width_px`` wide and 16:9. Pictures from an earlier export are replaced. A file of the same name
    that Hearthside did not make is never touched: then, or where ``folder`` cannot be made, nothing at all is
    written and ExportRefused is raised. ``progress(done, total)`` is called after every picture.
    Raises OSError where a picture cannot be written.
    """
    targets = [(number, folder / picture_name(deck, number)) for number in slide_numbers]
    _make_folder(folder)
    for _, path in targets:
        _refuse_to_replace_a_stranger(path)
    for done, (number, path) in enumerate(targets, start=1):
        write_atomically(path, png_bytes(deck, renderer, number, width_px))
        progress(done, len(targets))
    return [path for _, path in targets]


def picture_name(deck: Deck, slide_number: int) -> str:
    """Return a file name that sorts in the deck's order: ``wired-for-closeness-03.png``."""
    stem = deck.source.path.stem if deck.source.path is not None else "slides"
    digits = max(2, len(str(len(deck.slides))))
    return f"{stem}-{slide_number:0{digits}}.png"


def png_bytes(deck: Deck, renderer: SlideRenderer, slide_number: int, width_px: int) -> bytes:
    """Return one fully revealed slide as a PNG file. Notes are never part of it."""
    slide = deck.slides[slide_number - 1]
    image = renderer.image(deck, slide_number - 1, slide.content.steps, width_px)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    image.setText(_MADE_BY_KEY, _MADE_BY)
    image.setText("Title", slide.title_text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise OSError(tr("Slide {number} could not be turned into a PNG.").format(number=slide_number))
    return bytes(buffer.data().data())


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as problem:
        words = tr("“{folder}” is a file, not a folder: choose another name behind --png.")
        raise ExportRefused(words.format(folder=folder)) from problem
    except OSError as problem:
        words = tr("The folder “{folder}” cannot be made here ({reason}): choose another place behind --png.")
        raise ExportRefused(words.format(folder=folder, reason=problem.strerror)) from problem


def _refuse_to_replace_a_stranger(path: Path) -> None:
    if not path.exists() and not path.is_symlink():
        return
    if path.is_file() and not path.is_symlink() and QImageReader(str(path)).text(_MADE_BY_KEY) == _MADE_BY:
        return
    words = tr("“{path}” is there already and was not made by Hearthside: move it, or choose another folder.")
    raise ExportRefused(words.format(path=path))
