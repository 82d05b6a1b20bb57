"""Owns reading a .docx: unpacked within bounds, its text by way of mammoth's HTML."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Final

from hearthside.article.html_page import read_fragment
from hearthside.article.manuscript import Manuscript
from hearthside.article.model import UnreadableArticle
from hearthside.tr import tr

DOCUMENT: Final = "word/document.xml"
_READ = (
    "[Content_Types].xml",
    "_rels/.rels",
    DOCUMENT,
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "word/_rels/footnotes.xml.rels",
    "word/_rels/endnotes.xml.rels",
)
"""Pictures, comments, macros and what else may lie in the file are never unpacked."""
_MOST_PARTS = 10_000
_MOST_BYTES_UNPACKED = 48 * 1024 * 1024
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
comment-reference =>
"""


def read_word_document(data: bytes) -> Manuscript:
    """Return the text of the .docx in ``data``, its heading styles as headings.

    Raises UnreadableArticle where the file is damaged, or unpacks to more than 48 MiB.
    """
    import mammoth

    try:
        made = mammoth.convert_to_html(
            _within_bounds(data), style_map=_STYLES, convert_image=_no_picture, ignore_empty_paragraphs=True
        )
    except UnreadableArticle:
        raise
    except Exception as error:  # mammoth and the parser below it raise whatever the damage leads them to
        raise damaged_document() from error
    return read_fragment(made.value)


def damaged_document() -> UnreadableArticle:
    """Return the refusal of a .docx that is none, or no longer one."""
    return UnreadableArticle(
        tr("This .docx file is damaged, or not from a word processor."),
        tr("Open it in the program it was written with and save it once more as .docx, or paste its text."),
    )


def _within_bounds(data: bytes) -> io.BytesIO:
    """Return a new archive of the parts that are read, unpacked piece by piece: what a directory says may be a lie."""
    kept = io.BytesIO()
    left_bytes = _MOST_BYTES_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(kept, "w") as copy:
            names = frozenset(archive.namelist())
            if len(names) > _MOST_PARTS:
                raise _too_large()
            for name in _READ:
                if name in names:
                    part = _unpacked(archive, name, left_bytes)
                    left_bytes -= len(part)
                    copy.writestr(name, part)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise damaged_document() from error
    kept.seek(0)
    return kept


def _unpacked(archive: zipfile.ZipFile, name: str, most_bytes: int) -> bytes:
    with archive.open(name) as part:
        data = part.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise _too_large()
    upper = data.replace(b"\x00", b"").upper()
    if b"<!DOCTYPE" in upper or b"<!ENTITY" in upper:
        raise damaged_document()  # Word writes none; entities within entities fill any memory
    return data


def _no_picture(_image: object) -> list[object]:
    return []


def _too_large() -> UnreadableArticle:
    return UnreadableArticle(
        tr("This .docx file unpacks to far more than an article could hold."),
        tr("Copy the text of the article and paste it instead."),
    )
