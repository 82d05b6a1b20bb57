"""Owns the drafts: what was typed and not saved yet, kept where a program that is killed leaves it behind.

A draft is one file: a line of JSON that says what it is a draft of, then the text. It belongs to the person alone.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import platformdirs
from msgspec import Struct

from hearthside.store.atomic import write_atomically
from hearthside.store.dated_files import newest_first
from hearthside.store.fingerprint import fingerprint
from hearthside.store.trouble import not_saved

_VERSION = 1
_SUFFIX = ".draft"
_KEPT = 40
"""As many drafts that nobody asked for again stay; the oldest make room."""
_LARGEST_BYTES = 64 * 1024 * 1024
"""Twice what a deck may have in UTF-16, and more: a larger file is not ours."""


class Draft(Struct, frozen=True, kw_only=True):
    """Unsaved text of one deck."""

    deck_path: Path | None
    """None for a deck that was never saved."""
    title: str
    wall_seconds: float
    """When it was written."""
    offset: int
    """Where the cursor was."""
    file_fingerprint: str
    """Of what the deck's file held when it was last read or written; if that is another now, somebody else wrote it."""
    text: str
    """With ``\\n`` as its line ends."""


def drafts_folder() -> Path:
    """Return the folder of this person's drafts, which may not exist yet."""
    return platformdirs.user_state_path("hearthside", appauthor=False) / "drafts"


def new_draft_place(folder: Path, wall_seconds: float, token: str) -> Path:
    """Return where in ``folder`` a new draft goes. Names are in the order of time; ``token`` tells windows apart."""
    return folder / f"{int(wall_seconds * 1000):015d}-{token}{_SUFFIX}"


def drafts(folder: Path) -> tuple[Path, ...]:
    """Return the drafts in ``folder``, the newest first; a folder that cannot be read has none."""
    return newest_first(folder, _SUFFIX)


def write_draft(place: Path, draft: Draft) -> None:
    """Make the file at ``place`` hold ``draft``, for nobody but its person to read. Raises StoreTrouble."""
    body = draft.text.encode("utf-8", "surrogatepass")
    head = {
        "version": _VERSION,
        "deck": None if draft.deck_path is None else str(draft.deck_path),
        "title": draft.title,
        "written": draft.wall_seconds,
        "offset": draft.offset,
        "file": draft.file_fingerprint,
        "body": fingerprint(body),
    }
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise not_saved(place, error) from error
    write_atomically(place, json.dumps(head).encode() + b"\n" + body, is_private=True)
    for old in drafts(place.parent)[_KEPT:]:
        remove_draft(old)


def read_draft(place: Path) -> Draft | None:
    """Return the draft at ``place``; None where it is damaged, or not one of ours."""
    try:
        if place.stat().st_size > _LARGEST_BYTES:
            return None
        head, _, body = place.read_bytes().partition(b"\n")
        return _draft(json.loads(head), body)
    except (OSError, ValueError, RecursionError):
        return None


def remove_draft(place: Path) -> None:
    """Forget the draft at ``place``; one that cannot be removed stays, and stands in nobody's way."""
    with suppress(OSError):
        place.unlink(missing_ok=True)


def _draft(head: object, body: bytes) -> Draft | None:
    match head:
        case {
            "version": 1,
            "deck": str() | None as deck,
            "title": str(title),
            "written": float() | int() as written,
            "offset": int(offset),
            "file": str(known),
            "body": str(expected),
        } if expected == fingerprint(body) and 0 <= written < 1e11:
            return Draft(
                deck_path=None if deck is None else Path(deck),
                title=title,
                wall_seconds=float(written),
                offset=offset,
                file_fingerprint=known,
                text=body.decode("utf-8", "surrogatepass"),
            )
    return None
