"""However the clocks are read, and whatever is done to them: the same evening, each cue once, nothing negative."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from hearthside.session.activity_clock import Phase
from hearthside.session.clock_events import ClockAction, ClockStarted, ClockUsed, Slept, TimeAdded, WokeUp
from hearthside.session.clock_plan import ClockPlan, CueKind, TimedRound
from hearthside.session.clock_rack import SlideCue
from hearthside.session.events import CoverChanged, Event, Moved, SessionStarted
from hearthside.session.reducer import heartbeat, reduce
from hearthside.session.state import Cover, Position, SessionState
from tests.session.clocks import plan_of
from tests.session.fake_clock import FakeClock

SLIDES = (0, 1)
rounds = st.builds(
    TimedRound,
    seconds=st.floats(1, 900),
    turn_sizes=st.sampled_from([(), (2,), (2, 3, 4), (12,)]),
    tone_sizes=st.sampled_from([(), (2,)]),
    time_left_seconds=st.sampled_from([(), (60.0,), (60.0, 10.0)]),
    has_half=st.booleans(),
)
plans = st.builds(plan_of, rounds, rounds, gap=st.sampled_from([0.0, 5.0]))
slides = st.sampled_from(SLIDES)
facts: st.SearchStrategy[Event] = st.one_of(
    st.builds(ClockStarted, slides, plans),
    st.builds(ClockUsed, slides, st.sampled_from(ClockAction)),
    st.builds(TimeAdded, slides, st.sampled_from([60.0, -60.0])),
    st.builds(CoverChanged, st.sampled_from([Cover.HOLD, Cover.NONE, Cover.BLACK])),
    st.builds(Moved, st.builds(Position, slides)),
)
evenings = st.lists(st.tuples(facts, st.floats(0, 400)), min_size=1, max_size=12)


def play(evening: list[tuple[Event, float]], ticks: list[float]) -> tuple[SessionState, list[SlideCue]]:
    """Return the evening read at its facts, at ``ticks`` seconds after its start, and at its end."""
    clock = FakeClock()
    began = clock.now().monotonic_seconds
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    heard: list[SlideCue] = []
    due = sorted(ticks)
    passed = 0.0
    for event, after in [*evening, (Moved(Position(0)), 5000.0)]:
        passed += after
        for tick in [tick for tick in due if tick < passed]:
            now = type(clock.now())(began + tick, 0.0)
            state, crossed = heartbeat(state, now)
            heard += crossed
        due = [tick for tick in due if tick >= passed]
        state, crossed = reduce(state, event, type(clock.now())(began + passed, 0.0))
        heard += crossed
    return state, heard


@given(evenings, st.lists(st.floats(0, 6000), max_size=40))
@settings(max_examples=150, deadline=None)
def test_reading_often_or_seldom_leads_to_the_same_evening(
    evening: list[tuple[Event, float]], ticks: list[float]
) -> None:
    seldom, heard_late = play(evening, [])
    often, heard = play(evening, ticks)
    assert often.rack == seldom.rack
    assert Counter(heard) == Counter(heard_late)


@given(plans, st.lists(st.floats(0, 3000), min_size=1, max_size=30))
@settings(max_examples=150, deadline=None)
def test_an_undisturbed_clock_says_every_cue_of_its_rounds_once(plan: ClockPlan, ticks: list[float]) -> None:
    _, heard = play([(ClockStarted(0, plan), 0.0)], ticks)
    said = Counter((cue.cue.round_index, cue.cue.time) for cue in heard)
    assert set(said.values()) == {1}
    assert sum(kind.kind is CueKind.END for _, kind in said) == 2
    assert [cue.cue.due_at for cue in heard] == sorted(cue.cue.due_at for cue in heard)


class AnyEvening(RuleBasedStateMachine):
    """Everything that can happen to two clocks, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.state, _ = reduce(SessionState(), SessionStarted(), self.clock.now())
        self.heard: Counter[tuple[int, int, int, object]] = Counter()
        self.lives = dict.fromkeys(SLIDES, 0)
        """How often a slide's round began afresh: from then on its cues may be heard again."""

    @rule(slide=slides, plan=plans)
    def begin(self, slide: int, plan: ClockPlan) -> None:
        self.settle()
        self.lives[slide] += 1
        self.happens(ClockStarted(slide, plan))

    @rule(slide=slides, action=st.sampled_from(ClockAction))
    def use(self, slide: int, action: ClockAction) -> None:
        self.settle()
        if action is ClockAction.RESTART_ROUND:
            self.lives[slide] += 1
        self.happens(ClockUsed(slide, action))

    @rule(slide=slides, seconds=st.sampled_from([60.0, -60.0]))
    def add(self, slide: int, seconds: float) -> None:
        self.settle()
        clock = self.state.rack.clocks.get(slide)
        if clock is not None and clock.phase in (Phase.GAP, Phase.OVER) and seconds > 0:
            self.heard = Counter({key: n for key, n in self.heard.items() if not _is_end(key)})
        self.happens(TimeAdded(slide, seconds))

    @rule(cover=st.sampled_from([Cover.HOLD, Cover.NONE]))
    def cover(self, cover: Cover) -> None:
        self.happens(CoverChanged(cover))

    @rule(slide=slides)
    def move(self, slide: int) -> None:
        self.happens(Moved(Position(slide)))

    @rule(away=st.floats(60, 4000))
    def sleep(self, away: float) -> None:
        self.settle()
        read_at = self.clock.now().monotonic_seconds
        self.clock.set_wall(away)
        self.happens(Slept(read_at, away))

    @precondition(lambda self: self.state.rack.away_seconds is not None)
    @rule(minus_away=st.booleans())
    def wake(self, minus_away: bool) -> None:
        self.happens(WokeUp(minus_away))

    @rule(seconds=st.one_of(st.floats(0, 3), st.floats(0, 2000)))
    def pass_time(self, seconds: float) -> None:
        before = self.state.rack.clocks
        self.clock.pass_seconds(seconds)
        self.settle()
        for slide, clock in self.state.rack.clocks.items():
            if not before[slide].is_running:
                assert clock == before[slide], "what stands still does not move"

    def settle(self) -> None:
        self.state, crossed = heartbeat(self.state, self.clock.now())
        self.hear(crossed)

    def happens(self, event: Event) -> None:
        self.state, crossed = reduce(self.state, event, self.clock.now())
        self.hear(crossed)

    def hear(self, crossed: tuple[SlideCue, ...]) -> None:
        at = self.clock.now().monotonic_seconds
        for cue in crossed:
            key = (cue.slide, self.lives[cue.slide], cue.cue.round_index, cue.cue.time)
            self.heard[key] += 1
            assert self.heard[key] == 1, "no cue twice in a round"
            assert cue.cue.due_at <= at

    @invariant()
    def the_room_never_sees_less_than_nothing(self) -> None:
        at = self.clock.now().monotonic_seconds
        for clock in self.state.rack.clocks.values():
            assert clock.remaining_seconds(at) >= 0
            assert clock.gap_seconds_left(at) >= 0
            assert clock.seconds_to_the_end(at) >= 0
            assert 0 <= clock.round_index < len(clock.plan.rounds)

    @invariant()
    def phases_hang_together(self) -> None:
        for clock in self.state.rack.clocks.values():
            assert (clock.gap is not None) == (clock.phase is Phase.GAP)
            assert clock.phase is not Phase.READY or not clock.is_running

    @invariant()
    def under_hold_and_while_a_question_is_open_nothing_starts_by_itself(self) -> None:
        if self.state.cover is Cover.HOLD:
            assert not any(clock.is_running for clock in self.state.rack.clocks.values())

    @invariant()
    def nothing_due_is_overlooked(self) -> None:
        rack = self.state.rack
        known = min((clock.next_due_at for clock in rack.clocks.values()), default=float("inf"))
        assert rack.next_due_at in (known, float("-inf"))


def _is_end(key: tuple[int, int, int, object]) -> bool:
    return getattr(key[3], "kind", None) is CueKind.END


AnyEvening.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyEvening = AnyEvening.TestCase


def test_an_evening_of_eight_hours_fires_each_cue_once_and_keeps_nothing() -> None:
    """Forty discussions, read ten times a second at first and then every 7.3 s."""
    clock = FakeClock()
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    spoken = TimedRound(seconds=300, turn_sizes=(2, 3, 4), tone_sizes=(2, 3, 4), time_left_seconds=(60,), has_half=True)
    plan = plan_of(60, spoken, 240)
    heard = 0
    for number in range(40):
        slide = number % 8
        state, _ = reduce(state, Moved(Position(slide)), clock.pass_seconds(5))
        state, _ = reduce(state, ClockStarted(slide, plan), clock.now())
        for step in [0.1] * 50 + [7.3] * 98:
            state, crossed = heartbeat(state, clock.pass_seconds(step))
            heard += len(crossed)
    assert heard == 40 * (3 + 1 + 1 + 6)
    assert len(state.rack.clocks) == 8
    assert all(len(each.fired) <= 9 for each in state.rack.clocks.values())
