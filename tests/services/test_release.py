"""Z11: no masked copy leaves in which somebody masked stands by name, whichever copy it is."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from yps_desktop.documents.content import Paragraphs
from yps_desktop.documents.handover import Handover
from yps_desktop.documents.leaks.reading import readings
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.masked.bare_case import blank
from yps_desktop.record.masked.places import Place
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import masking, papers, sheets
from yps_desktop.services.case_papers import CaseDocument
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Copy
from yps_desktop.services.release import LeakError
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
BORN = date(2012, 5, 14)
SAM = Person(told_when=TODAY, name="Sam Madeup", standing=("pupil_here",), roles=("in_imagery",))
TRICKY = (
    "Will May",
    "Rose Grace",
    "Al Bo",
    "Mark Page",
    "Zoë O’Fable-Mocker",
    "محمد علي",
    "Anne-Marie Young",
)
STAFF = Named("s", "Rose Hall", "teacher")
SAID = (
    "Will said that he will ask. On 14 May it may rain, said May, by the grace of God. Rose rose. "
    "Al and Bo were al fresco with Mark, who marked the page; Page agreed. ZOE O'FABLE-MOCKER wrote. "
    "محمد rang, and محمد علي too. Anne Marie and Anne-Marie are young."
)


@pytest.fixture
def case_id(desk: Desk) -> str:
    others = [
        Person(told_when=TODAY, name=name, standing=("pupil_here",), roles=("received",), born=BORN)
        for name in TRICKY
    ]
    note = Note(when=TODAY, what=SAID, with_whom=(STAFF,))
    return sheets.sign(desk, [Filled(one) for one in (SAM, *others, note)])


def asked_for(desk: Desk, case_id: str) -> Masking:
    whose = next(one.person for one in masking.who(desk, case_id, Masking("?")) if one.name == SAM.name)
    return masking.begin(desk, case_id, whose).for_reader("New School")


def confirmed(desk: Desk, case_id: str, wren: Signer, also: str = "") -> Entry:
    """Confirm Sam's copy: what stands in small letters is no name, all else is; Zoë may be called `also`."""
    asked = asked_for(desk, case_id)
    if also:
        zoe = next(one.person for one in masking.who(desk, case_id, asked) if one.name.startswith("Zoë"))
        asked = asked.calling(zoe, also)
    for place in masking.where(desk, case_id, asked):
        if place.is_small and place.what == "part":
            asked = keeping(asked, place)
    asked = asked.having_looked(one.key for one in masking.where(desk, case_id, asked))
    return masking.sign(desk, case_id, asked, wren)


def keeping(asked: Masking, place: Place) -> Masking:
    return asked.keeping(place.entry, place.field, place.word, place.at, "No name here.")


def prepared(desk: Desk, case_id: str, entry: Entry, document: CaseDocument = "record") -> papers.Job:
    return papers.prepare(desk, case_id, document, masked=entry.hash)


def with_words(job: papers.Job, words: str) -> papers.Job:
    """Give a job in whose paper somebody's words stand besides, as where a mask had missed them."""
    assert job.guard is not None
    typed, bare = (Paragraphs((said,)) for said in (words, blank(words)))
    guard = replace(job.guard, bare=replace(job.guard.bare, blocks=(*job.guard.bare.blocks, bare)))
    return replace(job, paper=replace(job.paper, blocks=(*job.paper.blocks, typed)), guard=guard)


@pytest.mark.parametrize("document", ["record", "chronology", "police", "social_care", "handover"])
def test_z11_pupils_called_like_words_of_ours_leak_nowhere_and_alarm_nobody(
    desk: Desk, case_id: str, wren: Signer, document: CaseDocument
) -> None:
    job = prepared(desk, case_id, confirmed(desk, case_id, wren), document)
    assert papers.build(job, "printed").pages


@pytest.mark.parametrize("copy", ["printed", "signed", "locked"])
@pytest.mark.parametrize(
    ("words", "left"),
    [("Then Will came.", "Will"), ("Then Zoë came.", "Zoë"), ("Born 14.5.12, she said.", "14.5.12")],
)
def test_z11_no_copy_is_made_while_somebody_leaks(
    desk: Desk, case_id: str, wren: Signer, copy: Copy, words: str, left: str
) -> None:
    job = with_words(prepared(desk, case_id, confirmed(desk, case_id, wren), "chronology"), words)
    with pytest.raises(LeakError) as said:
        papers.build(job, copy, "slow green kettle")
    (leak,) = said.value.leaks
    assert (leak.word, leak.page) == (left, 1)
    assert said.value.sentence.startswith(
        "This masked copy still tells of somebody masked, at 1 place, on page 1."
    )
    assert left not in said.value.sentence


def test_z11_the_text_is_gone_from_the_bytes_not_covered(desk: Desk, case_id: str, wren: Signer) -> None:
    built = papers.build(prepared(desk, case_id, confirmed(desk, case_id, wren)), "printed")
    assert "mocker" not in repr(built.data).casefold()
    with pikepdf.open(BytesIO(built.data)) as pdf:
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        objects = [one.unparse(resolved=True) for one in pdf.objects]
    everything = " ".join(
        [
            *(one.decode("latin-1") for one in (*streams, *objects)),
            *(one.text for one in readings(built.data)),
        ]
    )
    for name in ("Mocker", "MOCKER", "Zoë", "Anne", "علي"):
        assert name not in everything
    assert "2012" not in everything


