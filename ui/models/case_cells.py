"""What the four cells of a case say, and which of it is urgent."""

from datetime import UTC, datetime

from ui.models.paged_list import Cell
from ui.pages.parts.dues import due_words
from yps_desktop.record.rules.case_line import CaseLine


def cells_of(line: CaseLine, now: datetime) -> tuple[Cell, ...]:
    """Give the cells of a case's row: number, young people, standing, what is due next."""
    return Cell(line.number, bold=True), Cell(_people(line)), _standing(line, now), _due(line, now)


def due_at(line: CaseLine, now: datetime) -> datetime | None:
    """Give when the next thing is due, in the zone of `now`."""
    if line.due_utc is None:
        return None
    read = datetime.strptime(line.due_utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return read.astimezone(now.tzinfo)


def _people(line: CaseLine) -> str:
    count = len(line.people) + line.more
    if count == 0:
        return "Nobody named yet"
    if count <= 2:
        return ", ".join(line.people)
    return f"{line.people[0]} and {count - 1} others" if line.people else f"{count} young people"


def _standing(line: CaseLine, now: datetime) -> Cell:
    words = line.words[0] if line.words else "Open"
    if "refer_now" in line.standing:
        return Cell(words, bold=True, icon="telephone", icon_ink="role")
    if "sent_back" in line.standing or "awaiting_headteacher" in line.standing:
        return Cell(words, bold=True, icon="pen", icon_ink="amber")
    at = due_at(line, now)
    if line.due_kind == "contact" and at is not None:
        return Cell("24 hours running" if now <= at else "24 hours are over")
    return Cell(words)


def _due(line: CaseLine, now: datetime) -> Cell:
    at = due_at(line, now)
    if at is None:
        return Cell("Nothing")
    words = due_words(at, now, all_day=line.due_all_day)
    if at < now:
        return Cell(words, bold=True, ink="red", icon="exclamation-circle", icon_ink="red")
    return Cell(words)
