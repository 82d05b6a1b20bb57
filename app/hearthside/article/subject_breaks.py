"""Owns where in a row of texts the subject changes, in any language.

The method is TextTiling: M. A. Hearst, “TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages”,
Computational Linguistics 23(1), 1997. The words on both sides of each gap are compared; where they have less in common
than around, and the valley is deep, a subject ends. Words are weighted by how few of the texts have them, in place of
a list of words to leave out.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import fmean, pstdev

from hearthside.article.terms import count_words, stems

_WINDOW_WORDS = 120
_FEWEST_WORDS_OF_A_UNIT = 20
_LITTLE_IN_COMMON = 0.2
"""In a short text hardly any word comes twice, and where there are no hills there are no valleys."""


def subject_breaks(texts: Sequence[str], pieces: int, fewest_words: int) -> tuple[int, ...]:
    """Return the indexes of at most ``pieces - 1`` texts that begin a new subject, in their order.

    No stretch between two of them, nor before the first or behind the last, has fewer than ``fewest_words`` words. The
    time is linear in the length of the texts.
    """
    if pieces < 2 or len(texts) < 2:
        return ()
    starts = _starts_of_units([count_words(text) for text in texts])
    units = [" ".join(texts[start:end]) for start, end in pairwise((*starts, len(texts)))]
    lengths = [count_words(unit) for unit in units]
    before = [0, *accumulate(lengths)]
    similarities = _similarities(_weighted(units), lengths)
    depths = _depths(similarities)
    least_depth = _least_depth(depths)
    edges = [0, len(units)]
    for gap in sorted(range(1, len(units)), key=lambda gap: (-depths[gap - 1], similarities[gap - 1])):
        if depths[gap - 1] < least_depth and similarities[gap - 1] > _LITTLE_IN_COMMON:
            continue
        at = bisect(edges, gap)
        left, right = before[gap] - before[edges[at - 1]], before[edges[at]] - before[gap]
        if left >= fewest_words and right >= fewest_words:
            edges.insert(at, gap)
            if len(edges) == pieces + 1:
                break
    return tuple(starts[unit] for unit in edges[1:-1])


def _starts_of_units(lengths: Sequence[int]) -> list[int]:
    """Short texts are compared together: the items of a list say little one by one."""
    starts = [0]
    words = 0
    for at, length in enumerate(lengths):
        if words >= _FEWEST_WORDS_OF_A_UNIT:
            starts.append(at)
            words = 0
        words += length
    return starts


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
    """How far each valley lies below the hills on both of its sides."""
    left = _hills(similarities)
    right = reversed(_hills(similarities[::-1]))
    return [before + after - 2 * low for before, after, low in zip(left, right, similarities, strict=True)]


def _least_depth(depths: list[float]) -> float:
    """Hearst's bound, half a standard deviation below the mean, and a part of the deepest valley.

    Shallower valleys are no change of subject.
    """
    return max(fmean(depths) - pstdev(depths) / 2, max(depths) / 3) if depths else 0.0


def _hills(similarities: list[float]) -> list[float]:
    """How high one climbs from each place to the left while the ground does not fall."""
    hills: list[float] = []
    for at, here in enumerate(similarities):
        rises = at > 0 and similarities[at - 1] >= here
        hills.append(hills[-1] if rises else here)
    return hills


def _square(number: float) -> float:
    return number * number
