"""Shutting somebody concerned in a case out of it, and letting them in again (G7).

Whom a sheet names as concerned is shut out by itself (`rules/shut_out.py`); these are the deeds of people.
Whoever writes or oversees may shut anybody out, themselves too, as long as somebody with a key is left to
read. Only somebody else who oversees lets them in again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from yps_desktop.record.acts import SHEET
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import OVERSEES, WRITES, KeyHolder
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.shut_out import (
    KeptOut,
    is_shut_out,
    kept_out_of,
    keys_of,
    nobody_left,
    tokens_of,
    with_a_key,
)
from yps_desktop.record.sheets.life import Lead
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.record.times import moment_of
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk, lacks
from yps_desktop.services.writing import Signer, ToWrite, of_act, write

NOBODY_LEFT = (
    "Nobody else with a key could open this case then. Give another person a key first. Where nobody can "
    "have one, record what concerns {name} on paper, and keep it away from them."
)
"""Said instead where the last person who can read a case would be shut out of it."""


@dataclass(frozen=True, slots=True)
class Doors:
    """Who has a key and can see a case, and who is kept out of it.

    `unheld` are those whom a sheet names as concerned, and who can read it all the same because nobody else
    with a key could.
    """

    shut_out: tuple[tuple[KeyHolder, KeptOut], ...]
    unheld: tuple[tuple[KeyHolder, KeptOut], ...]
    readers: tuple[KeyHolder, ...]


def doors(case: Case) -> Doors:
    """Say who can see a case and who is kept out of it, among those who have a key now."""
    keys, tokens = keys_of(case), tokens_of(case)
    kept = {one.person: one for one in kept_out_of(case)}
    out = {key for key in keys if is_shut_out(tokens, key, keys)}
    everybody = with_a_key(case)
    return Doors(
        shut_out=tuple((one, kept[one.person]) for one in everybody if one.person in out),
        unheld=tuple((one, kept[one.person]) for one in everybody if one.person in kept.keys() - out),
        readers=tuple(one for one in everybody if one.person not in out),
    )


def shut_out(
    desk: Desk, case_id: str, person: str, reason: str, signer: Signer, lead: str = ""
) -> tuple[Entry, ...]:
    """Shut somebody with a key out of a case, as an entry in each of those joined in it.

    `signer` is the person signed in after typing their password. Where whoever is shut out leads the case,
    `lead` says who does from then on, and the same password hands it over. Raises NotAllowedError,
    AnswerError, StorageError; then nothing was written.
    """
    need_either(desk)
    _need_own(desk, signer)
    case = cases.read(desk, case_id)
    _check(case, person, reason)
    handed = _hand_over(desk, case, person, lead)
    act = ShutOut(person=person, reason=reason.strip())
    acts = [of_act(act, id, case.edition) for id in case.ids]
    return write(desk, [*handed, *acts], signer=signer)


def let_in(desk: Desk, case_id: str, person: str, reason: str, signer: Signer) -> tuple[Entry, ...]:
    """Let somebody into a case again, whatever its sheets say of them: as an entry in each joined in it.

    Nobody lets themselves in. Raises NotAllowedError, AnswerError, StorageError; then nothing was written.
    """
    desk.need(OVERSEES)
    _need_own(desk, signer)
    case = cases.read(desk, case_id)
    if person == desk.me.person:
        raise NotAllowedError("Nobody lets themselves in. Nothing has changed.")
    if person not in {one.person for one in kept_out_of(case)}:
        raise YpsError("That person is not shut out of this case. Nothing has changed.")
    if not reason.strip():
        raise AnswerError("Enter why they are let in again.")
    act = LetIn(person=person, reason=reason.strip())
    return write(desk, [of_act(act, id, case.edition) for id in case.ids], signer=signer)


def may_be_shut_out(case: Case) -> tuple[KeyHolder, ...]:
    """Give everybody with a key whom no act has shut out of a case yet."""
    by_act = {one.person for one in kept_out_of(case) if one.why == "act"}
    return tuple(one for one in with_a_key(case) if one.person not in by_act)


def may_lead(case: Case, without: str) -> tuple[KeyHolder, ...]:
    """Give whoever could lead a case without one person: those who write, else anybody who can read it."""
    left = [one for one in doors(case).readers if one.person != without]
    return tuple([one for one in left if one.may(WRITES)] or left)


def leads(case: Case, person: str) -> bool:
    """Say whether somebody leads a case that is not over, and so hands it over when they are shut out."""
    return case.lead == person and not is_over(case)


def need_either(desk: Desk) -> None:
    """Raise NotAllowedError unless the person signed in writes or oversees."""
    if not (desk.me.may(WRITES) or desk.me.may(OVERSEES)):
        desk.need(WRITES)


def count_hidden(desk: Desk) -> int:
    """Count the cases of the whole record that the person signed in is shut out of, whenever they began."""
    return len(desk.vault.views.hidden())


def why_not_shut_out(me: KeyHolder) -> str:
    """Say why somebody may not shut anybody out, in a sentence; empty where they may."""
    return "" if me.may(OVERSEES) else lacks(me, WRITES)


def _check(case: Case, person: str, reason: str) -> None:
    holder = next((one for one in may_be_shut_out(case) if one.person == person), None)
    if holder is None:
        raise AnswerError("Select somebody who has a key and is not shut out yet.")
    if not reason.strip():
        raise AnswerError("Enter why they are shut out.")
    if nobody_left((*tokens_of(case), f"!{person}"), keys_of(case)):
        raise AnswerError(NOBODY_LEFT.format(name=holder.name))


def _hand_over(desk: Desk, case: Case, person: str, lead: str) -> Sequence[ToWrite]:
    """Write who leads from then on, where the case is open and its lead is shut out of it (B3)."""
    if not leads(case, person):
        return ()
    to = next((one for one in may_lead(case, person) if one.person == lead), None)
    if to is None:
        raise AnswerError("Select who leads this case from then on.")
    sheet = Lead(when=moment_of(desk.now()), to_person=Named(to.person, to.name, to.office))
    body = {"sheet": sheet.kind, "about": None, "answers": sheet.to_answers()}
    return (ToWrite(SHEET, body, case.id, edition=case.edition),)


def _need_own(desk: Desk, signer: Signer) -> None:
    if signer.holder.person != desk.me.person:
        raise NotAllowedError("Only the person signed in can sign here. Nothing has changed.")
