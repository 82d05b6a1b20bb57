"""Owns the size of the room a deck is shown in: how high its picture is, and how far away the back row sits."""

from __future__ import annotations

from msgspec import Struct

SMALLEST_SCREEN_M, LARGEST_SCREEN_M = 0.15, 12.0
"""From a small laptop's screen to a cinema's."""
SHORTEST_DISTANCE_M, LONGEST_DISTANCE_M = 0.3, 60.0


class Room(Struct, frozen=True):
    """A room as its facilitator knows it, in metres.

    Without a word about it: a projected picture of 100 inches (1.25 m high) and a circle of twenty people.
    """

    screen_height_m: float = 1.25
    """Between SMALLEST_SCREEN_M and LARGEST_SCREEN_M."""
    back_row_m: float = 6.0
    """From the picture to the people who sit furthest away; between SHORTEST_DISTANCE_M and LONGEST_DISTANCE_M."""
