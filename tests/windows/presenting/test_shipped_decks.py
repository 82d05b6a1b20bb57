"""A deck that comes with Hearthside is never written to: an edit makes a copy, and the evening goes on with that."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from msgspec.structs import force_setattr

from hearthside.store.bundled import Bundled
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.own_copies import own_copy
from hearthside.store.trouble import not_saved
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.recovery import Recovery
from hearthside.windows.presenting.slide_edit import slide_text
from tests.session.fake_clock import FakeClock
from tests.windows.stage import Stage
from tests.windows.timed import TALK, TIMED, TimedStage

CUP = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
TEXT = TIMED.replace("---\n", "---\nbooking: booking.yaml\n", 1).replace("Good night", "![A cup](art/cup.svg)")
BETTER = ("An evening", "A better evening")


class Shipped:
    """A session on a deck that lies among the shipped ones, a conversation's clock running in it."""

    def __init__(self, folder: Path, clock: FakeClock | None = None) -> None:
        slides = folder / "program" / "slides"
        (slides / "art").mkdir(parents=True, exist_ok=True)
        (slides / "art" / "cup.svg").write_text(CUP)
        (slides / "booking.yaml").write_text("url: https://example.org/shipped\n")
        self.stage = TimedStage(slides, TALK, TEXT, clock)
        self.mine = folder / "Documents" / "Hearthside"
        self.path = self.mine / "deck.md"
        files, bundled, write = self.stage.controller._keeper._files, Bundled(folder, slides), self.stage.disk.write
        force_setattr(files, "reparse", reparse)
        force_setattr(files, "own_copy", lambda deck: own_copy(deck, bundled, self.mine, write))

    def edit(self, old: str, new: str) -> Notice | None:
        controller = self.stage.controller
        return controller.apply_slide_text(0, slide_text(controller.deck, 0).replace(old, new))

    @property
    def shipped_text(self) -> str:
        return self.stage.path.read_text(encoding="utf-8")


@pytest.fixture
def shipped(tmp_path: Path, qapp: object) -> Shipped:
    made = Shipped(tmp_path)
    made.stage.controller.perform(Command.CLOCK)
    made.stage.later(20)
    return made


def test_the_first_edit_is_shown_and_kept_in_a_copy(shipped: Shipped) -> None:
    left = shipped.stage.left
    assert shipped.edit(*BETTER) is None
    controller = shipped.stage.controller
    assert shipped.shipped_text == TEXT
    assert shipped.path.read_text(encoding="utf-8") == TEXT.replace(*BETTER)
    assert (controller.deck.source.path, controller.deck.settings.title) == (shipped.path, "A better evening")
    assert (shipped.stage.place, shipped.stage.left) == ((TALK + 1, 0), left)
    words = f"This deck comes with Hearthside, so your edit is saved in a copy of your own: {shipped.path}."
    assert [notice.text for notice in shipped.stage.notices] == [words]


def test_pictures_and_details_are_found_from_the_copy(shipped: Shipped) -> None:
    shipped.edit(*BETTER)
    deck = shipped.stage.controller.deck
    assert deck.source.folder == shipped.mine
    assert (shipped.mine / "art" / "cup.svg").read_text() == CUP
    (shipped.mine / "booking.yaml").write_text("url: https://example.org/mine\n")
    shipped.stage.controller.reload()
    booking = shipped.stage.controller.deck.settings.booking
    assert booking is not None
    assert booking.url == "https://example.org/mine"


def test_the_next_edit_goes_into_the_same_copy_and_says_nothing(shipped: Shipped) -> None:
    shipped.edit(*BETTER)
    shipped.stage.notices.clear()
    assert shipped.edit("A better evening", "The best evening") is None
    assert sorted(path.name for path in shipped.mine.glob("*.md")) == ["deck.md"]
    assert "The best evening" in shipped.path.read_text(encoding="utf-8")
    assert shipped.stage.notices == []
    shipped.stage.controller.file_may_have_changed()
    assert shipped.stage.notices == []


