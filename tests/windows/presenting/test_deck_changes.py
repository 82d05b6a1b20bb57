"""Owns the proof that edits and reloads keep the place, lose nothing, and never show the room a faulty slide."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from msgspec.structs import force_setattr
from PySide6.QtCore import Qt

from hearthside.render.renderer import SlideRenderer
from hearthside.store.trouble import not_saved
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.slide_edit import no_layout_faults, slide_text
from tests.windows.stage import Stage

WORDS = 3
"""The index of the slide with words, number 4."""


def text_of(stage: Stage, index: int) -> str:
    return slide_text(stage.controller.deck, index)


def test_an_edit_is_shown_and_saved_and_the_place_stays(stage: Stage) -> None:
    stage.controller.go_to(WORDS)
    before = stage.path.read_text(encoding="utf-8")
    assert text_of(stage, WORDS) == "## Words\n\nSome words. 🌱"
    assert stage.controller.apply_slide_text(WORDS, "## Words\n\nBetter words. 🌻🌱") is None
    assert stage.place == (4, 0)
    assert stage.path.read_text(encoding="utf-8") == before.replace("Some words. 🌱", "Better words. 🌻🌱")
    assert stage.notices == []
    assert text_of(stage, WORDS) == "## Words\n\nBetter words. 🌻🌱"


def test_an_edit_that_changes_nothing_writes_nothing(stage: Stage) -> None:
    before = stage.controller.deck
    assert stage.controller.apply_slide_text(WORDS, text_of(stage, WORDS)) is None
    assert stage.controller.deck is before
    assert stage.disk.written == []


def test_the_first_slides_edit_brings_the_front_matter_along(stage: Stage) -> None:
    assert text_of(stage, 0).startswith("---\ntitle: An evening")
    assert stage.controller.apply_slide_text(0, text_of(stage, 0).replace("An evening", "A morning")) is None
    assert stage.controller.deck.settings.title == "A morning"
    assert len(stage.controller.deck.slides) == 8


def test_line_ends_and_byte_order_mark_stay_as_they_were(tmp_path: Path, qapp: object) -> None:
    stage = Stage(tmp_path, "\ufeff## One\r\n\r\nWords.\r\n\r\n## Two\r\n")
    assert text_of(stage, 0) == "## One\n\nWords."
    assert stage.controller.apply_slide_text(0, "## One\n\nNew\nwords.") is None
    assert stage.path.read_bytes() == "\ufeff## One\r\n\r\nNew\r\nwords.\r\n\r\n## Two\r\n".encode()


@pytest.mark.parametrize(
    "faulty",
    [
        "## Words\n\n::: discuss turns\n- Speak 0:00\n",
        "## Words\n\n::: discuss turns\n- Speak 3:00\n",
        "## Words\n\n::: left\nA side that never ends",
        "",
    ],
)
def test_a_faulty_edit_keeps_the_last_good_slide_and_says_why(stage: Stage, faulty: str) -> None:
    before, on_disk = stage.controller.deck, stage.path.read_bytes()
    refusal = stage.controller.apply_slide_text(WORDS, faulty)
    assert refusal is not None
    assert refusal.text
    assert refusal.mend
    assert stage.controller.deck is before
    assert stage.path.read_bytes() == on_disk


@pytest.mark.parametrize("spoilt", ["x ---", "", "\n---"])
def test_a_slip_in_the_first_line_costs_neither_theme_nor_booking(stage: Stage, spoilt: str) -> None:
    before = stage.controller.deck
    refusal = stage.controller.apply_slide_text(0, text_of(stage, 0).replace("---", spoilt, 1))
    assert refusal is not None
    assert refusal.mend
    assert stage.controller.deck is before


def test_what_only_the_painter_finds_is_a_faulty_edit_too_but_not_what_was_there_before(
    stage: Stage, renderer: SlideRenderer
) -> None:
    force_setattr(stage.controller._keeper._files, "layout_faults", renderer.faults)
    refusal = stage.controller.apply_slide_text(WORDS, "## Words\n\n![A tree](art/tree.svg)")
    assert refusal is not None
    assert "tree" in refusal.text
    force_setattr(stage.controller._keeper._files, "layout_faults", no_layout_faults)
    assert stage.controller.apply_slide_text(WORDS, "## Words\n\n![A tree](art/tree.svg)") is None
    force_setattr(stage.controller._keeper._files, "layout_faults", renderer.faults)
    assert stage.controller.apply_slide_text(WORDS, "## Wörds\n\n![A tree](art/tree.svg)") is None


def test_a_slide_may_become_two(stage: Stage) -> None:
    stage.controller.go_to(6)
    assert stage.controller.apply_slide_text(WORDS, "## Words\n\nSome.\n\n## Words again\n\nMore.") is None
    assert len(stage.controller.deck.slides) == 9
    assert stage.place == (8, 0)


def test_an_edit_finds_its_slide_again_after_a_reload(stage: Stage) -> None:
    original = text_of(stage, WORDS)
    stage.path.write_text(stage.path.read_text(encoding="utf-8").replace("# Beginning\n", "# Beginning\n\n## New\n"))
    stage.controller.reload()
    assert stage.controller.apply_slide_text(WORDS, "## Words\n\nBetter.", original) is None
    assert text_of(stage, WORDS + 1) == "## Words\n\nBetter."
    refusal = stage.controller.apply_slide_text(WORDS, "## Words\n\nWorse.", original)
    assert refusal is not None
    assert text_of(stage, WORDS + 1) == "## Words\n\nBetter."


def test_another_programs_change_is_not_overwritten(stage: Stage) -> None:
    stage.path.write_text("## Somebody else's\n", encoding="utf-8")
    refusal = stage.controller.apply_slide_text(WORDS, "## Words\n\nBetter.")
    assert refusal is not None
    assert refusal.command is Command.RELOAD
    assert stage.path.read_text(encoding="utf-8") == "## Somebody else's\n"
    assert text_of(stage, WORDS) == "## Words\n\nSome words. 🌱"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_what_cannot_be_saved_is_shown_all_the_same_and_kept_elsewhere(stage: Stage, code: int) -> None:
    stage.disk.trouble = not_saved(stage.path, OSError(code, "no"))
    written = stage.disk.write

    def write_elsewhere_only(path: Path, data: bytes, expected_fingerprint: str | None = None) -> None:
        stage.disk.trouble = not_saved(path, OSError(code, "no")) if path == stage.path else None
        written(path, data, expected_fingerprint)

    force_setattr(stage.controller._keeper._files, "write", write_elsewhere_only)
    assert stage.controller.apply_slide_text(WORDS, "## Words\n\nBetter.") is None
    assert text_of(stage, WORDS) == "## Words\n\nBetter."
    assert "Some words" in stage.path.read_text(encoding="utf-8")
    assert "Better." in (stage.rescue_folder / "deck.md").read_text(encoding="utf-8")
    assert "not saved" in stage.notices[-1].text
    assert str(stage.rescue_folder) in stage.notices[-1].mend


def test_the_next_edit_saves_what_could_not_be_saved_before(stage: Stage) -> None:
    stage.disk.trouble = not_saved(stage.path, OSError(errno.ENOSPC, "no"))
    assert stage.controller.apply_slide_text(WORDS, "## Words\n\nBetter.") is None
    stage.disk.trouble = None
    assert stage.controller.apply_slide_text(WORDS + 1, "## More words\n\nBest.") is None
    on_disk = stage.path.read_text(encoding="utf-8")
    assert "Better." in on_disk
    assert "Best." in on_disk


def test_a_deck_whose_folder_is_gone_is_presented_and_edited_on(stage: Stage) -> None:
    moved = stage.path.parent / "elsewhere"
    moved.mkdir()
    stage.path.rename(moved / "deck.md")
    assert stage.controller.apply_slide_text(WORDS, "## Words\n\nBetter.") is None
    assert text_of(stage, WORDS) == "## Words\n\nBetter."


def test_reload_finds_the_place_by_what_the_slide_says(stage: Stage) -> None:
    stage.controller.go_to(WORDS)
    started = stage.controller.state.started_at
    text = stage.path.read_text(encoding="utf-8")
    stage.path.write_text(text.replace("# Beginning\n", "# Beginning\n\n## New\n\n## Newer\n"), encoding="utf-8")
    stage.press(Qt.Key.Key_R, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert stage.place == (6, 0)
    assert stage.controller.state.started_at == started


def test_a_file_that_cannot_be_read_just_now_changes_nothing_and_is_said_in_place_of_the_offer(stage: Stage) -> None:
    before = stage.controller.deck
    stage.path.write_bytes(b"\xff\xfe\xff\x00\xd8")
    stage.controller.file_may_have_changed()
    stage.press(Qt.Key.Key_R, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert stage.controller.deck is before
    offer, refusal = stage.notices
    assert "not text in UTF-8" in refusal.text
    assert refusal.mend
    assert refusal.replaces(offer)
    stage.controller.file_may_have_changed()
    assert len(stage.notices) == 2, "the file is the one of which that is said"


def test_what_was_refused_is_not_hidden_by_an_offer_that_comes_a_moment_later(stage: Stage) -> None:
    stage.path.write_bytes(b"\xff")
    stage.controller.reload()
    stage.controller.file_may_have_changed()
    assert len(stage.notices) == 1


def test_a_file_that_may_not_be_read_stays_so_until_it_may(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    withdrawn: list[Notice] = []
    stage.controller.notice_withdrawn.connect(withdrawn.append)

    def refuse(*_arguments: object, **_more: object) -> bytes:
        raise PermissionError(errno.EACCES, "no")

    with monkeypatch.context() as locked:
        locked.setattr(Path, "read_bytes", refuse)
        locked.setattr(Path, "open", refuse)
        stage.controller.reload()
        stage.controller.file_may_have_changed()
    assert withdrawn == []
    stage.controller.file_may_have_changed()
    assert withdrawn == stage.notices


@pytest.mark.parametrize("key_was_pressed", [True, False])
def test_what_was_said_of_a_file_is_taken_back_when_it_is_as_it_was(stage: Stage, key_was_pressed: bool) -> None:
    withdrawn: list[Notice] = []
    stage.controller.notice_withdrawn.connect(withdrawn.append)
    on_disk = stage.path.read_bytes()
    for _ in range(2):
        stage.path.unlink()
        stage.controller.file_may_have_changed()
        if key_was_pressed:
            stage.controller.reload()
        assert not withdrawn or withdrawn[-1] is not stage.notices[-1]
        stage.path.write_bytes(on_disk)
        stage.controller.file_may_have_changed()
        stage.controller.file_may_have_changed()
        assert withdrawn[-1] is stage.notices[-1]
    assert len(withdrawn) == 2


def test_a_good_reload_takes_the_place_of_what_was_refused(stage: Stage) -> None:
    on_disk = stage.path.read_bytes()
    stage.path.write_bytes(b"\xff")
    stage.controller.reload()
    stage.path.write_bytes(on_disk)
    stage.controller.reload()
    assert stage.notices[-1].text == "The deck is loaded again."
    assert stage.notices[-1].replaces(stage.notices[0])


@pytest.mark.parametrize(
    ("cleared", "words"),
    [
        (b"", "The deck file is empty just now."),
        (b"\n  \r\n\n", "The deck file is empty just now."),
        (b"\xef\xbb\xbf", "The deck file is empty just now."),
        (b"---\ntitle: An evening\n---\n", "The deck file has no slides just now."),
        (b"<!-- Nothing. -->\n", "The deck file has no slides just now."),
    ],
)
def test_a_file_that_was_cleared_is_not_shown_and_the_place_is_there_when_it_is_back(
    stage: Stage, cleared: bytes, words: str
) -> None:
    stage.controller.go_to(WORDS)
    before, on_disk = stage.controller.deck, stage.path.read_bytes()
    stage.path.write_bytes(cleared)
    stage.press(Qt.Key.Key_R, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert stage.controller.deck is before
    assert stage.place == (4, 0)
    assert stage.notices[-1].text == words
    assert "as they were" in stage.notices[-1].mend
    stage.controller.file_may_have_changed()
    assert len(stage.notices) == 1, "it is said already"
    stage.path.write_bytes(on_disk.replace(b"# Beginning\n", b"# Beginning\n\n## New\n"))
    stage.press(Qt.Key.Key_R, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert stage.place == (5, 0)
    assert text_of(stage, 4) == "## Words\n\nSome words. 🌱"
    assert stage.notices[-1].replaces(stage.notices[0])


def test_that_a_file_is_empty_is_said_before_anybody_loads_it(stage: Stage) -> None:
    stage.path.write_bytes(b"\n")
    stage.controller.file_may_have_changed()
    assert [notice.text for notice in stage.notices] == ["The deck file is empty just now."]


def test_a_deck_that_never_had_slides_may_stay_so(tmp_path: Path, qapp: object) -> None:
    stage = Stage(tmp_path, "")
    stage.path.write_text("\n", encoding="utf-8")
    stage.controller.file_may_have_changed()
    stage.controller.reload()
    assert stage.controller.deck.source.text == "\n"
    assert [notice.is_passing for notice in stage.notices] == [False, True]


def test_a_change_on_disk_is_offered_once_and_our_own_saving_never(stage: Stage) -> None:
    stage.controller.apply_slide_text(WORDS, "## Words\n\nBetter.")
    stage.controller.file_may_have_changed()
    assert stage.notices == []
    stage.path.write_text("## Another\n", encoding="utf-8")
    stage.controller.file_may_have_changed()
    stage.controller.file_may_have_changed()
    assert [notice.command for notice in stage.notices] == [Command.RELOAD]
    stage.path.unlink()
    stage.controller.file_may_have_changed()
    assert len(stage.notices) == 2
    assert stage.place == (1, 0)
