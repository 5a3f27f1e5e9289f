"""The task list of a case: what is left, what is done and open to more, and where each is done."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from ui.pages.parts import draft_places, due_places
from ui.pages.parts.days import capital, day_words, when_words
from ui.pages.parts.dues import due_words
from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import CHECK, CORRECT, COUNTERSIGN, QUESTION, Place
from ui.widgets.page_body import Column
from ui.widgets.section_list import SectionList
from ui.widgets.task_row import TaskRow, TaskState
from yps_desktop.guidance.lines import sheet_line
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.tasks import Task, TaskStatus
from yps_desktop.record.sheets import SHEETS
from yps_desktop.services.drafts import Draft

_WORDS: Mapping[TaskStatus, str] = {
    "in_progress": "In progress",
    "not_started": "Not yet started",
    "cannot_start_yet": "Cannot start yet",
    "completed": "Completed",
}
_STATES: Mapping[TaskStatus, TaskState] = {
    "overdue": TaskState.OVERDUE,
    "due": TaskState.DUE,
    "in_progress": TaskState.IN_PROGRESS,
    "not_started": TaskState.NOT_STARTED,
    "cannot_start_yet": TaskState.CANNOT_START,
    "completed": TaskState.COMPLETED,
}
_ANOTHER: Mapping[str, str] = {"person": "Name somebody else", "device": "Record another device"}
"""What a case has several of: one that was begun and is not signed stands in nobody's way."""
_AT_ONCE = ("refer_now", "sent_back")
_WITHOUT_DRAFT = (*_AT_ONCE, "countersign", "contact_agency")
"""Tasks that are no one sheet's: what was begun on such a sheet stands under "You were writing"."""


class CaseTasks(Column):
    """Both lists; `go` carries a Place."""

    go = Signal(object)

    def __init__(
        self,
        case: Case,
        tasks: Sequence[Task],
        begun: Sequence[Draft],
        edition: Edition,
        now: datetime,
        may: May,
    ) -> None:
        super().__init__(0)
        self._may = may
        self._case, self._begun, self._edition, self._now = case, begun, edition, now
        self.rows: dict[str, TaskRow] = {}
        left = [task for task in tasks if not task.is_done]
        self._add_drafts(tasks)
        done = [task for task in tasks if task.is_done]
        if left:
            note = f"{len(done)} of {len(tasks)} completed. Any order is right."
            self._add_section("What is left to do", note, left)
        if done:
            open_to_more = may(Place(QUESTION, case=case.id))
            self._add_section("Done, and open to more" if open_to_more else "Done", "", done)

    def _add_section(self, title: str, note: str, tasks: Sequence[Task]) -> None:
        section = SectionList(title, note)
        for task in tasks:
            section.add(self._row(task))
            if self._offers_another(task):
                section.add(self._another(task))
        self.add(section)
        self.add_space(20)

    def _offers_another(self, task: Task) -> bool:
        begun = task.kind in _ANOTHER and task.about is None and self._draft(task) is not None
        return begun and self._may(Place(QUESTION, case=self._case.id, sheet=task.kind))

    def _another(self, task: Task) -> LinkRow:
        """Lead past the one that was begun to a new one."""
        place = Place(QUESTION, case=self._case.id, sheet=task.kind)
        row = LinkRow(_ANOTHER[task.kind])
        row.opened.connect(lambda: self.go.emit(place))
        return row

    def _add_drafts(self, tasks: Sequence[Task]) -> None:
        """List what was being written and is no task of its own, such as a note."""
        shown = {draft.id for task in tasks if (draft := self._draft(task)) is not None}
        left = [
            (draft, place)
            for draft in self._begun
            if (place := draft_places.offered(draft, self._may)) is not None
            and not (draft.id in shown and place.page != CHECK)
        ]
        if not left:
            return
        section = SectionList("You were writing")
        for draft, place in left:
            at = draft_places.saved_at(draft, self._now)
            note = f"Saved {when_words(at, self._now)}. Nothing was lost." if at else ""
            carry_on = "Read" if place.page == CHECK else "Carry on"
            row = LinkRow(f"{carry_on}: {draft_places.name_of(draft, self._edition)}", note)
            row.opened.connect(lambda place=place: self.go.emit(place))
            section.add(row)
        self.add(section)
        self.add_space(20)

    def _row(self, task: Task) -> TaskRow:
        place = self._place(task)
        row = TaskRow(
            self._title(task),
            status_words(task, self._now),
            _STATES[task.status],
            self._note(task),
            leads=self._may(place),
        )
        row.opened.connect(lambda: self.go.emit(place))
        self.rows[task.id] = row
        return row

    def _title(self, task: Task) -> str:
        words = self._edition.sheet(task.kind)
        return task.what or (words.task if words is not None else "")

    def _note(self, task: Task) -> str:
        draft = self._draft(task)
        at = draft_places.saved_at(draft, self._now) if draft is not None else None
        if task.status == "in_progress" and at is not None:
            return f"Draft saved {when_words(at, self._now)}"
        if task.is_done and task.when is not None:
            return f"Last signed {day_words(task.when.date(), self._now.date())}"
        if task.id.startswith("countersign:"):
            return f"{self._line_of(task.of)}. {task.why}"
        begun, more = self._begun_on(task), due_places.note_of(task.id.partition(":")[0])
        said = ". ".join(part for part in (begun, capital(more)) if part)
        return f"{said}. Source: {task.why}" if said and task.why else said or task.why

    def _begun_on(self, task: Task) -> str:
        """Name what a sheet follows: "Asked to delete: Rowan Testwell, their phone"."""
        follows = task.kind in SHEETS and SHEETS[task.kind].follows
        return self._line_of(task.of) if follows else ""

    def _line_of(self, hash: str | None) -> str:
        written = self._case.find(hash) if hash else None
        return sheet_line(written, self._edition).rstrip(".") if written is not None else ""

    def _draft(self, task: Task) -> Draft | None:
        if task.status == "completed" or task.id.partition(":")[0] in _WITHOUT_DRAFT:
            return None
        begun = (one for one in self._begun if one.sheet == task.kind and not one.corrects)
        if task.id == "person":
            return next((one for one in begun if not one.about), None)
        return next((one for one in begun if task.about in (None, one.about)), None)

    def _place(self, task: Task) -> Place:
        kind = task.id.partition(":")[0]
        if kind == "countersign":
            return Place(COUNTERSIGN, case=self._case.id)
        if kind == "sent_back":
            return Place(CORRECT, case=self._case.id, sheet=task.kind, entry=task.of or "")
        if page := due_places.own_page(kind):
            return Place(page, case=self._case.id, about=task.about or "")
        draft = self._draft(task)
        if draft is not None:
            return draft_places.place_of(draft)
        way = "saw" if kind == "handled" else ""
        return Place(QUESTION, case=self._case.id, sheet=task.kind, about=task.about or "", form=way)


def status_words(task: Task, now: datetime) -> str:
    """Say how a task stands: "Due today, 4pm", "Overdue by 1 day", "Tuesday 24 November", "Completed"."""
    if task.id.partition(":")[0] in _AT_ONCE:
        return "Now"
    if task.when is None or task.status not in ("overdue", "due", "not_started"):
        return _WORDS.get(task.status, "Due")
    words = due_words(task.when, now, all_day=task.all_day)
    return f"Due {words[:1].lower()}{words[1:]}" if task.status == "due" else words
