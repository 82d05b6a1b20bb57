"""Owns the lines at the top of an imported deck, and what is said there to the trainer who will present it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearthside.article import fixed_words
from hearthside.article.escaping import printable, yaml_text
from hearthside.article.evening_plan import EveningPlan
from hearthside.article.model import Article, BookingCall
from hearthside.article.sentences import split_sentences
from hearthside.article.shortening import columns, shortened
from hearthside.deck.booking import is_web_address
from hearthside.deck.file_names import deck_file_name
from hearthside.deck.placeholders import usual_disclaimer, usual_invitation
from hearthside.tr import tr

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")
_POINTS_AT_A_PAGE = re.compile(
    r"\b(?:click|tap|button|link|here|below|above|klick\w*|hier|cliqu\w*|clic|aquí|ici)\b", re.IGNORECASE
)
_LONGEST_TITLE = 96
_LONGEST_CREDENTIALS = 100
_LONGEST_OFFER = 140
_LONGEST_INVITATION = 90
_FEWEST_WORDS_ASKED = 4
_MOST_VALUES = 4
_LONGEST_NAME = 80
_LONGEST_ADDRESS = 500
_SELF = re.compile(r"\A(?:I am|I[’']m|I work as|he is|she is|they are)\s+(?:(?:an?|the|your)\s+)?", re.IGNORECASE)
_CANDIDATE = re.compile(r"candidate|student|trainee|intern|in training|supervision|kandidat|doktorand", re.IGNORECASE)


def deck_title(article: Article) -> str:
    """Return the deck's title: the article's, shortened where it would not fit on a slide."""
    title = printable(article.title)
    if not title:
        return tr("An evening together")
    return title if columns(title) <= _LONGEST_TITLE else shortened(title, _LONGEST_TITLE, "").text


def deck_language(article: Article) -> str:
    return article.language if _LANGUAGE.fullmatch(article.language) else "en"


def front_lines(article: Article, minutes: int) -> Iterator[str]:
    """Yield the lines between the dashes."""
    yield f"title: {yaml_text(deck_title(article))}"
    if author := printable(article.author)[:_LONGEST_NAME]:
        yield f"author: {yaml_text(author)}"
    if credentials := credentials_shown(article):
        yield f"credentials: {yaml_text(credentials)}"
    yield f"minutes: {minutes}"
    yield f"language: {deck_language(article)}"
    previous_title, next_title = printable(article.previous_title), printable(article.next_title)
    neighbours = (("previous", previous_title), ("next", next_title))
    series = ", ".join(f"{name}: {yaml_text(deck_file_name(title))}" for name, title in neighbours if title)
    if series:
        yield f"series: {{{series}}}"
    yield "booking:"
    yield f"  invitation: {yaml_text(_invitation(article))}"
    if url := booking_url(article):
        yield f"  url: {yaml_text(url)}"
    if email := booking_email(article):
        yield f"  email: {yaml_text(email)}"
    if phone := _called(article).phone:
        yield f"  phone: {yaml_text(phone)}"
    if offer := _fitting(article.offer, _LONGEST_OFFER):
        yield f"  offer: {yaml_text(offer[:1].upper() + offer[1:])}"
    if fee := printable(_called(article).fee):
        yield f"  fee: {yaml_text(fee)}"
    if workshop := _next_workshop(article):
        yield f"  next-workshop: {{{', '.join(f'{name}: {yaml_text(value)}' for name, value in workshop)}}}"
    yield f"  disclaimer: {yaml_text(usual_disclaimer())}"


def credentials_shown(article: Article) -> str:
    """Return the credentials as written; where they are long, without their end, but never without “candidate”."""
    whole = _SELF.sub("", _without_name(printable(article.credentials).rstrip("."), printable(article.author)), count=1)
    whole = whole[:1].upper() + whole[1:]
    short = _fitting(whole, _LONGEST_CREDENTIALS)
    return short if len(_CANDIDATE.findall(short)) == len(_CANDIDATE.findall(whole)) else whole


def _without_name(credentials: str, name: str) -> str:
    """“Bo Lantern is a mediator” stands beside the name already."""
    said = re.match(rf"{re.escape(name)}\s+(?:is|ist)\s+(?:(?:an?|the|eine?)\s+)?(?=\S)", credentials) if name else None
    return credentials[said.end() :] if said is not None else credentials


def booking_url(article: Article) -> str:
    """Return the address for booking, empty where the article has none that could be shown."""
    url = printable(article.booking.url) if article.booking is not None else ""
    return url if is_web_address(url) and len(url) <= _LONGEST_ADDRESS else ""


def booking_email(article: Article) -> str:
    """Return the mail address for booking, empty where the article has none."""
    return printable(article.booking.email) if article.booking is not None else ""


def front_checks(article: Article, plan: EveningPlan) -> Iterator[str]:
    """Yield what the trainer has to look at before the first slide, in plain words."""
    title = printable(article.title)
    if article.title_is_guess or not title or columns(title) > _LONGEST_TITLE:
        yield tr("The title is a guess: write your own.")
    yield tr('The article names no time: write when the evening starts at the top, as in start: "19:00".')
    if not printable(article.author):
        yield tr("The article names no author: write your name at the top, as in author: Your name.")
    credentials = printable(article.credentials)
    if credentials:
        yield tr("Credentials and offer are taken from the article: are they still right?")
    yield from _booking_checks(article)
    if printable(article.previous_title) or printable(article.next_title):
        yield tr(
            "The files in series: are guessed from the titles of the articles before and after this one. "
            "Write the series’ name too."
        )
    if printable(article.next_title) and _called(article).evening is None:
        yield tr("The next workshop has no date yet.")
    if article.sources:
        yield tr("The article’s sources stand in the notes of the last part: put each where it belongs.")
    else:
        yield tr("What the article claims needs its sources: write them into the notes, behind the bold word Sources.")
    yield tr("There is no slide yet that says where people find help after the evening: write one before the close.")
    yield from _plan_checks(plan)
    if not deck_language(article).casefold().startswith("en") and fixed_words.are_in_english():
        yield tr("Agreements, questions and the other fixed words are in English: put them into the deck’s language.")


def _booking_checks(article: Article) -> Iterator[str]:
    booking = _called(article)
    if not booking_url(article) and not booking_email(article) and not booking.phone:
        yield tr(
            "The article gives no address for booking: enter your details in the library, or write url: or email: "
            "under “booking”."
        )
    else:
        yield tr("The booking address is taken from the article: does it still lead to you?")
    if booking.fee:
        yield tr("The fee is taken from the article: is it still right?")
    if booking.evening is not None:
        yield tr("The next workshop and its date are taken from the article: are they still right?")
    names = {
        "url": tr("more than one link for booking"),
        "email": tr("more than one mail address"),
        "phone": tr("more than one phone number"),
        "fee": tr("more than one price"),
        "date": tr("more than one date"),
    }
    for field, values in booking.differing:
        said = tr("The article gives {what}, and which one is meant is a guess: {values}.")
        listed = " / ".join(printable(value) for value in values[:_MOST_VALUES])
        yield said.format(what=names[field], values=listed)


def _plan_checks(plan: EveningPlan) -> Iterator[str]:
    if plan.is_too_long:
        words = tr(
            "The article says more than {minutes} minutes hold ({count} words). Slides with if-late=skip "
            "may go first: that choice is a guess."
        )
        yield words.format(minutes=plan.minutes, count=plan.words)
    if plan.is_too_short:
        words = tr(
            "The article is short for {minutes} minutes: some slides have more than ten. Plan fewer "
            "minutes, or write more slides."
        )
        yield words.format(minutes=plan.minutes)
    if plan.folded_sections:
        words = tr(
            "The article has more sections than {minutes} minutes hold: {count} of them are joined to the one before."
        )
        yield words.format(minutes=plan.minutes, count=plan.folded_sections)


def _called(article: Article) -> BookingCall:
    return article.booking if article.booking is not None else BookingCall(text="")


def _next_workshop(article: Article) -> list[tuple[str, str]]:
    """Return the fields of the next workshop that are known: the evening that is announced, named after the next
    article where it has no name."""
    evening = _called(article).evening
    title = _fitting((evening.title if evening is not None else "") or article.next_title, _LONGEST_TITLE)
    found = [("title", title)]
    if evening is not None:
        found += [("date", evening.date), ("time", evening.time), ("place", evening.place)]
    return [(name, value) for name, value in found if value]


def _invitation(article: Article) -> str:
    """Return the article's own words, its question alone if there is one, unless they speak of something that nobody
    can click in a room, are a mere label, or say once more what stands below them."""
    text = printable(_called(article).text)
    sentences = split_sentences(text, article.language)
    asked = next((each for each in sentences if each.endswith("?") and len(each.split()) >= _FEWEST_WORDS_ASKED), "")
    return next((words for words in (asked, text) if _can_invite(words, article)), usual_invitation())


def _can_invite(words: str, article: Article) -> bool:
    booking = _called(article)
    below = (booking_url(article), booking_email(article), booking.phone, booking.fee)
    is_whole = words.endswith((".", "!", "?", "。", "！", "？"))
    is_fit = is_whole and columns(words) <= _LONGEST_INVITATION and not _POINTS_AT_A_PAGE.search(words)
    return is_fit and not any(value in words for value in below if value)


def _fitting(text: str, most_columns: int) -> str:
    line = printable(text).rstrip(".")
    return line if columns(line) <= most_columns else shortened(line, most_columns, "").text
