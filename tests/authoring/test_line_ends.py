"""Line ends come back from an editor that knows one kind only."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.authoring.line_ends import with_line_ends_of, with_plain_line_ends

_TEXTS = st.text(st.sampled_from("ab \r\n\u2028\u2029\u00a0"), max_size=40)


@given(_TEXTS)
def test_what_nobody_touched_is_the_same_to_the_byte(text: str) -> None:
    assert with_line_ends_of(text, with_plain_line_ends(text)) == text


@given(_TEXTS, _TEXTS)
def test_the_words_are_those_of_the_edited_text(original: str, edited: str) -> None:
    plain = with_plain_line_ends(edited)
    assert with_plain_line_ends(with_line_ends_of(original, plain)) == plain


def test_a_new_line_ends_like_most_others() -> None:
    assert with_line_ends_of("a\r\nb\r\nc\n", "a\nnew\nb\nc\n") == "a\r\nnew\r\nb\r\nc\n"


def test_a_file_with_one_line_takes_plain_ends() -> None:
    assert with_line_ends_of("a", "a\nb") == "a\nb"


def test_lines_that_moved_keep_theirs() -> None:
    assert (
        with_line_ends_of("one\r\ntwo\nthree\r\nfour\r\n", "zero\none\ntwo\nfour\n") == "zero\r\none\r\ntwo\nfour\r\n"
    )
