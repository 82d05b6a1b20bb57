"""Owns the number of this version of Hearthside."""

from __future__ import annotations


def hearthside_version() -> str:
    """Return the installed version, such as ``0.1.0``."""
    from importlib.metadata import PackageNotFoundError, version  # it costs 20 ms that only ``--version`` should pay

    try:
        return version("hearthside")
    except PackageNotFoundError:
        return "0.1.0 (not installed)"
