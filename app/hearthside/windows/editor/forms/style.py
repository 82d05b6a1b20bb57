"""Owns the style sheet of the forms: the one of all paper windows, and what fields need besides."""

from __future__ import annotations

from hearthside.render.fonts import HEADING_FAMILY
from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE
from hearthside.windows.paper.style import style_sheet as paper_style_sheet


def style_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet for a sheet and every field on it."""
    px = sizes.px
    line, second, paper = theme.line.name(), theme.voices[1].name(), theme.ground.name()
    heading, ink, soft, first = theme.heading.name(), theme.ink.name(), theme.soft_ink.name(), theme.voices[0].name()
    return f"""
{paper_style_sheet(theme, sizes)}
#sheet {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(12)}px; }}
#heading {{ font-family: "{HEADING_FAMILY}"; font-weight: 600; font-size: {px(22)}px; color: {heading}; }}
#total {{ font-weight: 700; font-size: {px(17)}px; color: {heading}; }}
#wrong, #small {{ font-size: {px(13)}px; }}
#primary {{ background: {heading}; color: {paper}; border: 2px solid {heading}; font-weight: 600; }}
#primary:hover {{ background: {ink}; }}
#primary:focus {{ border: 2px solid {first}; }}
QLineEdit {{ min-height: {px(32)}px; }}
QPushButton {{ min-height: {px(34)}px; }}
#tool {{ min-height: {px(32)}px; padding: 0; min-width: {px(34)}px; }}
#tool:disabled {{ color: {line}; }}
#link {{ text-align: left; }}
QComboBox {{ background: {WHITE}; border: 1px solid {line}; border-radius: {px(8)}px; padding: 0 {px(10)}px;
    min-height: {px(32)}px; }}
QComboBox::drop-down {{ border: none; background: transparent; width: {px(28)}px; }}
QComboBox:focus {{ border: 2px solid {second}; }}
QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; }}
QComboBox QAbstractItemView {{ background: {WHITE}; color: {ink}; border: 1px solid {line}; outline: none;
    selection-background-color: {theme.discussion_ground.name()}; selection-color: {ink}; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; padding: {px(3)}px; color: {ink}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {second}; border-radius: {px(5)}px; padding: {px(1)}px; }}
QCheckBox:disabled, QLabel:disabled {{ color: {soft}; }}
#round {{ background: {paper}; border-radius: {px(8)}px; }}
#theme {{ border: 2px solid {line}; border-radius: {px(8)}px; padding: {px(4)}px; min-height: 0; }}
#theme:checked {{ border-color: {heading}; background: {paper}; }}
#theme:focus {{ border-color: {second}; }}
"""
