"""G7: who is shut out of a case by what stands in it."""

import dataclasses

import pytest

from tests.record.builder import DSL, HAZEL, HEAD, HEADTEACHER, HOLDER, HOLDERS, Chain, at
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.record.rules.doors import Doors
from yps_desktop.record.rules.shut_out import concerned_in, is_shut_out, kept_out_of, tokens_of
from yps_desktop.record.rules.shut_out_notices import shut_out_notices
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.shut_out_acts import LetIn, ShutOut

THE_HEAD = Review(when=at(18), point_adult="yes", adult_works_here="yes", adult_is_headteacher="yes")
BOTH = (DSL, HEAD)


def adult(name: str, **more: object) -> Person:
    said = {"standing": ("adult_works_here",), "roles": ("sent",), **more}
    return Person(name=name, **said)  # type: ignore[arg-type]


def shut(chain: Chain, person: str, by: str = DSL) -> Entry:
    return chain.add(ShutOut.kind, ShutOut(person=person, reason="Their nephew").to_body(), by=by)


def let_in(chain: Chain, person: str, by: str = DSL) -> Entry:
    return chain.add(LetIn.kind, LetIn(person=person, reason="Another of that name").to_body(), by=by)


def out_of(chain: Chain, person: str, keys: tuple[str, ...] = BOTH) -> bool:
    return is_shut_out(tokens_of(chain.case()), person, keys)


def test_g7_nobody_is_shut_out_of_a_case_that_concerns_nobody_with_a_key() -> None:
    chain = Chain()
    chain.sheet(Person(name="Juniper Exampleton", roles=("in_imagery",)), "j")
    assert kept_out_of(chain.case()) == ()


def test_g7_a_part_in_it_shuts_out_since_the_sheet_that_says_so() -> None:
    chain = Chain()
    chain.sheet(adult(HAZEL.name, roles=("reported",)), HEAD)
    assert not out_of(chain, HEAD)
    said = chain.sheet(adult(HAZEL.name), HEAD)
    chain.sheet(adult(HAZEL.name, roles=None), HEAD)
    (kept,) = kept_out_of(chain.case())
    assert (kept.person, kept.why, kept.entry) == (HEAD, "part", said)
    assert out_of(chain, HEAD)
    assert not out_of(chain, DSL)


def test_g7_a_name_typed_again_is_the_same_person() -> None:
    chain = Chain()
    chain.sheet(adult("hazel  FICTLEY"), "somebody")
    assert out_of(chain, HEAD)


def test_g7_a_pupil_of_the_same_name_is_somebody_else() -> None:
    chain = Chain()
    chain.sheet(adult("Hazel Fictley", standing=("pupil_here",)), "somebody")
    assert not out_of(chain, HEAD)


@pytest.mark.parametrize("said", [THE_HEAD, adult("The head", is_headteacher="yes")])
def test_g7_the_headteacher_is_shut_out_where_the_adult_is_the_headteacher(said: Review | Person) -> None:
    chain = Chain()
    chain.sheet(said, "h" if isinstance(said, Person) else None)
    (kept,) = kept_out_of(chain.case())
    assert (kept.person, kept.why) == (HEAD, "headteacher")


@pytest.mark.parametrize(
    ("office", "is_out"),
    [
        ("Acting headteacher", True),
        ("Principal", True),
        ("Head", True),
        ("Headteacher and Designated Safeguarding Lead", True),
        ("Deputy headteacher", False),
        ("Vice principal", False),
        ("Head of Year 9", False),
    ],
)
def test_g7_who_holds_the_headteachers_office(office: str, is_out: bool) -> None:
    chain = Chain()
    chain.sheet(THE_HEAD)
    holder = dataclasses.replace(HEADTEACHER, office=office)
    assert (concerned_in(chain.case(), holder) is not None) is is_out


def test_g7_somebody_named_by_mistake_is_in_again() -> None:
    chain = Chain()
    chain.sheet(adult(HAZEL.name), HEAD)
    chain.withdraw(HEAD)
    assert not out_of(chain, HEAD)


@pytest.mark.parametrize(
    ("office", "is_out"),
    [
        ("Warden", True),
        ("Acting warden and Designated Safeguarding Lead", True),
        ("Deputy warden", False),
        ("Warden of Nowhere College", True),
        ("Acting head", True),
        ("Head of Year 9", False),
        ("Traffic wardens’ contact", False),
        ("Countersigner in the headteacher’s place", False),
        ("Countersigner in the warden’s place", False),
    ],
)
def test_g7_g8_the_headteacher_is_meant_under_the_school_s_own_word_too(office: str, is_out: bool) -> None:
    chain = Chain()
    chain.holders[HEAD] = dataclasses.replace(HEADTEACHER, office=office)
    own = frozenset({"headteacher", "Warden", "Head"})
    (notice, *_) = (*shut_out_notices(None, chain.holders, THE_HEAD, None, own), None)
    assert (notice is not None) is is_out
    chain.sheet(THE_HEAD)
    case = dataclasses.replace(chain.case(), heads=own)
    assert is_shut_out(tokens_of(case), HEAD, BOTH) is is_out


