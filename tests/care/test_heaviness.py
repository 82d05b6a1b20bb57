"""Heavy subjects: announced, with a choice, and with somewhere to turn to."""

from __future__ import annotations

import pytest

from hearthside.care.check import care_of_slide
from tests.care.hints import TODAY, codes, hint, shipped_words
from tests.deck.reading import read

HELP = "\n## Resources\n\n- Listening: 0123 456\n- Last checked: 2026-11-01\n"
NOTES = "\n::: notes\n**Say** You may step out.\n:::\n"


def test_a_heavy_word_wants_to_be_announced() -> None:
    found = hint("## Far apart\n\nThink of a loss.\n" + HELP, "heavy-unannounced")
    assert (found.line, found.column) == (3, 12)
    assert "“loss”" in found.message
    assert 'content-note="mentions loss"' in found.mend


def test_a_slide_is_named_once() -> None:
    assert codes("## Grief\n\nLoss, death, violence.\n" + HELP) == ["heavy-unannounced"]


def test_a_note_on_the_slide_or_on_its_section_announces_it() -> None:
    assert codes('## Grief {content-note="mentions loss"}\n' + NOTES + HELP) == []
    assert codes('# Far apart {content-note="mentions loss"}\n' + NOTES + "\n## Grief\n\nDeath.\n" + HELP) == []
    section = '# Far apart {content-note="mentions loss"}\n' + NOTES
    assert codes(section + "\n# Another\n\n## Grief\n" + HELP) == ["heavy-unannounced"]


def test_notes_remarks_help_and_booking_need_no_announcement() -> None:
    assert codes("## Hello\n\n::: notes\n**Take care** Grief is in this room.\n:::\n<!-- death -->\n") == []
    assert codes("## Hello\n\n## Resources\n\n- Violence: 0123 456\n- Last checked: 2026-11-01\n") == []
    assert codes("## Hello\n\n## After a loss {layout=booking}\n") == []


def test_a_note_offers_a_choice() -> None:
    found = hint('## Hello\n\n## Grief {content-note="mentions loss"}\n' + HELP, "note-without-choice")
    assert (found.line, found.column) == (3, 10)
    for choice in (
        '## Grief {content-note="mentions loss; step out any time"}\n',
        '## Grief {content-note="mentions loss"}\n\nYou may look away.\n',
        '## Grief {content-note="mentions loss"}\n' + NOTES,
        '## Grief {content-note="mentions loss"}\n\n::: discuss group\n:::\n',
        '# Grief {content-note="mentions loss"}\n' + NOTES + '\n## Death {content-note="mentions death"}\n',
    ):
        assert codes(choice + HELP) == []


def test_a_deck_that_is_heavy_says_where_people_find_help() -> None:
    found = hint('## Hello\n\n## Grief {content-note="mentions loss"}\n' + NOTES, "no-resources")
    assert found.line == 3
    assert "mentions loss" in found.message
    assert codes("## Hello\n\nWords.\n") == []


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("One in four women has been hit by a partner.", "violence"),
        ("Somebody who beats her, or was beaten at home.", "violence"),
        ("A partner who slaps, chokes her or strangles.", "violence"),
        ("Domestic violence happens in every kind of home.", "violence"),
        ("She was attacked on her way home.", "violence"),
        ("It was without consent.", "violence"),
        ("His father was killed in the war.", "violence"),
        ("Many were bullied at school.", "violence"),
        ("Some are afraid of their partner.", "abuse"),
        ("She was coerced into it, and unsafe at home.", "abuse"),
        ("A sexually abusive teacher.", "abuse"),
        ("He took his own life.", "suicide"),
        ("Some people want to die, and wish to be asked.", "suicide"),
        ("Ending their life seemed the only way.", "suicide"),
        ("When you lose a child, time stands still.", "loss"),
        ("They lost their children in a fire.", "loss"),
        ("She lost someone last year.", "loss"),
        ("A stillbirth, or a miscarriage.", "pregnancy loss"),
        ("When a partner dies.", "death"),
        ("My grandmother passed away.", "death"),
    ],
)
def test_heavy_subjects_are_known_in_everyday_words(words: str, subject: str) -> None:
    assert f'"mentions {subject}"' in hint(f"## Hello\n\n{words}\n" + HELP, "heavy-unannounced").mend


@pytest.mark.parametrize(
    "words",
    [
        "Feel your heartbeat. A beat of silence, then go on.",
        "Off the beaten track. Nothing beats a good talk.",
        "We hit a wall, and it hit me: we need a break.",
        "There is time to kill. A killer question. Killing two birds with one stone.",
        "The punch line. A shot at it. A stab at the answer.",
        "She was at a loss for words. Weight loss is no subject here.",
        "Dying to know? We died laughing. Bored to death.",
        "Good grief, what a state of affairs.",
        "You beat me to it.",
        "An attack of giggles, and a bully-free zone.",
        "Well groomed, and grooming the dog.",
        "I lost my keys; the children lost interest; we lost our way.",
        "Choked up with joy. Hurt by a remark. Afraid of spiders.",
        "Sensual, consensual, with consent. Control your breath.",
        "The end of life as we know it. Take your own chair. Take your life in your hands.",
        "Passing the time away.",
    ],
)
def test_ordinary_words_are_not_taken_for_heavy_ones(words: str) -> None:
    assert codes(f"## Hello\n\n{words}\n") == []


def test_what_is_said_is_heard() -> None:
    notes = "**Do** Wait.\n\n**Say** Some of us\nknow grief.\n\n**Time** Two minutes."
    text = f"## Far apart\n\nWords.\n\n::: notes\n{notes}\n:::\n"
    found = hint(text + HELP, "heavy-unannounced")
    assert (found.line, found.column) == (9, 6)
    assert hint(text, "no-resources").line == 9


@pytest.mark.parametrize(
    "notes",
    [
        "**Say** Words.\n\n**Take care** Grief is in this room.",
        "**Say** Words.\n\n**Not for the room:** Grief.",
        "Grief.",
        "**If asked** About death.\n\n**Say** Words.",
        "**Say** Next we speak of grief. You may step out.",
        "**Say** After the break it is about grief, so if you'd rather sit near the door, move now.",
    ],
)
def test_what_is_not_said_or_announces_itself_needs_no_note(notes: str) -> None:
    assert "heavy-unannounced" not in codes(f"## Hello\n\nWords.\n\n::: notes\n{notes}\n:::\n" + HELP)


def test_the_slide_is_named_before_what_is_said_with_it() -> None:
    notes = "\n::: notes\n**Say** Grief.\n:::\n"
    assert hint("## Hello" + notes + "\nDeath.\n" + HELP, "heavy-unannounced").line == 6
    assert codes('## Hello {content-note="mentions death; step out any time"}\n\nDeath.\n' + notes + HELP) == []


def test_a_slide_alone_is_covered_by_the_note_of_its_section() -> None:
    deck = read(f'# Far apart {{content-note="mentions loss"}}\n{NOTES}\n## Grief\n\n# Another\n\n## Death\n{HELP}')
    vocabulary = shipped_words().of("en")
    found = {slide.title_text: care_of_slide(deck, at, vocabulary, TODAY) for at, slide in enumerate(deck.slides)}
    assert [hint.code for hint in found["Grief"]] == []
    assert [hint.code for hint in found["Death"]] == ["heavy-unannounced"]
