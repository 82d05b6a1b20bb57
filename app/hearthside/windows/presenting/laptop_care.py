"""Owns what an evening asks of the laptop: to stay awake, to say when its battery runs low, and to sound its tones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from hearthside.laptop.advice import Advice
from hearthside.laptop.battery import Charge
from hearthside.laptop.battery_watch import BatteryWatch
from hearthside.laptop.chimes import Chimes
from hearthside.laptop.wakefulness import Wakefulness
from hearthside.windows.from_thread import FromThread
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.cue_sounds import CueSounds


class LaptopCare(QObject):
    """Cares from the moment it is made until ``close``; what goes wrong becomes a notice on the console."""

    def __init__(self, controller: PresentationController, sounds_folder: Path) -> None:
        super().__init__(controller)
        self._controller = controller
        self.is_quiet = False
        """While somebody looks at how the laptop is, no notice says it a second time."""
        self._word = FromThread(self)
        self._word.arrived.connect(self._tell)
        self._chimes = Chimes(sounds_folder)
        self._sounds = CueSounds(controller, self._chimes.play)
        self._wakefulness = Wakefulness(self._word.send)
        self._battery = BatteryWatch(self._word.send)
        self._wakefulness.start()
        self._battery.start()
        self._chimes.prepare()

    @property
    def has_sound(self) -> bool | None:
        """Whether there is something to play on; None before the system has answered."""
        return self._chimes.has_device

    @property
    def awake(self) -> bool | None:
        """Whether the system agreed to stay awake; None before it has answered."""
        return self._wakefulness.awake

    @property
    def charge(self) -> Charge | None:
        """What the battery has left; None without one, and before it was read."""
        return self._battery.charge

    @property
    def battery_was_read(self) -> bool:
        return self._battery.was_read

    def let_sound(self) -> None:
        """Play every tone, one after the other. Returns at once."""
        self._chimes.check_sound()

    def look_again(self) -> None:
        """Look at the battery, and for a loudspeaker where there was none, soon. Returns at once."""
        self._battery.look_soon()
        if self.has_sound is False:
            self._chimes.prepare()

    def close(self) -> None:
        """Let the laptop sleep again and be silent; returns when it may."""
        self._wakefulness.close()
        self._battery.close()
        self._chimes.close()

    def _tell(self, advice: Advice) -> None:
        if not self.is_quiet:
            self._controller.post(Notice(advice.text, advice.mend, is_brief=advice.is_brief, subject=advice.subject))
