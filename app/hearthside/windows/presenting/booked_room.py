"""Owns until when the room of this evening is booked: what was remembered for the deck, and what is said meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hearthside.deck.day_time import read_day_time
from hearthside.session.booked_end import booked_end, room_booked
from hearthside.session.pace import clock_words
from hearthside.store.booked_rooms import booked_until, with_booked_until
from hearthside.store.settings import SettingsFile
from hearthside.tr import tr
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController


class BookedRoom(QObject):
    """For the console alone: the room never sees how long it is booked."""

    def __init__(
        self, controller: PresentationController, settings: SettingsFile, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._settings = settings

    @property
    def words(self) -> str:
        """Until when it is booked, as the clock on the wall shows it; empty where nobody said."""
        until = self._controller.state.booked_until
        return "" if until is None else clock_words(until)

    def take_remembered(self) -> None:
        """Take what was remembered for the deck, where this evening has not been told and that end lies ahead. A
        rehearsal is held elsewhere, and for as long as it takes."""
        controller = self._controller
        if controller.is_rehearsal or controller.state.booked_until is not None:
            return
        until = self._end_of(booked_until(self._settings.current, controller.deck.source.path))
        if until is not None:
            self._happen(until)

    def say(self, time_of_day: str) -> str:
        """Have the room booked until ``time_of_day`` as people write one, or not at all where it is empty, now and the
        next time this deck is presented. Return why it does not count, else an empty text."""
        until = self._end_of(time_of_day)
        if until is None and time_of_day.strip():
            return _refusal(time_of_day.strip())
        if until != self._controller.state.booked_until:
            self._happen(until)
        path = self._controller.deck.source.path
        trouble = self._settings.keep(with_booked_until(self._settings.current, path, time_of_day))
        if trouble is not None:
            self._controller.post(Notice(str(trouble), trouble.mend))
        return ""

    def _end_of(self, time_of_day: str) -> float | None:
        controller = self._controller
        return booked_end(controller.state, controller.deck, controller.now(), time_of_day)

    def _happen(self, until: float | None) -> None:
        controller = self._controller
        controller.evening.happen((room_booked(controller.state, controller.deck, controller.now(), until),))


def _refusal(time_of_day: str) -> str:
    booked = read_day_time(time_of_day)
    if booked is None:
        words = tr("“{text}” is no time of day.").format(text=time_of_day)
        return words + " " + tr("Write it like this: 20:30")
    return tr("{time} is past already. Write a time to come, or nothing.").format(time=f"{booked:%H:%M}")
