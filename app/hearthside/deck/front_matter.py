"""Owns the lines between ``---`` and ``---`` at the top of a deck: where they end, and reading them one name at a time.

One wrong line never costs the others: where the whole does not read as YAML, each name is read for itself.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.source import Span
from hearthside.deck.yaml_nodes import Listing, Mapping, Node, Scalar
from hearthside.deck.yaml_text import YamlTrouble, read_yaml
from hearthside.tr import tr

_LONGEST = 64 * 1024
_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_SPOILT_OPENING = re.compile(r"---(?!-)[^\n]*\n(?=[A-Za-z][\w-]*[ \t]*:)")
"""Something got behind the dashes, and the next line reads like settings all the same."""
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_BLANK_LINE = re.compile(r"[ \t]*(?:\n|\Z)")
_SECTION_OR_COMMENT = re.compile(r"^#(?=[ \t])", re.MULTILINE)
_SLIDE = re.compile(r"^##(?=[ \t])", re.MULTILINE)
_END_OF_UNCLOSED = re.compile(r"^(?:[ \t]*$|#{1,2}[ \t])", re.MULTILINE)
_NAME = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:(?=[ \t\n]|\Z)[ \t]*", re.MULTILINE)


class FrontMatter(Struct, frozen=True):
    """``head`` is the front matter with both its lines of dashes; ``entries`` are its names and values, placed."""

    head: Span
    entries: tuple[tuple[Scalar, Node], ...] = ()


NO_FRONT_MATTER = FrontMatter(Span(0, 0))


def read_front_matter(flat: str, log: FaultLog) -> FrontMatter:
    """Return what stands at the top of ``flat``; a deck without front matter has an empty head."""
    opening = _OPENING.match(flat) or _spoilt_opening(flat, log)
    if opening is None or _BLANK_LINE.match(flat, opening.end()):
        return NO_FRONT_MATTER  # dashes and a blank line: a slide without a heading
    body, head_end, is_closed = _extent(flat, opening.end())
    if not is_closed and not body:
        return NO_FRONT_MATTER  # dashes straight before a heading
    if not is_closed:
        message = tr("The lines at the top of the deck are never closed.")
        log.fault(
            "unclosed-front-matter", Span(0, opening.end()), message, tr("Write --- on a line of its own under them.")
        )
    entries = _entries(body.of(flat), body.start, log)
    return FrontMatter(Span(0, head_end), entries)


def _spoilt_opening(flat: str, log: FaultLog) -> re.Match[str] | None:
    """Return dashes with something behind them, and say so, where all below them up to other dashes are settings: else
    the room would read them."""
    opening = _SPOILT_OPENING.match(flat)
    if opening is None:
        return None
    body, _head_end, is_closed = _extent(flat, opening.end())
    try:
        are_settings = is_closed and len(body) <= _LONGEST and isinstance(read_yaml(body.of(flat)), Mapping)
    except YamlTrouble:
        return None
    if not are_settings:
        return None
    message = tr("Something stands behind the dashes of the first line; it is left out.")
    log.fault("front-matter-opening", Span(0, opening.end() - 1), message, tr("Leave only --- on that line."))
    return opening


def _extent(flat: str, start: int) -> tuple[Span, int, bool]:
    """Return the lines between the dashes, where the head ends, and whether it is closed.

    Dashes below what reads as slides do not close a front matter whose own dashes were forgotten.
    """
    closing = _CLOSING.search(flat, start)
    if closing is not None and not _swallows_slides(flat[start : closing.start()]):
        return Span(start, closing.start()), closing.end(), True
    stop = _END_OF_UNCLOSED.search(flat, start)
    end = stop.start() if stop is not None else len(flat)
    return Span(start, end), end, False


def _swallows_slides(text: str) -> bool:
    """Tell slides from settings: in settings ``# …`` is a comment, and some ``name:`` follows it."""
    if _SLIDE.search(text) is None:
        sections = list(_SECTION_OR_COMMENT.finditer(text))
        return bool(sections) and _NAME.search(text, sections[-1].end()) is None
    try:
        return len(text) > _LONGEST or not isinstance(read_yaml(text), Mapping)
    except YamlTrouble:
        return True


