"""Owns making an article of a manuscript: what stands around the text is told from the text, and named."""

from __future__ import annotations

from hearthside.article.asides import without_asides
from hearthside.article.author import without_author
from hearthside.article.booking_call import without_booking
from hearthside.article.heading_words import with_plain_headings, without_capitals
from hearthside.article.language import guess_language
from hearthside.article.manuscript import Block, Manuscript
from hearthside.article.markup_remains import plain, without_markup
from hearthside.article.model import Article, ArticleSection, UnreadableArticle
from hearthside.article.neighbours import without_neighbours
from hearthside.article.proposed_headings import HeadingProposals
from hearthside.article.sections import sections_of
from hearthside.article.sources import with_footnotes_marked, without_sources
from hearthside.article.terms import count_words
from hearthside.tr import tr

MOST_WORDS = 120_000


def assembled(manuscript: Manuscript, name: str = "") -> Article:
    """Return the article that ``manuscript`` holds; ``name`` stands in for a title where it has none.

    Each paragraph comes out once: in a section, in the bio, as a call to book, as a source, or as a neighbour's title;
    only what is no part of it, such as dates, greetings and tags, is left out. Raises
    UnreadableArticle where there are no words, or more than any article has.
    """
    text = "\n".join(block.text for block in manuscript.blocks)
    if not any(map(str.isalpha, text)):
        raise UnreadableArticle(
            tr("There is no text in this."), tr("Choose an article, or copy its text and paste it.")
        )
    if count_words(text) > MOST_WORDS:
        raise UnreadableArticle(
            tr("This is as long as a book, too long for one evening."), tr("Choose one chapter, or a part of it.")
        )
    language = guess_language(text, manuscript.language)
    around = without_neighbours(without_markup(with_footnotes_marked(manuscript.blocks)))
    blocks, title = _without_title(around.blocks, plain(manuscript.title))
    blocks = without_asides(blocks)
    blocks, booking = without_booking(blocks, manuscript.links_beside, language)
    author = without_author(blocks, manuscript.author, manuscript.bio, language)
    sources = without_sources(author.blocks)
    sections = with_plain_headings(sections_of(sources.blocks, language), language)
    return Article(
        title=without_capitals(title, _said(sections), language) or name or _proposed_title(sources.blocks, language),
        title_is_guess=not title,
        sections=sections,
        language=language,
        author=author.name,
        bio=author.bio,
        credentials=author.credentials,
        offer=author.offer,
        booking=booking,
        sources=sources.texts,
        previous_title=manuscript.previous_title or around.previous_title,
        next_title=manuscript.next_title or around.next_title,
    )


def _without_title(blocks: tuple[Block, ...], declared: str) -> tuple[tuple[Block, ...], str]:
    """Take the title: what the file declares, its only heading of the first level, or a short line at its very top."""
    if sum(not block.level and not block.is_soft for block in blocks) == 0:
        return blocks, declared
    if declared:
        same = [at for at, block in enumerate(blocks[:3]) if _letters(block.text) == _letters(declared)]
        return (blocks[: same[0]] + blocks[same[0] + 1 :] if same else blocks), declared
    first_level = [at for at, block in enumerate(blocks) if block.level == 1]
    if len(first_level) == 1:
        at = first_level[0]
        return blocks[:at] + blocks[at + 1 :], blocks[at].text
    first = blocks[0]
    is_title = first.level == 1 or (first.is_soft and not first.text.endswith((":", "：")))
    return (blocks[1:], first.text) if is_title else (blocks, "")


def _proposed_title(blocks: tuple[Block, ...], language: str) -> str:
    return HeadingProposals((), language).beginning(blocks[0].text)


def _said(sections: tuple[ArticleSection, ...]) -> str:
    return " ".join(paragraph for section in sections for paragraph in section.paragraphs)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
