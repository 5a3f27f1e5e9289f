"""L2: who may destroy a case with whom, what both read, and what everything says of it afterwards."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, WRENS, Clock
from tests.services.let_go import LONG_AGO, NAME, WORDS, begun, closed, destroyed, over
from tests.services.test_registers import read as register
from tests.vault.in_clear import holds
from yps_desktop.__main__ import main
from yps_desktop.record.acts import Agreed
from yps_desktop.record.destruction_acts import CaseDestroyed, HeldIn
from yps_desktop.record.errors import AnswerError, CaseDestroyedError, NotAllowedError, YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.periods import Period
from yps_desktop.record.sheets.life import Reopening
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import (
    audit,
    cases,
    destroying,
    directory,
    drafts,
    home,
    inspection,
    inspection_view,
    joined,
    listing,
    one_person,
    own_data,
    own_data_standing,
    papers,
    retention,
    sheets,
    shutting_out,
    week,
)
from yps_desktop.services.audit import Wanted
from yps_desktop.services.backup import back_up
from yps_desktop.services.bringing_back import look_closer, missing_since
from yps_desktop.services.bringing_back import words_of as sentences_of
from yps_desktop.services.clock_watch import ClockWatch
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Whereabouts
from yps_desktop.services.opening import (
    Newcomer,
    close,
    give_key,
    keep_whereabouts,
    open_desk,
    prove,
    sign_as,
    whereabouts,
)
from yps_desktop.services.own_data import Details
from yps_desktop.services.paper_check import FileRead, say_what_it_is
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import find_code
from yps_desktop.services.writing import Signer
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import read_copy

DAY = "20 November 2026"
OTHERS = Note(when=LONG_AGO, what="Something else altogether.")


@pytest.fixture
def case(desk: Desk, wren: Signer, hazel: Signer) -> str:
    return over(desk, wren, hazel)


def verifies(desk: Desk) -> bool:
    return verify_chain(desk.vault.database, desk.vault.ledger).head == desk.vault.ledger.head()


def test_l2_two_people_destroy_a_case_and_the_chain_still_holds(desk: Desk, case: str, hazel: Signer) -> None:
    before = desk.vault.ledger.count_of([case])
    entry = destroyed(desk, case, hazel)
    act = CaseDestroyed.from_body(entry.read_body())
    (gone,) = act.cases
    assert (gone.number, gone.opened, gone.closed) == ("2026-001", "2026-11-20", "2000-03-01")
    assert (act.entries, act.years, act.day, act.why) == (before, 25, "2009-05-06", "")
    answer = desk.vault.ledger.entry(entry.header.seq + 1)
    assert answer is not None
    assert Agreed.from_body(answer.read_body()).of == (entry.hash,)
    assert verifies(desk)


def test_l2_both_read_one_text_which_stays_and_names_nobody(desk: Desk, case: str, hazel: Signer) -> None:
    held = (HeldIn("p", "Backup place 2", "2026-12-31"),)
    plan = destroying.plan(desk, case, held_in=held)
    assert plan.shown.startswith(
        "Destroy case 2026-001.\n\nCase 2026-001 was opened on 20 November 2026 and closed on 1 March 2000."
    )
    for part in ("25 years after", "6 May 2009", "Backup place 2", "31 December 2026"):
        assert part in plan.shown
    assert plan.names == (NAME,)
    entry = destroying.destroy(desk, plan, hazel)
    stays = b"".join(one.body or b"" for one in desk.vault.ledger.after(entry.header.seq - 1))
    assert plan.shown.split("\n")[0].encode() in stays
    assert not any(word.encode() in stays for word in NAME.split())


def test_l2_nobody_destroys_a_case_alone(desk: Desk) -> None:
    case = begun(desk)
    assert destroying.why_not(desk, case) == destroying.OPEN
    assert destroying.seconders(desk, case) == ()


def test_l2_whoever_agrees_is_another_who_oversees(
    desk: Desk, case: str, wren: Signer, hazel: Signer
) -> None:
    linden = Newcomer("Linden Sampler", "Deputy", ("write", "countersign"), "nine green gates there")
    deputy = sign_as(desk.folder, give_key(desk, linden, CHEAP, hazel), linden.password)
    assert [one.name for one in destroying.seconders(desk, case)] == ["Hazel Fictley"]
    plan = destroying.plan(desk, case)
    for second in (wren, deputy):
        with pytest.raises(NotAllowedError):
            destroying.destroy(desk, plan, second)
    assert cases.read(desk, case).number == "2026-001"


def test_l2_where_nobody_else_oversees_it_says_that_no_sheet_stands_in(desk: Desk, wren: Signer) -> None:
    case = begun(desk)
    linden = Newcomer("Linden Sampler", "Deputy", ("write", "countersign"), "nine green gates there")
    deputy = sign_as(desk.folder, give_key(desk, linden, CHEAP), linden.password)
    closed(desk, case, wren, deputy)
    assert destroying.why_not(desk, case) == destroying.NOBODY_ELSE
    with pytest.raises(NotAllowedError, match="recovery sheet does not stand in"):
        destroying.plan(desk, case)


def test_l2_somebody_without_the_right_is_told(desk: Desk, case: str) -> None:
    desk.me = replace(desk.me, rights=("write",))
    assert "not the right to oversee" in (destroying.why_not(desk, case) or "")


def test_l1_what_is_held_is_not_destroyed(desk: Desk, case: str) -> None:
    retention.hold(desk, case, "An inquiry.")
    assert destroying.why_not(desk, case) == destroying.HELD


def test_n7_while_a_pupil_of_ours_is_in_it_it_stays(desk: Desk, wren: Signer, hazel: Signer) -> None:
    case = begun(desk)
    here = Person(told_when=LONG_AGO, name="Zoë Exampleton", standing=("pupil_here",), born=date(2012, 3, 4))
    sheets.sign(desk, [Filled(here, case)])
    closed(desk, case, wren, hazel)
    assert destroying.why_not(desk, case) == destroying.STILL_HERE


def test_l3_what_somebody_asked_to_see_is_not_destroyed_before_they_have_an_answer(
    desk: Desk, case: str, hazel: Signer
) -> None:
    (somebody,) = directory.find(desk, NAME)
    asked = Details(asker="self", came=date(2026, 11, 18), checked="A passport", understands="yes")
    request = own_data.ask(desk, somebody.cases, asked)
    assert destroying.why_not(desk, case) == destroying.ASKED_FOR
    own_data.call_off(desk, case, request, "They wrote that they need it no more.")
    assert destroying.why_not(desk, case) is None
    destroyed(desk, case, hazel)
    assert own_data_standing.requests(desk) == ()
    assert own_data_standing.waiting_cases(desk) == ()


def test_l3_what_was_asked_for_in_another_case_alone_is_not_destroyed_either(desk: Desk, case: str) -> None:
    begun(desk, "Perry Nullworth", "Another time.")
    begun(desk, "Quillon Zilchford", "Somebody else.")
    (one,), (two,), (else_,) = (directory.find(desk, typed) for typed in ("Peregrine", "Perry", "Quillon"))
    asked = Details(asker="self", came=date(2026, 11, 18), checked="A passport", understands="yes")
    own_data.ask(desk, else_.cases, asked)
    request = own_data.ask(desk, two.cases, asked)
    assert destroying.why_not(desk, case) is None
    one_person.join(desk, two.cases[0], one.cases[0], "Said so themselves.")
    assert destroying.why_not(desk, case) == destroying.ASKED_FOR
    own_data.call_off(desk, two.cases[0].case, request, "They wrote that they need it no more.")
    assert destroying.why_not(desk, case) is None


def test_l2_nothing_is_destroyed_before_what_was_noticed_is_read(desk: Desk, case: str) -> None:
    desk.vault.noticed = "Entries seem to be lost."
    assert destroying.why_not(desk, case) == destroying.NOTICED
    desk.vault.acknowledge()
    assert destroying.why_not(desk, case) is None


def test_l2_nothing_is_destroyed_by_a_clock_that_jumped_years_ahead(
    desk: Desk, wren: Signer, hazel: Signer, clock: Clock
) -> None:
    case = young(desk, wren, hazel)
    assert destroying.needs_reason(desk, case)
    clock.at = datetime(2046, 11, 20, 14, 5, tzinfo=UTC)
    assert not destroying.needs_reason(desk, case)
    assert "it says 20 November 2046" in (destroying.why_not(desk, case) or "")
    with pytest.raises(NotAllowedError, match="clock may be wrong"):
        destroying.plan(desk, case)
    cases.look_at(desk, case)
    desk.watch = ClockWatch(clock)  # signed in again, by somebody who read it
    assert destroying.why_not(desk, case) is None


def test_g7_whoever_is_shut_out_does_not_agree(
    desk: Desk, wren: Signer, head: KeyHolder, hazel: Signer
) -> None:
    ash = Newcomer("Ash Pretendon", "Governor", ("countersign", "oversee"), "eleven open doors here")
    governor = sign_as(desk.folder, give_key(desk, ash, CHEAP, hazel), ash.password)
    case = begun(desk)
    shutting_out.shut_out(desk, case, head.person, "Their niece.", wren)
    closed(desk, case, wren, governor)
    assert [one.name for one in destroying.seconders(desk, case)] == ["Ash Pretendon"]
    plan = destroying.plan(desk, case)
    with pytest.raises(NotAllowedError):
        destroying.destroy(desk, plan, hazel)
    destroying.destroy(desk, plan, governor)
    assert verifies(desk)
    desk.me = head
    assert not any("out of the case" in line.what for line in audit.lines(desk, Wanted()))
    assert audit.lines(desk, Wanted(group="opened"))


def young(desk: Desk, wren: Signer, hazel: Signer) -> str:
    """Give a closed case whose day has not come."""
    case = begun(desk)
    pupil = Person(told_when=LONG_AGO, name="Zoë Nulling", standing=("former_pupil",), born=date(2012, 3, 4))
    sheets.sign(desk, [Filled(pupil, case)])
    return closed(desk, case, wren, hazel)


def test_l2_before_its_day_there_is_a_reason(desk: Desk, wren: Signer, hazel: Signer) -> None:
    case = young(desk, wren, hazel)
    assert destroying.needs_reason(desk, case)
    with pytest.raises(AnswerError, match="before its day"):
        destroying.plan(desk, case)
    plan = destroying.plan(desk, case, " Recorded  twice by two people. ")
    assert "destroyed now because: Recorded twice by two people." in plan.shown
    assert CaseDestroyed.from_body(destroying.destroy(desk, plan, hazel).read_body()).day == "2037-03-04"


@pytest.mark.parametrize(
    "reason",
    ["Zoë Nulling asked for it.", "nulling’s mother asked.", "Asked for by Peregrine.", "4 March 2012"],
)
def test_l2_the_reason_names_nobody_of_the_case(desk: Desk, wren: Signer, hazel: Signer, reason: str) -> None:
    case = young(desk, wren, hazel)
    with pytest.raises(AnswerError, match="without the name"):
        destroying.plan(desk, case, reason)


def test_l2_a_case_written_in_since_is_not_destroyed(
    desk: Desk, case: str, wren: Signer, hazel: Signer
) -> None:
    plan = destroying.plan(desk, case)
    cases.look_at(desk, case)
    with pytest.raises(YpsError, match="has changed"):
        destroying.destroy(desk, plan, hazel)
    plan = destroying.plan(desk, case)
    sheets.sign(desk, [Filled(Reopening(when=LONG_AGO, reason="A letter came."), case)])
    with pytest.raises(NotAllowedError):
        destroying.destroy(desk, plan, hazel)
    assert verifies(desk)


def words_of(desk: Desk, case: str) -> set[str]:
    """Give every word in the bodies of a case."""
    said = b" ".join(entry.body or b"" for entry in desk.vault.ledger.of_case(case))
    return set(re.findall(r"[a-z]{5,}", said.decode().casefold()))


def all_that_stays(desk: Desk) -> str:
    """Give whatever a record holds for good reason: entries, the list of cases, the names of its tables."""
    entries = desk.vault.ledger.after()
    said = [part.decode() for one in entries for part in (one.body or b"", one.header.to_bytes())]
    said += [str(sql) for (sql,) in desk.vault.database.rows("SELECT sql FROM sqlite_schema")]
    return " ".join((*said, *(row.line.decode() for row in desk.vault.views.page()))).casefold()


def test_l2_no_name_and_no_word_of_it_is_left_in_any_file(desk: Desk, case: str, hazel: Signer) -> None:
    sheets.sign(desk, [Filled(OTHERS)])
    drafts.keep(desk, replace(drafts.new_draft("note", case), typed={"what": "Zymurgy and a narwhal."}))
    keep_whereabouts(desk, Whereabouts(f"case/{case}"))
    words = {*words_of(desk, case), "narwhal"}
    path, key = desk.folder / desk.vault.stored.keystore.database_name, desk.vault.database_key
    assert all(holds(path, key, word) for word in words)
    destroyed(desk, case, hazel)
    stays = all_that_stays(desk)
    words = {word for word in words if word not in stays}
    assert {"peregrine", "nullworth", "zymurgy", "greenhouse", "quokka", "narwhal"} <= words
    path, key = desk.folder / desk.vault.stored.keystore.database_name, desk.vault.database_key
    assert [word for word in words if holds(path, key, word)] == []
    others = [one for one in desk.folder.rglob("*") if one.is_file() and one != path]
    assert not any(word.encode() in one.read_bytes().lower() for one in others for word in words)
    assert drafts.mine(desk).drafts == ()
    assert whereabouts(desk) is None


def test_l2_it_is_said_wherever_somebody_comes_back_to_it(desk: Desk, case: str, hazel: Signer) -> None:
    destroyed(desk, case, hazel)
    for ask in (
        lambda: cases.read(desk, case),
        lambda: cases.look_at(desk, case),
        lambda: drafts.keep(desk, drafts.new_draft("note", case)),
        lambda: sheets.sign(desk, [Filled(OTHERS, case)]),
        lambda: destroying.plan(desk, case),
    ):
        with pytest.raises(CaseDestroyedError, match=f"Case 2026-001 was destroyed on {DAY}"):
            ask()
    for name in (
        lambda: joined.numbered(desk, "2026-001"),
        lambda: inspection_view.name_cases(desk, "2026-001"),
    ):
        with pytest.raises(AnswerError, match=f"was destroyed on {DAY}"):
            name()
    assert verifies(desk)


def test_l2_nothing_lists_finds_or_counts_it(desk: Desk, case: str, hazel: Signer) -> None:
    destroyed(desk, case, hazel)
    year = Period(date(2026, 9, 1), date(2027, 8, 31))
    assert listing.page(desk, "all") == ()
    assert all(listing.find(desk, typed) == () for typed in (NAME, "2026-001", "zymurgy"))
    assert home.outline(desk).ids == ()
    assert inspection.next_cases(desk).cases == ()
    assert register(desk, period=year).lines == ()
    assert listing.counts(desk).open == 0
    assert week.gather(desk, ()).open == 0
    assert listing.mend_lists(desk) == 0


def test_l2_its_number_is_given_to_no_other(desk: Desk, case: str, hazel: Signer) -> None:
    destroyed(desk, case, hazel)
    assert cases.read(desk, sheets.sign(desk, [Filled(OTHERS)])).number == "2026-002"


def test_l2_the_audit_says_what_was_done_in_it_and_no_more(desk: Desk, case: str, hazel: Signer) -> None:
    cases.look_at(desk, case)
    job = papers.prepare(desk, case, "record")
    papers.hand_out(desk, job, papers.build(job, "printed"), "printed")
    destroyed(desk, case, hazel)
    found = [(line.what, line.number) for line in audit.lines(desk, Wanted())][:3]
    entries = desk.vault.ledger.count_of([case])
    assert found[0] == (f"Destroyed case 2026-001, {entries} entries", "")
    assert found[1:] == [("Printed or saved a paper", "2026-001"), ("Opened the case", "2026-001")]
    assert {line.number for line in audit.lines(desk, Wanted(number="case 2026-001"))} == {"2026-001"}


def test_l2_a_paper_and_a_code_of_it_are_known_again(desk: Desk, case: str, hazel: Signer) -> None:
    job = papers.prepare(desk, case, "record")
    built = papers.build(job, "printed")
    papers.hand_out(desk, job, built, "printed")
    code = desk.vault.ledger.head().code
    destroyed(desk, case, hazel)
    answer = say_what_it_is(desk, FileRead(built.sha256))
    assert answer.is_ours
    assert f"it is a paper of case 2026-001, which was destroyed on {DAY}" in answer.sentence
    assert f"Case 2026-001 was destroyed on {DAY}" in find_code(desk, code)


def test_b5_cases_under_one_number_go_together(desk: Desk, wren: Signer, hazel: Signer) -> None:
    first, second = begun(desk), begun(desk, "Quillon Zilchford", "A heffalump.")
    joined.join(desk, first, "2026-002", "The same.")
    closed(desk, first, wren, hazel)
    plan = destroying.plan(desk, second)
    assert plan.shown.startswith("Destroy case 2026-001, with case 2026-002 under its number.")
    assert set(plan.names) == {NAME, "Quillon Zilchford"}
    destroying.destroy(desk, plan, hazel)
    for one in (first, second):
        with pytest.raises(CaseDestroyedError):
            cases.read(desk, one)
    assert verifies(desk)


def test_b5_a_case_that_was_parted_before_stays_readable(desk: Desk, wren: Signer, hazel: Signer) -> None:
    first, second = begun(desk), begun(desk, "Quillon Zilchford", "A heffalump.")
    joined.join(desk, first, "2026-002", "The same.")
    joined.part(desk, first, second, "Not the same.")
    closed(desk, first, wren, hazel)
    destroyed(desk, first, hazel)
    assert cases.read(desk, second).joined == ()
    assert [line.line.number for line in listing.page(desk, "all")] == ["2026-002"]
    assert verifies(desk)


def test_l2_an_inspection_that_named_it_stays_and_names_nobody(
    desk: Desk, case: str, wren: Signer, hazel: Signer
) -> None:
    named = inspection_view.name_cases(desk, "2026-001")
    with pytest.raises(AnswerError, match="without the name"):
        inspection_view.begin(desk, inspection_view.Wanted("Ash", "Ofsted", "About Nullworth", named))
    inspection_view.begin(desk, inspection_view.Wanted("Ash", "Ofsted", "Inspection", named))
    inspection_view.show(desk, case, "case")
    assert "inspection view" in (destroying.why_not(desk, case) or "")
    inspection_view.leave(desk, wren)
    destroyed(desk, case, hazel)
    assert "Showed a page to somebody from outside" in {line.what for line in audit.lines(desk, Wanted())}
    assert verifies(desk)


def test_l2_an_opening_not_yet_written_down_is_forgotten_with_it(
    desk: Desk, case: str, hazel: Signer
) -> None:
    desk.unwritten_looks.append(case)
    destroyed(desk, case, hazel)
    sheets.sign(desk, [Filled(OTHERS)])
    assert verifies(desk)


def test_l2_a_restored_backup_brings_it_back_and_says_so_before(
    desk: Desk, case: str, hazel: Signer, tmp_path: Path
) -> None:
    (tmp_path / "drive").mkdir()
    made = back_up(desk, tmp_path / "drive")
    sheets.sign(desk, [Filled(OTHERS)])
    destroyed(desk, case, hazel)
    copy = read_copy(made.folder)
    missing = missing_since(desk, copy)
    while not missing.is_whole:
        missing = missing_since(desk, copy, missing)
    assert missing.destroyed == ("2026-001",)
    said = sentences_of(desk, look_closer(copy), missing, "kept")
    assert any("destroyed since then" in one and "2026-001" in one for one in said)


def test_l2_other_cases_read_as_before(desk: Desk, case: str, hazel: Signer) -> None:
    named = Note(when=Moment(date(2026, 11, 2)), what="Another.", with_whom=(Named("x", "Zoë", "pupil"),))
    other = sheets.sign(desk, [Filled(named)])
    before = cases.read(desk, other)
    destroyed(desk, case, hazel)
    assert cases.read(desk, other) == before
    assert WORDS not in str(cases.read(desk, other))


def test_l2_verifying_from_the_command_line_says_that_it_was_destroyed(
    desk: Desk, case: str, hazel: Signer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    destroyed(desk, case, hazel)
    close(desk)
    (tmp_path / "password").write_text(WRENS)
    asked = ["verify", str(desk.folder), "--name", "Wren Mockford", "--password-file"]
    assert main([*asked, str(tmp_path / "password")]) == 0
    assert "1 of the cases was destroyed by two people" in capsys.readouterr().out
    assert open_desk(prove(desk.folder, desk.me.person, WRENS), desk.clock).vault.noticed is None


def test_l2_people_joined_by_a_yes_read_alone_afterwards(desk: Desk, case: str, hazel: Signer) -> None:
    other = begun(desk, "Perry Nullworth", "Another time.")
    (one,), (two,) = directory.find(desk, "Peregrine"), directory.find(desk, "Perry")
    one_person.join(desk, two.cases[0], one.cases[0], "Said so themselves.")
    assert len(directory.find(desk, "Perry")[0].cases) == 2
    destroyed(desk, case, hazel)
    assert [found.case for found in directory.find(desk, "Perry")[0].cases] == [other]
    assert directory.find(desk, "Peregrine") == ()
    assert listing.mend_lists(desk) == 0
