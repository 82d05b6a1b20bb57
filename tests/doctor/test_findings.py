"""How findings are told."""

from __future__ import annotations

from hearthside.doctor.findings import Finding, findings_text, something_is_missing

GOOD = Finding(subject="Fonts", words="both")
MISSING = Finding(subject="Display", words="none", missing=True, mend="Plug one in.")


def test_what_is_missing_is_marked_and_has_its_mend_under_it() -> None:
    assert findings_text([GOOD, MISSING]).splitlines() == [
        "  Fonts    both",
        "! Display  none",
        "           Plug one in.",
        "",
        "1 thing is missing.",
    ]


def test_nothing_missing_is_said_too() -> None:
    assert findings_text([GOOD]).splitlines()[-1] == "Nothing is missing."


def test_where_something_is_not_as_it_should_be_nothing_else_is_missing() -> None:
    no_display = Finding(subject="Display", words="none", mend="Start it in a desktop session.")
    assert findings_text([GOOD, no_display]).splitlines()[-1] == "Nothing else is missing."


def test_several_lines_stay_in_their_column() -> None:
    assert findings_text([Finding(subject="Screens", words="one\ntwo")]).splitlines()[:2] == [
        "  Screens  one",
        "           two",
    ]


def test_something_is_missing() -> None:
    assert something_is_missing([GOOD, MISSING])
    assert not something_is_missing([GOOD])
