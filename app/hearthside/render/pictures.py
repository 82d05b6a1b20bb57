"""Owns a deck's pictures: reading how large they are, refusing what is unsafe, decoding them within bounds.

What pictures need is imported with the first of them: a start with a slide of words need not wait for it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from hearthside.render.picture_files import MOST_FILE_BYTES, Stamp, picture_file, read_picture, stamp_of
from hearthside.render.picture_ref import PictureKind, PictureProblem, PictureRef
from hearthside.render.theme import Theme
from hearthside.tr import tr

if TYPE_CHECKING:
    from hearthside.render.last_good import LastGood
    from hearthside.render.raster_pictures import Harm
    from hearthside.render.svg_picture import SvgPicture

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
        self._refs: OrderedDict[tuple[Path, Stamp], PictureRef | PictureProblem] = OrderedDict()
        self._drawings: OrderedDict[tuple[Path, Stamp], SvgPicture] = OrderedDict()
        self._harms: OrderedDict[tuple[Path, Stamp], Harm | None] = OrderedDict()
        self.harms_found = 0
        """How often decoding has brought to light that a picture's data is not sound: ``find`` or ``harm_of`` then say
        something else of it than before."""
        self.found_again = 0
        """How often there was a picture to be shown where there had been none: what was laid out without it is not true
        any more."""
        self.last_good: LastGood | None = None
        """What goes on being shown though its file goes away; None where what is shown is what is there."""
        self._missed: set[tuple[str, Path | None]] = set()

    def find(self, target: str, folder: Path | None) -> PictureRef | PictureProblem:
        """Return the picture that ``target`` means for a deck in ``folder``, or why there is none to be shown."""
        file = self._file(target, folder)
        if not isinstance(file, PictureProblem):
            try:
                found = self._known(*file)
            except OSError:
                file = _unreadable(file[0])
            else:
                self._note_found(target, folder)
                return found
        if len(self._missed) < _MOST_REFS:
            self._missed.add((target, folder))
        return file

    def keep(self, target: str, folder: Path | None) -> Iterator[None]:
        """Have ``last_good`` keep the picture that ``target`` means for a deck in ``folder``, where there is one, in
        small steps."""
        file = self._file(target, folder)
        if self.last_good is not None and not isinstance(file, PictureProblem):
            self._note_found(target, folder)
            yield from self.last_good.keep(target, folder, file[0])

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

        if ref.kind is not PictureKind.RASTER or (ref.path, ref.stamp) in self._harms:
            return
        data = self._data(ref)
        if data is not None:
            self._learn(ref, decode(data, _LOOKED_AT_PX, _LOOKED_AT_PX, _natural(ref)).harm)

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

    def _file(self, target: str, folder: Path | None) -> tuple[Path, Stamp] | PictureProblem:
        """Return the file that ``target`` means, or the one that it meant before that went away."""
        path = picture_file(target, (self._assets,) if folder is None else (folder, self._assets))
        gone = None if self.last_good is None else self.last_good.gone(target, folder)
        if gone is not None and (folder is None or isinstance(picture_file(target, (folder,)), PictureProblem)):
            return gone  # something of the same name below ``assets`` was never meant
        if isinstance(path, PictureProblem):
            return path
        try:
            return path, stamp_of(path.stat())
        except OSError:
            return _unreadable(path)

    def _known(self, path: Path, stamp: Stamp) -> PictureRef | PictureProblem:
        """Return what is known of a file, which is read where nothing is. Raises OSError where it cannot be read."""
        found = self._refs.get((path, stamp))
        if found is None:
            found = self._refs[path, stamp] = self._read(path, stamp)
            if len(self._refs) > _MOST_REFS:
                self._refs.popitem(last=False)
        return found

    def _note_found(self, target: str, folder: Path | None) -> None:
        if (target, folder) in self._missed:
            self._missed.discard((target, folder))
            self.found_again += 1

    def _bytes(self, path: Path) -> bytes:
        """Return what the file at ``path`` holds or, where that is kept, held. Raises OSError."""
        return read_picture(path)[0] if self.last_good is None else self.last_good.read(path)

    def _data(self, ref: PictureRef) -> bytes | None:
        """Return what is in the file of ``ref``; None where it cannot be read any more. That is no harm to its data, so
        it is not remembered: ``find`` looks again."""
        try:
            return self._bytes(ref.path)
        except OSError:
            self._refs.pop((ref.path, ref.stamp), None)
            self.harms_found += 1
            return None

    def _read(self, path: Path, stamp: Stamp) -> PictureRef | PictureProblem:
        if path.suffix.lower() in (".svg", ".svgz"):
            return self._read_svg(path, stamp)
        if stamp[1] > MOST_FILE_BYTES:
            return _too_large(path, _fewer_pixels())
        return _read_raster(path, self._bytes(path), stamp)

    def _read_svg(self, path: Path, stamp: Stamp) -> PictureRef | PictureProblem:
        from hearthside.render.svg_picture import SvgPicture
        from hearthside.render.svg_safety import MOST_BYTES, UnsafeSvg

        if stamp[1] > MOST_BYTES:
            return _too_large(path, tr("Save it again with less detail, or as a PNG."))
        try:
            drawing = SvgPicture(self._bytes(path))
        except UnsafeSvg as reason:
            return PictureProblem(
                "unsafe-picture",
                tr("The picture “{name}” is not shown: {reason}.").format(name=path.name, reason=reason),
                tr("Save it again as a plain SVG, or as PNG."),
            )
        self._keep_drawing(path, stamp, drawing)
        return PictureRef(path, PictureKind.SVG, drawing.width, drawing.height, stamp, drawing.recolours)

    def _keep_drawing(self, path: Path, stamp: Stamp, drawing: SvgPicture) -> None:
        self._drawings[path, stamp] = drawing
        while len(self._drawings) > _MOST_DRAWINGS:
            self._drawings.popitem(last=False)

    def _drawing(self, ref: PictureRef) -> SvgPicture | None:
        from hearthside.render.svg_picture import SvgPicture
        from hearthside.render.svg_safety import UnsafeSvg

        drawing = self._drawings.get((ref.path, ref.stamp))
        if drawing is None:
            data = self._data(ref)
            if data is None:
                return None
            try:
                drawing = SvgPicture(data)
            except UnsafeSvg:
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
            # A larger one would only push all others out, and none at all may be one by the next time.
            if 0 < image.sizeInBytes() <= self._cache_bytes:
                self._images[key] = image
                self._forget_beyond_bound()
        else:
            self._images.move_to_end(key)
        return image

    def _decoded(self, ref: PictureRef, width: int, height: int) -> QImage:
        from hearthside.render.raster_pictures import decode

        data = self._data(ref)
        if data is None:
            return QImage()
        decoded = decode(data, width, height, _natural(ref))
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


def _read_raster(path: Path, data: bytes, stamp: Stamp) -> PictureRef | PictureProblem:
    from hearthside.render.raster_pictures import Harm, look_at

    seen = look_at(data)
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
