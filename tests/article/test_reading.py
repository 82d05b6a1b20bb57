"""Articles of many shapes, read from files and from what is pasted."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.article.model import Article
from hearthside.article.reading import article_in, read_article, read_pasted
from tests.article.articles import (
    ARABIC,
    ESSAY,
    GERMAN,
    JAPANESE,
    SPANISH,
    SUBJECTS,
    headings,
    paragraph,
    paragraphs,
    without_headings,
)

PAGES = Path(__file__).parent / "pages"


def test_an_essay_in_plain_text_is_told_from_what_stands_around_it(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_text(ESSAY, encoding="utf-8")

    article = read_article(path)

    assert (article.title, article.title_is_guess, article.language) == ("The Kettle and the Door", False, "en")
    assert headings(article) == ["", "What the kettle says", "What the door says"]
    assert [len(section.paragraphs) for section in article.sections] == [1, 2, 1]
    assert article.sections[0].paragraphs[0].endswith("somebody needs to be elsewhere, and both are honest.")
    assert article.bio.startswith("I am a doctoral candidate")
    assert article.credentials == (
        "I am a doctoral candidate in Family Studies at Northlight College and hold a Master of Education."
    )
    assert article.offer == ("I work with couples, housemates and larger constellations on leaving and coming back.")
    assert article.booking is not None
    assert article.booking.text.startswith("If any of this sounds like your own hallway")
    assert article.booking.url == "https://example.org/hallway"
    assert (article.previous_title, article.next_title) == ("Shoes in the Hall", "Windows: Letting Light In")


@pytest.mark.parametrize("wrap", ["\n", "\r\n", "\r"])
def test_what_ends_a_line_does_not_matter(wrap: str) -> None:
    assert article_in(ESSAY.replace("\n", wrap).encode(), "essay.txt") == read_pasted(ESSAY)


def test_lines_that_are_paragraphs_need_no_empty_lines() -> None:
    first, second = (paragraph(subject, 60, seed=1) for subject in SUBJECTS[:2])

    article = read_pasted(f"Beds and boats\n{first}\nThe harbour\n{second}\n{second}")

    assert article.title == "Beds and boats"
    assert headings(article) == ["", "The harbour"]
    assert paragraphs(article) == [first, second, second]


@pytest.mark.parametrize(
    ("text", "language", "title", "heading"),
    [
        (GERMAN, "de", "Der Wasserkessel und die Tür", "Was der Kessel sagt"),
        (SPANISH, "es", "La tetera y la puerta", "Lo que dice la tetera"),
        (JAPANESE, "ja", "やかんと扉", "やかんの話"),
        (ARABIC, "ar", "الإبريق والباب", "ماذا يقول الإبريق؟"),
    ],
)
def test_other_languages(text: str, language: str, title: str, heading: str) -> None:
    article = read_pasted(text)

    assert (article.language, article.title) == (language, title)
    assert headings(article) == ["", heading]
    assert [len(section.paragraphs) for section in article.sections] == [1, 1]


def test_what_stands_around_a_german_and_a_spanish_article() -> None:
    german, spanish = read_pasted(GERMAN), read_pasted(SPANISH)

    assert german.credentials == "Ich bin Doktorandin der Familienforschung und Paartherapeutin in Ausbildung."
    assert german.offer == "Ich begleite Paare und Wohngemeinschaften."
    assert german.booking is not None
    assert german.booking.text.endswith("einen Termin vereinbaren.")
    assert (german.previous_title, german.next_title) == ("Schuhe im Flur", "Fenster")
    assert spanish.credentials == "Soy psicóloga y doctoranda en estudios de familia."
    assert spanish.offer == "Trabajo con parejas y con grupos."
    assert spanish.booking is not None
    assert spanish.booking.text == "Si quieres practicarlo, reserva una sesión conmigo."


def test_one_paragraph_is_an_article_though_it_names_neither_title_nor_subject() -> None:
    text = "Putting water on is an offer, and it costs nothing to refuse. We drink it anyway."

    pasted, file = read_pasted(text), article_in(text.encode(), "the_kettle-and the door.txt")

    assert (pasted.title, pasted.title_is_guess) == ("Putting water on is an offer", True)
    assert (file.title, file.title_is_guess) == ("The kettle and the door", True)
    assert paragraphs(pasted) == paragraphs(file) == [text]


def test_one_long_paragraph_is_parted_between_sentences_where_its_subject_changes() -> None:
    text = " ".join(without_headings())

    article = read_pasted(text)

    assert " ".join(paragraphs(article)) == text
    assert 3 <= len(paragraphs(article)) <= 6
    assert all(one.endswith(".") for one in paragraphs(article))


def test_an_article_of_thirty_thousand_words_without_headings_gets_few_sections() -> None:
    text = "\n\n".join(["A very long evening", *without_headings(166)])

    article = read_pasted(text)

    assert "\n\n".join([article.title, *paragraphs(article)]) == text
    assert 3 <= len(article.sections) <= 8
    assert all(section.is_guess for section in article.sections[1:])


def _twenty_headings() -> str:
    parts = ["# Everything about beans\n", paragraph(SUBJECTS[0], 30, seed=0)]
    for at in range(20):
        marks = "##" if at % 4 == 0 else "###" if at % 2 else "####"
        parts.append(f"{marks} Part {at}\n\n{paragraph(SUBJECTS[at % 3], 40, seed=at)}")
    return "\n\n".join(parts)


def test_of_twenty_headings_of_three_levels_the_upper_ones_begin_sections() -> None:
    article = article_in(_twenty_headings().encode(), "beans.md")

    assert article.title == "Everything about beans"
    assert headings(article) == ["", *(f"Part {at}" for at in range(0, 20, 4))]
    below = article.sections[1]
    assert [below.paragraphs[at] for at in below.subheadings] == ["Part 1", "Part 2", "Part 3"]


def test_twenty_headings_of_one_level_all_begin_sections() -> None:
    text = "\n\n".join(f"## Part {at}\n\n{paragraph(SUBJECTS[0], 40, seed=at)}" for at in range(20))

    assert len(read_pasted(text).sections) == 20


def test_pasted_rich_text_keeps_its_headings_and_links() -> None:
    rich = (
        "<meta charset='utf-8'><h2>The kettle</h2><p>Putting water on is an offer, and it costs nothing to refuse.</p>"
        "<p>We will gladly help: <a href='https://example.org/call'>book a call</a>.</p>"
    )

    article = read_pasted("The kettle\nPutting water on …", rich)

    assert headings(article) == ["The kettle"]
    assert article.booking is not None
    assert article.booking.url == "https://example.org/call"


def test_where_rich_text_says_nothing_the_plain_one_is_read() -> None:
    assert paragraphs(read_pasted("Putting water on is an offer.", "<p> </p>")) == ["Putting water on is an offer."]


def _read_page(name: str) -> Article:
    return read_article(PAGES / name)


def test_a_page_of_a_small_practice() -> None:
    article = _read_page("small-practice.html")

    assert (article.title, article.author) == ("The Pause Between Two People", "Ada Quill")
    assert headings(article) == ["", "What the body knows first", "Making room"]
    assert [len(section.paragraphs) for section in article.sections] == [1, 4, 3]
    assert article.sections[1].paragraphs[1] == "Warm ears or a tight throat"
    assert article.booking is not None
    assert article.booking.text.endswith("click here to request a session.")
    assert article.booking.url == "https://example.org/book?from=blog"
    assert article.credentials.startswith("I am a PhD candidate in Relational Health")
    assert "Dr" not in article.credentials
    assert article.offer.startswith("I work with couples, constellations of three or more")
    assert (article.previous_title, article.next_title) == ("Listening With Both Hands", "Repair: After the Storm")


def test_a_page_of_a_big_engine() -> None:
    article = _read_page("big-engine.html")

    assert (article.title, article.author) == ("Sharing a Kitchen, Sharing a Life", "Bo Lantern")
    assert headings(article) == ["", "Who cooks?", "When nobody is hungry", "Who cleans?"]
    assert [len(section.paragraphs) for section in article.sections] == [1, 1, 1, 3]
    assert article.booking is not None
    assert article.booking.url == "https://example.org/call"
    assert article.credentials.startswith("Bo Lantern, LMFT, is a licensed family therapist")
    assert article.offer == "Bo helps households find rules they can keep."
    assert (article.previous_title, article.next_title) == ("The Art of Leaving Dishes", "Rent, Fairly")


@pytest.mark.parametrize("name", ["small-practice.html", "big-engine.html"])
def test_nothing_around_the_article_gets_into_it(name: str) -> None:
    everything = repr(_read_page(name)).casefold()

    for word in (
        "cookie",
        "rowan",
        "lovely text",
        "newsletter",
        "subscribe",
        "share this",
        "script",
        "advert",
        "imprint",
    ):
        assert word not in everything


def test_a_page_in_pieces_is_read_whole_and_its_footer_is_not() -> None:
    article = _read_page("in-pieces.html")

    assert (article.title, article.language) == ("Atem holen", "de")
    assert [len(section.paragraphs) for section in article.sections] == [1, 2]
    assert article.bio == (
        "Ich bin Doktorandin der Beziehungsforschung und Paartherapeutin in Ausbildung. "
        "Ich begleite Paare und Wohngemeinschaften."
    )
    assert article.booking is not None
    assert article.booking.url == "https://example.org/termin"


def test_a_page_that_marks_nothing_is_read_by_its_line_breaks_and_bold_lines() -> None:
    article = _read_page("bare.html")

    assert article.title == "Walking home"
    assert headings(article) == ["", "The last hundred metres"]
    assert len(article.sections[0].paragraphs) == 2
    assert "Guestbook" not in repr(article)
