"""How a record that goes to another school stands, in words: by when, where it is, what came back."""

from collections.abc import Mapping
from datetime import date

from ui.pages.parts.days import day_title, day_words
from yps_desktop.guidance.transfer_words import HOW
from yps_desktop.record.days import spell_day, weekday
from yps_desktop.record.rules.transfer import TransferDays
from yps_desktop.record.rules.transfers import Transfer, TransferState, day_of
from yps_desktop.record.transfer_acts import Answer, TransferAnswered, TransferMade, TransferSent

STATES: Mapping[TransferState, str] = {
    "preparing": "Being prepared",
    "sent": "Sent, receipt awaited",
    "chased": "Sent, receipt asked for",
    "received": "Received there",
    "refused": "Not taken in there",
    "called_off": "Called off",
}
WAYS: Mapping[str, str] = {
    "package": "a package for a school with this program",
    "pdf": "a PDF file with a password",
    "paper": "paper",
}
ANSWERS: Mapping[Answer, str] = {
    "taken_in": "They have it",
    "not_ours": "The pupil is not coming to them",
    "not_agreed": "It was not agreed on, or the fingerprint was another",
    "not_readable": "They could not read it",
    "sent_twice": "They have it already",
}
NO_SCHOOL = "No school is known yet"
NO_DAY = "Enter their last day here, and the days are counted."
AIM = "Aim for {day}."


def school_words(transfer: Transfer) -> str:
    """Name the school, or say that none is known."""
    return transfer.plan.school or NO_SCHOOL


def both_clocks(days: TransferDays) -> str:
    """Say both last days: some read school days, some calendar days (N1)."""
    if days.school_days == days.calendar_days:
        return f"By {day_title(days.aim)}, in school days and in calendar days alike."
    school, calendar = day_title(days.school_days), day_title(days.calendar_days)
    return f"By {school} in school days, by {calendar} in calendar days."


def aim_words(days: TransferDays, today: date) -> str:
    """Say which day to aim for, or that it has gone by."""
    if days.aim < today:
        return f"{day_title(days.aim)} has gone by. Send it as soon as it can go."
    return AIM.format(day="today" if days.aim == today else weekday(days.aim))


def sent_words(sent: TransferSent, today: date) -> str:
    """Say when and how it went, and to whom: "Sent yesterday by hand to Ola Exemplar"."""
    how = sent.how_words or HOW[sent.how]
    to = f" to {sent.to}" if sent.to else ""
    return f"Sent {_on(sent.day, today)} {how}{to}."


def told_words(sent: TransferSent, today: date) -> str:
    """Say when the six words, or the password, were told on the telephone; empty where nobody said."""
    if not sent.words_day:
        return ""
    to = f" to {sent.words_to}" if sent.words_to else ""
    return f"The words were told by telephone{to} {_on(sent.words_day, today)}."


def made_words(made: TransferMade) -> str:
    """Say what was made: "Made: a package for a school with this program"."""
    return f"Made as {WAYS[made.way]}."


def answer_words(answered: TransferAnswered, today: date) -> str:
    """Say what came back, from whom and when."""
    who = f"{answered.who}, " if answered.who else ""
    said = f" “{answered.said}”" if answered.said else ""
    return f"{ANSWERS[answered.answer]}. {who}{day_words_of(answered.day, today)}.{said}"


def day_words_of(spelled: str, today: date) -> str:
    """Spell a day of an act inside a line."""
    day = day_of(spelled)
    return day_words(day, today) if day is not None else "on a day not recorded"


def _on(spelled: str, today: date) -> str:
    day = day_of(spelled)
    if day is None:
        return "on a day not recorded"
    words = day_words(day, today)
    return words if words in ("today", "yesterday", "tomorrow") else f"on {words or spell_day(day)}"
