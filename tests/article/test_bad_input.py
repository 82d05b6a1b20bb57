"""Whatever is no article is refused in one plain sentence, with something to do about it."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from hearthside.article.model import UnreadableArticle
from hearthside.article.reading import LIMIT_BYTES, article_in, read_article, read_pasted
from hearthside.article.word_document import DOCUMENT
from tests.article.word_files import packed, word_file

PAGES = Path(__file__).parent / "pages"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _archive(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), part)
    return data.getvalue()


def _refusal(data: bytes, name: str) -> UnreadableArticle:
    with pytest.raises(UnreadableArticle) as caught:
        article_in(data, name)
    return caught.value


def assert_plain(refusal: UnreadableArticle) -> None:
    for sentence in (str(refusal), refusal.mend):
        assert sentence.endswith(".")
        assert sentence[0].isupper() or sentence[0] == "“"
        assert "\n" not in sentence
        assert len(sentence) < 160


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t\r\n ", "a.txt", "empty"),
        (b"*** --- ***", "a.md", "no text"),
        (bytes(range(256)) * 20, "a.txt", "no text that people"),
        (b"\x00\x01\x02\x03" * 200, "a.html", "no text that people"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a.pdf", "PDF"),
        (b"%PDF-1.7\n1 0 obj", "a.docx", "PDF"),
        (b"{\\rtf1\\ansi Hello}", "a.rtf", ".rtf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a.txt", "picture"),
        (_OLE + "WordDocument".encode("utf-16-le"), "a.doc", ".doc"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password"),
        (_archive(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<a/>"), "a.odt", ".odt"),
        (_archive(xl__workbook_xml=b"<a/>"), "a.xlsx", "another kind"),
        (b"Hello, I only pretend to be a document.", "a.docx", "damaged"),
        (b"PK\x03\x04 and nothing more", "a.docx", "damaged"),
        (word_file([("", "Hello")])[:-60], "a.docx", "damaged"),
        (packed("<w:document"), "a.docx", "damaged"),
        (packed("<a/>"), "a.docx", "damaged"),
        (word_file([("", " "), ("", "")]), "a.docx", "no text"),
        ("日本語の文章です。".encode("shift-jis") * 30, "a.txt", "encoding"),
        (b"\xff\xfea", "a.txt", "encoding"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "a.html", "no article"),
        (b"From: <Saved>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "a.mhtml", "archive"),
        (b"<!doctype html>", "a.html", "no article"),
        (b"word " * 200_000, "a.txt", "book"),
        (b"<p>a" * 120_000, "a.html", "more parts"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, name: str, says: str) -> None:
    refusal = _refusal(data, name)

    assert says in str(refusal)
    assert_plain(refusal)


def test_a_page_that_asks_for_a_password_says_so() -> None:
    with pytest.raises(UnreadableArticle, match="password") as caught:
        read_article(PAGES / "login.html")
    assert "Log in" in caught.value.mend


def test_a_file_of_more_than_sixteen_megabytes_is_refused_by_its_size() -> None:
    assert "16 MB" in str(_refusal(b"a " * (LIMIT_BYTES // 2 + 1), "a.txt"))


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    fifo = tmp_path / "a.fifo"
    os.mkfifo(fifo)
    for path, says in ((tmp_path, "not a file"), (fifo, "not a file"), (tmp_path / "none.txt", "no file")):
        with pytest.raises(UnreadableArticle, match=says) as caught:
            read_article(path)
        assert path.name in str(caught.value)
        assert_plain(caught.value)
    with pytest.raises(UnreadableArticle, match="cannot be read"):
        read_article(Path("a\0b"))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = packed("<a>" + " " * 60_000_000 + "</a>")
    assert len(bomb) < 100_000

    assert "far more" in str(_refusal(bomb, "a.docx"))


def test_a_zip_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    bomb = bytearray(packed("<a>" + " " * 60_000_000 + "</a>"))
    where = bomb.rindex(DOCUMENT.encode()) - 46  # its entry in the directory, which says how large it will be
    bomb[where + 24 : where + 28] = (100).to_bytes(4, "little")

    assert "damaged" in str(_refusal(bytes(bomb), "a.docx"))


def test_parts_that_are_not_read_are_not_unpacked() -> None:
    data = word_file([("", "Hello from a small text.")], {"word/media/film.bin": bytes(60_000_000)})

    assert article_in(data, "a.docx").sections[0].paragraphs == ("Hello from a small text.",)


def test_entities_within_entities_are_never_expanded() -> None:
    declared = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    assert "damaged" in str(_refusal(packed(f"{declared}<a>&b;</a>"), "a.docx"))
    page = f"{declared}<html><body><p>{'One word and another. ' * 20}&b;&external;</p></body></html>"
    assert "aaaaa" not in repr(article_in(page.encode(), "a.html"))


def test_a_file_outside_is_not_read_from_within_a_page(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret word", encoding="utf-8")
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body><p>{"One word and another. " * 20}&x;'
        f'<iframe src="{secret.as_uri()}"></iframe></p></body></html>'
    )

    assert "secret word" not in repr(article_in(page.encode(), "a.html"))


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "section"])
def test_a_page_nested_without_end_is_read_or_refused(tag: str) -> None:
    page = f"<{tag}>" * 20_000 + "<p>" + "One word and another. " * 20

    try:
        article_in(page.encode(), "a.html")
    except UnreadableArticle as refusal:
        assert_plain(refusal)


def test_nothing_pasted_is_nothing_to_read() -> None:
    for text, html in (("", ""), (" \n ", "<p> </p>"), ("---", "")):
        with pytest.raises(UnreadableArticle) as caught:
            read_pasted(text, html)
        assert_plain(caught.value)
    with pytest.raises(UnreadableArticle, match="16 MB"):
        read_pasted("a" * (LIMIT_BYTES + 1))
