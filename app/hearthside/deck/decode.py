"""Owns turning a file's bytes into text: which encodings are read, how large a deck may be, and why one is refused."""

from __future__ import annotations

import codecs
from pathlib import Path

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.source import Source
from hearthside.tr import tr

LIMIT_BYTES = 16 * 1024 * 1024

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 4096
_NO_TEXT_AT_ALL = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")
"""How files begin that people mistake for a deck: PDF, .docx and .zip, .doc, pictures. Some would pass for UTF-16."""


def decode(data: bytes, path: Path | None = None) -> Source:
    """Return the text of ``data``: UTF-8 or UTF-16, with or without a byte-order mark.

    Raises UnreadableDeck where it is neither, or is over 16 MiB. ``to_bytes`` of the result gives ``data`` back.
    """
    if len(data) > LIMIT_BYTES:
        raise UnreadableDeck(
            tr("This file is larger than 16 MB, far more than any deck."),
            tr("Choose the deck's .md file. Pictures stay in files of their own, beside it."),
        )
    if data.startswith(_NO_TEXT_AT_ALL):
        raise UnreadableDeck(
            tr("This is a PDF, a word processor's file, a picture or the like, and no deck."),
            tr("Choose the deck's .md file. An article becomes a deck with “From an article…” in the library."),
        )
    bom, encoding = _encoding(data)
    try:
        if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
            raise UnicodeError
        text = data[len(bom) :].decode(encoding)
    except UnicodeError:
        raise UnreadableDeck(
            tr("This file is not text in UTF-8 or UTF-16."),
            tr("If it is a deck, open it where it was written and save it once more as UTF-8."),
        ) from None
    return Source(text, path, encoding, bom, path.parent if path is not None else None)


def utf16_without_mark(data: bytes) -> str:
    """Return ``utf-16-le`` or ``utf-16-be`` where ``data`` looks like it although no mark says so, else nothing.

    In most scripts every second byte of it is zero now and then.
    """
    sample = data[:_SAMPLE_BYTES]
    even, odd, few = sample[0::2].count(0), sample[1::2].count(0), len(sample) // 8
    if len(data) % 2:
        return ""  # every character takes two bytes or four
    if odd > few and odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > few and even > 4 * odd else ""


def _encoding(data: bytes) -> tuple[bytes, str]:
    for bom, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(bom):
            return bom, encoding
    return b"", utf16_without_mark(data) or "utf-8"
