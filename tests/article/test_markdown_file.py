"""Markdown articles: front matter, headings of both kinds, links, and what Python-Markdown cannot take."""

from __future__ import annotations

import pytest

from hearthside.article.markdown_file import read_markdown
from hearthside.article.reading import article_in, read_pasted
from tests.article.articles import SUBJECTS, headings, paragraph, paragraphs

_ARTICLE = """---
title: "The Kettle and the Door"
author: Ada Quill
lang: en-GB
tags: [home]
---

Putting *water* on is an **offer** that costs
nothing to refuse.[^1]

What it says
------------

- stay a while
- tell me nothing

> You may also leave.

```
boil(4)
```

Come and [request a session][call], or don’t.

[call]: https://example.org/call "Call"
"""


def test_an_article_in_markdown() -> None:
    article = article_in(_ARTICLE.encode(), "kettle.md")

    assert (article.title, article.author, article.language) == ("The Kettle and the Door", "Ada Quill", "en")
    assert headings(article) == ["", "What it says"]
    assert paragraphs(article) == [
        "Putting water on is an offer that costs nothing to refuse.",
        "stay a while",
        "tell me nothing",
        "You may also leave.",
        "boil(4)",
    ]
    assert article.booking is not None
    assert article.booking.text == "Come and request a session, or don’t."
    assert article.booking.url == "https://example.org/call"


def test_what_is_pasted_may_be_markdown() -> None:
    assert headings(read_pasted("# Kettles\n\nA word.\n\n## In winter\n\nAnother word.")) == ["", "In winter"]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_paragraph_too_long_for_markdown_is_read_as_text_between_headings_that_are(name: str) -> None:
    long = paragraph(SUBJECTS[0], 6_000, seed=1)

    article = article_in(f"# Beans\n\n{long}\n\n## Boats\n\n{paragraph(SUBJECTS[1], 900, seed=2)}".encode(), name)

    assert article.title == "Beans"
    assert "Boats" in headings(article)
    assert " ".join(paragraphs(article)).startswith(long)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "*a " * 30_000,
        "> " * 30_000 + "a",
        "`a" * 30_000,
        "".join(" " * at + "- a\n" for at in range(300)),
    ],
)
def test_what_would_take_minutes_is_read_as_it_is_written(text: str) -> None:
    blocks = read_markdown(f"# One\n\n{text}\n\n## Two\n\nwords").blocks

    assert blocks[0].text == "One"
    assert [block.text for block in blocks[-2:]] == ["Two", "words"]
