"""Bytes to text and back, or a plain refusal."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.deck.decode import LIMIT_BYTES, decode
from hearthside.deck.faults import UnreadableDeck

WORDS = "# Grüße 😀\r\n\u00a0\u2028Text\r"


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_each_encoding_is_read_and_written_back_to_the_byte(bom: bytes, encoding: str) -> None:
    data = bom + WORDS.encode(encoding)
    source = decode(data, Path("folder/deck.md"))

    assert source.text == WORDS
    assert source.to_bytes() == data
    assert source.folder == Path("folder")


def test_what_cannot_be_halved_is_not_taken_for_pairs_of_bytes() -> None:
    assert decode(b"\x00").text == "\x00"
    assert decode(b"a\x00b").text == "a\x00b"


def test_an_edited_text_keeps_encoding_and_mark() -> None:
    source = decode(codecs.BOM_UTF16_LE + "a".encode("utf-16-le"))

    assert source.to_bytes("b") == codecs.BOM_UTF16_LE + "b".encode("utf-16-le")


@pytest.mark.parametrize(
    "data",
    [
        "Grüße".encode("cp1252"),
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        codecs.BOM_UTF16_LE + b"a",
        codecs.BOM_UTF32_LE + "a".encode("utf-32-le"),
        codecs.BOM_UTF8 + b"\xff",
    ],
)
def test_what_is_no_text_is_refused_with_a_reason_and_a_mend(data: bytes) -> None:
    with pytest.raises(UnreadableDeck) as refusal:
        decode(data)

    assert "UTF-8" in str(refusal.value)
    assert refusal.value.mend


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04\x14\x00\x06\x00\xff\xfe",
    ],
)
def test_what_nobody_can_save_as_text_is_called_what_it_is(data: bytes) -> None:
    with pytest.raises(UnreadableDeck) as refusal:
        decode(data)

    assert "no deck" in str(refusal.value)
    assert "From an article" in refusal.value.mend


def test_sixteen_mebibytes_are_read_and_one_byte_more_is_refused() -> None:
    assert LIMIT_BYTES == 16 * 1024**2
    assert len(decode(b"a" * LIMIT_BYTES).text) == LIMIT_BYTES
    with pytest.raises(UnreadableDeck, match="16 MB"):
        decode(b"a" * (LIMIT_BYTES + 1))


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"").text == ""


@given(st.binary(max_size=200))
def test_what_is_read_goes_back_to_the_byte(data: bytes) -> None:
    try:
        source = decode(data)
    except UnreadableDeck:
        return
    assert source.to_bytes() == data
