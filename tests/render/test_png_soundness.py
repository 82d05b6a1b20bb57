"""A PNG that was cut short or damaged is known before libpng reads it, and no sound one is taken for such a one."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from hearthside.render.picture_ref import PictureProblem, PictureRef
from hearthside.render.pictures import PictureStore
from hearthside.render.png_soundness import is_broken_png


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


SIGNATURE = b"\x89PNG\r\n\x1a\n"
IHDR = chunk(b"IHDR", struct.pack(">IIBBBBB", 30, 20, 8, 2, 0, 0, 0))
IDAT = chunk(b"IDAT", zlib.compress(bytes(20 * (1 + 3 * 30))))
IEND = chunk(b"IEND", b"")
GOOD = SIGNATURE + IHDR + IDAT + IEND


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "a picture.png"


@pytest.mark.parametrize(
    "sound",
    [
        GOOD,
        GOOD + b"something behind it",
        GOOD[:-3],  # shown all the same: the end was announced
        SIGNATURE + IHDR + chunk(b"tEXt", b"Title\0A cup") + IDAT + IEND,
        SIGNATURE + IHDR + flipped(chunk(b"tEXt", b"Title\0A cup"), 10) + IDAT + IEND,
    ],
)
def test_what_can_be_shown_is_shown(place: Path, sound: bytes) -> None:
    place.write_bytes(sound)
    assert not is_broken_png(sound)
    assert not QImage(str(place)).isNull()
    assert isinstance(PictureStore(place.parent).find(place.name, place.parent), PictureRef)


@pytest.mark.parametrize(
    "broken",
    [
        SIGNATURE,
        SIGNATURE + IHDR,
        SIGNATURE + IHDR + IDAT,
        GOOD[: len(GOOD) // 2],
        flipped(GOOD, 18),
        flipped(GOOD, len(SIGNATURE + IHDR) + 12),
        flipped(GOOD, len(SIGNATURE + IHDR + IDAT) - 1),
        SIGNATURE + IHDR + b"\xff\xff\xff\xffIDAT" + IDAT,
        SIGNATURE + IHDR + b"\xff\xff\xff\xfftEXt" + IDAT + IEND,
        GOOD[:60] + bytes(len(GOOD) - 60),
    ],
)
def test_a_broken_one_is_refused_in_plain_words_and_nothing_is_printed(
    place: Path, broken: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    place.write_bytes(broken)
    found = PictureStore(place.parent).find(place.name, place.parent)
    assert isinstance(found, PictureProblem)
    assert found.message == "The picture “a picture.png” is damaged, or not all of it is there."
    assert found.mend == "Copy it once more from where it came from, or save it again."
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("other", [b"", b"GIF89a", b"\xff\xd8\xff", SIGNATURE[:-1], b"words"])
def test_what_is_no_png_is_for_others_to_judge(other: bytes) -> None:
    assert not is_broken_png(other)


def test_one_of_endless_chunks_is_not_looked_through_for_ever() -> None:
    assert not is_broken_png(SIGNATURE + IHDR + chunk(b"tEXt", b"") * 100_001)


@settings(max_examples=100)
@given(at=st.integers(len(SIGNATURE), len(GOOD) - len(IEND) - 1), end=st.integers(0, len(GOOD)))
def test_no_byte_changes_unnoticed_before_the_end(at: int, end: int) -> None:
    assert is_broken_png(flipped(GOOD, at))
    assert is_broken_png(GOOD[: len(SIGNATURE) + end][: len(GOOD) - 5])
