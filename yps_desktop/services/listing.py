"""The list of cases: a case's row, the words it is found by, and reading them page by page."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from yps_desktop.record.canonical import canonical, read_object
from yps_desktop.record.case import Case, JoinedCase
from yps_desktop.record.case_numbers import plain_number
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.case_line import CaseLine, line_of
from yps_desktop.record.rules.figures import Figures
from yps_desktop.record.rules.retention import counted_from
from yps_desktop.record.rules.shut_out import HEAD_CONCERNED, is_head, tokens_of
from yps_desktop.record.school import School
from yps_desktop.record.school_said import heads_of
from yps_desktop.record.times import recorded
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import destroyed
from yps_desktop.services.directory_rows import people_in
from yps_desktop.services.joining import read_whole
from yps_desktop.services.other_cases import identities, people_found_by
from yps_desktop.services.searched_words import references, said_in
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.person_rows import People
from yps_desktop.vault.signing import write_utc
from yps_desktop.vault.views import CaseRow, Counts, Filter, Standing

__all__ = [
    "Counts",
    "Filter",
    "Listed",
    "counts",
    "find",
    "hide_what_concerns",
    "keep_listed",
    "make_words_anew",
    "open_cases",
    "page",
    "rebuild_listed",
    "rebuild_people",
]

PAGE = 30
"""Cases read at a time."""
_JOINED = "joined"
"""The standing of a case that goes under another's number."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A case in a list: `at` is its place, for reading on from there."""

    at: int
    case: str
    line: CaseLine


def page(desk: Desk, which: Filter = "open", before: int | None = None) -> tuple[Listed, ...]:
    """Read the next thirty cases of a list, newest first; `before` is the place of the last one read.

    A case that goes under another's number has no row of its own.
    """
    found: list[Listed] = []
    while True:
        rows = desk.vault.views.page(which, before, PAGE, write_utc(desk.clock()))
        found += (listed for row in rows if _JOINED not in (listed := _listed(row)).line.standing)
        if len(rows) < PAGE or len(found) >= PAGE:
            return tuple(found[:PAGE])
        before = rows[-1].opened_seq


def open_cases(desk: Desk) -> tuple[str, ...]:
    """Give the ids of all open cases, newest first."""
    found: list[CaseRow] = []
    while len(rows := desk.vault.views.page("open", found[-1].opened_seq if found else None, PAGE)) == PAGE:
        found += rows
    return tuple(row.case for row in (*found, *rows))


def find(desk: Desk, typed: str, before: int | None = None) -> tuple[Listed, ...]:
    """Find cases by number, name, police or device number however typed, or any text, newest first.

    Before them all stands the case of the very number that was typed. Who was joined with somebody of that
    name is found by it too, whatever a case calls them.
    """
    found = desk.vault.search.find(typed, before, PAGE)
    theirs = desk.vault.directory.cases_of_joined(typed, before, PAGE)
    rows = desk.vault.views.of_opened(tuple(sorted({*found, *theirs}, reverse=True)[:PAGE]))
    named = _numbered(desk, typed)
    if named is not None:
        rest = [row for row in rows if row.opened_seq != named.opened_seq]
        rows = tuple(rest if before is not None else [named, *rest][:PAGE])
    return tuple(_listed(row) for row in rows)


def _numbered(desk: Desk, typed: str) -> CaseRow | None:
    """Give the row of the case with a number, or of the one it goes under; None where there is none."""
    row = desk.vault.views.numbered(plain_number(typed))
    if row is None or _JOINED not in _listed(row).line.standing:
        return row
    with suppress(RecordDamagedError):
        return desk.vault.views.row(read_whole(desk, row.case).id)
    return None


def counts(desk: Desk) -> Counts:
    """Count the open cases by what they wait for."""
    return desk.vault.views.counts(write_utc(desk.clock()))


def keep_listed(desk: Desk, case: Case) -> None:
    """Write a case's row and words, inside a transaction that is under way.

    What goes under its number is found by it, and keeps a row only so that no number is given twice.
    """
    for joined in case.joined:
        desk.vault.views.put(_row_under(case, joined))
        desk.vault.figures.forget(joined.opened.header.seq)
        desk.vault.search.put(joined.opened.header.seq, (), ())
        desk.vault.directory.put(joined.opened.header.seq, People())
    desk.vault.views.put(_row(case, desk.school))
    desk.vault.figures.forget(case.opened.header.seq)
    opened_seq, everybody = case.opened.header.seq, people_of(case)
    people = people_found_by(case, everybody)
    names = [person.name for person in people]
    desk.vault.search.put(opened_seq, names, references(case), identities(case, people), said_in(case))
    desk.vault.directory.put(opened_seq, people_in(case, everybody))


def rebuild_listed(desk: Desk, case_id: str) -> CaseRow:
    """Make a case's row anew from its entries."""
    case = read_whole(desk, case_id)
    under = next((one for one in case.joined if one.id == case_id), None)
    return _row(case, desk.school) if under is None else _row_under(case, under)


