"""Papers of a case beside the whole record: chronology (Z7), a device's (Z3), the sign-off sheet (Z6)."""

from dataclasses import replace

import pytest

from tests.documents.case_example import (
    DISCLOSURE,
    EDITION,
    NOT_REFERRED,
    NOW,
    SCHOOL,
    case_told,
    told_chain,
)
from tests.documents.paper_example import STAMP
from tests.documents.reading import squeezed, text_of
from tests.record.builder import HAZEL, JUNIPER, at, utc
from yps_desktop.documents import chronology_paper, custody_paper, referral_paper, sign_off
from yps_desktop.documents.chronology import chronology_days
from yps_desktop.documents.content import CutLabel, Paper
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.people import Person

CODE = "418-ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRST"


def _chronology(case: Case) -> Paper:
    return chronology_paper.compose(case, EDITION, SCHOOL, STAMP, NOW)


def _custody(case: Case, number: int = 0) -> Paper:
    return custody_paper.compose(case, devices_of(case)[number], EDITION, SCHOOL, STAMP, CODE)


def _sign_off(case: Case) -> Paper:
    return sign_off.compose(case, case.of("decision"), EDITION, SCHOOL, STAMP)


def _read(paper: Paper) -> str:
    return text_of(printed(paper))


def _with_a_tablet() -> Case:
    chain = told_chain()
    tablet = Device(
        received=None, what="tablet", whose=JUNIPER, place="Office safe", closed="envelope_signed"
    )
    chain.sheet(tablet, "t", on=utc(24, "09:00"))
    return chain.case()


def _label(paper: Paper) -> CutLabel:
    (label,) = [block for block in paper.blocks if isinstance(block, CutLabel)]
    return label


def test_z7_the_chronology_alone_tells_what_came_after_what() -> None:
    read = _read(_chronology(case_told()))
    first, then, last = (read.index(told) for told in ("Reached the", "Correction of", "Hand-over: Phone 1"))
    assert first < then < last
    assert "in order of time" in read


def test_z3_a_devices_paper_leads_with_where_it_is_now_and_tells_every_change_of_hands() -> None:
    paper = _custody(case_told())
    assert paper.key_facts[0].value == "Police, PC 0000 Fiktion"
    read = squeezed(_read(paper))
    for told in ("DSL’s safe", "Wren Mockford", "0071 942", "Mon 23 Nov 2026", "11:05"):
        assert squeezed(told) in read


def test_z3_a_device_that_has_left_the_school_has_no_receipt_and_no_label() -> None:
    read = _read(_custody(case_told()))
    assert "handed over by" not in read
    assert "cut here" not in read


def test_z3_a_device_here_has_a_receipt_to_sign_and_a_label_to_cut_off() -> None:
    read = _read(_custody(_with_a_tablet(), 1))
    assert read.count("Signature") == 2
    assert "No search of it is recorded." in read
    assert "cut here" in read
    assert "Do not switch on. Do not open." in read


def test_z3_the_label_names_no_child() -> None:
    label = _label(_custody(_with_a_tablet(), 1))
    said = " ".join((label.over, label.name, label.order, *label.lines))
    assert "Tablet 1" in said
    assert not any(part in said for part in JUNIPER.name.split())


def test_z3_what_was_not_recorded_of_a_hand_over_stands_as_a_gap() -> None:
    assert "not recorded" in _read(_custody(case_told()))


def test_z6_the_sign_off_sheet_says_who_is_to_decide_what_and_since_when() -> None:
    paper = _sign_off(case_told())
    assert paper.title == "For the headteacher to decide"
    assert "decision" in paper.subtitle
    assert "Fri 20 November 2026, 17:10" in paper.subtitle


def test_g8_the_sign_off_sheet_uses_the_schools_own_word_for_its_head() -> None:
    school = replace(SCHOOL, headteacher="principal")
    case = case_told()
    paper = sign_off.compose(case, case.of("decision"), EDITION, school, STAMP)
    assert paper.title == "For the principal to decide"


def test_z6_the_answer_comes_after_the_five_lines_and_the_whole_text_is_printed_with_it() -> None:
    read = _read(_sign_off(case_told()))
    order = ["Against advice", "Changed since", "Your answer", "I agree.", "questions of 2026-1"]
    places = [read.index(told) for told in order]
    assert places == sorted(places)
    assert "One picture, kept between two pupils" in read
    assert "17:10" in read
    assert "5:10pm" not in read


@pytest.mark.parametrize("agency", ["police", "social_care"])
def test_z4_z5_a_referral_tells_who_what_and_where_the_devices_are(agency: referral_paper.Agency) -> None:
    read = squeezed(_read(referral_paper.compose(case_told(), agency, EDITION, SCHOOL, STAMP)))
    for told in (
        "Fri 4 March 2011",
        JUNIPER.name,
        "A picture of Juniper is going round",
        "Phone 1",
        "Reference",
    ):
        assert squeezed(told) in read
    assert squeezed("Decided to view, then viewed") in read


def test_z5_social_care_is_told_of_the_risk_and_what_is_not_recorded_of_it() -> None:
    case, gap = case_told(), "Nothing of this is recorded yet."
    assert gap in _read(referral_paper.compose(case, "social_care", EDITION, SCHOOL, STAMP))
    assert gap not in _read(referral_paper.compose(case, "police", EDITION, SCHOOL, STAMP))


