"""Owns the question whether windows can be shown here; Qt aborts the process where they cannot, so it comes first."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from hearthside.system_libraries import SystemLibrary, advice_for, missing_libraries, package_manager
from hearthside.tr import tr

_NEEDS_A_DISPLAY = frozenset({"xcb", "wayland", "wayland-egl"})
_NEEDS_NONE = frozenset(
    {"offscreen", "minimal", "minimalegl", "linuxfb", "eglfs", "vnc", "vkkhrdisplay", "wayland-brcm"}
)
"""The other platforms that come with PySide6 6.11 for Linux."""
_MORE_PLATFORMS = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH")
"""Where one of these is set, Qt may know platforms of which nothing is known here."""


class DisplayProblem(Struct, frozen=True):
    """Why no window can be shown, and what to do about it, each in plain sentences."""

    message: str
    mend: str


def display_problem(
    environment: Mapping[str, str], platform: str = sys.platform, *, libraries_too: bool = True
) -> DisplayProblem | None:
    """Return why a window could not be shown in ``environment``, or None where it can.

    On Windows and macOS there is always a display. Costs a few milliseconds: some libraries that Qt loads anyway
    and one connection to the display. Without ``libraries_too``, only the display is asked for.
    """
    if not platform.startswith(("linux", "freebsd", "openbsd")):
        return None
    wanted = {name.partition(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";") if name}
    if wanted and not wanted & (_NEEDS_A_DISPLAY | _NEEDS_NONE) and not any(map(environment.get, _MORE_PLATFORMS)):
        return _unknown_platform_problem(environment["QT_QPA_PLATFORM"])
    if wanted - _NEEDS_A_DISPLAY:
        return None
    if wanted != {"xcb"} and _wayland_answers(environment):
        return None
    missing = missing_libraries() if libraries_too else ()
    if not environment.get("DISPLAY"):
        return _no_display_problem(missing)
    return _libraries_problem(missing) if missing else _x11_problem(environment["DISPLAY"])


def _no_display_problem(missing: Sequence[SystemLibrary]) -> DisplayProblem:
    message = tr("There is no display here, so Hearthside cannot open its windows.")
    if not missing:
        mend = tr("Start it in a desktop session. `check`, `outline` and `export` work without a display.")
        return DisplayProblem(message, mend)
    advice = advice_for(missing, package_manager())
    return DisplayProblem(message, f"{tr('Start it in a desktop session.')} {advice.words} {advice.mend}")


def _libraries_problem(missing: Sequence[SystemLibrary]) -> DisplayProblem:
    advice = advice_for(missing, package_manager())
    return DisplayProblem(f"{tr('Hearthside cannot open its windows yet.')} {advice.words}", advice.mend)


def _unknown_platform_problem(name: str) -> DisplayProblem:
    return DisplayProblem(
        tr("QT_QPA_PLATFORM is set to “{name}”, which Qt does not know on this system.").format(name=name),
        tr("Without it, Hearthside finds the display by itself."),
    )


def _x11_problem(name: str) -> DisplayProblem | None:
    if _x_server_answers(name):
        return None
    return DisplayProblem(
        tr("The display “{name}” does not answer, so Hearthside cannot open its windows.").format(name=name),
        tr("Start it in a desktop session, or set DISPLAY to a running one."),
    )


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    """Whether Qt's Wayland plugin could start: a compositor accepts a connection and the client library is there."""
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "/")) / name
    try:
        client = ctypes.CDLL("libwayland-client.so.0")
        ctypes.CDLL("libwayland-cursor.so.0")
    except OSError:
        return False
    client.wl_display_connect.restype = ctypes.c_void_p
    client.wl_display_connect.argtypes = (ctypes.c_char_p,)
    client.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    display = client.wl_display_connect(bytes(path))
    if not display:
        return False
    client.wl_display_disconnect(display)
    return True


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
