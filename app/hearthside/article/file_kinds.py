"""Owns telling what kind of file an article came in, by its bytes rather than its name, and refusing what is none."""

from __future__ import annotations

import io
import zipfile
from enum import Enum
from pathlib import PurePath

from hearthside.article.model import UnreadableArticle
from hearthside.article.word_document import DOCUMENT, damaged_document
from hearthside.tr import tr


class FileKind(Enum):
    """How a file's bytes are read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    WORD = "word"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\x00", b"MM\x00*")
_HTML_BEGINS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<!--")
_HEAD_BYTES = 1024
_KINDS = {".md": FileKind.MARKDOWN, ".markdown": FileKind.MARKDOWN, ".mdown": FileKind.MARKDOWN}
_PAGES = frozenset((".html", ".htm", ".xhtml", ".shtml"))


def kind_of(data: bytes, name: str) -> FileKind:
    """Return how ``data``, the content of the file ``name``, is read. Raises UnreadableArticle where it is not."""
    head = data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf-") or b"%pdf-" in head[:64]:
        raise UnreadableArticle(
            tr("This is a PDF, which keeps the look of a text but not its paragraphs."),
            tr("Choose the .docx or the web page it was made from, or copy its text and paste it."),
        )
    if head.startswith(b"{\\rtf"):
        raise _another_format(".rtf")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_archive(data)
    if data.startswith(_OLE):
        raise _old_or_locked(data)
    if data.startswith(_PICTURES) or data.startswith(b"bplist") or b"multipart/related" in head:
        raise _nothing_to_read(data)
    suffix = PurePath(name).suffix.lower()
    if suffix == ".docx":
        raise damaged_document()
    if suffix in _PAGES or head.startswith(_HTML_BEGINS):
        return FileKind.PAGE
    return _KINDS.get(suffix, FileKind.TEXT)


def _kind_of_archive(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = frozenset((DOCUMENT,))  # its reader says that it is damaged
    if DOCUMENT in names:
        return FileKind.WORD
    if "mimetype" in names and "content.xml" in names:
        raise _another_format(".odt")
    raise UnreadableArticle(
        tr("This is an archive or a document of another kind, not an article."),
        tr("Choose the article itself: a .txt, .md, .html or .docx file."),
    )


def _old_or_locked(data: bytes) -> UnreadableArticle:
    """Office wraps what a password protects into the container that its old formats use."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableArticle(
            tr("This document is protected by a password."),
            tr("Open it in your word processor, take the password off, and save it once more."),
        )
    return _another_format(".doc")


def _another_format(suffix: str) -> UnreadableArticle:
    return UnreadableArticle(
        tr("This is a {suffix} file, which is not read here.").format(suffix=suffix),
        tr("Open it in your word processor and save it as .docx."),
    )


def _nothing_to_read(data: bytes) -> UnreadableArticle:
    if data.startswith(_PICTURES):
        return UnreadableArticle(
            tr("This is a picture or a recording, not a text."),
            tr("Choose the article itself: a .txt, .md, .html or .docx file."),
        )
    return UnreadableArticle(
        tr("This page was saved as an archive, which is not read here."),
        tr("Save it once more as “Web page, HTML only”, or copy its text and paste it."),
    )
