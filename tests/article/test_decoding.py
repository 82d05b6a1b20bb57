"""Bytes become text in the encodings that people's files have."""

from __future__ import annotations

import codecs

import pytest

from hearthside.article.decoding import decoded
from hearthside.article.reading import article_in
from tests.article.articles import ESSAY, GERMAN, JAPANESE

_GERMAN = GERMAN.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "data",
    [
        _GERMAN.encode(),
        codecs.BOM_UTF8 + _GERMAN.encode(),
        codecs.BOM_UTF16_LE + _GERMAN.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + _GERMAN.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + _GERMAN.encode("utf-32-le"),
        _GERMAN.encode("utf-16-le"),
        _GERMAN.encode("utf-16-be"),
        _GERMAN.encode("cp1252"),
    ],
)
def test_a_german_article_in_many_encodings(data: bytes) -> None:
    assert decoded(data) == GERMAN


def test_quotes_of_windows_are_read() -> None:
    assert decoded("“It’s only tea.”".encode("cp1252")) == "“It’s only tea.”"


@pytest.mark.parametrize(
    ("encoding", "text"), [("shift_jis", JAPANESE), ("iso-8859-2", "Czajnik śpiewa, a drzwi żegnają.")]
)
def test_a_page_is_read_in_the_encoding_that_it_declares(encoding: str, text: str) -> None:
    page = (
        f"<html><head><meta charset={encoding}></head><body><article><p>{(text + ' ') * 9}</p></article></body></html>"
    )

    assert text.split(maxsplit=1)[0] in repr(article_in(page.encode(encoding), "a.html"))


def test_a_stray_control_character_is_no_reason_to_refuse_a_text() -> None:
    assert decoded((ESSAY + "\x07").encode()).startswith("The Kettle")
