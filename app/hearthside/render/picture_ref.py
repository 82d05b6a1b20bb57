"""Owns what a layout knows about a picture: where it lies, how large it is by nature, and how to draw it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from msgspec import Struct


class PictureKind(Enum):
    SVG = "svg"
    RASTER = "raster"


class PictureRef(Struct, frozen=True):
    """A picture that was found allowed and readable. ``stamp`` changes whenever its file does."""

    path: Path
    kind: PictureKind
    width: float
    height: float
    stamp: tuple[int, int]
    suits_any_ground: bool = True
    """False where it has holes or colours that were meant for light paper."""

    @property
    def proportion(self) -> float:
        """Width over height."""
        return self.width / self.height


class PictureProblem(Struct, frozen=True):
    """Why a picture is not shown; the words are for the console, never for the room."""

    code: str
    message: str
    mend: str
