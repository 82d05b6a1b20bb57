"""Owns keeping the system's sound libraries from writing to standard error, which belongs to the person who typed."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path


def hush_alsa() -> None:
    """Let ALSA's library keep its messages to itself from now on: a dozen lines wherever there is no sound card.

    Its handler of messages becomes a function of C that does nothing with what it is given. A function of Python would
    be called on threads of other libraries, and might be gone before they are.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        alsa = ctypes.CDLL("libasound.so.2")  # the same one that miniaudio loads
        does_nothing = ctypes.cast(ctypes.pythonapi.Py_IsInitialized, ctypes.c_void_p)
        alsa.snd_lib_error_set_handler(does_nothing)
    except (OSError, AttributeError):
        return  # without ALSA nothing prints


def is_somebody_elses_session() -> bool:
    """Whether the run-time folder is another person's, as after ``sudo -E``: their sound server lets nobody else in.

    PulseAudio's library complains on standard error then, and ALSA's own way to sound leads to it as well.
    """
    folder = os.environ.get("XDG_RUNTIME_DIR")
    if not folder or sys.platform == "win32":
        return False
    try:
        return Path(folder).stat().st_uid != os.geteuid()
    except OSError:
        return False
