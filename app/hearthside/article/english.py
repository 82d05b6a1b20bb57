"""Owns the little that is known of English sentences: how they open, what can be left out, what cannot end them.

Nothing here understands a sentence. It is a guess that is right often enough to be worth a trainer's look.
"""

from __future__ import annotations

import re

_CONNECTIVES = (
    r"additionally|also|and|as a result|because of this|but|consequently|finally|first|for example|"
    r"for instance|furthermore|however|in addition|in conclusion|in fact|in other words|in recent years|"
    r"in short|in summary|in turn|indeed|likewise|meanwhile|moreover|nevertheless|of course|on the other hand|"
    r"or|second|similarly|so|that said|then|therefore|third|thus|ultimately|yet"
)
_TURNED = r"(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|must|shall|should)"
"""Behind “so” it comes before its subject: “So is the other one.”"""
OPENING = re.compile(rf"(?:(?:{_CONNECTIVES}),\s+|(?:and|but|so|or|yet)\s+(?!{_TURNED}\b))", re.IGNORECASE)
DASHED = re.compile(r"\s*(?:—|–|(?<=\w)-\s|\s-\s|\s--\s)[^—–]{3,120}?(?:—|–|(?<=\w)-\s|\s-\s|\s--\s)\s*")
INSERTED = re.compile(
    r", (?:a|an|the|two|three|four|one|including|such as|especially|particularly|often|also|known|called|which|who"
    r"|whose|closely|for example|for instance|however|therefore|in turn|of course)\b"
    r"(?:(?!, (?:and|or|but) (?:who|which|that|whose)\b)[^;:.!?]){2,160}?(?<!who)(?<!which)(?<!that),[\"”]? "
    r"(?!and\b|or\b|an?\b|the\b|my\b|our\b|who\b|which\b|\w+ing\b|(?:\w+ ){0,2}\w+,)",
    re.IGNORECASE,
)
PHRASE = re.compile(
    r"\s(?=(?:in|on|at|by|through|for|with|during|within|from|into|as|after|before|across|among|between|without)\s)"
)
SUBORDINATE = re.compile(
    r"(?:after|although|as|because|before|if|once|since|though|unless|until|when|whenever|where|whereas|while)\b[^,]*\Z",
    re.IGNORECASE,
)
_HALF_A_PAIR = re.compile(
    r"\bnot (?:only|just|merely)\b(?!.*\bbut\b)|\b(?:both|between)\b(?!.*\band\b)|\beither\b(?!.*\bor\b)"
)
_ACTION_AS_SUBJECT = re.compile(
    r"\w{2,}ing\b(?!.*\b(?:is|are|was|were|has|can|may|will|\w{3,}[a-rt-z]s)\b)", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:as|so|such) (?:an? )?\w+\Z|\bto (?:suppose|assume|say|suggest|claim|believe)(?:,|\Z)", re.IGNORECASE
)
_ONLY_A_SUBJECT = re.compile(
    r"(?:an?|the|every|any|people|those|someone|somebody)\s(?:[\w’'-]+\s){0,2}(?:that|who|which)\s(?:[\w’'-]+\s?){1,4}\Z",
    re.IGNORECASE,
)
"""“A feeling that stays for months”: what it does was cut off."""
_OPEN_RELATIVE = re.compile(r"\b(?:and|or|but) (?:who|which|whose)\b|\b(?:who|which|that),", re.IGNORECASE)
_LED_IN = re.compile(
    r"(?:in|at|on|for|with|by|from|during|among|between|across|under|after|before|within|without|of)\b"
    r"(?!.*\b(?:is|are|was|were|has|have|can|will|may|must|do|does|should|would|we|you|they|it|people)\b)",
    re.IGNORECASE,
)
"""“In our own survey of forty households” leads on to something."""
LOOSE_ENDS = re.compile(
    r"(?:a|about|also|an|and|are|as|at|be|been|but|by|can|could|for|from|had|has|have|if|in|into|is|it|its|may|might|"
    r"more|most|must|nor|not|of|on|only|or|our|should|so|such|than|that|the|their|these|this|those|to|was|"
    r"were|when|where|which|while|who|whose|will|with|would|your)",
    re.IGNORECASE,
)
_VERBLIKE = re.compile(
    r"\b(?:am|is|are|was|were|be|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would|help|make"
    r"|play|show|feel|give|take|grow|keep|let|lead|mean|say|speak|listen|want|get|go|come|allow|bring|find|build|learn"
    r"|become|know|tell|ask|put|work)\b|\w{2,}(?:[a-rt-z]s|ed)\b",
    re.IGNORECASE,
)


def has_verb(text: str) -> bool:
    """Tell whether ``text`` has a word that looks like a verb."""
    return _VERBLIKE.search(text) is not None


def is_fragment(part: str) -> bool:
    """Tell whether ``part`` of a sentence would be left hanging: without a verb, or with something open."""
    last = part.rsplit(maxsplit=1)[-1]
    if LOOSE_ENDS.fullmatch(last) or last.endswith("ing") or not has_verb(part):
        return True
    if any(pattern.match(part) for pattern in (SUBORDINATE, _ACTION_AS_SUBJECT, _LED_IN, _ONLY_A_SUBJECT)):
        return True
    return any(pattern.search(part) for pattern in (_HALF_A_PAIR, _COMPARED, _OPEN_RELATIVE))
