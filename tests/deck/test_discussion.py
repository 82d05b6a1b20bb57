"""``::: discuss``: formats, rounds, shared turns, and that a discussion runs whatever is wrong with it."""

from __future__ import annotations

import pytest

from hearthside.deck.activities import (
    Begin,
    Break,
    Breathe,
    ClockDisplay,
    Discussion,
    DiscussionFormat,
    Round,
    RoundKind,
    Sound,
)
from hearthside.deck.formats import listeners_job, own_rounds, room_label
from hearthside.deck.turns import marks_for
from tests.deck.reading import blocks, codes, fault_of, read, slide

EXAMPLE = """\
## Which gesture settles you, with or without touch?

Hands, words, distance, silence: all of it counts.

::: discuss turns sizes=2,3,4 sound=bell cues=half,1:00
- Think quietly 1:00
- Speak 8:00 shared
- Reflect back 2:00 shared
- Share with the group 3:00 optional
:::
"""


def discussion(text: str) -> Discussion:
    activity = slide(text).activity
    assert isinstance(activity, Discussion)
    return activity


def rounds(*lines: str, arguments: str = "turns") -> tuple[Round, ...]:
    return discussion(f"## Q\n\n::: discuss {arguments}\n" + "\n".join(lines) + "\n:::\n").rounds


def test_the_example_of_the_format() -> None:
    found = discussion(EXAMPLE)

    assert found.format is DiscussionFormat.TURNS
    assert [(one.text, one.seconds, one.kind, one.optional) for one in found.rounds] == [
        ("Think quietly", 60, RoundKind.PLAIN, False),
        ("Speak", 480, RoundKind.SHARED, False),
        ("Reflect back", 120, RoundKind.SHARED, False),
        ("Share with the group", 180, RoundKind.PLAIN, True),
    ]
    assert found.sizes == (2, 3, 4)
    assert found.cues == ("half", "1:00")
    assert found.sound is Sound.BELL
    assert found.total_seconds == 840
    assert codes(read(EXAMPLE)) == []
    assert len(blocks(EXAMPLE)) == 1


def test_shared_turns_have_the_marks_of_the_format() -> None:
    assert marks_for(480) == {2: (240,), 3: (160, 320), 4: (120, 240, 360)}


def test_as_many_people_as_seconds_still_change_turns() -> None:
    assert marks_for(4)[4] == (1, 2, 3)
    assert marks_for(3) == {2: (2,), 3: (1, 2)}


@pytest.mark.parametrize("seconds", [4, 5, 7, 59, 100, 601])
def test_marks_rise_and_share_fairly(seconds: int) -> None:
    for size, marks in marks_for(seconds).items():
        turns = [end - start for start, end in zip((0, *marks), (*marks, seconds), strict=True)]
        assert len(turns) == size
        assert min(turns) >= 1
        assert max(turns) - min(turns) <= 1


def test_every_attribute() -> None:
    found = discussion(
        "## Q\n\n::: discuss go-round sizes=3,2 cues=half,30s sound=soft clock=bar gap=10 people=12 pass=off "
        'solo="Write it"\n'
        "- Say a word 0:30 each, silent\n:::\n"
    )

    assert (found.sizes, found.cues, found.sound, found.clock) == (
        (2, 3),
        ("half", "30s"),
        Sound.SOFT,
        ClockDisplay.BAR,
    )
    assert (found.gap_seconds, found.people, found.solo, found.shows_pass) == (10, 12, "Write it", False)
    assert [(one.seconds, one.each_seconds, one.kind, one.silent) for one in found.rounds] == [
        (360, 30, RoundKind.EACH, True)
    ]


