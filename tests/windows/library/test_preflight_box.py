"""Owns the proof that the library's check box and the page before an evening speak of the same wish."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.store.settings import SettingsFile
from tests.windows.library.conftest import Library


def test_it_is_on_at_first_and_remembers_what_it_is_set_to(library: Library) -> None:
    box = library.open().panel.preflight_box
    assert box.isVisible()
    seen = [box.isChecked()]
    box.click()
    seen += [box.isChecked(), SettingsFile(library.folder / "settings.toml").current.shows_preflight]
    assert seen == [True, False, False]


def test_back_from_an_evening_it_shows_what_was_said_there(library: Library) -> None:
    window = library.open()
    window.hide()
    library.settings.keep(replace(library.settings.current, shows_preflight=False))
    window.show()
    assert not window.panel.preflight_box.isChecked()
