"""Owns the list of decks that were opened lately: where they are and when, nothing of what they say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import platformdirs
from msgspec import Struct

from hearthside.store.toml_file import read_toml, write_toml
from hearthside.store.trouble import StoreTrouble

MOST_REMEMBERED = 12


class RecentDeck(Struct, frozen=True):
    """A deck that was opened; it may be gone by now."""

    path: Path
    """Absolute."""
    opened_wall_seconds: int


class RecentDecks:
    """The decks opened lately, and the file in which their list lasts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        table, self.notice = read_toml(path)
        found = table.get("deck")
        self._decks = tuple(_read(found if isinstance(found, list) else ()))[:MOST_REMEMBERED]

    @property
    def decks(self) -> tuple[RecentDeck, ...]:
        """The last opened one first."""
        return self._decks

    def remember(self, deck: Path, now_wall_seconds: float) -> StoreTrouble | None:
        """Put ``deck`` at the head of the list; return what went wrong, if the list will not last."""
        path = deck.absolute()
        if not _is_text(str(path)):
            return None
        others = (known for known in self._decks if known.path != path)
        return self._keep((RecentDeck(path, int(now_wall_seconds)), *others))

    def forget(self, deck: Path) -> StoreTrouble | None:
        """Take ``deck`` off the list; return what went wrong, if the list will not last."""
        path = deck.absolute()
        return self._keep(tuple(known for known in self._decks if known.path != path))

    def _keep(self, decks: tuple[RecentDeck, ...]) -> StoreTrouble | None:
        self._decks = decks[:MOST_REMEMBERED]
        rows = [{"path": str(deck.path), "opened": deck.opened_wall_seconds} for deck in self._decks]
        try:
            write_toml(self._path, {"version": 1, "deck": rows})
        except StoreTrouble as trouble:
            return trouble
        return None


def recent_path() -> Path:
    """Return where this person's list of recent decks is kept on this system."""
    return platformdirs.user_state_path("hearthside", appauthor=False) / "recent.toml"


def _read(rows: Iterable[object]) -> Iterable[RecentDeck]:
    for row in rows:
        match row:
            case {"path": str(path), "opened": int(opened)} if Path(path).is_absolute():
                yield RecentDeck(Path(path), opened)


def _is_text(path: str) -> bool:
    """Return whether ``path`` can be written down: on Linux a file's name may be bytes that are no text."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
