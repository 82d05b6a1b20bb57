"""Pictures: where they may lie, how large they may be, what they look like in another theme."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hearthside.render.picture_ref import PictureKind, PictureProblem, PictureRef
from hearthside.render.pictures import PictureStore
from hearthside.render.renderer import SlideRenderer
from hearthside.render.theme import Theme

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="{}"/></svg>'


@pytest.fixture
def store(tmp_path: Path, qapp: object) -> PictureStore:
    (tmp_path / "assets").mkdir()
    (tmp_path / "deck" / "art").mkdir(parents=True)
    return PictureStore(tmp_path / "assets")


@pytest.fixture
def deck(tmp_path: Path, store: PictureStore) -> Path:
    return tmp_path / "deck"


def paint(store: PictureStore, ref: PictureRef, theme: Theme, width: int = 80, height: int = 40) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    store.draw(painter, ref, QRectF(0, 0, width, height), theme)
    painter.end()
    return image


def found(store: PictureStore, target: str, folder: Path | None) -> PictureRef:
    ref = store.find(target, folder)
    assert isinstance(ref, PictureRef), ref
    return ref


def problem(store: PictureStore, target: str, folder: Path | None) -> str:
    answer = store.find(target, folder)
    assert isinstance(answer, PictureProblem), answer
    assert answer.message
    assert answer.mend
    return answer.code


def png(path: Path, width: int, height: int, colour: str = "#336699") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def png_header(width: int, height: int) -> bytes:
    """A PNG that says how large it is and has next to nothing behind it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def test_a_picture_is_found_beside_the_deck_and_in_the_assets(store: PictureStore, deck: Path, tmp_path: Path) -> None:
    png(deck / "art" / "a picture.png", 30, 20)
    png(tmp_path / "assets" / "own.png", 10, 10)
    assert found(store, "art/a picture.png", deck).proportion == 1.5
    assert found(store, "art/a%20picture.png", deck).path == found(store, "art\\a picture.png", deck).path
    assert found(store, "own.png", deck).width == 10
    assert found(store, "own.png", None).width == 10


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a.png",
        "//example.org/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AA",
        "\\\\pc\\a.png",
    ],
)
def test_nothing_is_fetched_from_elsewhere(store: PictureStore, deck: Path, target: str) -> None:
    assert problem(store, target, deck) == "remote-picture"


def test_nothing_outside_the_folder_is_opened(store: PictureStore, deck: Path, tmp_path: Path) -> None:
    png(tmp_path / "secret.png", 10, 10)
    (deck / "link.png").symlink_to(tmp_path / "secret.png")
    (deck / "art" / "up").symlink_to(tmp_path)
    assert problem(store, "../secret.png", deck) == "picture-outside"
    assert problem(store, str(tmp_path / "secret.png"), deck) == "picture-outside"
    assert problem(store, "link.png", deck) == "picture-outside"
    assert problem(store, "art/up/secret.png", deck) == "picture-outside"


@pytest.mark.parametrize("target", ["gone.png", "", "   ", "art", "a\0b.png", "x" * 5000])
def test_a_missing_picture_is_a_problem_and_no_more(store: PictureStore, deck: Path, target: str) -> None:
    assert problem(store, target, deck) == "missing-picture"


def test_a_pipe_is_no_picture(store: PictureStore, deck: Path) -> None:
    import os

    os.mkfifo(deck / "pipe.png")
    assert problem(store, "pipe.png", deck) == "missing-picture"


def test_what_is_no_picture_cannot_be_read(store: PictureStore, deck: Path) -> None:
    (deck / "words.png").write_text("not a picture", encoding="utf-8")
    assert problem(store, "words.png", deck) == "unreadable-picture"


def test_a_huge_picture_is_refused_by_its_header(store: PictureStore, deck: Path) -> None:
    (deck / "huge.png").write_bytes(png_header(30_000, 30_000))
    assert problem(store, "huge.png", deck) == "picture-too-large"


@pytest.mark.parametrize(
    ("name", "file_bytes", "mend"),
    [
        ("huge.svg", 2 * 1024 * 1024 + 1, "Save it again with less detail, or as a PNG."),
        ("huge.svgz", 2 * 1024 * 1024 + 1, "Save it again with less detail, or as a PNG."),
        ("huge.jpg", 64 * 1024 * 1024 + 1, "Save it again at most 4,000 pixels wide."),
    ],
)
def test_too_large_a_file_gets_the_mend_of_its_kind(
    store: PictureStore, deck: Path, name: str, file_bytes: int, mend: str
) -> None:
    with (deck / name).open("wb") as file:
        file.truncate(file_bytes)
    answer = store.find(name, deck)
    assert isinstance(answer, PictureProblem)
    assert (answer.code, answer.mend) == ("picture-too-large", mend)


def test_a_large_picture_is_drawn_from_a_small_copy(store: PictureStore, deck: Path, renderer: SlideRenderer) -> None:
    png(deck / "wide.jpg", 6000, 3000, "#3366cc")
    ref = found(store, "wide.jpg", deck)
    image = paint(store, ref, renderer.themes.named("paper"))
    assert abs(image.pixelColor(40, 20).blue() - 0xCC) < 6
    assert all(kept.sizeInBytes() <= 80 * 40 * 4 for kept in store._images.values())


