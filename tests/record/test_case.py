"""A case is the fold of its entries."""

from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from yps_desktop.record.acts import ACTS, CORRECTION, SHEET, Agreed, CaseOpened, KeyHolder, PersonWithdrawn
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.case import Case, fold
from yps_desktop.record.entry import GENESIS, Entry, key_id, seal
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note

KEY = Ed25519PrivateKey.generate()
HOLDER = KeyHolder(
    person="p1",
    name="Wren Mockford",
    office="Designated Safeguarding Lead",
    rights=("write",),
    signing_key=KEY.public_key().public_bytes_raw().hex(),
    certificate="",
)


class Chain:
    """Writes entries of one case as a vault would."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.add(CaseOpened.kind, CaseOpened(number="2026-001", lead="p1").to_body())

    def add(self, kind: str, body: dict[str, object], corrects: str | None = None) -> Entry:
        prev = self.entries[-1].hash if self.entries else GENESIS
        head = {"vault": "v", "seq": len(self.entries) + 1, "prev": prev, "author": "p1", "role": "dsl"}
        head |= {"kind": kind, "case": "c1", "corrects": corrects, "edition": "2026-1"}
        head |= {"recorded_utc": "2026-11-20T10:00:00Z", "zone": "Europe/London", "clock": "ok"}
        self.entries.append(seal(head, body, KEY))
        return self.entries[-1]

    def note(self, what: str, who: str = "Rowan Testwell", corrects: str | None = None) -> Entry:
        note = Note(when=Moment(date(2026, 11, 20)), with_whom=(Named("r", who),), what=what)
        body: dict[str, object] = {"sheet": "note", "about": None, "answers": note.to_answers()}
        if corrects:
            return self.add(CORRECTION, {**body, "reason": "Misheard"}, corrects)
        return self.add(SHEET, body)

    def case(self) -> Case:
        return fold(self.entries, {"p1": HOLDER})


def test_g2_a_correction_stands_and_the_first_version_is_kept() -> None:
    chain = Chain()
    first = chain.note("It was Tuesday")
    chain.note("It was Monday", corrects=first.hash)
    (written,) = chain.case().written
    assert [v.sheet.what for v in written.versions if isinstance(v.sheet, Note)] == [
        "It was Tuesday",
        "It was Monday",
    ]
    assert written.versions[1].reason == "Misheard"
    assert written.corrected


def test_g2_a_withdrawn_person_is_masked_everywhere_in_the_case() -> None:
    chain = Chain()
    chain.note("Rowan Testwell rang. Rowan was calm, said Ms Growan.")
    chain.add(PersonWithdrawn.kind, PersonWithdrawn(person="r", reason="Another Rowan").to_body())
    sheet = chain.case().written[0].sheet
    assert isinstance(sheet, Note)
    assert sheet.what == f"{MASKED} rang. {MASKED} was calm, said Ms Growan."
    assert sheet.with_whom == (Named("r", MASKED, ""),)
    assert b"Rowan" in (chain.entries[1].body or b"")


def test_g3_a_response_belongs_to_what_it_answers() -> None:
    chain = Chain()
    first = chain.note("Told the tutor")
    chain.add(Agreed.kind, Agreed(answer="agreed", of=(first.hash,), shown="…").to_body())
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
