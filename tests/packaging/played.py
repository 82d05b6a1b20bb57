"""Owns an environment that is only played: its Python says how it was called."""

from __future__ import annotations

from pathlib import Path

from environment import Environment

_PLAYED_PYTHON = """#!/bin/sh
echo "python started in $PWD"
for argument in "$@"; do echo "<$argument>"; done
"""


def play_environment(environment: Environment) -> None:
    """Put a Python into the environment that only says how it was called; there is no stamp yet."""
    python = Path(environment.python)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(_PLAYED_PYTHON, encoding="utf-8")
    python.chmod(0o755)


def write_stamp(environment: Environment, text: str | None = None) -> None:
    Path(environment.stamp_path).write_text(environment.stamp() if text is None else text, encoding="utf-8")
