"""Markdown to blocks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.blocks import (
    Block,
    CodeBlock,
    ItemList,
    Paragraph,
    Picture,
    Quotation,
    Run,
    Sides,
    Subheading,
    Table,
    plain,
)
from hearthside.deck.markdown_blocks import BlockReader
from tests.deck.reading import blocks, codes, fault_of, read

_QUOTED_PIECES = (
    "a",
    "it",
    '"',
    "'",
    " ",
    "\n",
    ".",
    ",",
    "?",
    "(",
    ")",
    "-",
    "s",
    "80s",
    "é",
    "…",
    "—",
    "\u00a0",
    ":",
)


def words(found: tuple[Block, ...]) -> list[str]:
    return [plain(one.runs) for one in found if isinstance(one, Paragraph | Subheading)]


def runs(markdown: str) -> tuple[Run, ...]:
    (found,) = blocks(f"## A\n\n{markdown}\n")
    assert isinstance(found, Paragraph)
    return found.runs


def the_list(markdown: str) -> ItemList:
    (found,) = blocks(f"## A\n\n{markdown}\n")
    assert isinstance(found, ItemList)
    return found


def shape(found: ItemList) -> list[object]:
    """Words of each item, and a list for each list within it."""
    inside = [one for item in found.items for one in item.blocks]
    return [shape(one) if isinstance(one, ItemList) else words((one,))[0] for one in inside]


def test_styles() -> None:
    assert runs("a **b** *c* `d` ~~e~~ [f](https://example.org) ***g***") == (
        Run("a "),
        Run("b", strong=True),
        Run(" "),
        Run("c", emphasis=True),
        Run(" "),
        Run("d", code=True),
        Run(" "),
        Run("e", strike=True),
        Run(" "),
        Run("f", href="https://example.org"),
        Run(" "),
        Run("g", strong=True, emphasis=True),
    )


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ('It\'s "fine"', "It’s “fine”"),
        ('He said "**yes**"', "He said “yes”"),
        ('*"So"* and "*so*".', "“So” and “so”."),
        ("a -- b --- c...", "a – b — c…"),
        ("\\*no\\* \\# \\[x\\]", "*no* # [x]"),
        ("&amp; &eacute; &#8212; &unknown;", "& é — &unknown;"),
        ("<b>bold</b> & <br>", "<b>bold</b> & <br>"),
        ('`<b>` & `"x"`', '<b> & "x"'),
        ("one\ntwo", "one two"),
        ("one  \ntwo", "one\ntwo"),
        ("one\\\ntwo", "one\ntwo"),
        ("one \r\ntwo", "one two"),
        ("one  \r\ntwo", "one\ntwo"),
        ("one\rtwo", "one two"),
        ("#hashtag", "#hashtag"),
        ("a\u00a0b\u2028c", "a\u00a0b\u2028c"),
        ("😀 **e\u0301**", "😀 e\u0301"),
        ("a\x02b\x03c", "abc"),
        ("\x02klzzwxh:0000\x03 *a*", "klzzwxh:0000 a"),
        ("<hello@example.org>", "hello@example.org"),
        ("<https://example.org>", "https://example.org"),
        ("snake_case_name", "snake_case_name"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("before <!-- hidden --> after", "before after"),
        ("before <!-- hidden\n\n## no\n--> after", "before after"),
    ],
)
def test_words_are_shown_as_they_are_meant(markdown: str, text: str) -> None:
    assert plain(runs(markdown)) == text


def test_quotes_are_those_of_the_decks_language() -> None:
    (found,) = blocks("---\nlanguage: de\n---\n## A\n\n\"Geht's?\" sagt 'sie'.\n")

    assert words((found,)) == ["„Geht’s?“ sagt ‚sie‘."]


def test_links_with_a_definition_on_another_slide() -> None:
    found = read("## A\n\nSee [the book][b].\n\n## B\n\n[b]: https://example.org 'Title'\n").slides

    assert found[0].content.blocks == (
        Paragraph(
            span=found[0].content.blocks[0].span,
            runs=(Run("See "), Run("the book", href="https://example.org"), Run(".")),
        ),
    )
    assert found[1].content.blocks == ()


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "JavaScript:x"])
def test_links_lead_to_pages_and_mail_only(target: str) -> None:
    assert all(run.href is None for run in runs(f"[a]({target})"))


def test_lists() -> None:
    assert shape(the_list("- a\n- b\n    - c\n    - d\n- e")) == ["a", "b", ["c", "d"], "e"]
    assert shape(the_list("- a\n  - b\n    - c\n- d")) == ["a", ["b", ["c"]], "d"]
    assert shape(the_list("1. a\n   - b\n2. c")) == ["a", ["b"], "c"]
    assert shape(the_list("* a\n\n* b\n\n  more\n* c")) == ["a", "b", "more", "c"]
    assert shape(the_list("- a\nlazy\n- b")) == ["a lazy", "b"]
    assert shape(the_list("-\ta\n-\tb\n\t- c")) == ["a", "b", ["c"]]
    assert shape(the_list("- a\n\t- b\n\t\t- c")) == ["a", ["b", ["c"]]]


def test_numbered_lists_start_where_they_say() -> None:
    found = the_list("3. c\n4. d")

    assert (found.ordered, found.start, shape(found)) == (True, 3, ["c", "d"])
    assert the_list("1) a\n2) b").ordered


def test_a_list_may_follow_its_paragraph_without_a_blank_line() -> None:
    first, second = blocks("## A\n\nThree things:\n- a\n- b\n")

    assert words((first,)) == ["Three things:"]
    assert isinstance(second, ItemList)


def test_a_sentence_that_begins_a_line_with_a_number_is_no_list() -> None:
    assert plain(runs("We met in\n2019. It was good.")) == "We met in 2019. It was good."


def test_bullets_and_numbers_are_two_lists() -> None:
    found = blocks("## A\n\n- a\n1. b\n")

    assert [(one.ordered, shape(one)) for one in found if isinstance(one, ItemList)] == [(False, ["a"]), (True, ["b"])]


@pytest.mark.parametrize(
    "markdown",
    [
        "```python\n# x\n\ny\n```",
        "~~~ python\n# x\n\ny\n~~~",
        "````python\n# x\n\ny\n````",
        "  ```python\n  # x\n\n  y\n  ```",
    ],
)
def test_code(markdown: str) -> None:
    (found,) = blocks(f"## A\n\n{markdown}\n")

    assert isinstance(found, CodeBlock)
    assert (found.text, found.language) == ("# x\n\ny", "python")


def test_code_without_an_end_is_shown_and_reported() -> None:
    deck = read("## A\n\n```\nx < y\n\n## B\n")
    (found,) = deck.slides[0].content.blocks

    assert isinstance(found, CodeBlock)
    assert found.text == "x < y"
    assert codes(deck) == ["unclosed-code"]


@pytest.mark.parametrize(
    "markdown", ["- a\n\n    ```\n    x\n\n    # y\n    ```\n- b", "- a\n  ```\n  x\n\n  # y\n  ```\n- b"]
)
def test_code_in_a_list(markdown: str) -> None:
    items = the_list(markdown).items

    assert [one.text for item in items for one in item.blocks if isinstance(one, CodeBlock)] == ["x\n\n# y"]
    assert len(items) == 2


def test_code_in_a_quote() -> None:
    (found,) = blocks("## A\n\n> a\n>\n> ```\n> x\n> ```\n")

    assert isinstance(found, Quotation)
    assert [type(one) for one in found.blocks] == [Paragraph, CodeBlock]


def test_indented_code() -> None:
    (found,) = blocks("## A\n\n    a < b\n\n    # c\n")

    assert isinstance(found, CodeBlock)
    assert found.text == "a < b\n\n# c"


@pytest.mark.parametrize("line", ["> — Rilke", "> -- Rilke", ">\n> — Rilke", "— Rilke"])
def test_a_quotations_last_line_with_a_dash_says_whose_it_is(line: str) -> None:
    (found,) = blocks(f"## A\n\n> Two solitudes\n{line}\n")

    assert isinstance(found, Quotation)
    assert words(found.blocks) == ["Two solitudes"]
    assert plain(found.attribution) == "Rilke"


def test_tables() -> None:
    (found,) = blocks("## A\n\n| a | b | c |\n|:--|:-:|--:|\n| *1* | 2 | `3|4` |\n| 5 |\n")

    assert isinstance(found, Table)
    assert [plain(cell) for cell in found.header] == ["a", "b", "c"]
    assert [[plain(cell) for cell in row] for row in found.rows] == [["1", "2", "3|4"], ["5", "", ""]]
    assert found.alignments == ("left", "center", "right")


def test_a_table_may_follow_its_paragraph_without_a_blank_line() -> None:
    first, second = blocks("## A\n\nA table:\na | b\n--|--\n1 | 2\n")

    assert words((first,)) == ["A table:"]
    assert isinstance(second, Table)


def test_pictures_stand_for_themselves() -> None:
    found = blocks('## A\n\nBefore ![A desk](art/desk.svg "The desk\'s") after ![](b.png)\n')

    assert [type(one) for one in found] == [Paragraph, Picture, Paragraph, Picture]
    picture = found[1]
    assert isinstance(picture, Picture)
    assert (picture.target, picture.description, picture.caption) == ("art/desk.svg", "A desk", "The desk’s")


def test_subheadings() -> None:
    found = blocks("## A\n\n### One\ntext\n#### Two ####\n")

    assert [one.level for one in found if isinstance(one, Subheading)] == [3, 4]
    assert words(found) == ["One", "text", "Two"]


def test_sides_that_follow_one_another_are_one_block() -> None:
    text = "## A\n\n::: left\nl\n:::\n\n::: notes\nn\n:::\n\n::: right\nr\n:::\n\nend\n\n::: right\nalone\n:::\n"
    one, paragraph, other = blocks(text)

    assert isinstance(one, Sides)
    assert isinstance(paragraph, Paragraph)
    assert isinstance(other, Sides)
    assert (words(one.left), words(one.right)) == (["l"], ["r"])
    assert (words(other.left), words(other.right)) == ([], ["alone"])
    assert one.span.of(text) == text[text.index("::: left") : text.index("end") - 1]


def test_blocks_know_their_place() -> None:
    text = "## A\n\npara\ngraph\n- a\n- b\n\n> q\n\n```\nc\n```\n"

    assert [one.span.of(text) for one in blocks(text)] == ["para\ngraph\n", "- a\n- b\n", "> q\n", "```\nc\n```\n"]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("<b>x</b>", "raw-html"),
        ("<script>alert(1)</script>", "raw-html"),
        ("Title\n=====", "underlined-heading"),
        ("***", "rule"),
        ("> ---", "rule"),
        ("{.steps}", "stray-attributes"),
        ("{.fancy}\n- a\n- b", "unknown-attribute"),
        ("a | b\n--|--\n![x](y.png) | z", "picture-in-table"),
        ("- a\n" + "".join("  " * depth + "- x\n" for depth in range(200)), "list-too-deep"),
        ("> " * 200 + "x", "too-much"),
        ("[" * 10_000, "too-much"),
        ("*" * 10_000, "too-much"),
        ("*a " * 10_000, "too-much"),
        ("- " * 5_000 + "x", "too-much"),
        ("word " * 10_000, None),
        ("aren't " * 10_000, None),
        ("::: foo\ntext\n:::", "unknown-fence"),
    ],
)
def test_what_will_not_look_as_meant_is_reported_and_shown(markdown: str, code: str | None) -> None:
    deck = read(f"## A\n\n{markdown}\n")
    found = deck.slides[0].content.blocks

    assert codes(deck) == ([code] if code is not None else [])
    assert found or code == "rule"
    if code is not None:
        assert fault_of(deck, code).line in (3, 4, 5)


def test_a_list_two_hundred_deep_keeps_all_its_words() -> None:
    def count(found: tuple[Block, ...]) -> int:
        lists = [one for one in found if isinstance(one, ItemList)]
        return len(words(found)) + sum(count(item.blocks) for one in lists for item in one.items)

    assert count(blocks("## A\n\n" + "".join("    " * depth + "- x\n" for depth in range(200)))) == 200


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_QUOTED_PIECES), min_size=1, max_size=12).map("".join))
def test_plain_paragraphs_read_the_quick_way_are_as_python_markdown_reads_them(text: str) -> None:
    quick = read(f"## A\n\nx{text}\n").slides[0].content.blocks
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BlockReader, "_words_without_marks", lambda *_: None)
        slow = read(f"## A\n\nx{text}\n").slides[0].content.blocks

    assert quick == slow


def test_what_trips_python_markdown_is_shown_as_its_own_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("markdown.blockparser.BlockParser.parseChunk", trip)
    deck = read("## A\n\nSome *words* here\n")

    assert codes(deck) == ["unread"]
    assert words(deck.slides[0].content.blocks) == ["Some *words* here"]


@pytest.mark.parametrize("text", ["::: notes\nOne.\n\n---\n\nTwo.\n:::", "::: left\n-----\n:::", "> One.\n>\n> ---"])
def test_dashes_inside_something_are_not_called_stars(text: str) -> None:
    fault = fault_of(read(f"## A\n\n{text}\n"), "rule")

    assert "dashes" in fault.message
    assert "no slide starts here" in fault.message
    assert "---" not in fault.mend


@pytest.mark.parametrize("line", ["***", "* * *", "___"])
def test_other_lines_of_marks_say_how_a_slide_is_begun(line: str) -> None:
    fault = fault_of(read(f"## A\n\nWords.\n\n{line}\n"), "rule")

    assert "dashes" not in fault.message
    assert "---" in fault.mend
