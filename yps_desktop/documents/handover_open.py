"""What is open when a record goes to another school: every task and day, from the case's own rules (N4)."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from yps_desktop.documents.answers import Code, NotRecorded, Small, Strong, Words
from yps_desktop.documents.content import Block, Heading, Paragraphs, Row, Rows, Section
from yps_desktop.documents.days import clock, short_day
from yps_desktop.documents.handover_lines import row
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.guidance.lines import clipped, sheet_line
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Said
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.life import is_over, life_of
from yps_desktop.record.rules.received import waiting_proposals
from yps_desktop.record.rules.set_on import set_on
from yps_desktop.record.rules.tasks import Task, tasks
from yps_desktop.record.school import School
from yps_desktop.record.sheets import SHEETS

_COLUMNS = (Column("To be done", 0), Column("By when", 112), Column("Entry", 156))
_LINE, _END = 110, 300
_OVER = "The case is closed. Nothing is open in it."
_NOTHING = "Nothing is open in the record."


def open_things(case: Case, school: School, now: datetime) -> tuple[Task, ...]:
    """Give what is left to do in the case itself, the most pressing first."""
    left = (task for task in tasks(case, now, school=school) if not task.is_done)
    return tuple(task for task in left if task.kind in SHEETS)


def next_day(open_now: tuple[Task, ...]) -> str:
    """Give the soonest day that something open is due on, or nothing."""
    days = [task.when for task in open_now if task.when is not None and not _is_at_once(task)]
    return short_day(min(days)) if days else ""


def left_open(case: Case, school: School) -> tuple[Said, ...]:
    """Give what the closing left open, with its reasons; of a case opened again it is what is to do."""
    closing = case.newest("closing")
    if closing is None or life_of(case, school) not in ("closing", "closed"):
        return ()
    return getattr(closing.sheet, "open_ends", None) or ()


def open_section(case: Case, edition: Edition, school: School, now: datetime) -> Section:
    """Say what is open, by when, and where each stands; then what was never recorded."""
    left = open_things(case, school, now)
    set_by = {due.id: (due, set_on(case, due)) for due in dues(case)}
    listed = [task for task in left if _is_listed(task, set_by)]
    others = [task for task in left if task not in listed]
    blocks: list[Block] = []
    if listed:
        blocks.append(Table(_COLUMNS, tuple(_row(case, task, set_by, edition) for task in listed)))
    rows = (*_missing(others, edition), *_left_open(case, school), *_proposed(case, school))
    if rows:
        blocks.append(Rows(rows))
    if not blocks:
        over = life_of(case, school) in ("closed", "opened_in_error")
        blocks.append(Paragraphs((_OVER if over else _NOTHING,)))
    remark = count(len(left), "open thing") if left else ""
    return Section(Heading("What is open", remark), tuple(blocks))


_SetBy = Mapping[str, tuple[Due, Written | None]]


def _is_listed(task: Task, set_by: _SetBy) -> bool:
    """Say whether it has a line of its own: it has a day, or is about something that was recorded."""
    return task.when is not None or task.of is not None or task.id in set_by


def _row(case: Case, task: Task, set_by: _SetBy, edition: Edition) -> tuple[Cell, ...]:
    due, written = set_by.get(task.id, (None, None))
    if written is None and task.of is not None:
        written = case.find(task.of)
    about = written if task.of is not None or (due is not None and due.about) else None
    entry = written.latest if written is not None else case.opened
    return (_what(task, about, edition), _by_when(task), Code(str(entry.header.seq)))


def _what(task: Task, about: Written | None, edition: Edition) -> Words:
    words = edition.sheet(task.kind)
    said = task.what or (words.task if words is not None else task.kind)
    return (Strong(said), Small(f"\n{clipped(sheet_line(about, edition), _LINE)}" if about else ""))


def _is_at_once(task: Task) -> bool:
    """Say whether a second person asked for it: its moment is when they did, not when it is due."""
    return task.id.partition(":")[0] in ("refer_now", "sent_back")


def _by_when(task: Task) -> Cell:
    if task.when is None:
        return "no day set"
    if _is_at_once(task):
        return (Strong("at once"), Small(f"\nasked for {short_day(task.when)}, {clock(task.when)}"))
    day = short_day(task.when) if task.all_day else f"{short_day(task.when)}, {clock(task.when)}"
    return (day, Small("\na time that has passed" if task.status == "overdue" else ""))


def _missing(others: list[Task], edition: Edition) -> Iterator[Row]:
    """Name what nobody has recorded yet in one box."""
    named = "; ".join(dict.fromkeys(_named(task, edition) for task in others))
    if named:
        yield row("Never recorded here", None, NotRecorded(named))


def _named(task: Task, edition: Edition) -> str:
    words = edition.sheet(task.kind)
    said = task.what or (words.short if words is not None else task.kind)
    return said[:1].lower() + said[1:]


def _left_open(case: Case, school: School) -> Iterator[Row]:
    """Say what the closing left open; each reason once."""
    closing, named = case.newest("closing"), dict[str, list[str]]()
    for end in left_open(case, school):
        named.setdefault(end.words, []).append(end.name)
    for reason, names in named.items():
        said = (Strong("; ".join(names)), f": {clipped(reason, _END)}")
        yield row("Left open when it was closed", closing, said)


def _proposed(case: Case, school: School) -> Iterator[Row]:
    """Say what a school before proposed and nobody here took on or set aside (N8)."""
    for one in () if is_over(case, school) else waiting_proposals(case):
        day = short_day(one.on_the_clock(ZoneInfo(school.zone)))
        said = (Strong(one.proposal.what), f", proposed by {one.school}, due there {day}")
        yield row("Not answered here", None, said)
