"""The evening's plan in whole seconds that add up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.deck.timeplan import OverfullSection, PlannedSlide, plan
from tests.deck.reading import codes, fault_of, read


def seconds(text: str) -> list[int]:
    return [one.planned_seconds for one in read(text).slides]


def test_what_is_left_over_goes_to_the_slides_that_name_none_by_their_words() -> None:
    slides = [PlannedSlide(240, 5, None), PlannedSlide(None, 10, None), PlannedSlide(None, 30, None)]

    assert plan(slides, [], 600).seconds == (240, 120, 240)


def test_shares_are_whole_seconds_that_add_up() -> None:
    slides = [PlannedSlide(None, 0, None)] * 7

    assert sum(plan(slides, [], 100).seconds) == 100


def test_a_section_bounds_its_slides() -> None:
    slides = [PlannedSlide(None, 0, 0), PlannedSlide(600, 0, 0), PlannedSlide(None, 0, 0), PlannedSlide(None, 0, 1)]

    assert plan(slides, [1200, None], 3600).seconds == (300, 600, 300, 2400)


def test_too_full_a_section_and_deck_are_named() -> None:
    slides = [PlannedSlide(None, 0, 0), PlannedSlide(600, 0, 0)]
    made = plan(slides, [300], 500)

    assert made.seconds == (0, 600)
    assert made.overfull_sections == (OverfullSection(0, 300, 300),)
    assert made.deck_over_seconds == 100


def test_title_and_booking_take_nothing_unless_they_say_so() -> None:
    assert seconds("---\ntitle: T\nminutes: 10\n---\n\nWelcome to all of you\n\n## A\n\n## B\n") == [0, 300, 300, 0]
    assert seconds("---\nminutes: 10\n---\n## A\n\n## Keep in touch {minutes=2 layout=booking}\n") == [480, 120]


def test_a_discussion_takes_the_sum_of_its_rounds() -> None:
    deck = "---\nminutes: 20\n---\n## Q {attributes}\n\n::: discuss turns\n:::\n\n## A\n"

    assert seconds(deck.replace(" {attributes}", "")) == [660, 540, 0]
    assert seconds(deck.replace("{attributes}", "{minutes=15}")) == [900, 300, 0]


def test_minutes_below_a_discussions_rounds_are_pointed_out() -> None:
    deck = read("## Q {minutes=5}\n\n::: discuss turns\n:::\n")

    assert deck.slides[0].planned_seconds == 660
    assert fault_of(deck, "slide-overfull").severity.value == "hint"


def test_minutes_of_a_section_are_not_those_of_its_own_slide() -> None:
    deck = read("# S {minutes=20}\n\n## A {minutes=4}\n\n## B\n")

    assert deck.sections[0].planned_seconds == 1200
    assert deck.slides[0].planned_seconds + deck.slides[2].planned_seconds == 960


def test_without_any_total_slides_are_planned_by_how_long_their_words_take() -> None:
    short, long, _ = seconds("## A\n\nword\n\n## B\n\n" + "word " * 130 + "\n")

    assert 0 < short < long
    assert 60 <= long <= 75


def test_too_full_a_plan_is_a_hint() -> None:
    deck = read("---\nminutes: 10\n---\n# S {minutes=5}\n\n## A {minutes=8}\n\n# T\n\n## B {minutes=4}\n")

    assert codes(deck) == ["deck-overfull", "section-overfull"]
    assert {fault.severity.value for fault in deck.faults} == {"hint"}
    assert fault_of(deck, "deck-overfull").line == 2
    assert fault_of(deck, "section-overfull").line == 4


PLANNED = st.builds(
    PlannedSlide,
    st.none() | st.integers(0, 2000),
    st.none() | st.integers(0, 500),
    st.none() | st.integers(0, 2),
)


@given(
    st.lists(PLANNED, max_size=20),
    st.lists(st.none() | st.integers(1, 3000), min_size=3, max_size=3),
    st.none() | st.integers(60, 9000),
)
def test_plans_add_up_and_change_nothing_that_is_named(
    slides: list[PlannedSlide], sections: list[int | None], total: int | None
) -> None:
    made = plan(slides, sections, total)
    overfull = {one.section for one in made.overfull_sections}

    assert all(one >= 0 for one in made.seconds)
    assert all(one.seconds in (None, made.seconds[at]) for at, one in enumerate(slides))
    for section, named in enumerate(sections):
        members = [at for at, one in enumerate(slides) if one.section == section]
        takers = [at for at in members if slides[at].seconds is None and slides[at].words is not None]
        if named is not None and takers and section not in overfull:
            assert sum(made.seconds[at] for at in members) == named
    free = [at for at, one in enumerate(slides) if one.section is None or sections[one.section] is None]
    if total is not None and any(slides[at].seconds is None and slides[at].words is not None for at in free):
        assert sum(made.seconds) == total + made.deck_over_seconds
