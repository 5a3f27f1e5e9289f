"""Destroying a case by two people who oversee (L2): who may, the whole text both read, and the deed.

Nothing of it is done by itself. The words of its entries are deleted; their headers stay, so that the chain
still holds, and an entry of no case says what stays. `sign_as` (services/opening.py) and `copy_without` run
on *work*, all else on *record*.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from yps_desktop.record.canonical import canonical
from yps_desktop.record.case import Case
from yps_desktop.record.clocks import JUMPED
from yps_desktop.record.days import spell_day
from yps_desktop.record.destruction_acts import CaseDestroyed, Gone, HeldIn
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.holders import OVERSEES, KeyHolder
from yps_desktop.record.masked.addressed import names_anybody_in
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.key_rights import lacking
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.own_data import requests_in
from yps_desktop.record.rules.register_cases import case_on_register
from yps_desktop.record.rules.retention import Retention
from yps_desktop.record.rules.shut_out import tokens_of
from yps_desktop.record.rules.transfers import log_lines, transfers
from yps_desktop.record.times import recorded
from yps_desktop.services import cases, directory
from yps_desktop.services.desk import Desk
from yps_desktop.services.destruction_words import summary_of, words_of
from yps_desktop.services.figures import stays_of
from yps_desktop.services.own_data_standing import waiting_people
from yps_desktop.services.retention import kept as kept_by_rule
from yps_desktop.services.writing import Signer, signing_by
from yps_desktop.vault.key_change import Second
from yps_desktop.vault.letting_go import Going, Step, Without, make_without
from yps_desktop.vault.letting_go import begin as begin_in_vault
from yps_desktop.vault.letting_go import finish as finish_in_vault

__all__ = [
    "Destruction",
    "Going",
    "Step",
    "Without",
    "begin",
    "copy_without",
    "destroy",
    "finish",
    "needs_reason",
    "plan",
    "seconders",
    "why_not",
]

HELD = "This case is held beyond its day. Lift the hold first."
OPEN = "This case is not closed. Close it first."
STILL_HERE = "A pupil in this case may still be at this school, so it is kept."
ASKED_FOR = (
    "Somebody in this case asked what is recorded about them, and has no answer yet. Answer them first: what "
    "was asked for must not be destroyed."
)
ON_ITS_WAY = (
    "A transfer of this case to another school is not over. Write down what that school answered, or call "
    "the transfer off, first: what they are to have must not be destroyed."
)
NOTICED = (
    "The program noticed something about the whole record that nobody has read yet. Read it on the first "
    "page after signing in, then come back."
)
CLOCK = (
    "The computer’s clock may be wrong: it says {day}. A case is let go by its day, so set the clock right. "
    "If it is right, lock the record, unlock it again, and come back."
)
NOBODY_ELSE = (
    "Destroying a case takes two people who look after the record, and nobody else with a key does who may "
    "see this case. The recovery sheet does not stand in. Give another person a key first."
)
NEEDS_REASON = "Enter why this case is destroyed before its day."
NAMES_SOMEBODY = (
    "The reason stays in the record for good. Write it without the name of anybody in the case, and without "
    "their date of birth."
)
NOT_A_SECOND = (
    "That person cannot agree to this: it takes another who looks after the record and may see the case."
)
CHANGED = "Something has changed since this was shown. Read it again. Nothing has changed."


@dataclass(frozen=True, slots=True)
class Destruction:
    """What both people decide: `shown` is the whole text, in paragraphs parted by a blank line.

    `names` are those it is about: shown on the page to whoever decides, and kept nowhere. `act` is what the
    entry will say; `head` the newest entry of the case (hash), so that anything new shows.
    """

    case: str
    number: str
    names: tuple[str, ...]
    act: CaseDestroyed
    shown: str
    head: str


def why_not(desk: Desk, case_id: str) -> str | None:
    """Say why the person signed in cannot destroy a case, in a sentence; None where they can.

    Raises NoSuchCaseError for whoever is shut out of it, RecordDamagedError.
    """
    return _why_nothing(desk) or _why_not_this(desk, cases.read(desk, case_id))


def seconders(desk: Desk, case_id: str) -> tuple[KeyHolder, ...]:
    """Give everybody who may agree: another who oversees and is not shut out of the case (G7)."""
    return _seconders(desk, cases.read(desk, case_id))


def needs_reason(desk: Desk, case_id: str) -> bool:
    """Say whether a reason is to be typed: the rule's day has not come, or the rule gives none."""
    return not _has_come(desk, kept_by_rule(desk, cases.read(desk, case_id)))


