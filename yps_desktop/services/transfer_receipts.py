"""The receipt file of a transfer: read, checked, its key shown to be compared, then written down (N1)."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.rules.transfers import Transfer
from yps_desktop.record.transfer_acts import Answer, TransferAnswered, TransferMade
from yps_desktop.services import packages
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import OtherPackageError, PackageError, Receipt
from yps_desktop.services.transfers import concerned, say_answered

NO_PACKAGE = "No package was made in this transfer, so no receipt file belongs to it. Nothing has changed."
TWICE = "This receipt is in the record already. Nothing has changed."
OTHER = "This receipt is for another package than those of this transfer. Nothing has changed."


@dataclass(frozen=True, slots=True)
class TakenReceipt:
    """A receipt that was read and checked and is not written down yet: `answer` is what would be.

    `receipt` says who signed it, and `receipt.key` is the fingerprint to be compared with the one read out on
    the telephone; `number` is the other school's as the plan has it. `is_newest` says that it is about what
    was made last.
    """

    receipt: Receipt
    answer: TransferAnswered
    number: str
    is_newest: bool


def take_receipt(desk: Desk, case_id: str, transfer: str, data: bytes) -> TakenReceipt:
    """Read a receipt file for a transfer. Short; nothing is written.

    Raises PackageError in one sentence for whatever is no receipt for a package of it, YpsError where it is
    in the record already.
    """
    desk.need(WRITES)
    _, standing = concerned(desk, case_id, transfer)[0]
    made, receipt = _read(standing, data)
    text = data.decode("utf-8")
    _need_new(standing, text)
    day = _day(desk, receipt)
    answer = TransferAnswered(
        transfer=transfer,
        answer=_answer(receipt),
        by="file",
        day=day,
        who=f"{receipt.signed_by.name}, {receipt.signed_by.office}, {receipt.school}",
        receipt=text,
        key=receipt.key,
        sha256=made.sha256,
        package=made.package,
    )
    newest = standing.newest(TransferMade)
    return TakenReceipt(receipt, answer, standing.plan.number, newest is made)


def keep_receipt(desk: Desk, case_id: str, taken: TakenReceipt, compared: bool) -> None:
    """Write a receipt down; `compared` says that its key was read out on the telephone and agreed.

    Raises YpsError where it is in the record already, StorageError; then nothing was written.
    """
    _, standing = concerned(desk, case_id, taken.answer.transfer)[0]
    _need_new(standing, taken.answer.receipt)
    say_answered(desk, case_id, replace(taken.answer, compared=compared))


def _read(standing: Transfer, data: bytes) -> tuple[TransferMade, Receipt]:
    """Find which of the packages made here a receipt is for, the newest first."""
    made = [one for one in reversed(standing.all_of(TransferMade)) if one.package]
    if not made:
        raise YpsError(NO_PACKAGE)
    for hash in dict.fromkeys(one.package for one in made):
        try:
            receipt = packages.read_answer(data, hash)
        except OtherPackageError:
            continue
        ours = [one for one in made if one.package == hash]
        return next((one for one in ours if one.sha256 == receipt.file), ours[0]), receipt
    raise PackageError(OTHER)


def _need_new(standing: Transfer, text: str) -> None:
    if any(one.receipt == text for one in standing.all_of(TransferAnswered)):
        raise YpsError(TWICE)


def _answer(receipt: Receipt) -> Answer:
    return receipt.outcome  # type: ignore[return-value]


def _day(desk: Desk, receipt: Receipt) -> str:
    """Give the day the receipt names, by the school's clock; today where it lies ahead."""
    zone = ZoneInfo(desk.school.zone)
    said = datetime.fromisoformat(receipt.when_utc).astimezone(zone).date()
    return min(said, desk.now().date()).isoformat()
