"""The facilitator hears of the battery once at 20 % and once at 10 %, and again only after charging."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.laptop.advice import Advice
from hearthside.laptop.battery import BatteryWords, Charge, battery_advice
from hearthside.laptop.battery_watch import BatteryWatch
from hearthside.laptop.charge_reading import linux_charge, read_charge


def said_during(charges: Iterable[Charge]) -> list[int]:
    words, said = BatteryWords(), []
    for charge in charges:
        words, level_percent = words.after(charge)
        if level_percent is not None:
            said.append(level_percent)
    return said


def falling(*percents: float) -> list[Charge]:
    return [Charge(percent, plugged_in=False) for percent in percents]


PLUGGED_IN = Charge(15, plugged_in=True)


@pytest.mark.parametrize(
    ("charges", "said"),
    [
        (falling(90, 50, 20.1), []),
        (falling(21, 20, 19, 15, 11), [20]),
        (falling(30, 12, 10, 9, 3, 0), [20, 10]),
        (falling(20, 21, 20, 19, 21, 20), [20]),  # a battery that wavers
        (falling(10, 12, 15, 18, 10), [10]),  # of two levels at once the lower one, and then no more
        (falling(40, 8), [10]),
        ([*falling(19), PLUGGED_IN, *falling(15, 14)], [20, 20]),
        ([*falling(8), PLUGGED_IN, *falling(15, 9)], [10, 20, 10]),
        ([PLUGGED_IN, Charge(5, plugged_in=True)], []),
        ([Charge(19, plugged_in=None), Charge(18, plugged_in=None)], [20]),  # a system that does not know
    ],
)
def test_each_level_is_said_once_until_the_laptop_is_plugged_in(charges: list[Charge], said: list[int]) -> None:
    assert said_during(charges) == said


@given(st.lists(st.floats(0, 100), max_size=50))
def test_an_evening_on_battery_hears_at_most_two_words_and_the_lower_one_last(percents: list[float]) -> None:
    said = said_during(falling(*percents))
    assert said in ([], [20], [10], [20, 10])
    assert bool(said) == any(percent <= 20 for percent in percents)
    assert (10 in said) == any(percent <= 10 for percent in percents)


def test_the_words_are_plain_and_say_what_helps() -> None:
    assert battery_advice(20).text == "The laptop's battery is down to 20 %."
    assert "10 %" in battery_advice(10).text
    assert battery_advice(20).mend != battery_advice(10).mend


def test_the_watch_tells_on_a_thread_of_its_own_and_ends() -> None:
    told: list[tuple[Advice, str]] = []
    heard = threading.Event()

    def tell(advice: Advice) -> None:
        told.append((advice, threading.current_thread().name))
        heard.set()

    watch = BatteryWatch(tell, lambda: Charge(18, plugged_in=False))
    watch.start()
    assert heard.wait(10)
    watch.close()
    assert told == [(battery_advice(20), "battery")]
    assert watch.reading() is None
    assert "battery" not in {thread.name for thread in threading.enumerate()}


def test_whoever_wants_to_know_hears_at_once_and_not_after_a_minute() -> None:
    charges, read = [Charge(80, plugged_in=False), Charge(81, plugged_in=True)], threading.Semaphore(0)

    def next_charge() -> Charge:
        read.release()
        return charges.pop(0)

    watch = BatteryWatch(lambda _advice: None, next_charge)
    before = (watch.was_read, watch.charge)
    watch.start()
    assert read.acquire(timeout=10)
    watch.look_soon()
    assert read.acquire(timeout=10)
    watch.close()
    assert before == (False, None)
    assert (watch.was_read, watch.charge) == (True, Charge(81, plugged_in=True))


def test_without_a_battery_nothing_is_ever_told() -> None:
    assert BatteryWatch(lambda _advice: None, lambda: None).reading() is None


def test_a_watch_that_never_began_can_be_closed() -> None:
    BatteryWatch(lambda _advice: None, lambda: None).close()


class Supplies:
    """A folder like /sys/class/power_supply."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, **words: str | int) -> None:
        (self.folder / name).mkdir()
        for key, word in words.items():
            (self.folder / name / key).write_text(f"{word}\n")


