"""Runs evenings on a clock that rushes, and kills each of them at some moment, as a loss of power would.

Arguments: the deck, a folder for a journal folder per evening, how many evenings. Prints a line of JSON for each: its
folder, and what the evening knew of itself last.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication, QTimer

from hearthside.session.clock import Instant
from hearthside.session.state import SessionState
from hearthside.store.deck_files import open_deck, reparse
from hearthside.windows.commands import Command
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.deck_keeper import DeckFiles
from hearthside.windows.presenting.recovery import Recovery

_HASTE = 1500.0
_WISHES = (
    *[Command.NEXT] * 6,
    *[Command.CLOCK] * 3,
    Command.BACK,
    Command.HOLD,
    Command.HOLD,
    Command.BLACK,
    Command.FREEZE,
    Command.FREEZE,
    Command.MINUTE_MORE,
    Command.MINUTE_LESS,
    Command.NEXT_ROUND,
    Command.RESTART_ROUND,
    Command.SOUND,
    Command.RETURN,
    Command.LAST,
)


class RushingClock:
    """Shows ``_HASTE`` seconds for one."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._wall_began = time.time()

    def now(self) -> Instant:
        seconds = (time.monotonic() - self._began) * _HASTE
        return Instant(40.0 + seconds, self._wall_began + seconds)


def what_is_known(state: SessionState, now: Instant) -> dict[str, object]:
    """Return what has to come back: places, cover, and what is left on every clock."""
    clocks = {
        str(slide): [clock.round_index, clock.is_running, clock.seconds_to_the_end(now.monotonic_seconds)]
        for slide, clock in sorted(state.rack.clocks.items())
    }
    places = [state.position, state.frozen_at, state.return_to]
    shown = [None if place is None else [place.slide, place.step] for place in places]
    return {"places": shown, "cover": state.cover, "sound": state.rack.has_sound, "clocks": clocks}


def live(deck: Path, folder: Path, seed: int, out: TextIO) -> None:
    """Present ``deck`` with one wish after the other, and say after each what is known and how many facts that took."""
    application = QCoreApplication([])
    clock, wishes = RushingClock(), random.Random(seed)
    files = DeckFiles(open_deck, reparse, folder / "rescued")
    controller = PresentationController(open_deck(deck), clock, files, parent=application)
    recovery = Recovery(controller, folder)

    def wish() -> None:
        controller.perform(wishes.choice(_WISHES))
        controller.evening.beat()
        now, lines = controller.now(), recovery.path.read_bytes().count(b"\n")
        known = what_is_known(controller.state, now)
        print(json.dumps({"wall": now.wall_seconds, "lines": lines, **known}), file=out, flush=True)

    timer = QTimer(application, interval=0)
    timer.timeout.connect(wish)
    timer.start()
    application.exec()


def killed(deck: Path, folder: Path, seed: int) -> str:
    """Let an evening live in a process of its own, kill it after some lines, and return the last one."""
    near, far = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(near)
        with os.fdopen(far, "w") as out:
            live(deck, folder, seed, out)
        os._exit(1)
    os.close(far)
    with os.fdopen(near) as lines:
        for _ in range(random.Random(seed).randrange(4, 60)):
            lines.readline()
        last = lines.readline()
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return last


def main() -> None:
    deck, folder, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    for seed in range(count):
        place = folder / str(seed)
        sys.stdout.write(json.dumps({"folder": str(place), **json.loads(killed(deck, place, seed))}) + "\n")


main()
