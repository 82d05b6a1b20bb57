"""Owns finding in a call to book how people get in touch, what it costs, and when the next evening is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from hearthside.article.manuscript import Link
from hearthside.article.model import NextEvening
from hearthside.article.sentences import split_sentences
from hearthside.article.shortening import columns
from hearthside.deck.dates import dates_in

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\b", re.IGNORECASE)
_BARE_URL = re.compile(r"(?<![\w@/.])www\.(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?:/[^\s<>\"“”),;]{0,300})?", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w.,/@-])(?:\+\d{1,3}[\s./-]{0,3})?(?:\(\d{1,5}\)[\s./-]{0,3})?\d{2,8}(?:[\s./-]{1,3}\d{2,8}){0,5}(?!\w)"
)
_YEARS = re.compile(r"(?:19|20)\d\d\W{1,3}(?:19|20)\d\d")
_BEFORE_A_PHONE = re.compile(
    r"""\b(?:call|phone|ring|text|tel|telephone|telefon|mobile|mobil|handy|whatsapp|signal|sms|fon|anruf\w*|unter|ruf\w*
    |at|on|us|me|llam\w*|tél|téléphone|appel\w*|chiam\w*|bel)\W{0,4}
    (?:(?:me|us|at|on|an|number|nummer|unter|mich|uns|the|office|le|au|al|el)\W{1,3}){0,3}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_AMOUNT = r"\d{1,4}(?:[.,]\d{2})?(?:\s?(?:-|–|to|bis)\s?\d{1,4}(?:[.,]\d{2})?)?"
_PRICE = re.compile(
    rf"""(?:€|\bEUR|\bUS\$|\$|£|\bCHF)\s?{_AMOUNT}\b
    | \b{_AMOUNT}\s?(?:€|\$|£|(?:EUR|Euros?|CHF|Franken|dollars?|pounds?)\b)
    | \b(?:sliding\ scale|free\ of\ charge|pay\ what\ you\ can|by\ donation)\b
    | \b(?:kostenlos|kostenfrei|auf\ Spendenbasis)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PER = re.compile(r"\s(?:per|each|pro|je|an?)\s[^\W\d_]{2,20}(?:\s[^\W\d_]{2,12})?", re.IGNORECASE)
_EVENING = re.compile(
    r"\b(?:next|upcoming|starts?|begins?|workshops?|evenings?|circle|course|class|group|seminar|retreat|webinar"
    r"|nächste\w*|abend|kurs|gruppe|findet|beginnt|próxim[oa]|taller|prochaine?|atelier)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?|uhr\b|h\b)?", re.IGNORECASE
)
_TITLE = re.compile(r"[“„«\"](?P<title>[^“”„«»\"]{3,80})[”“»\"]")
_ONLINE = re.compile(r"\bonline\b", re.IGNORECASE)
_LONGEST_FEE = 90


class Facts(Struct, frozen=True):
    """Everything found, in the order in which it is said, each once."""

    emails: tuple[str, ...]
    phones: tuple[str, ...]
    urls: tuple[str, ...]
    """Addresses that stand in the words themselves; links have their own."""
    fees: tuple[str, ...]
    evenings: tuple[NextEvening, ...]

    @property
    def is_reachable(self) -> bool:
        return bool(self.emails or self.phones or self.urls)


def facts_in(text: str, links: Iterable[Link], language: str) -> Facts:
    """Return what ``text`` and where its ``links`` lead say about getting in touch."""
    targets = [link.url for link in links]
    mail = [url for url in targets if url.lower().startswith("mailto:")]
    sentences = split_sentences(text, language)
    return Facts(
        emails=_once(_EMAIL.findall(" ".join((text, *mail))), str.casefold),
        phones=_once((*_phones(text), *(url[4:] for url in targets if url.lower().startswith("tel:"))), digits_at_end),
        urls=_once(f"https://{match[0].rstrip('.')}" for match in _BARE_URL.finditer(text)),
        fees=_once(fee for sentence in sentences if (fee := _fee(sentence))),
        evenings=tuple(evening for sentence in sentences if (evening := _evening(sentence)) is not None),
    )


def digits_at_end(phone: str) -> str:
    """Return the digits by which two ways of writing a phone number are known for the same."""
    return "".join(filter(str.isdigit, phone))[-7:]


def _phones(text: str) -> Iterator[str]:
    """Seven to fifteen digits, with a plus before them or a word that speaks of calling."""
    for match in _PHONE.finditer(text):
        count = sum(map(str.isdigit, match[0]))
        before = text[max(0, match.start() - 60) : match.start()]
        if (
            7 <= count <= 15
            and not _YEARS.fullmatch(match[0])
            and (match[0].startswith("+") or _BEFORE_A_PHONE.search(before))
        ):
            yield match[0].strip()


def _fee(sentence: str) -> str:
    price = _PRICE.search(sentence)
    if price is None:
        return ""
    whole = sentence.rstrip(" .")
    if columns(whole) <= _LONGEST_FEE and not _EMAIL.search(whole) and not _PHONE.search(_PRICE.sub("", whole)):
        return whole
    unit = _PER.match(sentence, price.end())
    return price[0] + (unit[0] if unit is not None else "")


def _evening(sentence: str) -> NextEvening | None:
    days = dates_in(sentence, with_day=True)
    if not days or not _EVENING.search(sentence):
        return None
    title = _TITLE.search(sentence)
    return NextEvening(
        title=title["title"].strip(" ,.") if title is not None else "",
        date=min(days).isoformat(),
        time=next(_times(sentence), ""),
        place="Online" if _ONLINE.search(sentence) else "",
    )


def _times(sentence: str) -> Iterator[str]:
    for match in _CLOCK.finditer(sentence):
        half = (match["half"] or "").casefold().replace(".", "")
        if not half and ":" not in match[0]:
            continue
        hour = int(match["hour"])
        if half == "pm" and hour < 12:
            hour += 12
        yield f"{hour % 24:02}:{match['minute'] or '00'}"


def _once(found: Iterable[str], alike: Callable[[str], str] = str) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for each in found:
        first.setdefault(alike(each), each)
    return tuple(first.values())
