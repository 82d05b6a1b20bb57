"""Owns finding the sentence in which an article invites people to book, and where its link leads."""

from __future__ import annotations

import re
from dataclasses import replace

from hearthside.article.manuscript import Block, Link
from hearthside.article.model import BookingCall
from hearthside.article.sentences import split_sentences
from hearthside.article.terms import count_words

_CALLS = re.compile(
    r"""\b(?:book|request|schedule|reserve|arrange|sign\ up\ for|register\ for|[ei]nquire\ about)\b[^.!?]{0,60}
        \b(?:sessions?|calls?|consultations?|appointments?|workshops?|places?|seats?|spots?|intake|conversation)\b
    | \bclick\ (?:here|below)\b[^.!?]{0,60}
        \b(?:book(?:ing)?|schedule|session|call|appointment|workshop|contact|sign\ up|register|work\ with)\b
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
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\b", re.IGNORECASE)
_MOST_WORDS_OF_A_CALL = 60
_BOOKABLE = ("http://", "https://", "mailto:")


def without_booking(
    blocks: tuple[Block, ...], links_beside: tuple[Link, ...], language: str
) -> tuple[tuple[Block, ...], BookingCall | None]:
    """Return ``blocks`` without the call to book, and the call; a long paragraph gives away its sentence alone.

    Of several, the last with a link is taken, else the last; the others stay where they are. Where the text calls
    nobody, a link beside it may: a page's button “Book a session”. An article of one paragraph keeps it.
    """
    calling = [at for at, block in enumerate(blocks) if not block.level and _is_call(block)]
    if calling and sum(not block.level for block in blocks) > 1:
        at = next((at for at in reversed(calling) if _bookable(blocks[at].links)), calling[-1])
        return _taken(blocks, at, links_beside, language)
    for link in links_beside:
        if _CALLS.search(link.words) and link.url.startswith(_BOOKABLE):
            return blocks, BookingCall(text=link.words, url=link.url)
    return blocks, None


def _taken(
    blocks: tuple[Block, ...], at: int, links_beside: tuple[Link, ...], language: str
) -> tuple[tuple[Block, ...], BookingCall]:
    block = blocks[at]
    call, rest = block.text, ""
    if count_words(block.text) > _MOST_WORDS_OF_A_CALL:
        sentences = split_sentences(block.text, language)
        calling = [each for each in sentences if _CALLS.search(each) or _CONTACTS.search(each)] or [sentences[-1]]
        call = calling[-1]
        last = len(sentences) - 1 - sentences[::-1].index(call)
        rest = " ".join(sentence for index, sentence in enumerate(sentences) if index != last)
    left = (replace(block, text=rest),) if rest else ()
    url = _url(block, call) or next((link.url for link in links_beside if _CALLS.search(link.words)), "")
    return (*blocks[:at], *left, *blocks[at + 1 :]), BookingCall(text=call, url=url, email=_email(block))


def _is_call(block: Block) -> bool:
    if _CALLS.search(block.text):
        return True
    return _CONTACTS.search(block.text) is not None and bool(_bookable(block.links) or _email(block))


def _email(block: Block) -> str:
    found = _EMAIL.search(" ".join((block.text, *(link.url for link in _bookable(block.links)))))
    return found.group() if found is not None else ""


def _url(block: Block, call: str) -> str:
    links = _bookable(block.links)
    calling = [link for link in links if _CALLS.search(link.words)] or [link for link in links if link.words in call]
    return (calling or links)[0].url if links else ""


def _bookable(links: tuple[Link, ...]) -> list[Link]:
    return [link for link in links if link.url.lower().startswith(_BOOKABLE)]
