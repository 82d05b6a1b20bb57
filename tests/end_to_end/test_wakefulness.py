"""A real session bus: the desktop is asked to stay awake, and at the end that it may sleep again."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.architecture.python_files import APP, ROOT


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("agrees", ["Inhibit wakepy wakelock active", "awake True", "UnInhibit 4711", "told False"]),
        ("refuses", ["Inhibit wakepy wakelock active", "awake False", "told True"]),
    ],
)
def test_the_desktop_is_asked_and_let_go(answer: str, said: list[str]) -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-P", "-m", "tests.end_to_end.screen_saver", answer],
        env={**os.environ, "PYTHONPATH": f"{APP}{os.pathsep}{ROOT}"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.splitlines() == said
    complaints = [line for line in done.stderr.splitlines() if not line.startswith("dbus-daemon[")]
    assert (done.returncode, complaints) == (0, [])
