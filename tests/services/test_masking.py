"""Z11, N2, N6: whoever looked at each place confirms a masked copy; it is printed only while it covers."""

from datetime import date

import pytest

from tests.services.conftest import WRENS
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.masked.letters import letters_of
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, joined, masking, papers, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.masking import MaskingOutdatedError
from yps_desktop.services.opening import close
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
SAM = Person(told_when=TODAY, name="Sam Madeup", standing=("pupil_here",), roles=("in_imagery",))
WILL = Person(told_when=TODAY, name="Will Testwell", standing=("pupil_here",), roles=("passed_on",))
NOTE = Note(when=TODAY, what="Sam said Will will ask Testwell’s father.")


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


def id_of(desk: Desk, case_id: str, name: str) -> str:
    people = masking.who(desk, case_id, Masking("?"))
    return next(one.person for one in people if one.name == name)


def looked_through(desk: Desk, case_id: str, asked: Masking) -> Masking:
    return asked.having_looked(one.key for one in masking.where(desk, case_id, asked))


def ready(desk: Desk, case_id: str) -> Masking:
    """Look at every place of Sam's copy for the next school, and keep the word that is no name."""
    asked = masking.begin(desk, case_id, id_of(desk, case_id, SAM.name or "")).for_reader("New School")
    word = next(one for one in masking.where(desk, case_id, asked) if one.word == "will")
    asked = asked.keeping(word.entry, word.field, word.word, word.at, "It is no name here")
    return looked_through(desk, case_id, asked)


def refused(desk: Desk, case_id: str, asked: Masking, signer: Signer) -> str:
    head = desk.vault.ledger.head()
    with pytest.raises(YpsError) as said:
        masking.sign(desk, case_id, asked, signer)
    assert desk.vault.ledger.head() == head
    return said.value.sentence


def words_of(job: papers.Job) -> str:
    return repr(job.paper)


def test_z11_who_masked_what_and_why_is_an_entry(desk: Desk, case_id: str, wren: Signer) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    case = cases.read(desk, case_id)
    ((written, act),) = case.maskings
    assert (written.hash, act.masking.reader) == (entry.hash, "New School")
    assert [(one.word, one.reason) for one in act.masking.kept] == [("will", "It is no name here")]
    assert masking.newest(case, act.masking.whose) == written
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS)


def test_z11_a_masked_paper_names_nobody_else(desk: Desk, case_id: str, wren: Signer) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    for document in ("record", "chronology"):
        job = papers.prepare(desk, case_id, document, masked=entry.hash)  # type: ignore[arg-type]
        assert "Testwell" not in words_of(job)
        assert "Sam Madeup" in words_of(job)
    whole = papers.prepare(desk, case_id, "record")
    assert "Will Testwell" in words_of(whole)
    assert whole.masked == ""


def test_z11_a_paper_handed_out_keeps_which_masking(desk: Desk, case_id: str, wren: Signer) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    job = papers.prepare(desk, case_id, "chronology", masked=entry.hash)
    papers.hand_out(desk, job, papers.Built("printed", b"%PDF", 1), "printed")
    ((_, act),) = cases.read(desk, case_id).papers
    assert isinstance(act, HandedOut)
    assert act.masked == entry.hash
    told = words_of(papers.prepare(desk, case_id, "record"))
    assert "A copy for Sam Madeup, to go to: New School. Each place was looked at by" in told
    assert f"masked as entry {entry.header.seq} says" in told


def test_z11_new_text_makes_it_be_looked_through_again(desk: Desk, case_id: str, wren: Signer) -> None:
    asked = ready(desk, case_id)
    entry = masking.sign(desk, case_id, asked, wren)
    sheets.sign(desk, [Filled(Note(when=TODAY, what="Testwell rang."), case_id)])
    with pytest.raises(MaskingOutdatedError, match="1 new place to look at") as said:
        papers.prepare(desk, case_id, "record", masked=entry.hash)
    assert said.value.unseen == 1
    assert "recorded in this case after" in refused(desk, case_id, asked, wren)
    again = masking.again(desk, case_id, asked)
    assert "1 place is not looked at yet" in refused(desk, case_id, again, wren)
    signed = masking.sign(desk, case_id, looked_through(desk, case_id, again), wren)
    assert "Testwell" not in words_of(papers.prepare(desk, case_id, "record", masked=signed.hash))
    with pytest.raises(MaskingOutdatedError):
        papers.prepare(desk, case_id, "record", masked=entry.hash)


def test_z11_new_text_that_names_nobody_is_looked_through_too(desk: Desk, case_id: str, wren: Signer) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    sheets.sign(desk, [Filled(Note(when=TODAY, what="Nothing new."), case_id)])
    with pytest.raises(MaskingOutdatedError) as said:
        papers.prepare(desk, case_id, "record", masked=entry.hash)
    assert "new place" not in said.value.sentence


def test_z11_a_word_somebody_is_said_to_be_called_later_holds_for_every_copy(
    desk: Desk, case_id: str, wren: Signer
) -> None:
    asked = ready(desk, case_id)
    entry = masking.sign(desk, case_id, asked, wren)
    called = asked.calling(id_of(desk, case_id, "Will Testwell"), "father")
    masking.sign(desk, case_id, looked_through(desk, case_id, called), wren)
    with pytest.raises(MaskingOutdatedError, match="1 new place"):
        papers.prepare(desk, case_id, "record", masked=entry.hash)


