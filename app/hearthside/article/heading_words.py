"""Owns how an article's headings read on a slide: without their number, without “Q:”, not in capitals throughout."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hearthside.article.model import ArticleSection

_NUMBER = re.compile(
    r"(?:(?:step|tip|sign|reason|chapter|part|schritt|tipp|teil|kapitel|punkt|no\.|nr\.|\#)\s*)?"
    r"(?P<number>\d{1,2})(?:\.\d{1,2}){0,3}(?P<mark>\s*[.):–—-])?\s+(?=\S)",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:q|question|f|frage|p|pregunta)\s*\d{0,2}\s*[:.)]\s*(?=\S)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:a|answer|antwort|r|respuesta|réponse)\s*\d{0,2}\s*:\s*(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LOWER_IN_ENGLISH_ALONE = "en"


def with_plain_headings(sections: Sequence[ArticleSection], language: str) -> tuple[ArticleSection, ...]:
    """Return ``sections`` with headings as people would say them.

    A number goes where the sections are counted: the first of several is 1, or a stop or bracket stands behind each.
    """
    numbers = [match for section in sections if (match := _NUMBER.match(section.heading)) is not None]
    is_counted = len(numbers) > 1 and (int(numbers[0]["number"]) == 1 or all(match["mark"] for match in numbers))
    body = " ".join(paragraph for section in sections for paragraph in section.paragraphs)
    return tuple(
        replace(section, heading=_plain(section.heading, body, language, is_counted=is_counted)) for section in sections
    )


def without_answer_label(text: str) -> str:
    """Return ``text`` without the “A:” that answers a “Q:”."""
    return _ANSWER.sub("", text, count=1) if _ANSWER.match(text) else text


def without_capitals(text: str, body: str, language: str) -> str:
    """Return a heading in capitals as a sentence, in English alone: elsewhere capitals say what a noun is.

    Words keep the capitals that they have in ``body``, the article's text.
    """
    letters = [letter for letter in text if letter.isalpha()]
    if language != _LOWER_IN_ENGLISH_ALONE or len(text.split()) < 2 or any(map(str.islower, letters)):
        return text
    known = {word.casefold(): word for word in _WORD.findall(body) if len(word) > 1 and word.isupper()}
    names = _names(body)
    said = _WORD.sub(lambda match: _as_said(match[0], known, names), text)
    return said[:1].upper() + said[1:]


def _as_said(word: str, known: dict[str, str], names: dict[str, str]) -> str:
    folded = word.casefold()
    if folded == "i" or folded.startswith(("i'", "i’")):
        return "I" + folded[1:]
    return known.get(folded) or names.get(folded) or word.lower()


def _names(body: str) -> dict[str, str]:
    """Words that have a capital within sentences, and never come without."""
    words = _WORD.findall(body)
    small = {word for word in words if word.islower()}
    within = re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", body)
    return {word.casefold(): word for word in within if word.casefold() not in small}


def _plain(heading: str, body: str, language: str, *, is_counted: bool) -> str:
    bare = _NUMBER.sub("", heading, count=1) if is_counted and _NUMBER.match(heading) else heading
    bare = _QUESTION.sub("", bare, count=1) if _QUESTION.match(bare) else bare
    bare = without_capitals(bare, body, language)
    return bare[:1].upper() + bare[1:] if bare != heading else heading
