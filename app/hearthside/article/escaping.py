"""Owns putting somebody else's words into a deck's text so that they stay words, whatever characters they hold."""

from __future__ import annotations

import re
from itertools import islice

from hearthside.deck.yaml_words import yaml_quoted

_UNPRINTABLE = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML cannot hold, what ends a line for somebody, and halves of characters that no encoding takes."""
_ALWAYS = re.compile(r"[\\`*_{}\[\]]")
_ENTITIES = re.compile(r"&(?=#?\w{1,40};)|<|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|")
_LONG_RUN = re.compile(r"([(!>])\1{2,}")
_AT_LINE_START = re.compile(r"(?P<number>[0-9]{1,9})(?=[.)](?:\s|\Z))|(?=[-+#>.=])|(?P<colon>:)|(?P<tilde>~)")
_ENTITY_OF = {"&": "&amp;", "<": "&lt;", "~": "&#126;", "|": "&#124;"}

_LONGEST_PIECE = 4000
_MOST_MARKS_OF_A_PIECE = 200
_MARK = re.compile(r"[\[*_`<(|{\"']")


def printable(text: str) -> str:
    """Return ``text`` on one line, without what cannot be printed, and with single spaces."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def markdown_words(text: str) -> str:
    """Return one line of Markdown that shows exactly ``text``, in a paragraph, in a list, or behind a ``#``.

    Few characters of ordinary prose are touched, so that people can still read and edit it.
    """
    line = _ALWAYS.sub(r"\\\g<0>", printable(text))
    line = _ENTITIES.sub(lambda match: _ENTITY_OF[match[0]], line)
    line = _LONG_RUN.sub(lambda match: "".join(f"\\{character}" for character in match[0]), line)
    start = _AT_LINE_START.match(line)
    if start is None:
        return _without_closing_hashes(line)
    if start["number"] is not None:
        return f"{start['number']}\\{line[start.end() :]}"
    if start["colon"] is not None:
        return f"&#58;{line[1:]}"
    if start["tilde"] is not None:
        return f"&#126;{line[1:]}"
    return _without_closing_hashes(line if line.startswith("=") else f"\\{line}")


def markdown_paragraphs(text: str) -> str:
    """Return ``text`` as Markdown paragraphs: one, or several where one alone would be too much to be read."""
    return "\n\n".join(markdown_words(piece) for piece in _pieces(printable(text)))


def yaml_text(text: str) -> str:
    """Return what can be printed of ``text`` in quotes, for one line of YAML."""
    return yaml_quoted(printable(text))


def comment(words: str) -> str:
    """Return ``words`` as a remark that is shown nowhere."""
    line = printable(words).replace("--", "–").replace("<!", "<").replace(">", "›")
    return f"<!-- {line.rstrip('-')} -->"


def _without_closing_hashes(line: str) -> str:
    """A heading's last ``#`` would be taken for its closing one."""
    return f"{line[:-1]}\\#" if line.endswith("#") and not line.endswith("\\#") else line


def _pieces(text: str) -> list[str]:
    """Cut ``text`` between words wherever a piece is as long, or holds as many marks, as Markdown can take at once."""
    pieces: list[str] = []
    while len(text) > _LONGEST_PIECE or len(_MARK.findall(text)) > _MOST_MARKS_OF_A_PIECE:
        most = _longest_piece(text)
        cut = text.rfind(" ", 1, most)
        cut = cut if cut > 0 else most
        pieces.append(text[:cut])
        text = text[cut:].lstrip()
    return [*pieces, text]


def _longest_piece(text: str) -> int:
    marks = list(islice(_MARK.finditer(text, 0, _LONGEST_PIECE), _MOST_MARKS_OF_A_PIECE + 1))
    return marks[-1].start() if len(marks) > _MOST_MARKS_OF_A_PIECE else min(len(text), _LONGEST_PIECE)