def _entries(text: str, offset: int, log: FaultLog) -> tuple[tuple[Scalar, Node], ...]:
    if len(text) > _LONGEST:
        message = tr("The lines at the top are far longer than anything they could say; only the first are read.")
        log.fault(
            "front-matter-too-long",
            Span(offset, offset + len(text)),
            message,
            tr("Take out what does not belong there."),
        )
        return tuple(_one_line_entries(text[:_LONGEST], offset))
    try:
        node = read_yaml(text)
    except YamlTrouble as trouble:
        return _entries_one_by_one(text, offset, trouble, log)
    if node is None or (isinstance(node, Scalar) and not node.text):
        return ()
    if isinstance(node, Mapping):
        return tuple((_moved_scalar(key, offset), _moved(value, offset)) for key, value in node.items)
    log.fault(
        "front-matter-form",
        Span(offset + node.start, offset + node.end),
        tr("The lines at the top are not of the form name: value."),
        tr("Write for example title: An evening together"),
    )
    return ()


def _entries_one_by_one(text: str, offset: int, trouble: YamlTrouble, log: FaultLog) -> tuple[tuple[Scalar, Node], ...]:
    names = list(_NAME.finditer(text))
    found: list[tuple[Scalar, Node]] = []
    reported = False
    first = names[0].start() if names else len(text)
    if text[:first].strip() and not _is_comment(text[:first]):
        reported = _report(YamlTrouble(str(trouble), trouble.mend, 0), offset, len(text), log)
    ends = [*(name.start() for name in names[1:]), len(text)]
    for name, end in zip(names, ends, strict=False):
        chunk = text[name.start() : end]
        try:
            node = read_yaml(chunk)
        except YamlTrouble as own:
            reported = _report(own, offset + name.start(), len(chunk), log)
            found.append(_as_one_line(name, text, offset))
            continue
        if isinstance(node, Mapping):
            at = offset + name.start()
            found += ((_moved_scalar(key, at), _moved(value, at)) for key, value in node.items)
    if not reported:
        _report(trouble, offset, len(text), log)
    return tuple(found)


def _is_comment(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.split("\n"))


def _report(trouble: YamlTrouble, offset: int, length: int, log: FaultLog) -> bool:
    at = offset + min(trouble.offset, length)
    log.fault("front-matter-yaml", Span(at, at), str(trouble), trouble.mend)
    return True


def _one_line_entries(text: str, offset: int) -> list[tuple[Scalar, Node]]:
    return [_as_one_line(name, text, offset) for name in list(_NAME.finditer(text))[:100]]


def _as_one_line(name: re.Match[str], text: str, offset: int) -> tuple[Scalar, Node]:
    """Take what stands behind the colon as it is: a title with a colon in it is a title all the same."""
    end = text.find("\n", name.end())
    line = text[name.end() : end if end >= 0 else len(text)].rstrip()
    value = line.strip("\"'") if line[:1] in "\"'" else line
    key = Scalar(name[1], offset + name.start(1), offset + name.end(1))
    return key, Scalar(value, offset + name.end(), offset + name.end() + len(line))


def _moved(node: Node, by: int) -> Node:
    if isinstance(node, Scalar):
        return _moved_scalar(node, by)
    if isinstance(node, Listing):
        return Listing(tuple(_moved(item, by) for item in node.items), node.start + by, node.end + by)
    items = tuple((_moved_scalar(key, by), _moved(value, by)) for key, value in node.items)
    return Mapping(items, node.start + by, node.end + by)


def _moved_scalar(scalar: Scalar, by: int) -> Scalar:
    return Scalar(scalar.text, scalar.start + by, scalar.end + by)
