"""One question page: a sheet drawn from its fields, kept as a draft, with the rules' notices beside it."""

from collections.abc import Mapping
from dataclasses import replace

from ui.forms.slot import SECOND_HAND
from ui.pages.parts.form_of import look_up_of
from ui.pages.parts.from_list import FromList
from ui.pages.parts.mentioned import Mentioned
from ui.pages.parts.record_first import RecordFirst
from ui.pages.parts.sheet_page import SheetPage
from ui.pages.parts.side_facts import WhatHappensNext
from ui.places import QUESTION, Place
from ui.theme import current_theme
from ui.widgets.advice_panel import AdvicePanel
from ui.widgets.labels import Hint
from ui.widgets.page_body import Column
from ui.widgets.warning_text import WarningText
from yps_desktop.record.fields import Answer
from yps_desktop.record.people import not_described, person_in
from yps_desktop.record.rules.advice import Advice
from yps_desktop.record.rules.custody import device_in
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.sheets.review import Review
from yps_desktop.services import listed_people
from yps_desktop.services.listed_people import ListedPerson
from yps_desktop.services.questions import Question


class QuestionPage(SheetPage):
    """Asks one sheet's questions."""

    def add_head(self, question: Question) -> None:
        """Add the introduction, the warning and, for a decision, the advice."""
        main, space = self.body.main, current_theme().space
        if question.words.intro:
            main.add_space(space.label_to_hint)
            main.add(Hint(question.words.intro))
        if question.words.is_reported:
            main.add_space(space.label_to_hint)
            main.add(Hint(_second_hand(question)))
        if question.words.warning:
            main.add_space(space.between_cards)
            main.add(WarningText(question.words.warning))
        if question.draft.sheet == "decision" and question.case is not None:
            main.add_space(space.between_cards)
            main.add(advice_panel(advice(question.case, headteacher=self.session.school.headteacher)))
        if question.draft.sheet == "person":
            self._add_mentioned(question)
            self._add_from_list()
        if question.draft.sheet == "closing" and question.case is not None:
            first = RecordFirst(question.case, question.edition, self.session.school)
            first.go.connect(self.go)
            self.body.side.add(first)
        if question.case is None:
            self.body.side.add(
                WhatHappensNext(
                    "You check what you wrote and sign it. Then the case gets its number.",
                    "You can stop at any time. What you typed is kept.",
                )
            )

    def _add_mentioned(self, question: Question) -> None:
        """Offer whoever was named and is not described yet, unless the sheet is about somebody already."""
        people = not_described(question.case) if question.case is not None else ()
        if not people or question.draft.about:
            return
        self.mentioned = Mentioned(people)
        place = Place(QUESTION, case=self.place.case, sheet="person")
        self.mentioned.chosen.connect(lambda id: self.go_instead.emit(replace(place, about=id)))
        self.body.main.add_space(current_theme().space.between_questions)
        self.body.main.add(self.mentioned)

    def _add_from_list(self) -> None:
        """Offer whoever is on the school's lists; nothing that was typed is written over."""
        self.from_list = FromList(look_up_of(self.session))
        self.from_list.hide()
        self.from_list.chosen.connect(self._fill_from_list)
        self.body.main.add_space(current_theme().space.between_questions)
        self.body.main.add(self.from_list)
        self.session.ask(self.from_list, listed_people.is_anybody_listed, self.from_list.setVisible)

    def _fill_from_list(self, person: ListedPerson) -> None:
        self.from_list.say(person.name, self.sheet_form.form.fill_empty(person.answers))

    def add_end(self) -> None:
        """Add, for a review, the advice that its answers lead to."""
        self._advice = Column(0)
        self._advised: Advice | None = None
        self.body.main.add(self._advice)

    def fill(self, question: Question) -> None:
        """Put back what was typed, or what the way in answers already."""
        known = _known_already(question)
        if known and not question.is_kept:
            self.sheet_form.form.set_answers(known)
            self.sheet_form.look()
        else:
            super().fill(question)
        self._advise()

    def look(self) -> None:
        """Let the rules look at what is answered."""
        super().look()
        self._advise()

    def _advise(self) -> None:
        case = self.question.case if self.question else None
        sheet = self.sheet_form.sheet()
        if case is None or not isinstance(sheet, Review):
            return
        advised = advice(case, sheet, self.session.school.headteacher)
        if advised == self._advised:
            return
        self._advised = advised
        self._advice.clear()
        if advised.level != "nothing_yet":
            self._advice.add(advice_panel(advised))
            self._advice.add_space(current_theme().space.between_questions)


def _known_already(question: Question) -> Mapping[str, Answer]:
    """Give what nobody need type: the answer of the way in, the name of somebody already mentioned."""
    about, case = question.draft.about, question.case
    person = person_in(case, about) if case is not None and about is not None else None
    device = device_in(case, about) if case is not None and about is not None else None
    if device is not None and question.draft.sheet == "device_search":
        return {"device": device.label}
    if person is not None and question.draft.sheet in ("person", "group"):
        return {"name": person.name}
    return question.way.answers if question.way is not None else {}


def _second_hand(question: Question) -> str:
    """Say once, for a page whose questions were all read second-hand, where they come from."""
    words = question.words
    named = dict.fromkeys(words.fields[id].source for id in words.fields if id in words.reported)
    return f"Source: {'; '.join(map(question.edition.cite, named))}. {SECOND_HAND}"


def advice_panel(given: Advice) -> AdvicePanel:
    """Show advice as it stands: what, why, source."""
    return AdvicePanel(given.heading, "\n".join(given.lines), given.source)
