"""Owns finding out what Qt can paint with here: its version, the screens and the bundled fonts."""

from __future__ import annotations

from collections.abc import Iterator

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QScreen

from hearthside.doctor.findings import Finding
from hearthside.export.offscreen import painting_application
from hearthside.render.fonts import BODY_FAMILY, HEADING_FAMILY, Fonts
from hearthside.store.bundled import Bundled
from hearthside.tr import tr


def painting_findings(bundled: Bundled, *, with_display: bool) -> Iterator[Finding]:
    """Look at Qt and fonts, and at the screens if ``with_display``: then a Qt application may connect to it."""
    application = QGuiApplication.instance() or (
        QGuiApplication(["hearthside"]) if with_display else painting_application()
    )
    yield Finding(subject=tr("Qt"), words=f"{qVersion()}, PySide6 {PySide6.__version__}")
    if with_display:
        screens = QGuiApplication.screens()
        yield Finding(subject=tr("Screens"), words="\n".join(screen_words(screen) for screen in screens))
    yield _fonts_finding(bundled)
    del application


def screen_words(screen: QScreen) -> str:
    """Return a screen's name, size and scale for people: ``HDMI-1: 1920 × 1080, at 1280,0``."""
    ratio = screen.devicePixelRatio()
    width, height = (round(side * ratio) for side in screen.size().toTuple())
    place = screen.geometry().topLeft()
    words = tr("{name}: {width} × {height}, at {x},{y}").format(
        name=screen.name() or "?", width=width, height=height, x=place.x(), y=place.y()
    )
    return words if ratio == 1.0 else words + tr(", {percent} % scaling").format(percent=round(ratio * 100))


def _fonts_finding(bundled: Bundled) -> Finding:
    fonts = Fonts(bundled.assets / "fonts")
    lacking = [family for family in (HEADING_FAMILY, BODY_FAMILY) if family not in QFontDatabase.families()]
    if not lacking and not fonts.missing:
        return Finding(subject=tr("Fonts"), words=f"{HEADING_FAMILY}, {BODY_FAMILY}")
    return Finding(
        subject=tr("Fonts"),
        words=tr("not loaded: {names}").format(names=", ".join((*lacking, *fonts.missing))),
        missing=True,
        mend=tr("Slides will use the system's letters. Install Hearthside again to get its own back."),
    )
