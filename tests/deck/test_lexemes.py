"""Telling lines apart: headings, rules, fences, code, comments."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hearthside.deck.lexemes import Kind, flatten_line_ends, lex


def kinds(text: str) -> list[Kind]:
    return [lexeme.kind for lexeme in lex(flatten_line_ends(text), 0).lexemes]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("# Section", Kind.HEADING),
        ("## Slide", Kind.HEADING),
        ("   ## Indented", Kind.HEADING),
        ("##", Kind.HEADING),
        ("#\tTab", Kind.HEADING),
        ("#hashtag", Kind.TEXT),
        ("### Subheading", Kind.TEXT),
        ("\\# Escaped", Kind.TEXT),
        ("    # Indented code", Kind.TEXT),
        ("---", Kind.RULE),
        ("-----  ", Kind.RULE),
        ("--", Kind.TEXT),
        ("- - -", Kind.TEXT),
        ("--- |", Kind.TEXT),
        ("::: notes", Kind.OPEN),
        (":::notes", Kind.OPEN),
        ("::: {.notes}", Kind.OPEN),
        ("::: notes :::", Kind.OPEN),
        (":::", Kind.CLOSE),
        ("::::::", Kind.CLOSE),
        ("```", Kind.CODE),
        ("~~~ python", Kind.CODE),
        ("```code```", Kind.TEXT),
        ("<!-- remark -->", Kind.COMMENT),
        ("word <!-- remark -->", Kind.TEXT),
        ("", Kind.BLANK),
        ("\t ", Kind.BLANK),
        ("\u00a0", Kind.BLANK),
        ("\x0c", Kind.BLANK),
        ("a\u2028# no heading", Kind.TEXT),
    ],
)
def test_each_line_is_what_it_is(line: str, kind: Kind) -> None:
    assert kinds(line + "\n") == [kind]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    text = end.join(["# A", "", "text", "text", "---", "::: notes", ":::", ""])

    assert kinds(text) == [Kind.HEADING, Kind.BLANK, Kind.TEXT, Kind.RULE, Kind.OPEN, Kind.CLOSE]
    assert len(flatten_line_ends(text)) == len(text)


def test_code_holds_headings_and_longer_fences_hold_shorter_ones() -> None:
    assert kinds("````\n# no\n```\n---\n````\n# yes\n") == [Kind.CODE, Kind.HEADING]
    assert kinds("```\n~~~\n```\n# yes\n") == [Kind.CODE, Kind.HEADING]


def test_code_without_an_end_reaches_to_the_next_slide() -> None:
    lexed = lex("```\ntext\n## Next\n", 0).lexemes

    assert [(lexeme.kind, lexeme.detail) for lexeme in lexed] == [(Kind.CODE, 1), (Kind.HEADING, 2)]


def test_a_comment_holds_everything_until_its_end() -> None:
    assert kinds("<!-- one\n\n## no\n---\n::: notes\n-->\n## yes\n") == [Kind.COMMENT, Kind.HEADING]
    assert kinds("words <!-- one\n## no\n--> more\n## yes\n") == [Kind.TEXT, Kind.HEADING]


def test_a_comment_without_an_end_reaches_to_the_end_of_its_paragraph() -> None:
    lexed = lex("a\n\n<!-- never\nclosed\n\nb\n<!-- x\n## Next\n", 0)

    assert [lexeme.kind for lexeme in lexed.lexemes if lexeme.kind is not Kind.BLANK] == [
        Kind.TEXT,
        Kind.COMMENT,
        Kind.TEXT,
        Kind.COMMENT,
        Kind.HEADING,
    ]
    assert len(lexed.unclosed_comments) == 2


@pytest.mark.parametrize("line", ["`<!--` is how one starts", "\\<!-- is none", "``a <!-- b`` is code"])
def test_a_comment_in_code_or_escaped_is_none(line: str) -> None:
    lexed = lex(line + "\n## Next\n", 0)

    assert [lexeme.kind for lexeme in lexed.lexemes] == [Kind.TEXT, Kind.HEADING]
    assert not lexed.unclosed_comments


def test_lexemes_tile_the_text() -> None:
    text = "a\n\n# b\r\n```\nc\n```\n\r::: x\n<!-- \n-->d\n:::\n---"
    lexemes = lex(flatten_line_ends(text), 0).lexemes

    assert lexemes[0].start == 0
    assert lexemes[-1].end == len(text)
    assert all(one.end == other.start for one, other in pairwise(lexemes))
