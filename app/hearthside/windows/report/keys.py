"""Owns how the help sheet of past evenings names its keys."""

from __future__ import annotations

from hearthside.tr import tr
from hearthside.windows.key_grid import HelpRow


def key_rows() -> tuple[HelpRow, ...]:
    """Return the window's keys, in the user's language."""
    return (
        HelpRow(tr("Choose an evening"), ("↑", "↓", "Home", "End")),
        HelpRow(tr("To the buttons and back"), ("Tab", "Shift+Tab")),
        HelpRow(tr("Close"), ("Esc", "Ctrl+W", "Ctrl+Q")),
    )
