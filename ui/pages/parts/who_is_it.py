"""Who a pupil of another school is here: somebody this record knows, by whichever name, or somebody new."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.forms.offers import LookUp, Offers
from ui.pages.parts.instead import put_instead
from ui.widgets.choice import Choice
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.spell import spell_list
from yps_desktop.record.days import spell_day
from yps_desktop.services.receiving import Candidate, Match, ToMatch

NEW, AWAY = "new", "away"
SOMEBODY_NEW = Choice(NEW, "Somebody new here", "A sheet for them is begun.")
NOT_COMING = Choice(AWAY, "They do not come to this school", "Nothing is written about them but what came.")
OTHER_NAME, SEARCH = "Find them here by another name", "What are they called here?"
FOUND = "Known here"
SELECT = "Select who {name} is here"
SAME_BIRTHDAY = "the same date of birth"


class WhoIsIt(Column):
    """One pupil: nobody is chosen until somebody says so."""

    def __init__(self, asked: ToMatch, look_up: LookUp, said: Match | None = None) -> None:
        super().__init__(8)
        self.asked = asked
        self._candidates = list(asked.candidates)
        self._rows = Column(0)
        self._add_said(said)
        self.rows = self._make_rows(_key_of(said))
        self._rows.add(self.rows)
        field = _Answers(self._rows, lambda: self.rows.first())
        self.block = QuestionBlock(f"Who is {asked.name} here?", field, "; ".join(_facts(asked)))
        self.link, self.box = LinkButton(OTHER_NAME), PlainField()
        self._search, self.offers = QuestionBlock(SEARCH, self.box), Offers(look_up, FOUND)
        for part in (self.block, self.link, self._search, self.offers):
            self.add(part)
        self._search.hide()
        self.link.clicked.connect(self._open_box)
        self.box.textEdited.connect(lambda _: self.offers.ask(self.box.text()))
        self.offers.chosen.connect(self._add_found)

    def answer(self) -> Match | None:
        """Give what was said, or None."""
        key = self.rows.value()
        if key is None:
            return None
        chosen = next((one for one in self._candidates if one.id == key), None)
        return Match(self.asked.theirs, chosen, comes=key != AWAY)

    def _make_rows(self, key: str | None) -> RadioRows:
        known = [Choice(one.id, one.name, _note(one)) for one in self._candidates]
        rows = RadioRows((*known, SOMEBODY_NEW, NOT_COMING), f"Who is {self.asked.name} here?")
        rows.set_value(key)
        return rows

    def _add_said(self, said: Match | None) -> None:
        if said is not None and said.candidate is not None and said.candidate not in self._candidates:
            self._candidates.append(said.candidate)

    def _add_found(self, found: Candidate) -> None:
        if all(one.id != found.id for one in self._candidates):
            self._candidates.append(found)
        self.rows = self._make_rows(found.id)
        put_instead(self._rows, self.rows)
        self.box.setText("")
        self.rows.first().setFocus()

    def _open_box(self) -> None:
        self.link.hide()
        self._search.show()
        self.box.setFocus()


class _Answers(Column):
    """The rows as one field of a question, though they are made anew when somebody is found."""

    def __init__(self, rows: QWidget, first: Callable[[], QWidget]) -> None:
        super().__init__(0)
        self._first = first
        self.add(rows)

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self._first()


def _key_of(said: Match | None) -> str | None:
    if said is None:
        return None
    if not said.comes:
        return AWAY
    return said.candidate.id if said.candidate is not None else NEW


def _facts(asked: ToMatch) -> list[str]:
    born = [f"Born {spell_day(asked.born)}"] if asked.born is not None else ["No date of birth came with it"]
    numbers = spell_list(list(asked.numbers))
    return [*born, f"in case {numbers} there"] if numbers else born


def _note(one: Candidate) -> str:
    note = f"{one.note}, {SAME_BIRTHDAY}" if one.is_sure and one.how != "before" else one.note
    return note[:1].upper() + note[1:]
