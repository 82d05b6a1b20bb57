"""A picture whose data is not sound is shown as far as it can be, said in plain words, and nothing is printed."""

from __future__ import annotations

import os
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from hearthside.deck.model import Deck
from hearthside.export.examination import examine
from hearthside.render import raster_pictures
from hearthside.render.picture_ref import PictureProblem, PictureRef
from hearthside.render.pictures import PictureStore
from hearthside.render.quiet_decoding import decoders_heard, standard_error_aside
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.render.theme import ThemeStore
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from tests.render.test_png_soundness import IDAT, IEND, IHDR, SIGNATURE, chunk

ROWS = bytes(20 * (1 + 3 * 30))
PACKED = zlib.compress(ROWS)
DAMAGED = "The picture “a.png” is damaged, or not all of it is there."
CUT_OFF = "The picture “a.jpg” seems to be cut off: the last part of it is missing."
AGAIN = "Copy it once more from where it came from, or save it again."


def png_of(packed: bytes) -> bytes:
    return SIGNATURE + IHDR + chunk(b"IDAT", packed) + IEND


def colourful() -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    for x in range(64):
        for y in range(48):
            image.setPixelColor(x, y, QColor.fromHsv((x * 5 + y * 11) % 360, 200, 200))
    return image


def saved(kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, kind.encode()).write(colourful())
    return bytes(buffer.data().data())


def gif() -> bytes:
    """Two by two pixels; each of its codes stands for one of them."""
    head = b"GIF89a" + struct.pack("<HHBBB", 2, 2, 0x80, 0, 0) + b"\xff\x00\x00\x00\x00\xff"
    return head + b"," + struct.pack("<HHHHB", 0, 0, 2, 2, 0) + b"\x02\x03\x44\x02\x05\x00;"


@pytest.fixture
def store(tmp_path: Path) -> PictureStore:
    return PictureStore(tmp_path / "assets")


