"""The running clock in the room: when it beats, and what of it is painted."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QRegion
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from hearthside.session.activity_clock import Phase
from hearthside.session.clock_events import ClockAction, TimeAdded
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.console.room_picture import RoomPicture
from tests.windows.audience.night import SIZE, TALK, TEA, WORDS, Night, Regions

K = Qt.Key


def test_without_a_clock_nothing_beats(night: Night) -> None:
    assert night.live.next_beat_milliseconds is None
    assert night.live.scene().clock is None


def test_a_clock_that_runs_beats_and_moves(night: Night) -> None:
    night.start()
    assert night.live.next_beat_milliseconds == pytest.approx(100, abs=5)
    night.after(0.3)
    assert len(night.moved) == 1
    assert night.turned == 0


def test_a_tick_repaints_the_end_of_the_ring_and_the_bar_alone(night: Night, qtbot: QtBot) -> None:
    night.start()
    night.after(10.05)
    qtbot.waitUntil(lambda: not night.sight.fading, timeout=4000)
    qtbot.waitUntil(lambda: not night.sight._ahead_timer.isActive(), timeout=4000)
    night.live._timer.stop()
    regions = Regions()
    night.window.installEventFilter(regions)
    night.after(0.2)
    night.live._timer.stop()
    qtbot.waitUntil(lambda: bool(regions.painted), timeout=2000)
    painted = sum(rect.width() * rect.height() for region in regions.painted for rect in [region.boundingRect()])
    assert len(regions.painted) == 1
    ring = QRegion(594, 78, 298, 298)
    bar = QRegion(68, 438, 824, 14)
    assert regions.painted[0].subtracted(ring).subtracted(bar).isEmpty()
    assert painted < SIZE[0] * SIZE[1]


def test_the_picture_follows(night: Night) -> None:
    before = night.picture()
    night.start()
    night.sight._fade.stop()
    night.after(20)
    running = night.picture()
    assert running != before
    night.after(1)
    assert night.picture() != running


def test_another_stage_is_a_new_picture(night: Night) -> None:
    night.start()
    night.after(59.9)
    assert night.turned == 0
    night.stage.clock.pass_seconds(0.2)
    night.live._beat()  # before the session's own heart has beaten: the window reads on by itself
    assert night.turned == 1
    clock = night.live.scene().clock
    assert clock is not None
    assert (clock.stage.phase, clock.headline) == (Phase.GAP, "Finish your sentence")


def test_a_paused_clock_rests(night: Night) -> None:
    night.start()
    night.after(5)
    night.use(ClockAction.PAUSE)
    assert night.live.next_beat_milliseconds is None
    night.use(ClockAction.RESUME)
    assert night.live.next_beat_milliseconds is not None


@pytest.mark.parametrize("key", [K.Key_H, K.Key_B, K.Key_W])
def test_under_a_cover_nothing_beats(night: Night, key: Qt.Key) -> None:
    night.start()
    night.stage.press(key)
    assert night.live.next_beat_milliseconds is None
    night.stage.press(key)
    assert night.live.next_beat_milliseconds is not None


def test_hold_freezes_the_clock_exactly(night: Night) -> None:
    night.start()
    night.after(20)
    night.stage.press(K.Key_H)
    held = night.controller.state.rack.clocks[TALK]
    night.after(300)
    night.stage.press(K.Key_H)
    clock = night.live.scene().clock
    assert clock is not None
    at = night.controller.now().monotonic_seconds
    assert clock.left_seconds == 39  # 20 s, and the second before the key
    assert night.controller.state.rack.clocks[TALK].countdown.remaining_seconds(at) == pytest.approx(
        held.countdown.remaining_seconds(at)
    )


def test_nobody_looks_nothing_beats(night: Night) -> None:
    night.start()
    night.window.hide()
    assert night.live.next_beat_milliseconds is None
    night.window.show()
    assert night.live.next_beat_milliseconds is not None


def test_with_reduced_motion_it_moves_with_the_seconds(night: Night) -> None:
    night.settings.keep(replace(night.settings.current, reduce_motion=True))
    night.start()
    night.after(0.01)
    beat = night.live.next_beat_milliseconds
    assert beat is not None
    assert beat > 900


def test_time_added_moves_the_end_of_a_break(night: Night) -> None:
    night.controller.go_to(TEA)
    night.start(TEA)
    assert night.live.scene().back_at == "19:10"
    night.happen(TimeAdded(TEA, 300.0))
    assert night.live.scene().back_at == "19:15"


def test_what_is_over_never_looks_late(night: Night) -> None:
    night.start()
    night.use(ClockAction.NEXT_ROUND)
    night.use(ClockAction.NEXT_ROUND)
    night.after(181)
    night.sight._fade.stop()
    at_the_end = night.picture()
    night.after(1800)
    assert night.picture() == at_the_end


def test_a_frozen_room_keeps_its_clock(night: Night) -> None:
    night.start()
    night.after(5)
    night.stage.press(K.Key_F)
    night.controller.go_to(WORDS)
    night.after(10)
    clock = night.live.scene().clock
    assert clock is not None
    assert clock.left_seconds == 44


def test_coming_back_finds_the_clock_running(night: Night) -> None:
    night.start()
    night.controller.go_to(WORDS)
    night.after(20)
    assert night.live.next_beat_milliseconds is None
    night.controller.go_to(TALK)
    clock = night.live.scene().clock
    assert clock is not None
    assert clock.left_seconds == 40


def test_a_round_keeps_its_colour_while_one_stage_fades_into_another(night: Night) -> None:
    """What moves is laid on the new picture before that fades in, not over both."""
    night.start()
    night.after(5)
    night.sight._fade.stop()
    voice = night.picture().pixelColor(760, 86)
    night.use(ClockAction.NEXT_ROUND)
    night.sight._fade.setCurrentTime(60)
    assert night.sight.fading
    faded = night.picture().pixelColor(760, 86)
    assert max(abs(faded.red() - voice.red()), abs(faded.green() - voice.green())) <= 4


def test_zoomed_in_the_clock_runs_on(night: Night) -> None:
    night.start()
    night.stage.press(K.Key_Z)
    night.controller.set_zoom(QRectF(0.6, 0.1, 0.35, 0.35))
    before = night.picture()
    night.after(10)
    assert night.picture() != before


def test_trouble_is_told_and_the_room_keeps_its_picture(
    night: Night, renderer: SlideRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    night.start()

    def fail(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("no paint")

    with monkeypatch.context() as broken:
        broken.setattr(renderer, "display_list", fail)
        night.after(1)
    assert [str(error) for error in night.troubles] == ["no paint"]
    assert night.live.next_beat_milliseconds is None
    night.troubles.clear()


def test_the_console_paints_the_same_clock(night: Night, renderer: SlideRenderer, qtbot: QtBot) -> None:
    night.start()
    night.after(20)
    picture = RoomPicture(night.controller, RoomPainter(night.controller, renderer, kept_frames=1))
    qtbot.addWidget(picture)
    picture.resize(*SIZE)
    picture.show()
    live = picture._painter.live
    assert live.next_beat_milliseconds is not None
    seen = live.scene().clock
    room = night.live.scene().clock
    assert seen is not None
    assert room is not None
    assert (seen.stage, seen.left_seconds) == (room.stage, room.left_seconds)
    picture.hide()
    assert live.next_beat_milliseconds is None
