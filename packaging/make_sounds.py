"""Owns how Hearthside's tones come about: `python3 packaging/make_sounds.py` writes them to assets/sounds again.

Standard library only, and the same bytes every time. A tone is a sum of partials that die away, each at its own pace,
as they do in a struck bowl. Nothing lies above 4 kHz: a chime in a quiet room must never be sharp.
"""

from __future__ import annotations

import array
import math
import os
import sys
import wave
from dataclasses import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FRAMES_PER_SECOND = 44_100
FULL_SCALE = 32_767
FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(__file__))), "assets", "sounds")


@dataclass(frozen=True)
class Partial:
    """One sine in a tone. ``decay_seconds``: the time in which it falls to 1/e."""

    hertz: float
    loudness: float
    decay_seconds: float


@dataclass(frozen=True)
class Recipe:
    """A whole tone. ``peak``: its loudest sample, 1.0 being full scale."""

    seconds: float
    attack_seconds: float
    fade_seconds: float
    peak: float
    partials: tuple[Partial, ...]


BOWL_HERTZ = 392.0
"""High enough for the small loudspeakers of a laptop, low enough to be warm."""

BELL = Recipe(
    seconds=2.6,
    attack_seconds=0.012,
    fade_seconds=0.6,
    peak=0.5,
    partials=(
        Partial(BOWL_HERTZ, 1.0, 0.85),
        Partial(BOWL_HERTZ * 1.0025, 0.2, 0.95),  # no bowl is quite round: its lowest mode is two, and they beat
        Partial(BOWL_HERTZ * 2.71, 0.34, 0.42),
        Partial(BOWL_HERTZ * 2.72, 0.12, 0.38),
        Partial(BOWL_HERTZ * 5.15, 0.09, 0.16),
        Partial(BOWL_HERTZ * 8.43, 0.02, 0.06),  # the touch of the mallet
    ),
)
SOFT = Recipe(
    seconds=0.9,
    attack_seconds=0.025,
    fade_seconds=0.3,
    peak=0.25,
    partials=(Partial(BOWL_HERTZ * 1.5, 1.0, 0.26), Partial(BOWL_HERTZ * 3.0, 0.16, 0.14)),
)
RECIPES = {"bell.wav": BELL, "soft.wav": SOFT}


def samples(recipe: Recipe) -> array.array[int]:
    """Return the tone as signed 16-bit samples, one channel. It begins and ends in silence, without a click."""
    frames = round(recipe.seconds * FRAMES_PER_SECOND)
    shape = [_pressure(recipe, frame / FRAMES_PER_SECOND) for frame in range(frames)]
    loudest = max(abs(pressure) for pressure in shape)
    scale = recipe.peak * FULL_SCALE / loudest
    return array.array("h", (round(pressure * scale) for pressure in shape))


def write(recipe: Recipe, path: str) -> None:
    """Write the tone as a WAV file: 44.1 kHz, one channel, 16 bits."""
    tone = samples(recipe)
    if sys.byteorder == "big":
        tone.byteswap()
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(FRAMES_PER_SECOND)
        file.writeframes(tone.tobytes())


def main(arguments: Sequence[str]) -> int:
    """Write every tone to the folder that ``arguments`` name, or to assets/sounds."""
    folder = arguments[0] if arguments else FOLDER
    os.makedirs(folder, exist_ok=True)
    for name, recipe in RECIPES.items():
        write(recipe, os.path.join(folder, name))
    return 0


def _pressure(recipe: Recipe, seconds: float) -> float:
    rising = _eased(seconds / recipe.attack_seconds)
    falling = _eased((recipe.seconds - seconds - 1 / FRAMES_PER_SECOND) / recipe.fade_seconds)
    return rising * falling * sum(_swing(partial, seconds) for partial in recipe.partials)


def _swing(partial: Partial, seconds: float) -> float:
    decay = math.exp(-seconds / partial.decay_seconds)
    return partial.loudness * decay * math.sin(math.tau * partial.hertz * seconds)


def _eased(progress: float) -> float:
    """Half a cosine from 0 to 1: neither end has a corner that could be heard."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, progress)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
