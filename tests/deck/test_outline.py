"""The deck as data, exactly as other programs are promised it."""

from __future__ import annotations

import json

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.outline import outline
from hearthside.deck.source import Span
from tests.deck.reading import read, read_exactly

TEXT = """\
---
title: Wired for closeness
minutes: 20
theme: evening
booking: {url: https://example.org/book, next-workshop: {title: Next, date: 2026-12-10}}
---

# Chemistry {minutes=20}

## Which gesture? {if-late=skip}

![A desk](art/desk.svg)

::: discuss turns
- Think 1:00 silent
- Speak 8:00 shared
- Share 3:00 optional
:::

::: notes
**Say** Hello
:::

## Steps {.steps foo=1}

- a
- b
"""


def test_everything() -> None:
    found = outline(read(TEXT))

    assert found["title"] == "Wired for closeness"
    assert found["minutes"] == 20
    assert found["theme"] == "evening"
    assert found["sections"] == [{"title": "Chemistry", "planned_seconds": 1200}]
    assert found["slides"][2] == {
        "number": 3,
        "section": "Chemistry",
        "title": "Which gesture?",
        "layout": "discussion",
        "planned_seconds": 720,
        "if_late": "skip",
        "steps": 0,
        "notes": "**Say** Hello",
        "lines": [10, 23],
        "pictures": ["art/desk.svg"],
        "discussion": {
            "format": "turns",
            "total_seconds": 720,
            "rounds": [
                {"text": "Think", "seconds": 60, "kind": "plain", "optional": False, "silent": True, "marks": {}},
                {
                    "text": "Speak",
                    "seconds": 480,
                    "kind": "shared",
                    "optional": False,
                    "silent": False,
                    "marks": {"2": [240], "3": [160, 320], "4": [120, 240, 360]},
                },
                {"text": "Share", "seconds": 180, "kind": "plain", "optional": True, "silent": False, "marks": {}},
            ],
        },
    }
    assert found["slides"][3]["steps"] == 2
    assert found["slides"][3]["discussion"] is None
    assert found["slides"][0]["section"] is None
    assert found["booking"]["url"] == "https://example.org/book"
    workshop = {"title": "Next", "date": "2026-12-10", "time": "", "place": "", "duration": "", "timezone": ""}
    assert found["booking"]["next-workshop"] == workshop
    assert found["faults"] == [
        {
            "line": 24,
            "column": 18,
            "severity": "fault",
            "message": "A slide has no attribute “foo”. It is kept, and does nothing.",
            "mend": "Known here: minutes, if-late, layout, content-note.",
        }
    ]
    assert set(found) == {"title", "minutes", "theme", "sections", "slides", "booking", "faults"}


def test_it_is_json_and_the_parts_add_up() -> None:
    found = json.loads(json.dumps(outline(read(TEXT))))

    assert sum(one["planned_seconds"] for one in found["slides"]) == 1200
    assert found["slides"][-1]["layout"] == "booking"
    assert found["slides"][-1]["lines"] == [28, 28]


def test_a_deck_without_anything() -> None:
    found = outline(read_exactly(""))

    assert found["booking"] == {}
    assert found["minutes"] is None
    assert found["sections"] == []
    assert found["slides"][0]["lines"] == [1, 1]


def test_faults_of_the_painter_are_sorted_in() -> None:
    extra = Fault("overflow", Span(0, 1), 1, 1, "too full", "shorten", Severity.FAULT)

    assert outline(read(TEXT), [extra])["faults"][0]["message"] == "too full"
