"""The real `tour` command, as somebody types it: what it leaves, and what it leaves alone."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.documents.reading import squeezed, text_of
from tests.journeys.pdf_signature import signature_of
from ui.tour import invented

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tour") / "new"
    done = _tour(folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_it_leaves_screens_papers_signed_papers_vault_and_story(toured):
    assert {path.name for path in toured.iterdir()} == {
        "screens",
        "paper",
        "signed",
        "locked",
        "closed",
        "received",
        "sent",
        "vault",
        "story.md",
    }
    printed, signed = ({path.name for path in (toured / one).iterdir()} for one in ("paper", "signed"))
    assert {"record.pdf", "viewing.pdf", "masked-record.pdf", "register-cases.pdf"} <= signed
    assert printed - signed == {"recovery-sheet.pdf"}
    assert len(list((toured / "screens").glob("*.png"))) > 30


def test_every_picture_of_the_story_is_there(toured):
    told = (toured / "story.md").read_text(encoding="utf-8")
    pictures = [line.partition("(")[2].rstrip(")") for line in told.splitlines() if line.startswith("![")]
    assert len(pictures) > 30
    assert all((toured / picture).stat().st_size > 5_000 for picture in pictures)


def test_the_printed_record_is_pdf_a_and_holds_the_story(toured):
    record = (toured / "paper" / "record.pdf").read_bytes()
    with pikepdf.open(BytesIO(record)) as pdf, pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")
    for words in (invented.ACCOUNT, invented.WHY_VIEWED, invented.SEAL, invented.PLACE, invented.CRIME):
        assert squeezed(words) in squeezed(text_of(record))


@pytest.mark.parametrize("name", ["record", "viewing"])
def test_the_signed_papers_hold(toured, name):
    signature_of((toured / "signed" / f"{name}.pdf").read_bytes()).check()


def test_its_vault_opens_with_the_password_it_tells(toured, tmp_path):
    (tmp_path / "password").write_text(invented.HAZELS)
    words = [str(toured / "vault"), "--name", invented.HEAD, "--password-file", str(tmp_path / "password")]
    done = _run("verify", *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{invented.SCHOOL}: whole." in done.stdout


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path):
    (tmp_path / "kept").write_text("kept")
    done = _tour(tmp_path)
    assert done.returncode == 1
    assert done.stderr == f"There is already something in {tmp_path}. Name an empty folder, or a new one.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_a_place_that_cannot_be_a_folder_is_said(tmp_path):
    (tmp_path / "file").write_text("kept")
    done = _tour(tmp_path / "file")
    assert done.returncode == 1
    assert "cannot write into" in done.stderr
    assert (tmp_path / "file").read_text() == "kept"


def _tour(folder: Path) -> subprocess.CompletedProcess[str]:
    return _run("tour", str(folder))


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "yps_desktop", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
