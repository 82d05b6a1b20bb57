"""Owns the speaker notes: telling their cues apart and reading what follows each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hearthside.deck.blocks import Block
from hearthside.deck.chunks import Chunk, ChunkKind
from hearthside.deck.markdown_blocks import BlockReader
from hearthside.deck.model import Cue, Note
from hearthside.deck.source import Span

_CUES = {cue.value.casefold(): cue for cue in Cue}
_WORDS = "|".join(re.escape(cue.value).replace(r"\ ", " +") for cue in Cue)
_OTHER_LABEL = re.compile(r" {0,3}(\*\*|__)[^*_]{1,80}(?::\1|\1:)")
CUE_LINE = re.compile(rf" {{0,3}}(\*\*|__)\s*({_WORDS})\s*:?\s*\1\s*:?\s*(.*)", re.IGNORECASE)


def read_notes(chunks: Iterable[Chunk], reader: BlockReader) -> tuple[Note, ...]:
    """Return the notes: one for each cue or other bold label, and one for what stands ahead of the first."""
    found: list[tuple[Cue | None, list[Block]]] = []
    for chunk in chunks:
        for cue, part in _parts(chunk):
            if cue is not None or not found or _has_label(part):
                found.append((cue, []))
            if part is not None:
                found[-1][1].extend(reader.read(part))
    return tuple(Note(cue=cue, blocks=tuple(blocks)) for cue, blocks in found if cue is not None or blocks)


def said_spans(text: str) -> Iterator[Span]:
    """Yield the lines of ``text``, the Markdown of notes, that follow **Say** and no other bold label."""
    is_said, start = False, 0
    for line in text.splitlines(keepends=True):
        cue = CUE_LINE.fullmatch(line.rstrip("\n"))
        if cue is not None or _OTHER_LABEL.match(line) is not None:
            is_said = cue is not None and _CUES[" ".join(cue[2].casefold().split())] is Cue.SAY
        if is_said:
            yield Span(start, start + len(line))
        start += len(line)


def _has_label(part: Chunk | None) -> bool:
    return part is not None and part.kind is ChunkKind.PARAGRAPH and _OTHER_LABEL.match(part.lines[0]) is not None


def _parts(chunk: Chunk) -> Iterable[tuple[Cue | None, Chunk | None]]:
    """Cut a paragraph before each line that begins with a cue, which is taken off, or with another bold label."""
    if chunk.kind is not ChunkKind.PARAGRAPH or not any("**" in line or "__" in line for line in chunk.lines):
        return [(None, chunk)]
    parts: list[tuple[Cue | None, list[str]]] = []
    for line in chunk.lines:
        match = CUE_LINE.fullmatch(line)
        if match is not None:
            cue = _CUES[" ".join(match[2].casefold().split())]
            parts.append((cue, [match[3]] if match[3] else []))
        elif parts and _OTHER_LABEL.match(line) is None:
            parts[-1][1].append(line)
        else:
            parts.append((None, [line]))
    return [(cue, Chunk(chunk.kind, chunk.start, chunk.end, lines) if lines else None) for cue, lines in parts]
