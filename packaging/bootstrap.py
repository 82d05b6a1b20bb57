"""Owns the way from a bare Python to a running Hearthside: set up what is missing, then hand over.

``python3 app`` and ``python3 tests`` both start here. Standard library only. A start that finds the stamp in order
imports next to nothing and becomes the environment's Python at once; everything else waits until it is needed.
"""

from __future__ import annotations

import os
import sys

from environment import Environment, SetupRefused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
CANNOT = 2
"""The exit code where Hearthside cannot be set up here."""
STOPPED = 130
"""The exit code after Ctrl+C, as shells know it."""


def start(module: str, arguments: Sequence[str], *, extra: str = "", programs: bool = False) -> int:
    """Set up what is missing, then become ``python -m module arguments`` in the environment.

    ``programs``: the programs for end-to-end tests are wanted too. Returns an exit code only where a process cannot
    become another (Windows), or where setting up was not possible; why not, is then on standard error.
    """
    environment = Environment(ROOT, extra)
    try:
        if programs or not environment.is_ready():
            sys.path.append(os.path.join(ROOT, "app"))
            from make_environment import set_up

            set_up(environment, programs=programs)
    except SetupRefused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return CANNOT
    except KeyboardInterrupt:
        sys.stderr.write("\nSetting up was stopped. Start again whenever you like.\n")
        return STOPPED
    return _become(environment.python, module, arguments)


def _become(python: str, module: str, arguments: Sequence[str]) -> int:
    """Run ``module`` instead of this process. ``-P``: files in the current folder must not pass for libraries."""
    command = [python, "-P", "-m", module, *arguments]
    if os.name != "nt":
        os.execv(python, command)
    import subprocess

    return subprocess.call(command)
