"""Owns the console's style sheet: what its labels, panels and fields look like."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hearthside.windows.console import palette
from hearthside.windows.console.sizes import Sizes

BODY_FAMILY = "Atkinson Hyperlegible Next"


def set_role(widget: QWidget, role: str) -> None:
    """Let the style sheet's rules for ``role`` apply to ``widget``, also when it is on show already."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def style_sheet(sizes: Sizes) -> str:
    """Return the style sheet for a window of those sizes."""
    return "\n".join((_grounds(sizes), _words(sizes), _fields(sizes), _menus(sizes), _scroll_bars(sizes)))


def _grounds(sizes: Sizes) -> str:
    return f"""
    QWidget[role="window"] {{ background: {palette.GROUND}; }}
    QFrame[role="panel"] {{ background: {palette.PANEL}; border-radius: {sizes.px(10)}px; }}
    QFrame[role="pill"] {{ background: {palette.BUTTON}; border-radius: {sizes.px(7)}px; }}
    QFrame[role="notice"] {{ background: {palette.QUIET_GROUND}; border-radius: {sizes.radius_px}px; }}
    QFrame[role="telling"] {{ background: {palette.PANEL}; border-radius: {sizes.radius_px}px; }}
    QFrame[role="question"] {{ background: {palette.QUESTION_GROUND}; border-radius: {sizes.radius_px}px; }}
    QToolTip {{ background: {palette.BUTTON}; color: {palette.INK}; border: 1px solid {palette.LINE};
        padding: 4px; font-family: "{BODY_FAMILY}"; font-size: {sizes.small_px}px; }}
    """


def _words(sizes: Sizes) -> str:
    chip = f"border-radius: {sizes.px(10)}px; padding: {sizes.px(3)}px {sizes.px(10)}px; font-size: {sizes.small_px}px;"
    small_chip = f"border-radius: {sizes.px(8)}px; padding: 0 {sizes.px(7)}px; font-size: {sizes.px(12.5)}px;"
    return f"""
    QLabel {{ color: {palette.INK}; }}
    Words {{ font-family: "{BODY_FAMILY}"; font-size: {sizes.text_px}px; }}
    Words[role="soft"] {{ color: {palette.SOFT_INK}; }}
    Words[role="caption"] {{ color: {palette.SOFT_INK}; font-size: {sizes.small_px}px; }}
    Words[role="refusal"] {{ color: {palette.QUIET_INK}; font-size: {sizes.small_px}px; }}
    Words[role="pill"] {{ font-size: {sizes.small_px}px; }}
    Words[role="cap"] {{ background: {palette.BUTTON}; border: 1px solid {palette.LINE}; font-size: {sizes.small_px}px;
        border-radius: {sizes.px(5)}px; padding: {sizes.px(1)}px {sizes.px(7)}px; }}
    Words[role="mood"] {{ background: {palette.BUTTON}; color: {palette.SOFT_INK}; {small_chip} }}
    Words[role="late"] {{ background: {palette.QUIET_GROUND}; color: {palette.QUIET_INK}; {small_chip} }}
    Words[role="note"] {{ color: {palette.ON}; font-weight: 600; }}
    Words[role="hint"] {{ color: {palette.QUIET_INK}; font-weight: 600; }}
    Words[role="ask"] {{ color: {palette.ON}; font-weight: 600; }}
    Words[role="strong"] {{ font-weight: 600; }}
    Words[role="title"] {{ font-family: "Fraunces"; font-weight: 600; font-size: {sizes.title_px}px; }}
    Words[role="quiet"] {{ background: {palette.QUIET_GROUND}; color: {palette.QUIET_INK}; font-weight: 600; {chip} }}
    Words[role="chip"] {{ background: {palette.BUTTON}; color: {palette.INK}; {chip} }}
    Words[role="on"] {{ background: {palette.ON}; color: {palette.GROUND}; font-weight: 700; {chip} }}
    Words[role="private"] {{ background: transparent; color: {palette.ON}; font-weight: 700;
        border: 1px solid {palette.ON}; {chip} }}
    """


def _fields(sizes: Sizes) -> str:
    return f"""
    QLineEdit, QPlainTextEdit {{ background: {palette.FIELD}; color: {palette.INK}; font-size: {sizes.text_px}px;
        border: 1px solid {palette.LINE}; border-radius: {sizes.radius_px}px; padding: {sizes.px(7)}px;
        font-family: "{BODY_FAMILY}"; selection-background-color: {palette.NEXT}; selection-color: {palette.INK}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {palette.ON}; }}
    QTextBrowser, QScrollArea {{ background: transparent; border: none; }}
    """


def _menus(sizes: Sizes) -> str:
    """A right click into a field must not light up a face in a dark room either."""
    return f"""
    QMenu {{ background: {palette.PANEL}; color: {palette.INK}; border: 1px solid {palette.LINE};
        padding: {sizes.px(4)}px; font-family: "{BODY_FAMILY}"; font-size: {sizes.small_px}px; }}
    QMenu::item {{ padding: {sizes.px(5)}px {sizes.px(18)}px; border-radius: {sizes.px(5)}px; }}
    QMenu::item:selected {{ background: {palette.BUTTON_HOVER}; }}
    QMenu::item:disabled {{ color: {palette.DIM_INK}; background: transparent; }}
    QMenu::separator {{ background: {palette.LINE}; height: 1px; margin: {sizes.px(4)}px {sizes.px(8)}px; }}
    """


def _scroll_bars(sizes: Sizes) -> str:
    return f"""
    QScrollBar:vertical {{ background: transparent; width: {sizes.px(9)}px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {palette.LINE}; border-radius: {sizes.px(9) // 2}px;
        min-height: {sizes.px(28)}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
