"""Owns what an article says about its author: bio, credentials and offer, each exactly as written."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.article.manuscript import Block
from hearthside.article.sentences import split_sentences
from hearthside.article.terms import count_words

_ABOUT = re.compile(
    r"""(?:about\ (?:the\ )?(?:authors?|writer|me) | (?:meet\ )?the\ author | who\ i\ am | author\ bio
    | über\ (?:die\ autor(?:in)?|den\ autor|mich) | zur\ (?:person|autorin) | zum\ autor
    | sobre\ (?:el\ autor|la\ autora|mí|o\ autor|a\ autora|mim)
    | à\ propos\ de\ (?:l['’]auteure?|l['’]autrice|moi) | l['’]aut(?:ore|rice)
    | over\ (?:de\ auteur|mij))\s*[:：]?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BYLINE = re.compile(
    r"(?:(?:written |words )?by|von|por|par|di|door|text:|autor(?:in)?:|author:)\s+(?P<name>[^\d,;:!?|·]{3,60})",
    re.IGNORECASE,
)
_SPEAKS_OF_SELF = re.compile(
    r"""(?:i\ am|i['’]m|i\ have|i\ work|i\ hold|my\ name\ is | ich\ (?:bin|arbeite|heiße)|mein\ name\ ist
    | soy|me\ llamo|trabajo|mi\ nombre | je\ suis|je\ m['’]appelle | sono|mi\ chiamo | ik\ ben|mijn\ naam
    | sou|chamo-me)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDENTIALS = re.compile(
    r"""\b(?:ph\.?\ ?d\.? | psy\.?d | ed\.?d | d\.?phil | doctor(?:al|ate)? | dr\.? | m\.?ed | m\.?sc? | b\.?sc?
    | m\.?a\. | msw | lcsw | lmft | lmhc | lpcc? | ncc | csat | master(?:['’]s)?(?:\ of)? | bachelor(?:['’]s)?(?:\ of)?
    | degree | diploma | certified | certificate | licen[sc]ed | accredited | registered | therapist | psychotherapist
    | counsell?or | psychologist | psychiatrist | sexologist | coach | facilitator | mediator
    | social\ worker | educator | candidate | resident | intern | trainee | professor | lecturer | researcher
    | \w*therapeut(?:in)? | \w*psycholog(?:in|e|ue|a|o)? | \w*berater(?:in)? | doktorand(?:in)? | promoviere | diplom
    | studium | approbiert\w*
    | (?:psico)?terapeuta | psicólog[oa] | sexólog[oa] | doctorand[oa] | licenciad[oa] | máster
    | (?:psycho)?thérapeute | doctorante? | diplômée? | dottorand[oa] | laurea\w* | psycholoog | promovend\w*)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_OFFERS = re.compile(
    r"""\b(?:works?\ with | working\ with | helps? | supports? | offers? | serves? | specializ\w+ | specialis\w+
    | accompan\w+ | sees? | guides? | arbeite[tn]? | begleite[tn]? | unterstütze?n? | berate[tn]? | biete[tn]?
    | trabaj[oa] | acompañ[oa] | ayud[oa] | ofrezco | ofrece | accompagne | propose | travaille
    | lavoro | accompagno | aiuto | werk | begeleid)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BLOCKS_AT_THE_FOOT = 4
_BLOCKS_AT_THE_HEAD = 2
_MOST_WORDS_OF_A_BIO = 150
_MOST_WORDS_OF_A_BYLINE = 9


class Author(Struct, frozen=True):
    """What is known of an author, and the blocks that are left of the article."""

    blocks: tuple[Block, ...]
    name: str = ""
    bio: str = ""
    credentials: str = ""
    offer: str = ""


def without_author(blocks: tuple[Block, ...], name: str, boxes: tuple[str, ...], language: str) -> Author:
    """Take byline and bio from ``blocks``. ``name`` and ``boxes`` are what the page itself says of its author.

    A bio stands below a heading that announces it, or is a short paragraph at the foot or the head that speaks of its
    writer and names a degree or a post. Nothing is taken that would leave no paragraph.
    """
    blocks, byline = _without_byline(blocks) if len(blocks) > 1 else (blocks, "")
    name = name or byline
    taken = _below_a_heading(blocks) or _standing_alone(blocks, name)
    left = tuple(block for at, block in enumerate(blocks) if at not in taken)
    if not any(not block.level for block in left):
        left, taken = blocks, ()
    said = [block.text for at, block in enumerate(blocks) if at in taken and not _ABOUT.match(block.text)]
    bio = " ".join([*said, *(box for box in boxes if box not in said)])
    sentences = split_sentences(bio, language)
    offers = [sentence for sentence in sentences if _OFFERS.search(sentence) and not _is_credential(sentence)]
    credentials = [sentence for sentence in sentences if sentence not in offers and _CREDENTIALS.search(sentence)]
    return Author(left, name, bio, " ".join(credentials), " ".join(offers))


def _is_credential(sentence: str) -> bool:
    """“… is a certified therapist who works with …” names a post first, and stays whole."""
    offer, credential = _OFFERS.search(sentence), _CREDENTIALS.search(sentence)
    return offer is not None and credential is not None and credential.start() < offer.start()


def _without_byline(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], str]:
    for at, block in enumerate(blocks[: _BLOCKS_AT_THE_HEAD + 1]):
        match = _BYLINE.match(block.text)
        if match and count_words(block.text) <= _MOST_WORDS_OF_A_BYLINE and _is_name(match["name"]):
            return blocks[:at] + blocks[at + 1 :], match["name"].strip(" .")
    return blocks, ""


def _is_name(text: str) -> bool:
    parts = text.split()
    return 0 < len(parts) <= 5 and all(part[0].isupper() for part in parts if len(part) > 3) and parts[0][0].isupper()


def _below_a_heading(blocks: tuple[Block, ...]) -> tuple[int, ...]:
    start = next((at for at in reversed(range(len(blocks))) if _ABOUT.match(blocks[at].text)), None)
    if start is None:
        return ()
    end = start + 1
    while end < len(blocks) and not blocks[end].level and not blocks[end].is_soft:
        end += 1
    is_bio = end > start + 1 and sum(count_words(block.text) for block in blocks[start:end]) <= 2 * _MOST_WORDS_OF_A_BIO
    return tuple(range(start, end)) if is_bio else ()


def _standing_alone(blocks: tuple[Block, ...], name: str) -> tuple[int, ...]:
    paragraphs = [at for at, block in enumerate(blocks) if not block.level]
    places = [*reversed(paragraphs[-_BLOCKS_AT_THE_FOOT:]), *paragraphs[:_BLOCKS_AT_THE_HEAD]]
    for at in places:
        text = blocks[at].text
        if count_words(text) <= _MOST_WORDS_OF_A_BIO and _speaks_of_author(text, name) and _CREDENTIALS.search(text):
            return (at,)
    return ()


def _speaks_of_author(text: str, name: str) -> bool:
    return _SPEAKS_OF_SELF.match(text) is not None or (bool(name) and text.casefold().startswith(name.casefold()))
