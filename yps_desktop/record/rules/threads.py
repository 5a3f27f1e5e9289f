"""Things of a case that go on over several sheets: a request, a report, a referral, an action."""

from collections.abc import Collection
from dataclasses import dataclass

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.times import in_order, moment_of, recorded

FOLLOWED = {
    begun: tuple(kind for kind, sheet in SHEETS.items() if begun in sheet.follows)
    for begun in dict.fromkeys(begun for sheet in SHEETS.values() for begun in sheet.follows)
    if begun != "device"  # whether somebody still has it is asked day by day
}
"""What kinds of sheets say what became of a thing, by the kind that began it."""


@dataclass(frozen=True, slots=True)
class Thread:
    """One such thing: the sheet it began on, and what came of it, in the order it happened."""

    begun: Written
    later: tuple[Written, ...]

    @property
    def id(self) -> str:
        """Give the id that all its sheets are about."""
        return self.begun.about or self.begun.hash

    @property
    def kind(self) -> str:
        """Give the kind of the sheet it began on."""
        return self.begun.sheet.kind

    @property
    def newest(self) -> Written:
        """Give what came of it last."""
        return self.later[-1] if self.later else self.begun

    @property
    def is_settled(self) -> bool:
        """Say whether the newest answer leaves nothing more to be done."""
        return settles(self.newest)


def settles(written: Written) -> bool:
    """Say whether a sheet gives one of the answers that end its thread."""
    if not written.sheet.settles:
        return False
    field, *answers = written.sheet.settles
    return getattr(written.sheet, field) in answers


def threads_of(case: Case, kinds: Collection[str]) -> tuple[Thread, ...]:
    """Give the things that began on these kinds of sheets, oldest first."""
    begun = [one for one in case.written if one.sheet.kind in kinds]
    return tuple(Thread(one, _later(case, one)) for one in begun)


def open_threads(case: Case) -> tuple[Thread, ...]:
    """Give everything begun of which it is not said yet what became of it, oldest first."""
    return tuple(thread for thread in threads_of(case, FOLLOWED) if not thread.is_settled)


def thread_of(case: Case, id: str) -> Thread | None:
    """Give one such thing by its id, or None."""
    begun = next((one for one in case.written if one.about == id and not one.sheet.follows), None)
    return None if begun is None else Thread(begun, _later(case, begun))


def begun_on(case: Case, written: Written) -> Written | None:
    """Give the sheet that began what this one follows, or None where it follows nothing."""
    thread = thread_of(case, written.about) if written.sheet.follows and written.about else None
    return None if thread is None else thread.begun


def _later(case: Case, begun: Written) -> tuple[Written, ...]:
    """What was told late of an earlier day does not undo what happened since."""
    found = (
        one for one in case.written if one.about == begun.about and begun.sheet.kind in one.sheet.follows
    )
    return tuple(in_order(found, happened))


def happened(written: Written) -> Moment:
    """Give when what a sheet tells of happened, or else when it was recorded."""
    when = getattr(written.sheet, written.sheet.happened, None)
    return when if isinstance(when, Moment) else moment_of(recorded(written.entry))
