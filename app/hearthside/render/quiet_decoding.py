"""Owns letting Qt decode a picture without a word on standard error, and hearing what its decoders complain of.

Most of them speak by way of Qt's messages. libpng writes its last words to standard error by itself, because Qt leaves
it the function for errors that it comes with (``qpnghandler.cpp``; seen in 6.11).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import qInstallMessageHandler, qWarning

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_DECODERS = ("qt.gui.imageio", "qt.gui.icc")
_STANDARD_ERROR = 2


@contextmanager
def decoders_heard() -> Iterator[list[str]]:
    """Yield a list to which comes what decoders say meanwhile; what others say is passed on afterwards."""
    heard: list[str] = []
    others: list[str] = []

    def listen(_kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        is_decoder = (context.category or "").startswith(_DECODERS)
        (heard if is_decoder else others).append(words)

    before = qInstallMessageHandler(listen)
    try:
        yield heard
    finally:
        qInstallMessageHandler(before)
        for words in others:
            qWarning(words)


@contextmanager
def standard_error_aside() -> Iterator[None]:
    """Let nothing come to standard error: for the milliseconds of one PNG, and on one thread at a time.

    Not a pipe that could tell libpng's words from others': a program that is started just then would write to it when
    nobody reads any more.
    """
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:  # a program without a console has none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STANDARD_ERROR)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, _STANDARD_ERROR)
        os.close(kept)
