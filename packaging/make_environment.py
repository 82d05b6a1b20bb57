"""Owns making the environment: one at a time, from nothing or brought up to date, and its stamp last of all."""

from __future__ import annotations

import collections
import contextlib
import errno
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import system_packages
from environment import SetupRefused
from setup_lock import one_at_a_time

if TYPE_CHECKING:
    from environment import Environment

_LINES_OF_PIP_TO_SHOW = 12
_DOWNLOAD = re.compile(r"\s*Downloading (?:\S*/)?(?P<name>[\w.]+)-\d\S* \((?P<size>[\d.]+ [kMG]B)\)")
_NO_NETWORK = re.compile(
    r"NameResolutionError|NewConnectionError|Failed to establish a new connection|Temporary failure in name resolution"
    r"|ConnectTimeoutError|ProxyError|Network is unreachable"
)


def set_up(environment: Environment, *, programs: bool = False) -> None:
    """Bring ``environment`` and the system libraries in order; raises SetupRefused where that is not possible."""
    try:
        if not environment.is_ready():
            with one_at_a_time(environment.lock_path, say) as lock:
                if not environment.is_ready():  # another start may have done it meanwhile
                    _make_ready(environment, lock)
        if programs:
            system_packages.ensure_programs(say)
    except OSError as problem:
        if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise SetupRefused(_not_writable(environment, problem)) from problem
        raise SetupRefused(f"Setting Hearthside up did not work: {problem}.") from problem


def say(words: str) -> None:
    """Tell the person at the keyboard what takes its time; standard output belongs to the command they typed."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def _make_ready(environment: Environment, lock: int) -> None:
    before = environment.found_stamp()
    if before.startswith(environment.kind):
        say("Hearthside has changed since it was set up here: bringing it up to date …")
    else:
        say("Setting Hearthside up; this happens once and downloads about 100 MB …")
        before = ""
        _make_folder(environment, lock)
    with contextlib.suppress(FileNotFoundError):
        os.remove(environment.stamp_path)
    output = _install(environment, lock)
    if output is not None:
        if before:  # pip has undone its own work, so next time may begin where this one did
            _write_stamp(environment, before)
        raise SetupRefused(_why_not_installed(output))
    _point_at_the_checkout(environment)
    system_packages.ensure_libraries(say)
    _write_stamp(environment, environment.stamp())
    say("Hearthside is set up.")


def _make_folder(environment: Environment, lock: int) -> None:
    if os.path.islink(environment.folder) or os.path.isfile(environment.folder):
        os.remove(environment.folder)
    system_packages.ensure_venv_module(say)
    python = getattr(sys, "_base_executable", None) or sys.executable
    command = [python, "-m", "venv", "--clear", environment.folder]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=_kept(lock),
        check=False, text=True, errors="replace",
    )  # fmt: skip
    if done.returncode:
        raise SetupRefused(f"Python could not make an environment in {environment.folder}:\n{done.stdout.strip()}")


def _install(environment: Environment, lock: int) -> str | None:
    """Install the checkout and what it depends on; return None, or what pip said at the end where it failed."""
    what = f".[{environment.extra}]" if environment.extra else "."
    command = [environment.python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "-e", what]
    last_lines: collections.deque[str] = collections.deque(maxlen=_LINES_OF_PIP_TO_SHOW)
    with subprocess.Popen(
        command, cwd=environment.root, env={**os.environ, "PIP_USER": "0"}, pass_fds=_kept(lock),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    ) as pip:  # fmt: skip
        assert pip.stdout is not None
        for line in pip.stdout:
            last_lines.append(line)
            download = _DOWNLOAD.match(line)
            if download:
                say(f"  downloading {download['name']} ({download['size']})")
    return "".join(last_lines).strip() if pip.returncode else None


def _point_at_the_checkout(environment: Environment) -> None:
    """Make the path that pip left for Python relative: one with an accent stops Python where the locale is another."""
    python = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    library = ("Lib",) if os.name == "nt" else ("lib", python)
    packages = os.path.join(environment.folder, *library, "site-packages")
    for name in os.listdir(packages):
        if name.endswith("hearthside.pth"):
            with open(os.path.join(packages, name), "w", encoding="ascii") as path_file:
                path_file.write(os.path.relpath(os.path.join(environment.root, "app"), packages) + "\n")


def _kept(lock: int) -> tuple[int, ...]:
    """The lock goes on to the children: should this process be killed, it stays locked until they have ended too."""
    return () if os.name == "nt" else (lock,)


def _write_stamp(environment: Environment, text: str) -> None:
    unfinished = environment.stamp_path + ".new"
    with open(unfinished, "w", encoding="utf-8", errors="surrogateescape") as stamp:
        stamp.write(text)
    os.replace(unfinished, environment.stamp_path)


def _why_not_installed(output: str) -> str:
    if _NO_NETWORK.search(output):
        return "Hearthside could not download what it needs. Please connect to the internet once and start again."
    if "No space left on device" in output:
        return "The disk is full: Hearthside needs about 400 MB. Please make room and start again."
    if re.search(r"No matching distribution found for pyside6", output, re.IGNORECASE):
        return (
            "There is no Qt (PySide6 6.11) for this computer. It exists for 64-bit Linux from 2022 on (glibc 2.34), "
            f"macOS 13 and Windows 10 or newer, each with Python 3.11 or newer. What pip said:\n{output}"
        )
    return f"Hearthside could not install what it needs. What pip said:\n{output}"


def _not_writable(environment: Environment, problem: OSError) -> str:
    return (
        f"Hearthside cannot write to {problem.filename or environment.root}, and it sets itself up in its own folder. "
        "Please copy the whole folder to a place of your own and start it from there."
    )
