"""What is wrong is said at once, leads there, and mends itself where it can."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from hearthside.deck.import_guesses import Guess, remark
from hearthside.deck.source import Span
from hearthside.windows.editor.window import EditorWindow
from tests.windows.editor.conftest import Studio, do, said
from tests.windows.editor.slide.conftest import OpenDeck, text_of


def lines(window: EditorWindow) -> list[str]:
    window.slide.checks.look()
    return [line.fault.code for line in window.slide.check_panel.lines]


def look_through(studio: Studio, window: EditorWindow) -> None:
    """Have the whole deck looked through."""
    window.faults.look()
    studio.qtbot.waitUntil(lambda: window.faults.is_of_now, timeout=20_000)


def selected(window: EditorWindow) -> str:
    return window.editing.selection.of(window.editing.document.text)


def test_faults_come_before_hints_and_before_the_whole_deck_is_known(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minuts=4}\n\nYour husband. ![](art/none.svg)\n")
    assert lines(window) == ["unknown-attribute", "missing-picture", "excluding-word", "no-description"]
    assert window.faults.known is None
    assert window.slide.check_panel.summary.text() == "2 things to mend, 2 hints"
    first = window.slide.check_panel.lines[0]
    assert first.words.accessibleName().startswith("To mend: A slide has no attribute “minuts”.")


def test_what_is_right_is_said_too(open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    assert lines(window) == []
    assert [words.split(" ")[0] for words in window.slide.checks.good] == ["Readable", "Contrast"]


def test_it_leads_there(open_deck: OpenDeck) -> None:
    window = open_deck("## A {colour=red}\n\nYour husband.\n")
    assert lines(window) == ["unknown-attribute", "excluding-word"]
    window.slide.check_panel.lines[1].go.click()
    assert selected(window) == "husband"
    window.slide.check_panel.lines[0].go.click()
    assert selected(window) == "colour=red"
    assert window.slide.check_panel.lines[0].mend is None


def test_it_mends(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minuts=4}\n\nYour husband.\n")
    lines(window)
    mend = window.slide.check_panel.lines[0].mend
    assert mend is not None
    mend.click()
    assert text_of(window) == "## A {minutes=4}\n\nYour husband.\n"
    assert lines(window) == ["excluding-word"]
    window.text.view.undo()
    assert text_of(window) == "## A {minuts=4}\n\nYour husband.\n"


def test_it_mends_where_the_fault_is_now(studio: Studio, open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\n<!-- check: so? -->\n\nWords.\n")
    look_through(studio, window)
    assert lines(window) == ["to-check"]
    QTest.keyClicks(window.text.view, " and more")  # behind the heading: the remark has moved
    assert lines(window) == ["to-check"]
    window.slide.checks.mend(window.slide.checks.here[0])
    assert text_of(window) == "## A and more\n\n\nWords.\n"


def test_a_fault_that_is_no_more_says_so(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minuts=4}\n")
    lines(window)
    fault = window.slide.check_panel.lines[0].fault
    window.slide.checks.mend(fault)
    window.slide.checks.mend(fault)
    assert said(window).startswith("This is mended already")
    assert text_of(window) == "## A {minutes=4}\n"


def test_other_slides_are_named_and_led_to(studio: Studio, open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\n## B {colour=red}\n\nYour husband.\n")
    look_through(studio, window)
    place = next(place for place in window.slide.check_panel.places if "Slide 3" in place.text())
    assert place.text() == "! Slide 3: 1 thing to mend, 1 hint · B"
    place.click()
    QCoreApplication.processEvents()
    assert window.editing.glimpse.slide == 2


def test_what_is_found_on_an_end_screen_that_nobody_wrote_is_named(studio: Studio) -> None:
    address = "https://example.org/" + "x" * 300
    studio.path.write_text(f"---\ntitle: T\nbooking: {{url: '{address}'}}\n---\n\n## A\n\nWords.\n", encoding="utf-8")
    window = studio.open()
    window.editing.go_to_slide(1)
    look_through(studio, window)
    assert [fault.code for fault in window.faults.on_slide(2)] == ["long-address"]
    assert any("Slide 3" in place.text() for place in window.slide.check_panel.places)


def test_a_sign_that_no_bundled_typeface_has_is_a_hint_once(studio: Studio, open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nReady ✓\n\n## B\n\nWords.\n")
    look_through(studio, window)
    codes = [[fault.code for fault in window.faults.on_slide(index)] for index in (1, 2)]
    assert [each.count("foreign-sign") for each in codes] == [1, 0]


def test_f8_goes_round_all_of_them(studio: Studio, open_deck: OpenDeck) -> None:
    window = open_deck("## A {minuts=4}\n\nYour husband.\n\n## B {colour=red}\n")
    look_through(studio, window)
    codes = [fault.code for fault in window.faults.known.faults]  # type: ignore[union-attr]
    seen = []
    for _ in range(len(codes) + 1):
        do(window, "next-fault")
        QCoreApplication.processEvents()
        seen.append(selected(window))
    assert {"minuts=4", "husband", "colour=red"} <= set(seen)
    assert seen[0] == seen[-1]
    do(window, "previous-fault")
    assert selected(window) == seen[-2]


def test_f8_marks_the_line(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minuts=4}\n\nYour husband.\n")
    window.editing.show(Span(0, 0))
    for word in ("minuts=4", "husband"):
        do(window, "next-fault")
        QCoreApplication.processEvents()
        assert selected(window) == word
    window.slide.checks.look()
    assert [bool(line.property("isCurrent")) for line in window.slide.check_panel.lines] == [False, True]


def test_f8_marks_the_line_on_another_slide_too(studio: Studio, open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n\n## B {minuts=4}\n\nYour husband.\n\n## C\n\nHis husband.\n")
    look_through(studio, window)
    QTest.keyClicks(window.text.view, "bc")  # what was found elsewhere is known all the same
    for word in ("minuts=4", "husband", "husband"):
        do(window, "next-fault")
        studio.qtbot.waitUntil(lambda: any(line.property("isCurrent") for line in window.slide.check_panel.lines))
        assert selected(window) == word
        assert said(window) == ""
    studio.qtbot.waitUntil(lambda: window.editing.glimpse.slide == 3)


def test_mend_it_takes_what_the_cursor_stands_in(open_deck: OpenDeck) -> None:
    window = open_deck("## A {minuts=4 layout=qoute}\n\n> Words.\n")
    at = window.editing.document.text.index("qoute") + 2
    window.editing.show(Span(at, at))
    do(window, "mend-it")
    assert text_of(window) == "## A {minuts=4 layout=quote}\n\n> Words.\n"
    do(window, "mend-it")
    assert text_of(window) == "## A {minutes=4 layout=quote}\n\n> Words.\n"
    do(window, "mend-it")
    assert said(window) == "There is nothing on this slide that mends itself."


def test_the_whole_deck_is_looked_through_again_after_a_pause(studio: Studio, open_deck: OpenDeck) -> None:
    window = open_deck("## A\n\nWords.\n")
    look_through(studio, window)
    assert window.faults.count == 0
    QTest.keyClicks(window.text.view, " {x=y}")
    assert not window.faults.is_of_now
    assert window.faults._pause.isActive()
    look_through(studio, window)
    assert window.faults.count == 1


def test_what_many_slides_have_alike_is_one_line_that_leads_from_one_to_the_next(
    studio: Studio, open_deck: OpenDeck
) -> None:
    mark = f"<!-- check: {remark(Guess.HEADLINE)} -->"
    window = open_deck(f"## A\n\n{mark}\n\n## B\n\nYour husband.\n\n## C\n\n{mark}\n\n## D\n\n{mark}\n")
    look_through(studio, window)
    panel = window.slide.check_panel
    assert lines(window) == ["to-check"]  # here each remark is a line of its own, to be mended
    assert [line.accessibleName() for line in panel.on_many] == [
        "Go to the next of these slides: 3 slides have a guessed headline: 2, 4, 5"
    ]
    assert [place.text()[:9] for place in panel.places if "Slide 1" not in place.text()] == ["· Slide 3"]
    seen = []
    for _ in range(3):
        panel.on_many[0].click()
        QCoreApplication.processEvents()
        seen.append(window.editing.glimpse.slide)
    assert seen == [3, 4, 1]
