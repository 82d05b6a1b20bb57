"""Owns watching some places of the desktop without a pause, for what may be there only for a moment."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.end_to_end.virtual_desktop import VirtualDesktop

_PAUSE_SECONDS = 0.001


@contextmanager
def lookout(desktop: VirtualDesktop, places: Sequence[tuple[int, int]]) -> Iterator[set[bytes]]:
    """Collect every colour that is seen at one of ``places``. A busy computer looks less often: what it then misses is
    missed, but nothing is seen that was not there."""
    seen: set[bytes] = set()
    enough = threading.Event()

    def look() -> None:
        while not enough.wait(_PAUSE_SECONDS):
            seen.update(desktop.colours(places))

    looking = threading.Thread(target=look, name="lookout", daemon=True)
    looking.start()
    try:
        yield seen
    finally:
        enough.set()
        looking.join()
