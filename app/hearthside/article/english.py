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
OPENING = re.compile(rf"(?:(?:{_CONNECTIVES}),\s+|(?:and|but|so|or|yet)\s+)", re.IGNORECASE)
DASHED = re.compile(r"\s*(?:—|–|(?<=\w)-\s|\s-\s|\s--\s)[^—–]{3,120}?(?:—|–|(?<=\w)-\s|\s-\s|\s--\s)\s*")
INSERTED = re.compile(
    r", (?:a|an|the|two|three|four|one|including|such as|especially|particularly|often|also|known|called|which|who"
    r"|whose|closely|for example|for instance|however|therefore|in turn|of course)\b"
    r"[^;:.!?]{2,160}?,[\"”]? (?!and\b|or\b|\w+ing\b|(?:\w+ ){0,2}\w+,)",
    re.IGNORECASE,
)
PHRASE = re.compile(
    r"\s(?=(?:in|on|at|by|through|for|with|during|within|from|into|as|after|before|across|among|between|without)\s)"
)
_SUBORDINATE = re.compile(
    r"(?:after|although|as|because|before|if|once|since|though|unless|until|when|whenever|where|whereas|while)\b[^,]*\Z",
    re.IGNORECASE,
)
_HALF_A_PAIR = re.compile(
    r"\bnot (?:only|just|merely)\b(?!.*\bbut\b)|\b(?:both|between)\b(?!.*\band\b)|\beither\b(?!.*\bor\b)"
)
_ACTION_AS_SUBJECT = re.compile(
    r"\w{2,}ing\b(?!.*\b(?:is|are|was|were|has|can|may|will|\w{3,}[a-rt-z]s)\b)", re.IGNORECASE
)
LOOSE_ENDS = re.compile(
    r"(?:a|also|an|and|are|as|at|be|been|but|by|can|could|for|from|had|has|have|if|in|into|is|it|its|may|might|"
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


def is_fragment(part: str) -> bool:
    """Tell whether ``part`` of a sentence would be left hanging: without a verb, or with something open."""
    last = part.rsplit(maxsplit=1)[-1]
    if LOOSE_ENDS.fullmatch(last) or last.endswith("ing") or _VERBLIKE.search(part) is None:
        return True
    return any(pattern.match(part) for pattern in (_SUBORDINATE, _ACTION_AS_SUBJECT)) or bool(_HALF_A_PAIR.search(part))
