"""Every paper there is, composed of invented values: a new document is a line here.

Golden files, the tests of standards and the pictures in `docs/papers.md` all go through it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from tests.documents.case_example import EDITION, NOW, SCHOOL, case_told, record_of, told_chain, viewing_of
from tests.documents.guide_example import chapter_on_paper
from tests.documents.handover_example import handed_over, hardly_begun, nothing_open
from tests.documents.numbers_example import exact_numbers, governors_year, protected_numbers
from tests.documents.paper_example import STAMP
from tests.documents.received_example import told as told_of_received
from tests.documents.registering import registers_of
from tests.documents.test_certificate import TOLD as TOLD_GONE
from tests.documents.test_eight_register import EIGHT_TOLD
from tests.documents.test_leaflets_on_paper import advice, staff
from tests.documents.test_library_on_paper import flowchart, paper_of_page
from tests.documents.test_recovery_sheet import GROUPS
from tests.documents.test_review_list import LINES, TOLD
from tests.documents.transfer_example import LETTER, MADE_UP_OF
from tests.record.builder import HAZEL, JUNIPER, WREN, at, utc
from yps_desktop.documents import (
    blank_form,
    certificate,
    chronology_paper,
    custody_paper,
    eight_register,
    exercise_paper,
    governors_page,
    handover_page,
    numbers_paper,
    own_data_answer,
    received_record,
    recovery_sheet,
    referral_paper,
    review_list,
    sign_off,
    transfer_letter,
    transfer_list,
    weekly_sheet,
)
from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.masked_paper import MaskedBy, as_masked
from yps_desktop.documents.produce import as_copy
from yps_desktop.guidance.exercise import Exercise, exercise
from yps_desktop.guidance.words import Edition
from yps_desktop.record.directory import Pupil
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import everybody
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.device import Device
from yps_desktop.services.blank_forms import FORMS

TABLET = Device(
    received=at(24, "08:40"),
    what="tablet",
    make="Model B",
    colour="grey",
    power="on",
    came="handed_over",
    whose=JUNIPER,
    from_whom=JUNIPER,
    by_whom=WREN,
    closed="envelope_signed",
    place="Office safe",
    key_with=HAZEL,
)
WEEK = weekly_sheet.Week(
    since=NOW - timedelta(days=7),
    until=NOW,
    first=12,
    last=64,
    open=3,
    refer_now=0,
    waiting=("Case 2026-001: 1 since 20 November 2026",),
    overdue=(("referral to the police", 1), ("a device still here", 2)),
    people=(
        weekly_sheet.Person(
            "Wren Mockford", "DSL", "Opened cases: 14, printed papers: 3, saved papers as files: 1."
        ),
        weekly_sheet.Person("Hazel Testcastle", "headteacher", "Opened cases: 2."),
    ),
    keys=("Tam Sampleby got a key, 23 November 2026",),
    clocks=0,
    backups=weekly_sheet.Backups(
        last=NOW - timedelta(days=1), days_old=1, places=2, on_other_drives=1, away=1, made=5
    ),
)


def stamped(document: str) -> Stamp:
    """Give the invented stamp for a document."""
    return replace(STAMP, school=SCHOOL.name, document=document)


def _of_case(document: str) -> Stamp:
    return stamped(f"Case {case_told().number} · {document}")


def _custody() -> Paper:
    chain = told_chain()
    chain.sheet(TABLET, "t", on=utc(24, "09:00"))
    case, stamp = chain.case(), _of_case("custody of Tablet 1")
    return custody_paper.compose(case, devices_of(case)[1], EDITION, SCHOOL, stamp, stamp.anchor_qr_text)


def _referral(agency: referral_paper.Agency, title: str) -> Paper:
    return referral_paper.compose(case_told(), agency, EDITION, SCHOOL, _of_case(title))


def _sign_off() -> Paper:
    case = case_told()
    return sign_off.compose(case, case.of("decision"), EDITION, SCHOOL, _of_case("sign-off sheet"))


def _chronology() -> Paper:
    return chronology_paper.compose(case_told(), EDITION, SCHOOL, _of_case("chronology"), NOW)


def _form(kind: str) -> Paper:
    stamp = replace(
        stamped(f"Blank form · {FORMS[kind].lower()}"), confidential="Confidential once filled in"
    )
    return blank_form.compose(kind, EDITION, SCHOOL, stamp)


def _recovery_sheet() -> Paper:
    stamp = replace(stamped("Recovery sheet"), anchor_qr_text="")
    return recovery_sheet.compose(GROUPS, NOW, SCHOOL, stamp)


def _transfer_letter() -> Paper:
    return transfer_letter.compose(LETTER, case_told().number, SCHOOL, _of_case("transfer letter"))


def _transfer_list() -> Paper:
    return transfer_list.compose(MADE_UP_OF, SCHOOL, stamped("Case 2026-001, 2026-004 · transfer list"))


def _handover() -> Paper:
    return handover_page.compose(handed_over(), EDITION, SCHOOL, _of_case("handover page"), NOW)


@cache
def _registers() -> Mapping[str, Paper]:
    told = (handed_over(), case_told(), nothing_open(), hardly_begun())
    numbered = [replace(case, number=f"2026-00{9 - place}") for place, case in enumerate(told)]
    names = ("cases", "viewings", "devices", "references")
    return {
        name: replace(paper, practice=True, stamp=stamped(f"Register of {name}"))
        for name, paper in zip(names, registers_of(*numbered), strict=True)
    }


def _masked_record() -> Paper:
    case, masking = handed_over(), Masking(JUNIPER.id)
    shown = mask_case(case, masking)
    by = MaskedBy(JUNIPER.name, "her next school", "Wren Mockford", "DSL", NOW, entry=31)
    paper = as_masked(record_of(shown), by, shown, everybody(case, masking), EDITION)
    return as_copy(paper, "masked copy")


def _received_record() -> Paper:
    stamp = _of_case("record received from Nowhere Green School")
    return received_record.compose(told_of_received(), EDITION, SCHOOL, stamp, NOW)


def _own_data() -> Paper:
    stamp = replace(stamped("Answer to a request for own data"), copy="masked copy", whose=JUNIPER.name)
    answer = own_data_answer.Answer(
        to=JUNIPER.name,
        whose="",
        came=NOW.date() - timedelta(days=6),
        signs=WREN,
        cases=("2026-001",),
        listed=Pupil(surname="Exampleton", forename="Juniper", year="9", form="9B", born=date(2013, 3, 2)),
        left_out=("crime",),
        looked=2,
    )
    return own_data_answer.compose(answer, (_masked_record(),), SCHOOL, stamp)


def _exercise(what: str, compose: Callable[[Exercise, Edition, School, Stamp], Paper]) -> Paper:
    told = exercise()
    stamp = replace(stamped(f"Staff exercise · {what}"), confidential=told.for_whom)
    return compose(told, EDITION, SCHOOL, stamp)


def _for_governors() -> Paper:
    stamp = replace(stamped("Page for governors · 2025–26"), confidential="For governors")
    return governors_page.compose(protected_numbers(governors_year()), SCHOOL, stamp)


def _numbers() -> Paper:
    numbers = exact_numbers()
    stamp = stamped(f"Numbers of cases · {' and '.join(numbers.names)}")
    return numbers_paper.compose(numbers, 0, SCHOOL, stamp)


def _public(paper: Paper, document: str) -> Paper:
    return replace(paper, stamp=replace(stamped(document), confidential=""))


EVERY_PAPER: Mapping[str, Callable[[], Paper]] = {
    "whole-record": lambda: record_of(case_told(), drafts=1),
    "masked-record": _masked_record,
    "received-record": _received_record,
    "viewing-record": lambda: viewing_of(case_told()),
    "custody": _custody,
    "referral-police": lambda: _referral("police", "referral to the police"),
    "referral-social-care": lambda: _referral("social_care", "referral to children’s social care"),
    "sign-off": _sign_off,
    "chronology": _chronology,
    "register-cases": lambda: _registers()["cases"],
    "register-viewings": lambda: _registers()["viewings"],
    "register-devices": lambda: _registers()["devices"],
    "register-references": lambda: _registers()["references"],
    "page-for-governors": _for_governors,
    "numbers": _numbers,
    "eight-register": lambda: eight_register.compose(
        EIGHT_TOLD, EDITION, SCHOOL, stamped("Eight questions over the register")
    ),
    "review-list": lambda: review_list.compose(LINES, TOLD, SCHOOL, stamped("Cases to be looked at again")),
    "own-data": _own_data,
    "certificate": lambda: certificate.compose(TOLD_GONE, SCHOOL, _of_case("certificate of destruction")),
    "transfer-letter": _transfer_letter,
    "transfer-list": _transfer_list,
    "handover-page": _handover,
    "advice-lost-control": lambda: _public(advice("lost_control"), "Advice for parents and carers"),
    "advice-was-sent": lambda: _public(advice("was_sent"), "Advice for parents and carers"),
    "advice-passed-on": lambda: _public(advice("passed_on"), "Advice for parents and carers"),
    "page-for-all-staff": lambda: _public(staff(("Wren Mockford",), ("Tam Sampleby",)), "Page for all staff"),
    "flowchart": lambda: _public(flowchart(), "The way through an incident"),
    "services": lambda: _public(paper_of_page("services"), "Services and helplines"),
    "words": lambda: _public(paper_of_page("words"), "Words to use, and words to avoid"),
    "five-points": lambda: _public(
        paper_of_page("five_points"), "When police or social care are told at once"
    ),
    "before-viewing": lambda: _public(paper_of_page("before_viewing"), "Before anybody views a picture"),
    "guide-chapter": lambda: _public(chapter_on_paper(), "User guide · The computer dies"),
    "exercise-cards": lambda: _exercise("cards to cut out", exercise_paper.compose_cards),
    "exercise-sheet": lambda: _exercise("a sheet to fill in", exercise_paper.compose_sheet),
    "exercise-own": lambda: _exercise("blank cards", exercise_paper.compose_own),
    "exercise-trainer": lambda: _exercise("the trainer’s sheet", exercise_paper.compose_trainer),
    "blank-form-disclosure": lambda: _form("disclosure"),
    "blank-form-viewing": lambda: _form("viewing"),
    "blank-form-device": lambda: _form("device"),
    "weekly-sheet": lambda: weekly_sheet.compose(WEEK, SCHOOL, stamped("Weekly sheet")),
    "recovery-sheet": _recovery_sheet,
}
"""By the name of its golden file and its picture."""
