"""A sound device that does as the test says: takes frames when told to, is missing, or hangs."""

from __future__ import annotations

import threading

from typing_extensions import override

from hearthside.laptop.sound_device import NoSoundDevice, SoundDevice, TakeFrames


class FakeDevices:
    """Opens fake devices and remembers them."""

    def __init__(self, *, present: bool = True) -> None:
        self.present = present
        self.takes: list[TakeFrames] = []
        self.open = 0
        self.answers = threading.Event()
        self.answers.set()
        self.threads: set[str] = set()

    def __call__(self, take: TakeFrames) -> SoundDevice:
        self.threads.add(threading.current_thread().name)
        self.answers.wait()
        if not self.present:
            raise NoSoundDevice("none here")
        self.takes.append(take)
        self.open += 1
        return FakeDevice(self)


class FakeDevice(SoundDevice):
    def __init__(self, devices: FakeDevices) -> None:
        self._devices = devices

    @override
    def close(self) -> None:
        self._devices.open -= 1
