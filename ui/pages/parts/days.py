"""Days and times as a page says them: near ones by name, this year's without the year."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ui.session import Session
from yps_desktop.record.days import spell_day, spell_time, weekday
from yps_desktop.record.entry import Entry
from yps_desktop.record.moments import Moment
from yps_desktop.record.times import recorded
from yps_desktop.record.twice import which_hour


def wall_clock(session: Session) -> datetime:
    """Give the time on the school's wall, by this computer's clock."""
    return session.clock().astimezone(ZoneInfo(session.school.zone))


def day_title(day: date) -> str:
    """Spell a day as a title: "Friday 20 November"."""
    return f"{weekday(day)} {_day_and_month(day)}"


def day_words(day: date, today: date) -> str:
    """Spell a day inside a line: "today", "tomorrow", "19 November", "19 November 2025"."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    if near:
        return near
    return _day_and_month(day) if day.year == today.year else spell_day(day)


def when_words(at: datetime | Moment, now: datetime) -> str:
    """Spell a day and a time inside a line: "today, 4pm", "about 14 November", "19 November, 4:05pm"."""
    moment = at if isinstance(at, Moment) else Moment(at.date(), at.time().replace(second=0, microsecond=0))
    day = day_words(moment.day, now.date())
    about = "about " if moment.about else ""
    return about + day if moment.at is None else f"{day}, {about}{spell_time(moment.at)}"


def recorded_words(entry: Entry, now: datetime) -> str:
    """Spell when an entry was recorded, and of an hour that came twice which of the two it was."""
    at = recorded(entry)
    return when_words(at, now) + which_hour(at)


def capital(words: str) -> str:
    """Begin a line with a capital letter and leave the rest alone."""
    return words[:1].upper() + words[1:]


def left_words(left: timedelta) -> str:
    """Say what is left of a running clock, or by how much it is over: "18 hours 38 minutes left"."""
    minutes = int(abs(left).total_seconds()) // 60
    hours, rest = divmod(minutes, 60)
    parts = [_count(hours, "hour")] if hours else []
    parts += [_count(rest, "minute")] if rest or not hours else []
    length = " ".join(parts)
    return f"Overdue by {length}" if left < timedelta() else f"{length} left"


def _day_and_month(day: date) -> str:
    return spell_day(day).rsplit(" ", 1)[0]


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
