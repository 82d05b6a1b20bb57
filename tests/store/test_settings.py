"""A person's wishes last, and no damaged file stands in the way."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.room import LARGEST_SCREEN_M, SHORTEST_DISTANCE_M, Room
from hearthside.store.settings import (
    LARGEST_NOTES_PX,
    SMALLEST_NOTES_PX,
    Rectangle,
    RememberedScreen,
    Settings,
    SettingsFile,
    settings_path,
)

WISHES = Settings(
    notes_size_px=30,
    reduce_motion=True,
    room_screen=RememberedScreen("HDMI-1", 1280, 0, 1920, 1080),
    windows={"console": Rectangle(0, 20, 1366, 700), "the library": Rectangle(-1920, 0, 900, 600, is_maximised=True)},
    last_folder="/home/ana/Übungen",
    last_saved_folder="/home/ana/Termine",
    profile=Booking(url="https://example.org/book", next_workshop=NextWorkshop(title="Mindful communication")),
    room=Room(screen_height_m=1.8, back_row_m=9.5),
    shows_preflight=False,
    booked_until={"/home/ana/evening.md": "20:30", '/home/ana/C "D".md': "9 pm"},
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_the_defaults_hold_and_nothing_is_written(path: Path) -> None:
    file = SettingsFile(path)
    assert (file.current, file.notice) == (Settings(), "")
    assert not path.parent.exists()


def test_wishes_last(path: Path) -> None:
    assert SettingsFile(path).keep(WISHES) is None
    again = SettingsFile(path)
    assert (again.current, again.notice) == (WISHES, "")


def test_a_place_from_before_windows_were_known_to_be_maximised_is_read(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[windows.console]\nx = 1\ny = 2\nwidth = 3\nheight = 4\n", encoding="utf-8")
    assert SettingsFile(path).current.windows == {"console": Rectangle(1, 2, 3, 4)}


def test_own_details_can_be_taken_back(path: Path) -> None:
    SettingsFile(path).keep(WISHES)
    without_workshop = Booking(url="https://example.org/book")
    SettingsFile(path).keep(replace(WISHES, profile=without_workshop))
    assert SettingsFile(path).current.profile == without_workshop
    SettingsFile(path).keep(replace(WISHES, profile=None))
    assert SettingsFile(path).current.profile is None


def test_the_first_wish_makes_every_folder_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "new home" / ".config" / "hearthside" / "settings.toml"
    assert SettingsFile(path).keep(WISHES) is None
    assert SettingsFile(path).current == WISHES


def test_keeping_the_same_wishes_writes_nothing(path: Path) -> None:
    file = SettingsFile(path)
    assert file.keep(Settings()) is None
    assert not path.exists()


def test_what_a_newer_version_wrote_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        'version = 7\nvoice = "low"\n[windows.editor]\nx = 1\nfolded = true\n'
        '[room_screen]\nname = "A"\nx = 0\ny = 0\nwidth = 5\nheight = 5\nserial = "77"\n[profile]\npronouns = "they"\n'
    )
    file = SettingsFile(path)
    file.keep(replace(file.current, notes_size_px=40))
    table = tomllib.loads(path.read_text())
    assert table["version"] == 7
    assert table["voice"] == "low"
    assert table["windows"]["editor"] == {"x": 1, "folded": True}
    assert table["room_screen"]["serial"] == "77"
    assert table["profile"]["pronouns"] == "they"
    assert table["notes_size_px"] == 40


@pytest.mark.parametrize("damage", [b"notes_size_px = ", b"\xff\xfe\x00", b"a = 1\na = 2", b"[" * 5000])
def test_a_damaged_file_is_put_aside_and_blocks_nothing(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    file = SettingsFile(path)
    assert file.current == Settings()
    assert "settings.toml.damaged" in file.notice
    assert path.with_name("settings.toml.damaged").read_bytes() == damage
    assert file.keep(WISHES) is None
    assert SettingsFile(path).current == WISHES


def test_a_file_that_cannot_even_be_put_aside_blocks_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    path.write_bytes(b"damaged")

    def refused(_self: Path, _target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refused)
    file = SettingsFile(path)
    assert file.current == Settings()
    assert "starts without it" in file.notice
    assert path.read_bytes() == b"damaged"


def test_a_value_of_the_wrong_kind_is_left_out_and_the_others_hold(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        'version = "one"\nnotes_size_px = true\nreduce_motion = true\nroom_screen = "HDMI"\nlast_folder = 3\n'
        "shows_preflight = 0\n"
        "[windows]\nconsole = 3\n[windows.room]\nx = 0\ny = 0\nwidth = 0\nheight = 100\n"
        "[windows.library]\nx = 99999999999999999999\ny = 0\nwidth = 10\nheight = 10\n"
        "[profile]\nurl = 3\nnext_workshop = []\n[booked_until]\nx = 3\ny = ''\n"
    )
    file = SettingsFile(path)
    assert file.current == Settings(reduce_motion=True, profile=Booking())
    assert file.keep(replace(file.current, notes_size_px=30)) is None
    assert tomllib.loads(path.read_text())["version"] == 1


@pytest.mark.parametrize(("written", "read"), [(-5, SMALLEST_NOTES_PX), (10**30, LARGEST_NOTES_PX), (50, 50)])
def test_the_size_of_notes_stays_readable(path: Path, written: int, read: int) -> None:
    path.parent.mkdir()
    path.write_text(f"notes_size_px = {written}")
    assert SettingsFile(path).current.notes_size_px == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("screen_height_m = 2", Room(screen_height_m=2.0)),
        ("back_row_m = 7.5", Room(back_row_m=7.5)),
        ("screen_height_m = 900\nback_row_m = -1", Room(LARGEST_SCREEN_M, SHORTEST_DISTANCE_M)),
        ("screen_height_m = inf\nback_row_m = nan", Room(screen_height_m=LARGEST_SCREEN_M)),
        ("screen_height_m = true\nback_row_m = 'far'", Room()),
    ],
)
def test_a_room_has_a_size_that_can_be(path: Path, written: str, read: Room) -> None:
    path.parent.mkdir()
    path.write_text(f"[room]\n{written}\n")
    assert SettingsFile(path).current.room == read


def test_a_screen_without_a_name_is_not_remembered(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[room_screen]\nx = 0\ny = 0\nwidth = 5\nheight = 5\n")
    assert SettingsFile(path).current.room_screen is None


def test_wishes_that_cannot_be_saved_are_followed_until_the_end(path: Path) -> None:
    path.parent.write_text("a file where the folder belongs")
    file = SettingsFile(path)
    trouble = file.keep(WISHES)
    assert trouble is not None
    assert "was not saved" in str(trouble)
    assert file.current == WISHES


def test_a_disk_that_is_full_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    trouble = SettingsFile(path).keep(WISHES)
    assert trouble is not None
    assert str(trouble) == "“settings.toml” was not saved: the disk is full."


def test_settings_belong_to_the_person() -> None:
    assert settings_path().parts[-2:] == ("hearthside", "settings.toml")


values = st.recursive(
    st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text('aü"\n[=\u2028', max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("xywh", max_size=2), inner, max_size=3),
    max_leaves=5,
)
known = st.sampled_from(
    ["version", "notes_size_px", "reduce_motion", "room_screen", "windows", "profile", "room", "other"]
)


@given(st.dictionaries(known, values))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_toml_gives_settings_that_can_be_kept(tmp_path: Path, table: dict[str, object]) -> None:
    path = tmp_path / "any.toml"
    path.write_bytes(tomli_w.dumps(table).encode())
    file = SettingsFile(path)
    assert file.notice == ""
    wishes = replace(file.current, reduce_motion=not file.current.reduce_motion)
    assert file.keep(wishes) is None
    assert SettingsFile(path).current == wishes


def test_the_editors_wishes_last_within_their_bounds(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings = SettingsFile(path)
    assert (settings.current.editor_text_percent, settings.current.marks_spelling) == (100, True)
    settings.keep(replace(settings.current, editor_text_percent=150, marks_spelling=False))
    again = SettingsFile(path).current
    assert (again.editor_text_percent, again.marks_spelling) == (150, False)
    path.write_text('editor_text_percent = 9999\nmarks_spelling = "no"\n', encoding="utf-8")
    assert SettingsFile(path).current.editor_text_percent == 200
    assert SettingsFile(path).current.marks_spelling
