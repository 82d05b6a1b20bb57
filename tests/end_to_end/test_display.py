"""With an X server windows can be shown; without one the command line says so and exits with 2."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearthside.display_check import display_problem

_APP = Path(__file__).resolve().parent.parent.parent / "app"


@pytest.fixture
def x_server() -> Iterator[str]:
    """The name of a new display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
        server.terminate()


def run_hearthside(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    clean.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-P", "-m", "hearthside", *arguments],
        env={**clean, "PYTHONPATH": str(_APP), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_an_x_server_is_a_display(x_server: str) -> None:
    assert display_problem({"DISPLAY": x_server}) is None


@pytest.mark.parametrize("arguments", [(), ("present", "evening.md")])
@pytest.mark.parametrize("display", ["", ":9871"])
def test_without_a_display_windows_are_refused_in_plain_words(arguments: tuple[str, ...], display: str) -> None:
    done = run_hearthside(*arguments, DISPLAY=display)
    assert done.returncode == 2
    assert "cannot open its windows" in done.stderr
    assert "Traceback" not in done.stderr
    assert "qt.qpa" not in done.stderr


def test_what_needs_no_window_works_without_a_display() -> None:
    assert run_hearthside("--version").returncode == 0