def test_an_earlier_copy_is_never_overwritten(shipped: Shipped) -> None:
    shipped.mine.mkdir(parents=True)
    shipped.path.write_text("## Mine\n", encoding="utf-8")
    shipped.edit(*BETTER)
    assert shipped.path.read_text(encoding="utf-8") == "## Mine\n"
    assert shipped.stage.controller.deck.source.path == shipped.mine / "deck 2.md"


def test_an_edit_that_is_refused_makes_no_copy(shipped: Shipped) -> None:
    assert shipped.edit("---", "x ---") is not None
    assert not shipped.mine.exists()


def test_where_no_copy_can_be_made_the_edit_is_shown_and_rescued(shipped: Shipped) -> None:
    trouble = not_saved(shipped.path, OSError(errno.ENOSPC, "full"))
    keeper = shipped.stage.controller._keeper
    rescued: list[Path] = []

    def full_but_for_the_rescue_folder(path: Path, data: bytes, expected: str | None) -> None:
        if path.parent != shipped.stage.rescue_folder:
            raise trouble
        rescued.append(path)

    force_setattr(keeper._files, "write", full_but_for_the_rescue_folder)
    shipped.stage.disk.trouble = trouble
    assert shipped.edit(*BETTER) is None
    deck = shipped.stage.controller.deck
    assert (deck.settings.title, deck.source.path) == ("A better evening", shipped.stage.path)
    assert shipped.shipped_text == TEXT
    notice = shipped.stage.notices[-1]
    assert notice.text == "The room shows your edit. “deck.md” was not saved: the disk is full."
    assert str(rescued[0]) in notice.mend
    shipped.stage.disk.trouble = None
    shipped.edit("A better evening", "The best evening")
    assert "The best evening" in shipped.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("opens_copy", [False, True])
def test_after_a_crash_the_evening_is_taken_up_with_the_copy(
    shipped: Shipped, tmp_path: Path, opens_copy: bool
) -> None:
    journals = tmp_path / "state"
    recovery = Recovery(shipped.stage.controller, journals)
    shipped.edit(*BETTER)
    shipped.stage.later(10)
    left = shipped.stage.left
    shipped.stage.controller.evening.stop()
    recovery.path.with_suffix(".lock").unlink()

    if opens_copy:
        again = Stage(tmp_path, TEXT, clock=shipped.stage.clock)
        force_setattr(again.controller._keeper._files, "reparse", reparse)
        again.controller._keeper.hold(open_deck(shipped.path))
    else:
        again = Shipped(tmp_path, shipped.stage.clock).stage
    changes: list[str] = []
    again.controller.deck_changed.connect(lambda: changes.append(again.controller.deck.settings.title))
    after = Recovery(again.controller, journals)
    after.look_for_unfinished()
    assert after.offer.startswith(f"Go on where you were: slide {TALK + 1}, ")
    after.accept()
    assert (again.controller.deck.source.path, again.place) == (shipped.path, (TALK + 1, 0))
    assert changes == ([] if opens_copy else ["A better evening"])
    clock = again.controller.state.rack.clocks[TALK]
    assert clock.seconds_to_the_end(again.clock.now().monotonic_seconds) > 0
    assert left == pytest.approx(clock.remaining_seconds(again.clock.now().monotonic_seconds), abs=1.5)
    assert again.controller.apply_slide_text(0, slide_text(again.controller.deck, 0).replace("better", "calm")) is None
    assert "A calm evening" in shipped.path.read_text(encoding="utf-8")
    assert shipped.shipped_text == TEXT


def test_a_copy_that_is_gone_is_not_offered(shipped: Shipped, tmp_path: Path) -> None:
    journals = tmp_path / "state"
    recovery = Recovery(shipped.stage.controller, journals)
    shipped.edit(*BETTER)
    shipped.stage.controller.evening.stop()
    recovery.path.with_suffix(".lock").unlink()
    shipped.path.unlink()
    after = Recovery(Shipped(tmp_path, shipped.stage.clock).stage.controller, journals)
    after.look_for_unfinished()
    assert after.offer == ""
