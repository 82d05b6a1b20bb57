"""Slides as PNG files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hearthside.deck.model import Deck
from hearthside.export.pictures import ExportRefused, export_pngs, picture_name
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck

SLIDES = "## Reveals {.steps}\n\n- First\n- Second\n\n"
NOTES = "::: notes\n**Say** A secret for the facilitator alone.\n:::\n"


def deck_at(path: Path, text: str) -> Deck:
    path.write_text(text, encoding="utf-8")
    return open_deck(path)


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    return deck_at(tmp_path / "an-evening.md", SLIDES + "## Second\n\nWords.\n")


def test_pictures_are_named_after_deck_and_slide(deck: Deck, renderer: SlideRenderer, tmp_path: Path) -> None:
    written = export_pngs(deck, renderer, tmp_path / "out", 320, (1, 3))
    assert [path.name for path in written] == ["an-evening-01.png", "an-evening-03.png"]
    assert sorted((tmp_path / "out").iterdir()) == written


def test_names_sort_in_the_order_of_a_long_deck(tmp_path: Path) -> None:
    long = deck_at(tmp_path / "long.md", "## One\n\nWords.\n\n" * 120)
    assert picture_name(long, 7) == "long-007.png"


def test_a_picture_has_the_width_that_was_asked_for(deck: Deck, renderer: SlideRenderer, tmp_path: Path) -> None:
    (written,) = export_pngs(deck, renderer, tmp_path, 640, (1,))
    image = QImage(str(written))
    assert (image.width(), image.height()) == (640, 360)


def test_everything_is_revealed(deck: Deck, renderer: SlideRenderer, tmp_path: Path) -> None:
    (written,) = export_pngs(deck, renderer, tmp_path, 640, (1,))
    whole = renderer.image(deck, 0, deck.slides[0].content.steps, 640).convertToFormat(QImage.Format.Format_RGB888)
    covered = renderer.image(deck, 0, 0, 640).convertToFormat(QImage.Format.Format_RGB888)
    assert whole != covered
    assert QImage(str(written)).convertToFormat(QImage.Format.Format_RGB888) == whole


def test_notes_never_reach_a_picture(renderer: SlideRenderer, tmp_path: Path) -> None:
    with_notes = deck_at(tmp_path / "a.md", SLIDES + NOTES)
    without = deck_at(tmp_path / "b.md", SLIDES)
    (first,) = export_pngs(with_notes, renderer, tmp_path / "out", 320, (1,))
    (second,) = export_pngs(without, renderer, tmp_path / "out", 320, (1,))
    assert QImage(str(first)) == QImage(str(second))
    assert b"secret" not in first.read_bytes()


def test_an_earlier_export_is_replaced(deck: Deck, renderer: SlideRenderer, tmp_path: Path) -> None:
    export_pngs(deck, renderer, tmp_path, 320, (1,))
    (written,) = export_pngs(deck, renderer, tmp_path, 640, (1,))
    assert QImage(str(written)).width() == 640


@pytest.mark.parametrize("foreign", [b"not a picture", b""])
def test_a_file_that_we_did_not_make_is_never_touched(
    deck: Deck, renderer: SlideRenderer, tmp_path: Path, foreign: bytes
) -> None:
    theirs = tmp_path / "an-evening-02.png"
    theirs.write_bytes(foreign)
    with pytest.raises(ExportRefused, match=r"an-evening-02\.png"):
        export_pngs(deck, renderer, tmp_path, 320, (1, 2))
    assert theirs.read_bytes() == foreign
    assert not (tmp_path / "an-evening-01.png").exists()


def test_a_picture_that_somebody_else_made_is_never_touched(
    deck: Deck, renderer: SlideRenderer, tmp_path: Path
) -> None:
    theirs = tmp_path / "an-evening-01.png"
    QImage(8, 8, QImage.Format.Format_RGB888).save(str(theirs))
    before = theirs.read_bytes()
    with pytest.raises(ExportRefused, match="was not made by Hearthside"):
        export_pngs(deck, renderer, tmp_path, 320, (1,))
    assert theirs.read_bytes() == before


def test_a_link_is_never_followed(deck: Deck, renderer: SlideRenderer, tmp_path: Path) -> None:
    (ours,) = export_pngs(deck, renderer, tmp_path / "first", 320, (1,))
    (tmp_path / "second").mkdir()
    (tmp_path / "second" / ours.name).symlink_to(ours)
    with pytest.raises(ExportRefused):
        export_pngs(deck, renderer, tmp_path / "second", 640, (1,))
    assert QImage(str(ours)).width() == 320


def test_a_file_in_the_place_of_the_folder_is_refused(deck: Deck, renderer: SlideRenderer, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("words")
    for folder in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(ExportRefused, match="--png"):
            export_pngs(deck, renderer, folder, 320, (1,))


def test_progress_is_told_after_every_picture(deck: Deck, renderer: SlideRenderer, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export_pngs(deck, renderer, tmp_path, 320, (1, 2, 3), progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]
