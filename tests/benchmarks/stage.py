"""Owns a laptop's and a projector's screen that exist only for a benchmark: Xvfb, two monitors, a window manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

_PROGRAMS = ("Xvfb", "openbox", "xrandr", "xdotool")
_MONITORS = (("LAPTOP", "1366/361x768/203+0+0", "screen"), ("PROJECTOR", "1920/508x1080/285+1366+0", "none"))
_MOST_SECONDS = 10.0


class NoStage(Exception):
    """The programs that a stage is built of are not here."""


@contextmanager
def two_screens(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the environment in which a program sees both screens, and settings in ``folder`` that are its own.

    Raises NoStage, with the missing programs' names.
    """
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        raise NoStage(", ".join(missing))
    with ExitStack() as stack:
        environment = os.environ | _own_folders(folder) | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": _start_xvfb(stack)}
        for name, geometry, output in _MONITORS:
            adding = ["xrandr", "--setmonitor", name, geometry, output]
            subprocess.run(adding, env=environment, check=True, capture_output=True)
        _started(stack, ["openbox"], environment)
        _wait_for_window_manager(environment)
        yield environment


def _own_folders(folder: Path) -> dict[str, str]:
    names = ("CACHE", "CONFIG", "DATA", "STATE")
    (folder / "runtime").mkdir(mode=0o700)
    return {f"XDG_{name}_HOME": str(folder / name.lower()) for name in names} | {
        "XDG_RUNTIME_DIR": str(folder / "runtime")
    }


def _start_xvfb(stack: ExitStack) -> str:
    reading, writing = os.pipe()
    stack.callback(os.close, reading)
    # -noreset: without it the monitors vanish with the first client that leaves.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "3286x1080x24", "-noreset", "-nolisten", "tcp"]
    _started(stack, command, dict(os.environ), pass_handles=(writing,))
    os.close(writing)
    said = b""
    while not said.endswith(b"\n"):
        read = os.read(reading, 16)
        if not read:
            raise NoStage("an Xvfb that starts")
        said += read
    return f":{said.decode().strip()}"


def _started(
    stack: ExitStack, command: list[str], environment: dict[str, str], pass_handles: tuple[int, ...] = ()
) -> None:
    process = subprocess.Popen(
        command, env=environment, pass_fds=pass_handles, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _wait_for_window_manager(environment: dict[str, str]) -> None:
    """Fullscreen is the window manager's work, so a window that is there before it stays small."""
    until = time.monotonic() + _MOST_SECONDS
    asking = ["xdotool", "get_desktop"]
    while subprocess.run(asking, env=environment, capture_output=True, check=False).returncode != 0:
        if time.monotonic() > until:
            raise NoStage("a window manager that answers")
        time.sleep(0.02)
