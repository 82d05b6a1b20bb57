"""Owns how speaker notes are set: cues as coloured words, then the notes' own Markdown. Nothing is ever loaded."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from hearthside.deck.blocks import (
    Block,
    CodeBlock,
    Inline,
    ItemList,
    Paragraph,
    Picture,
    Quotation,
    Run,
    Sides,
    Subheading,
    Table,
    plain,
)
from hearthside.deck.model import Cue, Note
from hearthside.tr import tr
from hearthside.windows.console import palette

_CUES = tuple(Cue)
_LINE_HEIGHT_PERCENT = 110


def cue_words(cue: Cue) -> str:
    """Return the cue's label in the user's language."""
    words = {
        Cue.SAY: tr("Say"),
        Cue.DO: tr("Do"),
        Cue.TIME: tr("Time"),
        Cue.IF_ASKED: tr("If asked"),
        Cue.TAKE_CARE: tr("Take care"),
        Cue.SOURCES: tr("Sources"),
        Cue.THEN: tr("Then"),
    }
    return words[cue]


def marked_note(state: int) -> Cue | None:
    """Return the cue of a text block with this user state. Blocks of one note share a state, those of two never do."""
    return _CUES[state % len(_CUES)] if state >= 0 else None


def set_notes(document: QTextDocument, notes: Iterable[Note], size_px: int) -> None:
    """Fill ``document`` with ``notes``, body text ``size_px`` logical pixels high."""
    document.clear()
    setter = _Setter(document, size_px)
    for number, note in enumerate(notes):
        setter.note(number, note)


class _Setter:
    """Writes notes at the end of one document."""

    def __init__(self, document: QTextDocument, size_px: int) -> None:
        self._cursor = QTextCursor(document)
        self._size_px = size_px
        self._state = -1
        self._indent = 0
        self._runs_on = True
        """The next block's words follow on in the line that is begun: a cue's label, a list item, the first line."""

    def note(self, number: int, note: Note) -> None:
        self._state = number * len(_CUES) + _CUES.index(note.cue) if note.cue is not None else -1
        if note.cue is not None:
            self._begin(gap_em=0.55)
            label = self._format(strong=True)
            label.setForeground(QColor(palette.CUES[note.cue]))
            self._cursor.insertText(cue_words(note.cue) + "\u2002", label)
            self._runs_on = True
        self._blocks(note.blocks, first_gap_em=0.55 if note.cue is None else 0.3)

    def _blocks(self, blocks: Iterable[Block], first_gap_em: float = 0.3) -> None:
        gap_em = first_gap_em
        for block in blocks:
            self._block(block, gap_em)
            gap_em = 0.3

    def _block(self, block: Block, gap_em: float) -> None:
        match block:
            case Paragraph(runs=runs):
                self._line(runs, gap_em)
            case Subheading(runs=runs):
                self._line(tuple(Run(run.text, strong=True, emphasis=run.emphasis) for run in runs), gap_em + 0.2)
            case ItemList():
                self._list(block)
            case Quotation(blocks=inner, attribution=attribution):
                self._indent += 1
                self._blocks((*inner, *((Paragraph(span=block.span, runs=attribution),) if attribution else ())))
                self._indent -= 1
            case CodeBlock(text=text):
                self._line((Run(text.rstrip("\n"), code=True),), gap_em)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    self._line((Run(" · ".join(plain(cell) for cell in row if cell)),), 0.1)
            case Picture(description=description):
                self._line((Run(tr("Picture: {description}").format(description=description), emphasis=True),), gap_em)
            case Sides(left=left, right=right):
                self._blocks((*left, *right))

    def _list(self, block: ItemList) -> None:
        self._runs_on = False
        self._indent += 1
        for number, item in enumerate(block.items, block.start):
            self._begin(gap_em=0.12)
            style = QTextListFormat()
            style.setIndent(0)
            style.setStyle(QTextListFormat.Style.ListDecimal if block.ordered else QTextListFormat.Style.ListDisc)
            if block.ordered:
                style.setStart(number)
            self._cursor.createList(style)
            self._runs_on = True
            self._blocks(item.blocks)
            self._runs_on = False
        self._indent -= 1

    def _line(self, runs: Inline, gap_em: float) -> None:
        if not self._runs_on:
            self._begin(gap_em)
        self._runs_on = False
        for run in runs:
            self._cursor.insertText(run.text.replace("\n", "\u2028"), self._format(run.strong, run.emphasis, run.code))

    def _begin(self, gap_em: float) -> None:
        """Begin a line of its own, at the present indent, as part of the present note."""
        style = QTextBlockFormat()
        style.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        style.setLeftMargin(self._size_px * (0.65 + 1.3 * self._indent))
        at_start = self._cursor.atStart()
        style.setTopMargin(0 if at_start else self._size_px * gap_em)
        if at_start:
            self._cursor.setBlockFormat(style)
        else:
            self._cursor.insertBlock(style)
        self._cursor.block().setUserState(self._state)

    def _format(self, strong: bool = False, emphasis: bool = False, code: bool = False) -> QTextCharFormat:
        style = QTextCharFormat()
        font = QFont("DejaVu Sans Mono" if code else "Atkinson Hyperlegible Next")
        font.setPixelSize(self._size_px)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        font.setItalic(emphasis)
        style.setFont(font)
        style.setForeground(QColor(palette.INK))
        return style
