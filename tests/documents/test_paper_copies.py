"""The three copies: printed (tagged PDF/A-2b), signed (one byte changed shows), with a password."""

import datetime as dt
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from tests.documents.paper_example import example_paper, paper_of, rows_of
from tests.documents.reading import opened, text_of
from yps_desktop.documents.content import Block, NewPage, Paragraphs
from yps_desktop.documents.press import pdfa
from yps_desktop.documents.press.pages import page_pixels, page_sizes, page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import as_copy, drawn, locked, printed, signed

Signer = tuple[ec.EllipticCurvePrivateKey, x509.Certificate]


@pytest.fixture(scope="module")
def signer() -> Signer:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "Marian Specimen")])
    start = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=30_000))
        .sign(key, hashes.SHA256())
    )
    return key, certificate


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert printed(example_paper()) == printed(example_paper())


def test_the_printed_copy_declares_pdf_a_2b_and_embeds_every_font() -> None:
    with opened(printed(example_paper())) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "B"
        fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_a_paper_that_is_not_pdf_a_is_not_handed_out() -> None:
    with pikepdf.open(BytesIO(drawn(rows_of("x"), Node("Document")))) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")
        pdfa.declare(pdf, "title", example_paper().stamp.printed_when)
        with pytest.raises(pdfa.NotArchivableError):
            pdfa.archived(pdf)


def test_the_signed_copy_is_valid_and_one_changed_byte_is_not(signer: Signer, tmp_path: Path) -> None:
    _need("pdfsig")
    whole = signed(example_paper(), *signer)
    assert "Signature is Valid" in _pdfsig(whole, tmp_path)
    assert "Total document signed" in _pdfsig(whole, tmp_path)
    spot = whole.index(b"stream") + 40
    changed = whole[:spot] + bytes([whole[spot] ^ 1]) + whole[spot + 1 :]
    assert "Signature is Valid" not in _pdfsig(changed, tmp_path)


def test_the_signature_covers_all_but_itself_and_names_the_signer(signer: Signer) -> None:
    whole = signed(example_paper(), *signer)
    with opened(whole) as pdf:
        value = pdf.Root.AcroForm.Fields[0].V
        start, first, second, rest = (int(number) for number in value.ByteRange)
        assert (start, second + rest) == (0, len(whole))
        assert bytes(value.Contents).hex().encode() == whole[first + 1 : second - 1].lower()
        assert value.SubFilter == "/adbe.pkcs7.detached"
        assert value.Name == "Marian Specimen"
    assert text_of(whole) == text_of(printed(as_copy(example_paper(), "signed copy")))


def test_each_copy_says_on_every_page_which_it_is(signer: Signer) -> None:
    paper = example_paper()
    for pdf, password, said in (
        (printed(paper), None, "printed copy 3"),
        (signed(paper, *signer), None, "signed copy 3"),
        (locked(paper, "quokka"), "quokka", "copy with a password 3"),
    ):
        pages = page_texts(pdf, password)
        assert all(said in page for page in pages)
        assert sum(page.count("copy 3") + page.count("password 3") for page in pages) == len(pages)


def test_a_certificate_of_somebody_else_is_refused(signer: Signer) -> None:
    other = ec.generate_private_key(ec.SECP256R1())
    with pytest.raises(ValueError, match="certificate"):
        signed(rows_of("x"), other, signer[1])


def test_the_copy_with_a_password_opens_with_it_and_not_without() -> None:
    pdf = locked(rows_of("Quokkas heard"), "café 12 Ω")
    assert b"Quokka" not in pdf
    assert "Quokkas heard" in text_of(pdf, "café 12 Ω")
    for wrong in ("", "cafe 12 Ω"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(pdf), password=wrong)
    with pikepdf.open(BytesIO(pdf), password="café 12 Ω") as opened_pdf:
        assert opened_pdf.encryption.bits == 256
        assert str(opened_pdf.encryption.stream_method).endswith("aesv3")


def test_pages_come_as_pixels_of_the_asked_size() -> None:
    pdf = printed(rows_of("x"))
    (size,) = page_sizes(pdf)
    pixels = page_pixels(pdf, 0, 1.5)
    assert (round(size.width), round(size.height)) == (595, 842)
    assert abs(pixels.width - size.width * 1.5) <= 1
    assert len(pixels.rgba) == pixels.width * pixels.height * 4
    assert pixels.rgba[:4] == b"\xff\xff\xff\xff"


def test_paper_is_black_and_white_only() -> None:
    pixels = page_pixels(printed(example_paper()), 0, 1.0)
    assert all(
        pixels.rgba[at] == pixels.rgba[at + 1] == pixels.rgba[at + 2] for at in range(0, len(pixels.rgba), 4)
    )


def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    _need("qpdf")
    file = tmp_path / "paper.pdf"
    file.write_bytes(printed(example_paper()))
    subprocess.run(["qpdf", "--check", file], check=True, capture_output=True)


def test_nothing_is_written_to_disk(signer: Signer) -> None:
    written: list[str] = []
    watching = True

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            written.append(str(arguments[0]))

    sys.addaudithook(hook)
    printed(example_paper())
    signed(rows_of("x"), *signer)
    locked(rows_of("x"), "password")
    watching = False
    assert [name for name in written if "__pycache__" not in name] == []


def test_a_long_paper_says_how_far_it_is() -> None:
    heard: list[str] = []
    turned: tuple[Block, ...] = (NewPage(), Paragraphs(("More.",)))
    printed(paper_of(*turned * 25), heard.append)
    assert heard == ["Setting the words.", "Page 20 of 26.", "Checking every page."]


def test_whoever_hears_how_far_a_paper_is_may_end_it(signer: Signer) -> None:
    class NotWantedError(Exception):
        pass

    def stop(_words: str) -> None:
        raise NotWantedError

    with pytest.raises(NotWantedError):
        printed(example_paper(), stop)
    with pytest.raises(NotWantedError):
        signed(example_paper(), *signer, stop)
    with pytest.raises(NotWantedError):
        locked(example_paper(), "a password for this copy", stop)
    assert len(opened(printed(example_paper())).pages) > 1


def _pdfsig(pdf: bytes, folder: Path) -> str:
    file = folder / "signed.pdf"
    file.write_bytes(pdf)
    return subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout


def _need(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not on this computer")
