"""Minutes that add up, slides that can be taken in at a glance, and remarks that an import left."""

from __future__ import annotations

import pytest

from hearthside.care.fullness import MOST_WORDS
from tests.care.hints import codes, hint, hints


def test_time_that_no_slide_takes() -> None:
    text = "---\ntitle: Evening\nminutes: 30\n---\n\n# One {minutes=10}\n\n# Two {minutes=12}\n"
    found = hint(text, "deck-short")
    assert (found.line, found.column) == (3, 10)
    assert "30 min" in found.message
    assert "22 min" in found.message
    assert codes(text.replace("12}", "20}")) == []


def test_time_that_no_slide_of_a_section_takes() -> None:
    text = "# One {minutes=10}\n\n::: discuss solo\n- Write 4:00\n:::\n\n## Two {minutes=2}\n"
    found = hint(text, "section-short")
    assert found.line == 1
    assert "6 min" in found.message
    assert codes(text.replace("minutes=10", "minutes=6")) == []


def test_an_evening_ends_on_its_own_day() -> None:
    text = '---\ntitle: Evening\nstart: "22:30"\nminutes: {minutes}\n---\n\n## One\n'
    assert codes(text.format(minutes=90)) == []
    found = hint(text.format(minutes=135), "ends-late")
    assert (found.line, "00:45" in found.message) == (3, True)


def test_many_words_on_a_slide() -> None:
    words = "word " * MOST_WORDS
    assert codes(f"## Hello\n\n{words}\n\n::: notes\n{words}\n:::\n") == []
    found = hint(f"## Hello\n\n{words}\n\n- one more\n", "many-words")
    assert (found.line, str(MOST_WORDS + 2) in found.message) == (1, True)


@pytest.mark.parametrize(
    "block",
    [
        "> {words}\n> — Somebody",
        "| {words} | a |\n|---|---|\n| b | c |",
        "::: left\n{words} more\n:::",
        "```\n{words} more\n```",
        "### {words} more",
        "- a\n    - {words}",
    ],
)
def test_words_are_counted_wherever_they_stand(block: str) -> None:
    assert codes("## Hello\n\n" + block.format(words=("word " * MOST_WORDS).strip()) + "\n") == ["many-words"]


def test_every_mark_of_an_import_is_named_with_its_words() -> None:
    text = """
        # One

        <!-- check: Is this
        the right heading? -->

        ::: notes
        **Say** Words. <!-- Check : a guess -->
        <!-- check the door --> `<!-- check: code -->`
        :::

        ```
        <!-- check: code -->
        ```

        <!--check:-->
        """
    found = [(each.line, each.message) for each in hints(text) if each.code == "to-check"]
    assert found == [
        (4, "To look at: Is this the right heading?"),
        (8, "To look at: a guess"),
        (16, "Something here is to be looked at."),
    ]
