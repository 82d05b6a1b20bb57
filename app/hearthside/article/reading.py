"""Owns reading an article, from a file or from what was pasted: bounded, untrusted, and refused in plain words."""

from __future__ import annotations

from pathlib import Path

from hearthside.article.assembly import assembled
from hearthside.article.decoding import decoded
from hearthside.article.file_kinds import FileKind, kind_of
from hearthside.article.html_page import is_whole_page, read_fragment, read_page
from hearthside.article.manuscript import Manuscript
from hearthside.article.markdown_file import has_markdown_headings, read_markdown
from hearthside.article.model import Article, UnreadableArticle
from hearthside.article.plain_text import read_text
from hearthside.article.terms import one_line
from hearthside.article.word_document import read_word_document
from hearthside.chosen_file import NoPlainFile, UnreadableFile, read_up_to
from hearthside.tr import tr

LIMIT_BYTES = 16 * 1024 * 1024


def read_article(path: Path) -> Article:
    """Return the article in the .txt, .md, .html or .docx file at ``path``.

    Raises UnreadableArticle, and nothing else, where there is no such file, it may not be read, is over 16 MiB, or
    holds no article.
    """
    return article_in(_read(path), path.name)


def article_in(data: bytes, name: str) -> Article:
    """Return the article in ``data``, the content of a file called ``name``. Raises UnreadableArticle alone."""
    if len(data) > LIMIT_BYTES:
        raise UnreadableArticle(
            tr("This file is larger than 16 MB, far more than any article."),
            tr("Copy the text of the article and paste it instead."),
        )
    if not data.strip():
        raise UnreadableArticle(tr("This file is empty."), tr("Choose another one, or copy the article and paste it."))
    stem = one_line(Path(name).stem.replace("_", " ").replace("-", " "))
    return assembled(_manuscript(data, name), stem[:1].upper() + stem[1:])


def read_pasted(text: str, html: str = "") -> Article:
    """Return the article that was pasted: from ``html``, its rich form, if that has one, else from ``text``.

    ``text`` may be Markdown. Raises UnreadableArticle, and nothing else, where there is nothing to read.
    """
    if max(len(text), len(html)) > LIMIT_BYTES:
        raise UnreadableArticle(
            tr("This is more than 16 MB, far more than any article."), tr("Copy the text of the article alone.")
        )
    if html.strip():
        try:
            return assembled(read_page(html) if is_whole_page(html) else read_fragment(html))
        except UnreadableArticle:
            if not text.strip():
                raise
    return assembled(_marked_up_or_plain(text))


def _manuscript(data: bytes, name: str) -> Manuscript:
    kind = kind_of(data, name)
    if kind is FileKind.WORD:
        return read_word_document(data)
    text = decoded(data)
    if kind is FileKind.PAGE:
        return read_page(text)
    return read_markdown(text) if kind is FileKind.MARKDOWN else _marked_up_or_plain(text)


def _marked_up_or_plain(text: str) -> Manuscript:
    return read_markdown(text) if has_markdown_headings(text) else read_text(text)


def _read(path: Path) -> bytes:
    try:
        return read_up_to(path, LIMIT_BYTES)
    except NoPlainFile:
        message = tr("“{name}” is not a file.").format(name=path.name)
        raise UnreadableArticle(message, tr("Choose the article itself: a .txt, .md, .html or .docx file.")) from None
    except UnreadableFile as trouble:
        raise UnreadableArticle(str(trouble), trouble.mend) from None
