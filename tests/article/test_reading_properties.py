"""What holds for every file and every text: read or refused in plain words, and every word comes out once."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hearthside.article.model import Article, UnreadableArticle
from hearthside.article.reading import article_in, read_pasted
from tests.article.articles import ESSAY, words_in, words_of
from tests.article.word_files import HEADING, word_file

_NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a", "", "a.doc", ".md"])
_PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<h1>",
            "<h2 class='x'>",
            "<a href='http://[x'>",
            "<br>",
            "<article>",
            "<nav>",
            "<sup>1</sup>",
            "&amp;",
        ),
        *(
            "<base href='//['>",
            "<link rel=prev title=Next>",
            "<table><td>",
            "<!--",
            "<svg>",
            "<a rel=next>Next</a>",
            "<figure>",
        ),
        *(
            "# ",
            "## ",
            "\n",
            "\n\n",
            "- ",
            "> ",
            "**",
            "[a](b)",
            "[a]: <b>\n",
            "---\n",
            "title: x\n",
            "```\n",
            "    ",
            "|--|\n",
        ),
        *(
            "About the author\n\n",
            "I am a therapist. ",
            "Book a session. ",
            "Previous\n",
            "Next\n\n",
            "By Ada\n",
            "http://a.b ",
        ),
        *(
            "one two ",
            "Word. ",
            "Heading:\n\n",
            "やかん。",
            "\u0000",
            "\ufeff",
            "\u2028",
            "\ud800",
            "\x85",
            "\x0c",
            "ﷺ",
            "İ",
        ),
    ]
)
_SOUP = st.lists(_PIECES | st.text(max_size=8), max_size=40).map("".join)
_WORDS = st.sampled_from(["kettle", "door", "tea", "winter", "stairs", "kitchen", "quiet", "water", "rain", "lamp"])
_PARAGRAPH = st.lists(_WORDS, min_size=1, max_size=120).map(lambda words: " ".join(words).capitalize())
_PARAGRAPHS = st.lists(
    st.tuples(_PARAGRAPH, st.sampled_from([".", ".", ".", "", ":", "?"])).map("".join)
    | st.sampled_from(
        [
            "Previous",
            "Next",
            "About the author:",
            "I am a therapist and a candidate.",
            "You may book a session here.",
            "I work with groups.",
        ]
    ),
    min_size=1,
    max_size=30,
)
_LABELS = words_in("Previous Next About the author")


@settings(max_examples=150, deadline=None)
@given(_SOUP, _NAMES)
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    _check(lambda: article_in(text.encode("utf-8", "surrogatepass"), name))
    _check(lambda: read_pasted(text))
    _check(lambda: read_pasted("", text))
    _check(lambda: read_pasted(text, f"<html><article>{text}"))


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300),
    _NAMES,
    st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"<?xml encoding='utf-7'?>", b"PK\x03\x04"]),
)
@example(b"<meta charset=undefined>\xff", "a.html", b"")
@example(b"<meta charset=zlib_codec>\xff", "a.html", b"")
def test_any_bytes_are_read_or_refused(data: bytes, name: str, before: bytes) -> None:
    _check(lambda: article_in(before + data, name))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6), st.floats(0.5, 1))
def test_any_damage_to_a_document_is_read_over_or_refused(changes: list[tuple[float, int]], kept: float) -> None:
    data = bytearray(word_file([(HEADING, "Kettles"), ("", "They sing.")]))
    for where, byte in changes:
        data[int(where * len(data))] = byte
    _check(lambda: article_in(bytes(data[: int(kept * len(data)) if kept < 0.9 else len(data)]), "a.docx"))


@settings(max_examples=200, deadline=None)
@given(_PARAGRAPHS)
@example([ESSAY])
@example(["Kettles", "Previous", "Tea", "Next"])
def test_every_word_of_a_text_comes_out_once(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)

    missing, added = words_in(text), words_of(read_pasted(text))

    assert added - missing == {}
    assert set(missing - added) <= set(_LABELS)


@settings(max_examples=100, deadline=None)
@given(_PARAGRAPHS)
def test_a_document_and_a_page_say_what_the_text_says(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    document = article_in(word_file([("", paragraph) for paragraph in paragraphs]), "a.docx")
    rich = read_pasted("", "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))

    for article in (document, rich):
        missing, added = words_in(text), words_of(article)
        assert added - missing == {}
        assert set(missing - added) <= set(_LABELS)


def _check(read: Callable[[], Article]) -> None:
    try:
        article = read()
    except UnreadableArticle as refusal:
        sentences = (str(refusal), refusal.mend)
    else:
        _check_article(article)
        return
    assert all(sentence.endswith(".") for sentence in sentences)


def _check_article(article: Article) -> None:
    assert article.title
    assert article.language
    assert article.sections
    for section in article.sections:
        assert section.paragraphs
        assert all(paragraph and "\n" not in paragraph for paragraph in section.paragraphs)
        assert all(0 <= at < len(section.paragraphs) for at in section.subheadings)
        assert section.heading or not section.is_guess
