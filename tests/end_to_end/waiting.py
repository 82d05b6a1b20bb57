"""Owns waiting for something that another process will do soon: it looks again and again until a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE_SECONDS = 60.0
"""How long a thing may take that will come for certain: many times as long as it takes on a computer that does much
else. What has to be quick is measured otherwise: by its own timers, or by the time that it keeps a processor busy."""
_LOOK_AGAIN_SECONDS = 0.02


def until(look: Callable[[], T], what: str) -> T:
    """Return the first result of ``look`` that is true; fail the test, naming ``what``, when patience is at its end."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {PATIENCE_SECONDS:.0f} s: {what}")
        time.sleep(_LOOK_AGAIN_SECONDS)
