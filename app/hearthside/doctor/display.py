"""Owns the question whether windows can be shown here; Qt aborts the process where they cannot, so it comes first."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hearthside.tr import tr

_WINDOWLESS_PLATFORMS = ("offscreen", "minimal", "minimalegl", "vnc")
_XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's X11 plugin loads, with Debian's names of the packages."""


@dataclass(frozen=True, slots=True)
class DisplayProblem:
    """Why no window can be shown, and what to do about it, each a plain sentence."""

    message: str
    mend: str
    packages: tuple[str, ...] = ()
    """Debian's names of system packages that have to be installed first."""


def display_problem(environment: Mapping[str, str], platform: str = sys.platform) -> DisplayProblem | None:
    """Return why a window could not be shown in ``environment``, or None where it can.

    On Windows and macOS there is always a display. Costs a millisecond or two: one connection to the X server.
    """
    if not platform.startswith(("linux", "freebsd", "openbsd")):
        return None
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in _WINDOWLESS_PLATFORMS:
        return None
    if _wayland_answers(environment):
        return None
    if not environment.get("DISPLAY"):
        return DisplayProblem(
            tr("There is no display here, so Hearthside cannot open its windows."),
            tr("Start it in a desktop session. `check`, `outline` and `export` work without a display."),
        )
    missing = missing_xcb_packages()
    if missing:
        return DisplayProblem(
            tr("Some system libraries for windows are missing: {packages}.").format(packages=", ".join(missing)),
            tr("Install them: sudo apt install {packages}").format(packages=" ".join(missing)),
            missing,
        )
    if not _x_server_answers(environment["DISPLAY"]):
        return DisplayProblem(
            tr("The display “{name}” does not answer, so Hearthside cannot open its windows.").format(
                name=environment["DISPLAY"]
            ),
            tr("Start it in a desktop session, or set DISPLAY to a running one."),
        )
    return None


def missing_xcb_packages() -> tuple[str, ...]:
    """Return the Debian packages that Qt needs under X11 and that are not installed."""
    return tuple(package for library, package in _XCB_LIBRARIES.items() if not _loads(library))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(environment.get("XDG_RUNTIME_DIR", "/")) / name).is_socket()


def _x_server_answers(name: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(name.encode(errors="surrogateescape"), None)
    answers = bool(connection) and xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