def test_z11_a_locked_copy_is_checked_before_it_is_locked_and_opens(
    desk: Desk, case_id: str, wren: Signer
) -> None:
    job = prepared(desk, case_id, confirmed(desk, case_id, wren), "chronology")
    text = " ".join(page_texts(papers.build(job, "locked", "slow green kettle").data, "slow green kettle"))
    assert "masked, copy with a password" in text
    assert "Mocker" not in text


@pytest.mark.parametrize("number", ["H801200001001", "H 801 2000 01001"])
def test_z11_a_pupils_number_leaks_whosever_it_is(
    desk: Desk, case_id: str, wren: Signer, number: str
) -> None:
    sheets.sign(desk, [Filled(Note(when=TODAY, what=f"Number {number}, that is."), case_id)])
    job = prepared(desk, case_id, confirmed(desk, case_id, wren), "chronology")
    with pytest.raises(LeakError) as said:
        papers.build(with_words(job, "It is H801200001001."), "printed")
    assert {leak.letter for leak in said.value.leaks} == {"a pupil’s number"}


def test_g2_whoever_was_named_by_mistake_leaks_too(desk: Desk, case_id: str, wren: Signer) -> None:
    sheets.sign(desk, [Filled(replace(SAM, name="Quillon Placeholder"), case_id)])
    mistaken = next(one for one in masking.who(desk, case_id, Masking("?")) if one.name.startswith("Quillon"))
    sheets.withdraw_person(desk, case_id, mistaken.person, "Somebody else was meant.")
    job = prepared(desk, case_id, confirmed(desk, case_id, wren), "chronology")
    with pytest.raises(LeakError):
        papers.build(with_words(job, "Quillon Placeholder came."), "printed")


def test_z11_words_kept_at_their_place_stay(desk: Desk, case_id: str, wren: Signer) -> None:
    built = papers.build(prepared(desk, case_id, confirmed(desk, case_id, wren)), "printed")
    text = re.sub(r"\s+", " ", " ".join(page_texts(built.data)))
    assert "he will ask" in text
    assert "it may rain" in text


def test_z11_a_paper_with_every_name_is_not_searched(desk: Desk, case_id: str) -> None:
    assert papers.build(papers.prepare(desk, case_id, "chronology"), "printed").pages


@pytest.mark.parametrize("name", ["Mark Page", "Rose Grace"])
def test_z11_whatever_is_kept_at_its_place_is_no_leak_though_more_is_written_with_it(
    desk: Desk, case_id: str, wren: Signer, name: str
) -> None:
    first = name.split()[0].lower()
    said = f"Top {first}s, {first}_15, x{first}@y.example, #{first}-{first}. {first.title()}s."
    sheets.sign(desk, [Filled(Note(when=TODAY, what=said), case_id)])
    asked = asked_for(desk, case_id)
    for place in masking.where(desk, case_id, asked):
        asked = keeping(asked, place) if first in place.word.lower() else asked
    asked = asked.having_looked(one.key for one in masking.where(desk, case_id, asked))
    job = prepared(desk, case_id, masking.sign(desk, case_id, asked, wren), "chronology")
    text = "".join(page_texts(papers.build(job, "printed").data))
    assert f"x{first}@y" in text


def test_z11_what_somebody_calls_themselves_is_a_place(desk: Desk, case_id: str, wren: Signer) -> None:
    sheets.sign(desk, [Filled(Note(when=TODAY, what="Look for zoemo_15 there."), case_id)])
    assert "zoemo" in [one.word for one in masking.where(desk, case_id, asked_for(desk, case_id))]
    job = prepared(desk, case_id, confirmed(desk, case_id, wren), "chronology")
    assert "zoe" not in "".join(page_texts(papers.build(job, "printed").data)).casefold()


@pytest.mark.parametrize("name", ["Pupil X", "X", "S", "B", "En"])
def test_z11_a_pupil_known_by_a_letter_leaks_from_no_metadata(
    desk: Desk, case_id: str, wren: Signer, name: str
) -> None:
    sheets.sign(desk, [Filled(replace(SAM, name=name), case_id)])
    assert papers.build(prepared(desk, case_id, confirmed(desk, case_id, wren)), "printed").pages


def test_z11_a_school_called_like_a_pupil_tells_of_nobody(desk: Desk, case_id: str, wren: Signer) -> None:
    asked = asked_for(desk, case_id).for_reader("Grace Church Academy, May Street")
    for place in masking.where(desk, case_id, asked):
        asked = keeping(asked, place) if place.is_small else asked
    asked = asked.having_looked(one.key for one in masking.where(desk, case_id, asked))
    entry = masking.sign(desk, case_id, asked, wren)
    told = Handover("Rose Hill School", number="01632 960111")
    job = papers.prepare(desk, case_id, "handover", masked=entry.hash, handover=told)
    text = re.sub(r"\s+", " ", " ".join(page_texts(papers.build(job, "printed").data)))
    assert "For Grace Church Academy, May Street." in text
    leaky = replace(told, school="Mark’s new school")
    job = papers.prepare(desk, case_id, "handover", masked=entry.hash, handover=leaky)
    with pytest.raises(LeakError):
        papers.build(job, "printed")


def test_z11_whoever_stands_in_it_as_a_letter_does_not_sign_it(
    desk: Desk, case_id: str, wren: Signer
) -> None:
    asked = asked_for(desk, case_id).by_letter(desk.me.person, "Is a parent of one of them.")
    asked = masking.again(desk, case_id, asked)
    looked = asked.having_looked(one.key for one in masking.where(desk, case_id, asked))
    job = prepared(desk, case_id, masking.sign(desk, case_id, looked, wren))
    with pytest.raises(YpsError, match="names whoever signs it"):
        papers.build(job, "signed")
    assert papers.build(job, "printed").pages
