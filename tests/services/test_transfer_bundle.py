"""N1–N4, N6: the same record as one PDF with a password, or on paper, for a school without the program."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.services.test_masking import NOTE, SAM, WILL, ready
from tests.services.test_transfers import PLAN, POLICE, case_id, other_id, planned  # noqa: F401
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.transfers import transfers
from yps_desktop.record.transfer_acts import TransferMade
from yps_desktop.services import cases, masking, paper_check, papers, sheets, transfer_bundle
from yps_desktop.services.desk import Desk
from yps_desktop.services.paper_check import FileRead
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

WORDS = "acorn bishop candle dragon ember falcon"
AS_PDF, AS_PAPER = replace(PLAN, way="pdf"), replace(PLAN, way="paper")


def made_of(desk: Desk, case_id: str) -> tuple[TransferMade, ...]:  # noqa: F811
    (one,) = transfers(cases.read(desk, case_id))
    return one.all_of(TransferMade)


def words_of(data: bytes, password: str = "") -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(data, password=password or None) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def test_n3_a_locked_pdf_opens_with_the_six_words_and_begins_with_the_handover_page(
    desk: Desk,
    case_id: str,
    other_id: str,
    tmp_path: Path,  # noqa: F811
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
