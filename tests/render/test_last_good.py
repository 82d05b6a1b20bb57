"""What was kept of a picture is shown when its file is gone, and nothing but that: what is there is shown as it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hearthside.deck.model import Deck
from hearthside.render.last_good import LastGood
from hearthside.render.picture_ref import PictureProblem, PictureRef
from hearthside.render.pictures import PictureStore
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.render.theme import Theme
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="{}"/></svg>'


@pytest.fixture
def folder(tmp_path: Path, qapp: object) -> Path:
    folder = tmp_path / "deck"
    folder.mkdir()
    coloured(folder / "a.png", "#336699")
    (folder / "b.svg").write_text(SVG.format("#112233"), encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> PictureStore:
    """One that keeps what it is told to."""
    store = PictureStore(tmp_path / "assets", cache_bytes=0)  # nothing decoded stands in for a file
    store.last_good = LastGood()
    return store


@pytest.fixture
def paper(renderer: SlideRenderer) -> Theme:
    return renderer.themes.named("paper")


def coloured(path: Path, colour: str) -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))


def keep(store: PictureStore, folder: Path, *targets: str) -> int:
    """Keep the pictures and return in how many steps."""
    return sum(1 for target in targets for _ in store.keep(target, folder))


def shown(store: PictureStore, target: str, folder: Path, theme: Theme) -> str:
    """Return the colour of what is shown; empty for nothing, the problem's code where it is known."""
    found = store.find(target, folder)
    if isinstance(found, PictureProblem):
        return found.code
    return drawn(store, found, theme)


def drawn(store: PictureStore, ref: PictureRef, theme: Theme) -> str:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    store.draw(painter, ref, QRectF(0, 0, 40, 20), theme)
    painter.end()
    colour = image.pixelColor(20, 10)
    return colour.name() if colour.alpha() else ""


def test_what_was_kept_is_shown_when_its_folder_is_gone_and_when_it_is_back(
    store: PictureStore, folder: Path, paper: Theme
) -> None:
    keep(store, folder, "a.png", "b.svg")
    away = folder.rename(folder.parent / "away")
    for _ in range(2):
        assert shown(store, "a.png", folder, paper) == "#336699"
        assert shown(store, "b.svg", folder, paper) == "#112233"
    away.rename(folder)
    assert shown(store, "a.png", folder, paper) == "#336699"
    assert store.found_again == 0, "nothing has to be painted anew"


def test_what_was_found_before_its_file_went_is_drawn_on(store: PictureStore, folder: Path, paper: Theme) -> None:
    ref = store.find("a.png", folder)
    keep(store, folder, "a.png")
    (folder / "a.png").unlink()
    assert isinstance(ref, PictureRef)
    assert drawn(store, ref, paper) == "#336699"


def test_what_was_not_kept_is_missing_and_no_more_when_it_is_back(
    store: PictureStore, folder: Path, paper: Theme
) -> None:
    ref = store.find("a.png", folder)
    away = folder.rename(folder.parent / "away")
    assert isinstance(ref, PictureRef)
    assert drawn(store, ref, paper) == ""
    assert shown(store, "a.png", folder, paper) == "missing-picture"
    away.rename(folder)
    assert [shown(store, target, folder, paper) for target in ("a.png", "b.svg")] == ["#336699", "#112233"]
    assert store.found_again == 1


def test_nothing_is_kept_for_those_who_do_not_ask(folder: Path, tmp_path: Path, paper: Theme) -> None:
    store = PictureStore(tmp_path / "assets", cache_bytes=0)
    assert shown(store, "a.png", folder, paper) == "#336699"
    assert keep(store, folder, "a.png") == 0
    (folder / "a.png").unlink()
    assert shown(store, "a.png", folder, paper) == "missing-picture"


def test_a_changed_file_is_shown_as_it_is_and_then_kept_so(store: PictureStore, folder: Path, paper: Theme) -> None:
    keep(store, folder, "a.png")
    coloured(folder / "a.png", "#aa2211")
    os.utime(folder / "a.png", (1, 1))
    assert shown(store, "a.png", folder, paper) == "#aa2211"
    (folder / "a.png").unlink()
    assert shown(store, "a.png", folder, paper) == "#aa2211"


