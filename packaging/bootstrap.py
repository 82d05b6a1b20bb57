"""Owns the way from a bare Python to a running Hearthside: the environment in ``.venv``, its stamp, the hand-over.

``python3 app`` and ``python3 tests`` both start here. Standard library only. A start that finds the stamp in order
imports next to nothing and becomes the environment's Python at once; everything else waits until it is needed.
"""

from __future__ import annotations

import hashlib
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
CANNOT = 2
"""The exit code where Hearthside cannot be set up here."""
STOPPED = 130
"""The exit code after Ctrl+C, as shells know it."""


class SetupRefused(Exception):
    """Setting up cannot go on here; ``str()`` of it is plain words with a mend."""


class Environment:
    """The virtual environment of one checkout. ``extra`` names what is installed beyond the app: ``dev`` or nothing."""

    def __init__(self, root: str, extra: str = "") -> None:
        self.root = root
        self.extra = extra
        self.folder = os.path.join(root, ".venv")
        self.stamp_path = os.path.join(self.folder, "hearthside-stamp")
        self.lock_path = os.path.join(root, ".venv.lock")
        on_windows = os.name == "nt"
        self.python = os.path.join(self.folder, *(("Scripts", "python.exe") if on_windows else ("bin", "python")))

    @property
    def kind(self) -> str:
        """What an environment must share to be brought up to date in place: its Python and where it stands."""
        return f"python {sys.version_info[0]}.{sys.version_info[1]}\nroot {self.root}\n"

    def stamp(self, extra: str | None = None) -> str:
        """Return what the stamp of a finished environment says, with ``extra`` (this environment's own if None)."""
        with open(os.path.join(self.root, "pyproject.toml"), "rb") as project:
            digest = hashlib.sha256(project.read()).hexdigest()
        return f"{self.kind}project {digest}\nextra {self.extra if extra is None else extra}\n"

    def found_stamp(self) -> str:
        """Return what the stamp says, or an empty text where the environment is half made or not there."""
        try:
            with open(self.stamp_path, encoding="utf-8", errors="surrogateescape") as stamp:
                return stamp.read() if os.path.exists(self.python) else ""
        except OSError:
            return ""

    def is_ready(self) -> bool:
        """Whether nothing has to be done; an environment made for the tests serves the app too."""
        return self.found_stamp() in (self.stamp(), self.stamp("dev"))


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
