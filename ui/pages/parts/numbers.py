"""Whom to ring at this hour, in a card at the side (D8)."""

from collections.abc import Callable, Sequence
from datetime import datetime

from ui.pages.parts.days import capital, day_title
from ui.places import LIBRARY_PAGE, Place
from ui.widgets.link_button import LinkButton
from ui.widgets.number_list import Number, NumberList
from ui.widgets.stack import put
from yps_desktop.guidance.library import SERVICES
from yps_desktop.guidance.services import Service, by_hour, caption, opens_next
from yps_desktop.record.days import spell_day, spell_time

EVERY = "Every number, and what it is for"
_SHOWN = 10
"""Numbers of those that answer now: enough for the school's own and Childline."""


def numbers_card(services: Sequence[Service], now: datetime, go: Callable[[Place], None]) -> NumberList:
    """Make the card: who answers now, whose times nobody knows, who is closed; it leads to every number."""
    parted = by_hour(services, now)
    dialled = [service for service in parted.answering if not service.online][:_SHOWN]
    card = NumberList(
        "Open now",
        f"{day_title(now.date())}, {spell_time(now.time())}",
        [_number(service, now) for service in dialled],
        _closed_words(parted.closed, now, services),
        unknown=[_number(service, now) for service in parted.unknown],
    )
    every = LinkButton(EVERY)
    every.clicked.connect(lambda: go(Place(LIBRARY_PAGE, document=SERVICES)))
    put(card.column, every)
    return card


def _number(service: Service, now: datetime) -> Number:
    return Number(service.name, service.reach, capital(caption(service, now)))


def _closed_words(closed: tuple[Service, ...], now: datetime, services: Sequence[Service]) -> str:
    lines = [f"Closed now: {service.name}{_again(service, now)}." for service in closed]
    oldest = min((service.checked for service in services if service.reach), default=None)
    lines += [f"Numbers last checked {spell_day(oldest)}"] if oldest else []
    return "\n".join(lines)


def _again(service: Service, now: datetime) -> str:
    again = opens_next(service, now)
    if again is None:
        return ""
    day = "" if again.date() == now.date() else f" {day_title(again.date())}"
    return f", from{day} {spell_time(again.time())}"
