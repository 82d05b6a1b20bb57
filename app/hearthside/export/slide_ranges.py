"""Owns how people name some of a deck's slides: ``1-3,7,9-``."""

from __future__ import annotations

import re

from hearthside.tr import tr


class BadSlideRange(ValueError):
    """The text names no slides of this deck; ``str()`` of it is one plain sentence with a mend."""


def parse_slide_ranges(text: str, slide_count: int) -> tuple[int, ...]:
    """Return the slide numbers (from 1, rising, each once) that ``text`` names in a deck of ``slide_count`` slides.

    ``3`` is one slide, ``2-4`` a stretch, ``9-`` everything from 9, ``-3`` the first three; commas join them.
    Raises BadSlideRange where a part is not of this form, runs backwards, or names a slide that is not there.
    """
    numbers: set[int] = set()
    for part in text.split(","):
        numbers.update(_stretch(part.strip(), slide_count))
    return tuple(sorted(numbers))


def _stretch(part: str, slide_count: int) -> range:
    found = re.fullmatch(r"([0-9]{1,6})?\s*([-–])?\s*([0-9]{1,6})?", part)
    if not part or found is None or (found[1] is None and found[3] is None):
        words = tr("“{part}” does not name slides: write numbers and stretches such as 1-3,7,9-.")
        raise BadSlideRange(words.format(part=part))
    first = int(found[1]) if found[1] else 1
    last = first if found[2] is None else int(found[3]) if found[3] else slide_count
    if first > last and found[3]:
        words = tr("“{part}” runs backwards: write the smaller number first.")
        raise BadSlideRange(words.format(part=part))
    if first < 1 or max(first, last) > slide_count:
        words = tr("“{part}” is not in this deck: its slides are 1 to {count}.")
        raise BadSlideRange(words.format(part=part, count=slide_count))
    return range(first, last + 1)
