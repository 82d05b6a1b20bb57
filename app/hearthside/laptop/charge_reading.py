"""Owns asking the system what the laptop's battery has left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from hearthside.laptop.battery import Charge

POWER_SUPPLIES = Path("/sys/class/power_supply")

ReadCharge = Callable[[], Charge | None]


def read_charge() -> Charge | None:
    """Return what the battery has left; None without one, or where the system does not say. Never raises.

    May take a tenth of a second where the firmware is slow: not for the thread that paints.
    """
    return linux_charge() if sys.platform.startswith("linux") else _charge_by_psutil()


def linux_charge(folder: Path = POWER_SUPPLIES) -> Charge | None:
    """Return what all batteries of the laptop together have left, as the kernel tells it in ``folder``.

    Not psutil's reading: that takes the first of two batteries for the whole, and a mouse's for the laptop's.
    """
    try:
        supplies = sorted(folder.iterdir())
    except OSError:
        return None
    batteries = [supply for supply in supplies if _is_own_battery(supply)]
    percent = _percent_together(batteries)
    if percent is None:
        return None
    return Charge(percent, _plugged_in({_word(battery, "status") for battery in batteries}, supplies))


def _charge_by_psutil() -> Charge | None:
    try:
        import psutil

        reading = psutil.sensors_battery()
    except Exception:  # not on every system, and drivers answer oddly
        return None
    if reading is None:
        return None
    return Charge(float(reading.percent), reading.power_plugged)


def _is_own_battery(supply: Path) -> bool:
    """Whether ``supply`` is a battery of the laptop: one that is in it, and not in a mouse or a headset."""
    return _word(supply, "type") == "battery" and _word(supply, "scope") != "device" and _word(supply, "present") != "0"


def _percent_together(batteries: Iterable[Path]) -> float | None:
    """Return the percentage of all together, by their size where every one tells its own in the same unit."""
    batteries = tuple(batteries)
    for unit in ("energy", "charge"):
        now = [_number(battery, f"{unit}_now") for battery in batteries]
        full = [_number(battery, f"{unit}_full") for battery in batteries]
        left = sum(number for number in now if number is not None)
        room = sum(number for number in full if number is not None)
        if None not in (*now, *full) and room > 0:
            return _as_percent(100 * left / room)
    shares = [share for battery in batteries if (share := _number(battery, "capacity")) is not None]
    return _as_percent(sum(shares) / len(shares)) if shares else None


def _as_percent(value: float) -> float:
    return min(100.0, max(0.0, value))


def _plugged_in(states: set[str], supplies: Iterable[Path]) -> bool | None:
    """Return whether power comes in, as the batteries see it: a charger may be on and yet too weak.

    "Not charging" is what a battery says that is plugged in and full enough for its owner.
    """
    if "charging" in states:
        return True
    if "discharging" in states:
        return False
    if states & {"full", "not charging"}:
        return True
    mains = {_word(supply, "online") for supply in supplies if _word(supply, "type") == "mains"} - {""}
    return "1" in mains if mains else None


def _number(supply: Path, name: str) -> float | None:
    word = _word(supply, name)
    return float(word) if word.isascii() and word.isdigit() else None


def _word(supply: Path, name: str) -> str:
    """Return what a file of the kernel says, in lower case; nothing where it is missing or cannot be read."""
    try:
        return (supply / name).read_text(encoding="ascii", errors="replace").strip().lower()
    except OSError:
        return ""
