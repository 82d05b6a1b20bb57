"""A person's own words are kept, and a file that somebody broke is left alone."""

from __future__ import annotations

from pathlib import Path

from hearthside.store.personal_dictionary import PersonalDictionary


def test_words_are_kept_and_known_whatever_their_case(tmp_path: Path) -> None:
    path = tmp_path / "config" / "spelling.txt"
    words = PersonalDictionary(path)
    assert "oxytocin" not in words
    assert words.add("Oxytocin") is None
    assert words.add("it’s") is None
    assert "oxytocin" in words
    assert "Oxytocin" in PersonalDictionary(path)
    assert path.read_text(encoding="utf-8") == "Oxytocin\nit's\n"


def test_a_file_that_cannot_be_read_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "spelling.txt"
    path.write_bytes(b"\xff\xfe\xff")
    words = PersonalDictionary(path)
    assert "only remembered until you close" in str(words.add("word"))
    assert "word" in words
    assert path.read_bytes() == b"\xff\xfe\xff"


def test_what_cannot_be_saved_is_said(tmp_path: Path) -> None:
    words = PersonalDictionary(tmp_path / "folder" / "spelling.txt")
    (tmp_path / "folder").write_text("", encoding="utf-8")
    assert words.add("word") is not None