def test_g7_an_act_shuts_out_and_another_lets_in_whatever_the_sheets_say() -> None:
    chain = Chain()
    chain.sheet(adult(HAZEL.name), HEAD)
    let_in(chain, HEAD)
    assert not out_of(chain, HEAD)
    said = shut(chain, HEAD)
    (kept,) = kept_out_of(chain.case())
    assert (kept.why, kept.reason, kept.entry) == ("act", "Their nephew", said)
    assert concerned_in(chain.case(), HEADTEACHER) == kept


def test_g7_a_sheet_shuts_nobody_out_where_nobody_with_a_key_would_be_left() -> None:
    chain = Chain()
    chain.sheet(adult(HOLDER.name), DSL)
    assert not out_of(chain, DSL, keys=(DSL,))
    assert out_of(chain, DSL, keys=BOTH)
    shut(chain, HEAD)
    assert not out_of(chain, DSL, keys=BOTH)


def test_g7_an_act_holds_whoever_is_left() -> None:
    chain = Chain()
    shut(chain, DSL)
    assert out_of(chain, DSL, keys=(DSL,))


def test_g2_a_name_taken_out_is_masked_in_the_reason_too() -> None:
    chain = Chain()
    chain.sheet(Person(name="Juniper Exampleton", roles=("in_imagery",)), "j")
    act = ShutOut(person=HEAD, reason="Aunt of Juniper Exampleton")
    chain.add(ShutOut.kind, act.to_body())
    chain.withdraw("j")
    assert "Exampleton" not in kept_out_of(chain.case())[0].reason


def check(chain: Chain) -> None:
    doors = Doors()
    for entry in chain.entries:
        doors.check(entry)


def test_g7_what_somebody_wrote_before_they_were_shut_out_stands() -> None:
    chain = Chain()
    shut(chain, DSL, by=DSL)
    chain.sheet(THE_HEAD, by=HEAD)
    check(chain)


def test_g7_an_entry_by_somebody_shut_out_of_its_case_is_refused() -> None:
    chain = Chain()
    shut(chain, HEAD)
    chain.sheet(THE_HEAD, by=HEAD)
    with pytest.raises(RecordDamagedError, match="shut out"):
        check(chain)


def test_g7_whoever_is_let_in_again_may_write_again() -> None:
    chain = Chain()
    shut(chain, HEAD)
    let_in(chain, HEAD)
    chain.sheet(THE_HEAD, by=HEAD)
    check(chain)


def test_g7_nobody_lets_themselves_in() -> None:
    chain = Chain()
    chain.sheet(THE_HEAD)
    let_in(chain, HEAD, by=HEAD)
    with pytest.raises(RecordDamagedError, match="own author"):
        check(chain)


def test_g7_doors_that_learn_more_leave_the_others_as_they_were() -> None:
    chain, doors = Chain(), Doors()
    later = doors.copy()
    later.check(shut(chain, HEAD))
    doors.check(chain.sheet(THE_HEAD, by=HEAD))


def test_g7_the_chronology_tells_who_was_shut_out_and_let_in() -> None:
    chain = Chain()
    entries = shut(chain, HEAD), let_in(chain, HEAD)
    told = [(event.kind, event.entry) for event in chronology(chain.case()) if event.kind != "opened"]
    assert told == [("shut_out", entries[0]), ("let_in", entries[1])]


@pytest.mark.parametrize("new", [True, False])
@pytest.mark.parametrize(
    ("sheet", "field"),
    [
        (adult("Hazel Fictley"), "roles"),
        (adult("Somebody", is_headteacher="yes"), "roles"),
        (THE_HEAD, "adult_is_headteacher"),
    ],
)
def test_g7_whoever_writes_the_sheet_is_told_whom_it_shuts_out(
    sheet: Person | Review, field: str, new: bool
) -> None:
    (notice,) = shut_out_notices(None if new else Chain().case(), HOLDERS, sheet, None)
    assert (notice.field, notice.reason_field) == (field, None)
    assert notice.sentence.startswith("Hazel Fictley has a key to this record. Once this is signed")


def test_g7_it_is_told_once_and_of_nobody_who_was_let_in() -> None:
    chain = Chain()
    let_in(chain, HEAD)
    assert list(shut_out_notices(chain.case(), HOLDERS, THE_HEAD, None)) == []
    shut(chain, HEAD)
    assert list(shut_out_notices(chain.case(), HOLDERS, THE_HEAD, None)) == []


def test_g7_whoever_writes_the_sheet_is_told_that_nobody_would_be_left() -> None:
    chain = Chain()
    shut(chain, HEAD)
    (notice,) = shut_out_notices(chain.case(), HOLDERS, adult("Wren Mockford"), None)
    assert "Give somebody else a key" in notice.sentence


def test_g7_whoever_gets_a_key_again_is_still_shut_out() -> None:
    chain = Chain()
    shut(chain, HEAD)
    chain.holders["new"] = dataclasses.replace(HEADTEACHER, person="new")
    chain.holders[HEAD] = dataclasses.replace(HEADTEACHER, rights=())
    assert out_of(chain, "new", keys=(DSL, "new"))
    let_in(chain, "new")
    assert not out_of(chain, "new", keys=(DSL, "new"))
