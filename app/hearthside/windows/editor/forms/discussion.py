"""Owns the form of a conversation: its format, its rounds, and everything else that a fence can say."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.discussion_form import DiscussionForm, FieldFault, rows_of_format, understood
from hearthside.authoring.discussion_text import (
    can_take_discussion,
    discussion_inserted,
    discussion_rewritten,
    read_form,
)
from hearthside.authoring.slide_parts import body_parts
from hearthside.deck.activities import ClockDisplay, DiscussionFormat, Sound
from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck
from hearthside.deck.turns import GROUP_SIZES
from hearthside.tr import tr
from hearthside.windows.editor.forms.choice import Choice
from hearthside.windows.editor.forms.form import Form
from hearthside.windows.editor.forms.format_words import format_explanation, format_name
from hearthside.windows.editor.forms.rounds import Rounds
from hearthside.windows.paper.lines import Lines
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.showing import set_shown

_HALF = "half"
_NEW = DiscussionForm(format=DiscussionFormat.PAIRS, sizes=GROUP_SIZES, cues=(_HALF, "1:00"))


class DiscussionSheet(Form):
    """Edits the conversation of one slide, or makes a new one on it or behind it."""

    def __init__(self, deck: Deck, index: int) -> None:
        """``index`` is that of the slide at the cursor (from 0)."""
        self._before = read_form(deck, index)
        title = tr("A new discussion") if self._before is None else tr("This discussion")
        super().__init__(title, tr("Insert") if self._before is None else "")
        self._index = index
        self._understood = understood(self._before or _NEW, deck.settings.language)
        self._build(deck)
        self._show(self._before or _NEW)
        self._connect()
        self._take_change()

    @property
    def form(self) -> DiscussionForm:
        """What the fields say."""
        return DiscussionForm(
            format=self.format.value,
            rounds=() if self.rounds.is_own else self.rounds.forms,
            sizes=tuple(size for size, box in self.sizes.items() if box.isChecked()),
            cues=self._cues(),
            sound=self.sound.value,
            clock=self.clock.value,
            gap=self.more.text("gap"),
            people=self.more.text("people"),
            solo=self.more.text("solo"),
            shows_pass=self.shows_pass.isChecked(),
        )

    @override
    def change(self, deck: Deck) -> Change:
        self._take_change()
        if self._understood.faults:
            raise Cannot(self._understood.faults[0].message)
        if self._before is None:
            here, question = self.place.value, self.top.text("question")
            return discussion_inserted(deck, self._index, self.form, on_this_slide=here, question=question)
        form = self.form
        if read_form(deck, self._index) != self._before:
            # The fence was edited meanwhile: its rows are no longer those that the form knows.
            form = replace(form, rounds=tuple(replace(row, origin=None) for row in form.rounds))
        return discussion_rewritten(deck, self._index, form)

    @override
    def first_field(self) -> QWidget:
        asks = self._before is None and not self.place.value
        return self.top.fields["question"] if asks else self.format.box

    @override
    def first_wrong(self) -> QWidget | None:
        return next((field for fault in self._understood.faults if (field := self._field(fault)) is not None), None)

    @override
    def summary(self) -> str:
        return tr("{total} in all").format(total=format_clock(self._understood.discussion.total_seconds))

    @override
    def set_sizes(self, sizes: Sizes) -> None:
        self._column.setContentsMargins(0, 0, sizes.px(10), 0)
        self._column.setSpacing(sizes.px(8))
        for part in (self.top, self.rounds, self.more):
            part.set_sizes(sizes)

    def _cues(self) -> tuple[str, ...]:
        written = [cue.strip() for cue in self.more.line("cues").text().split(",") if cue.strip()]
        cues = (*((_HALF,) if self.half.isChecked() else ()), *written)
        known = self._before.cues if self._before is not None else ()
        return known if set(cues) == set(known) else cues  # in the order in which their author has them

    def _field(self, fault: FieldFault) -> QWidget | None:
        if fault.row is not None and fault.name in ("text", "duration") and fault.row < len(self.rounds.rows):
            row = self.rounds.rows[fault.row]
            return row.text if fault.name == "text" else row.duration
        return self.more.fields.get(fault.name)

    def _take_change(self) -> None:
        """Read the fields as the deck would, and say beside each what is wrong."""
        if self.rounds.is_own:
            people = self.more.text("people")
            wanted = rows_of_format(self.format.value, int(people) if people.isdecimal() and len(people) < 4 else None)
            if self.rounds.forms != wanted:
                self.rounds.show_rows(wanted, is_own=True)
        found = self._understood = understood(self.form, self._language)
        at_rows = {fault.row: f"{fault.message} {fault.mend}" for fault in found.faults if fault.row is not None}
        self.rounds.say(at_rows, found.discussion.rounds)
        self.more.show_faults({fault.name: f"{fault.message} {fault.mend}" for fault in found.faults})
        if self._before is None:
            self.top.show_field("question", not self.place.value)
        self.explanation.setText(format_explanation(self.format.value))
        self.whose.setText(
            tr("The rounds that this format brings. Change one, and they are this slide’s own.")
            if self.rounds.is_own
            else tr("This slide’s own rounds.")
        )
        set_shown(self.back_button, not self.rounds.is_own)

    def _use_formats_own(self) -> None:
        self.rounds.show_rows((), is_own=True)
        self._take_change()
        self.changed.emit()

    def _show(self, form: DiscussionForm) -> None:
        self.format.choose(form.format)
        self.rounds.show_rows(form.rounds, is_own=not form.rounds)
        for size, box in self.sizes.items():
            box.setChecked(size in form.sizes)
        self.half.setChecked(_HALF in form.cues)
        self.more.line("cues").setText(", ".join(cue for cue in form.cues if cue != _HALF))
        self.sound.choose(form.sound)
        self.clock.choose(form.clock)
        for name in ("gap", "people", "solo"):
            self.more.line(name).setText(getattr(form, name))
        self.shows_pass.setChecked(form.shows_pass)

    def _build(self, deck: Deck) -> None:
        self._language = deck.settings.language
        self.format = Choice((format_, format_name(format_)) for format_ in DiscussionFormat)
        self.explanation = PlainLabel("small", wraps=True)
        self.place = Choice(((True, tr("On this slide")), (False, tr("On a new slide behind this one"))))
        slide = deck.slides[self._index]
        self.place.choose(can_take_discussion(deck, self._index) and not body_parts(deck, slide))
        self.place.box.setEnabled(can_take_discussion(deck, self._index))
        self.top = Lines()
        if self._before is None:
            self.top.add("place", tr("Where"), self.place.box)
            example = tr("Which gesture settles you, with or without touch?")
            self.top.add_line("question", tr("The question"), example)
        self.top.add("format", tr("How people talk"), self.format.box)
        self.whose = PlainLabel("small", wraps=True)
        self.back_button = QPushButton(tr("Take the format’s own rounds"))
        self.back_button.setObjectName("link")
        self.back_button.setAutoDefault(True)
        self.rounds = Rounds()
        self.rounds.above = self.back_button
        self._build_more()
        heading = PlainLabel("label", wraps=True)
        heading.setText(tr("Rounds"))
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.back_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.top)
        self._column.addWidget(self.explanation)
        self._column.addLayout(head)
        for part in (self.whose, self.rounds, self.more):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _build_more(self) -> None:
        self.more = Lines()
        self.more.add_heading(tr("Tones and clock"))
        self.sizes = {size: QCheckBox(str(size)) for size in GROUP_SIZES}
        for size, box in self.sizes.items():
            box.setAccessibleName(tr("A soft tone when groups of {size} change turns").format(size=size))
        self.more.add("sizes", tr("Tone at changes for groups of"), _beside(*self.sizes.values()))
        self.half = QCheckBox(tr("at half time"))
        self.more.add("half", tr("Quiet signal"), self.half)
        self.more.add_line("cues", tr("Signal with this left"), "1:00")
        self.sound = Choice(((Sound.BELL, tr("Bell")), (Sound.SOFT, tr("Soft")), (Sound.NONE, tr("No sound"))))
        self.more.add("sound", tr("Sound"), self.sound.box)
        self.clock = Choice(
            (
                (ClockDisplay.VISIBLE, tr("A clock with its numbers")),
                (ClockDisplay.BAR, tr("A bar only")),
                (ClockDisplay.HIDDEN, tr("No clock for the room")),
            )
        )
        self.more.add("clock", tr("The room sees"), self.clock.box)
        self.more.add_line("gap", tr("Pause between rounds"), "5", tr("In seconds."))
        self.more.add_heading(tr("Who is there"))
        self.more.add_line("people", tr("Number of people"), "12", tr("Needed where a round’s time is for each."))
        self.more.add_line("solo", tr("For people on their own"), tr("Write three lines for yourself"))
        self.shows_pass = QCheckBox(tr("Say that everyone may pass"))
        self.more.add("pass", tr("Passing"), self.shows_pass)

    def _connect(self) -> None:
        boxes = (*self.sizes.values(), self.half, self.shows_pass)
        for signal in (
            self.rounds.changed,
            self.top.changed,
            self.more.changed,
            *(choice.box.chosen for choice in (self.format, self.place, self.sound, self.clock)),
            *(box.toggled for box in boxes),
        ):
            signal.connect(self._tell)
        self.back_button.clicked.connect(self._use_formats_own)

    def _tell(self) -> None:
        self._take_change()
        self.changed.emit()


def _beside(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    holder.setFocusProxy(parts[0])
    return holder
