"""Saved pages: what is the article, what its page says of it, and what of HTML is read."""

from __future__ import annotations

import pytest

from hearthside.article.html_page import read_fragment, read_page
from hearthside.article.manuscript import Manuscript
from tests.article.articles import SUBJECTS, paragraph

_TEXT = paragraph(SUBJECTS[0], 60, seed=1)
_OTHER = paragraph(SUBJECTS[1], 60, seed=2)


def _texts(manuscript: Manuscript) -> list[str]:
    return [block.text for block in manuscript.blocks]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>It costs&nbsp;nothing &amp; more,<br>they say.</p>", ["It costs nothing & more, they say."]),
        ("One line<br><br>another", ["One line", "another"]),
        ("<ul><li>tea<ul><li>black</li></ul></li><li>water</li></ul>", ["tea", "black", "water"]),
        ("<table><tr><td>tea</td><td><p>water</p></td></tr></table>", ["tea", "water"]),
        ("<p>Tea<sup><a href='#n1'>[1]</a></sup> is 20 m<sup>2</sup></p>", ["Tea is 20 m2"]),
        ("<figure><img src=a><figcaption>A cup</figcaption></figure><p>Tea</p>", ["Tea"]),
        ("<figure><blockquote>Stay.<footer>Ada</footer></blockquote></figure>", ["Stay.", "Ada"]),
        ("<p>so<b>me</b> <script>no()</script>te<!-- no -->a</p><style>p{}</style>", ["some tea"]),
        ("<div>loose <p>paragraph</p> ends</div>", ["loose", "paragraph", "ends"]),
    ],
)
def test_blocks_of_html(html: str, texts: list[str]) -> None:
    assert _texts(read_fragment(html)) == texts


def test_comments_that_a_page_puts_into_its_article_are_seen_by_their_mass() -> None:
    comments = "".join(f"<li><p>{paragraph(SUBJECTS[2], 40, seed)}</p></li>" for seed in range(60))
    texts = "".join(f"<p>{paragraph(SUBJECTS[0], 90, seed)}</p>" for seed in range(6))
    page = f"<article><div id=text>{texts}</div><ul class=remarks>{comments}</ul></article>"

    assert len(read_page(page).blocks) == 6


def test_nothing_that_holds_half_of_an_article_is_taken_for_a_comment() -> None:
    page = f"<article><div class='sidebar-layout'><p>{_TEXT}</p><p>{_OTHER}</p></div></article>"

    assert _texts(read_page(page)) == [_TEXT, _OTHER]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Kettles | The Long Table</title><h1>Kettles</h1>", "Kettles"),
        ("<title>The Long Table: Kettles</title><h1>The Long Table</h1><h2>Kettles</h2>", "The Long Table"),
        ("<title>Kettles and doors – Table</title>", "Kettles and doors"),
        ("<meta property='og:title' content='Kettles'><title>x</title>", "Kettles"),
        ("<h1>Kettles¶</h1>", "Kettles"),
        ("<h1>One</h1><h1>Two</h1>", ""),
    ],
)
def test_the_title_of_a_page(head: str, title: str) -> None:
    assert read_page(f"{head}<p>{_TEXT}</p><p>{_OTHER}</p>").title == title


@pytest.mark.parametrize(
    ("links", "titles"),
    [
        ("<a rel=prev href=a>Kettles</a><a rel=next href=b>Next: Doors</a>", ("Kettles", "Doors")),
        ("<a class=nav-previous href=a><i>Previous</i><i>Previous</i> Next of Kin</a>", ("Next of Kin", "")),
        ("<link rel=prev title=Kettles href=a>", ("Kettles", "")),
        ("<a class='slider-next' href=b>Doors</a><a rel=next href=b>→</a>", ("", "")),
    ],
)
def test_the_neighbours_of_a_page(links: str, titles: tuple[str, str]) -> None:
    page = read_page(f"<article><p>{_TEXT}</p></article>{links}")

    assert (page.previous_title, page.next_title) == titles


def test_a_link_without_a_scheme_is_seen_from_the_pages_own_address() -> None:
    link = f"<p>{_TEXT} <a href='/book'>book</a> <a href='#top'>top</a></p>"

    known = read_page(f"<link rel=canonical href='https://example.org/a/b'><article>{link}</article>").blocks[0].links
    unknown = read_page(f"<article>{link}</article>").blocks[0].links

    assert [one.url for one in known] == ["https://example.org/book", ""]
    assert [one.url for one in unknown] == ["", ""]