@pytest.fixture
def own_renderer(qapp: object) -> SlideRenderer:
    """One that has seen no picture yet."""
    return make_renderer(find_bundled())


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the list to which the length in bytes of every file comes that is decoded."""
    lengths: list[int] = []
    decode = raster_pictures.decode

    def note(data: bytes, width: int, height: int, natural: QSize) -> raster_pictures.Decoded:
        lengths.append(len(data))
        return decode(data, width, height, natural)

    monkeypatch.setattr(raster_pictures, "decode", note)
    return lengths


def examined(store: PictureStore, path: Path) -> PictureProblem | None:
    """Return what is wrong with the picture at ``path`` once it was decoded."""
    found = store.find(path.name, path.parent)
    if isinstance(found, PictureRef):
        store.examine(found)
        again = store.find(path.name, path.parent)
        found = again if isinstance(again, PictureProblem) else found
    return found if isinstance(found, PictureProblem) else store.harm_of(found)


def shows(store: PictureStore, path: Path) -> bool:
    found = store.find(path.name, path.parent)
    if isinstance(found, PictureProblem):
        return False
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    store.draw(painter, found, QRectF(0, 0, 40, 30), ThemeStore(find_bundled().assets / "themes").named("paper"))
    painter.end()
    return image != blank(image)


def blank(image: QImage) -> QImage:
    other = QImage(image.size(), image.format())
    other.fill(Qt.GlobalColor.white)
    return other


@contextmanager
def standard_error() -> Iterator[IO[bytes]]:
    """Yield a file to which standard error goes: that of C, too."""
    kept = os.dup(2)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 2)
        try:
            yield file
        finally:
            os.dup2(kept, 2)
            os.close(kept)


@contextmanager
def nothing_said() -> Iterator[None]:
    """Fail where anything is printed or said by way of Qt."""
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, words: said.append(words))
    try:
        with standard_error() as file:
            yield
            file.seek(0)
            said.append(file.read().decode())
    finally:
        qInstallMessageHandler(before)
    assert "".join(said) == ""


@pytest.mark.parametrize(
    "packed",
    [
        PACKED[:-8],
        PACKED[:5] + b"\xff\xff" + PACKED[7:],
        PACKED[:-1] + b"\0",
        zlib.compress(ROWS[:900]),
        zlib.compress(b"\x09" * len(ROWS)),
        b"",
    ],
    ids=["cut", "no deflate", "its sum is wrong", "too few rows", "no such filter", "empty"],
)
def test_a_png_with_sound_checks_and_wrong_data_is_said(store: PictureStore, tmp_path: Path, packed: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png_of(packed))
    with nothing_said():
        problem = examined(store, path)
        assert not shows(store, path)
    assert problem == PictureProblem("broken-picture", DAMAGED, AGAIN)


@pytest.mark.parametrize(
    "pieces",
    [
        [IHDR, IEND],
        [IHDR, IHDR, IDAT, IEND],
        [IDAT, IHDR, IEND],
        [chunk(b"IHDR", struct.pack(">IIBBBBB", 30, 20, 7, 2, 0, 0, 0)), IDAT, IEND],
        [chunk(b"IHDR", struct.pack(">IIBBBBB", 30, 20, 8, 3, 0, 0, 0)), IDAT, IEND],
    ],
    ids=["no data", "two heads", "head behind", "no such depth", "no palette"],
)
def test_a_png_of_sound_pieces_that_make_no_picture_is_said(
    store: PictureStore, tmp_path: Path, pieces: list[bytes]
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(SIGNATURE + b"".join(pieces))
    with nothing_said():
        problem = examined(store, path)
    assert problem is not None
    assert problem.message == DAMAGED


def test_a_png_with_more_data_than_it_needs_is_shown(store: PictureStore, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png_of(zlib.compress(ROWS + bytes(500))))
    with nothing_said():
        assert examined(store, path) is None
        assert shows(store, path)


@pytest.mark.parametrize("profile", [b"", b"nonsense", bytes(4) + b"none" + bytes(600)])
def test_a_colour_profile_that_says_nothing_is_passed_over(store: PictureStore, tmp_path: Path, profile: bytes) -> None:
    header = struct.pack(">I", len(profile)) + profile[4:]
    png, jpeg = tmp_path / "a.png", tmp_path / "a.jpg"
    png.write_bytes(SIGNATURE + IHDR + chunk(b"iCCP", b"own\0\0" + zlib.compress(header)) + IDAT + IEND)
    marker = b"ICC_PROFILE\0\x01\x01" + header
    jpeg.write_bytes(saved("jpg")[:2] + b"\xff\xe2" + struct.pack(">H", len(marker) + 2) + marker + saved("jpg")[2:])
    with nothing_said():
        assert (examined(store, png), examined(store, jpeg)) == (None, None)
        assert shows(store, png)
        assert shows(store, jpeg)


def test_a_jpeg_that_was_cut_off_is_shown_and_said(store: PictureStore, tmp_path: Path) -> None:
    path, whole = tmp_path / "a.jpg", saved("jpg")
    path.write_bytes(whole[: len(whole) * 2 // 3])
    with nothing_said():
        problem = examined(store, path)
        assert shows(store, path)
    assert problem == PictureProblem("broken-picture", CUT_OFF, AGAIN)


def test_a_jpeg_with_stray_bytes_as_cameras_leave_them_is_sound(store: PictureStore, tmp_path: Path) -> None:
    path, whole = tmp_path / "a.jpg", saved("jpg")
    path.write_bytes(whole[:-2] + b"\x11\x22\x33" + whole[-2:])
    with nothing_said():
        assert examined(store, path) is None


def test_a_bitmap_that_was_cut_off_is_said(store: PictureStore, tmp_path: Path) -> None:
    path, whole = tmp_path / "a.png", saved("bmp")
    path.write_bytes(whole[: len(whole) // 2])
    with nothing_said():
        problem = examined(store, path)
    assert problem is not None
    assert "cut off" in problem.message


@pytest.mark.parametrize("data", [gif(), saved("bmp"), saved("jpg"), saved("webp")], ids=["gif", "bmp", "jpg", "webp"])
def test_what_is_called_png_and_is_another_picture_is_shown(store: PictureStore, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    with nothing_said():
        assert examined(store, path) is None
        assert shows(store, path)


def _rechecked(data: bytes, at: int) -> bytes:
    """Return a PNG whose packed data has another byte, its checksum being right."""
    at %= len(PACKED)
    return png_of(PACKED[:at] + bytes([PACKED[at] ^ 0x11]) + PACKED[at + 1 :])


def _flipped(data: bytes, at: int) -> bytes:
    at %= len(data)
    return data[:at] + bytes([data[at] ^ 0x11]) + data[at + 1 :]


def _cut(data: bytes, at: int) -> bytes:
    return data[: at % len(data)]


@settings(max_examples=150)
@given(
    kind=st.sampled_from(["png", "jpg", "webp", "gif", "bmp"]),
    change=st.sampled_from([_flipped, _cut, _rechecked]),
    at=st.integers(0, 100_000),
)
def test_whatever_byte_is_wrong_it_is_shown_or_said_and_nothing_is_printed(
    tmp_path_factory: pytest.TempPathFactory, kind: str, change: Callable[[bytes, int], bytes], at: int
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any.{kind}"
    path.write_bytes(change(gif() if kind == "gif" else saved(kind), at))
    store = PictureStore(path.parent / "assets")
    with nothing_said():
        is_shown, problem = shows(store, path), examined(store, path)
    assert is_shown or problem is not None


def deck_with(folder: Path, name: str) -> Deck:
    text = f"---\ntitle: A deck\n---\n\n## A cup\n\nSome words.\n\n![Two cups of tea]({name})\n"
    (folder / "deck.md").write_text(text, encoding="utf-8")
    return open_deck(folder / "deck.md")


def test_the_slide_has_the_usual_stand_in_at_its_first_paint(own_renderer: SlideRenderer, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_of(PACKED[:-8]))
    with nothing_said():
        painted = own_renderer.image(deck_with(tmp_path, "a.png"), 1, 0, 480)
    assert painted == own_renderer.image(deck_with(tmp_path, "gone.png"), 1, 0, 480)


def test_what_is_wrong_is_a_fault_of_the_slide_and_decoded_once(
    own_renderer: SlideRenderer, tmp_path: Path, decoded: list[int]
) -> None:
    (tmp_path / "a.jpg").write_bytes(saved("jpg")[:900])
    (tmp_path / "b.jpg").write_bytes(saved("jpg"))
    cut, sound = deck_with(tmp_path, "a.jpg"), deck_with(tmp_path, "b.jpg")
    for _ in range(2):
        assert [fault.message for fault in own_renderer.faults(cut, 1)] == [CUT_OFF]
        assert own_renderer.faults(sound, 1) == ()
    assert decoded == [900, len(saved("jpg"))]


def test_the_first_paint_decodes_a_sound_picture_once(
    own_renderer: SlideRenderer, tmp_path: Path, decoded: list[int]
) -> None:
    (tmp_path / "b.jpg").write_bytes(saved("jpg"))
    deck = deck_with(tmp_path, "b.jpg")
    own_renderer.image(deck, 1, 0, 480)
    assert own_renderer.faults(deck, 1) == ()
    assert decoded == [len(saved("jpg"))]


def test_a_file_that_was_mended_is_shown_again(own_renderer: SlideRenderer, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png_of(PACKED[:-8]))
    deck = deck_with(tmp_path, "a.png")
    assert len(own_renderer.faults(deck, 1)) == 1
    path.write_bytes(png_of(PACKED))
    own_renderer.lay_out_anew()
    assert own_renderer.faults(deck, 1) == ()


def test_check_says_it(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_of(PACKED[:-8]))
    deck_with(tmp_path, "a.png")
    with nothing_said():
        (report,) = examine([tmp_path / "deck.md"])
    assert DAMAGED in [fault.message for fault in report.faults]


def test_what_others_say_meanwhile_is_passed_on() -> None:
    said: list[str] = []

    def keep(_kind: QtMsgType, _context: object, words: str) -> None:
        said.append(words)

    before = qInstallMessageHandler(keep)
    try:
        with decoders_heard() as heard:
            qWarning("the sky is 100 % blue")
            assert said == []
    finally:
        qInstallMessageHandler(before)
    assert (heard, said) == ([], ["the sky is 100 % blue"])


def test_standard_error_is_back_afterwards() -> None:
    with standard_error() as file:
        with standard_error_aside():
            os.write(2, b"libpng error: it is cold\n")
        os.write(2, b"a word")
        file.seek(0)
        assert file.read() == b"a word"