def rebuild_people(desk: Desk, case_id: str) -> People:
    """Make the people of a case anew from its entries; those of a case under another's number stand there."""
    case = read_whole(desk, case_id)
    return people_in(case, people_of(case)) if case.id == case_id else People()


def mend_lists(desk: Desk) -> int:
    """Make anew what the list of cases says otherwise than the entries do, and count those cases.

    An older page of the file that was put back shows nowhere else: lists are made of entries, and are none.
    """
    stale = [case for case in desk.vault.views.every_recorded() if not _is_listed(desk, case)]
    gone = [one for one in _gone(desk) if not _counts_on(desk, *one)]
    if (stale or gone) and not desk.read_only:
        with desk.vault.transaction():
            for case in stale:
                keep_listed(desk, read_whole(desk, case))
            for opened_seq, figures in gone:
                desk.vault.figures.put(opened_seq, figures)
    return len(stale) + len(gone)


def _gone(desk: Desk) -> Iterator[tuple[int, Figures | None]]:
    """Give where each destroyed case began and what it goes on counting as."""
    for one in destroyed(desk):
        yield desk.vault.ledger.first_of(one.act.cases[0].case), Figures.read(one.act.figures)


def _counts_on(desk: Desk, opened_seq: int, figures: Figures | None) -> bool:
    try:
        return desk.vault.figures.kept(opened_seq) == figures
    except RecordDamagedError:
        return False


def _is_listed(desk: Desk, case_id: str) -> bool:
    row, people = rebuild_listed(desk, case_id), rebuild_people(desk, case_id)
    return desk.vault.views.holds(row) and desk.vault.directory.holds(row.opened_seq, people)


def make_words_anew(desk: Desk) -> None:
    """Make every case's line and words anew where an upgrade of the format left no words at all.

    It is done whole before anybody sits down: by its words is found what concerns them (G7). What the disk
    refuses is done at the next sign-in.
    """
    if desk.read_only or not desk.vault.search.is_bare:
        return
    with suppress(StorageError), desk.vault.transaction():
        for case_id in desk.vault.views.every_recorded():
            with suppress(RecordDamagedError):
                keep_listed(desk, read_whole(desk, case_id))


def hide_what_concerns(desk: Desk) -> None:
    """Make the rows anew of cases recorded before the person signed in got their key, or their office (G7).

    Only those are read that hold their name or, where they are the headteacher, in which that office is
    concerned. What the disk refuses is done at the next sign-in: such a case cannot be opened meanwhile.
    """
    me, views = desk.me, desk.vault.views
    found = views.every_of(desk.vault.search.every_naming(me.name))
    found |= views.every_with(HEAD_CONCERNED) if is_head(me, heads_of(desk.school)) else {}
    for before in (one.person for one in desk.holders.values() if one.name == me.name and one != me):
        found |= views.every_with(f"!{before}")  # who had a key under another id was shut out under that
    unsure = [case for case, kept_out in found.items() if not {me.person, f"!{me.person}"} & {*kept_out}]
    anew = [case for id in unsure if (case := _moved(desk, id, found[id])) is not None]
    if anew and not desk.read_only:
        with suppress(StorageError), desk.vault.transaction():
            for case in anew:
                keep_listed(desk, case)


def _moved(desk: Desk, case_id: str, kept_out: tuple[str, ...]) -> Case | None:
    """Read a case whose row does not say whom it keeps out; None where it does, or does not read back."""
    try:
        case = read_whole(desk, case_id)
    except RecordDamagedError:
        return None
    return case if tokens_of(case) != kept_out else None


def _row(case: Case, school: School) -> CaseRow:
    line = line_of(case, school)
    born, went = (None, None) if "open" in line.standing else counted_from(case)
    standing = Standing(
        is_open="open" in line.standing,
        awaiting_countersign="awaiting_headteacher" in line.standing,
        refer_now="refer_now" in line.standing,
        police_awaited="police_awaited" in line.standing,
        decision_awaited="decision_awaited" in line.standing,
        due_utc=line.due_utc,
        youngest_born=born.isoformat() if born else None,
        went_on=went.isoformat() if went else None,
    )
    spelled = canonical(line.to_json())
    return CaseRow(case.opened.header.seq, case.id, case.number, standing, spelled, tokens_of(case))


def _row_under(case: Case, joined: JoinedCase) -> CaseRow:
    opened = recorded(joined.opened)
    words = (f"Joined under {case.number}",)
    line = CaseLine(
        number=joined.number,
        opened=opened.date().isoformat(),
        people=(),
        more=0,
        standing=(_JOINED,),
        words=words,
    )
    spelled = canonical(line.to_json())
    closed = Standing(is_open=False)
    return CaseRow(joined.opened.header.seq, joined.id, joined.number, closed, spelled, tokens_of(case))


def _listed(row: CaseRow) -> Listed:
    return Listed(row.opened_seq, row.case, CaseLine.from_json(read_object(row.line)))
