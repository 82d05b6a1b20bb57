"""Owns the proof that everything is looked over before an evening, and that one key of anything goes on."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.source import Span
from hearthside.laptop.battery import Charge
from hearthside.preflight.line import LineState, Topic
from hearthside.session.pace import pace_words
from hearthside.session.refit_offers import OfferKind
from hearthside.session.state import Cover, Position
from hearthside.store.settings import SettingsFile
from hearthside.windows.commands import Command
from hearthside.windows.screens.choice import Screen
from tests.windows.fake_desktop import LAPTOP, MIRROR, PROJECTOR
from tests.windows.preflight.conftest import Before, LookedThrough
from tests.windows.settling import settle

K = Qt.Key
FINE, LOOK, UNKNOWN = LineState.FINE, LineState.LOOK, LineState.UNKNOWN


def test_it_stands_in_the_place_of_the_desk_and_shows_nothing_of_the_evening(before: Before) -> None:
    window = before.stage.window
    assert before.is_open
    assert not window.top_bar.isVisible()
    assert not window.plan_bar.isVisible()
    assert before.preflight.page.private.isVisible()
    assert before.preflight.page.clock.text() == "19:00"


@pytest.mark.parametrize(
    "key", [K.Key_Return, K.Key_Enter, K.Key_Right, K.Key_Space, K.Key_PageDown, K.Key_Down, K.Key_F5]
)
def test_one_key_goes_on_and_turns_no_page(before: Before, key: Qt.Key) -> None:
    before.press(key)
    assert before.begun == [True]
    assert before.stage.controller.state.position == Position(0)
    window = before.stage.window
    assert window.pages.currentWidget() is window.desk
    assert window.top_bar.isVisible()
    assert window.plan_bar.isVisible()
    before.press(K.Key_PageDown)
    assert before.stage.slide == 1


def test_a_clicker_whose_keys_go_to_the_rooms_window_goes_on(before: Before) -> None:
    before.press_in_room(K.Key_PageDown)
    assert before.begun == [True]
    assert before.stage.slide == 0


def test_a_click_on_the_rooms_picture_goes_on(before: Before) -> None:
    QTest.mouseClick(before.room, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert before.begun == [True]
    assert before.stage.slide == 0


def test_a_bounce_of_the_key_turns_no_page(before: Before) -> None:
    QTest.keyClick(before.stage.window, K.Key_PageDown)
    QTest.keyClick(before.stage.window, K.Key_PageDown)
    assert (before.begun, before.stage.slide) == ([True], 0)


def test_the_evening_begins_when_it_is_begun(before: Before) -> None:
    before.stage.clock.pass_seconds(600)
    before.preflight.page.begin_button.click()
    before.stage.clock.pass_seconds(5)
    assert before.stage.controller.state.elapsed_seconds(before.stage.controller.now()) == 5
    assert before.stage.controller.pace().behind_seconds == 0


def test_the_evening_is_held_to_what_the_page_says_of_the_room(before: Before) -> None:
    before.preflight.page.booked.setText("19:20")
    before.press(K.Key_PageDown)
    controller = before.stage.controller
    assert pace_words(controller.pace()) == "10 min over · ends 19:30 · room until 19:20"
    offers, _ = controller.time.refit_offers()
    later = next(offer for offer in offers if offer.kind is OfferKind.END_LATER)
    assert round(later.saved_seconds) in (600, 601), "the time of the key press"


def test_an_evening_whose_room_nobody_spoke_of_is_held_to_its_plan(before: Before) -> None:
    before.press(K.Key_PageDown)
    assert before.stage.controller.state.booked_until is None


@pytest.mark.parametrize(
    "key",
    [K.Key_Period, K.Key_B, K.Key_H, K.Key_PageUp, K.Key_End, K.Key_3, K.Key_F, K.Key_O, K.Key_E, K.Key_K, K.Key_L],
)
def test_every_other_key_waits_for_the_evening(before: Before, key: Qt.Key) -> None:
    state, room = before.stage.controller.state, before.stage.controller.room
    before.press(key)
    assert before.is_open
    assert before.stage.controller.state == state
    assert before.stage.controller.state.cover is Cover.NONE
    assert before.stage.controller.room == room


def test_esc_asks_and_esc_takes_the_question_back(before: Before) -> None:
    end_bar = before.stage.window.end_bar
    before.press(K.Key_Escape)
    assert end_bar.isVisible()
    assert not end_bar.report_button.isVisible()
    before.press(K.Key_V)
    assert before.stage.controller.state.is_running
    before.press(K.Key_Escape)
    assert not end_bar.isVisible()
    assert before.is_open


def test_going_on_takes_the_question_away(before: Before) -> None:
    end_bar = before.stage.window.end_bar
    before.press(K.Key_Escape, K.Key_Return)
    assert before.begun == [True]
    assert not end_bar.isVisible()
    before.stage.controller.perform(Command.QUIT)
    assert end_bar.report_button.isVisible()


def test_back_ends_what_has_not_begun(before: Before) -> None:
    before.preflight.page.back_button.click()
    before.press(K.Key_Q, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert not before.stage.controller.state.is_running
    assert before.begun == []


def test_help_comes_and_goes_and_leads_back_here(before: Before) -> None:
    seen = []
    for key in (K.Key_F1, K.Key_Escape):
        before.press(key)
        seen.append(before.is_open)
    assert seen == [False, True]
    assert not before.stage.window.end_bar.isVisible()


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Enter, K.Key_Space, K.Key_PageDown, K.Key_F5])
def test_what_would_begin_closes_the_help_first(before: Before, key: Qt.Key) -> None:
    before.press(K.Key_F1)
    QTest.keyClick(before.stage.window, key)
    QTest.keyClick(before.stage.window, key)
    assert (before.is_open, before.begun) == (True, []), "a bounce is not a second press"
    before.press(key)
    assert before.begun == [True]


def test_a_clicker_on_the_rooms_window_closes_the_help_first_too(before: Before) -> None:
    before.press(K.Key_F1)
    before.press_in_room(K.Key_PageDown)
    assert (before.is_open, before.begun) == (True, [])


@pytest.mark.parametrize("key", [K.Key_T, K.Key_R, K.Key_D, K.Key_I])
def test_nothing_happens_under_the_help(before: Before, key: Qt.Key) -> None:
    state, always = before.stage.controller.state, before.preflight.page.always.isChecked()
    before.press(K.Key_F1, key)
    assert before.stage.controller.state == state
    assert before.laptop.sounded == 0
    assert before.preflight.page.always.isChecked() == always
    assert not before.preflight.numbers.cards
    assert before.stage.window.hasFocus()


def test_what_the_laptop_says_arrives_by_itself(before: Before) -> None:
    assert [before.state(topic) for topic in (Topic.SOUND, Topic.POWER, Topic.AWAKE)] == [UNKNOWN] * 3
    laptop = before.laptop
    laptop.has_sound, laptop.awake, laptop.battery_was_read = True, True, True
    laptop.charge = Charge(80, plugged_in=False)
    before.preflight.tick()
    assert [before.state(topic) for topic in (Topic.SOUND, Topic.POWER, Topic.AWAKE)] == [FINE, LOOK, FINE]
    laptop.charge = Charge(80, plugged_in=True)
    for _ in range(4):
        before.preflight.tick()
    assert laptop.looked == 1
    assert before.state(Topic.POWER) is FINE


def test_the_sound_is_tried_by_key_and_button(before: Before) -> None:
    before.laptop.has_sound = True
    before.press(K.Key_T)
    before.preflight.page.sound_button.click()
    assert before.laptop.sounded == 2
    assert "Did you hear both?" in before.line(Topic.SOUND).words


def test_numbers_lie_over_both_windows_until_a_key(before: Before) -> None:
    before.press(K.Key_I)
    cards = before.preflight.numbers.cards
    assert [(card.place.number, card.parent()) for card in cards] == [(1, before.stage.window), (2, before.room)]
    assert all(card.isVisible() for card in cards)
    before.press(K.Key_Escape)
    assert before.preflight.numbers.cards == ()
    assert not before.room.findChildren(type(cards[0]))
    assert not before.stage.window.end_bar.isVisible()
    before.press(K.Key_I, K.Key_I)
    assert before.preflight.numbers.cards == ()


def test_with_numbers_on_show_a_clickers_key_goes_on_all_the_same(before: Before) -> None:
    before.preflight.page.numbers_button.click()
    before.press_in_room(K.Key_PageDown)
    assert before.begun == [True]
    assert before.preflight.numbers.cards == ()


def test_swapping_is_seen_at_once(before: Before) -> None:
    assert "The room sees screen 2: HDMI-1" in before.line(Topic.SCREENS).words
    before.press(K.Key_S)
    assert "The room sees screen 1: eDP-1" in before.line(Topic.SCREENS).words
    assert before.is_open


def test_unplugged_while_it_is_open(before: Before) -> None:
    before.press(K.Key_I)
    before.desktop.plug(LAPTOP)
    before.keeper.settle()
    settle()
    assert before.preflight.numbers.cards == ()
    assert before.state(Topic.SCREENS) is LOOK
    assert "has no screen" in before.line(Topic.SCREENS).words
    before.desktop.plug(LAPTOP, PROJECTOR)
    before.keeper.settle()
    assert before.state(Topic.SCREENS) is FINE
    assert before.is_open


@pytest.mark.parametrize(("screens", "words"), [((LAPTOP,), "one screen"), ((LAPTOP, MIRROR), "the same picture")])
def test_one_screen_and_mirrored_ones(before: Before, screens: tuple[Screen, ...], words: str) -> None:
    assert before.state(Topic.SCREENS) is LOOK
    assert words in before.line(Topic.SCREENS).words
    before.press(K.Key_I)
    assert [card.place.number for card in before.preflight.numbers.cards] == [1]


def test_the_deck_is_looked_through_and_again_when_it_changes(before: Before, found: LookedThrough) -> None:
    assert before.state(Topic.DECK) is FINE
    found.faults = (Fault("missing-picture", Span(0, 0), 9, 1, "It is gone.", "Look.", Severity.FAULT),)
    path = before.stage.path
    path.write_text(path.read_text(encoding="utf-8").replace("Words.", "Other words."), encoding="utf-8")
    before.press(K.Key_R, modifiers=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert len(found.decks) == 2
    assert before.line(Topic.DECK).details == ("Line 9: It is gone.",)


def test_the_booked_end_is_typed_and_remembered_for_this_deck(before: Before) -> None:
    page = before.preflight.page
    before.press(K.Key_R)
    assert page.booked.hasFocus()
    before.stage.type("19:20")
    before.press(K.Key_Return)
    assert before.begun == []
    assert not page.booked.hasFocus()
    assert "10 min longer than the room is booked" in before.line(Topic.TIME).words
    again = SettingsFile(before.stage.path.parent / "settings.toml").current
    assert again.booked_until == {str(before.stage.path): "19:20"}
    before.press(K.Key_R)
    before.stage.type("no")
    before.press(K.Key_Escape)
    assert page.booked.text() == "19:20"
    assert not before.stage.window.end_bar.isVisible()


def test_a_clicker_goes_on_out_of_the_field_too(before: Before) -> None:
    before.press(K.Key_R)
    before.stage.type("21:00")
    before.press(K.Key_PageDown)
    assert before.begun == [True]
    assert list(before.stage.settings.current.booked_until.values()) == ["21:00"]


def test_not_to_be_shown_again_is_remembered(before: Before) -> None:
    before.press(K.Key_D)
    assert not before.preflight.page.always.isChecked()
    path = before.stage.path.parent / "settings.toml"
    assert not SettingsFile(path).current.shows_preflight
    before.preflight.page.always.click()
    assert SettingsFile(path).current.shows_preflight


def test_settings_that_cannot_be_saved_are_a_notice_and_no_more(before: Before) -> None:
    (before.stage.path.parent / "settings.toml").mkdir()
    before.press(K.Key_D)
    assert before.stage.window.notices.current is not None
    assert before.is_open


def test_every_line_is_told_to_a_screen_reader(before: Before) -> None:
    for topic, row in before.preflight.page.rows.items():
        line = before.line(topic)
        assert line.words in row.accessibleName()
        assert line.state.words in row.accessibleName()


def test_more_than_fits_is_scrolled_by_key(before: Before, found: LookedThrough) -> None:
    words = "Something that takes very many words to say. " * 12
    found.faults = tuple(Fault(f"odd-{at}", Span(0, 0), at, 1, words, "", Severity.FAULT) for at in range(3))
    before.stage.window.resize(911, 512)
    before.stage.controller.reload()
    before.press(K.Key_R, modifiers=Qt.KeyboardModifier.ControlModifier)
    before.preflight._look_through()
    settle()
    bar = before.preflight.page.area.verticalScrollBar()
    places = []
    for key in (K.Key_Down, K.Key_Up):
        before.press(key, modifiers=Qt.KeyboardModifier.ControlModifier)
        places.append(bar.value() > 0)
    assert places == [True, False]
    assert before.is_open


def test_what_was_booked_before_stands_in_the_field(before: Before) -> None:
    settings = before.stage.settings
    settings.keep(replace(settings.current, booked_until={str(before.stage.path): "19:45"}))
    before.preflight.refresh()
    assert "15 min more" in before.line(Topic.TIME).words


@pytest.mark.parametrize("is_reduced", [False, True])
def test_motion_is_reduced_by_a_key_from_this_evening_on(before: Before, is_reduced: bool) -> None:
    if is_reduced:
        before.press(K.Key_M)
    before.press(K.Key_Return)
    before.stage.press(K.Key_Right)
    assert before.sight.fading is not is_reduced
    assert SettingsFile(before.stage.path.parent / "settings.toml").current.reduce_motion is is_reduced


def test_motion_comes_back_with_a_click(before: Before) -> None:
    before.press(K.Key_M)
    assert before.preflight.page.still.isChecked()
    before.preflight.page.still.click()
    assert not before.stage.settings.current.reduce_motion
