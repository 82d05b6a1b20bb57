"""The form of a picture: where it is taken from, and where it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage

from hearthside.deck.blocks import Picture
from hearthside.deck.source import Source
from hearthside.windows.editor.forms.picture import PictureSheet
from tests.windows.editor.forms.bench import TEXT, Bench


def _picture(bench: Bench, chosen: Path | None, *, is_saved: bool = True) -> PictureSheet:
    bench.go_to(1)
    deck, offset = bench.editing.settled_deck(), bench.editing.selection.end
    if not is_saved:
        deck = replace(deck, source=replace(deck.source, path=None))
    form = PictureSheet(deck, 1, offset, bench.needs.renderer, lambda _parent, _folder: chosen)
    bench.host.open(form)
    form.choose_button.click()
    return form


def test_a_picture_from_elsewhere_is_copied_beside_the_deck_when_it_is_applied(
    bench: Bench, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "Two Cups.png"
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(elsewhere))
    form = _picture(bench, elsewhere)
    form.lines.line("description").setText("Two cups")
    assert not (bench.path.parent / "art").exists()
    bench.host.apply()
    assert bench.text == TEXT.replace("Words.\n", "Words.\n\n![Two cups](art/two-cups.png)\n")
    assert (bench.path.parent / "art" / "two-cups.png").read_bytes() == elsewhere.read_bytes()


def test_a_picture_beside_the_deck_stays_where_it_is(bench: Bench) -> None:
    file = bench.path.parent / "pictures" / "a b.png"
    file.parent.mkdir()
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(file))
    _picture(bench, file)
    bench.host.apply()
    assert "![](pictures/a%20b.png)\n" in bench.text
    assert not (bench.path.parent / "art").exists()


def test_a_caption_stands_below_the_picture(bench: Bench) -> None:
    file = bench.path.parent / "cups.png"
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(file))
    form = _picture(bench, file)
    form.lines.line("description").setText("Two cups")
    form.lines.line("caption").setText('Tea, the "small" kind (green)')
    bench.host.apply()
    pictures = [each for each in bench.editing.settled_deck().slides[1].content.blocks if isinstance(each, Picture)]
    assert [each.caption for each in pictures] == ["Tea, the ‘small’ kind (green)"]


def test_pictures_go_where_the_deck_lies_now(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    moved = elsewhere / "moved.md"
    bench.editing.document.keep(Source(TEXT, moved, folder=elsewhere))
    bench.do("insert-picture")
    assert isinstance(bench.form, PictureSheet)
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(elsewhere / "a.png"))
    bench.form.file.setEditText("a.png")
    assert bench.form.first_wrong() is None


def test_a_file_that_is_no_picture_is_not_inserted(bench: Bench) -> None:
    file = bench.path.parent / "words.png"
    file.write_text("words")
    form = _picture(bench, file)
    bench.host.apply()
    assert bench.text == TEXT
    assert "cannot be read" in form.lines.fields["file"].accessibleDescription()


def test_nothing_is_copied_beside_a_shipped_deck_of_which_this_is_a_copy(
    bench: Bench, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "cups.png"
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(elsewhere))
    form = _picture(bench, elsewhere, is_saved=False)
    bench.host.apply()
    assert bench.text == TEXT
    assert not (bench.path.parent / "art").exists()
    assert "Save the deck first" in form.lines.fields["file"].accessibleDescription()
