"""Places in Qt's units and offsets of the text lead to each other, whatever was asked and edited before."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearthside.authoring.change import Change
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Source, Span
from hearthside.windows.editor.document import DeckDocument

TEXT = st.text(st.sampled_from("ab😀é̈👩\u200d\n"), max_size=14)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), TEXT), max_size=6))
def test_there_and_back(qapp: object, text: str, steps: list[tuple[int, int, str]]) -> None:
    document = DeckDocument(Source(text))
    for wished, wished_edit, new in steps:
        asked = min(wished, len(document.text))
        units = len(document.text[:asked].encode("utf-16-le")) // 2
        assert document.units(asked) == units
        assert document.offset(units) == asked
        at = min(wished_edit, len(document.text))
        document.apply(Change((TextEdit(Span(at, min(at + 1, len(document.text))), new),)))
