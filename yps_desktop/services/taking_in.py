"""Everything that is written when a package is taken in: our entries, in their order (N3)."""

import secrets
from collections.abc import Iterator, Mapping

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.acts import SHEET, CaseOpened
from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.people import person_in
from yps_desktop.record.receive_acts import MatchedPerson
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.package_review import Answers, CaseToTake, Match, Review
from yps_desktop.services.received_parts import parts_of, received_act
from yps_desktop.services.receiving_people import Candidate, ToMatch, adults, sent_person, sheet_of
from yps_desktop.services.writing import ToWrite, of_act

NOTHING = "Nothing has been taken in."


class Taking:
    """One package on its way into the record: everything that is written, in its order."""

    def __init__(self, desk: Desk, found: Review, answers: Answers) -> None:
        self._desk, self._found, self._answers = desk, found, answers
        self._ours = _ours(desk, found, answers)
        chosen = (one.candidate for one in answers.matches if one.candidate is not None)
        self._known = {one.id: one.ids for one in chosen}
        self._into: dict[str, Case] = {
            one.into: cases.read(desk, one.into) for one in found.cases if one.into
        }
        self.ids = tuple(one.into or secrets.token_hex(16) for one in found.cases)
        self._put: dict[str, list[tuple[str | None, Sheet]]] = {}
        self._check_coming()

    def items(self) -> Iterator[ToWrite]:
        """Give what is written, the openings with their numbers first in each case."""
        year = self._desk.now().year
        number = self._desk.vault.views.highest_number(year)
        for id, one in zip(self.ids, self._found.cases, strict=True):
            if not one.into:
                number += 1
                opening = CaseOpened(number=f"{year}-{number:03}", lead=self._desk.me.person)
                yield of_act(opening, id)
            yield from self._of_case(id, one)

    def _of_case(self, id: str, one: CaseToTake) -> Iterator[ToWrite]:
        opened, here = self._found.opened, self._into.get(id)
        edition = here.edition if here is not None else CURRENT
        parts = parts_of(opened.hash, one.opened.sent)
        act = received_act(opened, one.opened, self._whose(one), len(parts), compared=self._answers.compared)
        for said in (act, *parts):
            yield of_act(said, id, edition)
        for about, sheet in self._sheets(one):
            if not self._is_there(id, about, sheet):
                yield _sheet(sheet, about, id, edition)

    def _is_there(self, id: str, about: str, sheet: Person) -> bool:
        """Say whether somebody has a sheet in the case already: by id, and an adult by their name."""
        before = self._into.get(id)
        if id not in self._put:
            self._put[id] = [(one.about, one.sheet) for one in before.of("person")] if before else []
        is_there = any(
            known == about or (_is_grown(sheet, one) and sheet.name == getattr(one, "name", None))
            for known, one in self._put[id]
        )
        self._put[id].append((about, sheet))
        return is_there

    def _whose(self, one: CaseToTake) -> tuple[MatchedPerson, ...]:
        """Give everybody of the package who is in this case, with who they are here."""
        among = (who for who in self._found.people if sent_person(one.opened, who.theirs) is not None)
        return tuple(
            MatchedPerson(theirs=who.theirs, name=who.name, ours=self._ours_in(one, who.theirs))
            for who in among
        )

    def _ours_in(self, one: CaseToTake, theirs: str) -> str:
        """Give who somebody is here: by the id they have in the case it goes to, if they are in it."""
        ours, here = self._ours[theirs], self._into.get(one.into)
        known = (id for id in self._known.get(ours, ()) if here is not None and person_in(here, id))
        return next(known, ours)

    def _sheets(self, one: CaseToTake) -> Iterator[tuple[str, Person]]:
        """Give the sheets of those who come, and of whoever must be kept out of the case here."""
        school, today = self._found.opened.package.school, self._desk.now().date()
        for who in self._found.people:
            told = sent_person(one.opened, who.theirs)
            ours = self._ours_in(one, who.theirs)
            if told is not None and ours:
                yield ours, sheet_of(told, who.name, school, today)
        yield from adults(one.opened, self._desk, today)

    def _check_coming(self) -> None:
        for one in self._found.cases:
            if not any(self._ours[who.theirs] for who in self._whose_ids(one)):
                raise AnswerError(
                    f"Case {one.opened.sent.number} is about nobody who comes to this school. Ask for a "
                    f"package without it. {NOTHING}"
                )

    def _whose_ids(self, one: CaseToTake) -> tuple[ToMatch, ...]:
        return tuple(who for who in self._found.people if sent_person(one.opened, who.theirs) is not None)


def _ours(desk: Desk, found: Review, answers: Answers) -> Mapping[str, str]:
    """Give who everybody is here by their id there, empty where they do not come. Raises AnswerError."""
    said = {one.theirs: one for one in answers.matches}
    if set(said) != {one.theirs for one in found.people} or len(said) != len(answers.matches):
        raise AnswerError(f"Say of each pupil who they are here. {NOTHING}")
    ours = {theirs: _our_id(desk, one) for theirs, one in said.items()}
    for one in found.cases:
        coming = [id for theirs, id in ours.items() if id and sent_person(one.opened, theirs) is not None]
        if len(set(coming)) != len(coming):
            raise AnswerError(f"Two pupils of one case cannot be the same person here. {NOTHING}")
    return ours


def _our_id(desk: Desk, match: Match) -> str:
    if not match.comes:
        return ""
    if match.candidate is None:
        return secrets.token_hex(8)
    if not _is_here(desk, match.candidate):
        raise AnswerError(f"Somebody chosen is not known here any more. Choose once more. {NOTHING}")
    return match.candidate.id


def _is_here(desk: Desk, candidate: Candidate) -> bool:
    if desk.vault.school_lists.among([candidate.id]):
        return True
    return bool(candidate.case) and person_in(cases.read(desk, candidate.case), candidate.id) is not None


def _sheet(sheet: Person, about: str, case: str, edition: str) -> ToWrite:
    body = {"sheet": sheet.kind, "about": about, "answers": sheet.to_answers()}
    return ToWrite(SHEET, body, case, edition=edition)


def _is_grown(*sheets: Sheet) -> bool:
    """Say whether each of the sheets is about an adult."""
    return not any("pupil_here" in (getattr(one, "standing", None) or ()) for one in sheets)
