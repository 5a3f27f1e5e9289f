"""Where the record of pupils goes: each transfer of a case, how it stands, and what is due in it (N1–N8).

It knows one case; that a transfer takes others along is said by their ids. Sources: CURRENT-GUIDANCE,
"Transfer" (KCSIE); after how many school days a receipt is asked for is ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.entry import Entry
from yps_desktop.record.rules.due import Due, due_by
from yps_desktop.record.rules.sources import OURS
from yps_desktop.record.rules.transfer import TRANSFER_DAYS, TransferDays, transfer_days
from yps_desktop.record.times import recorded
from yps_desktop.record.transfer_acts import (
    TransferAct,
    TransferAnswered,
    TransferCalledOff,
    TransferChased,
    TransferLine,
    TransferMade,
    TransferPlanned,
    TransferSent,
)

TransferState = Literal["preparing", "sent", "chased", "received", "refused", "called_off"]
"""Being prepared; sent and the receipt awaited; that receipt asked for; received; refused; called off."""
AWAITED: tuple[TransferState, ...] = ("sent", "chased")
"""The states in which a receipt is awaited."""
OVER: tuple[TransferState, ...] = ("received", "called_off")
HERE_ALREADY = ("taken_in", "sent_twice")
"""The answers by which the other school has the record."""
REPLY_DAYS = 5
"""School days after which a receipt is asked for, where the plan says no other number (ours)."""
_DECIDE_DAYS = 1

_A = TypeVar("_A", bound=TransferAct)


@dataclass(frozen=True, slots=True)
class Transfer:
    """One transfer of a case: `steps` are its entries, oldest first, `plan` the newest plan.

    `pupils` are the ids, in this case, of those it goes with.
    """

    id: str
    state: TransferState
    plan: TransferPlanned
    pupils: tuple[str, ...]
    steps: tuple[tuple[Entry, TransferAct], ...]

    @property
    def begun(self) -> Entry:
        """Give the entry that planned it first."""
        return self.steps[0][0]

    @property
    def is_over(self) -> bool:
        """Say whether nothing is left to do: it was received or called off."""
        return self.state in OVER

    @property
    def is_awaited(self) -> bool:
        """Say whether it was sent and no answer came."""
        return self.state in AWAITED

    @property
    def reply_days(self) -> int:
        """Give the school days after which its receipt is asked for."""
        return self.plan.reply_days or REPLY_DAYS

    def all_of(self, kind: type[_A]) -> tuple[_A, ...]:
        """Give its steps of one kind, oldest first."""
        return tuple(act for _, act in self.steps if isinstance(act, kind))

    def newest(self, kind: type[_A]) -> _A | None:
        """Give its newest step of one kind, or None."""
        return next(iter(reversed(self.all_of(kind))), None)

    @property
    def waits(self) -> TransferMade | None:
        """Give what was made and has not been sent, or None."""
        made, sent = self.newest(TransferMade), self.all_of(TransferSent)
        return made if made is not None and all(one.sha256 != made.sha256 for one in sent) else None

    def plan_at(self, act: TransferAct) -> TransferPlanned:
        """Give the plan that held when one of its steps was taken."""
        plan = self.plan
        for _, one in self.steps:
            if isinstance(one, TransferPlanned):
                plan = one
            if one is act:
                break
        return plan

    def entry_of(self, act: TransferAct) -> Entry:
        """Give the entry of one of its steps."""
        return next(entry for entry, one in self.steps if one is act)


def transfers(case: Case) -> tuple[Transfer, ...]:
    """Give the transfers of a case, oldest first."""
    ids = dict.fromkeys(act.transfer for _, act in case.transfers if isinstance(act, TransferPlanned))
    return tuple(_transfer(case, id) for id in ids)


def transfer_in(case: Case, id: str) -> Transfer | None:
    """Give one transfer of a case, or None."""
    return next((one for one in transfers(case) if one.id == id), None)


def clocks(case: Case, transfer: Transfer) -> TransferDays | None:
    """Give the last days in school days and in calendar days, None where no last day here is known (N1)."""
    left = day_of(transfer.plan.last_day)
    return transfer_days(left, case.term_dates) if left is not None else None


def receipt_by(case: Case, transfer: Transfer) -> date | None:
    """Give the day by which the receipt is to be there, later each time it was asked for; or None."""
    since = day_of(_asked_last(transfer)) if transfer.is_awaited else None
    return case.term_dates.after(since, transfer.reply_days) if since is not None else None


def recorded_since(case: Case, transfer: Transfer) -> int:
    """Count the sheets and corrections of a case that were signed after what went was made (N6)."""
    sent = {one.sha256 for one in transfer.all_of(TransferSent)}
    until = max((one.until for one in transfer.all_of(TransferMade) if one.sha256 in sent), default=0)
    signed = (version.entry.header.seq for one in case.written for version in one.versions)
    return sum(seq > until for seq in signed) if until else 0


def transfer_dues(case: Case) -> Iterator[Due]:
    """Give what is due in the transfers of a case, closed or not."""
    for one in transfers(case):
        match one.state:
            case "preparing":
                yield from _before_it_goes(case, one)
            case "sent" | "chased":
                if (by := receipt_by(case, one)) is not None:
                    what = "Ask the other school for its receipt"
                    yield due_by(case, what, "transfer_receipt", by, OURS, "", one.id)
            case "refused":
                yield from _refused(case, one)


def undated(case: Case) -> tuple[Transfer, ...]:
    """Give the transfers being prepared that have no day by which they must be done."""
    preparing = (one for one in transfers(case) if one.state == "preparing")
    return tuple(one for one in preparing if clocks(case, one) is None)


def log_lines(case: Case) -> tuple[TransferLine, ...]:
    """Give what stays of a case's transfers when it is destroyed: each sending, with its answer."""
    return tuple(line for one in transfers(case) for line in _lines(one))


