"""Owns telling a PNG file that is whole from one that was cut short or damaged, before a decoder sees it.

libpng writes of such a file to standard error, and what Qt then shows is nothing at all.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import BinaryIO

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">I4s")
_CRC = struct.Struct(">I")
_PIECE_BYTES = 1024 * 1024
_MOST_CHUNKS = 100_000
"""A picture of 64 MB has some 8,000; one that has more is left to its decoder."""
_CRITICAL_IN_FIRST_LETTER = 0x20
"""The bit of a chunk's first letter that is not set where no picture can be shown without the chunk."""


def is_broken_png(data: bytes) -> bool:
    """Return whether ``data`` begins as a PNG and is cut short, or damaged in what makes up its picture.

    Reads each byte at most once and copies no more than a megabyte. What the checksums of PNG (third edition, 5.3 to
    5.5) do not tell is not found out.
    """
    file = BytesIO(data)
    return file.read(len(_SIGNATURE)) == _SIGNATURE and not _is_whole(file)


def _is_whole(file: BinaryIO) -> bool:
    """Return whether sound chunks lead up to the one that ends the picture; what comes behind that is nobody's."""
    for _ in range(_MOST_CHUNKS):
        head = file.read(_HEAD.size)
        if len(head) < _HEAD.size:
            return False
        length, name = _HEAD.unpack(head)
        if name == b"IEND":
            return True
        if name[0] & _CRITICAL_IN_FIRST_LETTER:
            file.seek(length + _CRC.size, 1)
        elif not _is_sound(file, length, name):
            return False
    return True


def _is_sound(file: BinaryIO, length: int, name: bytes) -> bool:
    found = zlib.crc32(name)
    while length > 0 and (piece := file.read(min(length, _PIECE_BYTES))):
        found = zlib.crc32(piece, found)
        length -= len(piece)
    return file.read(_CRC.size) == _CRC.pack(found)
