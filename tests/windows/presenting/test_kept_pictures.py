"""An evening's pictures stay though the deck's folder goes; they are read in pauses, and let go at its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from hearthside.render.picture_ref import PictureProblem, PictureRef
from hearthside.render.pictures import PictureStore
from hearthside.windows.presenting.kept_pictures import KeptPictures
from tests.windows.stage import Stage

TEXT = """## Cup

![A cup](cup.png)

## Words

None.

## Tree

::: left
![A tree](art/tree.png)
:::
::: right
Words.
:::
"""
NAMES = ("cup.png", "art/tree.png")


def coloured(path: Path, colour: str) -> None:
    path.parent.mkdir(exist_ok=True, parents=True)
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))


class Kept:
    """An evening with two pictures; pauses are played."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "evening"
        for name in NAMES:
            coloured(self.folder / name, "#336699")
        self.stage = Stage(self.folder, TEXT)
        self.store = PictureStore(folder / "assets")
        self.pictures = KeptPictures(self.stage.controller, self.store)
        self.found_again = 0
        self.pictures.found_again.connect(self._count)

    def _count(self) -> None:
        self.found_again += 1

    def pause(self) -> None:
        """Let a pause go by, and what is done in it."""
        if self.pictures._pause.isActive():
            self.pictures._pause.stop()
            self.pictures.read_on()
        while self.pictures._work.is_busy:
            self.pictures._work._work()

    @property
    def shown(self) -> list[str]:
        return [name for name in NAMES if isinstance(self.store.find(name, self.folder), PictureRef)]

    def pull(self) -> None:
        self.folder.rename(self.folder.parent / "elsewhere")

    def put_back(self) -> None:
        (self.folder.parent / "elsewhere").rename(self.folder)


@pytest.fixture
def kept(tmp_path: Path, qapp: object) -> Kept:
    return Kept(tmp_path)


def test_after_the_first_pause_all_pictures_stay_though_the_folder_goes(kept: Kept) -> None:
    kept.pause()
    kept.pull()
    assert kept.shown == [*NAMES]
    kept.pictures.look_again()
    kept.pause()
    assert kept.shown == [*NAMES]
    kept.put_back()
    kept.pictures.look_again()
    kept.pause()
    assert (kept.shown, kept.found_again) == ([*NAMES], 0)


def test_before_it_nothing_was_read(kept: Kept) -> None:
    kept.pull()
    assert kept.shown == []


def test_what_is_back_is_said_once_and_then_kept(kept: Kept) -> None:
    kept.pull()
    assert kept.shown == []
    kept.put_back()
    for _ in range(2):
        kept.pictures.look_again()
        kept.pause()
    assert kept.found_again == 1
    kept.pull()
    assert kept.shown == [*NAMES]


def test_another_deck_names_other_pictures(kept: Kept) -> None:
    kept.pause()
    coloured(kept.folder / "lamp.png", "#112233")
    assert kept.stage.controller.apply_slide_text(1, "## Words\n\n![A lamp](lamp.png)") is None
    kept.pause()
    kept.pull()
    assert isinstance(kept.store.find("lamp.png", kept.folder), PictureRef)
    found = kept.store.find("never.png", kept.folder)
    assert isinstance(found, PictureProblem)
    assert found.code == "missing-picture"


def test_when_it_is_over_what_is_shown_is_what_is_there(kept: Kept) -> None:
    kept.pause()
    kept.pictures.stop()
    kept.pictures.look_again()
    assert not kept.pictures._pause.isActive()
    kept.pull()
    assert kept.shown == []


def test_one_evenings_end_takes_nothing_from_the_next(kept: Kept) -> None:
    later = KeptPictures(kept.stage.controller, kept.store)
    kept.pictures.stop()
    assert kept.store.last_good is later._kept


def test_a_large_picture_is_read_in_many_slices(kept: Kept) -> None:
    (kept.folder / "cup.png").write_bytes(bytes(2_000_000))
    assert sum(1 for _ in kept.pictures._steps()) > 30
