"""The laptop stays awake from start to close, after an exception too; where it does not, the facilitator is told."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from hearthside.laptop.advice import Advice
from hearthside.laptop.wakefulness import Wakefulness, may_fall_asleep
from tests.architecture.python_files import APP


@dataclass
class Answer:
    active: bool


class Desktop:
    """Plays a desktop that agrees, refuses, breaks or hangs; it writes down what happened on which thread."""

    def __init__(self, *, agrees: bool = True, breaks: str = "") -> None:
        self.events: list[str] = []
        self.told: list[Advice] = []
        self.threads: set[str] = set()
        self.asked = threading.Event()
        self.heard = threading.Event()
        self.answers = threading.Event()
        self.answers.set()
        self._agrees = agrees
        self._breaks = breaks

    @contextmanager
    def mode(self) -> Iterator[Answer]:
        self.answers.wait()
        self._happens("asked")
        self.asked.set()
        yield Answer(self._agrees)
        self._happens("released")

    def tell(self, advice: Advice) -> None:
        self.told.append(advice)
        self.heard.set()

    def _happens(self, event: str) -> None:
        self.events.append(event)
        self.threads.add(threading.current_thread().name)
        if event == self._breaks:
            raise RuntimeError("a desktop that answers oddly")


def keeping_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "wakefulness"]


def test_it_stays_awake_until_the_end() -> None:
    desktop = Desktop()
    wakefulness = Wakefulness(desktop.tell, desktop.mode)
    wakefulness.start()
    assert desktop.asked.wait(10)
    assert desktop.events == ["asked"]
    wakefulness.close()
    wakefulness.close()
    assert desktop.events == ["asked", "released"]
    assert desktop.threads == {"wakefulness"}
    assert wakefulness.awake is True
    assert not desktop.told
    assert not keeping_threads()


def test_it_may_sleep_again_after_an_exception() -> None:
    desktop = Desktop()

    def evening_that_breaks_off() -> None:
        with Wakefulness(desktop.tell, desktop.mode):
            assert desktop.asked.wait(10)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        evening_that_breaks_off()
    assert desktop.events == ["asked", "released"]


@pytest.mark.parametrize(("agrees", "breaks"), [(False, ""), (True, "asked")])
def test_a_desktop_that_does_not_agree_is_told_of_once(agrees: bool, breaks: str) -> None:
    desktop = Desktop(agrees=agrees, breaks=breaks)
    with Wakefulness(desktop.tell, desktop.mode) as wakefulness:
        assert desktop.heard.wait(10)
    assert desktop.told == [may_fall_asleep()]
    assert wakefulness.awake is False


def test_a_desktop_that_breaks_at_the_end_is_nobodys_concern() -> None:
    desktop = Desktop(breaks="released")
    with Wakefulness(desktop.tell, desktop.mode):
        assert desktop.asked.wait(10)
    assert not desktop.told


def test_an_end_before_the_answer_is_an_end() -> None:
    desktop = Desktop()
    desktop.answers.clear()
    wakefulness = Wakefulness(desktop.tell, desktop.mode)
    wakefulness.start()
    assert wakefulness.awake is None
    threading.Timer(0.01, desktop.answers.set).start()
    wakefulness.close()
    assert desktop.events == ["asked", "released"]


def test_one_that_never_began_can_be_closed() -> None:
    Wakefulness(Desktop().tell).close()


_AN_EVENING = """
import sys, threading, time
from hearthside.laptop.wakefulness import Wakefulness
told = threading.Event()
wakefulness = Wakefulness(lambda advice: told.set())
before = time.perf_counter()
wakefulness.start()
seconds = time.perf_counter() - before
if "forgetful" not in sys.argv:
    while wakefulness.awake is None:
        told.wait(0.01)
    wakefulness.close()
    print(seconds, wakefulness.awake, told.is_set(), threading.active_count())
"""


def evening(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Real wakepy, in a process without a session bus; a warning would be seen on standard error."""
    inherited = {name: word for name, word in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    return subprocess.run(
        [sys.executable, "-P", "-c", _AN_EVENING, *arguments],
        env={**inherited, "PYTHONPATH": str(APP), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is no session bus to lack")
@pytest.mark.parametrize("bus", [{}, {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}])
def test_without_a_session_bus_it_is_quick_quiet_and_told(bus: dict[str, str]) -> None:
    done = evening(**bus)
    assert (done.returncode, done.stderr) == (0, "")
    seconds, awake, told, threads = done.stdout.split()
    assert float(seconds) < 1  # 0.2 ms where nothing else runs; waiting for a bus would take many seconds
    assert (awake, told, threads) == ("False", "True", "1")


def test_where_the_system_agrees_nobody_is_told() -> None:
    done = evening(WAKEPY_FAKE_SUCCESS="yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split()[1:] == ["True", "False", "1"]


def test_a_program_that_forgets_to_close_ends_cleanly() -> None:
    done = evening("forgetful", WAKEPY_FAKE_SUCCESS="yes")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
