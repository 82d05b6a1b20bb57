"""Each bad input that is named for decks: a fault in plain words, everything else presented, no crash, no hang."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from hearthside.deck.decode import LIMIT_BYTES
from hearthside.deck.faults import Severity
from hearthside.deck.model import Deck
from tests.deck.reading import assert_tiles, codes, read_exactly

REST = "\n## Afterwards\n\nStill here.\n"
MUCH = 100_000


def fresh(character: str) -> str:
    return character * (MUCH // len(character))


NAMED = {
    "unclosed fence": ("## A\n\n::: notes\nprivate\n", "unclosed-fence"),
    "unclosed code": ("## A\n\n```\ncode\n", "unclosed-code"),
    "unclosed remark": ("## A\n\n<!-- remark\n", "unclosed-comment"),
    "wrong YAML": ("---\ntitle: T: T\n---\n", "front-matter-yaml"),
    "a list where a mapping belongs": ("---\nbooking: [a, b]\n---\n", "front-matter-form"),
    "a list for all settings": ("---\n- a\n---\n", "front-matter-form"),
    "unknown attribute": ("## A {colour=red}\n", "unknown-attribute"),
    "picture outside the folder": ("## A\n\n![a](../a.png)\n", "picture-outside"),
    "picture on the network": ("## A\n\n![a](https://x/a.png)\n", "remote-picture"),
    "nested lists 200 deep": ("## A\n\n" + "".join("  " * at + "- x\n" for at in range(200)), "list-too-deep"),
    "a duration that is none": ("## A\n\n::: discuss pairs\n- Speak\n:::\n", "bad-duration"),
    "0:00": ("## A\n\n::: discuss pairs\n- Speak 0:00\n:::\n", "bad-duration"),
    "100 h": ("## A\n\n::: discuss pairs\n- Speak 100 h\n:::\n", "bad-duration"),
    "more people than seconds": ("## A\n\n::: discuss pairs\n- Speak 0:03 shared\n:::\n", "too-short-to-share"),
    "a round without text": ("## A\n\n::: discuss pairs\n- 3:00\n:::\n", "round-without-text"),
}

PATHOLOGICAL = {
    **{
        f"many {character!r}": fresh(character)
        for character in ("[", "![", "*", "_", "`", "<", "<!--", "(", "|", "&", ">")
    },
    **{
        f"many {token!r}": fresh(token) for token in ("*a ", "a**b", "[a](", "<a ", "\"'", "> ", "- ", "{", "~~a", "\\")
    },
    **{
        f"lines of {token!r}": fresh(token)
        for token in ("::: left\n", ":::\n", "```\n", "- a\n1. b\n", "a\n===\n", "\r", "#\n")
    },
    "ticks of every length": " ".join("`" * length for length in range(400)),
    "tildes ever shorter": "\n".join("~" * length for length in range(400, 2, -1)),
    "nested and closed": fresh("::: left\n") + fresh(":::\n"),
    "open brackets in settings": "---\na: " + "[" * 60_000 + "\n---\n",
    "open braces in settings": "---\na: " + "{a: " * 15_000 + "\n---\n",
    "dashes in settings": "---\n" + "- " * 30_000 + "\n---\n",
    "questions in settings": "---\n" + "? " * 30_000 + "\n---\n",
    "braces in a heading": "## " + fresh('{"') + "}",
    "attributes in a heading": "## A {" + fresh("a=b ") + "}",
    "digits in a round": "## A\n::: discuss pairs\n- a " + fresh("1") + "\n:::\n",
}


@pytest.mark.parametrize("name", NAMED)
def test_a_fault_in_plain_words_and_everything_else_presented(name: str) -> None:
    text, code = NAMED[name]
    deck = read_exactly(text + REST)
    fault = next(fault for fault in deck.faults if fault.code == code)

    assert fault.message.endswith((".", "”."))
    assert fault.mend
    assert not any(word in fault.message + fault.mend for word in ("Error", "None", "parse", "YAML", "Traceback"))
    _assert_the_rest_is_presented(deck)


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_nothing_hangs_or_crashes(name: str) -> None:
    deck = read_exactly(PATHOLOGICAL[name])

    assert_tiles(deck)
    assert all(one.content is not None for one in deck.slides[:200])


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "<!-- a remark -->\n", "---\nminutes: 60\n---\n\n"])
def test_an_empty_deck_is_a_fault_in_plain_words_and_still_a_deck(text: str) -> None:
    deck = read_exactly(text)
    (fault,) = deck.faults

    assert (fault.code, fault.line, fault.column, fault.severity) == ("empty-deck", 1, 1, Severity.FAULT)
    assert "empty" in fault.message
    assert "## Welcome" in fault.mend
    assert len(deck.slides) == 1


@pytest.mark.parametrize(
    "text", ["---\ntitle: T\n---\n", "Words.\n", "## A\n", "---\n\nA\n", "## A {layout=booking}\n"]
)
def test_a_deck_with_anything_to_show_is_not_empty(text: str) -> None:
    assert "empty-deck" not in codes(read_exactly(text))


def test_sixteen_mebibytes_of_blank_lines_and_of_words() -> None:
    assert_tiles(read_exactly("\n" * LIMIT_BYTES))
    assert_tiles(read_exactly("## A\n" + "word " * (LIMIT_BYTES // 5)))


def test_a_deck_of_too_many_slides_shows_the_rest_as_one() -> None:
    deck = read_exactly("---\n" * 20_100)

    assert 20_000 <= len(deck.slides) <= 20_002
    assert "too-long" in codes(deck)
    assert_tiles(deck)


def test_of_thousands_of_faults_some_hundred_are_told() -> None:
    deck = read_exactly("## A {x=1}\n\n" * 5_000)

    assert 100 < len(deck.structure_faults) <= 500
    assert len(deck.slides) > 5_000


def test_a_slide_with_far_too_much_text_shows_its_beginning() -> None:
    deck = read_exactly("## A\n\n" + "word\n\n" * 100_000 + REST)

    assert "too-much" in codes(deck)
    _assert_the_rest_is_presented(deck)


def test_parsing_takes_time_in_proportion_to_the_length() -> None:
    """Counted in calls of Python functions, which no busy machine changes."""
    counts = [_calls(slides) for slides in (100, 200, 400)]

    assert all(later < 2.2 * earlier for earlier, later in pairwise(counts))


def test_opening_a_deck_imports_neither_markdown_nor_yaml_before_they_are_needed() -> None:
    program = (
        "import sys\n"
        "from hearthside.deck.parse import parse_deck\n"
        "from hearthside.deck.source import Source\n"
        "deck = parse_deck(Source('# A\\n\\nWords\\n\\n*more*\\n'))\n"
        "print([name for name in ('markdown', 'yaml', 'difflib', 'html', 'PySide6') if name in sys.modules])\n"
        "deck.slides[0].content\n"
        "print('markdown' in sys.modules)\n"
    )
    app = Path(__file__).resolve().parents[2] / "app"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=app, capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.splitlines() == ["[]", "True"]


def _assert_the_rest_is_presented(deck: Deck) -> None:
    last = deck.slides[-2]
    assert last.title_text == "Afterwards"
    assert len(last.content.blocks) == 1
    assert_tiles(deck)


def _calls(slides: int) -> int:
    text = "---\ntitle: T\n---\n" + "".join(
        f"## Slide {number} {{minutes=1}}\n\nIt's *words* here.\n\n- a\n- b\n\n"
        "::: notes\n**Say** x\n:::\n\n<!-- r -->\n\n"
        for number in range(slides)
    )
    count = 0

    def count_call(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(count_call)
    try:
        deck = read_exactly(text)
        assert all(one.content is not None for one in deck.slides)
    finally:
        sys.setprofile(None)
    return count
