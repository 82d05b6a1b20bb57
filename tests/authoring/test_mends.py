"""After a mend its fault is gone, every other one is as it was, and no other letter of the deck is different."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.mends import mend_for, place_to_write
from hearthside.care.check import care_step_by_step
from hearthside.care.vocabulary import Vocabularies
from hearthside.deck.edits import apply_edits
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from tests.authoring.changed_decks import deck_of

_HEAD = '---\ntitle: T\nbooking: {url: "http://example.com/book"}\n---\n\n'
_TAIL = "\n## After\n\nWords.\n"
_WORDS = Vocabularies(
    [
        {
            "en": {
                "excluding": [
                    {"words": ["loved one"], "instead": "somebody dear to you", "reason": "is a word for the dead"},
                    {"words": ["husband"], "instead": "partner, partners", "reason": "leaves people out"},
                ]
            }
        }
    ]
)

MENDABLE = {
    "unclosed-fence": ("## A\n\n::: notes\nSay it.\n", "## A\n\n::: notes\nSay it.\n:::\n"),
    "unclosed-code": ("## A\n\n~~~\ncode\n", "## A\n\n~~~\ncode\n~~~\n"),
    "unclosed-comment": ("## A\n\nSeen. <!-- mine\n\nMore.\n", "## A\n\nSeen. <!-- mine -->\n\nMore.\n"),
    "stray-fence": ("## A\n\nWords.\n\n:::\n", "## A\n\nWords.\n\n"),
    "unknown-attribute": ("## A {minuts=4 .steps}\n\n- a\n", "## A {minutes=4 .steps}\n\n- a\n"),
    "bad-if-late": ("## A {if-late=skipp}\n", "## A {if-late=skip}\n"),
    "bad-layout": ('## A {layout="qoute"}\n\n> a\n', '## A {layout="quote"}\n\n> a\n'),
    "unknown-fence": ("## A\n\n::: note\nSay it.\n:::\n", "## A\n\n::: notes\nSay it.\n:::\n"),
    "unknown-format": (
        '## A\n\n::: discuss pair solo="x"\n:::\n',
        '## A\n\n::: discuss pairs solo="x"\n:::\n',
    ),
    "bad-value": (
        '## A\n\n::: discuss pairs solo="x" sound=bel\n:::\n',
        '## A\n\n::: discuss pairs solo="x" sound=bell\n:::\n',
    ),
    "no-solo": (
        "## A\n\n::: discuss pairs\n:::\n",
        '## A\n\n::: discuss pairs solo="Write three lines for yourself"\n:::\n',
    ),
    "pass-hidden": ("## A\n\n::: discuss group pass=off\n:::\n", "## A\n\n::: discuss group\n:::\n"),
    "slide-overfull": (
        "## A {minutes=1 if-late=skip}\n\n::: breathe 3:00\n:::\n",
        "## A {if-late=skip}\n\n::: breathe 3:00\n:::\n",
    ),
    "layout-and-clock": ("## A {layout=quote}\n\n::: breathe 3:00\n:::\n", "## A\n\n::: breathe 3:00\n:::\n"),
    "steps-without-list": ("## A {.steps}\n\nWords.\n", "## A\n\nWords.\n"),
    "to-check": ("## A\n\n<!-- check: is this so? -->\n\nWords.\n", "## A\n\n\nWords.\n"),
    "excluding-word": ("## A\n\nLoved one, be near.\n", "## A\n\nSomebody dear to you, be near.\n"),
}


def faults_of(deck: Deck) -> list[Fault]:
    hints = care_step_by_step(deck, _WORDS.of("en"), date(2026, 1, 1))
    return [*deck.faults, *(fault for step in hints for fault in step)]


def only(deck: Deck, code: str) -> Fault:
    return next(fault for fault in faults_of(deck) if fault.code == code)


def mended(deck: Deck, fault: Fault) -> str:
    change = mend_for(deck, fault)
    assert change is not None
    return apply_edits(deck.source.text, change.edits)


@pytest.mark.parametrize("code", MENDABLE)
@pytest.mark.parametrize("tail", ["", _TAIL])
def test_the_fault_is_gone_and_nothing_else_is_different(code: str, tail: str) -> None:
    before, after = MENDABLE[code]
    deck = deck_of(_HEAD + before + tail)
    fault = only(deck, code)
    text = mended(deck, fault)
    assert text == _HEAD + after + tail
    left = Counter(each.code for each in faults_of(deck_of(text)))
    assert left == Counter(each.code for each in faults_of(deck)) - Counter([code])


@pytest.mark.parametrize("code", ["unclosed-fence", "unclosed-code", "no-solo"])
def test_the_last_line_needs_no_end(code: str) -> None:
    deck = deck_of(_HEAD + MENDABLE[code][0].rstrip("\n"))
    assert code not in {fault.code for fault in faults_of(deck_of(mended(deck, only(deck, code))))}


def test_an_address_is_encrypted() -> None:
    deck = deck_of(_HEAD + "## A\n")
    assert mended(deck, only(deck, "booking-http")) == deck.source.text.replace("http:", "https:")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("## A {colour=red}\n", "unknown-attribute"),
        ("## A {layout=breathe}\n", "layout-and-clock"),
        ("## A {minutes=soon}\n", "bad-minutes"),
        ("## A\n\nYour husband.\n", "excluding-word"),
        ("## A\n\n![](art/a.svg)\n", "no-description"),
    ],
)
def test_what_a_person_has_to_say_is_left_to_them(text: str, code: str) -> None:
    deck = deck_of(_HEAD + text)
    assert mend_for(deck, only(deck, code)) is None


def test_a_setting_with_a_slip_in_its_name() -> None:
    deck = deck_of("---\ntitle: T\nminuts: 90\n---\n\n## A\n")
    assert mended(deck, only(deck, "unknown-setting")) == deck.source.text.replace("minuts", "minutes")


def test_the_place_to_describe_a_picture() -> None:
    deck = deck_of(_HEAD + "## A\n\nWords. ![ ](art/a.svg)\n")
    fault = only(deck, "no-description")
    place = place_to_write(deck, fault)
    assert place is not None
    assert place.of(deck.source.text) == " "
    assert deck.source.text[place.start - 2 : place.start] == "!["
    assert place_to_write(deck, only(deck, "booking-http")) is None


def test_a_letter_that_counts_as_two_is_never_written_over() -> None:
    deck = deck_of(_HEAD + "## A {de\ufb01ne=4 con\ufb01ent-note=x}\n")
    assert [mend_for(deck, fault) for fault in faults_of(deck) if fault.code == "unknown-attribute"] == [None, None]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted(MENDABLE)), min_size=1, max_size=5), st.randoms())
def test_mending_one_by_one_ends_and_never_adds_a_fault(codes: list[str], random: object) -> None:
    deck = deck_of(_HEAD + "\n".join(MENDABLE[code][0] for code in codes))
    for _ in range(30):
        faults = faults_of(deck)
        can = [fault for fault in faults if mend_for(deck, fault) is not None]
        if not can:
            break
        fault = random.choice(can)  # type: ignore[attr-defined]
        after = deck_of(mended(deck, fault))
        # As many are left where a name, now right, stands in a place that is not: nobody could say so before.
        assert len(faults_of(after)) <= len(faults)
        assert len(after.slides) == len(deck.slides) or fault.code in {"unclosed-fence", "unclosed-code"}
        deck = after
    else:
        pytest.fail("it never ends")
