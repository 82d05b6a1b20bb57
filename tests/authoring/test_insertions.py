"""What the buttons insert is read as what it is, and nobody else's text is touched or read differently."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.change import Change
from hearthside.authoring.insertions import (
    CannotInsert,
    Piece,
    block_inserted,
    notes_inserted,
    slide_inserted,
)
from hearthside.authoring.pieces import (
    begin_piece,
    break_piece,
    breathing_piece,
    discussion_piece,
    fence_piece,
    pause_piece,
    picture_piece,
    remark_piece,
    section_piece,
    sides_piece,
    slide_piece,
    table_piece,
)
from hearthside.deck.activities import Begin, Break, Breathe, Discussion
from hearthside.deck.blocks import Picture, Sides, Table
from hearthside.deck.model import Deck, Layout
from tests.authoring.changed_decks import HEAD, PIECES, deck_of, made


def selected(deck: Deck, change: Change) -> str:
    assert change.select is not None
    return change.select.of(made(deck, change))


def test_a_slide_comes_behind_the_current_one_with_its_heading_ready_to_be_typed_over() -> None:
    deck = deck_of(f"{HEAD}## A\n\none\n\n## B\n")
    change = slide_inserted(deck, 1, slide_piece())
    assert made(deck, change) == f"{HEAD}## A\n\none\n\n## New slide\n\n## B\n"
    assert selected(deck, change) == "New slide"


@pytest.mark.parametrize(
    ("before", "index", "after"),
    [
        ("", 0, "## New slide\n"),
        (HEAD, 0, f"{HEAD}## New slide\n"),
        (f"{HEAD}## A", 1, f"{HEAD}## A\n\n## New slide\n"),
        (
            f"{HEAD}## A\n\n## Bye {{layout=booking}}\n",
            2,
            f"{HEAD}## A\n\n## New slide\n\n## Bye {{layout=booking}}\n",
        ),
        (f"{HEAD}---\n", 1, f"{HEAD}---\n\n---\n\n## New slide\n"),
        (f"{HEAD}## A\n\n::: notes\nx\n", 1, f"{HEAD}## A\n\n::: notes\nx\n\n## New slide\n"),
    ],
)
def test_a_slide_finds_its_place(before: str, index: int, after: str) -> None:
    deck = deck_of(before)
    assert made(deck, slide_inserted(deck, index, slide_piece())) == after


@pytest.mark.parametrize(
    ("slide", "kind"),
    [
        (break_piece("10:00"), Break),
        (breathing_piece("1:30"), Breathe),
        (begin_piece(), Begin),
        (discussion_piece("::: discuss pairs\n- Speak 8:00 shared\n:::"), Discussion),
    ],
)
def test_a_timed_slide_has_its_clock_and_no_fault(slide: Piece, kind: type) -> None:
    deck = deck_of('---\ntitle: T\nstart: "19:00"\n---\n\n## A\n')
    after = deck_of(made(deck, slide_inserted(deck, 1, slide)))
    assert isinstance(after.slides[2].activity, kind)
    assert after.faults == ()


def test_a_section_starts_one() -> None:
    deck = deck_of(f"{HEAD}## A\n")
    assert [each.title for each in deck_of(made(deck, slide_inserted(deck, 1, section_piece()))).sections] == [
        "New section"
    ]


def test_a_picture_goes_behind_the_paragraph_of_the_cursor_or_ahead_of_the_notes() -> None:
    text = f"{HEAD}## A\n\none\n\ntwo\n\n::: notes\nmine\n:::\n"
    deck = deck_of(text)
    picture = picture_piece("Two cups", "art/cups.svg")
    at_the_cursor = made(deck, block_inserted(deck, 1, text.index("one"), picture))
    assert at_the_cursor == text.replace("one\n", "one\n\n![Two cups](art/cups.svg)\n")
    for elsewhere in (None, 0, text.index("## A") + 2, text.index("mine")):
        at_the_end = made(deck, block_inserted(deck, 1, elsewhere, picture))
        assert at_the_end == text.replace("two\n", "two\n\n![Two cups](art/cups.svg)\n")


def test_a_picture_stays_on_the_side_where_the_cursor_is() -> None:
    text = "## A\n\n::: left\none\n\ntwo\n:::\n\n::: right\nthree\n:::\n"
    deck = deck_of(text)
    after = deck_of(made(deck, block_inserted(deck, 0, text.index("one"), picture_piece("x", "a.png"))))
    (sides,) = after.slides[0].content.blocks
    assert isinstance(sides, Sides)
    assert [type(block) for block in sides.left][1] is Picture


_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30)
_NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="\\%"), min_size=1, max_size=20
)


@given(_WORDS.map(lambda text: " ".join(text.split())), _NAMES)
@settings(max_examples=150, deadline=None)
def test_a_picture_says_what_it_was_told_to(description: str, name: str) -> None:
    deck = deck_of("## A\n\nwords\n")
    after = deck_of(made(deck, block_inserted(deck, 0, None, picture_piece(description, f"art/{name} x.png"))))
    picture = after.slides[0].content.blocks[1]
    assert isinstance(picture, Picture)
    assert unquote(picture.target) == f"art/{name} x.png"


def test_notes_are_begun_or_gone_to() -> None:
    deck = deck_of(f"{HEAD}## A\n\nwords\n\n## B\n\n::: notes\nmine\n:::\n")
    change = notes_inserted(deck, 1)
    assert made(deck, change) == deck.source.text.replace("words\n", "words\n\n::: notes\n\n:::\n")
    assert change.select is not None
    assert made(deck, change)[: change.select.start].endswith("::: notes\n")
    there = notes_inserted(deck, 2)
    assert there.edits == ()
    assert there.select is not None
    assert deck.source.text[there.select.start :].startswith("mine")


def test_sides_table_and_pause_are_read_as_such() -> None:
    deck = deck_of("## A\n\nwords\n")
    layouts = [
        deck_of(made(deck, block_inserted(deck, 0, None, piece))).slides[0].content
        for piece in (sides_piece(), table_piece())
    ]
    assert layouts[0].layout is Layout.COLUMNS
    assert isinstance(layouts[1].blocks[1], Table)
    two = deck_of("## A\n\none\n\ntwo\n")
    assert deck_of(made(two, block_inserted(two, 0, 7, pause_piece()))).slides[0].content.steps == 1


def test_a_remark_is_shown_nowhere() -> None:
    deck = deck_of("## A\n\nwords\n")
    change = block_inserted(deck, 0, None, remark_piece())
    after = deck_of(made(deck, change))
    assert len(after.slides[0].content.blocks) == 1
    assert selected(deck, change) == "A remark for whoever edits this deck"


@pytest.mark.parametrize(
    "text",
    ["## A\n\n```\ncode\n", "## A\n\n::: break 5:00\nwords\n", "## A\n\nwords <!-- never closed\n"],
    ids=["code", "fence", "remark"],
)
def test_what_is_never_closed_swallows_nothing(text: str) -> None:
    deck = deck_of(text)
    with pytest.raises(CannotInsert, match="never closed"):
        block_inserted(deck, 0, len(text), remark_piece() if "<!--" in text else fence_piece("::: discuss pairs\n:::"))


def test_an_empty_deck_has_no_slide_for_a_block() -> None:
    with pytest.raises(CannotInsert, match="Add one first"):
        block_inserted(deck_of(""), 0, None, pause_piece())


_PIECES = st.sampled_from(
    [
        *PIECES,
        "---\n",
        "## Open code\n\n```\nno end\n\n",
        "<!-- no end\n",
        "## Side\n\n::: left\nwords\n",
        "## Sides\n\n::: left\na\n\nb\n:::\n\n::: right\nc\n:::\n",
        "##   \n",
    ]
)
_NEW_SLIDES = st.sampled_from([slide_piece(), section_piece(), break_piece("5 min"), begin_piece()])
_FENCE = "::: discuss pairs\n:::"
_NEW_BLOCKS = st.sampled_from(
    [
        sides_piece(),
        table_piece(),
        pause_piece(),
        remark_piece(),
        picture_piece("x", "a.png"),
        fence_piece("::: discuss pairs\n:::"),
    ]
)


def _slides(deck: Deck) -> list[str]:
    return [slide.span.of(deck.source.text).strip() for slide in deck.slides]


@given(st.booleans(), st.lists(_PIECES, max_size=6), st.integers(0, 8), _NEW_SLIDES)
@settings(max_examples=200, deadline=None)
def test_a_new_slide_leaves_all_others_as_they_were(has_title: bool, pieces: list[str], index: int, new: Piece) -> None:
    deck = deck_of((HEAD if has_title else "") + "".join(pieces))
    index = min(index, len(deck.slides) - 1)
    try:
        change = slide_inserted(deck, index, new)
    except CannotInsert:
        return
    after = deck_of(made(deck, change))
    assert after.settings == deck.settings
    assert len(after.slides) == len(deck.slides) + 1
    at = min(index + 1, len(deck.slides) - 1)
    others = _slides(after)
    assert others.pop(at).removeprefix("---").strip() == new.text
    assert others == _slides(deck)
    assert (selected(deck, change)) == new.selected.of(new.text)


@given(st.booleans(), st.lists(_PIECES, min_size=1, max_size=6), st.integers(0, 8), st.integers(0, 200), _NEW_BLOCKS)
@settings(max_examples=200, deadline=None)
def test_a_new_block_leaves_all_other_slides_as_they_were(
    has_title: bool, pieces: list[str], index: int, offset: int, new: Piece
) -> None:
    deck = deck_of((HEAD if has_title else "") + "".join(pieces))
    index = min(index, len(deck.slides) - 1)
    try:
        change = block_inserted(deck, index, offset, new)
    except CannotInsert:
        return
    (edit,) = change.edits
    assert edit.span.start == edit.span.end
    after = deck_of(made(deck, change))
    mine = [place for place in range(len(deck.slides)) if place != index]
    assert len(after.slides) == len(deck.slides)
    assert [_slides(after)[place] for place in mine] == [_slides(deck)[place] for place in mine]
    assert new.text in _slides(after)[index]


def test_a_remark_never_closes_one_that_began_far_above() -> None:
    deck = deck_of("## A\n\nwords <!-- never closed\n\n" + "## B\n\nmore words\n\n" * 6)
    with pytest.raises(CannotInsert, match="never closed"):
        block_inserted(deck, 6, None, remark_piece())
    assert block_inserted(deck, 6, None, pause_piece()).edits
