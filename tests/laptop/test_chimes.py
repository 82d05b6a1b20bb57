"""Whoever asks for a tone goes on at once, whatever the device does."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearthside.laptop.chimes import Chimes
from hearthside.laptop.tones import Tone
from hearthside.store.bundled import find_bundled
from tests.architecture.python_files import APP
from tests.laptop.fake_device import FakeDevices

SOUNDS = find_bundled().assets / "sounds"
AT_ONCE_SECONDS = 0.005


@pytest.fixture
def devices() -> Iterator[FakeDevices]:
    devices = FakeDevices()
    yield devices
    devices.answers.set()


def chimes_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "chimes"]


def seconds_to_play(chimes: Chimes) -> float:
    before = time.perf_counter()
    chimes.play(Tone.BELL)
    return time.perf_counter() - before


def test_nothing_is_opened_before_the_first_tone(devices: FakeDevices) -> None:
    chimes = Chimes(SOUNDS, devices)
    assert chimes.has_device is None
    assert not chimes_threads()
    chimes.close()
    assert devices.threads == set()


def test_asking_returns_at_once_even_where_the_device_hangs(devices: FakeDevices) -> None:
    devices.answers.clear()
    chimes = Chimes(SOUNDS, devices)
    # The best of a few: on a busy computer any one of them may lose its turn.
    assert min(seconds_to_play(chimes) for _ in range(5)) < AT_ONCE_SECONDS
    assert chimes.find_device(timeout_seconds=0.01) is None
    assert not chimes.wait_until_silent(timeout_seconds=0.01)
    devices.answers.set()
    chimes.close()


def test_the_device_is_opened_on_a_thread_of_its_own_which_ends(devices: FakeDevices) -> None:
    chimes = Chimes(SOUNDS, devices)
    chimes.play(Tone.BELL)
    assert chimes.find_device() is True
    assert devices.threads == {"chimes"}
    assert devices.open == 1
    chimes.close()
    assert devices.open == 0
    assert not chimes_threads()


def test_without_a_device_it_is_silent_at_once(devices: FakeDevices) -> None:
    devices.present = False
    chimes = Chimes(SOUNDS, devices)
    chimes.check_sound()
    assert chimes.wait_until_silent(timeout_seconds=10)
    assert chimes.has_device is False
    chimes.close()


def test_after_closing_nothing_happens_any_more(devices: FakeDevices) -> None:
    chimes = Chimes(SOUNDS, devices)
    chimes.prepare()
    chimes.close()
    chimes.close()
    opened = len(devices.takes)
    chimes.play(Tone.BELL)
    assert chimes.find_device() is None
    assert chimes.wait_until_silent(timeout_seconds=0)
    assert len(devices.takes) == opened
    assert not chimes_threads()


def test_forgotten_chimes_end_their_thread(devices: FakeDevices) -> None:
    chimes = Chimes(SOUNDS, devices)
    chimes.play(Tone.BELL)
    del chimes
    gc.collect()
    assert devices.open == 0
    assert not chimes_threads()


_AN_EVENING_WITHOUT_SOUND = """
import sys, threading, time
from pathlib import Path
from hearthside.laptop.chimes import Chimes
from hearthside.laptop.tones import Tone
chimes = Chimes(Path(sys.argv[1]))
before = time.perf_counter()
chimes.play(Tone.BELL)
first = time.perf_counter() - before
for _ in range(20):
    chimes.play(Tone.SOFT)
if "forgetful" not in sys.argv:
    silent = chimes.wait_until_silent(20)
    chimes.close()
    print(first, chimes.has_device, silent, threading.active_count())
"""


def run_without_a_device(
    *arguments: str, server: str = "unix:/nonexistent/pulse", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Real miniaudio in a process that can reach no sound server; ALSA finds no card where it is pointed to."""
    inherited = {name: word for name, word in os.environ.items() if name != "PULSE_SERVER"}
    nowhere = {"ALSA_CARD": "31"} | ({"PULSE_SERVER": server} if server else {})
    return subprocess.run(
        [sys.executable, "-P", "-W", "error", "-c", _AN_EVENING_WITHOUT_SOUND, str(SOUNDS), *arguments],
        env={**inherited, "PYTHONPATH": str(APP), **nowhere, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the device cannot be hidden")
def test_real_silence_is_quick_quiet_and_clean() -> None:
    done = run_without_a_device()
    assert (done.returncode, done.stderr) == (0, "")
    first, has_device, silent, threads = done.stdout.split()
    assert float(first) < 0.05  # 0.3 ms where nothing else runs
    assert (has_device, silent, threads) == ("False", "True", "1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the device cannot be hidden")
def test_a_program_that_forgets_to_close_ends_cleanly() -> None:
    done = run_without_a_device("forgetful")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() != 0, reason="only root can give folders away")
def test_somebody_elses_run_time_folder_is_not_complained_about(tmp_path: Path) -> None:
    os.chown(tmp_path, 65_534, 65_534)
    done = run_without_a_device(XDG_RUNTIME_DIR=str(tmp_path), server="")
    assert (done.returncode, done.stderr) == (0, "")
