"""Owns what pasting does to the deck's text: Markdown set apart as blocks, pictures with a description to be said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearthside.authoring.change import Change
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from hearthside.tr import tr

LONGEST_PASTE = 4_000_000
"""Characters; a deck may have 16 MiB."""
_BLOCK = re.compile(r"(?m)^(?:\s*[-*+]\s|\s*\d{1,9}\.\s|#{1,6}\s|\||>)|\n\n")


def pasted(selection: Span, words: str) -> Change:
    """Return the change that puts ``words`` in the place of ``selection``, as they are."""
    words = words[:LONGEST_PASTE].replace("\r\n", "\n").replace("\r", "\n")
    place = selection.start + len(words)
    return Change((TextEdit(selection, words),), Span(place, place))


def pasted_markdown(text: str, selection: Span, markdown: str) -> Change:
    """Return the change that puts ``markdown`` in; what is more than a few words gets lines of its own."""
    if not _BLOCK.search(markdown):
        return pasted(selection, markdown)
    return pasted(selection, _apart(text, selection, markdown))


def pasted_pictures(text: str, selection: Span, targets: Sequence[str]) -> Change:
    """Return the change that shows the pictures at ``targets``, relative to the deck's folder. The description of the
    first is selected, so that the next thing typed says what it shows."""
    description = tr("What the picture shows")
    lines = [f"![{description}]({_written(target)})" for target in targets]
    new = _apart(text, selection, "\n\n".join(lines))
    start = selection.start + new.index("![") + 2
    return Change((TextEdit(selection, new),), Span(start, start + len(description)))


def _written(target: str) -> str:
    return f"<{target}>" if re.search(r"[()\s]", target) else target


def _apart(text: str, selection: Span, block: str) -> str:
    """Return ``block`` with as many line ends around it as it takes for blank lines there."""
    before, after = text[: selection.start], text[selection.end : selection.end + 2]
    ahead = "" if not before.strip() and not before else "\n" * (2 - min(2, len(before) - len(before.rstrip("\n"))))
    behind = "\n" * (2 - min(2, len(after) - len(after.lstrip("\n")))) if after.strip("\n") or not after else ""
    if not text[selection.end :].strip():
        behind = "\n" if not after else ""
    return f"{ahead}{block}{behind}"
