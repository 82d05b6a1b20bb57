"""The quick reading of plain front matter: where it reads at all, it gives what PyYAML gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck import yaml_text
from hearthside.deck.simple_yaml import read_simple_yaml
from hearthside.deck.yaml_nodes import Listing, Mapping, Node, Scalar

SLIDES = Path(__file__).resolve().parents[2] / "slides"
EXAMPLE = """\
title: Wired for closeness
subtitle: What bodies know, and can't say
# a remark
minutes: 90
start: "19:00"
time: 19:00

series: {name: Thriving relationships, part: 1 of 3, next: mindful-communication.md}
booking:
  url: https://example.org/book
  next-workshop: {title: 'Mindful', time: "19:00"}
  fee: Sliding scale
theme: paper
resources:
  # another remark
  last-checked: 2026-11-22

  countries:
    Your country:
      - {name: In danger now, contact: "000"}
      - name: A listening ear

        contact: Add a line
        more:
          note: day and night
      # the last one
      - contact: example.org
    Österreich:
      - note: a
language: en
"""


def by_pyyaml(text: str) -> Node | None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_text, "read_simple_yaml", lambda _text: None)
        return yaml_text.read_yaml(text)


def test_the_usual_front_matter_is_read() -> None:
    found = read_simple_yaml(EXAMPLE)

    assert found is not None
    assert found == by_pyyaml(EXAMPLE)
    assert found.items[0][1] == Scalar("Wired for closeness", 7, 26)


@pytest.mark.parametrize("path", sorted(SLIDES.glob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_files_cost_a_start_no_pyyaml(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert read_simple_yaml(text) == by_pyyaml(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "title: a: b",
        "title: a # b",
        "title: 'it''s'",
        'title: "a\\n"',
        "title: |\n  a",
        "title: a\n  b",
        "title:\n",
        "title: ~",
        "title: null",
        "title: *x",
        "title: &x y",
        "title: !x y",
        "title: [a]",
        "title: {a: {b: c}}",
        "title: {a: b",
        "title: {a: b,}",
        "title: {a: b} c",
        "title: - a",
        "- a",
        "? a",
        "title: a\n b: c",
        "booking:\n  a: b\n   c: d",
        "a:\n- b: c",
        "a:\n  - b\n",
        "a:\n  -  b: c\n",
        "a:\n  - b: c\n   d: e\n",
        "a:\n  - b: c\n  d: e\n",
        "a:\n  - {b: c}\n    d\n",
        "a:\n  - {b: c} d\n",
        "a:\n  - - b: c\n",
        "a:\n  b: c\n  - d: e\n",
        "a:\n b:\n  c:\n   d:\n    e:\n     f:\n      g: h\n",
        "null: a",
        "a  b: c",
        "booking:\n  a: b\n c: d",
        "\ttitle: a",
        "title:\ta",
        "title:a",
        "title : a",
        "a\u2028: b",
        "title: a\x07",
        "%YAML 1.1",
        "title: a\n---\nb: c",
        "title: @a",
        "title: a\n...\n",
    ],
)
def test_what_is_not_plain_is_left_to_pyyaml(text: str) -> None:
    assert read_simple_yaml(text) is None


PIECES = st.sampled_from(
    (
        "a", "b-c", ": ", ":", "\n", "\n  ", "\n ", " ", "{", "}", ", ", '"', "'", "#", " #", "- ", "?", "1:30", "null",
        "~", "é", "\u00a0", "\u2028", "%", "!", "&x", "*x", "|", ">", "[", "]", "\t", "\\", "\ufeff", "@", "`",
        "x: y\n", "z: {a: b}\n", "q: 'r'\n", "---\n", "...\n", "l:\n  - ", "\n  - ", "\n    ", "l:\n", "  m: n\n",
        "  - {a: b}\n", "  - o: p\n", "    s: t\n", "  u:\n", "    - v: w\n", "a b", "null: ", "  # r\n", "# r\n",
    )
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=8).map(lambda it: "k: " + "".join(it)))
def test_where_it_reads_it_gives_what_pyyaml_gives(text: str) -> None:
    found = read_simple_yaml(text)

    if found is not None:
        assert isinstance(found, Mapping)
        asked = text.replace("?", "w")  # in braces, PyYAML takes any question mark for the beginning of a name
        assert read_simple_yaml(asked) == by_pyyaml(asked)
        assert repr(found).replace("?", "w") == repr(by_pyyaml(asked))
        if asked != text and "{" not in text:
            assert found == by_pyyaml(text)


ASKING = [
    "booking: {invitation: Shall we talk?, url: example.org}",
    "next-workshop: {title: What now?, date: 2026-12-10}",
    "a: {b: Who? You, c: really ?, d: a?b, e: oh??}",
]


@pytest.mark.parametrize("text", ASKING)
def test_a_question_in_braces_is_read(text: str) -> None:
    found = read_simple_yaml(text)

    assert found is not None
    assert repr(found).replace("?", "w") == repr(by_pyyaml(text.replace("?", "w")))
    assert found == by_pyyaml(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("booking: {invitation: Shall we talk?, next-workshop: {title: What now?}}", "What now?"),
        ("a: |\n  words\nb: {c: Shall we talk?}", "Shall we talk?"),
        ("a: [Who, What now?]", "What now?"),
        ("a: {b: 'Who?', c: {d: Wer da ?}}", "Wer da ?"),
    ],
)
def test_pyyaml_reads_questions_too(text: str, last: str) -> None:
    assert read_simple_yaml(text) is None
    node = yaml_text.read_yaml(text)
    while not isinstance(node, Scalar):
        assert isinstance(node, Mapping | Listing)
        item = node.items[-1]
        node = item[1] if isinstance(item, tuple) else item
    assert node.text == last
    assert text[node.start : node.end] == last


def test_a_question_mark_that_nothing_can_read_is_named() -> None:
    with pytest.raises(yaml_text.YamlTrouble, match="question mark") as caught:
        yaml_text.read_yaml('a: {b: {c: "d"?}}')
    assert '"What now?"' in caught.value.mend


@pytest.mark.parametrize("text", ["a: {? b: c}", "? a\n: b", "a: {b: c, ? d: e}"])
def test_a_question_mark_at_the_beginning_is_left_to_pyyaml(text: str) -> None:
    assert read_simple_yaml(text) is None
    assert yaml_text.read_yaml(text) is not None
