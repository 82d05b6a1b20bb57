"""The slide on which people talk: question, turns, clock, rounds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from hearthside.deck.activities import ClockDisplay
from hearthside.deck.model import Deck
from hearthside.render.clock_face import ClockFace, ClockMark, paint_clock_face
from hearthside.render.layout.round_bar import shared_widths
from hearthside.render.renderer import SlideRenderer
from hearthside.session.activity_clock import Phase
from hearthside.session.clock_plan import ClockKind
from hearthside.session.room_clock import RoomStage, StagedRound
from tests.render.seen import find, plates, texts, words_of

DeckOf = Callable[..., Deck]
ROUNDS = "- A speaks 3:00\n- B mirrors 1:00\n- B speaks 3:00\n- A mirrors 1:00\n- Share back 4:00\n"


def bar(renderer: SlideRenderer, deck: Deck) -> list[QRectF]:
    return [rect for rect in plates(renderer.display_list(deck, 1)) if rect.height() < 20]


def test_the_room_sees_question_rounds_total_and_that_it_may_pass(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of(f'## What now?\n\n::: discuss pairs solo="Write it down"\n{ROUNDS}:::\n')
    shown = words_of(renderer.display_list(deck, 1))
    for words in ("What now?", "TALK TOGETHER · IN PAIRS", "12 MIN", "You may pass, write, or step out.",
                  "On your own: Write it down", "A speaks", "Share back", "4:00", "Listen: no fixing"):  # fmt: skip
        assert words in shown


def test_the_total_is_that_of_the_rounds_which_the_clock_runs(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of(f"## What now?\n\n::: discuss pairs\n{ROUNDS}:::\n")
    rounds = (StagedRound(0, 120.0), StagedRound(1, 60.0))
    stage = RoomStage(kind=ClockKind.DISCUSSION, phase=Phase.ROUND, rounds=rounds)
    shown = words_of(renderer.display_list(deck, 1, stage=stage))
    assert "3 MIN" in shown
    assert "12 MIN" not in shown


@pytest.mark.parametrize(
    ("seconds", "said"), [(610.4, "10 MIN"), (649.0, "11 MIN"), (150.0, "2 MIN 30 S"), (75.0, "1 MIN 15 S")]
)
def test_the_total_of_a_clock_that_was_changed_by_hand_has_no_odd_seconds(
    renderer: SlideRenderer, deck_of: DeckOf, seconds: float, said: str
) -> None:
    deck = deck_of(f"## What now?\n\n::: discuss pairs\n{ROUNDS}:::\n")
    stage = RoomStage(kind=ClockKind.DISCUSSION, phase=Phase.ROUND, rounds=(StagedRound(0, seconds),))
    assert any(text.words.endswith(f"·  {said}") for text in texts(renderer.display_list(deck, 1, stage=stage)))


def test_the_pass_line_can_be_left_out(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of(f"## What now?\n\n::: discuss pairs pass=off\n{ROUNDS}:::\n")
    assert "You may pass" not in words_of(renderer.display_list(deck, 1))


@pytest.mark.parametrize("words", ["", "One.\n\nTwo.\n\nThree.\n\n"])
def test_what_the_slide_is_stands_right_above_its_question(
    renderer: SlideRenderer, deck_of: DeckOf, words: str
) -> None:
    shown = texts(renderer.display_list(deck_of(f"## Why?\n\n{words}::: discuss solo\n- Write 2:00\n:::\n"), 1))
    kicker = next(text for text in shown if text.words.startswith("ON YOUR OWN"))
    question = next(text for text in shown if text.words == "Why?")
    assert 0 < question.rect.top() - kicker.rect.bottom() < 62


def test_what_is_for_all_stands_apart_from_the_roles(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    shown = texts(renderer.display_list(deck_of(f"## What now?\n\n::: discuss pairs\n{ROUNDS}:::\n"), 1))
    speaks, listens, may_pass = (
        next(text for text in shown if text.words.startswith(words) and text.rect.left() < 300)
        for words in ("A speaks", "Listen:", "You may pass")
    )
    assert may_pass.rect.top() - listens.rect.top() > listens.rect.top() - speaks.rect.top() + 8


def test_no_rounds_label_wraps(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of(f"## What now?\n\n::: discuss pairs\n{ROUNDS}:::\n")
    shown = renderer.display_list(deck, 1)
    labels = [text for text in texts(shown) if text.rect.top() > 900]
    assert len(labels) == 10
    assert all(len(label.lines) == 1 for label in labels)
    names = sorted((label for label in labels if not label.words[0].isdigit()), key=lambda label: label.rect.left())
    stretches = sorted(bar(renderer, deck), key=QRectF.left)
    for name, stretch in zip(names, stretches, strict=True):
        assert name.rect.right() <= stretch.right() + 1


def test_the_bar_says_how_long_the_rounds_are(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## What now?\n\n::: discuss group\n- One 2:00\n- Two 6:00\n:::\n")
    first, second = sorted(bar(renderer, deck), key=QRectF.left)
    assert second.width() / first.width() == pytest.approx(3, rel=0.02)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 3600), st.floats(1, 500)), min_size=1, max_size=12),
    st.floats(100, 2000),
)
def test_widths_always_add_up_and_give_what_is_needed_where_they_can(
    rounds: list[tuple[int, float]], total: float
) -> None:
    weights, needed = [weight for weight, _ in rounds], [need for _, need in rounds]
    widths = shared_widths(weights, needed, total)
    assert sum(widths) == pytest.approx(total)
    if sum(needed) < total:
        assert all(width >= need - 1e-6 for width, need in zip(widths, needed, strict=True))


def test_marks_name_the_groups_that_change(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## What now?\n\n::: discuss turns\n- Speak 8:00 shared\n:::\n")
    clock = renderer.display_list(deck, 1).clock
    assert clock is not None
    assert clock.face.marks == (
        ClockMark(0.25, "4"), ClockMark(160 / 480, "3"), ClockMark(0.5, "2 · 4"), ClockMark(320 / 480, "3"),
        ClockMark(0.75, "4"),
    )  # fmt: skip
    assert "Change turns at your group’s number" in words_of(renderer.display_list(deck, 1))


def test_only_sizes_that_are_asked_for_are_marked(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of("## What now?\n\n::: discuss turns sizes=2\n- Speak 8:00 shared\n:::\n")
    clock = renderer.display_list(deck, 1).clock
    assert clock is not None
    assert clock.face.marks == (ClockMark(0.5, "2"),)


def test_the_clock_stands_full_before_its_start(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of(f"## What now?\n\n::: discuss pairs\n{ROUNDS}:::\n")
    clock = renderer.display_list(deck, 1).clock
    assert clock is not None
    assert (clock.face.text, clock.face.fraction, clock.face.caption) == ("3:00", 1.0, "A speaks")


def test_a_hidden_clock_hides_every_time_and_a_bar_has_no_figures(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    deck = deck_of(f"## What now?\n\n::: discuss pairs clock=hidden\n{ROUNDS}:::\n")
    shown = words_of(renderer.display_list(deck, 1))
    assert not any(character.isdigit() for character in shown)
    assert "12 MIN" not in shown
    deck = deck_of(f"## What now?\n\n::: discuss pairs clock=bar\n{ROUNDS}:::\n")
    shown = words_of(renderer.display_list(deck, 1))
    assert "Share back" in shown
    assert ":00" not in shown


def test_one_round_on_a_ring_needs_no_bar(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    assert bar(renderer, deck_of("## Q\n\n::: discuss solo\n:::\n")) == []
    assert len(bar(renderer, deck_of("## Q\n\n::: discuss solo clock=bar\n:::\n"))) == 1


def test_a_very_long_question_never_meets_the_bar(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    question = "would you say this very long question again, more slowly, " * 12
    deck = deck_of(f"## {question}\n\nAnd more.\n\n::: discuss pairs solo=x\n{ROUNDS}:::\n")
    shown = renderer.display_list(deck, 1)
    assert find(shown, "You may pass").rect.bottom() <= 850
    assert [fault.code for fault in shown.faults] == ["too-full"]


def colour_at(renderer: SlideRenderer, face: ClockFace, part: float) -> QColor:
    """Return the ring's colour where ``part`` of it has been gone round clockwise from the top."""
    import math

    image = QImage(600, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_clock_face(painter, face, QRectF(5, 5, 590, 590), renderer.themes.named("paper"), renderer.fonts)
    painter.end()
    angle = 2 * math.pi * part - math.pi / 2
    return image.pixelColor(round(300 + 280 * math.cos(angle)), round(300 + 280 * math.sin(angle)))


@pytest.mark.parametrize("fraction", [0.0, 0.25, 0.7, 1.0])
def test_the_ring_shows_what_is_left(renderer: SlideRenderer, fraction: float) -> None:
    theme = renderer.themes.named("paper")
    face = ClockFace(text="2:08", fraction=fraction, caption="A speaks")
    for part in (0.1, 0.35, 0.6, 0.9):
        left = part < fraction
        assert colour_at(renderer, face, part) == (theme.voices[0] if left else theme.line)


def test_a_quiet_clock_has_no_ring(renderer: SlideRenderer) -> None:
    for display in (ClockDisplay.BAR, ClockDisplay.HIDDEN):
        face = ClockFace(text="2:08", fraction=1.0, caption="A speaks", display=display)
        assert colour_at(renderer, face, 0.3).name() == "#ffffff"
