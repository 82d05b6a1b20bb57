"""Owns what an environment in ``.venv`` is, and when it is ready: standard library only, and quick to import."""

from __future__ import annotations

import hashlib
import os
import sys


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
