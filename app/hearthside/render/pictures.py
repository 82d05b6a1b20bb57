"""Owns a deck's pictures: reading how large they are, refusing what is unsafe, decoding them within bounds.

What pictures need is imported with the first of them: a start with a slide of words need not wait for it.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from hearthside.render.picture_files import picture_file
from hearthside.render.picture_ref import PictureKind, PictureProblem, PictureRef
from hearthside.render.theme import Theme
from hearthside.tr import tr

if TYPE_CHECKING:
    from hearthside.render.raster_pictures import Harm
    from hearthside.render.svg_picture import SvgPicture

_MOST_FILE_BYTES = 64 * 1024 * 1024
_CACHE_BYTES = 3 * 1024 * 1024
_MOST_REFS = 512
_MOST_DRAWINGS = 8
_LOOKED_AT_PX = 64
"""A decoder that can decode smaller is quicker, and comes through all of the data all the same."""
_DARK = 0.4
"""Below this lightness a ground is dark, and a picture made for paper is laid on a light plate."""


class PictureStore:
    """Finds and draws pictures below a deck's folder or below ``assets``. Its memory is bounded by ``cache_bytes``."""

    def __init__(self, assets: Path, cache_bytes: int = _CACHE_BYTES) -> None:
        self._assets = assets
        self._cache_bytes = cache_bytes
        self._images: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._refs: OrderedDict[tuple[Path, tuple[int, int]], PictureRef | PictureProblem] = OrderedDict()
        self._drawings: OrderedDict[tuple[Path, tuple[int, int]], SvgPicture] = OrderedDict()
        self._harms: OrderedDict[tuple[Path, tuple[int, int]], Harm | None] = OrderedDict()
        self.harms_found = 0
        """How often decoding has brought to light that a picture's data is not sound: ``find`` or ``harm_of`` then say
        something else of it than before."""

    def find(self, target: str, folder: Path | None) -> PictureRef | PictureProblem:
        """Return the picture that ``target`` means for a deck in ``folder``, or why there is none to be shown."""
        folders = (self._assets,) if folder is None else (folder, self._assets)
        path = picture_file(target, folders)
        if isinstance(path, PictureProblem):
            return path
        try:
            stat = path.stat()
        except OSError:
            return _unreadable(path)
        stamp = (stat.st_mtime_ns, stat.st_size)
        key = (path, stamp)
        found = self._refs.get(key)
        if found is None:
            found = self._refs[key] = self._read(path, stamp)
            if len(self._refs) > _MOST_REFS:
                self._refs.popitem(last=False)
        return found

    def harm_of(self, ref: PictureRef) -> PictureProblem | None:
        """Return what is wrong with a picture that is shown all the same, as far as decoding has told by now."""
        harm = self._harms.get((ref.path, ref.stamp))
        return None if harm is None else _problem(ref.path, harm)

    def news_of(self, target: str, found: PictureRef | PictureProblem) -> PictureProblem | None:
        """Return what is wrong with the picture that was ``found`` for ``target``, unless the target alone says so."""
        problem = found if isinstance(found, PictureProblem) else self.harm_of(found)
        if problem is None:
            return None
        from hearthside.deck.picture_targets import can_be_shown

        return problem if can_be_shown(target) else None

    def examine(self, ref: PictureRef) -> None:
        """Decode ``ref`` unless that was done before, so that what is wrong with its data is known."""
        from hearthside.render.raster_pictures import decode

        if ref.kind is PictureKind.RASTER and (ref.path, ref.stamp) not in self._harms:
            self._learn(ref, decode(ref.path, _LOOKED_AT_PX, _LOOKED_AT_PX, _natural(ref)).harm)

    def needs_plate(self, ref: PictureRef, theme: Theme) -> bool:
        """Return whether ``ref`` was made for a light ground that ``theme`` has not got."""
        return not ref.suits_any_ground and theme.ground.lightnessF() < _DARK

    def draw(self, painter: QPainter, ref: PictureRef, rect: QRectF, theme: Theme) -> None:
        """Draw ``ref`` into all of ``rect``; draws nothing where its file has gone bad meanwhile."""
        from PySide6.QtGui import QPaintEngine

        if ref.kind is PictureKind.SVG and painter.paintEngine().type() != QPaintEngine.Type.Raster:
            drawing = self._drawing(ref)
            if drawing is not None:
                drawing.draw(painter, rect, theme)
            return
        to_device = painter.deviceTransform()
        on_device = to_device.mapRect(rect)
        width, height = max(1, round(on_device.width())), max(1, round(on_device.height()))
        image = self._image(ref, width, height, theme)
        if image.isNull():
            return
        # On whole device pixels, so that the picture is not softened by being drawn between them.
        snapped = QRectF(round(on_device.x()), round(on_device.y()), width, height)
        inverted, is_invertible = to_device.inverted()
        painter.drawImage(inverted.mapRect(snapped) if is_invertible else rect, image)

    def _read(self, path: Path, stamp: tuple[int, int]) -> PictureRef | PictureProblem:
        if path.suffix.lower() in (".svg", ".svgz"):
            return self._read_svg(path, stamp)
        if stamp[1] > _MOST_FILE_BYTES:
            return _too_large(path, _fewer_pixels())
        return _read_raster(path, stamp)

    def _read_svg(self, path: Path, stamp: tuple[int, int]) -> PictureRef | PictureProblem:
        from hearthside.render.svg_picture import SvgPicture
        from hearthside.render.svg_safety import MOST_BYTES, UnsafeSvg

        if stamp[1] > MOST_BYTES:
            return _too_large(path, tr("Save it again with less detail, or as a PNG."))
        try:
            drawing = SvgPicture(path.read_bytes())
        except OSError:
            return _unreadable(path)
        except UnsafeSvg as reason:
            return PictureProblem(
                "unsafe-picture",
                tr("The picture “{name}” is not shown: {reason}.").format(name=path.name, reason=reason),
                tr("Save it again as a plain SVG, or as PNG."),
            )
        self._keep_drawing(path, stamp, drawing)
        return PictureRef(path, PictureKind.SVG, drawing.width, drawing.height, stamp, drawing.recolours)

    def _keep_drawing(self, path: Path, stamp: tuple[int, int], drawing: SvgPicture) -> None:
        self._drawings[path, stamp] = drawing
        while len(self._drawings) > _MOST_DRAWINGS:
            self._drawings.popitem(last=False)

    def _drawing(self, ref: PictureRef) -> SvgPicture | None:
        from hearthside.render.svg_picture import SvgPicture
        from hearthside.render.svg_safety import UnsafeSvg

        drawing = self._drawings.get((ref.path, ref.stamp))
        if drawing is None:
            try:
                drawing = SvgPicture(ref.path.read_bytes())
            except (OSError, UnsafeSvg):
                return None
        self._keep_drawing(ref.path, ref.stamp, drawing)
        self._drawings.move_to_end((ref.path, ref.stamp))
        return drawing

    def _image(self, ref: PictureRef, width: int, height: int, theme: Theme) -> QImage:
        colours = theme.name if ref.kind is PictureKind.SVG and ref.suits_any_ground else ""
        key = (ref.path, ref.stamp, width, height, colours)
        image = self._images.get(key)
        if image is None:
            is_drawing = ref.kind is PictureKind.SVG
            image = self._drawn(ref, width, height, theme) if is_drawing else self._decoded(ref, width, height)
            if image.sizeInBytes() <= self._cache_bytes:  # a larger one would only push all others out
                self._images[key] = image
                self._forget_beyond_bound()
        else:
            self._images.move_to_end(key)
        return image

    def _decoded(self, ref: PictureRef, width: int, height: int) -> QImage:
        from hearthside.render.raster_pictures import decode

        decoded = decode(ref.path, width, height, _natural(ref))
        self._learn(ref, decoded.harm)
        return decoded.image

    def _learn(self, ref: PictureRef, harm: Harm | None) -> None:
        """Keep what decoding ``ref`` has told; one of which nothing can be shown is a problem from now on."""
        from hearthside.render.raster_pictures import Harm

        key = (ref.path, ref.stamp)
        if harm is not None and self._harms.get(key) is not harm:
            self.harms_found += 1
        self._harms[key] = harm
        if harm is Harm.BROKEN:
            self._refs[key] = _problem(ref.path, harm)
        if len(self._harms) > _MOST_REFS:
            self._harms.popitem(last=False)

    def _forget_beyond_bound(self) -> None:
        total = sum(image.sizeInBytes() for image in self._images.values())
        while total > self._cache_bytes and self._images:
            total -= self._images.popitem(last=False)[1].sizeInBytes()

    def _drawn(self, ref: PictureRef, width: int, height: int, theme: Theme) -> QImage:
        drawing = self._drawing(ref)
        if drawing is None:
            return QImage()
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.draw(painter, QRectF(0, 0, width, height), theme)
        painter.end()
        return image


