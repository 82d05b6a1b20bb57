"""Owns finding the sentences in which an article invites people to book, and making one booking of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from hearthside.article.booking_facts import Facts, digits_at_end, facts_in
from hearthside.article.manuscript import Block, Link
from hearthside.article.model import BookingCall, Differing
from hearthside.article.sentences import split_sentences
from hearthside.article.terms import count_words

_CALLS = re.compile(
    r"""\b(?:book|request|schedule|reserve|arrange|sign\ up\ for|register\ for|[ei]nquire\ about)\b[^.!?]{0,60}
        \b(?:sessions?|calls?|consultations?|appointments?|workshops?|places?|seats?|spots?|intake|conversation)\b
    | \bclick\ (?:here|below)\b[^.!?]{0,60}
        \b(?:book(?:ing)?|schedule|session|call|appointment|workshop|contact|sign\ up|register|work\ with)\b
    | \bto\ book\ (?:an?|your|the)\b | \b(?:reserve|save|claim)\ (?:my|your|a)\ (?:spot|seat|place)\b
    | \b(?:book|schedule)\ (?:now|online|with\ (?:me|us))\b
    | \b(?:book|sign\ up|register|get\ in\ touch|contact\ me|reach\ out)\b[^.!?]{0,20}\bhere\b
    | \b(?:termin|erstgespräch|sitzung|platz|beratung)\b[^.!?]{0,40}
        \b(?:buchen|vereinbaren|anfragen|reservieren|ausmachen)\b
    | \b(?:vereinbaren|buchen|reservieren)\ sie\b | \bhier\ (?:klicken|buchen|anmelden)\b | \bklicken?\ sie\ hier\b
    | \b(?:reserv[ae]r?|agend[ae]|pide|solicit[ae]|pedir)\b[^.!?]{0,40}\b(?:cita|sesión|llamada|plaza|consulta|hora)\b
    | \bha(?:z|ga)\ clic\ aquí\b | \b(?:agende|marque)\b[^.!?]{0,40}\b(?:sessão|consulta)\b
    | \b(?:réserve[rz]|prene[rz]|prendre|demande[rz])\b[^.!?]{0,40}\b(?:rendez-vous|séance|place|appel)\b
    | \bclique[rz]\ ici\b | \b(?:prenota|prenotare|prenoti)\b | \bclicca\ qui\b
    | \bboek\ (?:een|hier|nu)\b | \bklik\ hier\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTACTS = re.compile(
    r"""\b(?:get\ in\ touch|contact\ (?:me|us)|reach\ out|(?:write|e-?mail)\ (?:to\ )?(?:me|us))\b
    | \bschreiben?\ sie\ (?:mir|uns)\b | \b(?:escríbe(?:me|nos)|contáct(?:ame|anos)|écrivez-(?:moi|nous))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""They invite too, but only together with an address: “he would not reach out” invites nobody."""
_WAYS = re.compile(
    r"""\b(?:contact|reach|write|e-?mail|mail|call|phone|ring|text|questions
    | anruf\w*|rufen|schreib\w*|telefon\w*|anmeldung|termine?
    | llam\w*|escrib\w* | appel\w*|écri\w* | chiam\w*|scriv\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""They invite beside a mail address or a number; a link may lead to anything."""
_FOR_HELP = re.compile(
    r"""\b(?:emergenc\w+|crisis|hot-?line|help-?line|suicid\w*|in\ danger|abuse
    | notruf|\w*seelsorge|krisen\w*|gewalt)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Numbers for people in need are no way to book."""
_MOST_WORDS_OF_A_CALL = 60
_MOST_WORDS_OF_A_DETAIL = 40
_MOST_WORDS_OF_A_SIGNATURE = 14
_PARAGRAPHS_OF_A_SIGNATURE = 4
_PARAGRAPHS_AT_THE_FOOT = 8
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？")
_OPENS = ("http://", "https://")
_BOOKABLE = (*_OPENS, "mailto:", "tel:")


class _Call(Struct, frozen=True):
    """A block that calls: its words, those that are left of it, and what it says."""

    at: int
    text: str
    rest: str
    links: tuple[Link, ...]
    facts: Facts


def without_booking(
    blocks: tuple[Block, ...], links_beside: tuple[Link, ...], language: str
) -> tuple[tuple[Block, ...], BookingCall | None]:
    """Return ``blocks`` without the calls to book, and one booking made of all of them.

    A call stands at the article's foot, or anywhere with an address; a long paragraph gives away its calling sentences
    alone. What the last call with a link says comes first, then the others, then links beside the text, such as a
    page's button “Book a session”; what they say differently is told apart. An article that is all calls keeps them.
    """
    paragraphs = [at for at, block in enumerate(blocks) if not block.level]
    foot = frozenset(paragraphs[-_PARAGRAPHS_AT_THE_FOOT:])
    signature = frozenset(paragraphs[-_PARAGRAPHS_OF_A_SIGNATURE:])
    calls = [call for at in paragraphs if (call := _call(blocks[at], at, language, is_at_foot=at in foot)) is not None]
    others = signature - {call.at for call in calls}
    calls += [call for at in others if (call := _signature(blocks[at], at, language)) is not None]
    if calls:
        taken = {call.at for call in calls}
        calls += [call for at in foot - taken if (call := _detail(blocks[at], at, language)) is not None]
        calls.sort(key=lambda call: call.at)
    if not calls or {call.at for call in calls}.issuperset(paragraphs):
        calling = [link for link in links_beside if _CALLS.search(link.words) and _opens(link)]
        return blocks, _merged([], calling[:1], (), calling[0].words) if calling and not calls else None
    left, headings = _left(blocks, calls)
    if all(block.level for block in left):
        return blocks, _merged(calls, [], (), "")
    said = (*headings, *(call.text for call in calls))
    text = " ".join(words if words.endswith(_ENDS) else f"{words}." for words in said[:-1])
    text = f"{text} {said[-1]}".strip()
    return left, _merged(calls, [link for link in links_beside if _CALLS.search(link.words)], links_beside, text)


def _call(block: Block, at: int, language: str, *, is_at_foot: bool) -> _Call | None:
    links = tuple(link for link in block.links if link.url.lower().startswith(_BOOKABLE))
    is_inviting = _CALLS.search(block.text) is not None
    is_for_help = not is_inviting and _FOR_HELP.search(block.text) is not None
    if is_for_help or not (is_inviting or any(each.search(block.text) for each in (_CONTACTS, _WAYS))):
        return None
    facts = facts_in(block.text, links, language)
    if not (is_inviting and is_at_foot):
        leads_somewhere = bool(links) and (is_inviting or _CONTACTS.search(block.text) is not None)
        if not leads_somewhere and not facts.is_reachable:
            return None
    if count_words(block.text) <= _MOST_WORDS_OF_A_CALL:
        return _Call(at, block.text, "", links, facts)
    sentences = split_sentences(block.text, language)
    calling = [each for each in sentences if _CALLS.search(each) or facts_in(each, (), language).is_reachable]
    if not calling:
        return None
    rest = " ".join(each for each in sentences if each not in calling)
    own = tuple(link for link in links if any(link.words in each for each in calling))
    text = " ".join(calling)
    return _Call(at, text, rest, own, facts_in(text, own, language))


def _signature(block: Block, at: int, language: str) -> _Call | None:
    """A line at the very end that is hardly more than an address."""
    if count_words(block.text) > _MOST_WORDS_OF_A_SIGNATURE or _FOR_HELP.search(block.text):
        return None
    facts = facts_in(block.text, block.links, language)
    return _Call(at, block.text, "", (), facts) if facts.is_reachable else None


def _detail(block: Block, at: int, language: str) -> _Call | None:
    """A short paragraph at the foot with a price, or the date of an evening: it belongs to the calls around it."""
    if count_words(block.text) > _MOST_WORDS_OF_A_DETAIL:
        return None
    facts = facts_in(block.text, block.links, language)
    return _Call(at, block.text, "", (), facts) if facts.fees or facts.evenings else None


def _left(blocks: tuple[Block, ...], calls: list[_Call]) -> tuple[tuple[Block, ...], list[str]]:
    """Return what is left, and the headings below which nothing is."""
    rests = {call.at: call.rest for call in calls}
    kept = [replace(block, text=rests[at]) if at in rests else block for at, block in enumerate(blocks)]
    empty = [at for at in range(len(blocks)) if rests.get(at) == ""]
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        is_heading = bool(block.level) or block.is_soft
        if is_heading and at + 1 in empty and _ends_after(blocks, at, empty):
            empty.append(at)
    headings = [blocks[at].text for at in sorted(empty) if at not in rests]
    return tuple(block for at, block in enumerate(kept) if at not in empty), headings


def _ends_after(blocks: tuple[Block, ...], heading: int, empty: list[int]) -> bool:
    """Whether everything below ``heading``, up to the next one, is gone."""
    for at in range(heading + 1, len(blocks)):
        if at not in empty:
            return bool(blocks[at].level) and blocks[at].level <= (blocks[heading].level or 6)
    return True


def _merged(calls: list[_Call], calling_beside: list[Link], beside: Iterable[Link], text: str) -> BookingCall:
    main = next((call for call in reversed(calls) if _url_of(call)), calls[-1] if calls else None)
    order = [main, *(call for call in calls if call is not main)] if main is not None else []
    contacts = [link for link in beside if link.url.lower().startswith(("mailto:", "tel:"))]
    around = facts_in("", contacts, "en")
    urls = [url for call in order for url in (_url_of(call), *call.facts.urls) if url]
    urls += [link.url for link in calling_beside if _opens(link)]
    mails = [each for call in order for each in call.facts.emails] + list(around.emails)
    phones = [each for call in order for each in call.facts.phones] + list(around.phones)
    fees = [each for call in order for each in call.facts.fees]
    evenings = [each for call in order for each in call.facts.evenings]
    evenings.sort(key=lambda evening: evening.date)
    found = {
        "url": _different(urls, [url.rstrip("/").casefold() for url in urls]),
        "email": _different(mails, [mail.casefold() for mail in mails]),
        "phone": _different(phones, [digits_at_end(phone) for phone in phones]),
        "fee": _different(fees, fees),
        "date": _different([each.date for each in evenings], [each.date for each in evenings]),
    }
    first = {field: values[0] if values else "" for field, values in found.items()}
    return BookingCall(
        text=text,
        url=first["url"],
        email=first["email"],
        phone=first["phone"],
        fee=first["fee"],
        evening=evenings[0] if evenings else None,
        differing=tuple(Differing(field, values) for field, values in found.items() if len(values) > 1),
    )


def _different(values: list[str], alike: list[str]) -> tuple[str, ...]:
    return tuple(dict(zip(reversed(alike), reversed(values), strict=True)).values())[::-1]


def _url_of(call: _Call) -> str:
    links = [link for link in call.links if _opens(link)]
    calling = [link for link in links if _CALLS.search(link.words)] or [
        link for link in links if link.words in call.text
    ]
    return (calling or links)[0].url if links else ""


def _opens(link: Link) -> bool:
    return link.url.lower().startswith(_OPENS)
