"""With a sound server the tones are heard as they are; one that goes in the middle of a tone leaves silence."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearthside.laptop.tones import Tone, read_tone
from hearthside.store.bundled import find_bundled
from tests.architecture.python_files import APP
from tests.end_to_end.sound_server import FRAMES_PER_SECOND, SoundServer, peak, sounds_in

SOUNDS = find_bundled().assets / "sounds"
_PRELUDE = """
import os, sys, threading
from pathlib import Path
from hearthside.laptop.chimes import Chimes
from hearthside.laptop.tones import Tone
chimes = Chimes(Path(sys.argv[1]))
"""


@pytest.fixture
def server() -> Iterator[SoundServer]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = SoundServer(Path(folder))
        yield server
        server.unplug()


def program(server: SoundServer, steps: str) -> subprocess.Popen[str]:
    """A program with real chimes on ``server``; what it prints is read, and it prints nothing else."""
    return subprocess.Popen(
        [sys.executable, "-P", "-W", "error", "-c", _PRELUDE + steps, str(SOUNDS)],
        env={**server.environment, "PYTHONPATH": str(APP)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(server: SoundServer, steps: str) -> str:
    with program(server, steps) as running:
        said, complained = running.communicate(timeout=60)
    assert (running.returncode, complained) == (0, "")
    return said.strip()


def shipped(tone: Tone) -> array[int]:
    return array("h", read_tone(SOUNDS, tone))


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_is_heard_as_it_is(server: SoundServer, tmp_path: Path, tone: Tone) -> None:
    steps = f"""
chimes.play(Tone.{tone.name})
assert chimes.wait_until_silent(20)
chimes.close()
print(chimes.has_device, threading.active_count())
"""
    with server.recording(tmp_path / "recording"):
        assert run(server, steps) == "True 1"
    heard = sounds_in(tmp_path / "recording")
    # A busy computer may stutter: that makes a tone longer, and a server in a hurry takes a little off its peak.
    assert max(map(peak, heard)) == pytest.approx(peak(shipped(tone)), rel=0.1)
    assert -0.1 < (sum(map(len, heard)) - len(shipped(tone))) / FRAMES_PER_SECOND < 0.5


def test_two_tones_at_once_are_one_louder_sound(server: SoundServer, tmp_path: Path) -> None:
    steps = """
for _ in range(3):
    chimes.play(Tone.BELL)
    chimes.play(Tone.BELL)
    assert chimes.wait_until_silent(20)
chimes.close()
"""
    with server.recording(tmp_path / "recording"):
        run(server, steps)
    sounds = sounds_in(tmp_path / "recording")
    # A server in a hurry may swallow the loudest moment of one; of all three it does not.
    assert max(map(peak, sounds)) > 1.5 * peak(shipped(Tone.BELL))


def test_a_long_evening_leaves_no_connection_behind(server: SoundServer) -> None:
    """The server takes 64 connections and then no more."""
    steps = """
chimes.find_device()
before = len(os.listdir("/proc/self/fd"))
found = {chimes.find_device() for _ in range(80)}
print(found, len(os.listdir("/proc/self/fd")) - before)
chimes.close()
"""
    assert run(server, steps) == "{True} 0"


def test_looking_for_a_device_makes_no_sound(server: SoundServer, tmp_path: Path) -> None:
    steps = """
print(chimes.find_device())
chimes.play(Tone.SOFT)
assert chimes.wait_until_silent(20)
print(chimes.find_device())
chimes.close()
"""
    with server.recording(tmp_path / "recording"):
        assert run(server, steps) == "True\nTrue"
    heard = sum(map(len, sounds_in(tmp_path / "recording")))
    assert 0 < heard < len(shipped(Tone.SOFT)) + FRAMES_PER_SECOND / 2


def test_unplugged_in_the_middle_of_a_tone_there_is_silence(server: SoundServer) -> None:
    steps = """
chimes.play(Tone.BELL)
print(chimes.find_device(), flush=True)
sys.stdin.readline()  # until it is unplugged
chimes.play(Tone.SOFT)
assert chimes.wait_until_silent(20)
chimes.play(Tone.BELL)
print(chimes.find_device())
chimes.close()
print(threading.active_count())
"""
    with program(server, steps) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "True\n"
        server.unplug()
        said, complained = running.communicate("unplugged\n", timeout=60)
    assert (running.returncode, complained, said) == (0, "", "False\n1\n")
