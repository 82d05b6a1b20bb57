"""Owns what people are asked in each part of an imported deck: after what the part speaks of, and no question twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from hearthside.tr import tr


class Concern(Enum):
    """What a part of an article speaks of, as far as its words tell."""

    TRYING = "trying"
    HARDSHIP = "hardship"
    SCIENCE = "science"
    TALKING = "talking"
    BODY = "body"
    TIME = "time"
    OTHERS = "others"


_SIGNS = {
    Concern.TRYING: r"try|tries|practi[cs]\w+|exercise\w*|steps?|tips?|habits?|rituals?|begin|start|learn\w*|tool\w*"
    r"|agreement\w*|rules?|üb(?:en|ung\w*)|versuch\w*|schritt\w*|gewohnheit\w*|lern\w*",
    Concern.HARDSHIP: r"pain\w*|hurt\w*|hard|difficult\w*|fear\w*|afraid|angr\w+|anger|sham\w+|blame\w*|lonel\w+|loss"
    r"|lost|conflict\w*|argu\w+|stress\w*|jealous\w*|worr\w+|miss\w*|schwer|schmerz\w*|angst|streit\w*"
    r"|scheiter\w*|vorwurf\w*",
    Concern.SCIENCE: r"research\w*|stud(?:y|ies)|brain\w*|neur\w+|hormon\w*|scien\w+|evidence|survey\w*|percent|cortex"
    r"|data|average\w*|forschung\w*|studien?|gehirn\w*",
    Concern.TALKING: r"says?|said|tell\w*|told|ask\w*|answer\w*|listen\w*|words?|talk\w*|speak\w*|question\w*|silence"
    r"|sag\w+|frag\w+|zuhör\w*|rede\w*|wort\w*|stille",
    Concern.BODY: r"bod(?:y|ies)|breath\w*|touch\w*|sleep\w*|skin|hands?|shoulders?|heart\w*|nervous|tired|desire"
    r"|körper\w*|atem\w*|schlaf\w*|berühr\w*|müde",
    Concern.TIME: r"years?|weeks?|months?|always|routine\w*|chang\w+|gr[eo]w\w*|memor\w+|remember\w*|childhood|old|new"
    r"|jahr\w*|woche\w*|veränder\w*|früher|erinner\w*",
    Concern.OTHERS: r"friend\w*|famil\w+|parents?|child(?:ren)?|people|partners?|group\w*|societ\w+|colleague\w*"
    r"|neighbou?r\w*|freund\w*|familie\w*|eltern|kinder\w*|menschen|partner\w*|gruppe\w*",
}
_FOUND = {concern: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for concern, words in _SIGNS.items()}

_WEIGHTS = {Concern.TALKING: 0.5, Concern.OTHERS: 0.6, Concern.TIME: 0.8}
"""Their words stand in texts about anything."""


class Questions:
    """Asks about one part after the other; what was asked before is not asked again, nor in the same words."""

    def __init__(self) -> None:
        self._asked: set[str] = set()
        self._used: set[str] = set()

    def about(self, subject: str, paragraphs: Sequence[str]) -> str:
        """Return an open question about ``subject``, a heading or a claim, for what ``paragraphs`` speak of."""
        forms = _about_a_question() if subject.endswith(("?", "？")) else self._forms(" ".join(paragraphs))
        fresh = [form for form in forms if form not in self._used]
        if not fresh:
            self._used.clear()
            fresh = list(forms)
        form = next((form for form in fresh if form.format(subject=subject) not in self._asked), fresh[0])
        self._used.add(form)
        return self._unlike(form.format(subject=subject))

    def _forms(self, text: str) -> list[str]:
        """Return all forms, those first that suit ``text`` best."""
        counts = {concern: len(found.findall(text)) * _WEIGHTS.get(concern, 1.0) for concern, found in _FOUND.items()}
        ranked = sorted((concern for concern in Concern if counts[concern]), key=lambda concern: -counts[concern])
        suiting = [form for concern in ranked for form in _about(concern)]
        return list(dict.fromkeys((*suiting, *_about_anything(), *(form for each in Concern for form in _about(each)))))

    def _unlike(self, question: str) -> str:
        named, number = question, 1
        while named in self._asked:
            number += 1
            named = f"{question} ({number})"
        self._asked.add(named)
        return named


def _about_a_question() -> tuple[str, ...]:
    return (
        tr("“{subject}” What would you answer today?"),
        tr("“{subject}” What comes to your mind?"),
        tr("“{subject}” What would you like to ask back?"),
        tr("“{subject}” Who might answer differently from you, and how?"),
        tr("“{subject}” What would you have said some years ago?"),
        tr("“{subject}” Which part of an answer do you have already?"),
        tr("“{subject}” What does the answer depend on, for you?"),
    )


def _about(concern: Concern) -> tuple[str, ...]:
    match concern:
        case Concern.TRYING:
            return (
                tr("In an ordinary week of yours: where would “{subject}” fit in?"),
                tr("“{subject}”: what would make it easier for you?"),
            )
        case Concern.HARDSHIP:
            return (
                tr("When you think of “{subject}”: what has helped you, or somebody you know?"),
                tr("“{subject}”: what would you wish for from others?"),
            )
        case Concern.SCIENCE:
            return (
                tr("“{subject}”: what fits what you have noticed yourself, and what does not?"),
                tr("What surprised you about “{subject}”, and what would you like to know?"),
            )
        case Concern.TALKING:
            return (
                tr("How would you say it in your own words: “{subject}”?"),
                tr("“{subject}”: what do you like to be asked about it?"),
            )
        case Concern.BODY:
            return (
                tr("Where in your day do you notice something of “{subject}”?"),
                tr("“{subject}”: what does it feel like when it goes well?"),
            )
        case Concern.TIME:
            return (
                tr("How has your view of “{subject}” changed over the years?"),
                tr("“{subject}”: what did you learn early on, and what do you think today?"),
            )
        case Concern.OTHERS:
            return (
                tr("Who comes to mind when you hear “{subject}”?"),
                tr("What would the people around you say about “{subject}”?"),
            )


def _about_anything() -> tuple[str, ...]:
    return (
        tr("What do you know from your own life about “{subject}”?"),
        tr("What is familiar to you in “{subject}”, and what is new?"),
        tr("Which part of “{subject}” would you like to understand better?"),
        tr("If you could keep one thing from “{subject}”, what would it be?"),
        tr("Which moment comes to mind when you hear “{subject}”?"),
    )
