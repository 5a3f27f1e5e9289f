"""N3: a package is encrypted, signed and opened with six words; it is checked whole before it is shown."""

import hashlib
import json
import os
import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.builder import HEAD, KEY, at
from tests.record.masked.example import FOR_JUNIPER, MOTHER, a_chain, a_note, strings_in
from tests.transfer.example import (
    NOW,
    QUICK,
    WORDS,
    body_of,
    checked,
    example,
    made,
    opened,
    package_of,
    signed,
)
from yps_desktop.record.acts import Agreed, CaseLookedAt, PersonWithdrawn
from yps_desktop.record.entry import key_groups, key_id
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.typed import normalise
from yps_desktop.transfer.age_format import MOST_WORK, lock, unlock
from yps_desktop.transfer.making import make
from yps_desktop.transfer.opening import checked_package
from yps_desktop.transfer.package import Letter, MaskedCase, Package
from yps_desktop.transfer.refusal import TOO_SLOW, PackageError

MASKED = MaskedCase(
    entry="0" * 64,
    whose="j",
    reader="Her new school",
    by="p1",
    letters=(Letter(person="w", letter="Pupil B"),),
)


def test_n3_what_was_sent_is_what_is_opened() -> None:
    package = example()
    found = opened(made(package).data)
    assert found.package == package
    assert (found.signed_by.name, found.odd) == ("Wren Mockford", ())
    (case,) = found.cases
    assert (case.whole, len(case.entries), case.is_masked) == (4, 4, False)
    assert [one.sheet for one in case.case.written] == [one.sheet for one in a_chain().case().written]


def test_n3_the_file_holds_nothing_in_the_clear_but_how_it_is_locked() -> None:
    data = made(example()).data
    head, _, rest = data.partition(b"\n---")
    assert head.splitlines()[0] == b"age-encryption.org/v1"
    assert head.splitlines()[1].startswith(b"-> scrypt ")
    for word in (b"Juniper", b"Testwell", b"2026-001", b"Nowhere", b"yps", b".json"):
        assert word not in rest


def test_n3_words_open_it_however_they_are_typed() -> None:
    package = example()
    assert opened(made(package).data, "  Abbey, LAMP ticket-orchard\nviolin  marble. ").package == package


@pytest.mark.parametrize("words", ["abbey lamp", WORDS + " one", "", "123 456"])
def test_n3_it_is_locked_with_six_words_and_no_fewer(words: str) -> None:
    with pytest.raises(PackageError, match="six words"):
        make(example(), KEY, words, NOW, QUICK)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200_000))
def test_n3_any_bytes_are_locked_and_opened_by_two_programs_that_agree(data: bytes) -> None:
    assert unlock(lock(data, WORDS, QUICK), WORDS) == data


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072])
def test_n3_every_length_around_a_chunk_is_locked_and_opened(size: int) -> None:
    data = bytes(size)
    assert unlock(lock(data, WORDS, QUICK), WORDS) == data


@pytest.mark.skipif(shutil.which("age") is None, reason="the age command is not on this computer")
def test_n3_the_age_command_opens_a_package(tmp_path: Path) -> None:
    file, out = tmp_path / "package.age", tmp_path / "package.json"
    file.write_bytes(made(example()).data)
    type_to_age(file, out, WORDS)
    assert json.loads(out.read_bytes())["package"] == body_of(example_in(file))


