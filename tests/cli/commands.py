"""Owns commands in a process of their own, and the deck files they are given."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hearthside import cli


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def run(*argv: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, with no display and no offscreen platform chosen for it."""
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1]), "PYTHONIOENCODING": "utf-8"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    command = [sys.executable, "-W", "error", "-m", "hearthside", *map(str, argv)]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False)


def imported(*argv: str | Path) -> str:
    """Return what `python -X importtime` says was imported."""
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])}
    command = [sys.executable, "-X", "importtime", "-m", "hearthside", *map(str, argv)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert "hearthside.cli" in done.stderr
    return done.stderr
