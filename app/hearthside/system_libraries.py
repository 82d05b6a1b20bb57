"""Owns which libraries of the system Qt needs on Linux, which packages hold them, and how those are installed.

Standard library only: setting the machine up uses this before anything is installed. Whoever tells of missing
libraries has the words from here: setting up, every start of a window, `hearthside doctor`, and a failed import.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hearthside.tr import tr


class SystemLibrary(NamedTuple):
    """One shared library and the package that holds it on Debian, Fedora and Arch, in this order."""

    file_name: str
    apt: str
    dnf: str
    pacman: str


class PackageManager(NamedTuple):
    """``program`` is looked for; ``install`` is what is typed before the names of packages."""

    program: str
    install: str


class LibraryAdvice(NamedTuple):
    """``words`` name the ``packages`` that are missing, ``mend`` says how to install them: a sentence each."""

    packages: tuple[str, ...]
    words: str
    mend: str


_FOR_ANY_QT = (
    SystemLibrary("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    SystemLibrary("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    SystemLibrary("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    SystemLibrary("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    SystemLibrary("libX11.so.6", "libx11-6", "libX11", "libx11"),
)
_FOR_X11 = (
    SystemLibrary("libxcb.so.1", "libxcb1", "libxcb", "libxcb"),
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    SystemLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    SystemLibrary("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    SystemLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    SystemLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)
_LIBRARIES = (*_FOR_ANY_QT, *_FOR_X11)
_APT = PackageManager("apt-get", "apt-get install -y")
_MANAGERS = (_APT, PackageManager("dnf", "dnf install"), PackageManager("pacman", "pacman -S"))
_LISTS_OF_APT = Path("/var/lib/apt/lists")


def missing_libraries(libraries: Iterable[SystemLibrary] = _LIBRARIES) -> tuple[SystemLibrary, ...]:
    """Return those of ``libraries`` that cannot be loaded here; outside Linux, none.

    Nothing is lost by loading them: Qt is about to do the same.
    """
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(library for library in libraries if not _loads(library.file_name))


def libraries_behind(reason: str) -> tuple[SystemLibrary, ...]:
    """Return what to install where importing Qt failed and Python said ``reason``; none if a library was not why.

    The system stops at the first library that it misses, so all others that are missing belong to the answer.
    """
    if ".so" not in reason and "shared object" not in reason:
        return ()
    missing = missing_libraries()
    return tuple(library for library in _LIBRARIES if library in missing or library.file_name in reason)


def advice_for(libraries: Iterable[SystemLibrary], manager: PackageManager | None) -> LibraryAdvice:
    """Return what to say where ``libraries`` are missing."""
    packages = packages_for(libraries, manager)
    words = tr("Missing on this system: {packages}.").format(packages=", ".join(packages))
    if manager is None:
        return LibraryAdvice(packages, words, tr("Please install them with your system's package manager."))
    command = install_command(packages, manager)
    return LibraryAdvice(packages, words, tr("Install with: {command}").format(command=command))


def package_manager() -> PackageManager | None:
    """Return the package manager of this system, or None where it is none that is known here."""
    import shutil  # its own imports would cost every start of a window 5 ms

    return next((manager for manager in _MANAGERS if shutil.which(manager.program)), None)


def packages_for(libraries: Iterable[SystemLibrary], manager: PackageManager | None) -> tuple[str, ...]:
    """Return, sorted and each once, what to install for ``libraries``; names of files where the manager is unknown."""
    column = {"apt-get": "apt", "dnf": "dnf", "pacman": "pacman"}.get(manager.program if manager else "", "file_name")
    return tuple(sorted({getattr(library, column) for library in libraries}))


def install_command(packages: Iterable[str], manager: PackageManager) -> str:
    """Return the exact command that installs ``packages``; it fetches apt's lists first where there are none yet."""
    sudo = "" if is_root() else "sudo "
    lists = f"{sudo}apt-get update && " if manager == _APT and not _apt_has_lists() else ""
    return f"{lists}{sudo}{manager.install} {' '.join(packages)}"


def is_root() -> bool:
    """Whether this process may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt_works_here() -> bool:
    """Whether this process may and can install Debian packages by itself."""
    return is_root() and package_manager() is _APT


def _loads(file_name: str) -> bool:
    try:
        ctypes.CDLL(file_name)
    except OSError:
        return False
    return True


def _apt_has_lists() -> bool:
    """Whether apt knows any package: on a fresh image it knows none, and would say that there is no such package."""
    try:
        return any("_Packages" in listing.name for listing in _LISTS_OF_APT.iterdir())
    except OSError:
        return False
