"""Owns turning the inside of an element into runs of text, with the pictures among them kept apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.blocks import Inline, Run

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SPACE = re.compile(r"[ \t\n\f\v]+")
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.\s-]*):")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_CODE_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


class InlinePicture(Struct, frozen=True):
    target: str
    description: str
    title: str


def runs_and_pictures(element: Element, words: Callable[[str], str]) -> list[Run | InlinePicture]:
    """Return what stands in ``element`` in order; block elements in it are left out. ``words`` is the engine's."""
    found: list[Run | InlinePicture] = []
    _walk(element, Run(""), words, found)
    return _tidied(found)


def code_text(text: str) -> str:
    """Return the text of a code element, which Python-Markdown escapes for HTML."""
    for escaped, character in _CODE_ESCAPES:
        text = text.replace(escaped, character)
    return text


def only_runs(found: list[Run | InlinePicture]) -> Inline:
    """Return the runs alone; a picture becomes the words of its description."""
    return tuple(item if isinstance(item, Run) else Run(item.description) for item in found)


_BLOCKS = frozenset({"ul", "ol", "p", "blockquote", "pre", "table", "hr", "h1", "h2", "h3", "h4", "h5", "h6"})


def is_block(element: Element) -> bool:
    return element.tag in _BLOCKS


def _walk(element: Element, style: Run, words: Callable[[str], str], found: list[Run | InlinePicture]) -> None:
    if element.text:
        found.append(replace(style, text=words(element.text)))
    for child in element:
        if not is_block(child):
            _child(child, style, words, found)
        if child.tail:
            found.append(replace(style, text=words(child.tail)))


def _child(child: Element, style: Run, words: Callable[[str], str], found: list[Run | InlinePicture]) -> None:
    match child.tag:
        case "br":
            found.append(Run("\n"))
        case "img":
            description = _SPACE.sub(" ", words(child.get("alt") or "")).strip()
            found.append(InlinePicture(child.get("src") or "", description, words(child.get("title") or "")))
        case "code":
            found.append(replace(style, text=code_text("".join(child.itertext())), code=True))
        case "strong":
            _walk(child, replace(style, strong=True), words, found)
        case "em":
            _walk(child, replace(style, emphasis=True), words, found)
        case "del":
            _walk(child, replace(style, strike=True), words, found)
        case "a":
            _walk(child, replace(style, href=_safe(child.get("href"))), words, found)
        case _:
            _walk(child, style, words, found)


def _safe(address: str | None) -> str | None:
    """Return ``address`` if it leads to a page, a mail or a file beside the deck; no script, no data, no other file."""
    scheme = _SCHEME.match(address or "")
    return address if scheme is None or scheme[1].lower() in _SAFE_SCHEMES else None


def _tidied(found: list[Run | InlinePicture]) -> list[Run | InlinePicture]:
    """Join runs of one style, make line ends spaces, and drop the space around hard breaks, pictures and the whole."""
    result: list[Run | InlinePicture] = []
    for item in found:
        last = result[-1] if result else None
        if not isinstance(item, Run) or item.text == "\n":
            if isinstance(last, Run) and last.text != "\n":
                result[-1] = replace(last, text=last.text.rstrip(" "))
            result.append(item)
            continue
        text = item.text if item.code else _SPACE.sub(" ", item.text)
        if not isinstance(last, Run) or last.text == "\n" or last.text.endswith(" "):
            text = text.lstrip(" ") if not item.code else text
        if not text:
            continue
        if isinstance(last, Run) and last.text != "\n" and replace(last, text="") == replace(item, text=""):
            result[-1] = replace(last, text=last.text + text)
        else:
            result.append(replace(item, text=text))
    return _without_empty_ends(result)


def _without_empty_ends(found: list[Run | InlinePicture]) -> list[Run | InlinePicture]:
    while found and isinstance(found[-1], Run) and not found[-1].text.strip(" \n"):
        found.pop()
    if found and isinstance(found[-1], Run) and not found[-1].code:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" "))
    kept = [item for item in found if not isinstance(item, Run) or item.text]
    while kept and isinstance(kept[0], Run) and kept[0].text == "\n":
        kept.pop(0)
    return kept
