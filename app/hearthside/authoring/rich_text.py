"""Owns turning text that was copied from a web page or a word processor into Markdown that fits on a slide.

Headings become headings inside a slide: pasting never starts one. Pictures of web pages are left out, as nothing is
fetched from the network. Word says what is a list with styles alone; web mailers say so what is bold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

LONGEST_HTML = 1_000_000
"""Characters; a longer paste comes as plain text."""
MOST_TAGS = 6_000
"""Opening and closing ones; more would hold up the typing for a second."""
_DEEPEST = 100
"""Converting recurses; nothing that people write is nested so deeply."""

_CARRIES_FORM = ("strong", "b", "em", "i", "a", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
_WITHOUT_WORDS = ("script", "style", "head", "title", "meta", "link", "img", "svg", "iframe", "object", "template",
    "input", "button", "select", "textarea", "audio", "video", "canvas", "noscript")  # fmt: skip
_STRUCTURE = re.compile(r"(?m)^(\s*)(#{1,6}(?=\s|$)|-{3,}[ \t]*$|[-+](?=\s)|>|`{3,}|~{3,}|\. \. \.)")
_NUMBERED = re.compile(r"(?m)^(\s*\d{1,9})([.)])(?=\s)")
_CONDITIONAL = re.compile(r"<!\[(?:if|endif)[^\]>]*\]>", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list:\s*\S+\s+level(\d)", re.IGNORECASE)
_IS_IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_IS_BOLD = re.compile(r"font-weight:\s*(bold|[6-9]00)", re.IGNORECASE)
_IS_PLAIN = re.compile(r"font-weight:\s*(normal|[1-5]00)", re.IGNORECASE)
_IS_ITALIC = re.compile(r"font-style:\s*(italic|oblique)", re.IGNORECASE)
_IS_HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all", re.IGNORECASE)
_ALLOWED_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_LONE_NO_BREAK = re.compile("(?<=[^\\s])\u00a0(?=[^\\s])")
_BLANKS = re.compile(r"\n{3,}")


def markdown_of(html: str) -> str:
    """Return ``html`` as Markdown, or an empty string where it has no form that plain text would lose, or is too large
    to be looked at."""
    if len(html) > LONGEST_HTML or html.count("<") > MOST_TAGS:
        return ""
    from bs4 import BeautifulSoup

    page = BeautifulSoup(_CONDITIONAL.sub("", html), "html.parser")
    if any(sum(1 for _ in tag.parents) > _DEEPEST for tag in page.find_all(True)):
        return ""
    _clean(page)
    if page.find(_CARRIES_FORM) is None:
        return ""
    return _tidy(_converted(page))


def _clean(page: BeautifulSoup) -> None:
    from bs4 import Comment

    for remark in page.find_all(string=lambda text: isinstance(text, Comment)):
        remark.extract()
    for tag in page.find_all(True):
        if tag.decomposed:
            continue
        style = str(tag.get("style") or "")
        if tag.name in _WITHOUT_WORDS or _IS_HIDDEN.search(style) or _IS_IGNORED.search(style):
            tag.decompose()
        elif ":" in tag.name:
            tag.unwrap()  # Word's own tags
        else:
            _simplify(page, tag, style)
    _make_lists_of_word(page)


def _simplify(page: BeautifulSoup, tag: Tag, style: str) -> None:
    if (tag.name in ("b", "strong") and _IS_PLAIN.search(style)) or (
        tag.name == "a" and not _ALLOWED_ADDRESS.fullmatch(str(tag.get("href") or ""))
    ):
        tag.unwrap()
    elif re.fullmatch("h[1-6]", tag.name):
        for inner in tag.find_all(("b", "strong")):
            inner.unwrap()
        tag.name = "h3"
    elif tag.name == "span" and tag.get_text(strip=True):
        if _IS_BOLD.search(style):
            tag.wrap(page.new_tag("strong"))
        if _IS_ITALIC.search(style):
            tag.wrap(page.new_tag("em"))


def _make_lists_of_word(page: BeautifulSoup) -> None:
    for paragraph in page.find_all(("p", "div")):
        level = _WORD_LIST.search(str(paragraph.get("style") or ""))
        if level is None:
            continue
        before = paragraph.find_previous_sibling()
        home = before if before is not None and before.name == "ul" and before.get("data-word") else None
        if home is None:
            home = page.new_tag("ul", attrs={"data-word": "1"})
            paragraph.insert_before(home)
        for _ in range(min(int(level[1]), 8) - 1):
            items = home.find_all("li", recursive=False)
            if not items:
                break
            inner = items[-1].find("ul", recursive=False)
            if inner is None:
                inner = page.new_tag("ul", attrs={"data-word": "1"})
                items[-1].append(inner)
            home = inner
        paragraph.name = "li"
        home.append(paragraph.extract())


def _converted(page: BeautifulSoup) -> str:
    from markdownify import MarkdownConverter

    converter = MarkdownConverter(
        heading_style="ATX",
        bullets="-",
        strong_em_symbol="*",
        newline_style="spaces",
        autolinks=True,
        table_infer_header=True,
    )
    vars(converter)["escape"] = lambda text, _parent_tags=None: _escaped(text)
    return str(converter.convert_soup(page))


def _escaped(text: str) -> str:
    """Keep words from being taken for Markdown, and from starting slides, fences or lists."""
    text = re.sub(r"([\\*_`\[\]<])", r"\\\1", text)
    text = text.replace(":::", ": : :")  # no backslash helps here
    text = _STRUCTURE.sub(lambda found: f"{found[1]}\\{found[2]}", text)
    return _NUMBERED.sub(r"\1\\\2", text)


def _tidy(markdown: str) -> str:
    markdown = _LONE_NO_BREAK.sub("\ue000", markdown).replace("\u00a0", " ").replace("\ue000", "\u00a0")
    lines = [re.sub(r"(?<=\S) {3,}$", "  ", line) for line in markdown.split("\n")]
    lines = [line if line.strip() else "" for line in lines]
    return _BLANKS.sub("\n\n", "\n".join(lines)).strip()
