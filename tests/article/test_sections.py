"""Sections: under an article's own headings, and where the subject changes if it has too few."""

from __future__ import annotations

from hearthside.article.manuscript import Block
from hearthside.article.proposed_headings import HeadingProposals
from hearthside.article.sections import sections_of
from hearthside.article.subject_breaks import subject_breaks
from tests.article.articles import SUBJECTS, paragraph, without_headings


def test_subjects_end_where_their_words_do() -> None:
    assert subject_breaks(without_headings(4), pieces=3, fewest_words=100) == (4, 8)


def test_one_subject_more_than_there_are_is_not_forced_below_the_fewest_words() -> None:
    texts = without_headings(2)

    assert subject_breaks(texts, pieces=6, fewest_words=120) == (2, 4)
    assert subject_breaks(texts, pieces=1, fewest_words=1) == ()
    assert subject_breaks(texts[:1], pieces=3, fewest_words=1) == ()


def test_short_texts_are_compared_together() -> None:
    texts = [word for subject in SUBJECTS[:2] for at in range(4) for word in paragraph(subject, 60, at).split()]

    (gap,) = subject_breaks(texts, pieces=2, fewest_words=100)

    assert abs(gap - 240) <= 20


def test_proposed_sections_are_marked_and_named_by_a_phrase_of_theirs() -> None:
    blocks = tuple(Block(text=text) for text in without_headings())

    sections = sections_of(blocks, "en")

    assert [(section.is_guess, len(section.paragraphs)) for section in sections] == [(False, 3), (True, 3), (True, 3)]
    for section in sections[1:]:
        assert section.heading.casefold() in section.paragraphs[0].casefold()
        assert 1 <= len(section.heading.split()) <= 3
    assert len({section.heading for section in sections}) == 3


def test_headings_of_the_article_stay_and_only_what_is_long_is_parted() -> None:
    texts = without_headings()
    blocks = (
        Block(text="Beds", level=2),
        Block(text=texts[0]),
        Block(text="The rest:", level=2),
        *(Block(text=text) for text in texts[3:]),
    )

    sections = sections_of(blocks, "en")

    assert [section.heading for section in sections][:2] == ["Beds", "The rest"]
    assert [section.is_guess for section in sections] == [False, False, True]
    assert sections[2].paragraphs == tuple(texts[6:])


def test_a_heading_right_below_another_becomes_its_first_subheading() -> None:
    blocks = (Block(text="Kettles", level=1), Block(text="In winter", level=2), Block(text="They sing."))

    (section,) = sections_of(blocks, "en")

    assert (section.heading, section.paragraphs, section.subheadings) == ("Kettles", ("In winter", "They sing."), (0,))


def test_a_heading_at_the_very_end_is_kept_as_a_paragraph() -> None:
    sections = sections_of((Block(text="They sing."), Block(text="The end", level=2)), "en")

    assert [section.paragraphs for section in sections] == [("They sing.",), ("The end",)]


def test_a_proposed_phrase_is_of_few_words_and_not_one_that_is_taken() -> None:
    text = "The quiet kettle sings, and the quiet kettle waits."
    proposals = HeadingProposals([text, "Doors are loud."], "en")

    first = proposals.propose([text])

    assert first.casefold() in text.casefold()
    assert proposals.propose([text], frozenset((first,))) != first
    assert proposals.propose(["And it is so, in the end."]) != ""
    assert HeadingProposals([], "ja").propose(["お湯をわかすことは、申し出です。"]) == "お湯をわかすことは"
