"""Owns what a web page says about its article around it: title, author, neighbours, and what it is written in."""

from __future__ import annotations

import re
from typing import Any

from hearthside.article.html_blocks import absolute, blocks_of
from hearthside.article.manuscript import Link
from hearthside.article.neighbours import Side, behind_label, may_be_title
from hearthside.article.terms import count_words, one_line

_AUTHOR_BOX = re.compile(
    r"(?:^|\s)(?:(?:post-|entry-|article-)?author-(?:box|bio|info|description|card)|about-(?:the-)?author)(?:$|[\s_-])",
    re.IGNORECASE,
)
_AUTHORS_NAME = re.compile(r"(?:^|[\s-])(?:author-name|byline-name|p-author|author|vcard)(?:$|\s)", re.IGNORECASE)
_OF_PAGES = re.compile(r"pagination|pager|nav|post|entry|article", re.IGNORECASE)
_BEFORE = re.compile(r"(?:^|[\s_-])(?:prev|previous)(?:$|[\s_-])", re.IGNORECASE)
_AFTER = re.compile(r"(?:^|[\s_-])next(?:$|[\s_-])", re.IGNORECASE)
_BETWEEN_TITLE_AND_SITE = re.compile(r"\s+(?:[|–—\-»·•]|::)\s+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2}(?![a-zA-Z])")
_LABELS_ALONE = ((Side.BEFORE, ""), (Side.AFTER, ""))
_MOST_NAME_WORDS = 6
_MOST_TITLE_WORDS = 40


def page_title(page: Any) -> str:
    """Return the title that most places of ``page`` agree upon, without the site's name; empty where it has none."""
    named = _meta(page, "og:title") or _text(page.find(".//title"))
    headings = [_text(heading) for heading in page.iter("h1")]
    inside = [heading for heading in headings if heading and _plain(heading) in _plain(named)]
    if inside:
        return max(inside, key=lambda heading: (_plain(named).startswith(_plain(heading)), len(heading)))
    if named:
        shown = {_plain(_text(element)) for tag in ("h1", "h2", "b", "strong") for element in page.iter(tag)}
        parts = _BETWEEN_TITLE_AND_SITE.split(named)
        return next(
            (part for part in parts if _plain(part) in shown), max(parts, key=len) if len(parts) < 3 else parts[0]
        )
    return headings[0] if len(headings) == 1 and count_words(headings[0]) <= _MOST_TITLE_WORDS else ""


def page_author(page: Any) -> str:
    """Return the name of whoever wrote the page's article, as the page has it; empty where it names nobody."""
    found = [_meta(page, "author"), *(_text(link) for link in page.iter("a") if link.get("rel") == "author")]
    found += [_text(element) for element in _with_class(page, _AUTHORS_NAME)]
    return next((name for name in found if 0 < count_words(name) <= _MOST_NAME_WORDS and "://" not in name), "")


def author_boxes(page: Any) -> tuple[str, ...]:
    """Return the paragraphs of the box about the author, without its heading."""
    for box in _with_class(page, _AUTHOR_BOX):
        paragraphs = tuple(block.text for block in blocks_of(box) if not block.level and count_words(block.text) > 3)
        if paragraphs:
            return paragraphs
    return ()


def page_language(page: Any) -> str:
    """Return what the page says it is written in, ISO 639-1; empty where it does not say."""
    match = _LANGUAGE.match(page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    return match[0].lower() if match else ""


def page_address(page: Any) -> str:
    """Return the address that the page itself gives as its own; empty where it gives none."""
    for link in page.iter("link"):
        if link.get("rel") == "canonical":
            return absolute(link.get("href"), "")
    base = page.find(".//base")
    return absolute(base.get("href"), "") if base is not None else absolute(_meta(page, "og:url"), "")


def page_neighbours(page: Any) -> tuple[str, str]:
    """Return the titles of the previous and the next article that ``page`` links to; each empty where there is none."""
    titles: dict[Side, str] = {}
    for element in page.iter("a", "link", "div", "li", "span"):
        side = _side(element)
        if side is None or side in titles:
            continue
        title = _title_without_label(element)
        if may_be_title(title):
            titles[side] = title
    return titles.get(Side.BEFORE, ""), titles.get(Side.AFTER, "")


def links_of(page: Any, base_url: str) -> tuple[Link, ...]:
    """Return all links of ``page`` that can be opened from anywhere."""
    found = (Link(_text_with_gaps(link), absolute(link.get("href"), base_url)) for link in page.iter("a"))
    return tuple(link for link in found if link.words and link.url)


def _title_without_label(element: Any) -> str:
    """Labels stand in elements of their own, and often twice: once to be seen, once to be read aloud."""
    pieces = [element.get("title") or ""] if element.tag == "link" else element.itertext()
    said = [piece for piece in map(one_line, pieces) if piece and behind_label(piece) not in _LABELS_ALONE]
    text = " ".join(said)
    side, title = behind_label(text)
    return title if side else text


def _side(element: Any) -> Side | None:
    relation = (element.get("rel") or "").lower().split()
    if "prev" in relation or "previous" in relation:
        return Side.BEFORE
    if "next" in relation:
        return Side.AFTER
    classes = element.get("class") or ""
    if not _OF_PAGES.search(classes):
        return None
    return Side.BEFORE if _BEFORE.search(classes) else Side.AFTER if _AFTER.search(classes) else None


def _with_class(page: Any, pattern: re.Pattern[str]) -> list[Any]:
    return [element for element in page.iterfind(".//*[@class]") if pattern.search(element.get("class"))]


def _meta(page: Any, name: str) -> str:
    for element in page.iter("meta"):
        if name in (element.get("name"), element.get("property")):
            return one_line(element.get("content") or "")
    return ""


def _text(element: Any) -> str:
    return one_line("".join(element.itertext())).rstrip("¶ ") if element is not None else ""


def _text_with_gaps(element: Any) -> str:
    return one_line(" ".join(element.itertext()))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
