"""G7: somebody concerned in a case sees nothing of it, and what they do there is refused."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS, At
from yps_desktop.record.errors import (
    AnswerError,
    NoSuchCaseError,
    NotAllowedError,
    RecordDamagedError,
    YpsError,
)
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.services import cases, drafts, joined, listing, responses, sheets, shutting_out
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, give_key, sign_as
from yps_desktop.services.sheets import Filled
from yps_desktop.services.welcome import welcome
from yps_desktop.services.writing import Signer, of_act, write
from yps_desktop.vault.chain import verify_chain

TODAY = Moment(date(2026, 11, 20))
NOTE = Note(when=TODAY, what="A call.", with_whom=(Named("z", "Zoë Exampleton", "pupil"),))
THE_HEAD = Review(when=TODAY, point_adult="yes", adult_works_here="yes", adult_is_headteacher="yes")
LINDENS = "five calm orange kites"
DEPUTY = Newcomer("Linden Falsey", "Deputy headteacher", ("write", "oversee"), LINDENS)


def concerned(name: str) -> Person:
    return Person(told_when=TODAY, name=name, standing=("adult_works_here",), roles=("sent",))


@pytest.fixture
def deputy(desk: Desk) -> KeyHolder:
    return give_key(desk, DEPUTY, CHEAP)


def note(desk: Desk, sheet: Note = NOTE) -> str:
    return sheets.sign(desk, [Filled(sheet)])


def numbers(desk: Desk) -> list[str]:
    return [one.line.number for one in listing.page(desk, "all")]


def is_gone(desk: Desk, case_id: str) -> bool:
    try:
        cases.read(desk, case_id)
    except NoSuchCaseError:
        return True
    return False


@pytest.mark.parametrize("sheet", [concerned("Hazel Fictley"), concerned("hazel fictley"), THE_HEAD])
def test_g7_whom_a_sheet_names_is_shut_out_at_once(
    desk: Desk, head: KeyHolder, at_desk: At, sheet: Person | Review
) -> None:
    case_id, other = note(desk), note(desk)
    sheets.sign(desk, [Filled(sheet, case_id)])
    assert not is_gone(desk, case_id)
    hazels = at_desk(head.person, HAZELS)
    assert is_gone(hazels, case_id)
    assert numbers(hazels) == ["2026-002"]
    assert not is_gone(hazels, other)


def test_g7_a_case_recorded_before_somebody_had_a_key_is_hidden_when_they_first_unlock(
    desk: Desk, at_desk: At
) -> None:
    sheets.sign(desk, [Filled(concerned("Hazel Fictley"))])
    case_id = sheets.sign(desk, [Filled(THE_HEAD)])
    head = give_key(desk, Newcomer("Hazel Fictley", "Headteacher", ("countersign",), HAZELS), CHEAP)
    assert listing.counts(desk).open == 2
    hazels = at_desk(head.person, HAZELS)
    assert is_gone(hazels, case_id)
    assert numbers(hazels) == []
    assert listing.counts(hazels).open == 0
    assert listing.find(hazels, "2026-001") == ()


def test_g7_somebody_shut_out_by_an_act_and_let_in_again(
    desk: Desk, wren: Signer, head: KeyHolder, at_desk: At
) -> None:
    case_id = note(desk)
    shutting_out.shut_out(desk, case_id, head.person, "Zoë is her niece.", wren)
    assert is_gone(at_desk(head.person, HAZELS), case_id)
    wrens = at_desk(wren.holder.person, WRENS)
    (kept,) = shutting_out.doors(cases.read(wrens, case_id)).shut_out
    assert (kept[0].name, kept[1].reason) == ("Hazel Fictley", "Zoë is her niece.")
    shutting_out.let_in(wrens, case_id, head.person, "Another Zoë.", wren)
    hazels = at_desk(head.person, HAZELS)
    assert not is_gone(hazels, case_id)
    assert numbers(hazels) == ["2026-001"]


def test_g7_let_in_goes_before_what_names_them(
    desk: Desk, wren: Signer, head: KeyHolder, at_desk: At
) -> None:
    case_id = note(desk)
    sheets.sign(desk, [Filled(concerned("Hazel Fictley"), case_id)])
    shutting_out.let_in(desk, case_id, head.person, "Another of that name.", wren)
    assert not is_gone(at_desk(head.person, HAZELS), case_id)


def test_g7_whoever_names_themselves_hands_over_and_is_out_at_once(
    desk: Desk, wren: Signer, deputy: KeyHolder, at_desk: At
) -> None:
    case_id = note(desk)
    with pytest.raises(AnswerError, match="who leads"):
        shutting_out.shut_out(desk, case_id, desk.me.person, "My son.", wren)
    shutting_out.shut_out(desk, case_id, desk.me.person, "My son.", wren, deputy.person)
    assert is_gone(desk, case_id)
    assert numbers(desk) == []
    lindens = at_desk(deputy.person, LINDENS)
    assert cases.read(lindens, case_id).lead == deputy.person


def test_g7_nobody_is_shut_out_where_nobody_would_be_left(
    desk: Desk, wren: Signer, deputy: KeyHolder
) -> None:
    case_id = note(desk)
    shutting_out.shut_out(desk, case_id, deputy.person, "Her nephew.", wren)
    with pytest.raises(AnswerError, match="Give another person a key first"):
        shutting_out.shut_out(desk, case_id, desk.me.person, "My son.", wren)
    assert not is_gone(desk, case_id)


def test_g7_a_sheet_that_names_the_only_one_with_a_key_shuts_nobody_out_until_another_has_one(
    desk: Desk,
) -> None:
    case_id = sheets.sign(desk, [Filled(concerned("Wren Mockford"))])
    found = shutting_out.doors(cases.read(desk, case_id))
    assert (found.shut_out, [one.name for one, _ in found.unheld]) == ((), ["Wren Mockford"])
    give_key(desk, DEPUTY, CHEAP)
    assert is_gone(desk, case_id)
    assert numbers(desk) == []


@pytest.mark.parametrize("reason", ["", "  "])
def test_g7_shutting_out_asks_for_a_reason(desk: Desk, wren: Signer, head: KeyHolder, reason: str) -> None:
    with pytest.raises(AnswerError, match="why"):
        shutting_out.shut_out(desk, note(desk), head.person, reason, wren)


def test_g7_nobody_without_a_key_and_nobody_twice(desk: Desk, wren: Signer, head: KeyHolder) -> None:
    case_id = note(desk)
    shutting_out.shut_out(desk, case_id, head.person, "Her niece.", wren)
    for person in (head.person, "nobody"):
        with pytest.raises(AnswerError):
            shutting_out.shut_out(desk, case_id, person, "Her niece.", wren)


def test_g7_nobody_lets_themselves_in_and_nobody_is_let_in_who_is_not_out(
    desk: Desk, wren: Signer, head: KeyHolder
) -> None:
    case_id = sheets.sign(desk, [Filled(concerned("Wren Mockford"))])
    with pytest.raises(NoSuchCaseError):
        shutting_out.let_in(desk, case_id, desk.me.person, "A mistake.", wren)
    with pytest.raises(YpsError, match="not shut out"):
        shutting_out.let_in(desk, note(desk), head.person, "A mistake.", wren)


def test_g7_only_whoever_oversees_lets_in(desk: Desk, at_desk: At) -> None:
    case_id = sheets.sign(desk, [Filled(concerned("Wren Mockford"))])
    ash = give_key(desk, Newcomer("Ash Pretendale", "Pastoral lead", ("write",), LINDENS), CHEAP)
    ashs = at_desk(ash.person, LINDENS)
    with pytest.raises(NotAllowedError):
        shutting_out.let_in(ashs, case_id, desk.me.person, "No.", sign_as(ashs.folder, ash, LINDENS))


def test_g7_the_password_of_somebody_else_shuts_nobody_out(desk: Desk, hazel: Signer) -> None:
    case_id = note(desk)
    with pytest.raises(NotAllowedError):
        shutting_out.shut_out(desk, case_id, hazel.holder.person, "Her niece.", hazel)


def test_g7_of_cases_joined_both_are_hidden_and_stay_so_when_they_are_parted(
    desk: Desk, wren: Signer, head: KeyHolder, at_desk: At
) -> None:
    first, second = note(desk), note(desk)
    joined.join(desk, first, "2026-002", "The same picture.")
    shutting_out.shut_out(desk, second, head.person, "Her niece.", wren)
    joined.part(desk, first, second, "Two pictures.")
    hazels = at_desk(head.person, HAZELS)
    assert is_gone(hazels, first)
    assert is_gone(hazels, second)


def test_g7_a_case_joined_to_one_that_is_hidden_is_hidden_with_it(
    desk: Desk, wren: Signer, head: KeyHolder, at_desk: At
) -> None:
    first, second = note(desk), note(desk)
    shutting_out.shut_out(desk, second, head.person, "Her niece.", wren)
    joined.join(desk, first, "2026-002", "The same picture.")
    hazels = at_desk(head.person, HAZELS)
    assert is_gone(hazels, first)
    assert is_gone(hazels, second)
    assert numbers(hazels) == []


def test_g5_somebody_shut_out_by_an_act_does_not_countersign(desk: Desk, wren: Signer, hazel: Signer) -> None:
    said = {"reason": "Sent freely.", "enough_information": "yes", "manageable": "yes", "abusive": "no"}
    case_id = sheets.sign(desk, [Filled(Decision(when=TODAY, course="in_school", **said))], wren)  # type: ignore[arg-type]
    shown = responses.to_read(desk, case_id)
    shutting_out.shut_out(desk, case_id, hazel.holder.person, "Her niece.", wren)
    assert responses.waiting_in(desk, case_id).readers == ()
    with pytest.raises(NotAllowedError, match="concerned"):
        responses.respond(desk, shown, hazel, "agreed")


def test_g7_a_draft_in_a_hidden_case_is_as_if_it_were_not_there_and_comes_back(
    desk: Desk, wren: Signer, deputy: KeyHolder, at_desk: At
) -> None:
    case_id = note(desk)
    draft = drafts.new_draft("note", case_id)
    drafts.keep(desk, draft)
    shutting_out.shut_out(desk, case_id, desk.me.person, "My son.", wren, deputy.person)
    assert drafts.mine(desk).drafts == ()
    assert drafts.load(desk, draft.id) is None
    with pytest.raises(NoSuchCaseError):
        drafts.keep(desk, draft)
    lindens = at_desk(deputy.person, LINDENS)
    signer = sign_as(lindens.folder, deputy, LINDENS)
    shutting_out.let_in(lindens, case_id, wren.holder.person, "It is another boy.", signer)
    wrens = at_desk(wren.holder.person, WRENS)
    assert [one.id for one in drafts.mine(wrens).drafts] == [draft.id]


def test_g7_an_entry_by_somebody_shut_out_is_refused_when_it_is_saved_and_when_it_is_found(
    desk: Desk, wren: Signer, hazel: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = note(desk)
    shutting_out.shut_out(desk, case_id, hazel.holder.person, "Her niece.", wren)
    looked = of_act(cases.CaseLookedAt(), case_id)
    with pytest.raises(RecordDamagedError, match="shut out"):
        write(desk, [looked], signer=hazel)
    monkeypatch.setattr(desk.vault.ledger._doors, "check", lambda entry: None)
    monkeypatch.setattr(type(desk.vault.ledger._doors), "copy", lambda doors: doors)
    write(desk, [looked], signer=hazel)
    monkeypatch.undo()
    with pytest.raises(RecordDamagedError, match="shut out"):
        verify_chain(desk.vault.database, desk.vault.ledger)


def test_g7_who_let_themselves_in_is_found(desk: Desk, wren: Signer, hazel: Signer) -> None:
    case_id = note(desk)
    act = LetIn(person=hazel.holder.person, reason="It is not me.")
    with pytest.raises(RecordDamagedError, match="own author"):
        write(desk, [of_act(act, case_id)], signer=hazel)


def test_g7_the_whole_chain_holds_with_somebody_shut_out_and_let_in(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case_id = note(desk)
    shutting_out.shut_out(desk, case_id, hazel.holder.person, "Her niece.", wren)
    shutting_out.let_in(desk, case_id, hazel.holder.person, "Another girl.", wren)
    write(desk, [of_act(cases.CaseLookedAt(), case_id)], signer=hazel)
    assert verify_chain(desk.vault.database, desk.vault.ledger).entries == desk.vault.ledger.head().seq


def test_g7_what_came_since_the_last_time_counts_nothing_of_a_hidden_case(
    desk: Desk, wren: Signer, head: KeyHolder, at_desk: At
) -> None:
    case_id, other = note(desk), note(desk)
    shutting_out.shut_out(desk, case_id, head.person, "Her niece.", wren)
    at_desk(head.person, HAZELS)
    wrens = at_desk(wren.holder.person, WRENS)
    for id in (case_id, case_id, other):
        sheets.sign(wrens, [Filled(NOTE, id)])
    last = welcome(at_desk(head.person, HAZELS)).last
    assert last is not None
    assert last.since == {"Wren Mockford": 1}


def test_g5_where_the_only_countersigner_is_shut_out_it_is_said_why(
    desk: Desk, wren: Signer, head: KeyHolder
) -> None:
    said = {"reason": "Sent freely.", "enough_information": "yes", "manageable": "yes", "abusive": "no"}
    case_id = sheets.sign(desk, [Filled(Decision(when=TODAY, course="in_school", **said))], wren)  # type: ignore[arg-type]
    shutting_out.shut_out(desk, case_id, head.person, "Her niece.", wren)
    (why,) = responses.why_nobody(responses.waiting_in(desk, case_id))
    assert why == "Hazel Fictley is concerned in this case and shut out of it, so somebody else countersigns."


def test_g7_whoever_gets_a_key_again_finds_the_case_hidden_when_they_unlock(desk: Desk) -> None:
    case_id, me = note(desk), desk.me
    desk.holders |= {
        "before": replace(me, person="before", rights=()),
        me.person: replace(me, name="Not yet here"),
    }
    write(desk, [of_act(ShutOut(person="before", reason="Her niece."), case_id)])
    assert numbers(desk) == ["2026-001"]
    desk.holders[me.person] = me
    listing.hide_what_concerns(desk)
    assert numbers(desk) == []
    assert is_gone(desk, case_id)
