"""Owns the app as people start it: a process of its own, read through its windows and the pictures in them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hearthside
from tests.end_to_end.virtual_desktop import Area, VirtualDesktop
from tests.end_to_end.waiting import PATIENCE_SECONDS, until

LIBRARY = "Hearthside"
CONSOLE = "Hearthside: PRIVATE notes"
ROOM = "Hearthside: the room"
SHARED_ROOM = "Hearthside: share this window"
_NO_BOUNCE_SECONDS = 0.65


def python_path() -> str:
    """Return where a process of its own finds the program, and the drivers of these tests."""
    return os.pathsep.join((str(Path(hearthside.__file__).parents[1]), str(Path(__file__).parents[2])))


class DrivenApp:
    """A running `hearthside`. ``stop`` has to be called."""

    def __init__(
        self, desktop: VirtualDesktop, folder: Path, *arguments: str, program: tuple[str, ...] = ("-m", "hearthside")
    ) -> None:
        self.desktop = desktop
        self._last_press = 0.0
        self._output = folder / "output.txt"
        environment = {**desktop.environment, "PYTHONPATH": python_path()}
        with self._output.open("w") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-W", "error", *program, *arguments],
                env=environment,
                cwd=folder,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def output(self) -> str:
        """What the app has written to the terminal."""
        return self._output.read_text(errors="replace")

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def window(self, title: str) -> str:
        """Return the id of the window with ``title`` as soon as it is there."""

        def look() -> str:
            assert self.is_running, f"the app ended: {self.output}"
            return self.desktop.windows().get(title, "")

        return until(look, f"the window “{title}”; there is {list(self.desktop.windows())}")

    def is_shown(self, title: str) -> bool:
        """Whether a window with ``title`` is to be seen."""
        return title in self.desktop.windows()

    def area(self, title: str) -> Area:
        """Return where the window with ``title`` lies."""
        return self.desktop.area_of(self.window(title))

    def is_on(self, title: str, screen: Area) -> bool:
        """Whether the window with ``title`` lies on ``screen``; its frame may stand out a little."""
        area = self.area(title)
        middle = Area(area.x + area.width // 2, area.y + area.height // 2, 1, 1)
        return screen.covers(middle)

    def wait_for_area(self, title: str, area: Area) -> None:
        """Wait until the window with ``title`` lies exactly at ``area``."""
        until(lambda: self.area(title) == area, f"“{title}” at {area}")

    def press(self, *keys: str, window: str = CONSOLE) -> None:
        """Press ``keys`` one after the other in the window with this title, none so soon that it counts as a bounce."""
        self.desktop.focus(self.window(window))
        for key in keys:
            self._wait_for_no_bounce()
            self.desktop.key(key)
            self._last_press = time.monotonic()

    def click(self, x: int, y: int) -> None:
        """Click at this place of the desktop."""
        self.desktop.move_mouse(x, y)
        self._wait_for_no_bounce()
        self.desktop.click()
        self._last_press = time.monotonic()

    def _wait_for_no_bounce(self) -> None:
        until(lambda: time.monotonic() - self._last_press > _NO_BOUNCE_SECONDS, "time between two keys")

    def busy_seconds(self) -> float:
        """Return how long the app has kept a processor busy since it was started (Linux)."""
        after_name = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        user_ticks, system_ticks = after_name[11:13]  # fields 14 and 15 of proc(5)
        return (int(user_ticks) + int(system_ticks)) / os.sysconf("SC_CLK_TCK")

    @contextmanager
    def kept_waiting(self) -> Iterator[None]:
        """Let the app look at nothing meanwhile, as on a laptop that has other things to do."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def interrupt(self) -> int:
        """Press Ctrl+C in the terminal and return the exit code."""
        self._process.send_signal(signal.SIGINT)
        return self.wait()

    def kill(self) -> None:
        """End the app as a loss of power would, without a word."""
        self._process.kill()
        self._process.wait(5)

    def wait(self) -> int:
        """Return the exit code once the app has ended."""
        return self._process.wait(PATIENCE_SECONDS)

    def stop(self) -> None:
        """End the app in whatever state it is."""
        if self.is_running:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(5)
