"""Owns the one way to the loudspeakers: opening the system's own device with miniaudio, silently, and letting it go."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Protocol

from typing_extensions import override

from hearthside.laptop.lazy_imports import put_off
from hearthside.laptop.quiet_libraries import hush_alsa, is_somebody_elses_session
from hearthside.laptop.tones import FRAMES_PER_SECOND

if TYPE_CHECKING:
    from miniaudio import Backend

_PERIOD_MILLISECONDS = 60
"""How often the sound system asks for frames; three of these lie ready, so that a busy moment is not heard."""

TakeFrames = Callable[[int], bytes]
"""Gives at most so many frames; fewer are filled up with silence."""


class NoSoundDevice(Exception):
    """There is nothing here to play on, or it does not let itself be opened."""


class SoundDevice(Protocol):
    """Something that sounds until it is closed."""

    def close(self) -> None:
        """Fall silent, and let go of the device and of the connection to it."""


def open_sound_device(take: TakeFrames) -> SoundDevice:
    """Open the system's own device and let it ask ``take`` for frames, on a thread of its own, until it is closed.

    Raises NoSoundDevice. Nothing is printed. Blocks for as long as the system needs.
    """
    if is_somebody_elses_session():
        raise NoSoundDevice("the session is somebody else's")
    try:
        return _MiniaudioDevice(take)
    except Exception as problem:  # whatever a driver or a half installed library comes up with, the evening goes on
        raise NoSoundDevice(str(problem)) from problem


class _MiniaudioDevice(SoundDevice):
    def __init__(self, take: TakeFrames) -> None:
        put_off("urllib.request")  # for internet radio, with all of HTTP and TLS: 7 MB
        import miniaudio  # takes 0.1 s, and only an evening with sound needs it

        self._device = miniaudio.PlaybackDevice(
            nchannels=1,
            sample_rate=FRAMES_PER_SECOND,
            buffersize_msec=_PERIOD_MILLISECONDS,
            backends=_backends(),
            app_name="Hearthside",
        )
        frames = _asked_for(take)
        next(frames)
        try:
            self._device.start(frames)
        except Exception:
            self.close()
            raise

    @override
    def close(self) -> None:
        import miniaudio

        # PlaybackDevice.close() keeps its connection to the sound server, which takes 64 of them and no more:
        # https://github.com/irmen/pyminiaudio/issues/86, not mended in 1.71.
        context = self._device._context  # noqa: SLF001
        self._device.close()
        miniaudio.lib.ma_context_uninit(context)  # type: ignore[attr-defined]


def _asked_for(take: TakeFrames) -> Generator[bytes, int, None]:
    """Answer each request of miniaudio; an exception in here would be printed by the bindings."""
    frame_count = yield b""
    while True:
        frame_count = yield take(frame_count)


def _backends() -> list[Backend]:
    """Return what to play through, best first. JACK is left out: its library prints, and no laptop needs it."""
    from miniaudio import Backend, get_enabled_backends

    enabled = get_enabled_backends()
    if Backend.ALSA in enabled:
        hush_alsa()
        return [Backend.PULSEAUDIO, Backend.ALSA]
    wanted = (Backend.WASAPI, Backend.DSOUND, Backend.WINMM, Backend.COREAUDIO, Backend.SNDIO, Backend.OSS)
    return [backend for backend in wanted if backend in enabled]
