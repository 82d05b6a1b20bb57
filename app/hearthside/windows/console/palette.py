"""Owns the console's colours: dark, so that it lights neither the facilitator's face nor the room."""

from __future__ import annotations

from hearthside.deck.model import Cue

GROUND = "#17141a"
PANEL = "#221d26"
FIELD = "#1b171f"
BUTTON = "#332b38"
BUTTON_HOVER = "#3e3544"
BUTTON_PRESSED = "#2a232e"
LINE = "#443a4a"
INK = "#f5eef1"
SOFT_INK = "#b9aeb7"
DIM_INK = "#8d828c"
"""On a button that does nothing just now."""
NEXT = "#2f6f73"
NEXT_HOVER = "#37818a"
START = "#a3522c"
"""The button that starts a clock: the first voice, a little darker."""
START_HOVER = "#ae592f"
ON = "#f3b39f"
"""Whatever is on just now, and the slide where the facilitator is: warm, and never without a word or an outline."""
QUESTION_GROUND = "#3b3350"
QUIET_GROUND = "#4a3d1d"
QUIET_INK = "#f6cf74"
FINE = "#a9cf9a"
"""The sign of what is as it should be."""
PLANNED = "#6d5f73"
DONE = "#2b4f52"
"""On the plan bar: the plan itself, and what of the evening is done."""

CUES = {
    Cue.SAY: "#f3b39f",
    Cue.DO: "#86cfca",
    Cue.TIME: "#9cc4ea",
    Cue.IF_ASKED: "#c9b1f0",
    Cue.TAKE_CARE: "#f6cf74",
    Cue.SOURCES: "#b9aeb7",
    Cue.THEN: "#a9cf9a",
}
"""One colour for each cue of the notes; the cue's word always stands beside it."""

VOICES = ("#f0906f", "#7fc4c0", "#c3a8ee")
"""The rounds of a discussion in turn, as on the evening theme."""