@pytest.mark.parametrize(
    ("line", "text", "seconds"),
    [
        ("- Speak 8:00", "Speak", 480),
        ("* Speak 90 s", "Speak", 90),
        ("1. Speak 2 min", "Speak", 120),
        ("- Speak 3", "Speak", 180),
        ("- Speak, 3:00", "Speak", 180),
        ("- Speak: 3:00", "Speak", 180),
        ("- Speak (3:00)", "Speak", 180),
        ("- Speak — 3:00", "Speak", 180),
        ("- Speak - 3:00", "Speak", 180),
        ("- **Speak** about *it* 1 h 15 min", "Speak about it", 4500),
        ("- Don't rush 3:00 <!-- or four -->", "Don’t rush", 180),
        ("- Speak of two\n  or three things 3:00", "Speak of two or three things", 180),
        ("- In 2019 we met 1:30", "In 2019 we met", 90),
    ],
)
def test_a_round_is_text_and_a_length_of_time(line: str, text: str, seconds: int) -> None:
    assert [(one.text, one.seconds) for one in rounds(line)] == [(text, seconds)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("- Speak", "bad-duration"),
        ("- Speak 0:00", "bad-duration"),
        ("- Speak -3:00", "bad-duration"),
        ("- Speak 100 h", "bad-duration"),
        ("- Speak 3:99", "bad-duration"),
        ("- 3:00", "round-without-text"),
        ("-", "round-without-text"),
        ("- Speak 0:03 shared", "too-short-to-share"),
        ("- Speak 1:00 each", "each-without-people"),
        ("- Speak 1:00 shared each", "shared-and-each"),
    ],
)
def test_a_bad_round_is_reported_and_still_runs(line: str, code: str) -> None:
    text = f"## Q\n\n::: discuss turns\n{line}\n:::\n"
    fault = next(fault for fault in read(text).faults if fault.code == code)
    found = discussion(text).rounds[0]

    assert fault.line == 4
    assert fault.mend
    assert found.seconds >= 1
    assert found.text
    assert all(mark < found.seconds for marks in found.marks.values() for mark in marks)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("", "no-format"),
        ("sound=bell", "no-format"),
        ("turnz", "unknown-format"),
        ("turns sizes=2,9", "bad-value"),
        ("turns sizes=", "bad-value"),
        ("turns sound=loud", "bad-value"),
        ("turns clock=small", "bad-value"),
        ("turns cues=1:00,later", "bad-value"),
        ("turns cues=0:00", "bad-value"),
        ("turns gap=long", "bad-value"),
        ("turns gap=1:00:00", "bad-value"),
        ("turns people=0", "bad-value"),
        ("turns people=many", "bad-value"),
        ("turns pass=perhaps", "bad-value"),
        ("turns foo=1", "unknown-attribute"),
        ("turns .steps", "unknown-attribute"),
        ("turns quickly", "attribute-form"),
        ("turns gap=5 gap=6", "attribute-twice"),
    ],
)
def test_a_bad_attribute_is_reported_and_the_discussion_runs(arguments: str, code: str) -> None:
    text = f"## Q\n\n::: discuss {arguments}\n- Speak 8:00 shared\n:::\n"
    fault = fault_of(read(text), code)

    assert fault.line == 3
    assert fault.mend
    assert discussion(text).total_seconds == 480


@pytest.mark.parametrize("format_", DiscussionFormat)
def test_every_format_has_a_label_and_rounds_of_its_own(format_: DiscussionFormat) -> None:
    found = discussion(f"## Q\n\n::: discuss {format_.value}\n:::\n")

    assert codes(read(f"## Q\n\n::: discuss {format_.value}\n:::\n")) == []
    assert found.rounds == own_rounds(format_)
    assert room_label(format_)
    assert found.total_seconds >= 120
    assert all(one.text and (one.job or one.silent) for one in found.rounds)
    assert all(one.marks == marks_for(one.seconds) for one in found.rounds if one.kind is RoundKind.SHARED)


def test_labels_are_told_apart() -> None:
    assert len({room_label(format_) for format_ in DiscussionFormat}) == 12


@pytest.mark.parametrize("format_", [DiscussionFormat.CIRCLE, DiscussionFormat.GO_ROUND])
def test_a_round_through_the_room_grows_with_the_people(format_: DiscussionFormat) -> None:
    (found,) = discussion(f"## Q\n\n::: discuss {format_.value} people=12\n:::\n").rounds

    assert found.kind is RoundKind.EACH
    assert found.seconds == 12 * found.each_seconds


def test_a_round_for_everyone_that_lasts_longer_than_an_evening_is_reported() -> None:
    text = "## Q\n\n::: discuss circle people=100\n- Speak 10:00 each\n:::\n"

    assert codes(read(text)) == ["bad-duration"]
    assert discussion(text).total_seconds == 4 * 3600


