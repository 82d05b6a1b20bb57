"""Owns the console's one kind of button: an icon, words and the key that does the same. It never takes the focus."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from hearthside.windows.console import palette
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.style import BODY_FAMILY


class ButtonLook(StrEnum):
    PLAIN = "plain"
    FORWARD = "forward"
    """The one that is pressed most."""
    START = "start"
    """The one that sets a clock going."""
    CHIP = "chip"
    """Something that goes on elsewhere: small, in the colour of what is on."""
    BARE = "bare"
    """No ground until the mouse is over it."""


class ButtonWords(Struct, frozen=True):
    """What a button says: its label, its key as the cap says it, its icon; any of them may be empty."""

    label: str = ""
    key: str = ""
    icon: str = ""
    spoken_key: str = ""
    """A key that only the tool tip and the accessible name tell."""

    @property
    def spoken(self) -> str:
        """The label with its key, for tool tips and screen readers."""
        key = self.key or self.spoken_key
        return f"{self.label} ({key})" if key else self.label


class ConsoleButton(QAbstractButton):
    """Paints itself in the sizes of the window; checked means that what it switches is on.

    It takes no focus, so that a click on it leaves the page keys alone. Its accessible name is its label and key.
    A double click is one click, as a key that bounces is one press; where the first click has put this button under the
    mouse, it is none.
    """

    def __init__(
        self, words: ButtonWords, icons: Icons, look: ButtonLook = ButtonLook.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._icons = icons
        self._look = look
        self._sizes = Sizes(1.0, compact=False)
        self._shows_label = True
        self._reserved: tuple[str, ...] = ()
        self.takes_every_click = False
        """Whether the second click of a double one counts too: for what goes by degrees, unseen by the room."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def set_words(self, words: ButtonWords) -> None:
        """Change what the button says."""
        if words != self._words:
            self._words = words
            self._name()
            self.updateGeometry()
            self.update()

    def reserve(self, *labels: str) -> None:
        """Keep room for the longest of ``labels``, so that nothing moves when the button says another of them."""
        self._reserved = labels
        self.updateGeometry()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    def show_label(self, on: bool) -> None:
        """Show the label beside the icon, or the icon and the key alone (the label is then in the tool tip)."""
        if on != self._shows_label:
            self._shows_label = on
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        sizes = self._sizes
        label_width = max(self._width_of(label) for label in (self._visible_label(), *self._kept_labels()))
        parts = [width for width in (self._icon_width(), label_width, self._key_width()) if width]
        bare = self._look is ButtonLook.BARE
        sides = sizes.px(6 if bare or not self._visible_label() else 7 if sizes.compact else 11)
        width = sum(parts) + sizes.px(6) * (len(parts) - 1) + 2 * sides
        heights = {ButtonLook.BARE: sizes.px(32), ButtonLook.CHIP: sizes.px(24)}
        height = heights.get(self._look, sizes.button_px)
        return QSize(max(width, height), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.takes_every_click:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground()
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(self.rect()), self._sizes.radius_px, self._sizes.radius_px)
        self._paint_parts(painter, self._ink())
        painter.end()

    def _paint_parts(self, painter: QPainter, ink: str) -> None:
        gap = self._sizes.px(6)
        parts = [width for width in (self._icon_width(), self._label_width(), self._key_width()) if width]
        left = (self.width() - sum(parts) - gap * (len(parts) - 1)) / 2
        if self._icon_width():
            side = self._icon_width()
            pixmap = self._icons.pixmap(self._words.icon, ink, side, self.devicePixelRatioF())
            painter.drawPixmap(round(left), (self.height() - side) // 2, pixmap)
            left += side + gap
        if self._label_width():
            self._paint_text(painter, self._visible_label(), self._label_font(), ink, left, self._label_width())
            left += self._label_width() + gap
        if self._key_width():
            is_plain = self.isEnabled() and not self.isChecked()
            soft = palette.SOFT_INK if is_plain and self._look in (ButtonLook.PLAIN, ButtonLook.BARE) else ink
            self._paint_text(painter, self._words.key, self._key_font(), soft, left, self._key_width())

    def _paint_text(self, painter: QPainter, text: str, font: QFont, ink: str, left: float, width: int) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, text)

    def _ink(self) -> str:
        if not self.isEnabled():
            return palette.DIM_INK
        if self._look is ButtonLook.CHIP:
            return palette.ON
        return palette.GROUND if self.isChecked() else palette.INK

    def _ground(self) -> str:
        if self.isChecked():
            return palette.ON
        if not self.isEnabled():
            return palette.BUTTON_PRESSED
        if self._look is ButtonLook.FORWARD:
            return palette.NEXT_HOVER if self.underMouse() else palette.NEXT
        if self._look is ButtonLook.START:
            return palette.START_HOVER if self.underMouse() else palette.START
        if self.isDown():
            return palette.BUTTON_PRESSED
        if self.underMouse():
            return palette.BUTTON_HOVER
        return "" if self._look is ButtonLook.BARE else palette.BUTTON

    def _visible_label(self) -> str:
        return self._words.label if self._shows_label or not self._words.icon else ""

    def _kept_labels(self) -> tuple[str, ...]:
        return self._reserved if self._visible_label() else ()

    def _icon_width(self) -> int:
        if not self._words.icon:
            return 0
        return self._sizes.px(15) if self._look is ButtonLook.CHIP else self._sizes.icon_px

    def _label_width(self) -> int:
        return self._width_of(self._visible_label())

    def _width_of(self, label: str) -> int:
        return QFontMetrics(self._label_font()).horizontalAdvance(label) if label else 0

    def _key_width(self) -> int:
        return QFontMetrics(self._key_font()).horizontalAdvance(self._words.key) if self._words.key else 0

    def _label_font(self) -> QFont:
        if self._look is ButtonLook.CHIP:
            return _font(self._sizes.small_px, QFont.Weight.DemiBold)
        return _font(self._sizes.text_px, QFont.Weight.Normal)

    def _key_font(self) -> QFont:
        return _font(self._sizes.small_px, QFont.Weight.Normal)

    def _name(self) -> None:
        self.setAccessibleName(self._words.spoken)
        self.setToolTip(self._words.spoken)


def _font(px: int, weight: QFont.Weight) -> QFont:
    font = QFont(BODY_FAMILY)
    font.setPixelSize(px)
    font.setWeight(weight)
    return font
