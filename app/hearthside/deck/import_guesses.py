"""Owns the words in which an import marks its guesses: at the slide itself, and of many slides in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from hearthside.tr import ntr, tr

_MOST_NUMBERS = 24


class Guess(Enum):
    """A kind of guess that an import makes on many slides of one deck."""

    HEADLINE = "headline"
    NO_HEADLINE = "no-headline"
    QUESTION = "question"
    PART = "part"
    LONG_HEADING = "long-heading"
    BREAK = "break"


def remark(guess: Guess) -> str:
    """Return what is said at one slide about ``guess``."""
    match guess:
        case Guess.HEADLINE:
            return tr("Headline and points are picked from the notes below: do they say what you mean?")
        case Guess.NO_HEADLINE:
            return tr("No sentence here is short enough for a headline: write a claim of your own.")
        case Guess.QUESTION:
            return tr("This question is a guess: ask what your people would like to talk about.")
        case Guess.PART:
            return tr("That a part begins here, and its heading, are guesses: the article has no heading here.")
        case Guess.LONG_HEADING:
            return tr("The article’s heading is longer; it stands whole in the notes.")
        case Guess.BREAK:
            return tr("Where the break comes is a guess.")


def of_slides(words: str, slides: Iterable[int]) -> str:
    """Return what the remark ``words`` says where it stands on ``slides``, by number: one sentence that counts and
    names them. What is no guess of an import keeps its own words, with the slides behind them.
    """
    numbers = sorted(set(slides))
    guess = next((guess for guess in Guess if remark(guess) == words), None)
    sentence = _counted(guess, len(numbers)) if guess is not None and len(numbers) > 1 else ""
    where = ", ".join(map(str, numbers[:_MOST_NUMBERS])) + (", …" if len(numbers) > _MOST_NUMBERS else "")
    if sentence:
        return f"{sentence.format(count=len(numbers))}: {where}"
    return f"{words} ({ntr('slide {numbers}', 'slides {numbers}', len(numbers)).format(numbers=where)})".lstrip()


def _counted(guess: Guess, count: int) -> str:
    match guess:
        case Guess.HEADLINE:
            return ntr("{count} slide has a guessed headline", "{count} slides have a guessed headline", count)
        case Guess.NO_HEADLINE:
            return ntr(
                "{count} slide still needs a headline of your own",
                "{count} slides still need a headline of your own",
                count,
            )
        case Guess.QUESTION:
            return ntr("{count} slide asks a guessed question", "{count} slides ask a guessed question", count)
        case Guess.PART:
            return ntr("{count} part begins at a guessed place", "{count} parts begin at a guessed place", count)
        case Guess.LONG_HEADING:
            return ntr("{count} part has a shortened heading", "{count} parts have a shortened heading", count)
        case Guess.BREAK:
            return ntr("{count} break comes at a guessed place", "{count} breaks come at a guessed place", count)
