"""Owns what Hearthside remembers of a person's wishes from one evening to the next."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

import platformdirs
from msgspec import Struct, field, to_builtins
from msgspec.structs import asdict, fields

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.room import (
    LARGEST_SCREEN_M,
    LONGEST_DISTANCE_M,
    SHORTEST_DISTANCE_M,
    SMALLEST_SCREEN_M,
    Room,
)
from hearthside.store.toml_file import TomlTable, read_toml, write_toml
from hearthside.store.trouble import StoreTrouble

_VERSION = 1

SMALLEST_NOTES_PX = 14
LARGEST_NOTES_PX = 72
SMALLEST_EDITOR_TEXT_PERCENT = 80
LARGEST_EDITOR_TEXT_PERCENT = 200
_LARGEST_DESKTOP_PX = 100_000
"""A place further out was not written by us, and Qt would choke on it."""


class Rectangle(Struct, frozen=True):
    """A window's place on the desktop, in Qt's device-independent pixels."""

    x: int
    y: int
    width: int
    height: int
    is_maximised: bool = False
    """Whether the window filled its screen; the rectangle, which lies on that screen, is where it goes back to."""


class RememberedScreen(Struct, frozen=True):
    """A screen as it can be known again: by name, size and place."""

    name: str
    x: int
    y: int
    width: int
    height: int


class Settings(Struct, frozen=True, kw_only=True):
    """A person's wishes; every one has a default that works."""

    notes_size_px: int = 22
    """Between SMALLEST_NOTES_PX and LARGEST_NOTES_PX."""
    reduce_motion: bool = False
    editor_text_percent: int = 100
    """How large the editor's text is, between SMALLEST_EDITOR_TEXT_PERCENT and LARGEST_EDITOR_TEXT_PERCENT."""
    marks_spelling: bool = True
    """Whether the editor underlines words that it does not know."""
    room_screen: RememberedScreen | None = None
    """Where the room's window was last."""
    console_screen: RememberedScreen | None = None
    """The screen that the console was on then: beside another one, the laptop's own is not the room's again."""
    windows: Mapping[str, Rectangle] = field(default_factory=dict)
    """A window's name (``console``, ``library``, ``room``) to where it was last."""
    last_folder: str = ""
    """Where the person last opened a deck."""
    last_saved_folder: str = ""
    """Where the person last saved something for somebody else."""
    editor_columns_px: tuple[int, ...] = ()
    """How wide the editor's columns were, from left to right; 0 for one that was hidden. Empty: never changed."""
    profile: Booking | None = None
    """The facilitator's own booking details, for decks that have none."""
    room: Room = field(default_factory=Room)
    """How large the room is: what can be read, and scanned, from the back row."""
    shows_preflight: bool = True
    """Whether everything is looked over before an evening begins."""
    booked_until: Mapping[str, str] = field(default_factory=dict)
    """The path of a deck's file to the time of day until which its room is booked, as the person wrote it."""


class SettingsFile:
    """The settings in use, and the file in which they last.

    What this version does not know (a newer version's keys) stays in the file as it was.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._table, self.notice = read_toml(path)
        self.current = _settings(self._table)
        """The wishes as they are now. ``notice`` is a sentence for the person if the file was damaged, else empty."""

    def keep(self, settings: Settings) -> StoreTrouble | None:
        """Use ``settings`` from now on and save them; return what went wrong, if they will not last."""
        if settings == self.current:
            return None
        self.current = settings
        kept = {name: value for name, value in self._table.items() if name != "profile"}
        self._table = {**kept, **_table(settings, self._table)}
        try:
            write_toml(self._path, self._table)
        except StoreTrouble as trouble:
            return trouble
        return None


def settings_path() -> Path:
    """Return where this person's settings are kept on this system."""
    return platformdirs.user_config_path("hearthside", appauthor=False) / "settings.toml"


def _settings(table: TomlTable) -> Settings:
    notes_size_px = _whole(table, "notes_size_px", Settings().notes_size_px)
    return Settings(
        notes_size_px=min(LARGEST_NOTES_PX, max(SMALLEST_NOTES_PX, notes_size_px)),
        reduce_motion=table.get("reduce_motion") is True,
        editor_text_percent=_editor_text_percent(table),
        marks_spelling=table.get("marks_spelling") is not False,
        room_screen=_screen(_sub(table, "room_screen")),
        console_screen=_screen(_sub(table, "console_screen")),
        windows={
            name: rectangle
            for name, value in _sub(table, "windows").items()
            if isinstance(value, dict) and (rectangle := _rectangle(value)) is not None
        },
        last_folder=_words(table, "last_folder"),
        last_saved_folder=_words(table, "last_saved_folder"),
        editor_columns_px=_widths(table, "editor_columns_px"),
        profile=_profile(_sub(table, "profile")),
        room=_room(_sub(table, "room")),
        shows_preflight=table.get("shows_preflight") is not False,
        booked_until={
            name: words for name, words in _sub(table, "booked_until").items() if isinstance(words, str) and words
        },
    )


