"""Owns asking the person for a deck file with the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hearthside.tr import tr

AskForDeck = Callable[[QWidget, str], Path | None]
"""Takes the window that asks and the folder to begin in; returns the chosen file, or None."""


def ask_for_deck(parent: QWidget, folder: str) -> Path | None:
    """Let the person choose a file, beginning in ``folder``; None where they change their mind."""
    kinds = f"{tr('Decks')} (*.md *.markdown *.txt);;{tr('All files')} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open a deck"), folder, kinds)
    return Path(chosen) if chosen else None
