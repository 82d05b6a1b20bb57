"""Owns writing an article as a deck's text, to be presented after an hour's editing, with every guess marked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from hearthside.article import fixed_words
from hearthside.article.claims import Subject
from hearthside.article.escaping import comment, markdown_paragraphs, markdown_words, printable
from hearthside.article.evening_plan import EveningPlan, Part, plan_evening
from hearthside.article.front_lines import deck_language, front_checks, front_lines
from hearthside.article.grouping import Topic
from hearthside.article.minutes import USUAL_MINUTES
from hearthside.article.model import Article
from hearthside.article.more_parts import NUMBERED
from hearthside.article.questions import Questions
from hearthside.article.sentences import split_sentences
from hearthside.article.shortening import columns, shortened
from hearthside.article.talk_forms import Talk
from hearthside.deck.activities import DiscussionFormat
from hearthside.deck.durations import format_clock
from hearthside.deck.import_guesses import Guess, remark
from hearthside.deck.minutes_edits import minutes_text
from hearthside.tr import tr

_LONGEST_HEADING = 72
_LONGEST_SUBJECT = 56
_LONGEST_BIO = 150


def deck_text(article: Article, *, minutes: int = USUAL_MINUTES) -> str:
    """Return a deck of ``minutes`` (FEWEST_MINUTES to MOST_MINUTES), which its slides add up to exactly.

    Every paragraph of ``article`` stands whole in some slide's notes. Whatever was guessed is said in a remark that
    begins with ``check:``.
    """
    return _Writer(article, plan_evening(article, minutes)).text()


def check(words: str) -> str:
    """Return ``words`` as a remark in the deck that asks the trainer to look at something."""
    return comment(f"check: {words}")


class _Writer:
    def __init__(self, article: Article, plan: EveningPlan) -> None:
        self._article = article
        self._plan = plan
        self._language = deck_language(article)
        paragraphs = [paragraph for section in article.sections for paragraph in section.paragraphs]
        labels = (section.paragraphs[at] for section in article.sections for at in section.subheadings)
        self._subject = Subject(paragraphs, self._language, frozenset(map(printable, labels)))
        self._headlines: set[str] = set()
        self._questions = Questions()
        self._blocks: list[str] = []

    def text(self) -> str:
        self._title()
        self._welcome()
        for part in self._plan.parts:
            if part.heading:
                self._part(part)
        self._close()
        self._booking()
        return "\n\n".join(self._blocks) + "\n"

    def _add(self, *blocks: str) -> None:
        self._blocks += [block for block in blocks if block]

    def _notes(self, lines: Iterable[str]) -> None:
        self._add("::: notes\n" + "\n\n".join(lines) + "\n:::")

    def _title(self) -> None:
        lines = front_lines(self._article, self._plan.minutes)
        self._add("\n".join(["---", *lines, "---"]))
        self._add(
            comment(
                tr(
                    "Made from an article. Each remark that begins with “check:” marks a guess, or something "
                    "that is missing; take it out when you have seen to it."
                )
            )
        )
        self._add("\n".join(check(words) for words in front_checks(self._article, self._plan)))
        self._notes(fixed_words.title_notes())

    def _welcome(self) -> None:
        intro = next((part for part in self._plan.parts if not part.heading), None)
        seconds = self._plan.welcome_seconds + (intro.seconds if intro is not None else 0)
        self._add(f"# {markdown_words(tr('Welcome'))} {{minutes={minutes_text(seconds)}}}")
        self._notes(fixed_words.welcome_notes())
        settings = f"layout=agreements minutes={minutes_text(self._plan.agreements_seconds)} if-late=fixed"
        self._add(f"## {markdown_words(fixed_words.agreements_heading())} {{{settings}}}")
        self._add("\n".join(f"- {markdown_words(words)}" for words in fixed_words.agreements()))
        self._notes(fixed_words.agreements_notes())
        self._add(f"## {markdown_words(fixed_words.breathe_heading())} {{if-late=fixed}}")
        length = format_clock(self._plan.breathe_seconds)
        self._add(f"::: breathe {length}\n{markdown_words(fixed_words.breathe_words())}\n:::")
        self._notes(fixed_words.breathe_notes())
        if intro is not None:
            self._topics(intro)
            self._talk(fixed_words.opening_question(), intro.talk)
            self._break_at_the_end(intro)

    def _part(self, part: Part) -> None:
        heading = part.heading
        short = _fitting(heading, _LONGEST_HEADING)
        self._add(f"# {markdown_words(short)} {{minutes={minutes_text(part.seconds)}}}")
        if part.is_guess:
            self._add(check(remark(Guess.PART)))
        if short != heading:
            self._add(check(remark(Guess.LONG_HEADING)))
        talking = minutes_text(part.talk.seconds if part.talk is not None else 0)
        words = tr("**Time** {minutes} minutes for this part, {talking} of them for talking together.")
        whole = () if short == heading else (markdown_words(heading),)
        self._notes((words.format(minutes=minutes_text(part.seconds), talking=talking), *whole))
        self._topics(part)
        self._talk(self._question(part), part.talk)
        self._break_at_the_end(part)

    def _topics(self, part: Part) -> None:
        for number, topic in enumerate(part.topics, 1):
            self._topic(topic, part.heading)
            if part.break_seconds and part.break_after_topic == number:
                self._break(part.break_seconds)

    def _topic(self, topic: Topic, heading: str) -> None:
        words = self._subject.slide_words(topic.paragraphs, heading)
        if_late = "skip" if topic.may_be_skipped else "shorten"
        self._add(f"## {markdown_words(self._unlike(words.headline))} {{if-late={if_late}}}")
        self._add(check(remark(Guess.HEADLINE if words.is_claim else Guess.NO_HEADLINE)))
        if len(words.points) == 1:
            self._add(markdown_words(words.points[0]))
        else:
            self._add("\n".join(f"- {markdown_words(point)}" for point in words.points))
        paragraphs = (markdown_paragraphs(paragraph) for paragraph in topic.paragraphs)
        self._notes((tr("**Say** In your own words:"), *paragraphs))

    def _unlike(self, headline: str) -> str:
        """Return ``headline`` as no slide before has it."""
        named = headline if headline not in self._headlines else ""
        named = named or next(name for at in count(2) if (name := f"{headline} ({at})") not in self._headlines)
        self._headlines.add(named)
        return named

    def _question(self, part: Part) -> str:
        """Ask about the part's heading; where that is a guess, rather about what its first slide claims."""
        paragraphs = [paragraph for topic in part.topics for paragraph in topic.paragraphs]
        subject = _fitting(part.heading, _LONGEST_SUBJECT)
        if part.is_guess and part.topics:
            claim = self._subject.slide_words(part.topics[0].paragraphs, part.heading)
            if claim.is_claim and columns(claim.headline) <= _LONGEST_SUBJECT:
                subject = claim.headline
        subject = NUMBERED.sub("", subject)
        return self._questions.about(subject.replace("“", "‘").replace("”", "’"), paragraphs)

    def _talk(self, question: str, talk: Talk | None) -> None:
        if talk is None:
            return
        self._add(f"## {markdown_words(question)} {{if-late=shorten}}")
        self._add(check(remark(Guess.QUESTION)))
        self._add(_discuss(talk))
        is_alone = talk.format is DiscussionFormat.SOLO
        self._notes(fixed_words.alone_notes() if is_alone else fixed_words.talk_notes())

    def _break_at_the_end(self, part: Part) -> None:
        if part.break_seconds and part.break_after_topic is None:
            self._break(part.break_seconds)

    def _break(self, seconds: int) -> None:
        self._add(f"## {markdown_words(tr('A short break'))} {{if-late=shorten}}")
        self._add(check(remark(Guess.BREAK)))
        self._add(f"::: break {format_clock(seconds)}\n:::")
        self._notes(fixed_words.break_notes())

    def _close(self) -> None:
        self._add(f"# {markdown_words(tr('Close'))} {{minutes={minutes_text(self._plan.close_seconds)}}}")
        sources = [lines for text in self._article.sources if (lines := markdown_paragraphs(text))]
        self._notes((*fixed_words.close_notes(), *([fixed_words.sources_cue(), *sources] if sources else [])))
        self._add(f"## {markdown_words(fixed_words.last_heading())} {{if-late=fixed}}")
        self._add(markdown_words(fixed_words.last_words()), _discuss(self._plan.close_talk))
        self._notes(fixed_words.last_notes())

    def _booking(self) -> None:
        article = self._article
        self._add(f"## {markdown_words(fixed_words.booking_heading())} {{layout=booking}}")
        bio = _bio_on_the_slide(article, self._language)
        previous = printable(article.previous_title)
        self._add(markdown_words(bio))
        if previous:
            words = tr("Before this one: {title}").format(title=_fitting(previous, _LONGEST_HEADING))
            self._add(markdown_words(words))
        said = [article.bio, article.credentials, article.offer, article.booking.text if article.booking else ""]
        said += [article.previous_title, article.next_title]
        whole = dict.fromkeys(markdown_paragraphs(text) for text in said if printable(text))
        if whole:
            self._notes((tr("**Say** What the article says about you and your work:"), *whole))


def _discuss(talk: Talk) -> str:
    solo = talk.solo.replace('"', "”")
    settings = "sizes=2,3,4 sound=bell cues=half,1:00"
    if talk.format in (DiscussionFormat.SOLO, DiscussionFormat.GO_ROUND):
        settings = "sound=soft"
    lines = [f'::: discuss {talk.format.value} {settings} solo="{solo}"', *(each.line for each in talk.rounds), ":::"]
    return "\n".join(lines)


def _bio_on_the_slide(article: Article, language: str) -> str:
    """Return the bio's first sentences; what the booking details say anyway, or what does not fit, is left out."""
    offer = printable(article.offer).rstrip(".")
    shown = ""
    for sentence in split_sentences(printable(article.bio), language):
        longer = f"{shown} {sentence}".strip()
        if columns(longer) > _LONGEST_BIO:
            break
        if not (offer and offer in sentence):
            shown = longer
    return shown or _fitting(printable(article.bio), _LONGEST_BIO)


def _fitting(text: str, most_columns: int) -> str:
    line = text.rstrip(" .:")
    return text if columns(text) <= most_columns else shortened(line, most_columns, "").text