def plan(desk: Desk, case_id: str, reason: str = "", held_in: Iterable[HeldIn] = ()) -> Destruction:
    """Put together what would be destroyed and what stays; nothing is written.

    `held_in` are the backups and copies that hold the case still. Raises NotAllowedError, NoSuchCaseError,
    and AnswerError where a reason is missing or names somebody of the case.
    """
    _refuse(_why_nothing(desk))
    case = cases.read(desk, case_id)
    _refuse(_why_not_this(desk, case))
    act = _act(desk, case, _checked(desk, case, reason), tuple(held_in))
    names = tuple(dict.fromkeys(one.name for one in people_of(case) if one.name.strip()))
    shown = words_of(act, desk.vault.drafts.count_of_cases(case.ids))
    return Destruction(case.id, case.number, names, act, shown, case.last.hash)


def destroy(desk: Desk, planned: Destruction, second: Signer) -> Entry:
    """Destroy a case at once: `begin`, `copy_without`, then `finish`. Raises as they do."""
    return finish(desk, copy_without(begin(desk, planned, second)))


def begin(desk: Desk, planned: Destruction, second: Signer) -> Going:
    """Sign, as planned and agreed to by a second person, that a case is destroyed; nothing is written yet.

    Raises NotAllowedError, StorageError, YpsError where anything changed since `plan`.
    """
    if second.holder.person not in {one.person for one in seconders(desk, planned.case)}:
        raise NotAllowedError(f"{NOT_A_SECOND} Nothing has changed.")
    if planned != plan(desk, planned.case, planned.act.why, planned.act.held_in):
        raise YpsError(CHANGED)
    head = desk.vault.ledger.head()
    holder = desk.vault.ledger.keyring.active[second.holder.person]
    by = signing_by(desk, Signer(desk.me, desk.vault.keys), head)
    agreed = Second(signing_by(desk, Signer(holder, second.keys), head), planned.shown)
    return begin_in_vault(desk.vault, planned.act, by, agreed)


def copy_without(going: Going, tell: Callable[[Step], None] = lambda _: None) -> Without:
    """Copy the record without the case, on *work*: about two seconds for each 100 MB.

    `tell` is called with each step, on the same thread. Raises StorageError, RecordDamagedError: then
    nothing has changed.
    """
    return make_without(going, tell)


def finish(desk: Desk, made: Without) -> Entry:
    """Let the copy take the record's place, and give the entry that says that the case was destroyed.

    All of it happens or nothing. Raises StorageError, YpsError where anything was written meanwhile.
    """
    written = finish_in_vault(desk.vault, made)
    act = CaseDestroyed.from_body(written.read_body())
    _forget_here(desk, [one.case for one in act.cases])
    return written


def _forget_here(desk: Desk, gone: Sequence[str]) -> None:
    """Let the desk forget the cases as well: what it would write down later, and what was opened."""
    desk.unwritten_looks[:] = [case for case in desk.unwritten_looks if case not in gone]
    desk.visits -= {visit for visit in desk.visits if visit[0] in gone}
    desk.received.clear()


