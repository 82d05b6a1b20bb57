"""Questions after what a part speaks of: none twice, and none in the words of the one before while there are others."""

from __future__ import annotations

from collections import Counter

import pytest

from hearthside.article.deck_text import deck_text
from hearthside.article.model import Article
from hearthside.article.questions import Questions
from hearthside.deck.activities import Discussion
from hearthside.deck.decode import decode
from hearthside.deck.parse import parse_deck
from tests.article.made_articles import an_article, section, shapes


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("Researchers find in a study of the brain that it is so.", "fits what you have noticed"),
        ("It hurts, and the fear of conflict is hard.", "has helped you"),
        ("Listen, then ask. Say it in words, and talk on.", "your own words"),
        ("Practise this ritual in small steps.", "ordinary week"),
        ("The body breathes, and the shoulders sleep.", "in your day"),
        ("Over the years, memories change.", "over the years"),
        ("Friends, families and parents.", "Who comes to mind"),
        ("Wer übt, macht Schritte.", "ordinary week"),
        ("Kettles sing.", "from your own life"),
    ],
)
def test_a_question_suits_what_the_part_speaks_of(paragraph: str, words: str) -> None:
    asked = Questions().about("Kettles", [paragraph])
    assert words in asked
    assert "“Kettles”" in asked


def test_a_question_is_asked_back_as_one() -> None:
    questions = Questions()
    asked = [questions.about("Is it love?", []) for _ in range(4)]
    assert all(each.startswith("“Is it love?” ") for each in asked)
    assert len(set(asked)) == 4


def test_the_same_words_do_not_come_back_while_there_are_others() -> None:
    questions = Questions()
    frames = [questions.about(f"S{at}", ["Listen and ask."]).replace(f"S{at}", "") for at in range(15)]
    assert len(set(frames)) == 15


def test_even_forty_parts_of_one_name_have_forty_questions() -> None:
    questions = Questions()
    assert len({questions.about("Tea", ["Listen."]) for _ in range(40)}) == 40


@pytest.mark.parametrize("name", shapes())
def test_no_deck_asks_anything_twice(name: str) -> None:
    deck = parse_deck(decode(deck_text(shapes()[name], minutes=480).encode()))
    asked = Counter(slide.title_text for slide in deck.slides if isinstance(slide.activity, Discussion))
    assert [title for title, times in asked.items() if times > 1] == []


def test_a_guessed_heading_is_not_asked_about_where_there_is_a_claim() -> None:
    guessed = section("Perhaps", 1, 1, is_guess=True)
    article = Article(title="T", sections=(*an_article(1).sections, guessed))
    deck = parse_deck(decode(deck_text(article).encode()))
    asked = [slide.title_text for slide in deck.slides if isinstance(slide.activity, Discussion)]
    assert not any("Perhaps" in title for title in asked)
