"""N1–N4, N6: the same record as one PDF with a password, or on paper, for a school without the program."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.services.test_masking import NOTE, SAM, WILL
from tests.services.test_packages import POLICE
from tests.services.transferring import PLAN, WORDS, looked_at, planned, sent, transfer_of
from yps_desktop.record.errors import YpsError
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.transfer_acts import TransferMade
from yps_desktop.services import cases, paper_check, papers, sheets, transfer_bundle
from yps_desktop.services.desk import Desk
from yps_desktop.services.paper_check import FileRead
from yps_desktop.services.release import LeakError
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

AS_PDF, AS_PAPER = replace(PLAN, way="pdf"), replace(PLAN, way="paper")


AS_MASKED = replace(AS_PAPER, others="masked", named_reason="")


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


@pytest.fixture
def other_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(POLICE)])


def made_of(desk: Desk, case_id: str) -> tuple[TransferMade, ...]:
    return transfer_of(desk, case_id).all_of(TransferMade)


def words_of(data: bytes, password: str = "") -> str:
    with pypdfium2.PdfDocument(data, password=password or None) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def test_n3_a_locked_pdf_opens_with_the_six_words_and_begins_with_the_handover_page(
    desk: Desk,
    case_id: str,
    other_id: str,
    tmp_path: Path,
) -> None:
    id = planned(desk, case_id, other_id, plan=AS_PDF)
    job = transfer_bundle.prepare(desk, case_id, id)
    built = papers.build(job, "locked", WORDS)
    target = tmp_path / "for them.pdf"
    papers.save(desk, job, built, target)
    data = target.read_bytes()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(data))
    with pikepdf.open(BytesIO(data), password=WORDS) as opened:
        assert opened.encryption.R == 6
    said = words_of(data, WORDS)
    assert said.index("What the next school must know first") < said.index("What this record is made up of")
    assert said.index("Case 2026-001") < said.index("Case 2026-002")
    for one in (case_id, other_id):
        (made,) = made_of(desk, one)
        assert (made.way, made.sha256, made.masked) == ("pdf", built.sha256, "")
        assert made.pages == built.pages
        (act,) = [act for _, act in cases.read(desk, one).papers]
        assert (act.document, act.sha256) == ("bundle", built.sha256)
    assert paper_check.say_what_it_is(desk, FileRead(built.sha256)).is_ours
    assert WORDS not in repr([entry.body for entry in desk.vault.ledger.of_case(case_id)])


def test_n2_a_masked_bundle_names_nobody_else_and_goes_only_while_it_covers(
    desk: Desk,
    case_id: str,
    wren: Signer,
    tmp_path: Path,
) -> None:
    id = planned(desk, case_id, plan=AS_MASKED)
    with pytest.raises(YpsError, match="Mask case 2026-001"):
        transfer_bundle.prepare(desk, case_id, id)
    entry = looked_at(desk, case_id, wren)
    job = transfer_bundle.prepare(desk, case_id, id)
    built = papers.build(job, "printed")
    said = words_of(built.data)
    assert "Sam Madeup" in said
    assert "Testwell" not in said
    papers.hand_out(desk, job, built, "printed")
    (made,) = made_of(desk, case_id)
    assert (made.way, made.masked) == ("paper", entry.hash)
    sheets.sign(desk, [Filled(NOTE, case_id)])
    with pytest.raises(YpsError, match="once more"):
        papers.hand_out(desk, job, built, "printed")
    assert len(made_of(desk, case_id)) == 1


def test_n3_a_package_is_not_made_as_a_pdf(desk: Desk, case_id: str) -> None:
    id = planned(desk, case_id)
    with pytest.raises(YpsError, match="another way"):
        transfer_bundle.prepare(desk, case_id, id)


def test_n2_a_bundle_names_nobody_whom_another_case_in_it_masks(
    desk: Desk, wren: Signer, case_id: str, other_id: str
) -> None:
    sheets.sign(desk, [Filled(Note(when=NOTE.when, what="Will Testwell was near."), other_id)])
    id = planned(desk, case_id, other_id, plan=AS_MASKED)
    looked_at(desk, case_id, wren)
    looked_at(desk, other_id, wren)
    job = transfer_bundle.prepare(desk, case_id, id)
    with pytest.raises(LeakError):
        papers.build(job, "printed")


def test_n6_what_is_sent_again_says_so(desk: Desk, case_id: str) -> None:
    id = planned(desk, case_id, plan=AS_PAPER)
    job = transfer_bundle.prepare(desk, case_id, id)
    assert "Sent again" not in repr(job.paper)
    built = papers.build(job, "printed")
    papers.hand_out(desk, job, built, "printed", papers.Printout(1, 2))
    papers.hand_out(desk, job, built, "printed", papers.Printout(3, built.pages))
    assert len(made_of(desk, case_id)) == 1
    sent(desk, case_id, id)
    assert "Sent again" in repr(transfer_bundle.prepare(desk, case_id, id).paper)