def _act(desk: Desk, case: Case, reason: str, held_in: tuple[HeldIn, ...]) -> CaseDestroyed:
    kept, line = kept_by_rule(desk, case), case_on_register(case, desk.school, desk.now())
    ended = line.ended.isoformat() if line.ended is not None else ""
    under = (Gone(one.id, one.number, recorded(one.opened).date().isoformat()) for one in case.joined)
    keeps_summary = kept.proposed is not None and kept.after_transfer == "summary"
    return CaseDestroyed(
        cases=(Gone(case.id, case.number, line.opened.isoformat(), ended), *under),
        entries=desk.vault.ledger.count_of(case.ids),
        years=kept.years,
        day=kept.day.isoformat() if kept.day is not None else "",
        why=reason,
        went=kept.proposed.isoformat() if kept.proposed is not None else "",
        transfers=log_lines(case),
        summary=summary_of(line) if keeps_summary else (),
        held_in=held_in,
        papers=tuple(dict.fromkeys(paper.sha256 for _, paper in case.papers)),
        figures=_figures(desk, case),
    )


def _figures(desk: Desk, case: Case) -> str:
    counted = stays_of(case, desk)
    return "" if counted is None else canonical(counted.to_json()).decode()


def _checked(desk: Desk, case: Case, reason: str) -> str:
    """Give the reason as it is kept. Raises AnswerError."""
    typed = " ".join(reason.split())
    if not typed and not _has_come(desk, kept_by_rule(desk, case)):
        raise AnswerError(NEEDS_REASON)
    if names_anybody_in(case, typed):
        raise AnswerError(NAMES_SOMEBODY)
    return typed


def _refuse(why: str | None) -> None:
    if why:
        raise NotAllowedError(f"{why} Nothing has changed.")


def _why_nothing(desk: Desk) -> str:
    """Say why the person signed in can destroy nothing at all just now."""
    if not desk.me.may(OVERSEES):
        return lacking(desk.me, OVERSEES)
    if desk.inspection is not None:
        return "Nothing can be destroyed in inspection view."
    if desk.read_only or desk.noticed:
        return desk.read_only or NOTICED
    return CLOCK.format(day=spell_day(desk.now().date())) if _clock_jumped(desk) else ""


def _clock_jumped(desk: Desk) -> bool:
    last = desk.vault.ledger.head().recorded_utc
    return JUMPED in desk.watch.flags(desk.clock(), desk.school.zone, last)


def _why_not_this(desk: Desk, case: Case) -> str | None:
    if why := _why_kept(desk, case, kept_by_rule(desk, case)):
        return why
    return None if _seconders(desk, case) else NOBODY_ELSE


def _seconders(desk: Desk, case: Case) -> tuple[KeyHolder, ...]:
    tokens = tokens_of(case)
    return tuple(
        one
        for id, one in desk.vault.ledger.keyring.active.items()
        if id != desk.me.person and one.may(OVERSEES) and not desk.vault.shut_out.of(id).hides(tokens)
    )


def _why_kept(desk: Desk, case: Case, kept: Retention) -> str:
    """Say what keeps a case, whatever the school's rule says (L1, L3, N1, N7)."""
    if kept.hold is not None:
        return HELD
    if not is_over(case, desk.school):
        return OPEN
    if any(one.is_open for one in requests_in(case)) or _is_asked_for(desk, case):
        return ASKED_FOR
    if not all(one.is_over for one in transfers(case)):
        return ON_ITS_WAY
    return STILL_HERE if kept.still_here else ""


def _is_asked_for(desk: Desk, case: Case) -> bool:
    """Say whether somebody in it waits for an answer that was asked for in another case they are in."""
    waiting = waiting_people(desk)
    people = (one for one in (people_of(case) if waiting else ()) if not one.is_group)
    somebody = (directory.who_in(desk, case, one.id) for one in people)
    return any(waiting & {one.person for one in found.cases} for found in somebody)


def _has_come(desk: Desk, kept: Retention) -> bool:
    return kept.has_come(desk.now().date())
