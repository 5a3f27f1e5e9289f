"""The recovery sheet: read back from paper, kept, and used in place of a second person."""

from collections.abc import Mapping
from pathlib import Path

from yps_desktop.record.errors import AnswerError
from yps_desktop.record.key_acts import SheetKept
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.groups import is_group, read_groups, same_group
from yps_desktop.vault.recovery import SheetProof
from yps_desktop.vault.recovery import prove_sheet as _prove
from yps_desktop.vault.sheet import SheetText

__all__ = ["SheetProof", "SheetText", "check_groups", "is_group", "keep_sheet", "prove_sheet"]


def check_groups(typed: str) -> None:
    """Raise AnswerError that names the group which is not right, or says that there are not 13."""
    read_groups(typed)


def prove_sheet(folder: Path, typed: str) -> SheetProof:
    """Open the record's key with the sheet's groups, however they were typed. Any thread, fast.

    Raises AnswerError with the group that is not right, and where the sheet is not the one in use.
    """
    return _prove(folder, typed)


def keep_sheet(desk: Desk, sheet: SheetText, typed: Mapping[int, str], kept: str) -> None:
    """Write down that two groups (`sheet.asked`) were typed back from the paper, and where it is kept.

    `typed` holds each asked group by its place (1 to 13). On *record*. Raises AnswerError.
    """
    desk.need("oversee")
    _check_in_use(desk, sheet.id)
    for place in sheet.asked:
        if not same_group(typed.get(place, ""), sheet.groups[place - 1]):
            raise AnswerError(f"Group {place} is not right. Compare it with the sheet.")
    _keep(desk, sheet.id, kept)


def keep_proved_sheet(desk: Desk, proof: SheetProof, kept: str) -> None:
    """Write down where a sheet is kept that was typed back whole, the record locked since it was made.

    `proof` is from `prove_sheet`; the sheet stays the one in use. On *record*. Raises AnswerError.
    """
    desk.need("oversee")
    _check_in_use(desk, proof.keys.person_id)
    _keep(desk, proof.keys.person_id, kept)


def _check_in_use(desk: Desk, sheet: str) -> None:
    now = desk.vault.ledger.keyring.sheet
    if now is None or now.person != sheet:
        raise AnswerError("A newer recovery sheet was made meanwhile. Nothing has changed.")


def _keep(desk: Desk, sheet: str, kept: str) -> None:
    if not kept.strip():
        raise AnswerError("Enter where the sheet is kept.")
    write(desk, [of_act(SheetKept(sheet=sheet, kept=kept.strip()))])
