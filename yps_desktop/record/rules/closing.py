"""What a case leaves open when it is closed: each is recorded first, or named with its reason (B6)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Said
from yps_desktop.record.people import CasePerson, young_people
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.readiness import Gap, gaps
from yps_desktop.record.rules.received import Proposed, waiting_proposals
from yps_desktop.record.rules.sources import OURS
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.rules.threads import open_threads
from yps_desktop.record.school import School
from yps_desktop.record.sheets.life import Closing, FileCopy


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """One thing that stays open: a gap, something due, a missing copy in a pupil's own file, a sheet.

    `id` tells it from the others of the case. Of a sheet it is not said what became of it, or of the
    `answer` of a second person that nothing has followed; `proposed` by another school, nobody answered (N8).
    """

    id: str
    gap: Gap | None = None
    due: Due | None = None
    person: CasePerson | None = None
    written: Written | None = None
    answer: Literal["", "sent_back", "refer_now"] = ""
    proposed: Proposed | None = None


def open_ends(case: Case, school: School | None = None) -> tuple[OpenEnd, ...]:
    """Give everything that a closing must name with a reason, gaps first.

    A decision that awaits the headteacher is not among them: it is read and answered with the closing. The
    school says how its headteacher is called, whose signature in ink answers too (G6, G8).
    """
    dated = {due.about for due in dues(case)}
    missing = (one for one in gaps(case) if one.about not in case.withdrawn and not _is_due(one, dated))
    return (
        *(OpenEnd(_gap_id(one), gap=one) for one in missing),
        *_unfinished(case),
        *_answers(case, school),
        *(OpenEnd(f"file_copy/{one.id}", person=one) for one in without_file_copy(case)),
        *(OpenEnd(f"proposed/{one.id}", proposed=one) for one in waiting_proposals(case)),
    )


def without_file_copy(case: Case) -> tuple[CasePerson, ...]:
    """Give the pupils of ours whose own protection file has no copy yet (B9)."""
    copies = (one.sheet for one in case.written if isinstance(one.sheet, FileCopy))
    have = {named.id for copy in copies for named in copy.young_people or ()}
    ours = (one for one in young_people(case) if "pupil_here" in one.standing)
    return tuple(one for one in ours if one.id not in have)


def lacking(case: Case, closing: Closing, school: School | None = None) -> tuple[str, ...]:
    """Give the questions of a closing that still want words for something: who, and what stays open."""
    wanted = {
        "outcomes": {person.id for person in young_people(case)},
        "open_ends": {end.id for end in open_ends(case, school)},
    }
    return tuple(id for id, things in wanted.items() if things - _said_of(getattr(closing, id)))


def closing_notices(case: Case, school: School | None = None) -> tuple[Notice, ...]:
    """Say beside a closing what is not recorded or not finished, and ask why it stays open."""
    count = len(open_ends(case, school))
    if not count:
        return ()
    things = "One thing is" if count == 1 else f"{count} things are"
    return (Notice("open_ends", "open_ends", f"{things} not recorded or not finished.", OURS),)


def _unfinished(case: Case) -> Iterator[OpenEnd]:
    found = dues(case)
    yield from (OpenEnd(f"due/{one.kind}/{one.about or one.of or ''}", due=one) for one in found)
    dated = {one.about for one in found}
    for thread in open_threads(case):
        if thread.id not in dated:
            yield OpenEnd(f"thread/{thread.id}", written=thread.begun)


def _is_due(gap: Gap, dated: Collection[str | None]) -> bool:
    """Say whether a referral without an answer is asked about among what is due."""
    return gap.kind == "answer" and gap.about in dated


def _answers(case: Case, school: School | None) -> Iterator[OpenEnd]:
    stands = standing(case, school)
    for one in stands.sent_back:
        yield OpenEnd(f"sent_back/{one.sheet}", written=case.find(one.sheet), answer="sent_back")
    if (directed := stands.refer_now) is not None:
        yield OpenEnd(f"refer_now/{directed.sheet}", written=case.find(directed.sheet), answer="refer_now")


def _gap_id(gap: Gap) -> str:
    return "/".join(("gap", gap.kind, gap.field or "", gap.about or "", gap.hash or ""))


def _said_of(said: tuple[Said, ...] | None) -> set[str]:
    return {one.of for one in said or ()}
