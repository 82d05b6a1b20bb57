"""Owns what is said about a chunk of Markdown that will not look as its author meant."""

from __future__ import annotations

import re

from hearthside.deck.attributes import report_stray_words, split_words
from hearthside.deck.chunks import Chunk, ChunkKind
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.slide_settings import STEPS
from hearthside.tr import tr

_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")
_CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_UNDERLINE = re.compile(r" {0,3}={3,} *")
_ONLY_ATTRIBUTES = re.compile(r" *\{:?\s*[.#\w][^{}]*\} *")
_LONGEST_SEARCHED = 20_000


def report_text(chunk: Chunk, log: FaultLog) -> None:
    """Report raw HTML, underlined headings, and attributes that belong to nothing."""
    if chunk.kind is ChunkKind.CODE or chunk.kind is ChunkKind.INDENTED:
        return
    text = chunk.text[:_LONGEST_SEARCHED]
    if "<" in text and _TAG.search(_CODE_SPAN.sub("", text) if "`" in text else text):
        message = tr("HTML is not read here; its marks are shown as they are written.")
        log.fault("raw-html", chunk.span, message, tr("Use Markdown: **bold**, *italic*, - for a list."))
    if chunk.kind is not ChunkKind.PARAGRAPH:
        return
    if any(line.startswith(("=", " ")) and _UNDERLINE.fullmatch(line) for line in chunk.lines[1:]):
        message = tr("A heading is not made by underlining it; the line of = is shown as text.")
        log.fault("underlined-heading", chunk.span, message, tr("Write # and a space before it instead."))
    if len(chunk.lines) == 1 and chunk.lines[0].lstrip().startswith("{") and _ONLY_ATTRIBUTES.fullmatch(chunk.lines[0]):
        message = tr("These attributes belong to nothing, so they are shown as text.")
        log.fault("stray-attributes", chunk.span, message, tr("Write them behind a heading, or straight above a list."))


def has_steps(chunk: Chunk, log: FaultLog) -> bool:
    """Tell whether the ``{…}`` beside a list says ``.steps``; report anything else in it."""
    if not chunk.attributes:
        return False
    words = split_words(chunk.attributes, chunk.attributes_start)
    report_stray_words(words, log)
    for word in words:
        if word.kind == "named" or (word.kind == "class" and word.name != STEPS):
            message = tr("A list has no attribute “{name}”. It is kept, and does nothing.").format(name=word.name)
            log.fault("unknown-attribute", word.span, message, tr("Known here: .steps"))
    return any(word.kind == "class" and word.name == STEPS for word in words)
