"""Owns one stretch of time that runs out: what is left is worked out from moments, nothing is ever counted down."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

LEAST_LEFT_SECONDS = 10.0
"""Taking time away never leaves people with less than this to come to an end."""


class Countdown(Struct, frozen=True):
    """A length of time, when it was last set going, and what had passed by then. All in seconds; moments monotonic.

    ``started_at`` is None while it stands still. ``added_seconds`` is what the facilitator gave or took.
    """

    duration_seconds: float
    started_at: float | None = None
    banked_seconds: float = 0.0
    added_seconds: float = 0.0

    @property
    def total_seconds(self) -> float:
        return self.duration_seconds + self.added_seconds

    @property
    def is_running(self) -> bool:
        return self.started_at is not None

    @property
    def ends_at(self) -> float | None:
        """The moment when nothing is left; None while it stands still."""
        return None if self.started_at is None else self.started_at + self.total_seconds - self.banked_seconds

    def elapsed_seconds(self, at: float) -> float:
        """Return what has passed by the moment ``at``, pauses left out; goes past the total in overtime."""
        return self.banked_seconds + (0.0 if self.started_at is None else max(0.0, at - self.started_at))

    def remaining_seconds(self, at: float) -> float:
        """Return what is left at the moment ``at``; negative in overtime."""
        return self.total_seconds - self.elapsed_seconds(at)

    def started(self, at: float) -> Countdown:
        """Return it running from ``at``; one that runs already is unchanged."""
        return self if self.is_running else replace(self, started_at=at)

    def paused(self, at: float) -> Countdown:
        """Return it standing still since ``at``."""
        return replace(self, started_at=None, banked_seconds=self.elapsed_seconds(at))

    def extended(self, seconds: float, at: float) -> Countdown:
        """Return it with ``seconds`` more, or fewer where negative.

        Taking away leaves at least ``LEAST_LEFT_SECONDS``; where less than that is left already it takes nothing.
        """
        if seconds < 0:
            seconds = min(0.0, max(seconds, LEAST_LEFT_SECONDS - self.remaining_seconds(at)))
        return replace(self, added_seconds=self.added_seconds + seconds)

    def revived(self, seconds: float, at: float) -> Countdown:
        """Return it, run out as it is, running with exactly ``seconds`` left at ``at``."""
        elapsed = self.elapsed_seconds(at)
        return Countdown(self.duration_seconds, at, elapsed, elapsed + seconds - self.duration_seconds)

    def afresh(self) -> Countdown:
        """Return it as it was before it ever ran, without what was added."""
        return Countdown(self.duration_seconds)

    def run_out(self) -> Countdown:
        """Return it standing still with nothing left and no overtime."""
        return replace(self, started_at=None, banked_seconds=self.total_seconds)
