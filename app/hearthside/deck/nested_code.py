"""Owns fenced code inside lists and quotes: it is taken out before Python-Markdown reads them and put back after."""

from __future__ import annotations

import re

_FENCE = re.compile(r"(?P<prefix>(?:[ >]|[-*+] |[0-9]{1,9}[.)] )*)(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)")
_TOKEN = re.compile("\x02code:([0-9]+)\x03")


class NestedCode:
    """The code taken out of one chunk. A token, which no source text can hold, stands in its place."""

    def __init__(self) -> None:
        self._taken: list[tuple[str, str]] = []

    def take(self, lines: list[str]) -> list[str]:
        """Return ``lines`` with each fenced code as one line between blank ones."""
        if not any("```" in line or "~~~" in line for line in lines):
            return lines
        result: list[str] = []
        at = 0
        while at < len(lines):
            match = _FENCE.match(lines[at])
            end = _closing_line(lines, at, match) if match is not None else None
            if match is None or end is None:
                result.append(lines[at])
                at += 1
                continue
            prefix = match["prefix"]
            self._taken.append((_code(lines[at + 1 : end], len(prefix)), match["info"].strip()))
            token = f"{prefix}\x02code:{len(self._taken) - 1}\x03"
            blank = prefix.rstrip() if ">" in prefix else ""
            result += [token, blank] if _has_marker(prefix) else [blank, token, blank]
            at = end + 1
        return result

    def find(self, text: str) -> list[str | tuple[str, str]]:
        """Return ``text`` in pieces: words, and (code, language) where code was taken out."""
        if "\x02code:" not in text:
            return [text]
        pieces: list[str | tuple[str, str]] = []
        at = 0
        for match in _TOKEN.finditer(text):
            pieces += (text[at : match.start()], self._taken[int(match[1])])
            at = match.end()
        pieces.append(text[at:])
        return [piece for piece in pieces if not isinstance(piece, str) or piece.strip()]


def _closing_line(lines: list[str], opening: int, match: re.Match[str]) -> int | None:
    fence = match["fence"]
    closing = re.compile(rf"[ >]*{fence[0]}{{{min(len(fence), 20)},}} *")
    return next((at for at in range(opening + 1, len(lines)) if closing.fullmatch(lines[at])), None)


def _code(lines: list[str], columns: int) -> str:
    return "\n".join(line[min(columns, len(line) - len(line.lstrip(" >"))) :] for line in lines)


def _has_marker(prefix: str) -> bool:
    return bool(prefix.strip(" >"))
