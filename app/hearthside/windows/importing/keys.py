"""Owns how the help sheet of the import names its keys."""

from __future__ import annotations

from hearthside.tr import tr
from hearthside.windows.key_grid import HelpRow


def key_rows() -> tuple[HelpRow, ...]:
    """Return the window's keys, in the user's language."""
    return (
        HelpRow(tr("Choose an article"), ("Ctrl+O",)),
        HelpRow(tr("Paste one"), ("Ctrl+V",)),
        HelpRow(tr("Look at another slide"), ("↑", "↓", "Home", "End")),
        HelpRow(tr("Save the deck"), ("Ctrl+S",)),
        HelpRow(tr("Stop reading; close"), ("Esc", "Ctrl+W")),
    )