def _table(settings: Settings, before: TomlTable) -> TomlTable:
    """Return what is known of ``settings`` as TOML; inside each table, ``before``'s unknown keys are kept."""
    version = before.get("version")
    table: TomlTable = {
        "version": max(_VERSION, version) if type(version) is int else _VERSION,
        "notes_size_px": settings.notes_size_px,
        "reduce_motion": settings.reduce_motion,
        "editor_text_percent": settings.editor_text_percent,
        "marks_spelling": settings.marks_spelling,
        "last_folder": settings.last_folder,
        "last_saved_folder": settings.last_saved_folder,
        "editor_columns_px": list(settings.editor_columns_px),
        "windows": _sub(before, "windows") | {name: asdict(place) for name, place in settings.windows.items()},
        "room": _sub(before, "room") | asdict(settings.room),
        "shows_preflight": settings.shows_preflight,
        "booked_until": dict(settings.booked_until),
    }
    for name, screen in (("room_screen", settings.room_screen), ("console_screen", settings.console_screen)):
        if screen is not None:
            table[name] = _sub(before, name) | asdict(screen)
    if settings.profile is not None:
        table["profile"] = _profile_table(settings.profile, _sub(before, "profile"))
    return table


def _editor_text_percent(table: TomlTable) -> int:
    percent = _whole(table, "editor_text_percent", Settings().editor_text_percent)
    return min(LARGEST_EDITOR_TEXT_PERCENT, max(SMALLEST_EDITOR_TEXT_PERCENT, percent))


def _profile_table(profile: Booking, before: TomlTable) -> TomlTable:
    """Return ``profile`` as TOML; a next workshop that it has no more is forgotten, not kept."""
    kept = {name: value for name, value in before.items() if name != "next_workshop"}
    details = {name: value for name, value in to_builtins(profile).items() if value is not None}
    return kept | details


def _rectangle(table: TomlTable) -> Rectangle | None:
    place = [table.get(name) for name in ("x", "y", "width", "height")]
    whole = [number for number in place if type(number) is int]
    is_one = len(whole) == len(place) and min(whole[2:]) > 0 and max(map(abs, whole)) <= _LARGEST_DESKTOP_PX
    if not is_one:
        return None
    x, y, width, height = whole
    return Rectangle(x, y, width, height, is_maximised=table.get("is_maximised") is True)


def _screen(table: TomlTable) -> RememberedScreen | None:
    place = _rectangle(table)
    name = _words(table, "name")
    return RememberedScreen(name, place.x, place.y, place.width, place.height) if place and name else None


def _profile(table: TomlTable) -> Booking | None:
    if not table:
        return None
    workshop = _sub(table, "next_workshop")
    words = {each.name: _words(table, each.name) for each in fields(Booking) if each.name != "next_workshop"}
    next_workshop = NextWorkshop(**{each.name: _words(workshop, each.name) for each in fields(NextWorkshop)})
    return Booking(**words, next_workshop=next_workshop if workshop else None)


def _room(table: TomlTable) -> Room:
    usual = Room()
    return Room(
        _between(table, "screen_height_m", usual.screen_height_m, SMALLEST_SCREEN_M, LARGEST_SCREEN_M),
        _between(table, "back_row_m", usual.back_row_m, SHORTEST_DISTANCE_M, LONGEST_DISTANCE_M),
    )


def _sub(table: TomlTable, key: str) -> TomlTable:
    value = table.get(key)
    return value if isinstance(value, dict) else {}


def _words(table: TomlTable, key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else ""


def _whole(table: TomlTable, key: str, default: int) -> int:
    value = table.get(key)
    return value if type(value) is int else default


def _widths(table: TomlTable, key: str) -> tuple[int, ...]:
    """Return a few widths in pixels, none where one of them is no width."""
    value = table.get(key)
    found = value if isinstance(value, list) else []
    are_widths = all(type(width) is int and 0 <= width <= _LARGEST_DESKTOP_PX for width in found)
    return tuple(found) if are_widths and any(found) else ()


def _between(table: TomlTable, key: str, default: float, smallest: float, largest: float) -> float:
    """Return a number, whole or not, kept within its bounds; a NaN, which TOML can write, is no number."""
    value = table.get(key)
    if not isinstance(value, int | float) or isinstance(value, bool) or math.isnan(value):
        return default
    return float(min(largest, max(smallest, value)))
