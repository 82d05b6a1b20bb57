"""Owns the number of this version of Hearthside."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def hearthside_version() -> str:
    """Return the installed version, such as ``0.1.0``."""
    try:
        return version("hearthside")
    except PackageNotFoundError:
        return "0.1.0 (not installed)"
