"""Owns the README's pictures: plays an evening with the shipped deck and writes them to assets/screenshots.

`PYTHONPATH=. .venv/bin/python packaging/take_screenshots.py` in the checkout, after `python3 tests --version`; needs
the programs of the end-to-end tests and ImageMagick. The desktop is theirs too: two monitors that nobody sees. The
clock rushes between two pictures, so that they show times as an evening has them.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.end_to_end.driven_app import CONSOLE, LIBRARY, SHARED_ROOM, DrivenApp
from tests.end_to_end.virtual_desktop import LAPTOP, PROJECTOR, Area, VirtualDesktop

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "assets" / "screenshots"
DECK = ROOT / "slides" / "wired-for-closeness.md"
EDITOR = "Wired for closeness – Hearthside"
WIDTH_PX = 1366
COLOURS = 256
HASTE = 15
"""More, and the app takes a moment in which this computer is busy for the laptop's sleep."""
_SETTLED_SECONDS = 4.0
_FADED_SECONDS = 0.8


class Evening:
    """One start of the app on a desktop of its own, and the pictures of it. ``close`` has to be called."""

    def __init__(self, desktop: VirtualDesktop, folder: Path, *arguments: str) -> None:
        self.desktop = desktop
        self._haste = folder / "haste.txt"
        self.rush(1)
        desktop.environment["HEARTHSIDE_HASTE"] = str(self._haste)
        for name in ("CONFIG", "STATE", "DATA", "CACHE"):
            desktop.environment[f"XDG_{name}_HOME"] = str(folder / name.lower())
        self.app = DrivenApp(desktop, folder, *arguments, program=(str(ROOT / "packaging" / "app_in_haste.py"),))

    def rush(self, times: float) -> None:
        """Let the clock go ``times`` as fast as a clock does."""
        fresh = self._haste.with_suffix(".new")
        fresh.write_text(str(times), encoding="ascii")
        fresh.replace(self._haste)

    def let_pass(self, seconds: float) -> None:
        """Let ``seconds`` of the evening go by in haste."""
        self.rush(HASTE)
        time.sleep(seconds / HASTE)
        self.rush(1)

    def press(self, *keys: str) -> None:
        """Press keys in the console, and let their fades and first pictures be done."""
        self.app.press(*keys, window=CONSOLE)
        time.sleep(_FADED_SECONDS)

    def begin(self) -> None:
        """Wait for both windows, and wave away what the console has to tell of this computer."""
        self.app.window(CONSOLE)
        time.sleep(_SETTLED_SECONDS)
        self.press("x")

    def take_window(self, name: str, title: str) -> None:
        """Write the window with this title to assets/screenshots."""
        self._take(name, "-window", self.app.window(title))

    def take_screen(self, name: str, screen: Area) -> None:
        """Write all that is to be seen on ``screen`` to assets/screenshots."""
        place = f"{screen.width}x{screen.height}+{screen.x}+{screen.y}"
        self._take(name, "-window", "root", "-crop", place, "+repage")

    def _take(self, name: str, *what: str) -> None:
        self.desktop.move_mouse(LAPTOP.width - 2, LAPTOP.height - 2)
        time.sleep(0.5)
        FOLDER.mkdir(parents=True, exist_ok=True)
        whole = subprocess.run(
            ["import", *what, "png:-"], env=self.desktop.environment, capture_output=True, check=True
        ).stdout
        small = ["-resize", f"{WIDTH_PX}x>", "+dither", "-colors", str(COLOURS), "-strip"]
        subprocess.run(["convert", "png:-", *small, f"png8:{FOLDER / name}.png"], input=whole, check=True)

    def close(self) -> None:
        """End the app."""
        self.app.stop()


def play_two_screens(evening: Evening) -> None:
    """Take the pictures of an evening with a laptop and a projector."""
    evening.app.window(LIBRARY)
    time.sleep(_SETTLED_SECONDS)
    evening.take_window("library", LIBRARY)
    evening.app.press("Return", window=LIBRARY)
    evening.app.window(CONSOLE)
    time.sleep(_SETTLED_SECONDS)
    evening.take_window("before-you-begin", CONSOLE)
    evening.press("Return")
    evening.begin()
    evening.press("7", "Return")
    evening.let_pass(90)
    evening.press("Right", "Right", "Right", "Right")
    evening.take_screen("room-slide", PROJECTOR)
    evening.press("1", "0", "Return", "bracketright", "t")
    evening.let_pass(140)
    evening.take_screen("room-discussion", PROJECTOR)
    evening.take_window("console", CONSOLE)
    evening.press("h")
    evening.take_screen("hold", PROJECTOR)
    evening.press("h", "o")
    time.sleep(_SETTLED_SECONDS)
    evening.take_window("overview", CONSOLE)
    evening.press("Escape", "End")
    evening.take_screen("room-end", PROJECTOR)


def play_one_screen(evening: Evening) -> None:
    """Take the picture of both windows on a laptop alone."""
    evening.begin()
    evening.desktop.focus(evening.app.window(SHARED_ROOM))
    evening.take_screen("one-screen", LAPTOP)


def play_editor(evening: Evening) -> None:
    """Take the pictures of a trainer's work."""
    evening.app.window(EDITOR)
    time.sleep(_SETTLED_SECONDS)
    evening.take_window("editor", EDITOR)
    evening.app.press("ctrl+shift+d", window=EDITOR)
    time.sleep(_SETTLED_SECONDS)
    evening.take_window("editor-discussion", EDITOR)


def main() -> None:
    """Take all pictures anew."""
    with tempfile.TemporaryDirectory() as folder:
        desktop = VirtualDesktop(Path(folder))
        try:
            desktop.plug("PROJECTOR", PROJECTOR)
            play(desktop, play_two_screens)
            desktop.unplug("PROJECTOR")
            play(desktop, play_one_screen, "present", str(DECK), "--from", "13")
            own = shutil.copytree(DECK.parent, Path(folder) / "slides") / DECK.name
            play(desktop, play_editor, "edit", str(own), "--slide", "10")
        finally:
            desktop.stop()


def play(desktop: VirtualDesktop, scene: Callable[[Evening], None], *arguments: str) -> None:
    """Start the app as on a new computer, and play ``scene``."""
    with tempfile.TemporaryDirectory() as folder:
        evening = Evening(desktop, Path(folder), *arguments)
        try:
            scene(evening)
        finally:
            evening.close()


if __name__ == "__main__":
    main()