def test_a_changed_file_that_nobody_looked_at_is_kept_as_it_is_once_it_is_told_again(
    store: PictureStore, folder: Path, paper: Theme
) -> None:
    keep(store, folder, "b.svg")
    (folder / "b.svg").write_text(SVG.format("#445566") + "\n", encoding="utf-8")
    keep(store, folder, "b.svg")
    (folder / "b.svg").unlink()
    assert shown(store, "b.svg", folder, paper) == "#445566"


def test_a_damaged_file_that_is_there_is_a_fault_as_ever(store: PictureStore, folder: Path, paper: Theme) -> None:
    keep(store, folder, "a.png")
    (folder / "a.png").write_bytes((folder / "a.png").read_bytes()[:40])
    assert shown(store, "a.png", folder, paper) == "broken-picture"


def test_a_picture_that_never_was_there_stays_missing(store: PictureStore, folder: Path) -> None:
    assert keep(store, folder, "never.png", "https://example.org/a.png") == 0
    problem = store.find("never.png", folder)
    assert isinstance(problem, PictureProblem)
    assert problem.code == "missing-picture"


def test_another_one_of_its_name_among_the_assets_is_not_taken_for_it(
    store: PictureStore, folder: Path, paper: Theme
) -> None:
    (folder.parent / "assets").mkdir()
    coloured(folder.parent / "assets" / "a.png", "#000000")
    keep(store, folder, "a.png")
    folder.rename(folder.parent / "away")
    assert shown(store, "a.png", folder, paper) == "#336699"


def test_a_link_that_leads_to_another_picture_now_is_followed(store: PictureStore, folder: Path, paper: Theme) -> None:
    (folder / "link.png").symlink_to(folder / "a.png")
    keep(store, folder, "link.png")
    (folder / "link.png").unlink()
    (folder / "a.png").rename(folder / "other.png")
    coloured(folder / "new.png", "#aa2211")
    (folder / "link.png").symlink_to(folder / "new.png")
    assert shown(store, "link.png", folder, paper) == "#aa2211"


def test_memory_is_bounded_and_what_does_not_fit_is_left_on_the_disk(
    store: PictureStore, folder: Path, paper: Theme
) -> None:
    sizes = [(folder / name).stat().st_size for name in ("a.png", "b.svg")]
    store.last_good = LastGood(sum(sizes) - 1)
    keep(store, folder, "a.png", "b.svg")
    assert store.last_good.held_bytes == sizes[0]
    assert shown(store, "b.svg", folder, paper) == "#112233"
    (folder / "a.png").write_bytes(bytes(sum(sizes)))
    assert shown(store, "a.png", folder, paper) == "unreadable-picture"
    assert store.last_good.held_bytes == 0, "what it held before is not true any more"


def test_a_large_file_is_read_in_small_pieces_and_not_kept_while_it_is_written(
    store: PictureStore, folder: Path
) -> None:
    (folder / "c.png").write_bytes(bytes(1_000_000))
    assert store.last_good is not None
    steps = store.keep("c.png", folder)
    next(steps)
    with (folder / "c.png").open("ab") as file:
        file.write(b"more")
    assert sum(1 for _ in steps) > 12
    assert store.last_good.held_bytes == 0
    keep(store, folder, "c.png")
    assert store.last_good.held_bytes == 1_000_004


def deck_of(folder: Path) -> Deck:
    text = "---\ntitle: A deck\n---\n\n## A cup\n\nSome words.\n\n![Two cups of tea](a.png)\n"
    (folder / "deck.md").write_text(text, encoding="utf-8")
    return open_deck(folder / "deck.md")


def test_a_slide_that_was_laid_out_without_its_picture_has_it_when_it_is_back(folder: Path) -> None:
    renderer = make_renderer(find_bundled())
    deck = deck_of(folder)
    whole = renderer.image(deck, 1, 0, 480)
    renderer.pictures._images.clear()
    away = folder.rename(folder.parent / "away")
    with_stand_in = renderer.image(deck, 1, 0, 480)
    assert with_stand_in != whole
    away.rename(folder)
    assert isinstance(renderer.pictures.find("a.png", folder), PictureRef)
    assert renderer.image(deck, 1, 0, 480) == whole
