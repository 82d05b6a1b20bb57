"""A sound server with one sink that nobody hears, and what it was given to play."""

from __future__ import annotations

import os
import subprocess
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.end_to_end.waiting import until

FRAMES_PER_SECOND = 44_100
_ITS_PART = "the sound server's part"
_SILENT_RUN_FRAMES = FRAMES_PER_SECOND * 2 // 5


class SoundServer:
    """PulseAudio with a null sink, away from everybody's own. The path of ``folder`` is short, as sockets want it."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "native"
        self.environment = {
            **os.environ,
            "PULSE_SERVER": f"unix:{self.socket}",
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
        }
        folder.chmod(0o700)
        command = [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--use-pid-file=no",
            "--disable-shm=yes",
            "--exit-idle-time=-1",
        ]
        command += ["-L", f"module-native-protocol-unix socket={self.socket} auth-anonymous=1"]
        command += ["-L", "module-null-sink sink_name=null"]
        self._process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(self.socket.exists, _ITS_PART)

    def unplug(self) -> None:
        """Be gone from one moment to the next."""
        self._process.kill()
        self._process.wait()

    @contextmanager
    def recording(self, file: Path) -> Iterator[None]:
        """Write what the sink plays to ``file``, from before the block to its end."""
        command = ["parec", "--device=null.monitor", "--format=s16le", "--channels=1", "--latency-msec=20"]
        command += [f"--rate={FRAMES_PER_SECOND}", "--raw", str(file)]
        with subprocess.Popen(command, env=self.environment, stderr=subprocess.DEVNULL) as recorder:
            until(lambda: file.exists() and file.stat().st_size > 0, _ITS_PART)
            yield
            enough_bytes = file.stat().st_size + FRAMES_PER_SECOND  # half a second more: the recorder is a little late
            until(lambda: file.stat().st_size > enough_bytes, _ITS_PART)
            recorder.terminate()


def sounds_in(file: Path) -> list[array[int]]:
    """Return what sounded in a recording, cut where it is silent for 0.4 s or longer."""
    data = file.read_bytes()
    samples = array("h", data[: len(data) // 2 * 2])
    sounds: list[array[int]] = []
    begin = end = None
    for place, sample in enumerate(samples):
        if abs(sample) < 2:
            continue
        if end is not None and place - end > _SILENT_RUN_FRAMES:
            sounds.append(samples[begin : end + 1])
            begin = None
        begin = place if begin is None else begin
        end = place
    if begin is not None and end is not None:
        sounds.append(samples[begin : end + 1])
    return sounds


def peak(samples: array[int]) -> float:
    """Return the loudest sample, 1.0 being full scale."""
    return max(abs(sample) for sample in samples) / 32_768
