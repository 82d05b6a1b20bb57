"""Owns what the buttons insert: slides, blocks and fences as a trainer would type them, ready to be typed over."""

from __future__ import annotations

import re
from urllib.parse import quote

from hearthside.authoring.fitting import Block
from hearthside.authoring.insertions import Piece, piece
from hearthside.deck.source import Span
from hearthside.tr import tr

PAUSE = ". . ."
_NEED_A_BACKSLASH = re.compile(r"([\\\[\]`*_])")
_ENDS_A_TARGET = re.compile(r"""[\s\x00-\x1f()<>"'\\%`*_&]""")


def slide_piece() -> Piece:
    """Return an empty slide."""
    return _with_heading("##", sample_title())


def sample_title() -> str:
    """Return the title of an empty slide that nobody has typed over yet."""
    return tr("New slide")


def section_piece() -> Piece:
    """Return a section's own slide."""
    return _with_heading("#", tr("New section"))


def break_piece(duration: str) -> Piece:
    """Return a slide for a break of that ``duration``, as people write it."""
    return _with_heading("##", tr("A short break"), f"::: break {duration}\n:::")


def breathing_piece(duration: str) -> Piece:
    """Return a slide for breathing of that ``duration``."""
    words = tr("Feel your feet, listen, or look around. Your eyes may stay open.")
    return _with_heading("##", tr("A moment to arrive"), f"::: breathe {duration}\n{words}\n:::")


def begin_piece() -> Piece:
    """Return the slide that counts down to the beginning."""
    return _with_heading("##", tr("Welcome"), f"{tr('Take a seat that suits you.')}\n\n::: begin\n:::")


def discussion_piece(fence: str, question: str = "") -> Piece:
    """Return a slide whose heading is the ``question`` that ``fence`` is about, the cursor behind it; where there is
    none, one to be typed over."""
    words = " ".join(question.split())
    if not words:
        return _with_heading("##", tr("What would you like to talk about?"), fence)
    behind = len(f"## {words}")
    return Piece(f"## {words}\n\n{fence}", Span(behind, behind))


def fence_piece(fence: str) -> Piece:
    """Return ``fence``, both of its lines included, as a block."""
    return Piece(fence, Span(len(fence), len(fence)), Block.FENCE)


def sides_piece() -> Piece:
    """Return two sides."""
    one, other = tr("What stands on the left"), tr("What stands on the right")
    return piece(f"::: left\n{one}\n:::\n\n::: right\n{other}\n:::", one, Block.FENCE)


def table_piece() -> Piece:
    """Return a table of two columns and two rows."""
    one, other, words = tr("First column"), tr("Second column"), tr("words")
    return piece(f"| {one} | {other} |\n|---|---|\n| {words} | {words} |\n| {words} | {words} |", one)


def pause_piece() -> Piece:
    """Return the mark at which the slide waits before it shows what follows."""
    return piece(PAUSE)


def remark_piece() -> Piece:
    """Return a remark for whoever edits the deck."""
    words = tr("A remark for whoever edits this deck")
    return piece(f"<!-- {words} -->", words, Block.COMMENT)


def picture_piece(description: str, target: str, caption: str = "") -> Piece:
    """Return the picture at ``target`` (a path from the deck's folder, with ``/``) with its ``description``, and with a
    ``caption`` below it; of that, straight double quotes, which would end it, become single ones."""
    words = _NEED_A_BACKSLASH.sub(r"\\\1", " ".join(description.replace("<!--", "<! --").split()))
    below = " ".join(caption.replace("<!--", "<! --").replace('"', "'").replace("\\", "\\\\").split())
    title = f' "{below}"' if below else ""
    return piece(f"![{words}]({picture_target(target)}{title})")


def picture_target(path: str) -> str:
    """Return ``path`` as it is written in round brackets: characters that would end it there are percent-encoded."""
    return _ENDS_A_TARGET.sub(lambda match: quote(match[0], safe=""), path)


def _with_heading(mark: str, words: str, body: str = "") -> Piece:
    text = f"{mark} {words}" + (f"\n\n{body}" if body else "")
    return piece(text, words)
