"""Owns the style sheet of the import window: the one of all paper windows, and what it has besides."""

from __future__ import annotations

from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE
from hearthside.windows.paper.style import style_sheet as paper_style_sheet


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for every widget of the window."""
    px = sizes.px
    second, ink, soft = theme.voices[1].name(), theme.ink.name(), theme.soft_ink.name()
    line, ground = theme.line.name(), theme.discussion_ground.name()
    return f"""
{paper_style_sheet(theme, sizes)}
#importing {{ background: {ground}; }}
QSpinBox {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(8)}px; padding: 0 {px(8)}px;
    min-height: {px(36)}px; }}
QSpinBox:focus {{ border: 2px solid {second}; }}
QSpinBox::up-button {{ subcontrol-position: top right; width: 1px; border: none; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; width: 1px; border: none; }}
QSpinBox QLineEdit {{ background: transparent; border: none; padding: 0; min-height: 0; }}
#step {{ padding: 0; min-width: {px(38)}px; font-size: {px(19)}px; }}
QListWidget {{ background: transparent; border: none; outline: none; }}
QListWidget::item {{ border: 1px solid transparent; border-bottom: 1px solid {line}; color: {ink};
    padding: {px(7)}px {px(6)}px; }}
QListWidget::item:selected {{ background: {ground}; border-radius: {px(6)}px; color: {ink}; }}
QListWidget::item:selected:focus {{ border: 1px solid {second}; }}
QPushButton:disabled {{ color: {soft}; background: {ground}; }}
QProgressBar {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(5)}px; max-height: {px(10)}px; }}
QProgressBar::chunk {{ background: {second}; border-radius: {px(4)}px; }}
"""
