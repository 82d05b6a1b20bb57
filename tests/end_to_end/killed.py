"""Owns evenings that were killed: has the story lived, in processes of their own, and keeps what each said last."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import msgspec

from hearthside.store.journal import journals
from tests.end_to_end.driven_app import python_path
from tests.end_to_end.drivers.lived_evening import STORY
from tests.end_to_end.standing import Standing
from tests.end_to_end.virtual_desktop import VirtualDesktop

_AT_A_TIME = 4
_DRIVER = "tests.end_to_end.drivers.killed_evenings"


class Killed(msgspec.Struct, frozen=True):
    """What an evening said last before it was killed."""

    moment: str
    """The press of the story at which it was killed, and how much it had said of that: ``17+2``."""
    state_home: str
    """The folder where it kept what it wrote."""
    lines: int
    """As many lines its journal had by then."""
    wall: float
    """The time by then, in wall seconds."""
    room: tuple[int, int, int, int]
    """Where the room's window was: left, top, width, height."""
    standing: Standing

    @property
    def journal(self) -> Path:
        (path,) = journals(Path(self.state_home) / "hearthside" / "evenings")
        return path


def moments(seed: int, count: int) -> list[str]:
    """Return ``count`` moments at which to kill, one at random in each part of the story of equal length."""
    chance = random.Random(seed)
    presses = [int((number + chance.random()) / count * len(STORY)) for number in range(count)]
    return [f"{press}+{chance.randrange(3)}" for press in presses]


def killed_evenings(desktop: VirtualDesktop, deck: Path, folder: Path, seed: int, count: int) -> list[Killed]:
    """Have the evening with this ``seed`` lived ``count`` times, several at a time, each until it is killed; return
    what they said last, the one killed first first."""
    command = [sys.executable, "-W", "error", "-m", _DRIVER, str(deck), str(folder), str(seed)]
    environment = {**desktop.environment, "PYTHONPATH": python_path()}
    wanted = moments(seed, count)
    with ExitStack() as stack:
        lanes = [[*command, *wanted[lane::_AT_A_TIME]] for lane in range(_AT_A_TIME)]
        drivers = [stack.enter_context(_started(lane, environment)) for lane in lanes]
        answers = [driver.communicate() for driver in drivers]
    complaints = "".join(complaint for _, complaint in answers)
    assert not complaints, complaints
    found = {
        killed.moment: killed
        for said, _ in answers
        for killed in map(msgspec.json.Decoder(Killed).decode, said.splitlines())
    }
    return [found[moment] for moment in wanted]


@contextmanager
def _started(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A process whose own processes do not outlive this."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True)
    with process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
