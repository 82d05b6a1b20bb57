"""Owns how the library's help sheet names its keys."""

from __future__ import annotations

from hearthside.tr import tr
from hearthside.windows.key_grid import HelpRow
from hearthside.windows.library.unfinished_offer import GO_ON_KEY


def key_rows() -> tuple[HelpRow, ...]:
    """Return the library's keys in the order in which the sheet lists them, in the user's language."""
    return (
        HelpRow(tr("Present the chosen deck"), ("Enter", "F5")),
        HelpRow(tr("Write in it"), ("F4",)),
        HelpRow(tr("What can be done with it"), ("Shift+F10",)),
        HelpRow(tr("Choose a deck"), ("↑", "↓", "Home", "End")),
        HelpRow(tr("Previous, next of a series"), ("Alt+←", "Alt+→")),
        HelpRow(tr("Find a deck; back to the list"), ("Ctrl+F", "Esc")),
        HelpRow(tr("Remove from recent"), ("Delete",)),
        HelpRow(tr("Go on with an evening that broke off"), (GO_ON_KEY,)),
        HelpRow(tr("Open a deck, or an article"), ("Ctrl+O",)),
        HelpRow(tr("A new deck"), ("Ctrl+N",)),
        HelpRow(tr("A deck from an article"), ("Ctrl+I",)),
        HelpRow(tr("Your details"), ("Ctrl+,",)),
        HelpRow(tr("Past evenings"), ("Ctrl+E",)),
        HelpRow(tr("Quit"), ("Ctrl+Q",)),
    )
