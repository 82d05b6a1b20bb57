"""Owns what the benchmarks share: measuring one piece of work, and printing a figure beside its target."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from statistics import median


def seconds_of(work: Callable[[], object], repeats: int = 5) -> float:
    """Return the median seconds of ``work``, run ``repeats`` times with the garbage of the runs before collected."""
    taken = []
    for _ in range(repeats):
        gc.collect()
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return median(taken)


def least_seconds_of(works: dict[int, Callable[[], object]], rounds: int = 5) -> dict[int, float]:
    """Return the least seconds of each of ``works``, run in turn, so that a busy moment hits them all."""
    least = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            least[name] = min(least[name], seconds_of(work, repeats=1))
    return least


def print_figure(what: str, value: float, unit: str, target: float | None = None) -> None:
    """Print one measured figure; ``target`` is the most that it should be, in the same unit."""
    verdict = "" if target is None else f"   target ≤ {target:g} {unit}   {'met' if value <= target else 'MISSED'}"
    print(f"  {what:<58} {value:9.3f} {unit}{verdict}", flush=True)
