"""Owns saying why a text is left as it is."""

from __future__ import annotations


class Cannot(Exception):
    """Nothing was changed: ``str()`` is one plain sentence for people that says why."""
