"""What many slides have alike is said once, with the slides; what is one slide's own stays as it is."""

from __future__ import annotations

import pytest

from hearthside.deck.alike_faults import told_once
from hearthside.deck.fault_counts import summary
from hearthside.deck.faults import Fault, Severity, SlideRemark
from hearthside.deck.import_guesses import Guess, of_slides, remark
from hearthside.deck.source import Span


def at(slide: int, words: str) -> Fault:
    message = f"To look at: {words}"
    line = slide * 10
    return Fault(
        "to-check", Span(line, line), line, 1, message, "Mend.", Severity.HINT, None, SlideRemark(slide, words)
    )


def plain(line: int) -> Fault:
    return Fault("other", Span(line, line), line, 1, "Something.", "Mend.", Severity.FAULT)


def test_a_guess_of_many_slides_is_one_line_that_names_them() -> None:
    words = remark(Guess.HEADLINE)
    told = told_once((at(3, words), plain(35), at(4, words), at(9, words)))
    assert [fault.message for fault in told] == ["3 slides have a guessed headline: 3, 4, 9", "Something."]
    assert told[0].line == 30
    assert "each remark" in told[0].mend


def test_what_stands_once_stays_in_its_own_words() -> None:
    alone = (at(3, remark(Guess.BREAK)), at(4, "Is it so?"))
    assert told_once(alone) == alone
    assert told_once((alone[1], alone[1])) == (alone[1], alone[1])  # both on one slide


def test_a_remark_that_no_import_makes_keeps_its_words() -> None:
    assert told_once((at(2, "Ask Bo."), at(5, "Ask Bo.")))[0].message == "Ask Bo. (slides 2, 5)"
    assert of_slides(remark(Guess.BREAK), [7]) == f"{remark(Guess.BREAK)} (slide 7)"


def test_nobody_reads_a_hundred_numbers() -> None:
    said = of_slides(remark(Guess.QUESTION), range(1, 101))
    assert said.startswith("100 slides ask a guessed question: 1, 2, 3")
    assert said.endswith(", 24, …")


@pytest.mark.parametrize("guess", Guess)
def test_every_guess_has_words_for_one_and_for_many(guess: Guess) -> None:
    assert remark(guess) not in of_slides(remark(guess), (3, 4))
    assert "2 " in of_slides(remark(guess), (3, 4))


def test_what_is_said_once_counts_once() -> None:
    words = remark(Guess.QUESTION)
    assert summary((plain(1), at(2, words), at(3, words), at(4, "Is it so?"))) == "1 thing to mend, 2 hints"
