"""The papers of the story: what stands on them, who signed them, and what is in none of them."""

import hashlib
import re
import shutil
import subprocess
from io import BytesIO
from typing import get_args

import pikepdf
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import NameOID

from tests.documents.reading import squeezed, text_of
from tests.journeys.pdf_signature import signature_of
from tests.journeys.played import Played
from ui.tour import invented
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.guidance.leaflets import POSITIONS
from yps_desktop.record.entry import key_groups, key_id
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import cases, listing
from yps_desktop.services.blank_forms import FORMS
from yps_desktop.services.case_papers import CASE_TITLES
from yps_desktop.services.desk import Desk
from yps_desktop.services.exercise import PAPERS
from yps_desktop.services.papers import LibraryDocument
from yps_desktop.services.registers import Which

DAY = "Wed 18 November 2026"
COPIES = ("paper/record", "paper/viewing", "signed/record", "signed/viewing", "locked/record")
CLOSED = ("closed/aggravated", "closed/experimental")
OF_NO_CASE = {
    *("weekly-sheet", "recovery-sheet", "page-for-all-staff", "review-list", "eight-register"),
    *("governors-page", "numbers", "guide-chapter"),
    *(page.replace("_", "-") for page in get_args(LibraryDocument)),
    *(f"form-{kind}" for kind in FORMS),
    *(f"advice-{position.replace('_', '-')}" for position in POSITIONS),
    *(f"register-{which}" for which in get_args(Which)),
    *(name.replace("_", "-") for name in PAPERS),
}
NEVER_SIGNED = {"recovery-sheet"}
FORBIDDEN = {
    *("/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/URI", "/SubmitForm", "/ImportData"),
    *("/GoToR", "/GoToE", "/EmbeddedFile", "/EmbeddedFiles", "/Movie", "/Sound", "/RichMedia", "/XFA"),
    "/Image",
}


def test_the_record_holds_the_words_of_the_disclosure(record):
    assert _holds(record, f"Account {invented.ACCOUNT}")
    assert _holds(record, f"Told by {invented.CHILD}, pupil, Year 10")


def test_the_record_holds_who_was_present_at_the_viewing_and_why_it_was_done(record):
    assert _holds(record, f"Present {invented.HEAD}, Headteacher")
    assert _holds(record, f"Reason {invented.WHY_VIEWED}")
    assert _holds(record, "Grounds Needed to have it taken down")


def test_the_record_holds_the_seal_and_place_of_the_device(record):
    assert _holds(record, f"Seal {invented.SEAL} K2")
    assert _holds(record, f"Place {invented.PLACE} K2")


def test_the_record_holds_the_numbers_of_the_police(record):
    assert _holds(record, f"Crime reference {invented.CRIME} P2")
    assert _holds(record, f"Incident number {invented.INCIDENT} P2")


def test_the_record_holds_both_signatures_with_day_time_and_key(record, holders):
    for what, name, entry in (("Signed", invented.DSL, 11), ("Countersigned", invented.HEAD, 21)):
        who = f"{what} {name} {holders[name].office} {DAY}, "
        key = f" entry {entry} key {key_groups(key_id(bytes.fromhex(holders[name].signing_key)))}"
        found = re.search(rf"{re.escape(squeezed(who))}\d\d:\d\d{re.escape(squeezed(key))}", squeezed(record))
        assert found, f"{who} … {key}"


def test_the_record_shows_a_correction_first_after_and_why(record):
    why = "Reason Juniper remembered a second picture."
    assert _holds(record, f"How many First written 1 Corrected to 2 {why} {invented.DSL}, {DAY},")
    assert _holds(record, "entry 22 corrects 9")


def test_the_record_says_what_the_decision_goes_against(record):
    assert _holds(record, "Advice: not yet in school only. Point 3 is not known")
    assert _holds(record, f"Why against the advice {invented.WHY_AGAINST}")


def test_the_paper_of_the_viewing_says_who_why_where_and_when(viewing):
    for words in (
        f"Viewed by {invented.DSL} Designated Safeguarding Lead",
        f"In the room {invented.HEAD} Headteacher",
        invented.WHY_VIEWED,
        "Where The headteacher’s office",
        f"{invented.HEAD}, Headteacher They did not look.",
        "Viewer of the same sex as the young person Yes: female.",
        f"{DAY}, 09:45. Look once, for the address, and stop.",
        f"What followed {invented.FOLLOWED}",
        f"Signed {invented.DSL} Designated Safeguarding Lead {DAY},",
    ):
        assert _holds(viewing, words), words


def test_the_paper_of_the_viewing_tells_nothing_of_the_rest(viewing):
    for words in (invented.ACCOUNT[:40], invented.CRIME, invented.SEAL, invented.WHY_IN_SCHOOL):
        assert not _holds(viewing, words)


@pytest.mark.parametrize("name", [*COPIES, *CLOSED])
def test_no_paper_can_do_anything_hold_a_picture_or_a_file(story, name):
    with pikepdf.open(BytesIO(story.paper(name)), password=_password(name)) as pdf:
        found = {key for each in pdf.objects for key in _keys_in(each)}
    assert found.isdisjoint(FORBIDDEN)
    assert "/Font" in found, "the search found nothing at all"


