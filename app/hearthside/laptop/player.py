"""Owns the device while something sounds; all of it happens on the one thread of the chimes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from hearthside.laptop.mixer import Mixer
from hearthside.laptop.sound_device import NoSoundDevice, SoundDevice, TakeFrames
from hearthside.laptop.tones import Tone, read_tone, seconds_of

_RINGING_OUT_SECONDS = 0.5
"""What a device, a wireless one too, may still have to play when the last frame was taken."""
_TOO_LATE_SECONDS = 3.0
"""A device that was slow to answer must not be followed by a burst of tones that nobody waits for any more."""

OpenDevice = Callable[[TakeFrames], SoundDevice]


class Player:
    """Plays tones on the device that the system plays on at that moment.

    The device is open only while something sounds: whatever is plugged in or out meanwhile, the next tone goes where
    sound goes then. Its end is a time, not a report of the device, so one that has gone keeps nobody waiting.
    """

    def __init__(
        self, folder: Path, open_device: OpenDevice, seconds_now: Callable[[], float] = time.monotonic
    ) -> None:
        self.has_device: bool | None = None
        self._folder = folder
        self._open_device = open_device
        self._seconds_now = seconds_now
        self._mixer = Mixer()
        self._device: SoundDevice | None = None
        self._silent_at_seconds = 0.0
        self._waiting: list[threading.Event] = []

    def request(self, tones: Sequence[Tone]) -> Callable[[], None]:
        """Return what lets ``tones`` sound one after the other, together with what sounds already; soon, or never."""
        return partial(self._begin, tones, self._seconds_now())

    def look(self) -> None:
        """Find out whether there is a device, without a sound."""
        if self._device is None and self._open():
            self._close()

    def tell_when_silent(self, silent: threading.Event) -> None:
        """Set ``silent`` as soon as nothing sounds."""
        self._waiting.append(silent)
        if self._device is None:
            self._tell()

    def seconds_left(self) -> float | None:
        """Return after how many seconds ``fall_silent`` is due; None while nothing sounds."""
        return None if self._device is None else max(0.0, self._silent_at_seconds - self._seconds_now())

    def fall_silent(self) -> None:
        """Let go of the device, whether or not everything has sounded."""
        self._close()
        self._mixer.clear()
        self._tell()

    def _begin(self, tones: Sequence[Tone], asked_at_seconds: float) -> None:
        if self._seconds_now() - asked_at_seconds > _TOO_LATE_SECONDS:
            return
        frames = b"".join(read_tone(self._folder, tone) for tone in tones)
        if not frames or not self._open():
            return
        self._mixer.add(frames)
        ends = self._seconds_now() + seconds_of(frames) + _RINGING_OUT_SECONDS
        self._silent_at_seconds = max(self._silent_at_seconds, ends)

    def _open(self) -> bool:
        if self._device is None:
            try:
                self._device = self._open_device(self._mixer.take)
            except NoSoundDevice:
                self.has_device = False
            else:
                self.has_device = True
        return self._device is not None

    def _close(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None

    def _tell(self) -> None:
        for silent in self._waiting:
            silent.set()
        self._waiting.clear()
