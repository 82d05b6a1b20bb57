"""Owns pressing keys in a given window by way of the X server, whichever window has the keyboard.

`xdotool` does so as well, but types for real where the window has the keyboard; and where several people press keys on
one desktop, another may have it by then. Written after XSendEvent(3) and XKeyEvent(3).
"""

from __future__ import annotations

from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p

_PRESS, _RELEASE = 2, 3
_MASK = {_PRESS: 1 << 0, _RELEASE: 1 << 1}
_SHIFT = 1 << 0


class _KeyEvent(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("root", c_ulong),
        ("subwindow", c_ulong),
        ("time", c_ulong),
        *((place, c_int) for place in ("x", "y", "x_root", "y_root")),
        ("state", c_uint),
        ("keycode", c_uint),
        ("same_screen", c_int),
        ("unused", c_ulong * 12),  # any event takes as much room as the largest
    )


class Keys:
    """A connection to the X server that ``DISPLAY`` names. The keys that it sends carry no time of the system."""

    def __init__(self) -> None:
        self._x = x = CDLL("libX11.so.6")
        x.XOpenDisplay.argtypes, x.XOpenDisplay.restype = [c_char_p], c_void_p
        x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = [c_void_p], c_ulong
        x.XStringToKeysym.argtypes, x.XStringToKeysym.restype = [c_char_p], c_ulong
        x.XKeysymToKeycode.argtypes = [c_void_p, c_ulong]
        x.XkbKeycodeToKeysym.argtypes, x.XkbKeycodeToKeysym.restype = [c_void_p, c_int, c_int, c_int], c_ulong
        x.XSendEvent.argtypes = [c_void_p, c_ulong, c_int, c_ulong, POINTER(_KeyEvent)]
        x.XFlush.argtypes = [c_void_p]
        self._display = x.XOpenDisplay(None)
        assert self._display, "no X server"

    def press(self, window: int, name: str) -> None:
        """Press and let go the key ``name``, called as `xdotool` calls it, in the window with the id ``window``."""
        symbol = self._x.XStringToKeysym(name.encode())
        code = self._x.XKeysymToKeycode(self._display, symbol) & 0xFF
        assert code, f"no key {name}"
        is_plain = self._x.XkbKeycodeToKeysym(self._display, code, 0, 0) == symbol
        for kind in (_PRESS, _RELEASE):
            event = _KeyEvent(
                type=kind,
                display=self._display,
                window=window,
                root=self._x.XDefaultRootWindow(self._display),
                state=0 if is_plain else _SHIFT,
                keycode=code,
                same_screen=True,
            )
            self._x.XSendEvent(self._display, window, True, _MASK[kind], byref(event))
        self._x.XFlush(self._display)
