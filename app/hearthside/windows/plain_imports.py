"""Owns undoing PySide6's hold on Python's imports, which costs every start time and memory."""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401 - what is undone here comes with it


def import_plainly() -> None:
    """Take PySide6's look-out for ``from __feature__ import`` off every import; we never write that.

    For it, PySide6 reads and keeps the source of each module that is imported after PySide6 (``_mod_uses_pyside`` in
    shibokensupport/feature.py, PySide6 6.11): 10 ms and 4 MB for Hearthside. To be called before our modules that use
    Qt are imported. What PySide6 needs to make its classes only when they are used stays in place. The sources that it
    has read of its own modules and of Python's are let go, 1 MB.
    """
    without_look_out = getattr(builtins, "__orig_import__", None)
    if without_look_out is not None:
        builtins.__import__ = without_look_out
    linecache.clearcache()
