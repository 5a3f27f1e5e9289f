"""First step of a record's way to another school: who leaves, where to, when, what was talked about (N1)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.days import wall_clock
from ui.pages.parts.transfer_act_page import TransferActPage
from ui.pages.parts.transfer_clock import TransferClock
from ui.pages.parts.transfer_plan_answers import (
    answers_of,
    cases_of,
    chosen_in,
    fill_words,
    filled,
    goes_of,
    plan_of,
    pupils_of,
    stays,
)
from ui.pages.parts.transfer_plan_words import plan_fields, plan_words
from ui.places import TRANSFER, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.labels import Bold
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.fields import Answer, Field
from yps_desktop.record.rules.transfer import transfer_days
from yps_desktop.record.rules.transfers import Transfer, day_of
from yps_desktop.record.transfer_acts import TransferPlanned
from yps_desktop.services import transfer_papers, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.leavers import left_on
from yps_desktop.services.transfer_papers import Contact
from yps_desktop.services.transfers import MayGo, Overview

Standing = tuple[tuple[Case, Transfer], ...]
"""The transfer in each of its cases, as it was read."""


@dataclass(frozen=True, slots=True)
class _Found:
    """`read` is the transfer whose plan is changed, `seen` the same as it stands."""

    may_go: tuple[MayGo, ...]
    contacts: tuple[Contact, ...]
    plan: TransferPlanned
    read: Standing
    left: Mapping[str, date]
    """The last day here of who left by the school's lists, by id."""
    seen: Overview | None = None


def _worked_out(found: _Found) -> _Found:
    return replace(found, seen=transfers.look(found.read)) if found.read else found


class TransferPlanPage(TransferActPage):
    """Without `about` it begins a transfer; `form` names who leaves, by their id in the case."""

    kind = "transfer_planned"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.clock: TransferClock | None = None
        self._planned, self._blamed = place.about, ""

    @property
    def seen(self) -> Overview | None:
        """Give the transfer whose plan is changed."""
        return self._found.seen

    @property
    def _found(self) -> _Found:
        assert isinstance(self.found, _Found)
        return self.found

    def look(self, desk: Desk, case: Case) -> object:
        """Read who may go, and the plan as it stands."""
        about = self.place.about
        read = transfers.concerned(desk, case.id, about) if about else ()
        plan = read[0][1].plan if read else transfers.blank(desk, case.id)
        contacts = transfer_papers.known(desk, case.id).contacts
        some = transfers.may_go(desk, case.id)
        left = left_on(desk, dict.fromkeys(one.of for one in some))
        return _Found(some, contacts, plan, read, left)

    def to_work_out(self) -> Callable[[Any], Any] | None:
        """Look at the transfer, where one is changed."""
        return _worked_out

    def words(self) -> SheetWords:
        """Give the words of the page."""
        if self.found is None:
            return plan_words((), ())
        return plan_words(pupils_of(self._found.may_go), cases_of(self._found.may_go))

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        some = self._found.may_go
        return plan_fields([one.id for one in pupils_of(some)], [one.id for one in cases_of(some)])

    def first_answers(self) -> Mapping[str, Answer]:
        """Begin with the plan as it stands; a new one takes all cases along (N1)."""
        found = self._found
        if found.seen is not None:
            return {**answers_of(found.plan), **chosen_in(found.seen, found.may_go)}
        all_cases = tuple(dict.fromkeys(one.case for one in found.may_go))
        only = [one.id for one in pupils_of(found.may_go)] if not self.place.form else [self.place.form]
        left = found.left.get(only[0]) if len(only) == 1 else None
        who = {"pupils": (self.place.form,)} if self.place.form else {}
        last = {"last_day": left} if left is not None else {}
        return {**answers_of(found.plan), "cases": all_cases, **who, **last}

    def add_head(self, case: Case) -> None:
        """Name who leaves where there is nobody else, and offer a school that was spoken with before."""
        pupils = pupils_of(self._found.may_go)
        if len(pupils) == 1:
            self.body.main.add_space(current_theme().space.between_answers)
            self.body.main.add(Bold(pupils[0].label))
        for contact in self._found.contacts if case.written else ():
            link = LinkButton(fill_words(contact))
            link.clicked.connect(partial(self._fill, contact))
            self.body.main.add_space(current_theme().space.between_answers)
            self.body.main.add(link)

    def add_side(self, side: Column) -> None:
        """Show both clocks above the steps."""
        self.clock = TransferClock()
        side.add(self.clock)
        super().add_side(side)
        if self.form is not None:
            self.look_at(self.form.answers())

    def look_at(self, answers: dict[str, Answer]) -> None:
        """Ask why a case stays, and count both clocks."""
        found, today = self._found, wall_clock(self.session).date()
        left = day_of(plan_of(answers, found.plan).last_day)
        if self.form is not None:
            self.form.set_noticed(("stays_reason",) if stays(found.may_go, answers) else ())
        if self.clock is not None and self.case is not None:
            self.clock.tell(transfer_days(left, self.case.term_dates) if left else None, today)

    def blamed(self) -> str:
        """Say what is wrong at its question."""
        return self._blamed

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Plan it."""
        plan, goes = plan_of(answers, self._found.plan), goes_of(self._found.may_go, answers)
        self._blamed = "pupils"
        for part, sentence in transfers.problems(desk, goes, plan):
            self._blamed = part
            raise AnswerError(f"{sentence}.")
        self._planned = transfers.plan(desk, goes, plan)

    def afterwards(self, answers: dict[str, Answer]) -> tuple[Place, str]:  # noqa: ARG002
        """Go to the steps of what was planned."""
        return Place(TRANSFER, case=self.place.case, about=self._planned), "The plan is saved"

    def back_to(self) -> Place:
        """Lead back to the steps, or to the case where nothing is planned yet."""
        return super().back_to() if self.place.about else Place(TRANSFER, case=self.place.case, form="new")

    def _fill(self, contact: Contact, _checked: bool = False) -> None:
        """Put in what the record says of a contact; nothing else that was typed goes."""
        assert self.form is not None
        self.form.set_answers({**self.form.answers(), **filled(contact)})
        self.keeper.touch()
        self.form.go_to("school")
