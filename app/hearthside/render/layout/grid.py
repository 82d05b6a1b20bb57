"""Owns the slide's measures: margins, sizes of type, and where a body may stand. All in logical units."""

from __future__ import annotations

LEFT = 140.0
RIGHT = 1780.0
TOP = 92.0
WIDTH = RIGHT - LEFT

KICKER_BASELINE = 122.0
TITLE_BASELINE = 219.0
BODY_TOP = 312.0
"""Where a body starts below a title of one line."""
BODY_BOTTOM = 962.0
"""Nothing of a body goes below: what follows is the footer's, and the captions' of a video call."""
FOOTER_BASELINE = 1015.0

TITLE_PX = 84.0
SECTION_PX = 116.0
BODY_PX = 46.0
SMALLEST_BODY_PX = 36.0
FOOTER_PX = 26.0
KICKER_PX = 29.0

HEADING_LEADING = 1.17
BODY_LEADING = 1.38
MEASURE_CHARACTERS = 58
"""A line of text holds fewer than 60 characters."""
