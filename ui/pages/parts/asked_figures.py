"""What was asked of the numbers, and what was counted: in the session alone, so that a lock drops it."""

from dataclasses import dataclass, replace
from datetime import datetime

from ui.places import FIGURES, FIGURES_ASK, Place
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.record.periods import Period
from yps_desktop.services.governors import YearPage

HIDDEN, EXACT, AGAIN = "hidden", "exact", "again"
"""How numbers are shown, and that they were shown before and are to be asked for again."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Numbers that are counted, and when.

    `damaged` are numbers of cases that do not read back as they were written; `kept_out` counts those of the
    whole record that whoever asks is shut out of: never those of a period, which would tell when (G7).
    `hidden` are the years as pages for governors tell them, where small numbers are hidden.
    """

    numbers: Numbers
    at: datetime
    damaged: tuple[str, ...] = ()
    kept_out: int = 0
    hidden: tuple[YearPage, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedFigures:
    """Numbers somebody asked for just now; `ready` once they are counted."""

    place: Place
    ready: Ready | None = None


def periods_of(place: Place) -> tuple[Period, ...]:
    """Give the days a place asks for: one period, or two side by side."""
    read = (Period.from_text(text) for text in (place.form, place.about))
    return tuple(period for period in read if period is not None)


def shows_exact(place: Place) -> bool:
    """Say whether a place asks for numbers as they are."""
    return place.document == EXACT


def ask_again(place: Place) -> Place:
    """Give the questions with the same days, where numbers as they are were shown and are gone."""
    return replace(other_days(place), document=AGAIN)


def other_days(place: Place) -> Place:
    """Give the questions, answered as before but for what is an entry."""
    how = "" if shows_exact(place) else place.document
    return Place(FIGURES_ASK, form=place.form, about=place.about, document=how)


def figures_place(periods: tuple[Period, ...], how: str) -> Place:
    """Give where numbers of one or two periods are shown."""
    first, second = (*(one.to_text() for one in periods), "", "")[:2]
    return Place(FIGURES, form=first, about=second, document=how)
