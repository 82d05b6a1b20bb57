"""Owns a person's own dictionary: the words they taught the spelling, one on each line of a file that they can mend."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from hearthside.store.atomic import write_atomically
from hearthside.store.trouble import StoreTrouble, not_saved
from hearthside.tr import tr

_LARGEST_BYTES = 1_000_000
_LONGEST_WORD = 100


class PersonalDictionary:
    """Words that are right for this person. A file that cannot be read counts as an empty one and is never written
    over."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines, self._is_readable = _read(path)
        self._known = frozenset(line.casefold() for line in self._lines)

    def __contains__(self, word: str) -> bool:
        return word.replace("’", "'").casefold() in self._known

    def add(self, word: str) -> StoreTrouble | None:
        """Know ``word`` from now on and save it; return what went wrong, if it will not last."""
        word = word.strip().replace("’", "'")[:_LONGEST_WORD]
        if not word or word in self:
            return None
        self._lines = (*self._lines, word)
        self._known |= {word.casefold()}
        if not self._is_readable:
            reason = tr("the file with your words cannot be read")
            message = tr("“{word}” is only remembered until you close: {reason}.").format(word=word, reason=reason)
            return StoreTrouble(self._path, message, reason, tr("Mend or remove {path}.").format(path=self._path))
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, ("\n".join(self._lines) + "\n").encode())
        except StoreTrouble as trouble:
            return trouble
        except OSError as error:
            return not_saved(self._path, error)
        return None


def dictionary_path() -> Path:
    """Return where this person's dictionary is kept on this system."""
    return platformdirs.user_config_path("hearthside", appauthor=False) / "spelling.txt"


def _read(path: Path) -> tuple[tuple[str, ...], bool]:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
        if len(data) > _LARGEST_BYTES:
            return (), False
        lines = data.decode().splitlines()
    except FileNotFoundError:
        return (), True
    except (OSError, UnicodeDecodeError):
        return (), False
    return tuple(line.strip()[:_LONGEST_WORD] for line in lines if line.strip()), True
