"""Owns that a cue is heard: one tone for what was crossed in one reading, where slide and facilitator want any."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from hearthside.deck.activities import Sound
from hearthside.laptop.tones import Tone
from hearthside.session.clock_rack import SlideCue
from hearthside.session.cue_tones import tone
from hearthside.windows.presenting.controller import PresentationController


class CueSounds(QObject):
    """Plays the controller's cues with ``play``, which returns at once."""

    def __init__(self, controller: PresentationController, play: Callable[[Tone], None]) -> None:
        super().__init__(controller)
        self._controller = controller
        self._play = play
        controller.cues_due.connect(self._hear)

    def _hear(self, cues: tuple[SlideCue, ...]) -> None:
        controller = self._controller
        sound = tone(controller.state, cues, controller.now().monotonic_seconds)
        if sound is not Sound.NONE:
            self._play(Tone(sound.value))