@pytest.mark.parametrize("name", COPIES)
def test_every_page_says_when_printed_by_whom_and_from_which_state(story, name):
    pages = page_texts(story.paper(name), _password(name) or None)
    assert pages
    for number, page in enumerate(pages, start=1):
        for words in (f"Printed {DAY}, ", f"by {invented.DSL}", "Anchor: the record as it stood at entry"):
            assert _holds(page, words)
        assert _holds(page, f"Page {number} of {len(pages)}")
        assert _holds(page, invented.SCHOOL)


@pytest.mark.parametrize("name", ["signed/record", "signed/viewing"])
def test_a_signed_paper_is_signed_by_the_person_printing_over_all_of_it(story, name, holders):
    found = signature_of(story.paper(name))
    found.check()
    (who,) = found.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert who.value == invented.DSL
    assert found.certificate.fingerprint(SHA256()).hex() == holders[invented.DSL].certificate


def test_one_changed_byte_and_the_signature_does_not_hold(story):
    whole = bytearray(story.paper("signed/viewing"))
    whole[whole.index(b"stream") + 40] ^= 1
    with pytest.raises((AssertionError, InvalidSignature)):
        signature_of(bytes(whole)).check()


@pytest.mark.parametrize("name", ["signed/record", "signed/viewing"])
@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig is not on this computer")
def test_another_program_finds_the_signature_valid(story, name):
    file = story.folder / f"{name}.pdf"
    said = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said


def test_signed_and_printed_copies_say_the_same(story):
    printed, signed = (_body(story.paper(f"{copy}/viewing")) for copy in ("paper", "signed"))
    assert printed == signed
    assert len(printed) > 30


def test_the_copy_with_a_password_opens_with_that_password_alone(story):
    locked = story.paper("locked/record")
    for wrong in ("", invented.WRENS, invented.LOCKED.upper()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(locked), password=wrong)
    assert _holds(text_of(locked, invented.LOCKED), invented.ACCOUNT)


def test_the_record_knows_every_copy_that_left_it_by_its_bytes(story, opened):
    listed = [one.case for one in listing.page(opened, "all")]
    kept = {act.sha256 for case in listed for _, act in cases.read(opened, case).papers}
    files = [*story.folder.glob("*/*.pdf"), *story.folder.glob("sent/*")]
    left = {_sha256(file.read_bytes()): file.stem for file in files}
    assert kept <= left.keys()
    assert {left[one] for one in left.keys() - kept} == OF_NO_CASE


def test_every_paper_there_is_was_left_printed_and_signed(story):
    there = {name.replace("_", "-") for name in CASE_TITLES if name != "received"} | OF_NO_CASE
    there |= {"transfer-letter", "bundle", "masked-record", "masked-chronology", "own-data"}
    assert {file.stem for file in (story.folder / "paper").iterdir()} == there
    assert {file.stem for file in (story.folder / "signed").iterdir()} == there - NEVER_SIGNED


def test_the_masked_record_names_the_one_it_is_for_and_nobody_else_who_is_young(story):
    read = text_of(story.paper("paper/masked-record"))
    assert _holds(read, invented.CHILD)
    assert _holds(read, "[Pupil B]")
    for name in (invented.OTHER, *invented.OTHER.split()):
        assert not _holds(read, name)


def test_the_registers_and_the_letter_to_another_school_name_no_child(story):
    for name in ("register-cases", "register-devices", "register-references", "transfer-letter"):
        read = text_of(story.paper(f"paper/{name}"))
        assert not [one for one in (*invented.CHILD.split(), *invented.OTHER.split()) if _holds(read, one)]


def test_every_signed_paper_is_signed_over_all_of_it(story):
    for file in (story.folder / "signed").iterdir():
        signature_of(file.read_bytes()).check()


@pytest.fixture(scope="module")
def record(story: Played) -> str:
    return text_of(story.paper("paper/record"))


@pytest.fixture(scope="module")
def viewing(story: Played) -> str:
    return text_of(story.paper("paper/viewing"))


@pytest.fixture(scope="module")
def holders(opened: Desk) -> dict[str, KeyHolder]:
    return {one.name: one for one in opened.holders.values()}


def _holds(text: str, words: str) -> bool:
    return squeezed(words) in squeezed(text)


def _body(pdf: bytes) -> list[str]:
    """Give the lines of a paper but those that tell of this copy: when, from which state, which number."""
    copy = re.compile(r"Printed |Anchor: |[0-9]+–|(printed|signed) copy [0-9]+")
    return [line for page in page_texts(pdf, None) for line in page.splitlines() if not copy.match(line)]


def _password(name: str) -> str:
    return invented.LOCKED if name.startswith("locked") else ""


def _keys_in(thing: object) -> set[str]:
    """Give every key and name in one object of a PDF; those it refers to are looked at by themselves."""
    if isinstance(thing, pikepdf.Stream):
        thing = thing.stream_dict
    if isinstance(thing, pikepdf.Dictionary):
        return set(thing.keys()).union(*(_keys_in(each) for each in thing.values() if not _is_apart(each)))
    if isinstance(thing, pikepdf.Array):
        return set().union(*(_keys_in(each) for each in thing if not _is_apart(each)))
    return {str(thing)} if isinstance(thing, pikepdf.Name) else set()


def _is_apart(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and thing.is_indirect


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
