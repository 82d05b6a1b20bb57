"""Owns showing a deck's slides: laid out once, painted anywhere, with the faults that only layout can find."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH, DisplayList
from hearthside.render.fonts import Fonts
from hearthside.render.layout.choose import lay_out
from hearthside.render.layout.page import Page
from hearthside.render.painter import STANDING, Moving, SlidePainter
from hearthside.render.pictures import PictureStore
from hearthside.render.theme import Theme, ThemeStore
from hearthside.render.theme_contrast import contrast_faults
from hearthside.render.theme_fault import theme_faults
from hearthside.store.bundled import Bundled

if TYPE_CHECKING:  # a slide without a clock needs nothing of the session
    from hearthside.session.room_clock import RoomStage

_KEPT_LISTS = 8


class SlideRenderer:
    """Lays out and paints slides. A slide is laid out when it is first asked for; the last few are kept."""

    def __init__(self, fonts: Fonts, themes: ThemeStore, pictures: PictureStore) -> None:
        self.fonts = fonts
        self.themes = themes
        self.pictures = pictures
        self._painter = SlidePainter(fonts, pictures)
        self._lists: OrderedDict[tuple[int, int, str, RoomStage | None], tuple[Deck, DisplayList]] = OrderedDict()
        self._found_again = 0

    def theme(self, deck: Deck) -> Theme:
        """Return the theme that ``deck`` names, paper where there is none of that name."""
        return self.themes.named(deck.settings.theme)

    def lay_out_anew(self) -> None:
        """Keep nothing that was laid out: a file beside a deck, such as a picture, may have come or be another."""
        self._lists.clear()

    def display_list(self, deck: Deck, index: int, *, back_at: str = "", stage: RoomStage | None = None) -> DisplayList:
        """Return slide ``index`` (from 0) laid out. ``back_at`` is the clock time at which a break ends; ``stage`` how
        far the slide's clock has come, None before there is one."""
        if self._found_again != self.pictures.found_again:
            self._found_again = self.pictures.found_again
            self.lay_out_anew()
        key = (id(deck), index, back_at, stage)
        kept = self._lists.get(key)
        # The deck is kept with its lists, so that its id cannot become another deck's.
        if kept is not None and kept[0] is deck:
            self._lists.move_to_end(key)
            return kept[1]
        page = Page(
            deck=deck,
            slide=deck.slides[index],
            theme=self.theme(deck),
            fonts=self.fonts,
            pictures=self.pictures,
            back_at=back_at,
            stage=stage,
        )
        laid_out = lay_out(page)
        self._lists[key] = (deck, laid_out)
        if len(self._lists) > _KEPT_LISTS:
            self._lists.popitem(last=False)
        return laid_out

    def paint(
        self,
        painter: QPainter,
        deck: Deck,
        index: int,
        step: int,
        target: QRectF,
        *,
        moving: Moving = STANDING,
        back_at: str = "",
        stage: RoomStage | None = None,
    ) -> None:
        """Paint slide ``index`` after ``step`` reveals into ``target``, which has the proportion 16:9."""
        harms = self.pictures.harms_found
        laid_out = self.display_list(deck, index, back_at=back_at, stage=stage)
        self._painter.paint(painter, laid_out, self.theme(deck), step, target, moving)
        if self.pictures.harms_found != harms:  # a picture could not be decoded: its stand-in is painted in its place
            self.lay_out_anew()
            laid_out = self.display_list(deck, index, back_at=back_at, stage=stage)
            self._painter.paint(painter, laid_out, self.theme(deck), step, target, moving)

    def image(
        self,
        deck: Deck,
        index: int,
        step: int,
        width_px: int,
        device_pixel_ratio: float = 1.0,
        *,
        moving: Moving = STANDING,
        back_at: str = "",
        stage: RoomStage | None = None,
    ) -> QImage:
        """Return slide ``index`` as a picture ``width_px`` device-independent pixels wide."""
        height_px = round(width_px * LOGICAL_HEIGHT / LOGICAL_WIDTH)
        image = QImage(
            round(width_px * device_pixel_ratio), round(height_px * device_pixel_ratio), QImage.Format.Format_RGB32
        )
        painter = QPainter(image)
        # Painted in whole device pixels first: the ratio is only set afterwards, for whoever shows the picture.
        self.paint(painter, deck, index, step, QRectF(image.rect()), moving=moving, back_at=back_at, stage=stage)
        painter.end()
        image.setDevicePixelRatio(device_pixel_ratio)
        return image

    def faults(self, deck: Deck, index: int) -> tuple[Fault, ...]:
        """Return what only layout can find about slide ``index``: too full, a picture that cannot be shown. For that
        each picture is decoded, once as long as its file stays the same.

        What is wrong with the theme is said with the first slide.
        """
        found = self._examined(deck, index).faults
        if index > 0:
            return found
        return (*theme_faults(deck, self.themes), *contrast_faults(deck, self.theme(deck)), *found)

    def _examined(self, deck: Deck, index: int) -> DisplayList:
        """Return slide ``index`` laid out with what is wrong with the data of its pictures."""
        harms, laid_out = self.pictures.harms_found, self.display_list(deck, index)
        for ref in laid_out.pictures:
            self.pictures.examine(ref)
        if self.pictures.harms_found == harms:
            return laid_out
        self.lay_out_anew()
        return self.display_list(deck, index)


def make_renderer(bundled: Bundled) -> SlideRenderer:
    """Return a renderer with the bundled fonts, themes and pictures. Needs a QGuiApplication."""
    return SlideRenderer(
        Fonts(bundled.assets / "fonts"), ThemeStore(bundled.assets / "themes"), PictureStore(bundled.assets)
    )
