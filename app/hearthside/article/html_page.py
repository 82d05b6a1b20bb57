"""Owns reading a saved web page: the article in it, found by readability, without what stands around it."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import Any

from hearthside.article import page_facts
from hearthside.article.html_blocks import MOST_ELEMENTS, blocks_of
from hearthside.article.manuscript import Block, Manuscript
from hearthside.article.model import UnreadableArticle
from hearthside.article.terms import count_words
from hearthside.tr import tr

_FEWEST_WORDS = 20
_FEWEST_WORDS_BESIDE_A_PASSWORD = 150
_FAR_TOO_MUCH = 2.5
_CHARACTERS_OF_AN_ARTICLE = 1500
_SHARE_OF_LINKS_IN_A_MENU = 0.8
_NEVER_READ = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "object", "canvas"))
_AROUND = frozenset(("nav", "footer", "aside", "form", "dialog", "button"))
_AROUND_BY_NAME = re.compile(
    r"(?:^|[\s_-])(?:comments?|respond|cookies?|consent|share|sharing|sharedaddy|social|related|relatedposts|"
    r"newsletter|subscribe|sidebar|widget-area|pagination|breadcrumbs?|toc|ads?|advert(?:isement)?|promo|author-box|author-bio|menu|"
    r"popup|modal|skip-link|meta)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MARKED = ((".//article|.//*[@itemprop='articleBody']", 0.9), (".//main|.//*[@role='main']", 1.4))
"""Where a page marks its text, and how much that has to be, next to what readability finds, to be believed."""


def read_page(text: str) -> Manuscript:
    """Return the article of a saved page with what the page says about it.

    Nothing is fetched and no entity of the page's own is expanded. Raises UnreadableArticle where there is no article,
    where the page only asks for a password, and where it has more parts than any page of text.
    """
    page = _parsed(text)
    if page is None:
        raise _no_article()
    blocks = tuple(block for block in _main_blocks(page) if not _is_menu(block))
    words = sum(count_words(block.text) for block in blocks if not block.level)
    asks_for_password = any((field.get("type") or "").lower() == "password" for field in page.iter("input"))
    if asks_for_password and words < _FEWEST_WORDS_BESIDE_A_PASSWORD:
        raise UnreadableArticle(
            tr("This page asks for a password and holds no article."),
            tr("Log in with your browser, open the article there, and save that page."),
        )
    if words < _FEWEST_WORDS:
        raise _no_article()
    previous_title, next_title = page_facts.page_neighbours(page)
    return Manuscript(
        blocks=blocks,
        title=page_facts.page_title(page),
        author=page_facts.page_author(page),
        bio=page_facts.author_boxes(page),
        language=page_facts.page_language(page),
        links_beside=page_facts.links_of(page, page_facts.page_address(page)),
        previous_title=previous_title,
        next_title=next_title,
    )


def read_fragment(text: str) -> Manuscript:
    """Return all of a piece of HTML, as a clipboard holds it or another library made it; raises like read_page."""
    page = _parsed(text)
    return Manuscript(blocks=blocks_of(page, page_facts.page_address(page)) if page is not None else ())


def is_whole_page(text: str) -> bool:
    """Return whether a piece of HTML brings along what stands around an article."""
    return re.search(r"<(?:nav|header|footer|aside|form|main|article)[\s>]", text, re.IGNORECASE) is not None


def _parsed(text: str) -> Any:
    from lxml import etree, html  # with readability, a twentieth of a second that only an import of a page needs

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if sum(1 for _ in page.iter()) > MOST_ELEMENTS:
        raise UnreadableArticle(
            tr("This page has more parts than any page of text."),
            tr("Copy the article in your browser and paste it instead."),
        )
    for element in [element for element in page.iter() if element.tag in _NEVER_READ]:
        element.drop_tree()
    return page


def _main_blocks(page: Any) -> tuple[Block, ...]:
    """What the page marks as its article; where that is nothing, too little or far too much, what readability finds."""
    address = page_facts.page_address(page)
    found = blocks_of(_by_readability(page), address)
    for path, least_share in _MARKED:
        marked = max((blocks_of(_pruned(element), address) for element in page.xpath(path)), key=_weight, default=())
        is_whole = _weight(marked) > least_share * _weight(found)
        is_more = _weight(marked) > _FAR_TOO_MUCH * _weight(found) and _weight(found) >= _CHARACTERS_OF_AN_ARTICLE
        if is_whole and not is_more:
            return marked
    return found


def _by_readability(page: Any) -> Any:
    from lxml import html
    from readability import Document
    from readability.readability import Unparseable

    log = logging.getLogger("readability.readability")
    if not log.handlers:
        log.addHandler(logging.NullHandler())  # what it cannot read is said by us, not on standard error
    try:
        return html.fragment_fromstring(Document(_pruned(page)).summary(html_partial=True), create_parent="div")
    except (Unparseable, ValueError, AssertionError, RecursionError):
        return html.Element("div")


def _pruned(part: Any) -> Any:
    """Return a copy of ``part`` without menus, comments and the like; nothing that holds half of it is one of these."""
    kept = deepcopy(part)
    kept.tail = None
    half = len(kept.text_content()) / 2
    for element in [element for element in kept.iterdescendants() if _stands_around(element)]:
        if element.getparent() is not None and len(element.text_content()) <= half:
            element.drop_tree()
    return kept


def _stands_around(element: Any) -> bool:
    if element.tag in _AROUND:
        return str(element.getparent().tag) != "blockquote"  # its footer says who is quoted
    if element.tag == "header":
        return not any(above.tag in ("article", "main") for above in element.iterancestors())
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.get("hidden") is not None or _AROUND_BY_NAME.search(names) is not None


def _is_menu(block: Block) -> bool:
    linked = sum(len(link.words) for link in block.links)
    return not block.level and len(block.links) > 1 and linked >= _SHARE_OF_LINKS_IN_A_MENU * len(block.text)


def _weight(blocks: tuple[Block, ...]) -> int:
    """Words that are no links; in menus and lists of further articles there are few."""
    return sum(len(block.text) - sum(len(link.words) for link in block.links) for block in blocks if not block.level)


def _no_article() -> UnreadableArticle:
    return UnreadableArticle(
        tr("There is no article on this page."),
        tr("Open the article itself in your browser and save that page, or copy its text and paste it."),
    )
