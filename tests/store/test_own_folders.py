"""Decks go where people would look first, and nowhere that is not there."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from hearthside.store.own_folders import documents_folder, folder_to_propose, own_decks_folder


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: home / "Documents")
    return home / "Documents"


def test_own_decks_go_among_the_documents(documents: Path) -> None:
    documents.mkdir()
    assert own_decks_folder() == documents / "Hearthside"
    assert not own_decks_folder().exists()


def test_without_documents_they_go_into_the_home(documents: Path) -> None:
    assert documents_folder() == documents.parent
    assert own_decks_folder() == documents.parent / "Hearthside"


def test_a_dialog_proposes_the_folder_used_last(documents: Path, tmp_path: Path) -> None:
    assert folder_to_propose(str(tmp_path)) == tmp_path


@pytest.mark.parametrize("last", ["", ".", "/there/is/no/such/folder"])
def test_else_it_proposes_the_folder_of_own_decks_and_makes_it(documents: Path, last: str) -> None:
    documents.mkdir()
    assert folder_to_propose(last) == documents / "Hearthside"
    assert (documents / "Hearthside").is_dir()


def test_where_that_cannot_be_made_it_proposes_the_documents(documents: Path) -> None:
    documents.mkdir()
    (documents / "Hearthside").write_text("a file in the way")
    assert folder_to_propose("") == documents
