"""Owns how the help sheet of "Your details" names its keys."""

from __future__ import annotations

from hearthside.tr import tr
from hearthside.windows.key_grid import HelpRow


def key_rows() -> tuple[HelpRow, ...]:
    """Return the window's keys, in the user's language."""
    return (
        HelpRow(tr("Next line, the one before"), ("Tab", "Shift+Tab")),
        HelpRow(tr("Save"), ("Ctrl+S",)),
        HelpRow(tr("Close"), ("Esc",)),
    )
