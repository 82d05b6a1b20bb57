"""Owns reading test texts in which ``|`` is the cursor and ``[[`` ``]]`` a selection, and making changes in them."""

from __future__ import annotations

from hypothesis import strategies as st

from hearthside.authoring.change import Change
from hearthside.authoring.line_kinds import PLAIN, LineState, states_from
from hearthside.deck.edits import apply_edits
from hearthside.deck.source import Span

ODD_TEXT = st.text(
    st.sampled_from("ab *_-#:>.1[](){}`~|\n\n\té̈😀👩\u200d❤️אב\u00a0\u2028\u0301’") | st.characters(codec="utf-8"),
    max_size=60,
)
"""Text with all that is hard about text: marks of the format, emoji, combining marks, right-to-left, odd spaces."""


def read(marked: str) -> tuple[str, Span]:
    """Return the text and what is selected in it."""
    if "[[" in marked:
        start = marked.index("[[")
        end = marked.index("]]") - 2
        return marked.replace("[[", "").replace("]]", ""), Span(start, end)
    at = marked.index("|")
    return marked.replace("|", "", 1), Span(at, at)


def marked(text: str, change: Change) -> str:
    """Return the changed text with its cursor or selection marked."""
    after = apply_edits(text, change.edits)
    assert change.select is not None
    start, end = change.select.start, change.select.end
    assert 0 <= start <= end <= len(after)
    if start == end:
        return f"{after[:start]}|{after[start:]}"
    return f"{after[:start]}[[{after[start:end]}]]{after[end:]}"


def state_at(text: str, offset: int) -> LineState:
    """Return what the line around ``offset`` begins in."""
    lines = text.split("\n")
    return [PLAIN, *states_from(lines, 0, PLAIN)][text.count("\n", 0, offset)]


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, Span]:
    """A text and a selection in it."""
    text = draw(ODD_TEXT)
    ends = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text, Span(*ends)
