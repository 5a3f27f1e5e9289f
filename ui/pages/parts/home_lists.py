"""The middle of Home: what a second person said or must say, and what is due, the most pressing first."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Signal

from ui.pages.parts.days import when_words
from ui.pages.parts.due_places import note_of, place_of
from ui.pages.parts.dues import due_state, due_words
from ui.pages.parts.home_side import number_word
from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import CASE, CASES, QUESTION, Place
from ui.widgets.banner import AwaitingBanner, Banner, ReferNowBanner
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.section_list import SectionList
from ui.widgets.task_row import TaskRow, TaskState
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.rules.due import Due
from yps_desktop.services.home import OpenCase

_BANNERS, _ROWS = 3, 8
_DECIDE = "Decide what happens"
PROPOSED = "{what} to take on, or to set aside with a reason"
_A_WEEK = timedelta(days=7)

Numbered = tuple[OpenCase, Due]


class HomeLists(Column):
    """Banners and lists; `go` carries a Place."""

    go = Signal(object)

    def __init__(
        self, found: Sequence[OpenCase], edition: Edition, now: datetime, headteacher: str, may: May
    ) -> None:
        super().__init__(0)
        self._may = may
        self._edition, self._now, self._headteacher = edition, now, headteacher
        self._add_directed(found)
        self._add_sent_back(found)
        self._add_waiting(found)
        self._add_left([case for case in found if case.lead_left])
        self.add_space(8)
        self._add_dues(all_dues(found))
        self._add_to_be_decided(found)
        self._add_proposed([case for case in found if case.proposed])

    def _add_directed(self, found: Sequence[OpenCase]) -> None:
        for case in found:
            one = case.standing.refer_now
            if one is not None:
                words = f"Directed by {one.who}, {one.office}, {when_words(one.when, self._now)}."
                self._add_banner(ReferNowBanner(f"Refer now: Case {case.number}", words, "Open"), case)

    def _add_sent_back(self, found: Sequence[OpenCase]) -> None:
        for case in found:
            for one in case.standing.sent_back:
                words = f"{one.who}, {one.office}, asked for a change {when_words(one.when, self._now)}."
                self._add_banner(AwaitingBanner(f"Sent back: Case {case.number}", words, "Open"), case)

    def _add_waiting(self, found: Sequence[OpenCase]) -> None:
        waiting = [case for case in found if case.waiting]
        for case in waiting[:_BANNERS]:
            title = f"Awaiting {self._headteacher}: Case {case.number}"
            self._add_banner(AwaitingBanner(title, self._waits(case), "Open"), case)
        if len(waiting) > _BANNERS:
            more = LinkButton(f"{number_word(len(waiting) - _BANNERS)} more await the {self._headteacher}")
            more.clicked.connect(lambda: self.go.emit(Place(CASES, form="awaiting_countersign")))
            self.add(more)

    def _add_left(self, left: Sequence[OpenCase]) -> None:
        for case in left[:_BANNERS]:
            title = f"Somebody has to lead Case {case.number}"
            words = f"{case.lead_left} leads it and has no key any more."
            self._add_banner(AwaitingBanner(title, words, "Open"), case)
        if len(left) > _BANNERS:
            more = LinkButton(f"{number_word(len(left) - _BANNERS)} more to be led by somebody else")
            more.clicked.connect(lambda: self.go.emit(Place(CASES, form="open")))
            self.add(more)

    def _waits(self, case: OpenCase) -> str:
        first = case.waiting[0]
        words = self._edition.sheet(first.kind)
        what = (words.short if words else first.kind).lower()
        signed = f"The {what} signed {when_words(first.signed, self._now)}, is not yet countersigned."
        return f"{signed} A referral never waits for this."

    def _add_banner(self, banner: Banner, case: OpenCase) -> None:
        if banner.button is not None:
            banner.button.setAccessibleName(f"Open Case {case.number}")
        banner.pressed.connect(lambda: self.go.emit(Place(CASE, case=case.case)))
        self.add(banner)
        self.add_space(12)

    def _add_dues(self, dues: Sequence[Numbered]) -> None:
        now = self._now
        week = now + _A_WEEK
        self._add_list("Overdue", [one for one in dues if one[1].at < now])
        coming = [one for one in dues if one[1].at >= now]
        today = [one for one in coming if _is_for_today(one[1], now)]
        self._add_list("Today", today)
        later = [one for one in coming if one not in today]
        self._add_list("This week", [one for one in later if one[1].at <= week])
        self._add_list("Later", [one for one in later if one[1].at > week])

    def _add_list(self, title: str, dues: Sequence[Numbered]) -> None:
        if not dues:
            return
        section = SectionList(title)
        for case, due in dues[:_ROWS]:
            section.add(self._due_row(case, due))
        if len(dues) > _ROWS:
            section.add(self._more(len(dues) - _ROWS))
        self.add(section)
        self.add_space(20)

    def _due_row(self, case: OpenCase, due: Due) -> TaskRow:
        words = due_words(due.at, self._now, all_day=due.all_day)
        note = " · ".join(part for part in (f"Case {case.number}", note_of(due.kind)) if part)
        state = due_state(due.at, self._now)
        if state is TaskState.LATER and _is_for_today(due, self._now):
            state = TaskState.DUE
        row = TaskRow(due.what, words, state, note)
        row.opened.connect(lambda: self._go(place_of(due)))
        return row

    def _more(self, count: int) -> LinkButton:
        link = LinkButton(f"{number_word(count)} more, in the list of cases")
        link.clicked.connect(lambda: self.go.emit(Place(CASES)))
        return link

    def _add_to_be_decided(self, found: Sequence[OpenCase]) -> None:
        undecided = [c for c in found if c.standing.decision_awaited and c.standing.refer_now is None]
        if not undecided:
            return
        section = SectionList("To be decided")
        for case in undecided[:_ROWS]:
            section.add(self._decision_row(case))
        if len(undecided) > _ROWS:
            section.add(self._more(len(undecided) - _ROWS))
        self.add(section)
        self.add_space(20)

    def _decision_row(self, case: OpenCase) -> TaskRow:
        row = TaskRow(_DECIDE, "Not yet started", TaskState.NOT_STARTED, f"Case {case.number}")
        row.opened.connect(lambda: self._go(Place(QUESTION, case=case.case, sheet="decision")))
        return row

    def _add_proposed(self, found: Sequence[OpenCase]) -> None:
        """List what another school proposed and nobody has taken on or set aside (N8)."""
        if not found:
            return
        section = SectionList("Proposed by another school")
        for case in found[:_ROWS]:
            row = LinkRow(f"Case {case.number}", PROPOSED.format(what=count(case.proposed, "thing")))
            row.opened.connect(lambda id=case.case: self.go.emit(Place(CASE, case=id)))
            section.add(row)
        if len(found) > _ROWS:
            section.add(self._more(len(found) - _ROWS))
        self.add(section)
        self.add_space(20)

    def _go(self, place: Place) -> None:
        """Go where it is done; who may not do it reads the case."""
        self.go.emit(place if self._may(place) else Place(CASE, case=place.case))


def all_dues(found: Sequence[OpenCase]) -> list[Numbered]:
    """Give everything due in these cases, the soonest first."""
    return sorted(((case, due) for case in found for due in case.dues), key=lambda one: one[1].at)


def _is_for_today(due: Due, now: datetime) -> bool:
    """Contacting an agency is for at once, however many of its hours are left (C4)."""
    return due.kind == "contact" or due.at.date() == now.date()


def due_sentence(found: Sequence[OpenCase], now: datetime) -> str:
    """Say how much is due in words: "Four things are due. One is overdue, two are for today."."""
    pressing = [due for _, due in all_dues(found) if due.at < now + _A_WEEK]
    if not pressing:
        return "Nothing is due."
    overdue = sum(1 for due in pressing if due.at < now)
    today = sum(1 for due in pressing if due.at >= now and _is_for_today(due, now))
    due = f"{number_word(len(pressing))} thing{' is' if len(pressing) == 1 else 's are'} due."
    parts = [_some(number, what) for number, what in ((overdue, "overdue"), (today, "for today")) if number]
    said = ", ".join([*parts[:1], *(part[:1].lower() + part[1:] for part in parts[1:])])
    return f"{due} {said}." if said else due


def _some(number: int, what: str) -> str:
    return f"{number_word(number)} {'is' if number == 1 else 'are'} {what}"
