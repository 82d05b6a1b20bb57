"""Owns articles to import: made up for the tests, in the shapes that articles come in."""

from __future__ import annotations

from hypothesis import strategies as st

from hearthside.article.model import Article, ArticleSection, BookingCall

_SENTENCES = (
    "Trust grows in small moments.",
    "A cup of tea, carried upstairs without being asked for, says more than a speech.",
    "However, many people only notice what is missing.",
    "When someone turns away, the other often speaks louder, which makes it harder to turn back.",
    "It helps to say what you need before you are out of breath.",
    "Good listeners ask one question more than they answer, and they wait for the reply.",
    "Some evenings are for talking, some are for washing the dishes side by side.",
    "This article describes three ways to begin.",
)


def paragraph(number: int, sentences: int = 4) -> str:
    """Return a paragraph that differs from its neighbours."""
    chosen = [_SENTENCES[(number * 3 + index) % len(_SENTENCES)] for index in range(sentences)]
    return " ".join([f"Number {number} comes first here.", *chosen])


def section(heading: str, first: int, paragraphs: int, *, is_guess: bool = False) -> ArticleSection:
    texts = tuple(paragraph(first + index) for index in range(paragraphs))
    return ArticleSection(heading=heading, paragraphs=texts, is_guess=is_guess)


def an_article(sections: int = 4, paragraphs: int = 2) -> Article:
    """Return an ordinary article: an opening, headings, a bio, a call to book, and neighbours."""
    opening = section("", 0, 1)
    headed = (section(f"Way {number} to begin", number * 10, paragraphs) for number in range(1, sections + 1))
    return Article(
        title="Three ways to begin",
        sections=(opening, *headed),
        author="Your Name",
        bio="I am a PhD candidate in Quiet Studies. I work with pairs, threes and groups.",
        credentials="PhD candidate in Quiet Studies",
        offer="I work with pairs, threes and groups",
        booking=BookingCall(
            text="Would you like to go on? Click here to request a session.", url="https://example.org/book"
        ),
        previous_title="Before you begin",
        next_title="After the beginning",
    )


def shapes() -> dict[str, Article]:
    """Return articles of every shape that has its own trouble, by name."""
    ordinary = an_article()
    words = "Wer zuhört, bevor er antwortet, hört mehr. Das ist schwer, weil die Antwort oft schon wartet."
    return {
        "ordinary": ordinary,
        "no headings": Article(title="Plain", sections=(section("", 1, 6),)),
        "one paragraph": Article(title="One", sections=(section("", 1, 1),)),
        "one endless paragraph": Article(
            title="Endless", sections=(ArticleSection(heading="", paragraphs=(paragraph(1, 200),)),)
        ),
        "twenty headings": an_article(20, 1),
        "30,000 words": an_article(12, 50),
        "sixty short lines": Article(
            title="A list",
            sections=(ArticleSection(heading="Things", paragraphs=tuple(f"Thing number {n}" for n in range(60))),),
        ),
        "another language": Article(
            title="Zuhören", language="de", sections=(ArticleSection(heading="Warum", paragraphs=(words, words[:40])),)
        ),
        "no spaces": Article(
            title="親密さ" * 20,
            language="ja",
            sections=(ArticleSection(heading="親密" * 60, paragraphs=("人は誰かとつながりたい。" * 60, "ー" * 3000)),),
        ),
        "nothing but a title": Article(title="Later", sections=()),
        "long everything": Article(
            title="Very long words indeed " * 20,
            sections=(
                ArticleSection(heading="Antidisestablishmentarianism " * 12, paragraphs=("w" * 900, "a " * 700)),
            ),
            author="Name " * 40,
            bio="I am a candidate of " + "many, many things, " * 80,
            credentials="MSc in " + "many things and " * 30 + "candidate",
            offer="everything, " * 60,
            next_title="Next " * 60,
        ),
    }


_MARKS = st.text(alphabet="#:-*_[](){}<>!&~`|=+.1)\\'\" ab;/@^\n\t,?", max_size=60)
_TEXT = st.one_of(_MARKS, st.text(max_size=60), st.sampled_from([
    "# Not a heading", "## Nor this {minutes=4}", "::: notes", ":::", "---", "<!-- gone", "-->", "![a](b.svg)", "~~~",
    "```", "{.steps}", ". . .", "1. One", "> said", "| a | b |", "**Say** this", "[x]: https://example.org",
    "&lt;b&gt;", "<b>bold</b>", "a # b #", "title: x", "\x02klzzwxh:0000\x03", "\ud800", "A\u2028B", "- one",
]))  # fmt: skip


def any_articles() -> st.SearchStrategy[Article]:
    """Return articles of arbitrary text, with whatever a deck's format could take for its own."""
    paragraphs = st.lists(_TEXT, max_size=4).map(tuple)
    sections = st.lists(
        st.builds(ArticleSection, heading=_TEXT, paragraphs=paragraphs, is_guess=st.booleans()), max_size=4
    )
    calls = st.none() | st.builds(BookingCall, text=_TEXT, url=_TEXT | st.just("https://example.org/a?b='\"#c"))
    return st.builds(
        Article,
        title=_TEXT,
        sections=sections.map(tuple),
        language=st.sampled_from(["en", "de", "ja", "x-odd", ""]),
        author=_TEXT,
        bio=_TEXT,
        credentials=_TEXT,
        offer=_TEXT,
        booking=calls,
        previous_title=_TEXT,
        next_title=_TEXT,
    )
