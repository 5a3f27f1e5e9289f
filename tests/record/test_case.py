"""A case is the fold of its entries."""

import pytest

from tests.record.builder import KEY, ROWAN, Chain, at
from yps_desktop.record.acts import ACTS, SHEET, Agreed, CaseJoined
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.entry import Entry, key_id
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.sheets.note import Note


def note(chain: Chain, what: str, corrects: Entry | None = None) -> Entry:
    said = Note(when=at(20), with_whom=(ROWAN,), what=what)
    return chain.correct(corrects, said, reason="Misheard") if corrects else chain.sheet(said)


def test_g2_a_correction_stands_and_the_first_version_is_kept() -> None:
    chain = Chain()
    first = note(chain, "It was Tuesday")
    note(chain, "It was Monday", corrects=first)
    (written,) = chain.case().written
    assert [v.sheet.what for v in written.versions if isinstance(v.sheet, Note)] == [
        "It was Tuesday",
        "It was Monday",
    ]
    assert written.versions[1].reason == "Misheard"
    assert written.corrected


def test_g2_a_withdrawn_person_is_masked_everywhere_in_the_case() -> None:
    chain = Chain()
    note(chain, "Rowan Testwell rang. Rowan was calm, said Ms Growan.")
    chain.withdraw("r")
    sheet = chain.case().written[0].sheet
    assert isinstance(sheet, Note)
    assert sheet.what == f"{MASKED} rang. {MASKED} was calm, said Ms Growan."
    assert sheet.with_whom == (Named("r", MASKED, ""),)
    assert b"Rowan" in (chain.entries[1].body or b"")


def test_g2_a_withdrawn_person_is_masked_where_a_paper_was_signed_in_ink() -> None:
    chain = Chain()
    chain.ink(note(chain, "Rowan Testwell rang."), "Rowan Testwell", "Rowan, a pupil")
    chain.withdraw("r")
    act = chain.case().written[0].ink[0].act
    assert (act.name, act.capacity) == (MASKED, f"{MASKED}, a pupil")


def test_g2_a_withdrawn_person_is_masked_where_cases_were_joined_and_in_what_a_newer_program_wrote() -> None:
    chain = Chain()
    note(chain, "Rowan Testwell rang.")
    newer = {"sheet": "note", "about": None, "answers": {"newer": [{"id": "r", "name": "Rowan Testwell"}]}}
    chain.add(SHEET, newer)
    joined = CaseJoined(other="c2", number="2026-002", leads=True, reason="Rowan is in both")
    chain.add(CaseJoined.kind, joined.to_body())
    chain.withdraw("r")
    case = chain.case()
    assert case.joins[0][1].reason == f"{MASKED} is in both"
    assert case.written[1].versions[0].unread == {"newer": [{"id": "r", "name": MASKED}]}


def test_g3_a_response_belongs_to_what_it_answers() -> None:
    chain = Chain()
    first = note(chain, "Told the tutor")
    chain.respond("agreed", first)
    assert chain.case().written[0].responses[0].act.answer == "agreed"


def test_a_signature_of_a_text_that_is_not_there_is_refused() -> None:
    chain = Chain()
    chain.add(Agreed.kind, Agreed(answer="agreed", of=("00" * 32,), shown="…").to_body())
    with pytest.raises(FormatError):
        chain.case()


@pytest.mark.parametrize("act", ACTS.values())
def test_an_act_with_missing_parts_is_refused(act: type) -> None:
    with pytest.raises(FormatError):
        act.from_body({"nothing": 1})


def test_every_entry_names_its_key() -> None:
    assert Chain().entries[0].header.author_key == key_id(KEY.public_key().public_bytes_raw())
