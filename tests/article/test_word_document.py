"""A .docx: its styles are headings in any language of the word processor, its links lead somewhere."""

from __future__ import annotations

from hearthside.article.reading import article_in
from tests.article.articles import ESSAY, headings, paragraphs
from tests.article.word_files import HEADING, LINK, SUBHEADING, TITLE, packed, word_file

_WORDS = "Putting water on is an offer that costs nothing to refuse, and it takes four minutes."


def test_title_headings_and_link_of_a_document() -> None:
    data = word_file(
        [
            (TITLE, "The Kettle and the Door"),
            ("", "By Ada Quill"),
            ("", _WORDS),
            (HEADING, "What the kettle says:"),
            ("", "It says: |stay."),
            (SUBHEADING, "In winter"),
            ("", _WORDS),
            ("", f"Come and talk: |{LINK}book a session with us|."),
            (HEADING, "About the author"),
            ("", "Ada Quill is a candidate for a Master of Arts. She works with groups of any size."),
        ]
    )

    article = article_in(data, "kettle.docx")

    assert (article.title, article.title_is_guess, article.author) == ("The Kettle and the Door", False, "Ada Quill")
    assert headings(article) == ["", "What the kettle says", "In winter"]
    assert paragraphs(article) == [_WORDS, "It says: stay.", _WORDS]
    assert article.booking is not None
    assert article.booking.url == "https://example.org/book"
    assert article.credentials == "Ada Quill is a candidate for a Master of Arts."
    assert article.offer == "She works with groups of any size."


def test_a_document_without_styles_is_read_by_its_bold_lines() -> None:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"
    plain = f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p>"
    body = bold.format("Kettles") + plain + bold.format("In winter") + plain + bold.format("This is important.")

    article = article_in(packed(f"<w:document {namespace}><w:body>{body}</w:body></w:document>"), "a.docx")

    assert article.title == "Kettles"
    assert headings(article) == ["", "In winter"]
    assert paragraphs(article) == [_WORDS, _WORDS, "This is important."]


def test_an_essay_is_the_same_from_a_document_as_from_text() -> None:
    parts = ESSAY.split("\n\n")
    data = word_file([(TITLE, parts[0]), *(("", line.replace("\n", " ")) for line in parts[1:])])

    document, text = article_in(data, "a.docx"), article_in(ESSAY.encode(), "a.txt")

    assert document.title == text.title
    assert (document.bio, document.credentials, document.offer) == (text.bio, text.credentials, text.offer)
    assert document.booking is not None
    assert document.booking.text == text.booking.text if text.booking else False
