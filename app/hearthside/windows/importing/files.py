"""Owns asking the person for an article's file, and for the place of its deck, with the system's own dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hearthside.tr import tr

AskForArticle = Callable[[QWidget, str], Path | None]
"""Takes the window that asks and the folder to begin in; returns the chosen file, or None."""
AskForPlace = Callable[[QWidget, Path], Path | None]
"""Takes the window that asks and the proposed file; returns the chosen one, or None."""


def ask_for_article(parent: QWidget, folder: str) -> Path | None:
    """Let the person choose an article, beginning in ``folder``; None where they change their mind."""
    kinds = f"{tr('Articles')} (*.txt *.md *.markdown *.html *.htm *.docx);;{tr('All files')} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Choose an article"), folder, kinds)
    return Path(chosen) if chosen else None


def ask_for_place(parent: QWidget, proposed: Path) -> Path | None:
    """Let the person say where the deck goes. Whether it may replace a file is asked by the window, not here."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Save the deck"),
        str(proposed),
        f"{tr('Decks')} (*.md)",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".md")
