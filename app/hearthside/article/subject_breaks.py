"""Owns where in a row of texts the subject changes, in any language.

The method is TextTiling: M. A. Hearst, “TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages”,
Computational Linguistics 23(1), 1997. The words on both sides of each gap are compared; where they have less in common
than around, and the valley is deep, a subject ends. Words are weighted by how few of the texts have them, in place of
a list of words to leave out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from hearthside.article.terms import count_words, stems

_WINDOW_WORDS = 120


def subject_breaks(texts: Sequence[str], pieces: int, fewest_words: int) -> tuple[int, ...]:
    """Return the indexes of at most ``pieces - 1`` texts that begin a new subject, in their order.

    No stretch between two of them, nor before the first or behind the last, has fewer than ``fewest_words`` words. The
    time is linear in the length of the texts.
    """
    if pieces < 2 or len(texts) < 2:
        return ()
    lengths = [count_words(text) for text in texts]
    before = [0]
    for length in lengths:
        before.append(before[-1] + length)
    depths = _depths(_similarities(_weighted(texts), lengths))
    chosen: list[int] = []
    for gap in sorted(range(1, len(texts)), key=lambda gap: (-depths[gap - 1], gap)):
        edges = sorted((0, gap, len(texts), *chosen))
        at = edges.index(gap)
        left, right = before[gap] - before[edges[at - 1]], before[edges[at + 1]] - before[gap]
        if left >= fewest_words and right >= fewest_words:
            chosen.append(gap)
            if len(chosen) == pieces - 1:
                break
    return tuple(sorted(chosen))


def _weighted(texts: Sequence[str]) -> list[dict[str, float]]:
    counts = [Counter(stems(text)) for text in texts]
    texts_with = Counter(stem for counted in counts for stem in counted)
    weights = {stem: math.log((1 + len(texts)) / having) for stem, having in texts_with.items()}
    return [{stem: count * weights[stem] for stem, count in counted.items()} for counted in counts]


def _similarities(weighted: list[dict[str, float]], lengths: list[int]) -> list[float]:
    """The cosine of what stands left and right of each gap, as far as a window of words reaches."""
    found = []
    for gap in range(1, len(weighted)):
        left = _gathered(weighted, lengths, range(gap - 1, -1, -1))
        right = _gathered(weighted, lengths, range(gap, len(weighted)))
        common = sum(weight * right.get(stem, 0.0) for stem, weight in left.items())
        size = math.sqrt(sum(map(_square, left.values())) * sum(map(_square, right.values())))
        found.append(common / size if size else 0.0)
    return found


def _gathered(weighted: list[dict[str, float]], lengths: list[int], places: range) -> dict[str, float]:
    gathered: dict[str, float] = {}
    words = 0
    for at in places:
        for stem, weight in weighted[at].items():
            gathered[stem] = gathered.get(stem, 0.0) + weight
        words += max(1, lengths[at])
        if words >= _WINDOW_WORDS:
            break
    return gathered


def _depths(similarities: list[float]) -> list[float]:
    """How far each valley lies below the hills on both of its sides: climb while the ground rises."""
    depths = []
    for at, low in enumerate(similarities):
        left = right = low
        for height in reversed(similarities[:at]):
            if height < left:
                break
            left = height
        for height in similarities[at + 1 :]:
            if height < right:
                break
            right = height
        depths.append(left - low + right - low)
    return depths


def _square(number: float) -> float:
    return number * number
