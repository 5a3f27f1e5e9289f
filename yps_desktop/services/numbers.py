"""Numbers to ring: what the guidance says, with what the school entered put in, and its own (D8)."""

import secrets
from datetime import date

from yps_desktop.guidance.hours import read_hours, says_always
from yps_desktop.guidance.services import Local, Service, enter, load_services
from yps_desktop.record.acts import NumberEntered
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.typed import all_seen, one_line
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write

LONGEST = 60
"""Characters a number, or when it answers, may have."""
TOO_LONG = f"Enter at most {LONGEST} characters"


def numbers(desk: Desk) -> tuple[Service, ...]:
    """Give every service in the order to show them; what the school added stands after its local contacts."""
    acts = _newest(desk)
    known = load_services()
    own = [_own(act) for act in acts.values() if act.name and act.number]
    after = max((at for at, one in enumerate(known, start=1) if one.local), default=0)
    return enter((*known[:after], *own, *known[after:]), {id: _local(act) for id, act in acts.items()})


def entered_here(desk: Desk) -> tuple[Service, ...]:
    """Give the agencies near the school, and its own contacts, of which it entered a number."""
    return tuple(one for one in numbers(desk) if one.local and one.number)


def _newest(desk: Desk) -> dict[str, NumberEntered]:
    """Give what the school entered, by service id: for each the newest entry counts."""
    entered = desk.vault.ledger.deeds(NumberEntered.kind)
    return {act.service: act for act in (NumberEntered.from_body(entry.read_body()) for entry in entered)}


def enter_number(
    desk: Desk, service: str, number: str, hours: str, name: str = "", for_whom: str = ""
) -> None:
    """Enter whom to ring, as an entry checked today; an empty number takes it out again.

    A contact of the school's own has a `name`; without a `service` it is a new one.

    Raises NotAllowedError, AnswerError, StorageError.
    """
    desk.need("write")
    number, hours, name, for_whom = (
        all_seen(one_line(one)).strip() for one in (number, hours, name, for_whom)
    )
    if (number or not service) and not any(one.isdigit() for one in number):
        raise AnswerError("Enter a number that can be dialled")
    if max(map(len, (number, hours, name, for_whom))) > LONGEST:
        raise AnswerError(TOO_LONG)
    checked = desk.now().date().isoformat()
    act = NumberEntered(
        service=service or f"own-{secrets.token_hex(8)}",
        number=number,
        hours=hours if number else "",
        checked=checked,
        name=name,
        for_whom=for_whom,
    )
    write(desk, [of_act(act)])


def _own(act: NumberEntered) -> Service:
    return Service(act.service, act.name, act.for_whom, date.fromisoformat(act.checked), local=True, own=True)


def _local(act: NumberEntered) -> Local:
    number, hours, checked = act.number, act.hours, date.fromisoformat(act.checked)
    if says_always(hours):
        return Local(number, checked=checked, always=True)
    read = read_hours(hours)
    return Local(number, (read,), checked) if read else Local(number, checked=checked, said=hours)
