"""Owns the words that every imported deck has, whatever its article: agreements, breathing, questions, the close."""

from __future__ import annotations

from hearthside.tr import tr


def agreements_heading() -> str:
    return tr("How we look after each other")


def agreements() -> tuple[str, ...]:
    return (
        tr("Pass at any time, without a reason"),
        tr("Tell your own story only"),
        tr("Ask before you tell a shared one"),
        tr("Confidentiality: hoped for, not guaranteed"),
        tr("No recording, no photos"),
    )


def are_in_english() -> bool:
    """Whether the words here are the untranslated ones."""
    original = "Tell your own story only"
    return agreements()[1] == original


def opening_question() -> str:
    return tr("What made you curious about tonight?")


def title_notes() -> tuple[str, ...]:
    return (
        tr("**Do** Leave this on while people arrive. Chairs in a loose ring, paper and pens, one clear way out."),
        tr(
            "**Take care** Don’t ask who belongs to whom. Couples, threes, friends and people who came "
            "alone all hear the same greeting."
        ),
    )


def welcome_notes() -> tuple[str, ...]:
    return (
        tr(
            "**Say** Welcome, whoever you came with, and just as welcome if you came alone. Tonight is "
            "for learning. It isn’t therapy, and nobody will be asked to tell the group anything private."
        ),
        tr(
            "**Say** Everything is an invitation. You may pass, write instead, or step out, and you "
            "never need a reason."
        ),
    )


def agreements_notes() -> tuple[str, ...]:
    return (
        tr(
            "**Say** Five agreements. If a story belongs to two or three of you, ask the others first; a "
            "maybe counts as a no. I ask that what is said here stays here, and I cannot guarantee it "
            "for everyone."
        ),
        tr("**Do** Ask what is missing, and wait for ten full seconds."),
    )


def breathe_heading() -> str:
    return tr("Arrive in your own way")


def breathe_words() -> str:
    return tr("Feel your feet, listen, or look around. Your eyes may stay open.")


def breathe_notes() -> tuple[str, ...]:
    return (
        tr(
            "**Say** Some of you like to watch your breath, some don’t. You may also feel your feet, or "
            "count what is blue in this room."
        ),
        tr("**Do** Start it and say nothing more. Nobody has to close their eyes."),
    )


def alone_notes() -> tuple[str, ...]:
    return (
        tr(
            "**Do** Read the question aloud, then be silent as long as the clock runs. Writing, drawing "
            "and looking out of the window are all fine."
        ),
        tr("**Take care** Nobody is asked for an answer."),
    )


def talk_notes() -> tuple[str, ...]:
    return (
        tr(
            "**Do** Read the question aloud. Give people a minute to find each other before you start "
            "the clock. Twos, threes and fours all work; whoever came alone may join, or take the task "
            "for one."
        ),
        tr("**Take care** Nobody has to tell the group anything. Thank people for listening, and ask for no reports."),
    )


def break_notes() -> tuple[str, ...]:
    return (
        tr("**Say** You don’t have to talk to anyone. If you’d like to sit nearer to the door, this is a good moment."),
        tr("**Do** Open a window. Call people back with your voice, a minute before the end."),
    )


def close_notes() -> tuple[str, ...]:
    return (tr("**Say** We are nearly there. We close in silence, because you have been generous with words."),)


def sources_cue() -> str:
    return tr("**Sources** As the article names them:")


def last_heading() -> str:
    return tr("One small thing this week")


def last_words() -> str:
    return tr("Small enough for a tired Tuesday.")


def last_notes() -> tuple[str, ...]:
    return (
        tr(
            "**Say** One small thing, for any bond you like, the one with yourself included. Write it or "
            "think it. You will never be asked."
        ),
        tr("**Take care** Don’t collect them. A promise before a group weighs more than a small thing should."),
    )


def booking_heading() -> str:
    return tr("Keep the conversation going")
