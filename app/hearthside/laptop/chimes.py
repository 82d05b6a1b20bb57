"""Owns asking for tones: nobody ever waits for a sound, reads about one, or stumbles over one that cannot be played."""

from __future__ import annotations

import queue
import threading
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from hearthside.laptop.player import OpenDevice, Player
from hearthside.laptop.sound_device import open_sound_device
from hearthside.laptop.tones import Tone

_PATIENCE_SECONDS = 1.0
"""How long closing waits for a device that does not let go."""

_Tasks: TypeAlias = "queue.SimpleQueue[Callable[[], None] | None]"


class Chimes:
    """The tones of the evening. All that may take its time happens on one thread, which the first request starts.

    Without a device, with a broken one, or without a tone's file there is silence: no method raises or prints. Methods
    are for one thread, the one that made the object.
    """

    def __init__(self, folder: Path, open_device: OpenDevice = open_sound_device) -> None:
        """``folder`` holds the tones: the bundled ``assets/sounds``."""
        self._player = Player(folder, open_device)
        self._tasks: _Tasks = queue.SimpleQueue()
        self._thread = threading.Thread(target=_work, args=(self._player, self._tasks), name="chimes", daemon=True)
        # At the program's end too: a device that still asks for frames must not meet a Python that has gone.
        self._end = weakref.finalize(self, _stop, self._tasks, self._thread)

    @property
    def has_device(self) -> bool | None:
        """Whether there was something to play on when last tried; None before the first try."""
        return self._player.has_device

    def play(self, tone: Tone) -> None:
        """Let ``tone`` sound, together with what sounds already. Returns at once."""
        self._ask(self._player.request((tone,)))

    def check_sound(self) -> None:
        """Let every tone sound, one after the other, for somebody who wants to hear them. Returns at once."""
        self._ask(self._player.request(tuple(Tone)))

    def prepare(self) -> None:
        """Load what the first tone needs and look for a device, without a sound. Returns at once."""
        self._ask(self._player.look)

    def find_device(self, timeout_seconds: float = 3.0) -> bool | None:
        """Look for a device and wait for the answer; None where the system gives none in time."""
        if not self._end.alive:
            return None
        looked = threading.Event()
        self.prepare()
        self._ask(looked.set)
        return self.has_device if looked.wait(timeout_seconds) else None

    def wait_until_silent(self, timeout_seconds: float) -> bool:
        """Wait until what was asked for has rung out; return whether it has, within that time."""
        if not self._end.alive:
            return True
        silent = threading.Event()
        self._ask(partial(self._player.tell_when_silent, silent))
        return silent.wait(timeout_seconds)

    def close(self) -> None:
        """Fall silent and let go of device and thread. Afterwards nothing sounds any more; closing twice is fine."""
        self._end()

    def _ask(self, task: Callable[[], None]) -> None:
        if not self._end.alive:
            return
        if self._thread.ident is None:
            self._thread.start()
        self._tasks.put(task)


def _work(player: Player, tasks: _Tasks) -> None:
    while True:
        try:
            task = tasks.get(timeout=player.seconds_left())
        except queue.Empty:
            player.fall_silent()
            continue
        if task is None:
            break
        task()
    player.fall_silent()


def _stop(tasks: _Tasks, thread: threading.Thread) -> None:
    if thread.ident is None:
        return
    tasks.put(None)
    thread.join(_PATIENCE_SECONDS)