def type_to_age(file: Path, out: Path, words: str) -> None:
    """Run the command at a terminal of its own, since it asks for words nowhere else."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execvp("age", ["age", "--decrypt", "--output", str(out), str(file)])
    asked = b""
    while b"passphrase" not in asked:
        asked += os.read(terminal, 1024)
    os.write(terminal, words.encode() + b"\n")
    with suppress(OSError):
        while os.read(terminal, 1024):
            pass
    assert os.waitpid(child, 0)[1] == 0
    os.close(terminal)


def example_in(file: Path) -> Package:
    return opened(file.read_bytes()).package


def test_n3_it_is_locked_with_the_work_that_the_age_command_asks_for() -> None:
    data = lock(b"x", WORDS)
    assert data.splitlines()[1].endswith(b" 18")
    assert unlock(data, WORDS) == b"x"


def test_n3_no_two_packages_of_the_same_case_are_alike() -> None:
    package = example()
    one, other = made(package), made(package)
    assert one.hash == other.hash
    assert one.sha256 != other.sha256


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(max_size=20).filter(str.strip))
def test_n3_whatever_was_typed_arrives_as_it_was_signed(what: str, name: str) -> None:
    chain = a_chain()
    chain.sheet(a_note(normalise(what), replace(MOTHER, name=normalise(name))))
    (case,) = checked(body_of(package_of(chain))).cases
    assert [one.sheet for one in case.case.written] == [one.sheet for one in chain.case().written]
    assert case.whole == len(chain.entries)


def test_n3_what_would_take_far_too_long_or_much_is_not_tried() -> None:
    data = made(example()).data
    slow = data.replace(b" %d\n" % QUICK, b" %d\n" % (MOST_WORK + 1), 1)
    with pytest.raises(PackageError) as said:
        opened(slow)
    assert said.value.sentence == TOO_SLOW


def test_n3_who_looked_at_the_case_stays_with_the_sender_and_is_counted() -> None:
    chain = a_chain()
    chain.add(CaseLookedAt.kind, {}, by=HEAD)
    chain.sheet(a_note("They rang.", MOTHER))
    package = package_of(chain)
    (case,) = opened(made(package).data).cases
    assert [(one.kind, one.many) for one in case.sent.kept_back] == [("looked", 1)]
    assert [one.entry.header.seq for one in case.entries] == [1, 2, 3, 4, 6]


def test_n2_a_masked_case_proves_its_headers_and_names_nobody_else() -> None:
    chain = a_chain()
    chain.sheet(a_note("Will Testwell told Zoë.", MOTHER))
    shown = mask_case(chain.case(), FOR_JUNIPER)
    package = package_of(chain, shown, MASKED)
    found = opened(made(package).data)
    said = " ".join(strings_in(body_of(package)))
    assert "Juniper Exampleton" in said
    for name in ("Testwell", "Fable", "Ann Exampleton", "2011-05-14"):
        assert name not in said
    (case,) = found.cases
    assert case.is_masked
    told = [one.entry.header.seq for one in case.entries if one.told is not None]
    assert told == [3, 4, 5]
    (note,) = case.case.of("note")
    assert note.sheet.answers()["what"] == "[Pupil\u00a0B] told [Pupil\u00a0C]."


def test_g2_whoever_was_named_by_mistake_does_not_go_to_another_school() -> None:
    chain = a_chain()
    note = chain.sheet(a_note("Will Testwell told Zoë.", MOTHER))
    agreed = Agreed(answer="agreed", of=(note.hash,), shown="Will Testwell told Zoë.")
    chain.add(Agreed.kind, agreed.to_body(), by=HEAD)
    chain.add(PersonWithdrawn.kind, PersonWithdrawn(person="w", reason="Will was not there").to_body())
    package = package_of(chain)
    assert "Testwell" not in " ".join(strings_in(body_of(package)))
    assert "Will was" not in " ".join(strings_in(body_of(package)))
    (odd,) = opened(made(package).data).odd
    assert "named by mistake" in odd


def test_n8_what_is_due_here_goes_as_a_proposal() -> None:
    chain = a_chain()
    chain.sheet(PoliceContact(when=at(20), what_was_said="Told them.", reference_awaited="yes"))
    (case,) = package_of(chain).cases
    due = dues(chain.case())
    assert [one.what for one in case.proposals] == [one.what for one in due]
    assert "Ask the police for the reference" in [one.what for one in case.proposals]


def test_n3_what_a_newer_program_adds_is_kept_and_said() -> None:
    body = body_of(example())
    body["weather"] = "grey"
    body["cases"][0]["entries"][0]["ink"] = ["blue"]
    found = checked(body)
    assert found.package.spelled() == body
    assert any("newer version" in one for one in found.odd)


def test_n3_a_key_is_shown_in_six_groups_that_begin_as_on_paper() -> None:
    found = opened(made(example()).data)
    key = key_id(bytes.fromhex(found.package.signed_by.key))
    assert len(found.signed_by.fingerprint.split()) == 6
    assert found.signed_by.fingerprint.split()[:4] == key_groups(key).split()
    assert not found.signed_by.met
    again = checked_package(signed(body_of(example())), "", (key,), NOW)
    assert again.signed_by.met


def test_n3_whoever_signed_package_and_entries_need_not_be_named_twice() -> None:
    package = example()
    (case,) = checked(body_of(replace(package, keys=package.keys[1:]))).cases
    assert {case.case.author(one.entry).name for one in case.entries} == {"Wren Mockford"}


def test_n3_the_files_fingerprint_is_spelled_as_on_the_letter() -> None:
    one = made(example())
    assert opened(one.data).fingerprint == one.fingerprint
    assert one.fingerprint.replace(" ", "").lower() == hashlib.sha256(one.data).hexdigest()[:24]


def test_n3_a_package_from_the_future_is_taken_with_a_word() -> None:
    body = body_of(replace(example(), made_utc=(NOW + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M:%SZ")))
    assert any("clocks" in one for one in checked(body).odd)
