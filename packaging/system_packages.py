"""Owns what has to come from the system: Python's venv module, Qt's libraries, programs for end-to-end tests.

Root on a Debian or Ubuntu gets them installed; everybody else gets the exact command.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

from environment import SetupRefused
from hearthside.system_libraries import (
    advice_for,
    apt_works_here,
    install_command,
    missing_libraries,
    package_manager,
    packages_for,
)

PROGRAMS_FOR_END_TO_END = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "wmctrl": "wmctrl",
    "xrandr": "x11-xserver-utils",
    "xauth": "xauth",
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "dbus-run-session": "dbus",
}
"""What end-to-end tests start, with Debian's names of the packages."""


def ensure_venv_module(say: Callable[[str], None]) -> None:
    """Make sure that this Python can make environments; raises SetupRefused with the command that mends it."""
    if _can_make_environments():
        return
    package = _venv_package()
    if apt_works_here():
        install((package,), say)
        importlib.invalidate_caches()
        if _can_make_environments():
            return
    manager = package_manager()
    if manager is not None and manager.program == "apt-get":
        command = install_command((package,), manager)
        raise SetupRefused(f"This Python lacks its venv module. Install it with: {command}")
    raise SetupRefused(
        f"The Python at {sys.executable} lacks its venv or ensurepip module. Please install a complete Python 3.11 or "
        "newer, for example from https://www.python.org/downloads/, and start again with that."
    )


def ensure_libraries(say: Callable[[str], None]) -> None:
    """Install the system libraries that Qt lacks here where that is possible, otherwise name the command.

    Never refuses: `check` and `outline` work without Qt, and whatever needs windows says so itself.
    """
    missing = missing_libraries()
    if not missing:
        return
    manager = package_manager()
    if apt_works_here():
        install(packages_for(missing, manager), say)
        missing = missing_libraries()
    if missing:
        advice = advice_for(missing, manager)
        say(f"Windows need some libraries of the system. {advice.words}")
        say(advice.mend)


def ensure_programs(say: Callable[[str], None]) -> None:
    """Install the programs for end-to-end tests where that is possible; where not, the tests themselves say so."""
    missing = tuple(package for program, package in PROGRAMS_FOR_END_TO_END.items() if shutil.which(program) is None)
    if missing and sys.platform.startswith("linux") and apt_works_here():
        install(missing, say)


def install(packages: Sequence[str], say: Callable[[str], None]) -> None:
    """Install Debian ``packages``; only possible where ``apt_works_here()``. What apt says is shown if it fails."""
    say(f"Installing with apt-get: {', '.join(packages)} …")
    command = ["apt-get", "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", *packages]
    failure = _apt(command)
    if failure:  # the usual reason is a machine that has never fetched the lists of packages
        failure = _apt(["apt-get", "update"]) or _apt(command)
    if failure:
        say(failure)


def _apt(command: Sequence[str]) -> str:
    """Run ``command`` without questions; return an empty text, or the end of what it said where it failed."""
    done = subprocess.run(
        command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, text=True, errors="replace",
    )  # fmt: skip
    return done.stdout.strip()[-1000:] or f"{command[0]} failed." if done.returncode else ""


def _can_make_environments() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def _venv_package() -> str:
    """Return Debian's package for this Python: a second Python has one of its own."""
    own = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    system_python = os.path.realpath("/usr/bin/python3")
    return "python3-venv" if os.path.basename(system_python) == own else f"{own}-venv"
