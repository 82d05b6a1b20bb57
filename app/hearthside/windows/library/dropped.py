"""Owns which of the things that can be dragged onto a window are deck files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

_ENDINGS = frozenset({".md", ".markdown", ".txt"})


def dropped_decks(data: QMimeData) -> list[Path]:
    """Return the local text files among what is dragged; an address on the network is never one."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in _ENDINGS]
