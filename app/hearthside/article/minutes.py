"""Owns how long an evening made from an article may be."""

from __future__ import annotations

FEWEST_MINUTES = 15
MOST_MINUTES = 480
USUAL_MINUTES = 90
