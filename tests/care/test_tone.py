"""What care says is calm: a reason and a way to go on, never blame."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

from hearthside.store.bundled import find_bundled

CARE = sorted((Path(__file__).resolve().parents[2] / "app" / "hearthside" / "care").glob("*.py"))
LIST = find_bundled().assets / "words" / "en.toml"

NOT_SAID = re.compile(
    r"\b(wrong|bad|badly|error|invalid|illegal|forbidden|must|should|forgot|forgotten|fail|failed|failure|fault|mistake"
    r"|offensive|inappropriate|never use|do not|don't|you have not|you didn't|missing|careless|insensitive)\b|!",
    re.IGNORECASE,
)


def sentences(path: Path) -> list[str]:
    """Return what goes through ``tr`` in the module at ``path``."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return [
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "tr" and isinstance(call.args[0], ast.Constant)
    ]


def test_there_are_sentences() -> None:
    assert sum(len(sentences(path)) for path in CARE) > 25


@pytest.mark.parametrize("path", CARE, ids=lambda path: path.stem)
def test_no_sentence_blames(path: Path) -> None:
    assert [words for words in sentences(path) if NOT_SAID.search(words)] == []


def test_no_reason_blames() -> None:
    entries = tomllib.loads(LIST.read_text(encoding="utf-8"))["en"]["excluding"]
    assert len(entries) > 20
    said = [entry[name] for entry in entries for name in ("reason", "instead")]
    assert [words for words in said if NOT_SAID.search(words)] == []
    assert all(words == words.strip(" .") and words for words in said)
