"""Owns the small buttons that go one step on or back."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def step_button(mark: str, name: str) -> QPushButton:
    """Return a button that shows ``mark`` and is called ``name``."""
    button = QPushButton(mark)
    button.setObjectName("step")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
