"""Presents a deck whose second slide is a discussion, starts its clock, and prints what its ticks cost.

Prints three figures: the milliseconds of CPU for one tick of the room's window alone, the median and that of the
slowest tenth, in which the figures change too; and the part of a core, in percent, that the whole process takes while
the round runs and both windows are on show.
"""

from __future__ import annotations

import sys
import time
from statistics import median, quantiles

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hearthside.session.clock_events import ClockStarted
from hearthside.session.clock_plan import clock_plan
from hearthside.windows.audience.evening_sight import EveningSight
from hearthside.windows.audience.window import AudienceWindow
from tests.benchmarks.drivers.paint_count import PaintCount
from tests.benchmarks.drivers.wired import present, press_next

ROOM_SIZE = QSize(1920, 1080)
_SETTLE_MILLISECONDS = 2500
_TICKS = 60
_BETWEEN_TICKS_SECONDS = 0.1


class ClockTicks(QObject):
    """Turns to the discussion, lets the clock run for a while, then makes ticks one by one."""

    def __init__(self, room: AudienceWindow, sight: EveningSight, seconds: float) -> None:
        super().__init__(room)
        self._room = room
        self._sight = sight
        self._seconds = seconds
        self._begun = (0.0, 0.0)
        self._percent = 0.0
        self._paints = PaintCount(self)
        room.installEventFilter(self._paints)
        QTimer.singleShot(_SETTLE_MILLISECONDS, self._start)

    def _start(self) -> None:
        if self._room.size() != ROOM_SIZE:
            sys.exit(f"the room's window is {self._room.width()} × {self._room.height()}")
        press_next(self._room)
        controller = self._sight._controller
        activity = controller.deck.slides[1].activity
        if activity is None:
            sys.exit("the second slide has no clock")
        controller.evening.happen((ClockStarted(1, clock_plan(activity)),))
        QTimer.singleShot(_SETTLE_MILLISECONDS, self._run)

    def _run(self) -> None:
        self._begun = time.process_time(), time.perf_counter()
        QTimer.singleShot(round(self._seconds * 1000), self._leave_the_room_alone)

    def _leave_the_room_alone(self) -> None:
        used = time.process_time() - self._begun[0]
        self._percent = used / (time.perf_counter() - self._begun[1]) * 100
        for window in QApplication.topLevelWidgets():
            if window is not self._room:
                window.hide()
        QTimer.singleShot(_SETTLE_MILLISECONDS, self._measure_ticks)

    def _measure_ticks(self) -> None:
        live = self._sight._painter.live
        taken = []
        for _ in range(_TICKS):
            live._timer.stop()
            time.sleep(_BETWEEN_TICKS_SECONDS)
            QCoreApplication.processEvents()  # whatever else was due meanwhile is no part of the tick
            before, begun = self._paints.count, time.process_time()
            live._beat()
            while self._paints.count == before:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            taken.append(time.process_time() - begun)
        print(median(taken) * 1000, quantiles(taken, n=10)[-1] * 1000, self._percent, flush=True)
        QCoreApplication.exit(0)


def _begin(room: QWidget) -> ClockTicks:
    sight = room.findChild(EveningSight)
    if not isinstance(room, AudienceWindow) or sight is None:
        sys.exit("there is no window for the room")
    return ClockTicks(room, sight, float(sys.argv[2]))


if __name__ == "__main__":
    sys.exit(present(sys.argv[1], _begin))
