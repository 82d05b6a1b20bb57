"""Owns looking at the sheet with a paper window's keys."""

from __future__ import annotations

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel

from hearthside.windows.paper.key_sheet import KeySheet
from hearthside.windows.paper.window import PaperWindow


def sheet_of(window: PaperWindow) -> KeySheet:
    sheet = window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    return sheet


def is_open(window: PaperWindow) -> bool:
    sheet = window.findChild(KeySheet)
    return isinstance(sheet, KeySheet) and sheet.isVisible()


def caps(window: PaperWindow) -> set[str]:
    """Return the keys that the sheet names."""
    return {label.text() for label in _labels(sheet_of(window)) if label.objectName() == "cap" and label.isVisible()}


def shortcuts_without_a_name(window: PaperWindow) -> list[set[str]]:
    """Return every shortcut of the window of whose keys the sheet names none."""
    named = caps(window)
    keys = [
        {_as_cap(key.toString()) for key in QShortcut.keys(shortcut)} for shortcut in window.findChildren(QShortcut)
    ]
    return [each for each in keys if not each & named]


def cut_off(window: PaperWindow) -> list[str]:
    """Return the words of the sheet that cannot be read whole."""
    sheet = sheet_of(window)
    return [
        label.text()
        for label in _labels(sheet)
        if label.width() < label.sizeHint().width()
        or not sheet.rect().contains(label.mapTo(sheet, label.rect().bottomRight()))
    ]


def _labels(sheet: KeySheet) -> list[QLabel]:
    return sheet.findChildren(QLabel)


def _as_cap(name: str) -> str:
    return name.replace("Left", "←").replace("Right", "→")
