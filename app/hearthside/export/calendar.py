"""Owns the next workshop as a calendar entry (RFC 5545), with the rules of its time zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearthside.deck.booking import Booking, NextWorkshop, is_web_address
from hearthside.export.plain_lines import file_name, plain_value
from hearthside.tr import tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from icalendar import Calendar, Event, Timezone

USUAL_SECONDS = 90 * 60
"""How long a workshop lasts that does not say."""
_UTC = ("UTC", "Etc/UTC", "Etc/UCT", "Zulu", "GMT", "Etc/GMT")
_DAYS_OF_RULES = 3 * 366
_NAMESPACE = "5b0d6c0e-2c5f-5d55-9c64-52e4f6e3a6a1"


def next_workshop_entry(booking: Booking, who: str, local_zone: ZoneInfo, now: dt.datetime) -> bytes | None:
    """Return a calendar file with the next workshop, None where it has no date that can be read.

    ``who`` invites. The times are in the workshop's own zone, else in ``local_zone``; without a time it is an entry for
    the whole day. ``now`` (with a zone) is when the file is made. The same workshop is the same entry, however often
    it is saved: a calendar that knows it takes over what changed.
    """
    workshop = booking.next_workshop
    if workshop is None or workshop.calendar_day is None:
        return None
    from icalendar import Calendar, Event

    calendar, event = Calendar(), Event()
    calendar.add("prodid", "-//Hearthside//Hearthside//EN")
    calendar.add("version", "2.0")
    event.add("uid", _lasting_name(workshop))
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("summary", plain_value(workshop.title) or tr("Workshop"))
    _add_times(calendar, event, workshop, local_zone)
    _add_words(event, booking, workshop, who)
    calendar.add_component(event)
    return bytes(calendar.to_ical(sorted=False))


def next_workshop_file_name(workshop: NextWorkshop) -> str:
    """Return ``mindful-communication-2026-12-10.ics``."""
    return file_name(f"{workshop.title} {workshop.date}", "workshop", "ics")


def _lasting_name(workshop: NextWorkshop) -> str:
    """Return a name that no other entry in the world has (RFC 7986, 5.3), and this one every time."""
    import uuid  # the console, which may save an entry, does not wait for it

    return str(uuid.uuid5(uuid.UUID(_NAMESPACE), f"{workshop.title}\n{workshop.date}"))


def _add_times(calendar: Calendar, event: Event, workshop: NextWorkshop, local_zone: ZoneInfo) -> None:
    day, starts = workshop.calendar_day, workshop.starts
    if day is None:
        return
    if starts is None:
        event.add("dtstart", day)
        event.add("dtend", day + dt.timedelta(days=1))
        return
    zone = workshop.zone or local_zone
    begin = dt.datetime.combine(day, starts, dt.UTC if zone.key in _UTC else zone)
    event.add("dtstart", begin)
    # No end on the clock's face: in the night on which clocks go back, half past two is there twice.
    event.add("duration", dt.timedelta(seconds=workshop.lasts_seconds or USUAL_SECONDS))
    if zone.key not in _UTC:
        calendar.add_component(_time_zone(zone, day.year))


def _add_words(event: Event, booking: Booking, workshop: NextWorkshop, who: str) -> None:
    if place := plain_value(workshop.place):
        event.add("location", place)
    if is_web_address(booking.url) and booking.url.isprintable():
        event.add("url", booking.url)
    lines = (plain_value(line) for line in (who, booking.offer, booking.fee, booking.url, booking.disclaimer))
    if description := "\n".join(line for line in lines if line):
        event.add("description", description)


def _time_zone(zone: ZoneInfo, year: int) -> Timezone:
    """Return the rules of ``zone`` from the beginning of the year before ``year`` to the end of the one after it.

    RFC 5545, 3.6.5: each change begins at the local time that held before it. icalendar's own ``from_tzinfo`` names the
    time after it, an hour late where clocks go forward.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    begin = dt.datetime(year - 1, 1, 1, tzinfo=dt.UTC)
    rules = Timezone()
    rules.add("tzid", zone.key)
    before = begin.astimezone(zone)
    for moment in (begin, *_changes(zone, begin, _DAYS_OF_RULES)):
        after = moment.astimezone(zone)
        rule = TimezoneDaylight() if after.dst() else TimezoneStandard()
        offset_before = before.utcoffset() or dt.timedelta()
        rule.add("dtstart", (moment + offset_before).replace(tzinfo=None))
        rule.add("tzoffsetfrom", offset_before)
        rule.add("tzoffsetto", after.utcoffset() or dt.timedelta())
        rule.add("tzname", after.tzname() or zone.key)
        rules.add_component(rule)
        before = after
    return rules


def _changes(zone: ZoneInfo, begin: dt.datetime, days: int) -> Iterator[dt.datetime]:
    """Yield the moments, to the second, at which the clocks of ``zone`` change within ``days`` from ``begin`` (UTC)."""
    for number in range(days):
        low = begin + dt.timedelta(days=number)
        high = low + dt.timedelta(days=1)
        old = low.astimezone(zone).utcoffset()
        if high.astimezone(zone).utcoffset() == old:
            continue
        while high - low > dt.timedelta(seconds=1):
            middle = low + (high - low) // 2
            middle = middle.replace(microsecond=0)
            if middle.astimezone(zone).utcoffset() == old:
                low = middle
            else:
                high = middle
        yield high