def gone_with_receipt(case: Case) -> tuple[str, ...]:
    """Give the ids of the pupils of a case whose record another school says it has taken in."""
    gone = (one.pupils for one in transfers(case) if one.state == "received")
    return tuple(dict.fromkeys(pupil for pupils in gone for pupil in pupils))


def day_of(spelled: str) -> date | None:
    """Read a day of an act; None where none is known."""
    return date.fromisoformat(spelled) if spelled else None


def _transfer(case: Case, id: str) -> Transfer:
    steps = _steps(case, id)
    plans = [act for _, act in steps if isinstance(act, TransferPlanned)]
    return Transfer(id, _state(steps), plans[-1], _pupils(case, id), steps)


def _steps(case: Case, id: str) -> tuple[tuple[Entry, TransferAct], ...]:
    """Give the steps of a transfer once, where cases joined here each have them."""
    listed = [(entry, act) for entry, act in case.transfers if act.transfer == id]
    first = next(entry.header.case for entry, act in listed if isinstance(act, TransferPlanned))
    return tuple((entry, act) for entry, act in listed if entry.header.case == first)


def _pupils(case: Case, id: str) -> tuple[str, ...]:
    """Give whom it goes with by the newest plan in each of the cases joined here."""
    newest: dict[str | None, TransferPlanned] = {}
    for entry, act in case.transfers:
        if act.transfer == id and isinstance(act, TransferPlanned):
            newest[entry.header.case] = act
    return tuple(dict.fromkeys(pupil for plan in newest.values() for pupil in plan.pupils))


def _state(steps: tuple[tuple[Entry, TransferAct], ...]) -> TransferState:
    state: TransferState = "preparing"
    for _, act in steps:
        state = _after(state, act)
    return state


def _after(state: TransferState, act: TransferAct) -> TransferState:
    """Say how a transfer stands after a step; what is made for a second sending changes nothing yet."""
    match act:
        case TransferPlanned() | TransferMade():
            return "preparing" if state in ("refused", "called_off") else state
        case TransferSent():
            return "sent"
        case TransferChased():
            return "chased" if state in AWAITED else state
        case TransferAnswered():
            return "received" if act.answer in HERE_ALREADY else "refused"
        case TransferCalledOff():
            return "called_off"
    return state


def _asked_last(transfer: Transfer) -> str:
    steps = (act for _, act in reversed(transfer.steps))
    return next((act.day for act in steps if isinstance(act, TransferSent | TransferChased)), "")


def _before_it_goes(case: Case, one: Transfer) -> Iterator[Due]:
    days, left = clocks(case, one), day_of(one.plan.last_day)
    if days is None or left is None:
        return
    if not (one.plan.child and one.plan.parents):
        what = "Say with whom the move of the record was spoken about"
        yield due_by(case, what, "transfer_spoken", left, OURS, "", one.id)
    what = "Send the record to the next school" if one.plan.school else "Say who has the record or is told"
    if one.plan.told:
        what = "Send the record, or tell who must be told"
    yield due_by(case, what, "transfer_send", days.aim, _both_clocks(days), "", one.id)


def _both_clocks(days: TransferDays) -> str:
    """Say both last days: some read school days, some calendar days; the earlier one is aimed at."""
    if days.school_days == days.calendar_days:
        return f"KCSIE: {TRANSFER_DAYS} days, in school days and in calendar days alike"
    school, calendar = spell_day(days.school_days), spell_day(days.calendar_days)
    return f"KCSIE: by {school} in school days, by {calendar} in calendar days"


def _refused(case: Case, one: Transfer) -> Iterator[Due]:
    answered = one.newest(TransferAnswered)
    day = day_of(answered.day) if answered is not None else None
    if answered is not None:
        since = day or recorded(one.entry_of(answered)).date()
        by = case.term_dates.after(since, _DECIDE_DAYS)
        what = "Decide what becomes of a record that was not taken in"
        yield due_by(case, what, "transfer_refused", by, OURS, "", one.id)


def _lines(transfer: Transfer) -> Iterator[TransferLine]:
    """Give each sending, and what was answered though nobody wrote down that it was sent."""
    sent = transfer.all_of(TransferSent)
    told = {one.sha256 for one in sent}
    answered = {one.sha256: one for one in transfer.all_of(TransferAnswered) if one.sha256 not in told}
    yield from (_line(transfer, one, one.day, one.sha256) for one in sent)
    yield from (_line(transfer, one, "", sha256) for sha256, one in answered.items())


def _line(transfer: Transfer, step: TransferAct, sent: str, sha256: str) -> TransferLine:
    plan = transfer.plan_at(step)
    made = [one for one in transfer.all_of(TransferMade) if one.sha256 == sha256]
    answers = [one for one in transfer.all_of(TransferAnswered) if one.sha256 == sha256]
    return TransferLine(
        transfer=transfer.id,
        school=plan.school,
        sent=sent,
        way=made[-1].way if made else plan.way,
        sha256=sha256,
        package=made[-1].package if made else "",
        answer=answers[-1].answer if answers else "",
        answered=answers[-1].day if answers else "",
        receipt=answers[-1].receipt if answers else "",
    )
