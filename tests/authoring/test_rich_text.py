"""Text from web pages and Word becomes Markdown that stays on its slide."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.rich_text import LONGEST_HTML, MOST_TAGS, markdown_of
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source

WORD = """<html xmlns:o="urn:x"><head><style>p{mso-x:y}</style></head><body lang=EN><!--StartFragment-->
<h1>Big <b>title</b></h1>
<p class=MsoNormal>Some <b>bold</b> and <i>italic</i> words&nbsp;here.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>
&nbsp;</span></span><![endif]>First</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Inner</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second</p>
<!--EndFragment--></body></html>"""


def test_what_word_writes() -> None:
    expected = "### Big title\n\nSome **bold** and *italic* words\u00a0here.\n\n- First\n  - Inner\n- Second"
    assert markdown_of(WORD) == expected


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<b>a</b> b", "**a** b"),
        ('<b style="font-weight:normal" id="docs-x"><span style="font-weight:700">a</span> b</b>', "**a** b"),
        ('<a href="https://example.org/a">page</a>', "[page](https://example.org/a)"),
        ('<b>x</b> <a href="javascript:x()">page</a>', "**x** page"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
         "| a | b |\n| --- | --- |\n| c | d |"),
        ('<b>x</b><img src="https://example.org/p.png" alt="p"><script>alert(1)</script>', "**x**"),
        ("<b>x</b><p>2 * 3 [a] &lt;b&gt;</p>", "**x**\n\n2 \\* 3 \\[a\\] \\<b>"),
    ],
)  # fmt: skip
def test_forms(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


@pytest.mark.parametrize("html", ["", "just words", '<div><span style="color:red">x = 1</span></div>', "<p>a</p>"])
def test_without_form_it_is_plain_text(html: str) -> None:
    assert markdown_of(html) == ""


def test_what_is_too_large_or_too_deep_is_plain_text() -> None:
    assert markdown_of("<b>x</b>" + " " * LONGEST_HTML) == ""
    assert markdown_of("<div>" * 2000 + "<b>x</b>") == ""
    assert markdown_of("<b>x</b>" * (MOST_TAGS // 2 + 1)) == ""


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from(["# a", "## b", "---", "::: notes", ":::", "- c", "1. d", "```", "<!-- e", ". . .", "{x=1}"]),
        max_size=6,
    )
)
def test_pasted_words_never_start_slides_or_fences(lines: list[str]) -> None:
    html = "<p><b>first</b></p><h1>head</h1>" + "".join(f"<p>{line.replace('<', '&lt;')}</p>" for line in lines)
    deck = parse_deck(Source("## A\n\n" + markdown_of(html) + "\n\n## B\n"))
    assert [slide.title_text for slide in deck.slides][:2] == ["A", "B"]
    assert not deck.slides[0].notes.notes
