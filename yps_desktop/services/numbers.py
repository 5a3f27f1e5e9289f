"""Numbers to ring: what the guidance says, with what the school entered put in (D8)."""

from datetime import date

from yps_desktop.guidance.hours import read_hours, says_always
from yps_desktop.guidance.services import Local, Service, enter, load_services
from yps_desktop.record.acts import NumberEntered
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.typed import one_line
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write

LONGEST = 60
"""Characters a number, or when it answers, may have."""


def numbers(desk: Desk) -> tuple[Service, ...]:
    """Give every service in the order to show them, with the school's own numbers."""
    return enter(load_services(), entered(desk))


def entered(desk: Desk) -> dict[str, Local]:
    """Give what the school entered, by service id: for each the newest entry counts."""
    return {
        act.service: _local(act.number, act.hours, date.fromisoformat(act.checked))
        for entry in desk.vault.ledger.of_no_case()
        if entry.header.kind == NumberEntered.kind
        for act in (NumberEntered.from_body(entry.read_body()),)
    }


def enter_number(desk: Desk, service: str, number: str, hours: str) -> None:
    """Enter whom to ring, as an entry checked today; an empty number takes it out again.

    Raises NotAllowedError, AnswerError, StorageError.
    """
    desk.need("write")
    number, hours = one_line(number).strip(), one_line(hours).strip()
    if number and not any(one.isdigit() for one in number):
        raise AnswerError("Enter a number that can be dialled")
    if max(len(number), len(hours)) > LONGEST:
        raise AnswerError(f"Enter at most {LONGEST} characters")
    checked = desk.now().date().isoformat()
    act = NumberEntered(service=service, number=number, hours=hours if number else "", checked=checked)
    write(desk, [of_act(act)])


def _local(number: str, hours: str, checked: date) -> Local:
    if says_always(hours):
        return Local(number, checked=checked, always=True)
    read = read_hours(hours)
    return Local(number, (read,), checked) if read else Local(number, checked=checked, said=hours)
