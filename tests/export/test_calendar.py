"""The next workshop as a calendar entry: what other calendars read in it, and that no text breaks out of its line."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.export.calendar import next_workshop_entry, next_workshop_file_name

BERLIN = ZoneInfo("Europe/Berlin")
NOW = dt.datetime(2026, 11, 26, 21, 5, tzinfo=BERLIN)
WORKSHOP = NextWorkshop(title="Mindful Communication", date="2026-12-10", time="19:00", place="Online")
BOOKING = Booking(
    url="https://example.org/book?a=1,2;b",
    offer="Couples, and groups; all of them",
    disclaimer="Education, not therapy.",
    next_workshop=WORKSHOP,
)


def entry(booking: Booking = BOOKING, zone: ZoneInfo = BERLIN) -> bytes:
    made = next_workshop_entry(booking, "Kim Rivers", zone, NOW)
    assert made is not None
    return made


def with_workshop(**values: str) -> Booking:
    return Booking(next_workshop=NextWorkshop(**{"title": "More", "date": "2026-12-10", **values}))


def event_of(made: bytes) -> Any:
    (event,) = Calendar.from_ical(made).walk("VEVENT")
    return event


def test_another_calendar_reads_what_was_meant() -> None:
    event = event_of(entry())
    assert event["SUMMARY"] == "Mindful Communication"
    assert event["LOCATION"] == "Online"
    assert event["URL"] == BOOKING.url
    assert event["DTSTART"].dt == dt.datetime(2026, 12, 10, 19, tzinfo=BERLIN)
    assert event["DURATION"].dt == dt.timedelta(minutes=90)
    assert event["DTSTAMP"].dt == dt.datetime(2026, 11, 26, 20, 5, tzinfo=dt.UTC)
    assert str(event["DESCRIPTION"]).split("\n") == ["Kim Rivers", BOOKING.offer, BOOKING.url, BOOKING.disclaimer]


def test_its_time_is_local_with_the_name_and_the_rules_of_its_zone() -> None:
    lines = entry().decode().split("\r\n")
    assert "DTSTART;TZID=Europe/Berlin:20261210T190000" in lines
    assert "TZID:Europe/Berlin" in lines
    # As the law has it: forward at two o'clock, back at three.
    assert "DTSTART:20260329T020000" in lines
    assert "DTSTART:20261025T030000" in lines


def test_the_workshop_s_own_zone_and_length_count_before_the_laptop_s() -> None:
    made = entry(with_workshop(time="7:30 pm", timezone="America/New_York", duration="2 h"))
    event = event_of(made)
    assert event["DTSTART"].dt == dt.datetime(2026, 12, 10, 19, 30, tzinfo=ZoneInfo("America/New_York"))
    assert event["DURATION"].dt == dt.timedelta(hours=2)
    assert b"Europe/Berlin" not in made


def test_in_utc_no_rules_are_needed() -> None:
    made = entry(with_workshop(time="19:00"), ZoneInfo("Etc/UTC"))
    assert b"DTSTART:20261210T190000Z" in made
    assert b"VTIMEZONE" not in made


@pytest.mark.parametrize("time", ["", "in the evening"])
def test_without_a_time_it_is_for_the_whole_day(time: str) -> None:
    lines = entry(with_workshop(time=time)).decode().split("\r\n")
    assert "DTSTART;VALUE=DATE:20261210" in lines
    assert "DTEND;VALUE=DATE:20261211" in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_through_the_night_on_which_clocks_change_it_lasts_as_long_as_it_says() -> None:
    event = event_of(entry(with_workshop(date="2026-10-25", time="01:30", duration="2 h")))
    assert event["DURATION"].dt == dt.timedelta(hours=2)
    assert "DTEND" not in event


@pytest.mark.parametrize("date", ["", "soon", "9999-12-31", "0001-01-01"])
def test_without_a_date_that_can_be_there_is_no_entry(date: str) -> None:
    assert next_workshop_entry(with_workshop(date=date), "", BERLIN, NOW) is None
    assert next_workshop_entry(Booking(), "", BERLIN, NOW) is None


def test_saved_again_it_is_the_same_entry_and_another_workshop_is_another() -> None:
    uid = event_of(entry(with_workshop(time="19:00")))["UID"]
    assert event_of(entry(with_workshop(time="20:00")))["UID"] == uid
    assert event_of(entry(with_workshop(date="2027-01-10")))["UID"] != uid


@pytest.mark.parametrize(
    "name",
    ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "Europe/Dublin",
     "America/Santiago", "Pacific/Apia", "Asia/Tehran", "Antarctica/Troll"],
)  # fmt: skip
@pytest.mark.parametrize("day", ["2026-02-01", "2026-07-15", "2026-12-10"])
def test_the_rules_say_at_every_moment_what_the_zone_says(name: str, day: str) -> None:
    zone = ZoneInfo(name)
    rules: Any
    (rules,) = Calendar.from_ical(entry(with_workshop(date=day, time="19:00"), zone)).walk("VTIMEZONE")
    changes = sorted(
        (rule["DTSTART"].dt - rule["TZOFFSETFROM"].td, rule["TZOFFSETTO"].td) for rule in rules.subcomponents
    )
    moment = dt.datetime.fromisoformat(day) - dt.timedelta(days=31)
    for _ in range(24 * 62):
        moment += dt.timedelta(hours=1)
        offset = [to for begins, to in changes if begins <= moment][-1]
        assert offset == moment.replace(tzinfo=dt.UTC).astimezone(zone).utcoffset(), moment


texts = st.text(max_size=120) | st.just("a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b") | st.just("É" * 200)


workshops = st.builds(
    NextWorkshop, title=texts, place=texts, time=texts, duration=texts, timezone=texts, date=st.just("2026-12-10")
)


@given(st.builds(Booking, offer=texts, fee=texts, disclaimer=texts, next_workshop=workshops), texts)
@settings(max_examples=100, deadline=None)
def test_whatever_somebody_wrote_stays_in_its_line(booking: Booking, who: str) -> None:
    made = next_workshop_entry(booking, who, BERLIN, NOW)
    assert made is not None
    lines = made.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert not any(byte < 32 for line in lines for byte in line)
    assert [line for line in lines if line.startswith((b"BEGIN:V", b"END:V"))][-2:] == [b"END:VEVENT", b"END:VCALENDAR"]
    assert lines.count(b"BEGIN:VEVENT") == 1
    assert booking.next_workshop is not None
    title = " ".join(booking.next_workshop.title.split())
    if title.isprintable() and title:
        assert " ".join(str(event_of(made)["SUMMARY"]).split()) == title


def test_its_file_is_named_after_it() -> None:
    assert next_workshop_file_name(WORKSHOP) == "mindful-communication-2026-12-10.ics"