def test_z11_opening_and_printing_leave_it_as_it_is(desk: Desk, case_id: str, wren: Signer) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    cases.look_at(desk, case_id)
    job = papers.prepare(desk, case_id, "record", masked=entry.hash)
    papers.hand_out(desk, job, papers.Built("printed", b"%PDF", 1), "printed")
    assert papers.prepare(desk, case_id, "record", masked=entry.hash).masked == entry.hash


def test_n2_what_is_not_decided_is_asked_for(desk: Desk, case_id: str, wren: Signer) -> None:
    asked, will = ready(desk, case_id), id_of(desk, case_id, "Will Testwell")
    (word,) = asked.kept
    assert refused(desk, case_id, asked.for_reader(" "), wren) == masking.NO_READER
    named = asked.by_name(will, " ")
    assert (
        refused(desk, case_id, named, wren) == "Enter why each person stands by name who is usually masked."
    )
    kept = asked.keeping(word.entry, word.field, word.word, word.at, "")
    assert refused(desk, case_id, kept, wren) == "Enter why each word that is kept may stay."
    left = asked.leaving_out(word.entry, word.field, (will,), "")
    assert refused(desk, case_id, left, wren) == "Enter why an answer is left out."
    called = asked.calling(will, "said")
    assert "1 place is not looked at yet" in refused(desk, case_id, called, wren)


def test_n2_a_masked_copy_is_of_somebody_in_the_case(desk: Desk, case_id: str, wren: Signer) -> None:
    with pytest.raises(AnswerError) as said:
        masking.begin(desk, case_id, "nobody")
    assert said.value.sentence == masking.NOT_IN_IT
    stranger = Masking("nobody", "A school", looked=ready(desk, case_id).looked)
    assert refused(desk, case_id, stranger, wren) == masking.NOT_IN_IT


def test_z11_only_whoever_is_signed_in_signs_it(desk: Desk, case_id: str, hazel: Signer) -> None:
    asked = ready(desk, case_id)
    with pytest.raises(NotAllowedError):
        masking.sign(desk, case_id, asked, hazel)


def test_z11_a_paper_of_a_masking_that_was_never_confirmed_is_none(desk: Desk, case_id: str) -> None:
    with pytest.raises(YpsError, match="was not confirmed in this case"):
        papers.prepare(desk, case_id, "record", masked="00" * 32)


def test_g2_a_masked_copy_of_somebody_named_by_mistake_is_none(
    desk: Desk, case_id: str, wren: Signer
) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    sheets.withdraw_person(desk, case_id, id_of(desk, case_id, "Sam Madeup"), "Another Sam")
    with pytest.raises(YpsError, match="named in this case by mistake"):
        papers.prepare(desk, case_id, "record", masked=entry.hash)


def test_n6_joined_cases_share_their_letters_and_keep_them_when_parted(
    desk: Desk, case_id: str, wren: Signer
) -> None:
    other = sheets.sign(
        desk, [Filled(Person(told_when=TODAY, name="Xanthe Invented", standing=("pupil_here",)))]
    )
    joined.join(desk, case_id, cases.read(desk, other).number, "The same group")
    masking.sign(desk, case_id, ready(desk, case_id), wren)
    together = letters_of(cases.read(desk, case_id))
    joined.part(desk, case_id, other, "Not the same")
    apart = cases.read(desk, other)
    xanthe = id_of(desk, other, "Xanthe Invented")
    assert (together[xanthe], letters_of(apart)[xanthe]) == ("Pupil C", "Pupil C")
    assert masking.begin(desk, other, xanthe).kept == ()
    with pytest.raises(YpsError):
        papers.prepare(desk, other, "record", masked=apart.maskings[0][0].hash)
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS)


@pytest.mark.parametrize("reader", ["Will’s father", "Mr Testwell", "Will Testwell", "testwell@example.org"])
def test_n2_whoever_is_masked_is_not_named_in_who_it_is_for(
    desk: Desk, case_id: str, wren: Signer, reader: str
) -> None:
    asked = ready(desk, case_id).for_reader(reader)
    assert refused(desk, case_id, asked, wren) == masking.READER_NAMED
    named = asked.by_name(id_of(desk, case_id, "Will Testwell"), "His brother")
    assert masking.sign(desk, case_id, looked_through(desk, case_id, named), wren)


def test_z11_a_paper_on_its_way_is_not_handed_out_once_its_masking_is_outdated(
    desk: Desk, case_id: str, wren: Signer
) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    job = papers.prepare(desk, case_id, "chronology", masked=entry.hash)
    sheets.sign(desk, [Filled(Note(when=TODAY, what="Testwell rang."), case_id)])
    with pytest.raises(MaskingOutdatedError):
        papers.hand_out(desk, job, papers.Built("printed", b"%PDF", 1), "printed")
    assert cases.read(desk, case_id).papers == ()


def test_n2_whoever_prints_it_and_is_masked_is_not_named_as_printing_it(
    desk: Desk, case_id: str, wren: Signer
) -> None:
    asked = ready(desk, case_id).by_letter(desk.me.person, "She asked for it")
    entry = masking.sign(desk, case_id, looked_through(desk, case_id, asked), wren)
    assert "Mockford" not in words_of(papers.prepare(desk, case_id, "record", masked=entry.hash))