def _natural(ref: PictureRef) -> QSize:
    return QSize(round(ref.width), round(ref.height))


def _read_raster(path: Path, stamp: tuple[int, int]) -> PictureRef | PictureProblem:
    from hearthside.render.raster_pictures import Harm, look_at

    try:
        seen = look_at(path)
    except OSError:
        return _unreadable(path)
    if isinstance(seen, Harm):
        return _problem(path, seen)
    return PictureRef(path, PictureKind.RASTER, seen.width, seen.height, stamp, not seen.has_holes)


def _problem(path: Path, harm: Harm) -> PictureProblem:
    from hearthside.render.raster_pictures import Harm

    if harm is Harm.UNKNOWN_KIND:
        return _unreadable(path)
    if harm is Harm.TOO_LARGE:
        return _too_large(path, _fewer_pixels())
    words = {
        Harm.BROKEN: tr("The picture “{name}” is damaged, or not all of it is there."),
        Harm.CUT_OFF: tr("The picture “{name}” seems to be cut off: the last part of it is missing."),
        Harm.SPOILT: tr("The picture “{name}” seems to be damaged: parts of it may look wrong."),
    }
    return PictureProblem(
        "broken-picture",
        words[harm].format(name=path.name),
        tr("Copy it once more from where it came from, or save it again."),
    )


def _too_large(path: Path, mend: str) -> PictureProblem:
    words = tr("The picture “{name}” is too large to be shown safely.")
    return PictureProblem("picture-too-large", words.format(name=path.name), mend)


def _fewer_pixels() -> str:
    return tr("Save it again at most 4,000 pixels wide.")


def _unreadable(path: Path) -> PictureProblem:
    return PictureProblem(
        "unreadable-picture",
        tr("The picture “{name}” cannot be read.").format(name=path.name),
        tr("Save it again as PNG, JPEG, WebP or SVG."),
    )
