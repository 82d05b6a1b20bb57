"""Owns that the laptop neither sleeps nor dims its screens while somebody presents, and may again afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol

from hearthside.laptop.advice import Advice
from hearthside.tr import tr

_PATIENCE_SECONDS = 3.0
"""How long releasing waits for a system that does not answer; wakepy itself gives each question two seconds."""
_GLANCE_SECONDS = 1.0
"""How often it is seen whether the program ends without having closed: wakepy's thread on Windows keeps it alive."""


class Mode(Protocol):
    """What wakepy gives inside its ``with`` block."""

    @property
    def active(self) -> bool:
        """Whether the system agreed to stay awake."""


MakeMode = Callable[[], AbstractContextManager[Mode]]
Tell = Callable[[Advice], None]


def keep_presenting() -> AbstractContextManager[Mode]:
    """Return wakepy's mode in which neither computer nor screen goes to sleep; not entered yet."""
    import wakepy  # speaks to the desktop, and only presenting needs it

    return wakepy.keep.presenting(on_fail="pass")


class Wakefulness:
    """Keeps the laptop awake from ``start`` to ``close``, or inside a ``with`` block, after an exception too.

    The system is asked once, on a thread of its own, because some let one wait for seconds. Where it does not agree,
    ``tell`` gets an Advice, on that thread. Nothing raises or prints.
    """

    def __init__(self, tell: Tell, make_mode: MakeMode = keep_presenting) -> None:
        self.awake: bool | None = None
        """Whether the system agreed to stay awake; None until it has answered."""
        self._tell = tell
        self._make_mode = make_mode
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="wakefulness", daemon=True)

    def start(self) -> None:
        """Ask the system to stay awake; returns at once. To be called once."""
        self._thread.start()

    def close(self) -> None:
        """Let the system sleep again; returns when it may, or after 3 seconds without an answer."""
        self._over.set()
        if self._thread.ident is not None:
            self._thread.join(_PATIENCE_SECONDS)

    def __enter__(self) -> Wakefulness:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep(self) -> None:
        asked = False
        try:
            with self._make_mode() as mode:
                asked = True
                self.awake = mode.active
                if mode.active:
                    self._wait()
                else:
                    self._tell(may_fall_asleep())
        except Exception:  # a desktop that answers oddly must not end an evening
            if not asked:
                self.awake = False
                self._tell(may_fall_asleep())

    def _wait(self) -> None:
        while threading.main_thread().is_alive():
            if self._over.wait(_GLANCE_SECONDS):
                return


def may_fall_asleep() -> Advice:
    """Return what the facilitator is told where the system could not be asked to stay awake."""
    return Advice(
        tr("This computer could not be asked to stay awake, so its screens may go dark by themselves."),
        tr("Please turn off sleep and the screensaver in the system's settings for this evening."),
        is_brief=True,
    )
