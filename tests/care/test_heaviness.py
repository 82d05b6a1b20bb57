"""Heavy subjects: announced, with a choice, and with somewhere to turn to."""

from __future__ import annotations

from tests.care.hints import codes, hint

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
