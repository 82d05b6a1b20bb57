"""What each wish of the facilitator means at each moment."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearthside.session import decisions
from hearthside.session.events import CoverChanged, DeckReplaced, Frozen, Moved
from hearthside.session.state import Cover, Position, SessionState
from tests.session.decks import Page, deck_of

DECK = deck_of("Welcome", Page("Three things", steps=2), "Close")


def at(slide: int, step: int = 0, cover: Cover = Cover.NONE) -> SessionState:
    return SessionState(position=Position(slide, step), cover=cover)


def test_next_and_back_move() -> None:
    assert decisions.next_page(at(0), DECK) == (Moved(Position(1)),)
    assert decisions.next_page(at(1), DECK) == (Moved(Position(1, 1)),)
    assert decisions.back_page(at(2), DECK) == (Moved(Position(1, 2)),)


def test_next_on_the_booking_screen_and_back_on_the_first_slide_do_nothing() -> None:
    assert decisions.next_page(at(3), DECK) == ()
    assert decisions.back_page(at(0), DECK) == ()


@pytest.mark.parametrize("cover", [Cover.BLACK, Cover.WHITE])
def test_under_black_or_white_next_and_back_show_the_slide_again_and_turn_no_page(cover: Cover) -> None:
    assert decisions.next_page(at(0, cover=cover), DECK) == (CoverChanged(Cover.NONE),)
    assert decisions.back_page(at(2, cover=cover), DECK) == (CoverChanged(Cover.NONE),)
    assert decisions.next_page(at(3, cover=cover), DECK) == (CoverChanged(Cover.NONE),), "at the end too"


def test_a_stray_click_never_ends_a_quiet_moment() -> None:
    assert decisions.next_page(at(0, cover=Cover.HOLD), DECK) == ()
    assert decisions.back_page(at(2, cover=Cover.HOLD), DECK) == ()


def test_a_jump_remembers_its_place_and_shows_an_earlier_slide_whole() -> None:
    assert decisions.jump(at(2), DECK, 1) == (Moved(Position(1, 2), remember_return=True),)
    assert decisions.jump(at(0), DECK, 1) == (Moved(Position(1), remember_return=True),)
    assert decisions.jump(at(3), DECK, 0) == (Moved(Position(0), remember_return=True),)


@pytest.mark.parametrize("slide", [-1, 4, 99])
def test_a_jump_to_a_slide_that_does_not_exist_does_nothing(slide: int) -> None:
    assert decisions.jump(at(1, cover=Cover.BLACK), DECK, slide) == ()


def test_a_jump_uncovers_the_room_but_not_from_hold() -> None:
    moved = Moved(Position(2), remember_return=True)
    assert decisions.jump(at(0, cover=Cover.BLACK), DECK, 2) == (CoverChanged(Cover.NONE), moved)
    assert decisions.jump(at(0, cover=Cover.HOLD), DECK, 2) == (moved,)


def test_choosing_the_slide_that_is_there_uncovers_it_and_keeps_its_reveals() -> None:
    assert decisions.jump(at(1, 1), DECK, 1) == ()
    assert decisions.jump(at(1, 1, Cover.WHITE), DECK, 1) == (CoverChanged(Cover.NONE),)


def test_return_goes_back_to_the_very_reveal() -> None:
    state = replace(at(0), return_to=Position(1, 1))
    assert decisions.go_back_to_last_place(state) == (Moved(Position(1, 1), remember_return=True),)
    assert decisions.go_back_to_last_place(replace(state, cover=Cover.BLACK))[0] == CoverChanged(Cover.NONE)
    assert decisions.go_back_to_last_place(at(0)) == ()


def test_the_key_of_a_cover_puts_it_on_and_takes_it_off() -> None:
    assert decisions.toggle_cover(at(0), Cover.BLACK) == (CoverChanged(Cover.BLACK),)
    assert decisions.toggle_cover(at(0, cover=Cover.WHITE), Cover.BLACK) == (CoverChanged(Cover.BLACK),)
    assert decisions.toggle_cover(at(0, cover=Cover.BLACK), Cover.BLACK) == (CoverChanged(Cover.NONE),)


def test_hold_again_leaves_everything_as_it_was() -> None:
    held = replace(at(0, cover=Cover.HOLD), cover_under_hold=Cover.BLACK)
    assert decisions.toggle_cover(held, Cover.HOLD) == (CoverChanged(Cover.BLACK),)
    assert decisions.uncover(held) == (CoverChanged(Cover.BLACK),)
    assert decisions.uncover(at(0)) == ()


def test_freeze_and_follow() -> None:
    assert decisions.toggle_freeze(at(0)) == (Frozen(True),)
    assert decisions.toggle_freeze(replace(at(2), frozen_at=Position(0))) == (Frozen(False),)


def test_an_edited_deck_takes_every_place_along() -> None:
    edited = deck_of("New", "Welcome", Page("Three things", steps=1), "Close")
    state = SessionState(
        position=Position(1, 2), return_to=Position(2), frozen_at=Position(0), seconds_on_slide={0: 5.0, 3: 1.0}
    )
    assert decisions.deck_replaced(state, DECK, edited) == DeckReplaced(
        Position(2, 1), return_to=Position(3), frozen_at=Position(1), slide_moves=((0, 1), (3, 4))
    )


def test_a_deck_edited_only_behind_the_place_moves_nothing() -> None:
    edited = deck_of("Welcome", Page("Three things", steps=2), "Close now")
    assert decisions.deck_replaced(at(1, 1), DECK, edited) == DeckReplaced(Position(1, 1))
