"""Masked copies: beginning one with what was decided before, and signing that every place was looked at."""

from dataclasses import replace

from yps_desktop.guidance.spell import count
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.masked import fitting
from yps_desktop.record.masked.addressed import names_somebody
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.places import Place, Reading, places
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import Who, by_id, everybody
from yps_desktop.record.masking_acts import MaskedCopy
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer, of_act, write

NOT_IN_IT = "Select whose copy it is: somebody named in this case."
NO_READER = "Enter who the copy is for."
READER_NAMED = (
    "Enter who the copy is for without the name of anybody who is masked in it, or let them stand by name."
)


class MaskingOutdatedError(YpsError):
    """Something was recorded in the case that nobody looked at for this masked copy: `unseen` new places."""

    def __init__(self, unseen: int) -> None:
        places = f" There {'is' if unseen == 1 else 'are'} {count(unseen, 'new place')} to look at."
        super().__init__(
            "Something was recorded in this case after its masked copy was looked through."
            f"{places if unseen else ''} Look through it once more and confirm it. Nothing was printed."
        )
        self.unseen = unseen


def begin(desk: Desk, case_id: str, whose: str) -> Masking:
    """Begin a masked copy of somebody's record with the decisions of those before it.

    Raises AnswerError where nobody of that id is in the case, NoSuchCaseError.
    """
    case = cases.read(desk, case_id)
    masking = fitting.begun(case, whose)
    _need_owner(case, masking)
    return masking


def again(desk: Desk, case_id: str, masking: Masking) -> Masking:
    """Fit a masking to the case as it stands: what is gone is dropped, new places are to be looked at."""
    return fitting.fitted(cases.read(desk, case_id), masking)


def who(desk: Desk, case_id: str, masking: Masking) -> tuple[Who, ...]:
    """Give everybody in the case, how they usually stand in a copy and how they do in this one."""
    return everybody(cases.read(desk, case_id), masking)


def where(desk: Desk, case_id: str, masking: Masking) -> tuple[Place, ...]:
    """Give every place in the case where somebody masked is named, or may be."""
    return places(cases.read(desk, case_id), masking)


def newest(case: Case, whose: str) -> Entry | None:
    """Give the entry that last confirmed a masked copy of somebody's record, or None."""
    found = [entry for entry, act in case.maskings if act.masking.whose == whose and whose]
    return found[-1] if found else None


def confirmed(case: Case, hash: str) -> Masking:
    """Give the masking that an entry confirmed, where it still covers the case.

    Raises YpsError where no such entry is in the case, MaskingOutdatedError where there is new text.
    """
    found = next((act.masking for entry, act in case.maskings if entry.hash == hash), None)
    if found is None or not found.whose:
        raise YpsError("This masked copy was not confirmed in this case. Nothing was printed.")
    lacks = fitting.lacking(case, fitting.called_since(case, found))
    if lacks.owner:
        raise YpsError(
            "The person this masked copy was for was named in this case by mistake. Nothing was printed."
        )
    if lacks.stale or lacks.unseen:
        raise MaskingOutdatedError(len(lacks.unseen))
    return found


def masked(case: Case, hash: str) -> Case:
    """Give a case as the masked copy that an entry confirmed shows it. Raises as `confirmed` does."""
    return mask_case(case, confirmed(case, hash))


def sign(desk: Desk, case_id: str, masking: Masking, signer: Signer) -> Entry:
    """Sign a masked copy as an entry of the case, and its letters in each case joined with it.

    `signer` is the person signed in after typing their password. Raises AnswerError where something is not
    decided, MaskingOutdatedError where the case has new text, NotAllowedError, StorageError; then nothing
    was written.
    """
    desk.need(WRITES)
    if signer.holder.person != desk.me.person:
        raise NotAllowedError("Only the person signed in can sign here. Nothing has changed.")
    case = cases.read(desk, case_id)
    _check(case, masking)
    fit = fitting.fitted(case, replace(masking, reader=masking.reader.strip()))
    acts = [MaskedCopy(masking=fit if id == case.id else Masking("", letters=fit.letters)) for id in case.ids]
    items = [of_act(act, id, case.edition) for act, id in zip(acts, case.ids, strict=True)]
    return write(desk, items, signer=signer)[0]


def _check(case: Case, masking: Masking) -> None:
    """Raise the first thing that is lacking, as a sentence."""
    _need_owner(case, masking)
    lacks = fitting.lacking(case, masking)
    if lacks.stale:
        raise MaskingOutdatedError(len(lacks.unseen))
    if lacks.reader:
        raise AnswerError(NO_READER)
    if names_somebody(Reading(case, masking), masking.reader):
        raise AnswerError(READER_NAMED)
    if lacks.people:
        raise AnswerError("Enter why each person stands by name who is usually masked.")
    if lacks.kept:
        raise AnswerError("Enter why each word that is kept may stay.")
    if lacks.left_out:
        raise AnswerError("Enter why an answer is left out.")
    if lacks.unseen:
        raise AnswerError(f"{_still(len(lacks.unseen))} not looked at yet. Look at each before you sign.")


def _still(unseen: int) -> str:
    return f"{count(unseen, 'place')} {'is' if unseen == 1 else 'are'}"


def _need_owner(case: Case, masking: Masking) -> None:
    if masking.whose not in by_id(everybody(case, masking)):
        raise AnswerError(NOT_IN_IT)
