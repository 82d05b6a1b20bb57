"""Owns a desktop without a screen: an X server in memory, its monitors, a window manager, keys, mouse, screenshots."""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from tests.end_to_end.waiting import PATIENCE_SECONDS, until

_BYTES_OF_A_HEADER, _BYTES_OF_A_COLOUR = 100, 12
"""In the X window dump that the server keeps up to date: a header, a table of colours, the pixels."""
LAPTOP_OUTPUT = "screen"
"""The X server's only output; the laptop's monitor owns it and every other has none."""


@dataclass(frozen=True)
class Area:
    """A place on the desktop in pixels."""

    x: int
    y: int
    width: int
    height: int

    def covers(self, other: Area) -> bool:
        """Whether some of ``other`` lies under this."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


LAPTOP = Area(0, 0, 1366, 768)
PROJECTOR = Area(1366, 0, 1920, 1080)


class VirtualDesktop:
    """One X server with a window manager. ``stop`` has to be called."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        read_end, write_end = os.pipe()
        command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "5200x1440x24", "-noreset", "-nolisten", "tcp"]
        command += ["-fbdir", str(folder)]
        with (folder / "xvfb.txt").open("w") as log:
            self._server = subprocess.Popen(command, pass_fds=[write_end], stdout=log, stderr=log)
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            self.environment = {**os.environ, "DISPLAY": f":{answer.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        self.plug("LAPTOP", LAPTOP)
        (folder / "openbox.xml").write_text(_OPENBOX)
        with (folder / "openbox.txt").open("w") as log:
            self._manager = subprocess.Popen(
                ["openbox", "--config-file", str(folder / "openbox.xml")], env=self.environment, stdout=log, stderr=log
            )
        until(lambda: self._answers("wmctrl", "-m"), "a window manager")

    def stop(self) -> None:
        """End the window manager and the server."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(PATIENCE_SECONDS)

    def plug(self, name: str, area: Area) -> None:
        """Let a monitor be there, or be at another place or in another size: gone for a moment, then there."""
        if name in self.monitors():
            self.unplug(name)
        output = LAPTOP_OUTPUT if name == "LAPTOP" else "none"
        geometry = f"{area.width}/{area.width // 4}x{area.height}/{area.height // 4}+{area.x}+{area.y}"
        self.run("xrandr", "--setmonitor", name, geometry, output)

    def unplug(self, name: str) -> None:
        """Let a monitor be gone; one that is not there is no error."""
        subprocess.run(["xrandr", "--delmonitor", name], env=self.environment, capture_output=True, check=False)

    def monitors(self) -> list[str]:
        """Return the names of the monitors."""
        return [line.split()[1].strip("+*") for line in self.run("xrandr", "--listmonitors").splitlines()[1:]]

    def windows(self) -> dict[str, str]:
        """Return the windows on show: title to id."""
        # A window that goes while the list is written makes the whole list fail, so it is asked for again.
        lines = until(lambda: self._answers("wmctrl", "-l") or self._answers("wmctrl", "-m"), "windows").splitlines()
        return {" ".join(line.split()[3:]): line.split()[0] for line in lines if line.startswith("0x")}

    def area_of(self, window: str) -> Area:
        """Return where the inside of ``window`` (its id) lies."""
        answer = self.run("xdotool", "getwindowgeometry", "--shell", window)
        found = dict(line.split("=") for line in answer.splitlines())
        return Area(int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"]))

    def focus(self, window: str) -> None:
        """Give ``window`` the keyboard."""
        self.run("xdotool", "windowactivate", "--sync", window)

    def take_fullscreen_away(self, window: str) -> None:
        """Make ``window`` an ordinary one with a frame, as a window manager may do by itself."""
        self.run("wmctrl", "-i", "-r", window, "-b", "remove,fullscreen")

    def focused(self) -> str:
        """Return the id of the window that has the keyboard, as ``windows`` writes it; empty if none has."""
        answer = self._answers("xdotool", "getwindowfocus")
        return f"0x{int(answer):08x}" if answer else ""

    def key(self, *names: str) -> None:
        """Press and let go keys, as a keyboard does, for whoever has the focus."""
        self.run("xdotool", "key", "--delay", "0", *names)

    def move_mouse(self, x: int, y: int) -> None:
        self.run("xdotool", "mousemove", str(x), str(y))

    def click(self) -> None:
        self.run("xdotool", "click", "1")

    def picture(self, area: Area) -> QImage:
        """Return what is to be seen at ``area``."""
        screen = self._screen.read_bytes()
        start, width, height, bytes_per_line = _layout(screen)
        whole = QImage(screen[start:], width, height, bytes_per_line, QImage.Format.Format_RGB32)
        return whole.copy(area.x, area.y, area.width, area.height)

    def colours(self, places: Sequence[tuple[int, int]]) -> tuple[bytes, ...]:
        """Return the colours that are to be seen at these places, so quickly that it can be asked all the time."""
        with self._screen.open("rb", buffering=0) as screen:
            start, _, _, bytes_per_line = _layout(screen.read(_BYTES_OF_A_HEADER))
            return tuple(os.pread(screen.fileno(), 3, start + y * bytes_per_line + x * 4) for x, y in places)

    @property
    def _screen(self) -> Path:
        return self._folder / "Xvfb_screen0"

    def run(self, *command: str) -> str:
        """Return what ``command`` says; fail where it fails."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout

    def _answers(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
        )
        return done.stdout.strip() if done.returncode == 0 else ""


def _layout(screen: bytes) -> tuple[int, int, int, int]:
    """Return at which byte the pixels of a dump begin, width and height, and the bytes of a line."""
    header = struct.unpack(">25I", screen[:_BYTES_OF_A_HEADER])
    header_size, width, height, bytes_per_line, colours = (header[at] for at in (0, 4, 5, 12, 19))
    return header_size + colours * _BYTES_OF_A_COLOUR, width, height, bytes_per_line


_OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><monitor>Primary</monitor></placement>
  <desktops><number>1</number></desktops>
  <keyboard/>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
</openbox_config>
"""
