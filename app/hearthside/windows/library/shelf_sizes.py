"""Owns how wide the library's shelf and the pictures on its cards are. In logical pixels."""

from __future__ import annotations

from hearthside.windows.paper.sizes import Sizes


def shelf_width_px(sizes: Sizes) -> int:
    """Return the width of the whole shelf."""
    return sizes.px(390 if sizes.narrow else 500)


def thumbnail_width_px(sizes: Sizes) -> int:
    """Return the width of the picture on a card; it is 16:9."""
    return sizes.px(128 if sizes.narrow else 176)