@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_the_usual_kinds_are_drawn(store: PictureStore, deck: Path, renderer: SlideRenderer, ending: str) -> None:
    png(deck / f"a.{ending}", 100, 50, "#22aa44")
    ref = found(store, f"a.{ending}", deck)
    assert ref.kind is PictureKind.RASTER
    assert abs(paint(store, ref, renderer.themes.named("paper")).pixelColor(40, 20).green() - 0xAA) < 8


def test_a_picture_that_goes_bad_after_it_was_found_draws_nothing(
    store: PictureStore, deck: Path, renderer: SlideRenderer
) -> None:
    png(deck / "a.png", 20, 10)
    ref = found(store, "a.png", deck)
    (deck / "a.png").write_bytes(b"gone")
    assert paint(store, ref, renderer.themes.named("paper")).pixelColor(40, 20).name() == "#ffffff"


def test_a_changed_file_is_a_new_picture(store: PictureStore, deck: Path, renderer: SlideRenderer) -> None:
    theme = renderer.themes.named("paper")
    (deck / "a.svg").write_text(SVG.format("#B4452D"), encoding="utf-8")
    assert paint(store, found(store, "a.svg", deck), theme).pixelColor(40, 20).name() == "#b4452d"
    (deck / "a.svg").write_text(SVG.format("#2F6F73") + "\n", encoding="utf-8")
    assert paint(store, found(store, "a.svg", deck), theme).pixelColor(40, 20).name() == "#2f6f73"


def test_a_drawing_with_the_usual_first_lines_is_drawn(
    store: PictureStore, deck: Path, renderer: SlideRenderer
) -> None:
    theme = renderer.themes.named("paper")
    first = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n'
    (deck / "a.svg").write_text(first + SVG.format("#B4452D"), encoding="utf-8")
    assert paint(store, found(store, "a.svg", deck), theme).pixelColor(40, 20).name() == "#b4452d"


def test_memory_is_bounded(tmp_path: Path, deck: Path, renderer: SlideRenderer) -> None:
    store = PictureStore(tmp_path / "assets", cache_bytes=100_000)
    png(deck / "a.png", 50, 50)
    ref = found(store, "a.png", deck)
    for width in range(60, 160, 5):
        paint(store, ref, renderer.themes.named("paper"), width, width)
        assert sum(image.sizeInBytes() for image in store._images.values()) <= 100_000


def test_a_drawing_in_paper_colours_takes_the_themes_own(
    store: PictureStore, deck: Path, renderer: SlideRenderer
) -> None:
    (deck / "a.svg").write_text(SVG.format("#2F6F73"), encoding="utf-8")
    ref = found(store, "a.svg", deck)
    for name in ("contrast", "paper", "evening", "contrast"):
        theme = renderer.themes.named(name)
        assert paint(store, ref, theme).pixelColor(40, 20) == theme.voices[1]
        assert not store.needs_plate(ref, theme)


def test_a_drawing_in_other_colours_keeps_them_and_asks_for_a_plate_on_dark(
    store: PictureStore, deck: Path, renderer: SlideRenderer
) -> None:
    (deck / "a.svg").write_text(SVG.format("#2f6f74"), encoding="utf-8")
    ref = found(store, "a.svg", deck)
    assert paint(store, ref, renderer.themes.named("contrast")).pixelColor(40, 20).name() == "#2f6f74"
    needs = {name: store.needs_plate(ref, renderer.themes.named(name)) for name in ("paper", "evening", "contrast")}
    assert needs == {"paper": False, "evening": True, "contrast": True}


def test_a_photograph_needs_no_plate_but_one_with_holes_does(
    store: PictureStore, deck: Path, renderer: SlideRenderer
) -> None:
    png(deck / "photo.png", 20, 20)
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    assert image.save(str(deck / "cut-out.png"))
    contrast = renderer.themes.named("contrast")
    assert not store.needs_plate(found(store, "photo.png", deck), contrast)
    assert store.needs_plate(found(store, "cut-out.png", deck), contrast)


def test_empty_margins_of_a_drawing_do_not_count(store: PictureStore, deck: Path) -> None:
    (deck / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">'
        '<rect x="100" y="150" width="200" height="100" fill="#B4452D"/></svg>',
        encoding="utf-8",
    )
    ref = found(store, "a.svg", deck)
    assert ref.width == pytest.approx(200, abs=8)
    assert ref.height == pytest.approx(100, abs=8)


def test_an_unsafe_drawing_is_not_shown(store: PictureStore, deck: Path) -> None:
    (deck / "a.svg").write_text(SVG.format("red").replace("<rect", "<script/><rect"), encoding="utf-8")
    assert problem(store, "a.svg", deck) == "unsafe-picture"
    (deck / "b.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    assert problem(store, "b.svg", deck) == "unsafe-picture"