def test_z3_a_label_leaves_out_what_could_name_a_child_and_says_so_beside_it() -> None:
    chain = told_chain()
    typed = Device(received=None, what="tablet", make="juniper’s Model B", colour="grey", place="Office safe")
    chain.sheet(replace(typed, seal=JUNIPER.name, closed="sealed_bag"), "t", on=utc(24, "09:00"))
    label = _label(_custody(chain.case(), 1))
    assert label.lines == ("Tablet, grey",)
    assert "left out" in str(label.beside)
    assert "left out" not in str(_label(_custody(_with_a_tablet(), 1)).beside)


def test_z3_a_label_stays_a_label_however_much_was_typed() -> None:
    chain = told_chain()
    long = Device(received=None, what="tablet", make="Model " * 3000, place="Office safe")
    chain.sheet(long, "t", on=utc(24, "09:00"))
    assert "Page 1 of 1" in _read(_custody(chain.case(), 1))


def test_z3_times_that_do_not_agree_are_written_as_paper_writes_them() -> None:
    chain = told_chain()
    police = HandOver(when=at(23, "12:05"), from_person=HAZEL, to_kind="police")
    chain.sheet(police, "d", on=utc(23, "12:15"))
    read = _read(_custody(chain.case()))
    assert "Mon 23 November 2026, 12:05" in read
    assert "12:05pm" not in read


def test_z4_the_seal_a_device_left_the_school_with_is_told() -> None:
    read = squeezed(_read(referral_paper.compose(case_told(), "police", EDITION, SCHOOL, STAMP)))
    assert squeezed("Police, PC 0000 Fiktion 0071 942") in read


def test_z6_days_are_written_once_and_what_somebody_typed_stays_as_it_was_typed() -> None:
    chain = told_chain()
    typed = replace(NOT_REFERRED, reason="She said on 31 February 2026 at 5pm, and 20 November 2026.")
    chain.sheet(typed, on=utc(24, "09:00"))
    chain.sheet(replace(DISCLOSURE, opinion=None), on=utc(24, "09:05"))
    case = chain.case()
    read = squeezed(_read(sign_off.compose(case, case.of("decision")[-1:], EDITION, SCHOOL, STAMP)))
    assert squeezed("recorded Tue 24 November 2026, 09:05") in read
    assert read.count(squeezed("She said on 31 February 2026 at 5pm, and 20 November 2026.")) == 2


@pytest.mark.parametrize(("people", "changes"), [(14, 0), (18, 4), (60, 30)])
def test_z6_however_many_are_in_it_the_answer_stands_on_page_1_and_nobody_is_left_out(
    people: int, changes: int
) -> None:
    chain = told_chain()
    names = [f"Placeholder {number} of Testwood with a name of some length" for number in range(people)]
    for number, name in enumerate(names):
        chain.sheet(Person(name=name, roles=("received",)), f"p{number}", on=utc(24, "08:00"))
    decision = chain.sheet(NOT_REFERRED, on=utc(24, "09:00"))
    for number in range(changes):
        chain.sheet(replace(DISCLOSURE, opinion=None), on=utc(24, f"10:{number:02}"))
    case = chain.case()
    waiting = tuple(written for written in case.of("decision") if written.hash == decision.hash)
    paper = sign_off.compose(case, waiting, EDITION, SCHOOL, STAMP)
    first, *rest = page_texts(drawn(paper, Node("Document")))
    assert all(told in first for told in ("Who", "Changed since", "Your answer", "Refer now", "Signature"))
    assert all(squeezed(name) in squeezed("".join((first, *rest))) for name in names)


def test_z7_no_event_stands_without_words_for_when_it_happened() -> None:
    days = chronology_days(case_told(), EDITION).days
    assert all(event.happened for day in days for event in day.events)


def _every_paper(case: Case) -> list[Paper]:
    referrals: list[referral_paper.Agency] = ["police", "social_care"]
    return [
        _chronology(case),
        _sign_off(case),
        *(_custody(case, number) for number in range(len(devices_of(case)))),
        *(referral_paper.compose(case, agency, EDITION, SCHOOL, STAMP) for agency in referrals),
    ]


def test_g2_no_paper_names_who_was_named_by_mistake() -> None:
    chain = told_chain()
    chain.sheet(Device(received=None, what="tablet", make="Juniper’s", whose=JUNIPER, place="Safe"), "t")
    chain.withdraw(JUNIPER.id)
    for paper in _every_paper(chain.case()):
        said = squeezed(_read(paper)).casefold()
        assert "juniper" not in said
        assert "exampleton" not in said


@pytest.mark.parametrize(
    "typed",
    [
        "<b>&amp;</b><a href='http://x'>" * 40,
        "\x00\x07\u202e\u2066(م[a)ב}\u200d\u200c\ufeff\U0001f60d" * 60,
        "محمدעبدक्षत्रिय" * 60,
        "م(" * 200,
    ],
)
def test_whatever_somebody_typed_every_paper_can_be_printed(typed: str) -> None:
    chain = told_chain()
    named = Named("x", typed)
    tablet = Device(received=None, what="tablet", make=typed, seal=typed, place=typed, whose=named)
    chain.sheet(tablet, "t", on=utc(24, "09:00"))
    over = HandOver(when=at(24, "10:00"), from_person=named, to_kind="place", to_place=typed, why=typed)
    chain.sheet(over, "t", on=utc(24, "10:05"))
    chain.sheet(replace(NOT_REFERRED, reason=typed), on=utc(24, "11:00"))
    for paper in _every_paper(chain.case()):
        assert printed(paper)
