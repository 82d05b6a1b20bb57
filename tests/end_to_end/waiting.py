"""Owns waiting for something that another process will do soon: it looks again and again until a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_LOOK_AGAIN_SECONDS = 0.02


def until(look: Callable[[], T], what: str, seconds: float = 8.0) -> T:
    """Return the first result of ``look`` that is true; fail the test, naming ``what``, after ``seconds``."""
    deadline = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(_LOOK_AGAIN_SECONDS)
