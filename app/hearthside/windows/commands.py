"""Owns the things a facilitator can do while presenting, whatever key, click or button asks for them."""

from __future__ import annotations

from enum import StrEnum


class Command(StrEnum):
    """One wish of the facilitator. The controller carries out what concerns the room and hands on the rest."""

    NEXT = "next"
    BACK = "back"
    FIRST = "first"
    LAST = "last"
    RETURN = "return"
    OVERVIEW = "overview"
    HOLD = "hold"
    BLACK = "black"
    WHITE = "white"
    FREEZE = "freeze"
    POINTER = "pointer"
    ZOOM = "zoom"
    SWAP_SCREENS = "swap-screens"
    FULLSCREEN = "fullscreen"
    QUICK_EDIT = "quick-edit"
    HELP = "help"
    NOTES_LARGER = "notes-larger"
    NOTES_SMALLER = "notes-smaller"
    START = "start"
    START_HERE = "start-here"
    ESCAPE = "escape"
    QUIT = "quit"
    RELOAD = "reload"
    CLOCK = "clock"
    MINUTE_MORE = "minute-more"
    MINUTE_LESS = "minute-less"
    NEXT_ROUND = "next-round"
    RESTART_ROUND = "restart-round"
    SOUND = "sound"
    COPY_ROUND = "copy-round"
    GO_TO_CLOCK = "go-to-clock"
    REFIT = "refit"
    UNDO_REFIT = "undo-refit"
    RESUME = "resume"
    SAVE_ELSEWHERE = "save-elsewhere"
    GO_TO_TYPED = "go-to-typed"
    ERASE_TYPED = "erase-typed"
    DIGIT_0 = "0"
    DIGIT_1 = "1"
    DIGIT_2 = "2"
    DIGIT_3 = "3"
    DIGIT_4 = "4"
    DIGIT_5 = "5"
    DIGIT_6 = "6"
    DIGIT_7 = "7"
    DIGIT_8 = "8"
    DIGIT_9 = "9"

    @property
    def is_typing(self) -> bool:
        """Whether this types a slide's number or takes a digit of it back."""
        return bool(self.digit) or self is Command.ERASE_TYPED

    @property
    def is_clock(self) -> bool:
        """Whether this is a key of the clock: of no consequence under Hold, and where nothing is timed."""
        return self in (
            Command.CLOCK,
            Command.MINUTE_MORE,
            Command.MINUTE_LESS,
            Command.NEXT_ROUND,
            Command.RESTART_ROUND,
            Command.SOUND,
            Command.COPY_ROUND,
        )

    @property
    def is_beginning(self) -> bool:
        """Whether this begins an evening that is only being looked over."""
        return self in (Command.NEXT, Command.START, Command.START_HERE)

    @property
    def is_tool(self) -> bool:
        """Whether this handles what lies over the slide: pointer, zoom, the number that is typed."""
        return self.is_typing or self in (Command.GO_TO_TYPED, Command.POINTER, Command.ZOOM)

    @property
    def digit(self) -> str:
        """The digit that this command types, or an empty text for every other command."""
        return self.value if self.value.isdigit() else ""
