"""Owns turning chunks of a slide's text into the model's blocks, by way of Python-Markdown's element trees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from hearthside.deck.blocks import (
    Block,
    CodeBlock,
    Inline,
    ItemList,
    ListItem,
    Paragraph,
    Picture,
    Quotation,
    Run,
    Subheading,
    Table,
    plain,
)
from hearthside.deck.chunks import Chunk, ChunkKind
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.inline_runs import InlinePicture, code_text, is_block, only_runs, runs_and_pictures
from hearthside.deck.list_indent import indent_list
from hearthside.deck.markdown_limits import is_too_much
from hearthside.deck.nested_code import NestedCode
from hearthside.deck.source import Span
from hearthside.deck.typography import educate, educate_if_certain
from hearthside.tr import tr

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from hearthside.deck.markdown_engine import MarkdownEngine

_LONGEST_OWN_TEXT = 20_000
_LONGEST_LIST = 200_000
_FENCE_LINE = re.compile(r"[ ]*([`~]{3,})[ ]*(.*)")
_SPACE = re.compile(r"[ \n\f\v]+")
_RULE = re.compile(r"[ >]*-{3,} *")
_DASH = re.compile(r"\s*(?:—|–|―|--)\s*(?=\S)")
_HAS_MARKS = re.compile(
    r"[*_`\[\]<>&\\~|{}^=]|--|\.\.\.|  \Z|  \n|\A *(?:[-+#>]|[0-9]+[.)])|\n *(?:[-+#>=]|[0-9]+[.)])"
)


class _Place(Struct, frozen=True):
    span: Span
    code: NestedCode
    has_dashes: bool = False
    """Whether a line of it is three dashes, which would start a slide elsewhere."""


class BlockReader:
    """Reads chunks with one engine and reports to one log what cannot be read."""

    def __init__(self, engine: Callable[[], MarkdownEngine], language: str, log: FaultLog) -> None:
        """``engine`` is asked for only when there is something to read."""
        self._language = language
        self._engine = engine
        self._log = log

    def read(self, chunk: Chunk) -> tuple[Block, ...]:
        """Return the blocks of ``chunk``, a pause left out; what Python-Markdown cannot take comes as its own text."""
        if chunk.kind is ChunkKind.PAUSE:
            return ()
        if chunk.kind is ChunkKind.CODE:
            return (_code_block(chunk),)
        if chunk.kind is ChunkKind.PARAGRAPH and (words := self._words_without_marks(chunk.text)):
            return (Paragraph(span=chunk.span, runs=(Run(words),)),)
        return self._by_markdown(chunk)

    def title(self, markdown: str, span: Span) -> Inline:
        """Return the runs of a heading's words."""
        if not markdown:
            return ()
        if words := self._words_without_marks(markdown):
            return (Run(words),)
        if is_too_much(markdown):
            self._report_too_much(span)
            return (Run(markdown[:_LONGEST_OWN_TEXT]),)
        try:
            found = runs_and_pictures(self._engine().inline(markdown), self._engine().words)
        except Exception:  # whatever trips Python-Markdown, the evening goes on
            self._engine().recover()
            self._report_unread(span)
            return (Run(markdown),)
        return only_runs(found)

    def _words_without_marks(self, text: str) -> str | None:
        """Return plain words as Python-Markdown would; None where it must be asked, which is seldom."""
        if _HAS_MARKS.search(text):
            return None
        return educate_if_certain(_SPACE.sub(" ", text).lstrip().rstrip(" "), self._language)

    def _by_markdown(self, chunk: Chunk) -> tuple[Block, ...]:
        if chunk.kind is ChunkKind.REST:
            self._report_too_much(chunk.span)
            return (_own_text(chunk),)
        lines = chunk.lines
        if chunk.kind is ChunkKind.LIST and chunk.end - chunk.start <= _LONGEST_LIST:
            lines, is_too_deep = indent_list(lines)
            if is_too_deep:
                message = tr("This list is nested too deeply to be read from a chair; it is shown flatter.")
                self._log.fault("list-too-deep", chunk.span, message, tr("Use two levels, or several slides."))
        elif chunk.kind is ChunkKind.QUOTE:
            lines = _with_attribution_apart(lines)
        if is_too_much("\n".join(lines)):
            self._report_too_much(chunk.span)
            return (_own_text(chunk),)
        code = NestedCode()
        text = re.sub(r"\\\n(?!\n)", "  \n", "\n".join(code.take(lines)))
        try:
            root = self._engine().blocks(text)
            return tuple(self._blocks(root, _Place(chunk.span, code, any(map(_RULE.fullmatch, lines)))))
        except Exception:  # whatever trips Python-Markdown, the evening goes on
            self._engine().recover()
            self._report_unread(chunk.span)
            return (_own_text(chunk),)

    def _report_too_much(self, span: Span) -> None:
        message = tr("This is too much for one slide; it is shown as it is written.")
        self._log.fault("too-much", span, message, tr("Put an empty line between its parts, or use several slides."))

    def _report_unread(self, span: Span) -> None:
        message = tr("This cannot be read as Markdown; it is shown as it is written.")
        self._log.fault("unread", span, message, tr("Write it more plainly, with fewer marks inside one another."))

    def _report_rule(self, place: _Place) -> None:
        if place.has_dashes:
            message = tr("These dashes stand inside something else, such as a “:::” part: no slide starts here.")
            mend = tr("If one should, end what is around them first; else take them out.")
        else:
            message = tr("A line that is only marks, such as stars, draws nothing here.")
            mend = tr("For a new slide write --- on a line of its own.")
        self._log.hint("rule", place.span, message, mend)

    def _blocks(self, parent: Element, place: _Place) -> Iterator[Block]:
        for element in parent:
            yield from self._block(element, place)

    def _block(self, element: Element, place: _Place) -> Iterable[Block]:
        match element.tag:
            case "p":
                return self._flowing(element, place)
            case "ul" | "ol":
                return (self._list(element, place),)
            case "blockquote":
                return (self._quotation(element, place),)
            case "pre":
                text = code_text("".join(element.itertext())).rstrip("\n")
                return (CodeBlock(span=place.span, text=text),)
            case "table":
                return (self._table(element, place),)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return (Subheading(span=place.span, level=int(element.tag[1]), runs=self._runs(element)),)
            case "hr":
                self._report_rule(place)
                return ()
            case _:
                return self._flowing(element, place)

    def _runs(self, element: Element) -> Inline:
        return only_runs(runs_and_pictures(element, self._engine().words))

    def _flowing(self, element: Element, place: _Place) -> Iterator[Block]:
        """Paragraphs, and between them the pictures and the code that stand in their text."""
        waiting: list[Run] = []
        for item in runs_and_pictures(element, self._engine().words):
            if isinstance(item, InlinePicture):
                yield from _paragraph(waiting, place.span)
                waiting = []
                caption = educate(item.title.strip(), self._language)
                yield Picture(span=place.span, target=item.target, description=item.description, caption=caption)
            elif not item.code and "\x02code:" in item.text:
                for piece in place.code.find(item.text):
                    if isinstance(piece, str):
                        waiting.append(Run(piece, item.strong, item.emphasis, item.code, item.strike, item.href))
                        continue
                    yield from _paragraph(waiting, place.span)
                    waiting = []
                    yield CodeBlock(span=place.span, text=piece[0], language=piece[1])
            else:
                waiting.append(item)
        yield from _paragraph(waiting, place.span)

    def _list(self, element: Element, place: _Place) -> ItemList:
        items = tuple(ListItem(blocks=tuple(self._item(child, place))) for child in element if child.tag == "li")
        start = element.get("start") or "1"
        first = int(start) if start.isdecimal() and len(start) < 10 else 1
        return ItemList(span=place.span, items=items, ordered=element.tag == "ol", start=first)

    def _item(self, element: Element, place: _Place) -> Iterator[Block]:
        """Text of its own, and blocks, in any order: a tight list has no paragraphs, a loose one has."""
        own = element.makeelement("p", {})
        own.text = element.text
        for child in element:
            if not is_block(child):
                own.append(child)
                continue
            yield from self._flowing(own, place)
            yield from self._block(child, place)
            own = element.makeelement("p", {})
            own.text = child.tail
        yield from self._flowing(own, place)

    def _quotation(self, element: Element, place: _Place) -> Quotation:
        blocks = tuple(self._blocks(element, place))
        last = blocks[-1] if blocks else None
        if len(blocks) > 1 and isinstance(last, Paragraph) and _DASH.match(plain(last.runs)):
            first = last.runs[0]
            runs = (Run(_DASH.sub("", first.text, count=1), first.strong, first.emphasis), *last.runs[1:])
            return Quotation(span=place.span, blocks=blocks[:-1], attribution=tuple(run for run in runs if run.text))
        return Quotation(span=place.span, blocks=blocks)

    def _table(self, element: Element, place: _Place) -> Table:
        rows = [list(row) for row in element.iter("tr")]
        header = rows[0] if rows else []
        alignments = tuple(cell.get("align") or "left" for cell in header)
        read = tuple(tuple(self._cell(cell, place) for cell in row) for row in rows)
        body = tuple(row for row in read[1:] if any(row))
        return Table(span=place.span, header=read[0] if read else (), rows=body, alignments=alignments)

    def _cell(self, cell: Element, place: _Place) -> Inline:
        found = runs_and_pictures(cell, self._engine().words)
        if any(isinstance(item, InlinePicture) for item in found):
            message = tr("A picture in a table is shown as its description.")
            self._log.fault(
                "picture-in-table", place.span, message, tr("Put it on a line of its own, outside the table.")
            )
        return only_runs(found)


