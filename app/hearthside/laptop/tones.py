"""Owns the tones that Hearthside plays, and reading them from their files."""

from __future__ import annotations

import wave
from enum import StrEnum
from pathlib import Path

FRAMES_PER_SECOND = 44_100
BYTES_PER_FRAME = 2
"""One channel of signed 16-bit samples."""
_LONGEST_SECONDS = 10


class Tone(StrEnum):
    """A sound with a meaning; its value is the name of its file without the ending."""

    BELL = "bell"
    """A round ends; a break is about to end."""
    SOFT = "soft"
    """A change of turn, half-time, one minute left."""


def read_tone(folder: Path, tone: Tone) -> bytes:
    """Return the frames of ``tone``; none where its file is missing, damaged or of another kind. Never raises."""
    try:
        with wave.open(str(folder / f"{tone}.wav"), "rb") as file:
            kind = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            if kind != (1, BYTES_PER_FRAME, FRAMES_PER_SECOND):
                return b""
            frames = file.readframes(_LONGEST_SECONDS * FRAMES_PER_SECOND)
    except (OSError, EOFError, wave.Error):
        return b""
    return frames[: len(frames) // BYTES_PER_FRAME * BYTES_PER_FRAME]


def missing_tones(folder: Path) -> list[str]:
    """Return the file names of the tones that cannot be read from ``folder``."""
    return [f"{tone}.wav" for tone in Tone if not read_tone(folder, tone)]


def seconds_of(frames: bytes) -> float:
    """Return how long ``frames`` sound."""
    return len(frames) / BYTES_PER_FRAME / FRAMES_PER_SECOND
