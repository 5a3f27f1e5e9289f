"""Every paper of the story by name, each with what composes it on the record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import get_args

from yps_desktop.guidance.leaflets import POSITIONS
from yps_desktop.record.people import young_people
from yps_desktop.record.periods import school_year
from yps_desktop.record.transfer_acts import TransferPlanned
from yps_desktop.services import (
    advice,
    blank_forms,
    cases,
    eight_paper,
    exercise,
    figure_tables,
    figures,
    governors,
    guide_paper,
    home,
    inspection,
    library,
    listing,
    masking,
    numbers_paper,
    own_data,
    own_data_papers,
    papers,
    registers,
    retention,
    review_list,
    staff_page,
    transfer_bundle,
    transfer_papers,
    transfers,
    week,
)
from yps_desktop.services.case_papers import CaseDocument, Wanted, offered
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase
from yps_desktop.services.papers import Job
from yps_desktop.services.registers import Asked, Found, Which
from yps_desktop.services.transfer_papers import Going
from yps_desktop.services.transfers import Goes
from yps_desktop.services.writing import Signer

Named = tuple[str, Callable[[Desk], Job]]

NEXT_SCHOOL = "Specimen Park Academy"
_GOING = Going(
    school=NEXT_SCHOOL,
    name="Ola Exemplar",
    number="01632 960002",
    reply_days=5,
    office="Designated Safeguarding Lead",
    address="2 Imaginary Street\nFictional Town ZZ99 9ZZ",
    back_to="1 Invented Lane\nFictional Town ZZ99 9ZZ",
)
_MASKED: tuple[CaseDocument, ...] = ("record", "chronology")
_REGISTERS: tuple[Which, ...] = ("cases", "viewings", "devices", "references")


def papers_of_a_case(desk: Desk) -> list[Named]:
    """Give what can be printed of the first case as it stands."""
    case = _first_case(desk)
    found: list[Named] = [
        (one.wanted.document, partial(_prepare, case=case, wanted=one.wanted))
        for one in offered(cases.read(desk, case), desk.school)
    ]
    going = _going_with_the_first(desk, case)
    letter = partial(transfer_papers.prepare, case_id=case, document="transfer_letter", going=going)
    return [*found, ("transfer_letter", letter), ("bundle", partial(_bundle, case=case))]


def _bundle(desk: Desk, case: str) -> Job:
    """Plan that the first young person’s record goes on paper, and give all of it as one."""
    whose = young_people(cases.read(desk, case))[0].id
    plan = TransferPlanned(
        transfer="",
        pupils=(),
        cases=(),
        school=NEXT_SCHOOL,
        name=_GOING.name,
        office=_GOING.office,
        ring=_GOING.number,
        others="named",
        named_reason="The next school keeps them apart.",
        way="paper",
    )
    return transfer_bundle.prepare(desk, case, transfers.plan(desk, [Goes(case, (whose,))], plan))


def _going_with_the_first(desk: Desk, case: str) -> Going:
    """Say with whom the record goes: the first young person of the case."""
    return replace(_GOING, pupils=(young_people(cases.read(desk, case))[0].id,))


def masked_papers(desk: Desk) -> list[Named]:
    """Confirm a masked copy for the first young person's next school, and give what is printed of it."""
    case = _first_case(desk)
    request = _asked_by_the_first(desk, case)
    begun = masking.begin(desk, case, young_people(cases.read(desk, case))[0].id)
    looked = begun.for_reader(f"her next school, {NEXT_SCHOOL}")
    looked = looked.having_looked(place.key for place in masking.where(desk, case, looked))
    entry = masking.sign(desk, case, masking.again(desk, case, looked), Signer(desk.me, desk.vault.keys))
    own_data.call_off(desk, case, request, "For the tour alone.")
    answer = partial(own_data_papers.prepare, case_id=case, request=request)
    return [
        *(
            (f"masked_{name}", partial(papers.prepare, case_id=case, document=name, masked=entry.hash))
            for name in _MASKED
        ),
        ("own_data", answer),
    ]


def _asked_by_the_first(desk: Desk, case: str) -> str:
    """Let the first young person ask for their own data; give the request."""
    whose = young_people(cases.read(desk, case))[0]
    details = own_data.Details(asker="self", came=desk.now().date(), checked="Known here.", understands="yes")
    where = [InCase(case, "", whose.id, whose.name)]
    return own_data.ask(desk, where, details)


def papers_of_no_case(_: Desk) -> list[Named]:
    """Give what the school prints besides."""
    named: list[Named] = [
        (f"form_{kind}", partial(blank_forms.prepare, kind=kind)) for kind in blank_forms.FORMS
    ]
    named += [(f"advice_{one}", partial(advice.prepare, position=one)) for one in POSITIONS]
    named += [(f"register_{which}", partial(_register, which=which)) for which in _REGISTERS]
    named += [(one, partial(exercise.prepare, document=one)) for one in exercise.PAPERS]
    named += [(one, partial(library.prepare, id=one)) for one in get_args(papers.LibraryDocument)]
    named += [("eight_register", _eight), ("review_list", _review_list)]
    named.append(("page_for_all_staff", staff_page.prepare))
    named.append(("guide_chapter", partial(guide_paper.prepare, id="computer_dies")))
    return [*named, ("weekly_sheet", _week), ("governors_page", _for_governors), ("numbers", _numbers)]


def _first_case(desk: Desk) -> str:
    return listing.page(desk, "all")[-1].case


def _prepare(desk: Desk, case: str, wanted: Wanted) -> Job:
    return papers.prepare(desk, case, wanted.document, wanted.entry, wanted.about)


def _register(desk: Desk, which: Which) -> Job:
    asked = Asked(which, school_year(desk.now().date()))
    page = registers.next_cases(desk, asked)
    return registers.prepare(desk, asked, Found().plus(registers.read(desk, asked, page.cases)))


def _review_list(desk: Desk) -> Job:
    return review_list.prepare(desk, retention.look_through(desk, inspection.next_cases(desk).cases))


def _eight(desk: Desk) -> Job:
    return eight_paper.prepare(desk, inspection.count(desk, inspection.next_cases(desk).cases))


def _week(desk: Desk) -> Job:
    return week.prepare(desk, home.look_into(desk, home.outline(desk).ids).found)


def _for_governors(desk: Desk) -> Job:
    _count_all(desk)
    this = school_year(desk.now().date())
    return governors.prepare(
        desk, governors.governors_page(desk, school_year(this.first - timedelta(days=1)))
    )


def _numbers(desk: Desk) -> Job:
    _count_all(desk)
    counted = figures.exact(desk, [school_year(desk.now().date())])
    return numbers_paper.prepare(desk, figure_tables.numbers(desk, counted))


def _count_all(desk: Desk) -> None:
    before: int | None = figures.bring_up_to_date(desk).before
    while before is not None:
        before = figures.bring_up_to_date(desk, before).before