def test_own_rounds_match_what_the_shipped_decks_say() -> None:
    assert sum(one.seconds for one in own_rounds(DiscussionFormat.TURNS)) == 660
    assert sum(one.seconds for one in own_rounds(DiscussionFormat.THINK_PAIR_SHARE)) == 480
    assert sum(one.seconds for one in own_rounds(DiscussionFormat.IMAGO)) == 720
    assert sum(one.seconds for one in own_rounds(DiscussionFormat.SPEAKER_LISTENER)) == 720
    assert sum(one.seconds for one in own_rounds(DiscussionFormat.SOLO)) == 120


def test_words_are_for_everyone() -> None:
    words = " ".join(
        f"{room_label(format_)} " + " ".join(f"{one.text} {one.job}" for one in own_rounds(format_))
        for format_ in DiscussionFormat
    ).casefold()

    assert not any(word in words for word in ("husband", "wife", "your partner", "both of you", "other half"))


def test_listeners_have_a_job_where_somebody_speaks() -> None:
    def job(text: str, kind: RoundKind = RoundKind.PLAIN, *, silent: bool = False) -> str:
        return listeners_job(DiscussionFormat.PAIRS, text, kind, silent=silent)

    assert job("Partner A speaks")
    assert job("B mirrors")
    assert job("Anything", RoundKind.SHARED)
    assert job("One word", RoundKind.EACH)
    assert not job("Write", RoundKind.SHARED, silent=True)
    assert not job("Walk around")


def test_other_text_in_the_fence_is_shown() -> None:
    text = "## Q\n\n::: discuss pairs\nOne speaks, one listens.\n\n- Speak 3:00\n:::\n"

    assert len(blocks(text)) == 1
    assert len(discussion(text).rounds) == 1


def test_timed_fences() -> None:
    assert isinstance(slide("## B\n\n::: breathe 1:30\n:::\n").activity, Breathe)
    assert isinstance(slide("## B\n\n::: break 10:00\n:::\n").activity, Break)
    assert isinstance(slide("## B\n\n::: begin\n:::\n").activity, Begin)
    assert slide("## B\n\n::: breathe 1:30\n:::\n").planned_seconds == 90
    assert slide("## B\n\n::: break 10\n:::\n").planned_seconds == 600


@pytest.mark.parametrize(
    ("fence", "code", "seconds"),
    [
        ("breathe", "bad-duration", 90),
        ("breathe soon", "bad-duration", 90),
        ("break 0:00", "bad-duration", 600),
        ("break 100 h", "bad-duration", 600),
    ],
)
def test_a_timed_fence_without_a_time_has_one_all_the_same(fence: str, code: str, seconds: int) -> None:
    text = f"## B\n\n::: {fence}\n:::\n"

    assert codes(read(text)) == [code]
    assert slide(text).planned_seconds == seconds


def test_a_beginning_needs_the_decks_start() -> None:
    assert codes(read("## B\n\n::: begin\n:::\n")) == ["begin-without-start"]
    assert codes(read("---\ntitle: T\nstart: 19:00\n---\n\n## B\n\n::: begin\n:::\n")) == []
    assert codes(read("---\ntitle: T\nstart: 19:00\n---\n\n## B\n\n::: begin 20:00\n:::\n")) == ["begin-with-time"]


def test_a_second_clock_is_reported_and_shown_as_text() -> None:
    text = "## Q\n\n::: breathe 1:30\n:::\n\n::: discuss pairs\n- Speak 3:00\n:::\n"

    assert codes(read(text)) == ["second-activity"]
    assert isinstance(slide(text).activity, Breathe)
    assert len(blocks(text)) == 1


def test_a_clock_inside_notes_stays_in_the_notes() -> None:
    text = "## Q\n\n::: notes\n::: discuss pairs\n- Speak 3:00\n:::\n:::\n"

    assert codes(read(text)) == ["nested-fence"]
    assert slide(text).activity is None
    assert blocks(text) == ()


def test_a_list_of_thousands_of_rounds_is_cut() -> None:
    text = "## Q\n\n::: discuss pairs\n" + "- Speak 3:00\n" * 5000 + ":::\n"

    assert codes(read(text)) == ["too-many-rounds"]
    assert len(discussion(text).rounds) == 60
