"""What holds for every text whatever: parsing never raises, spans tile, nothing is read twice, places are right."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.deck.blocks import Block, ItemList, Quotation, Sides
from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.model import Deck
from hearthside.deck.outline import outline
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source, Span
from tests.deck.deck_texts import deck_texts
from tests.deck.reading import assert_tiles, read_exactly


@settings(max_examples=200, deadline=None)
@given(deck_texts)
@example("## &#xE000;0&#xE001;\n")
@example("---\n? [a]\n: b\n---\n")
@example('---\na: "\\UFFFFFFFF"\n---\n')
@example("---\n%YAML 3.0\n---\n")
def test_any_text_is_a_deck(text: str) -> None:
    deck = read_exactly(text)

    assert_tiles(deck)
    assert deck.slides
    assert deck.slides[-1].content.layout.value == "booking"
    assert [one.number for one in deck.slides] == list(range(1, len(deck.slides) + 1))
    assert sum(section.planned_seconds for section in deck.sections) <= deck.planned_seconds
    assert outline(deck)


@settings(max_examples=100, deadline=None)
@given(deck_texts)
def test_faults_are_sorted_stand_in_the_text_and_say_what_to_do(text: str) -> None:
    deck = read_exactly(text)
    found = deck.faults

    assert [fault.span.start for fault in found] == sorted(fault.span.start for fault in found)
    for fault in found:
        place = deck.source.position(fault.span.start)
        assert (fault.line, fault.column) == (place.line, place.column)
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
        assert fault.message
        assert fault.mend


@settings(max_examples=100, deadline=None)
@given(deck_texts)
def test_blocks_stand_in_their_slides(text: str) -> None:
    for one in read_exactly(text).slides:
        notes = tuple(block for note in one.notes.notes for block in note.blocks)
        for span in _spans((*one.content.blocks, *notes)):
            assert one.span.start <= span.start < span.end <= one.span.end


@settings(max_examples=150, deadline=None)
@given(deck_texts, st.data())
def test_reading_after_an_edit_gives_what_a_fresh_reading_gives(text: str, data: st.DataObject) -> None:
    before = read_exactly(text)
    read_before = data.draw(st.lists(st.sampled_from(range(len(before.slides))), max_size=5))
    for index in read_before:
        assert before.slides[index].content is not None
    for index in data.draw(st.lists(st.sampled_from(range(len(before.slides))), max_size=5)):
        assert before.slides[index].notes is not None
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 6)))
    new = data.draw(deck_texts.filter(lambda it: len(it) < 40))
    edited = apply_edits(text, [TextEdit(Span(start, end), new)])

    _assert_same(parse_deck(Source(edited), previous=before), read_exactly(edited))
    again = parse_deck(Source(edited + "\n## More\n"), previous=parse_deck(Source(edited), previous=before))
    _assert_same(again, read_exactly(edited + "\n## More\n"))


def test_what_did_not_change_is_not_read_again() -> None:
    notes = "::: notes\nn\n:::\n"
    before = read_exactly(f"## A\n\n*a*\n\n{notes}## B\n\n*b*\n")
    kept, kept_notes, moved = before.slides[0].content, before.slides[0].notes, before.slides[1].content
    after = parse_deck(Source(f"## A\n\n*a*\n\n{notes}## New\n\n## B\n\n*b*\n"), previous=before)

    assert after.slides[0].content is kept
    assert after.slides[0].notes is kept_notes
    assert after.slides[2].content.blocks[0] == replace(moved.blocks[0], span=Span(41, 45))


def test_a_change_of_language_reads_everything_again() -> None:
    before = read_exactly('---\nlanguage: en\n---\n## A\n\n"a"\n')
    assert before.slides[0].content is not None
    after_text = '---\nlanguage: de\n---\n## A\n\n"a"\n'

    _assert_same(parse_deck(Source(after_text), previous=before), read_exactly(after_text))


def test_a_change_of_a_link_elsewhere_reads_everything_again() -> None:
    before = read_exactly("## A\n\n[a]\n\n## B\n\n[a]: https://one.example\n")
    assert before.slides[0].content is not None
    after_text = "## A\n\n[a]\n\n## B\n\n[a]: https://two.example\n"

    _assert_same(parse_deck(Source(after_text), previous=before), read_exactly(after_text))


def test_what_looks_like_a_link_definition_in_a_list_changes_no_slide_read_later() -> None:
    text = "[a]\n\n- [a]: b\n"
    before = read_exactly(text)
    assert before.slides[0].content is not None

    _assert_same(parse_deck(Source(f"{text}\n## [a]\n"), previous=before), read_exactly(f"{text}\n## [a]\n"))
    assert before.slides[0].content.blocks == read_exactly(text).slides[0].content.blocks


def _assert_same(one: Deck, other: Deck) -> None:
    assert one == other
    assert [slide.content for slide in one.slides] == [slide.content for slide in other.slides]
    assert [slide.notes for slide in one.slides] == [slide.notes for slide in other.slides]
    assert one.faults == other.faults


def _spans(blocks: tuple[Block, ...]) -> list[Span]:
    found = []
    for block in blocks:
        found.append(block.span)
        if isinstance(block, ItemList):
            found += [span for item in block.items for span in _spans(item.blocks)]
        elif isinstance(block, Quotation):
            found += _spans(block.blocks)
        elif isinstance(block, Sides):
            found += _spans((*block.left, *block.right))
    return found
