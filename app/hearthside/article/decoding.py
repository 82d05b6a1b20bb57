"""Owns turning an article's bytes into text: which encodings are read, and when bytes are no text at all."""

from __future__ import annotations

import codecs
import re

from hearthside.article.model import UnreadableArticle
from hearthside.deck.decode import utf16_without_mark
from hearthside.tr import tr

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-zA-Z0-9][a-zA-Z0-9_.:-]{1,40})""")
_HEAD_BYTES = 4096
_NOT_OF_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_SAMPLE = 1 << 20
_MOST_FOREIGN_SHARE = 0.3


def decoded(data: bytes) -> str:
    """Return the text of ``data``, with ``\\n`` at the ends of its lines.

    Tried in this order: a byte-order mark, UTF-16 without one, UTF-8, the encoding that a web page declares, and
    Windows' western one. Raises UnreadableArticle where none of them gives text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], encoding)
            break
    else:
        text = _without_mark(data)
    sample = text[:_SAMPLE] if text is not None else data[:_SAMPLE].decode("latin-1")
    if len(_NOT_OF_TEXT.findall(sample)) > len(sample) // (500 if text is not None else 20):
        raise UnreadableArticle(
            tr("This file holds no text that people could read."),
            tr("Choose the article itself: a .txt, .md, .html or .docx file."),
        )
    if text is None:
        raise UnreadableArticle(
            tr("The letters of this file are written in an encoding that cannot be told."),
            tr("Open it where it was written and save it once more as UTF-8."),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_mark(data: bytes) -> str | None:
    if encoding := utf16_without_mark(data):
        return _strictly(data, encoding)
    text = _strictly(data, "utf-8")
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    if text is None and declared is not None and b"escape" not in declared[1]:
        text = _strictly(data, declared[1].decode("ascii"))
    return text if text is not None else _western(data)


def _western(data: bytes) -> str | None:
    """Nearly all bytes are letters in cp1252: what is mostly beyond ASCII was written in something else."""
    foreign = sum(byte > 127 for byte in data[: 1 << 16])
    return _strictly(data, "cp1252") if foreign <= _MOST_FOREIGN_SHARE * len(data[: 1 << 16]) else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return str(data, encoding)
    except (LookupError, ValueError):  # a name of no encoding, or of one that makes no text
        return None
