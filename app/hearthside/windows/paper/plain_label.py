"""Owns the labels of the paper windows: they show words as they are, whatever marks are in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that the style sheet knows by ``name``; one that ``wraps`` breaks its lines."""

    def __init__(self, name: str, words: str = "", parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(words, parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
