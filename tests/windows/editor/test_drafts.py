"""Owns the tests of drafts in the editor: what is typed is kept, what is saved is not, and the next start offers it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

from msgspec.structs import replace

from hearthside.store.drafts import Draft, drafts, read_draft, write_draft
from hearthside.store.fingerprint import fingerprint
from hearthside.store.trouble import not_saved
from hearthside.windows.editor.files.draft_keeping import DraftKeeping
from hearthside.windows.editor.window import EditorWindow
from tests.windows.conftest import EVENING
from tests.windows.editor.conftest import Studio, answer, do, said, type_in

UNSAVED = EVENING + "Typed before the power went."


def left(studio: Studio) -> Draft:
    """Leave a draft as a killed program would, and return it."""
    draft = Draft(
        deck_path=studio.path,
        title="An evening",
        wall_seconds=studio.clock.now().wall_seconds,
        offset=len(UNSAVED),
        file_fingerprint=fingerprint(EVENING.encode()),
        text=UNSAVED,
    )
    write_draft(studio.drafts / "000000000000001-left.draft", draft)
    return draft


def settle(studio: Studio, window: EditorWindow, is_so: Callable[[], bool]) -> None:
    studio.qtbot.waitUntil(is_so, timeout=20_000)


def test_what_is_typed_is_kept_without_a_pause_in_typing(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "One")
    assert window.drafts._soon.isActive()
    planned = window.drafts._soon.remainingTime()
    assert window.drafts._soon.interval() <= 1000
    type_in(window, " two")
    assert window.drafts._soon.remainingTime() <= planned
    settle(studio, window, lambda: bool(drafts(studio.drafts)))
    kept = read_draft(drafts(studio.drafts)[0])
    assert kept is not None
    assert (kept.text, kept.deck_path) == (EVENING + "One two", studio.path)


def test_saving_forgets_it(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "One")
    window.drafts.keep()
    do(window, "save")
    window.drafts.stop()
    assert list(studio.drafts.iterdir()) == []


def test_going_back_by_undo_forgets_it(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "One")
    window.drafts.keep()
    do(window, "undo")
    window.drafts.stop()
    assert drafts(studio.drafts) == ()


def test_it_is_restored_and_can_be_undone(studio: Studio) -> None:
    left(studio)
    window = studio.open()
    assert said(window).startswith("There is unsaved work from")
    assert window.editing.document.text == EVENING
    answer(window, "Restore")
    assert window.editing.document.text == UNSAVED
    assert window.editing.selection.end == len(UNSAVED)
    do(window, "undo")
    assert window.editing.document.text == EVENING


def test_the_old_draft_stays_until_the_text_is_safe_elsewhere(studio: Studio) -> None:
    left(studio)
    window = studio.open()
    answer(window, "Restore")
    assert len(drafts(studio.drafts)) == 1
    window.drafts.keep()
    settle(studio, window, lambda: [path.name.endswith("left.draft") for path in drafts(studio.drafts)] == [False])
    kept = read_draft(drafts(studio.drafts)[0])
    assert kept is not None
    assert kept.text == UNSAVED


def test_the_old_draft_goes_too_where_the_window_closes_while_the_new_one_is_written(studio: Studio) -> None:
    left(studio)
    (old,) = drafts(studio.drafts)
    window = studio.open()
    answer(window, "Restore")
    window.drafts.keep()
    window.drafts.stop()
    assert old.exists(), "word of the new one has not come yet"
    settle(studio, window, lambda: not old.exists())
    assert len(drafts(studio.drafts)) == 1


def test_both_can_be_shown(studio: Studio) -> None:
    left(studio)
    window = studio.open()
    answer(window, "Show both")
    window.comparing.view.use_button.click()
    assert window.editing.document.text == UNSAVED
    assert not window.editing.document.is_saved


def test_it_can_be_discarded(studio: Studio) -> None:
    left(studio)
    window = studio.open()
    answer(window, "Discard")
    assert drafts(studio.drafts) == ()
    assert said(window) == ""


def test_that_the_file_was_changed_since_is_said(studio: Studio) -> None:
    write_draft(studio.drafts / "1.draft", replace(left(studio), file_fingerprint="0-0-0"))
    (studio.drafts / "000000000000001-left.draft").unlink()
    assert "changed after it" in said(studio.open())


def test_what_was_saved_in_the_end_is_not_offered(studio: Studio) -> None:
    left(studio)
    studio.path.write_text(UNSAVED, encoding="utf-8")
    assert said(studio.open()) == ""
    assert drafts(studio.drafts) == ()


def test_a_damaged_one_and_one_of_another_deck_are_not_offered(studio: Studio) -> None:
    write_draft(studio.drafts / "2.draft", replace(left(studio), deck_path=studio.folder / "other.md"))
    place = studio.drafts / "000000000000001-left.draft"
    place.write_bytes(place.read_bytes()[:-1])
    assert said(studio.open()) == ""


def test_one_that_somebody_is_at_work_on_is_not_offered(studio: Studio) -> None:
    first = studio.open()
    type_in(first, "One")
    first.drafts.keep()
    settle(studio, first, lambda: first.drafts._lock is not None)
    second = studio.open()
    assert "unsaved" not in said(second)


def test_trouble_is_told_once(studio: Studio) -> None:
    window = studio.open()

    def full(*_: object) -> None:
        raise not_saved(studio.drafts, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))

    keeping = DraftKeeping(window.editing, window.file, studio.clock, studio.drafts, full)
    heard: list[object] = []
    keeping.troubled.connect(heard.append)
    type_in(window, "One")
    keeping.keep()
    settle(studio, window, lambda: len(heard) == 1)
    keeping.keep()
    keeping.stop()
    assert len(heard) == 1
    assert window.editing.document.text == EVENING + "One"


def test_the_window_tells_of_trouble(studio: Studio) -> None:
    window = studio.open()
    window.drafts.troubled.emit(not_saved(studio.drafts, OSError(errno.ENOSPC, "")))
    assert "not kept" in said(window)


def test_the_offer_keeps_the_keyboard_when_the_window_comes_to_the_front(studio: Studio) -> None:
    left(studio)
    window = studio.open()
    window.others.look()
    assert window.focusWidget() is window.messages.buttons[0]
