"""What stands around an article: its author, the call to book, and its neighbours; as written, and nothing more."""

from __future__ import annotations

import pytest

from hearthside.article.author import without_author
from hearthside.article.booking_call import without_booking
from hearthside.article.manuscript import Block, Link
from hearthside.article.neighbours import Side, behind_label, without_neighbours

_TEXT = Block(text="The kettle says that somebody wants to stay for a while.")


def _blocks(*texts: str) -> tuple[Block, ...]:
    return (_TEXT, *(Block(text=text) for text in texts))


@pytest.mark.parametrize(
    ("bio", "credentials"),
    [
        ("I am a PhD candidate at Northlight. I like tea.", "I am a PhD candidate at Northlight."),
        ("I'm a licensed counsellor in training. I help people rest.", "I'm a licensed counsellor in training."),
        ("Je suis thérapeute de couple. J'aime le thé.", "Je suis thérapeute de couple."),
        ("Ich bin Psychologin. Ich begleite Gruppen.", "Ich bin Psychologin."),
    ],
)
def test_credentials_are_the_sentences_that_name_a_degree_or_a_post(bio: str, credentials: str) -> None:
    author = without_author(_blocks(bio), "", (), "en")

    assert (author.bio, author.credentials) == (bio, credentials)
    assert author.blocks == (_TEXT,)


@pytest.mark.parametrize(
    "text",
    [
        "I am sure that every therapist has a kettle, and that it is the best part of the " + "long " * 150 + "day.",
        "I am tired, and the kettle is too.",
        "A therapist once told me that the kettle is never wrong.",
    ],
)
def test_what_only_sounds_like_a_bio_stays_in_the_article(text: str) -> None:
    assert without_author(_blocks(text), "", (), "en").blocks == _blocks(text)


def test_a_bio_in_the_third_person_is_told_by_the_name() -> None:
    text = "Bo Lantern is a registered mediator. Bo works with households."

    assert without_author(_blocks(text), "", (), "en").bio == ""
    author = without_author(_blocks("By Bo Lantern", text), "", (), "en")
    assert (author.name, author.bio, author.offer) == ("Bo Lantern", text, "Bo works with households.")


def test_below_a_heading_about_the_author_everything_is_bio() -> None:
    blocks = (
        *_blocks(),
        Block(text="About the author", level=2),
        Block(text="Ada drinks tea."),
        Block(text="And swims."),
    )

    author = without_author(blocks, "", (), "en")

    assert (author.bio, author.credentials, author.blocks) == ("Ada drinks tea. And swims.", "", (_TEXT,))


def test_an_article_that_is_only_a_bio_remains_an_article() -> None:
    blocks = (Block(text="I am a therapist, and I work with groups."),)

    assert without_author(blocks, "", (), "en").blocks == blocks


def test_a_call_within_a_long_paragraph_gives_away_its_sentence_alone() -> None:
    around = "The kettle says that somebody wants to stay for a while. " * 8
    link = Link("book a session", "https://example.org/b")
    block = Block(
        text=f"{around}Or book a session with us. {around.strip()}",
        links=(Link("kettle", "https://example.org/k"), link),
    )

    left, call = without_booking((_TEXT, block), (), "en")

    assert call is not None
    assert (call.text, call.url) == ("Or book a session with us.", link.url)
    assert left[1].text == f"{around}{around.strip()}"


def test_of_two_calls_the_one_with_a_link_comes_first_and_both_are_one_booking() -> None:
    linked = Block(text="Book a call today.", links=(Link("Book a call", "https://example.org/b"),))
    other = Block(text="Or request a session by mail: hello@example.org.")

    left, call = without_booking((_TEXT, linked, other), (), "en")

    assert left == (_TEXT,)
    assert call is not None
    assert call.text == "Book a call today. Or request a session by mail: hello@example.org."
    assert (call.url, call.email, call.differing) == ("https://example.org/b", "hello@example.org", ())


def test_a_button_beside_the_article_calls_where_its_text_does_not() -> None:
    beside = (Link("Home", "https://example.org/"), Link("Book a session", "https://example.org/b"))

    assert without_booking((_TEXT,), beside, "en")[0] == (_TEXT,)
    call = without_booking((_TEXT,), beside, "en")[1]
    assert call is not None
    assert (call.text, call.url) == ("Book a session", "https://example.org/b")


def test_a_link_that_runs_something_is_never_taken() -> None:
    block = Block(text="Book a call today.", links=(Link("Book a call", "javascript:alert(1)"),))

    call = without_booking((_TEXT, block), (), "en")[1]

    assert call is not None
    assert call.url == ""


@pytest.mark.parametrize(
    ("text", "side", "title"),
    [
        ("Previous", Side.BEFORE, ""),
        ("Next Post:", Side.AFTER, ""),
        ("Previous article: The Kettle", Side.BEFORE, "The Kettle"),
        ("← The Kettle", Side.BEFORE, "The Kettle"),
        ("The Kettle →", Side.AFTER, "The Kettle"),
        ("Nächster Beitrag: Der Kessel", Side.AFTER, "Der Kessel"),
        ("Next door somebody sings", None, ""),
        ("The Kettle", None, ""),
    ],
)
def test_labels_of_neighbours(text: str, side: Side | None, title: str) -> None:
    assert behind_label(text) == (side, title)


def test_neighbours_are_taken_with_labels_that_are_said_twice() -> None:
    found = without_neighbours(_blocks("Previous", "Previous", "The Kettle", "Next", "Next", "The Door: A Story"))

    assert found.blocks == (_TEXT,)
    assert (found.previous_title, found.next_title) == ("The Kettle", "The Door: A Story")


def test_a_label_without_a_title_and_a_sentence_behind_one_stay() -> None:
    for texts in (("Next",), ("Next:", "We pour the water and wait for four minutes.")):
        found = without_neighbours(_blocks(*texts))
        assert found.blocks == _blocks(*texts)
        assert found.next_title == ""


def test_get_in_touch_is_a_call_where_an_address_stands_beside_it() -> None:
    text = "You are welcome to get in touch: hello@example.org or https://example.org/b"
    block = Block(text=text, links=(Link("https://example.org/b", "https://example.org/b"),))

    left, call = without_booking((_TEXT, block), (), "en")

    assert left == (_TEXT,)
    assert call is not None
    assert (call.url, call.email) == ("https://example.org/b", "hello@example.org")


def test_the_mail_address_may_stand_in_a_link_alone() -> None:
    block = Block(text="Write to me.", links=(Link("Write to me", "mailto:hello@example.org?subject=Tea"),))

    call = without_booking((_TEXT, block), (), "en")[1]

    assert call is not None
    assert call.email == "hello@example.org"


def test_without_an_address_nobody_is_called() -> None:
    blocks = _blocks("Some people reach out at once, and some get in touch years later.")

    assert without_booking(blocks, (), "en") == (blocks, None)
