"""Markdown that was pasted where nobody reads Markdown: its marks go, its words stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.article.deck_text import deck_text
from hearthside.article.manuscript import Block, Link
from hearthside.article.markup_remains import plain, row_in_words, without_markup
from hearthside.article.reading import article_in, read_pasted
from tests.article.articles import headings, paragraphs
from tests.article.word_files import word_file

_TALK = "The kettle says that somebody wants to stay for a while, and nobody has to say it in words."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Sources**", "Sources"),
        ("**Try:** a cup of *weak* tea, or __none__.", "Try: a cup of weak tea, or none."),
        ("**A *warm* room** and ***quiet*** people", "A warm room and quiet people"),
        ("Bold ** that was never closed", "Bold that was never closed"),
        ("**Half of it", "Half of it"),
        ('> - [x] `Boil` the [kettle](https://example.org/k "now")', "Boil the kettle"),
        ("• Tea first", "Tea first"),
        ("A heading {#tea .warm}", "A heading"),
        ("It costs nothing.[^2] ~~Or little.~~", "It costs nothing. Or little."),
        ("See <https://example.org/k>", "See https://example.org/k"),
        ("\\*Not\\* loud\\_ly", "*Not* loud_ly"),
        ("| Kettle | sings |", "Kettle: sings"),
        # what stands for itself stays
        ("2 * 3 * 4 and 5*6*7", "2 * 3 * 4 and 5*6*7"),
        ("snake_case_words and a_b", "snake_case_words and a_b"),
        ("– said the kettle", "– said the kettle"),
        ("It is * an asterisk", "It is * an asterisk"),
        ("https://example.org/a_b_c", "https://example.org/a_b_c"),
        ("5 > 4, and a | b", "5 > 4, and a | b"),
    ],
)
def test_marks_go_and_words_stay(text: str, words: str) -> None:
    assert plain(text) == words


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab *_`~[]()#>|\\!:{}.^-", max_size=60))
def test_letters_are_never_lost(text: str) -> None:
    kept = [letter for letter in plain(text) if letter.isalpha()]
    had = [letter for letter in text if letter.isalpha()]
    assert kept == had or any(mark in text for mark in ("](", "[^", "{"))


def test_a_line_that_is_bold_throughout_may_be_a_heading() -> None:
    texts = ("**What it says:**", "### Tea ###", "| --- | --- |", "**No.**")
    assert without_markup(tuple(Block(text=text) for text in texts)) == (
        Block(text="What it says:", is_soft=True),
        Block(text="Tea", level=3),
        Block(text="No."),
    )


def test_a_link_in_marks_leads_where_it_led() -> None:
    (block,) = without_markup((Block(text="Come and [**request** a session](https://example.org/b)."),))
    assert block.text == "Come and request a session."
    assert block.links == (Link("request a session", "https://example.org/b"),)


@pytest.mark.parametrize("kind", ["txt", "pasted", "html", "docx"])
def test_no_star_is_seen_whatever_the_text_came_in(kind: str) -> None:
    texts = ["Kettles", _TALK, "**What it says**", f"**Listen:** {_TALK}", f"- *Tea* for `two`. {_TALK}", "**Sources**",
             "The *Kettle* Review, 2019"]  # fmt: skip
    if kind == "docx":
        article = article_in(word_file(("", text) for text in texts), "a.docx")
    elif kind == "html":
        page = "".join(f"<p>{text}</p>" for text in texts)
        article = article_in(f"<html><body><article>{page}</article></body></html>".encode(), "a.html")
    else:
        together = "\n\n".join(texts)
        article = read_pasted(together) if kind == "pasted" else article_in(together.encode(), "a.txt")
    assert "What it says" in headings(article)
    assert article.sources == ("The Kettle Review, 2019",)
    for text in (*headings(article), *paragraphs(article), article.title):
        assert not set("*`") & set(text)
    shown = [line for line in deck_text(article).splitlines() if line.startswith(("#", "- ", "<!-- check"))]
    assert not any("\\*" in line or "**" in line for line in shown)


def test_the_rows_of_a_table_are_paragraphs() -> None:
    table = "| Sound | Means | Helps |\n|---|---|---|\n| Kettle | stay | tea |\n| Door | go | a coat |"
    page = "<table><tr><th>Sound<th>Means<th>Helps<tr><td>Kettle<td>stay<td>tea<tr><td>Door<td>go<td>a coat</table>"
    rows = ["Kettle – Means: stay; Helps: tea", "Door – Means: go; Helps: a coat"]
    assert paragraphs(article_in(f"# Sounds\n\n{_TALK}\n\n{table}".encode(), "a.md")) == [_TALK, *rows]
    assert paragraphs(read_pasted("", f"<h1>Sounds</h1><p>{_TALK}</p>{page}")) == [_TALK, *rows]
    assert row_in_words(["Door", "go"]) == "Door: go"
    assert row_in_words(["", "go", "come"]) == "go; come"


def test_a_table_that_only_arranges_a_page_is_read_by_its_cells() -> None:
    cells = f"<table><tr><td><p>{_TALK}</p><p>{_TALK}</p></td><td><p>{_TALK}</p></td></tr></table>"
    assert paragraphs(read_pasted("", f"<h1>Sounds</h1>{cells}")) == [_TALK] * 3
