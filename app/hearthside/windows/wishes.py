"""Owns how somebody may ask for a presentation, on the command line or in the library."""

from __future__ import annotations

from msgspec import Struct


class PresentWishes(Struct, frozen=True):
    """How a presentation was asked for."""

    from_slide: int = 1
    """Counted from 1."""
    windowed: bool = False
    screen_name: str | None = None
    resume: bool | None = None
    """True goes on at once with an evening that broke off, False begins a new one; None offers the choice."""
    is_rehearsal: bool = False
    preflight: bool | None = None
    """Whether everything is looked over first; None leaves it to the settings, for an evening from its first slide."""

    def wants_preflight(self, *, usually: bool) -> bool:
        """Return whether to look everything over first, which is ``usually`` done or not: never before going on."""
        if self.resume or self.preflight is not None:
            return bool(self.preflight) and not self.resume
        return usually and self.from_slide == 1 and not self.is_rehearsal
