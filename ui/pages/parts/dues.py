"""When something is due, in words: overdue by how much, today, tomorrow, or the day."""

from datetime import datetime

from ui.pages.parts.days import capital, day_title, day_words
from ui.widgets.task_row import TaskState
from yps_desktop.guidance.spell import count
from yps_desktop.record.days import spell_time

_A_WEEK = 7


def due_words(at: datetime, now: datetime, *, all_day: bool = False) -> str:
    """Say when something is due: "Overdue by 1 day", "Today, 4pm", "Tuesday 24 November"."""
    if at < now:
        return f"Overdue by {_over(at, now)}"
    days = (at.date() - now.date()).days
    day = day_title(at.date()) if 1 < days < _A_WEEK else capital(day_words(at.date(), now.date()))
    return day if all_day else f"{day}, {spell_time(at.time())}"


def due_state(at: datetime, now: datetime) -> TaskState:
    """Say how a thing that is due stands."""
    if at < now:
        return TaskState.OVERDUE
    return TaskState.DUE if at.date() == now.date() else TaskState.LATER


def _over(at: datetime, now: datetime) -> str:
    days = (now.date() - at.date()).days
    if days:
        return count(days, "day")
    minutes = int((now - at).total_seconds()) // 60
    return count(minutes // 60, "hour") if minutes >= 60 else count(max(1, minutes), "minute")