def _paragraph(runs: list[Run], span: Span) -> Iterable[Paragraph]:
    while runs and runs[-1].text.strip(" \n") == "":
        runs = runs[:-1]
    while runs and runs[0].text.strip(" \n") == "":
        runs = runs[1:]
    return (Paragraph(span=span, runs=tuple(runs)),) if runs else ()


def _own_text(chunk: Chunk) -> Paragraph:
    lines = chunk.text[:_LONGEST_OWN_TEXT].split("\n")[:500]
    runs = [run for line in lines if line.strip() for run in (Run(line.strip()), Run("\n"))]
    return Paragraph(span=chunk.span, runs=tuple(runs[:-1]))


def _code_block(chunk: Chunk) -> CodeBlock:
    opening, *lines = chunk.text.split("\n")
    match = _FENCE_LINE.match(opening)
    indent = len(opening) - len(opening.lstrip(" "))
    if (
        match is not None
        and lines
        and re.fullmatch(rf" {{0,3}}{match[1][0]}{{{min(len(match[1]), 20)},}}\s*", lines[-1])
    ):
        lines.pop()
    text = "\n".join(line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines)
    language = match[2].split()[0] if match is not None and match[2].strip() else ""
    return CodeBlock(span=chunk.span, text=text.rstrip("\n"), language=language)


def _with_attribution_apart(lines: list[str]) -> list[str]:
    """Make a last line that begins with a dash a paragraph of its own."""
    last = re.sub(r"^[ >]*", "", lines[-1])
    if len(lines) > 1 and _DASH.match(last):
        return [*lines[:-1], ">", f"> {last}"]
    return lines
