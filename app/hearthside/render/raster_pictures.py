"""Owns reading a picture made of pixels: how large it is by nature, what it shows, and whether its data is sound."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from contextlib import nullcontext
from enum import Enum, auto
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from hearthside.render.png_soundness import is_broken_png
from hearthside.render.quiet_decoding import decoders_heard, standard_error_aside

_MOST_PIXELS = 50_000_000
_MOST_DECODED_MEGABYTES = 256
_FORMATS = frozenset((b"png", b"jpeg", b"jpg", b"webp", b"gif", b"bmp"))
_PNG = b"png"
_BMP_HEAD = struct.Struct("<2s8xIIiiHHI")
_BMP_LEAST_HEAD_BYTES = 40
_BMP_PLAIN = (0, 3)
"""BI_RGB and BI_BITFIELDS: all rows are equally long."""


class Harm(Enum):
    """What is wrong with a picture's file."""

    UNKNOWN_KIND = auto()
    TOO_LARGE = auto()
    BROKEN = auto()
    """It is damaged, or so much of it is missing that nothing can be shown."""
    CUT_OFF = auto()
    """The last part of it is missing; the rest can be shown."""
    SPOILT = auto()
    """It can be shown, but parts of it are not what they were."""


class Pixels(Struct, frozen=True):
    """What is known of a picture before its pixels are read."""

    width: int
    height: int
    has_holes: bool


class Decoded(NamedTuple):
    """The pixels, none where nothing can be shown, and what decoding them brought to light."""

    image: QImage
    harm: Harm | None


def look_at(data: bytes) -> Pixels | Harm:
    """Return how large the picture is that a file with ``data`` holds, or why it cannot be shown. Its pixels are not
    decoded."""
    if is_broken_png(data):
        return Harm.BROKEN
    with decoders_heard(), standard_error_aside():
        device = _device(data)
        reader = _reader(device)
        if not reader.canRead() or bytes(reader.format().data()) not in _FORMATS:
            return Harm.UNKNOWN_KIND
        size, is_turned = reader.size(), _is_turned(reader)
        kind = reader.imageFormat()
    if not size.isValid() or size.isEmpty():
        return Harm.BROKEN
    if size.width() * size.height() > _MOST_PIXELS:
        return Harm.TOO_LARGE
    if is_turned:
        size.transpose()
    has_holes = QImage.toPixelFormat(kind).alphaUsage().name == "UsesAlpha"
    return Pixels(size.width(), size.height(), has_holes)


def decode(data: bytes, width: int, height: int, natural: QSize) -> Decoded:
    """Return the picture in ``data``, ``width`` by ``height`` pixels large, of which it has ``natural`` by nature.

    Never raises and prints nothing, whatever ``data`` holds.
    """
    with decoders_heard() as heard:
        device = _device(data)
        reader = _reader(device)
        size = QSize(min(width, natural.width()), min(height, natural.height()))
        if _is_turned(reader):
            size.transpose()
        reader.setScaledSize(size)
        with standard_error_aside() if bytes(reader.format().data()) == _PNG else nullcontext():
            image = reader.read()
    if image.isNull():
        return Decoded(image, Harm.BROKEN)
    return Decoded(_as_large(image, width, height), _harm_heard(heard) or _harm_of_bitmap(data))


def _device(data: bytes) -> QBuffer:
    """Return ``data`` as something to read from; it has to live as long as the reader does."""
    device = QBuffer()
    device.setData(data)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    return device


def _reader(device: QIODevice) -> QImageReader:
    QImageReader.setAllocationLimit(_MOST_DECODED_MEGABYTES)
    reader = QImageReader(device)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _is_turned(reader: QImageReader) -> bool:
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)


def _as_large(image: QImage, width: int, height: int) -> QImage:
    with_alpha = image.hasAlphaChannel()
    kept = QImage.Format.Format_ARGB32_Premultiplied if with_alpha else QImage.Format.Format_RGB32
    image = image.convertToFormat(kept)
    if image.size() == QSize(width, height):
        return image
    return image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _harm_heard(heard: Sequence[str]) -> Harm | None:
    """Return what libjpeg's words mean (``jerror.h``): it shows what it can, and grey for the rest. Bytes between two
    parts of a file, of which many cameras leave some, harm nothing."""
    words = " ".join(heard).lower()
    if "premature end" in words:
        return Harm.CUT_OFF
    return Harm.SPOILT if "corrupt jpeg data" in words and "extraneous" not in words else None


def _harm_of_bitmap(data: bytes) -> Harm | None:
    """Return whether a BMP file is shorter than its pixels, which Qt does not say."""
    if len(data) < _BMP_HEAD.size or not data.startswith(b"BM"):
        return None
    _mark, begin, head_bytes, width, height, _planes, bits, packing = _BMP_HEAD.unpack_from(data)
    is_plain = head_bytes >= _BMP_LEAST_HEAD_BYTES and packing in _BMP_PLAIN
    needed = begin + (width * bits + 31) // 32 * 4 * abs(height)
    return Harm.CUT_OFF if is_plain and len(data) < needed else None