@pytest.fixture
def supplies(tmp_path: Path) -> Supplies:
    return Supplies(tmp_path)


def test_linux_reads_one_battery(supplies: Supplies) -> None:
    supplies.add("AC", type="Mains", online=0)
    supplies.add("BAT0", type="Battery", present=1, status="Discharging", energy_now=9_000, energy_full=50_000)
    assert linux_charge(supplies.folder) == Charge(18.0, plugged_in=False)


def test_linux_takes_two_batteries_together(supplies: Supplies) -> None:
    supplies.add("BAT0", type="Battery", status="Unknown", energy_now=1_000, energy_full=20_000, capacity=5)
    supplies.add("BAT1", type="Battery", status="Discharging", energy_now=59_000, energy_full=80_000, capacity=73)
    assert linux_charge(supplies.folder) == Charge(60.0, plugged_in=False)


def test_linux_leaves_the_mouse_alone(supplies: Supplies) -> None:
    supplies.add("hidpp_battery_0", type="Battery", scope="Device", status="Discharging", capacity=5)
    assert linux_charge(supplies.folder) is None
    supplies.add("BAT1", type="Battery", status="Full", charge_now=99, charge_full=100)
    supplies.add("BAT2", type="Battery", present=0, status="Unknown", capacity=0)
    assert linux_charge(supplies.folder) == Charge(99.0, plugged_in=True)


@pytest.mark.parametrize(
    ("status", "online", "plugged_in"),
    [
        ("Charging", "0", True),
        ("Not charging", "1", True),
        ("Discharging", "1", False),
        ("Unknown", "1", True),
        ("Unknown", "0", False),
        ("Unknown", "", None),
        ("", None, None),
    ],
)
def test_linux_knows_whether_power_comes_in(
    supplies: Supplies, status: str, online: str | None, plugged_in: bool | None
) -> None:
    supplies.add("BAT0", type="Battery", status=status, capacity=42)
    if online is not None:
        supplies.add("ADP1", type="Mains", online=online)
    assert linux_charge(supplies.folder) == Charge(42.0, plugged_in)


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"capacity": "many"},
        {"capacity": ""},
        {"energy_now": 5, "energy_full": 0},
        {"charge_now": -5},
        {"capacity": "²"},
    ],
)
def test_linux_makes_nothing_of_a_battery_that_says_nothing(supplies: Supplies, words: dict[str, str | int]) -> None:
    supplies.add("BAT0", type="Battery", status="Discharging", **words)
    assert linux_charge(supplies.folder) is None


def test_linux_never_says_more_than_full(supplies: Supplies) -> None:
    supplies.add("BAT0", type="Battery", status="Full", energy_now=52_000, energy_full=50_000)
    assert linux_charge(supplies.folder) == Charge(100.0, plugged_in=True)


def test_a_linux_without_the_folder_has_no_battery(tmp_path: Path) -> None:
    assert linux_charge(tmp_path / "nowhere") is None


def test_this_computer_can_be_asked() -> None:
    charge = read_charge()
    assert charge is None or 0 <= charge.percent <= 100


def broken() -> None:
    raise OSError("the driver is gone")


@pytest.mark.parametrize(
    ("sensors", "charge"),
    [
        (lambda: SimpleNamespace(percent=55, power_plugged=True), Charge(55.0, plugged_in=True)),
        (lambda: SimpleNamespace(percent=9, power_plugged=None), Charge(9.0, plugged_in=None)),
        (lambda: None, None),
        (broken, None),
    ],
)
def test_elsewhere_psutil_is_asked(monkeypatch: pytest.MonkeyPatch, sensors: object, charge: Charge | None) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setitem(sys.modules, "psutil", SimpleNamespace(sensors_battery=sensors))
    assert read_charge() == charge


@pytest.mark.parametrize("psutil", [None, SimpleNamespace()])
def test_a_system_without_sensors_has_no_battery(monkeypatch: pytest.MonkeyPatch, psutil: object) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "psutil", psutil)
    assert read_charge() is None
