"""N3: whatever is wrong with a package is one sentence, and nothing is written anywhere."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from tests.record.builder import HEAD, HEAD_KEY
from tests.record.masked.example import FOR_JUNIPER, a_chain
from tests.transfer.example import (
    NOW,
    WORDS,
    a_long_chain,
    body_of,
    checked,
    example,
    locked,
    made,
    opened,
    package_of,
    signatory,
    signed,
)
from tests.transfer.hostile import fuzzed, hostile, sentences
from yps_desktop.record.acts import EditionMoved, PersonWithdrawn
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.tasks import tasks
from yps_desktop.record.school import School
from yps_desktop.transfer import refusal
from yps_desktop.transfer.age_format import LARGEST, lock
from yps_desktop.transfer.opening import Opened
from yps_desktop.transfer.package import MOST_ENTRIES
from yps_desktop.transfer.refusal import PackageError
from yps_desktop.transfer.sealing import seal

SENTENCES = sentences()
Text = dict[str, Any]


@contextmanager
def refused(sentence: str) -> Iterator[None]:
    with pytest.raises(PackageError) as said:
        yield
    assert said.value.sentence == sentence


def test_n3_wrong_words_are_said_as_such() -> None:
    data = made(example()).data
    for words in ("abbey lamp ticket orchard violin", WORDS + " a", "", "  "):
        with refused(refusal.WRONG_WORDS):
            opened(data, words)


@pytest.mark.parametrize("end", [30, 100, 170, 220, 260, -1])
def test_n3_a_cut_file_is_said_as_such(end: int) -> None:
    with refused(refusal.CHANGED):
        opened(made(example()).data[:end])


def test_n3_a_file_with_more_at_its_end_is_no_package() -> None:
    with refused(refusal.CHANGED):
        opened(made(example()).data + b"x")


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\3\4", b"age-encryption.org/v2\n", b'{"package":{}}'])
def test_n3_another_file_is_no_package(data: bytes) -> None:
    with refused(refusal.NOT_A_PACKAGE):
        opened(data)


def test_n3_an_empty_file_and_a_far_too_large_one_are_not_tried() -> None:
    with refused(refusal.EMPTY):
        opened(b" \n")
    with refused(refusal.TOO_LARGE):
        opened(bytes(LARGEST + 1))


def test_n3_an_age_file_of_something_else_is_no_package() -> None:
    for data in (b"", b"Dear Ola,", b"{}", b'{"a":1}', b"\x00" * 100):
        with refused(refusal.NOT_A_PACKAGE):
            opened(locked(data))


def test_n3_a_newer_version_is_said_as_such() -> None:
    body = {"format": "yps-package", "version": 2, "everything": "else"}
    with refused(refusal.NEWER):
        checked(body)


@pytest.mark.parametrize(
    "text",
    [
        {"sheet": "weather", "about": None, "answers": {}},
        {"sheet": "person", "about": "q", "answers": {"name": "Q", "standing": ["king"]}},
    ],
)
def test_n3_a_sheet_or_answer_that_only_a_newer_program_knows_is_said_as_such(text: Text) -> None:
    chain = a_chain()
    shown = chain.case()
    last = chain.add("sheet", text)
    body = body_of(package_of(chain, shown))
    body["cases"][0]["entries"][-1] |= {"body": last.body.decode(), "salt": last.salt.hex()}
    with refused(refusal.NEWER):
        checked(body)


def test_n3_a_case_moved_to_an_edition_that_is_not_here_is_said_as_such() -> None:
    chain = a_chain()
    chain.add(EditionMoved.kind, EditionMoved(edition="2099-1", before="2026-1").to_body())
    with refused(refusal.NEWER):
        checked(body_of(package_of(chain)))


def test_g2_a_package_that_names_whoever_was_named_by_mistake_is_refused() -> None:
    chain = a_chain()
    chain.add(PersonWithdrawn.kind, PersonWithdrawn(person="w", reason="Not there").to_body())
    body = body_of(package_of(chain))
    will = chain.entries[2]
    body["cases"][0]["entries"][2] |= {"body": will.body.decode(), "salt": will.salt.hex(), "told": None}
    with refused(refusal.NOT_WHOLE):
        checked(body)


def test_n3_more_entries_than_a_package_may_have_are_not_looked_at() -> None:
    body = body_of(example())
    body["cases"][0]["entries"] *= 1 + MOST_ENTRIES // 4
    with refused(refusal.TOO_LARGE):
        checked(body)


def test_n3_a_package_signed_by_another_key_is_refused() -> None:
    with refused(refusal.NOT_SIGNED):
        opened(locked(seal("package", body_of(example()), HEAD_KEY)))


def test_n3_a_signature_over_a_receipt_is_none_over_a_package() -> None:
    data = seal("receipt", body_of(example()), HEAD_KEY)
    with refused(refusal.NOT_A_PACKAGE):
        opened(locked(data))


def test_n3_another_spelling_of_the_same_package_is_refused() -> None:
    data = signed(body_of(example()))
    wide = json.dumps(json.loads(data)).encode()
    for other in (data + b" ", wide, data.replace(b'{"package"', b'{ "package"')):
        with refused(refusal.NOT_WHOLE):
            opened(locked(other))


def test_n3_a_key_given_twice_is_refused() -> None:
    data = signed(body_of(example()))
    twice = data.replace(b'"id":', b'"id":"x","id":', 1)
    with refused(refusal.NOT_WHOLE):
        opened(locked(twice))


def test_n3_a_key_that_two_people_have_is_refused() -> None:
    package = example()
    other = replace(signatory(HEAD), key=package.signed_by.key)
    with refused(refusal.NOT_WHOLE):
        checked(body_of(replace(package, keys=(package.signed_by, other))))


def test_n3_a_line_that_turns_what_stands_beside_it_is_refused() -> None:
    for school in ("School\u202egnp.", "A\nB", "x" * 301, " "):
        with refused(refusal.NOT_WHOLE):
            checked(body_of(replace(example(), school=school)))


def test_n3_a_refusal_says_that_nothing_has_come_of_it() -> None:
    ends = ("Nothing has been taken in.", "No package was made.", "Nothing has changed.")
    assert [one for one in SENTENCES if not one.endswith(ends)] == []


def test_n3_fuzzed_packages_are_refused_with_a_sentence(attack) -> None:
    data, inner = made(example()).data, signed(body_of(example()))
    for number in attack("packages with bytes changed", short=300, full=10_000, must="one sentence each"):
        if number % 2:
            refuse(fuzzed(data, number))
        else:
            changed = fuzzed(inner, number)
            refuse(lock(changed, WORDS, 1), same=changed == inner)


def test_n3_well_formed_hostile_packages_are_refused_or_shown_as_they_are(attack) -> None:
    chain = a_long_chain()
    shown = mask_case(chain.case(), FOR_JUNIPER)
    bodies = body_of(package_of(chain)), body_of(package_of(chain, shown))
    must = "one sentence each, or shown as signed"
    for number in attack("well-formed hostile packages", short=200, full=2_000, must=must):
        refuse_or_show(hostile(bodies[number % 2], number))


def refuse(data: bytes, *, same: bool = False) -> None:
    """Hold that a changed file is refused with a sentence of ours."""
    found = outcome(data)
    assert found in SENTENCES or same or data == made(example()).data


def refuse_or_show(body: Text) -> None:
    """Hold that a body is refused with a sentence, or is what its sender signed and can be shown."""
    try:
        data = signed(body)
    except FormatError:
        return  # nobody can sign what cannot be spelled
    found = outcome(locked(data))
    if isinstance(found, Opened):
        assert found.package.spelled() == body
        show(found)
    else:
        assert found in SENTENCES


def outcome(data: bytes) -> Opened | str:
    try:
        return opened(data)
    except PackageError as error:
        return error.sentence


def show(found: Opened) -> None:
    """Work out what a page would show."""
    for one in found.cases:
        assert len(one.entries) >= one.whole
        people_of(one.case)
        assert all(one.case.author(entry.entry).name for entry in one.entries)
        dues(one.case)
        assert tasks(one.case, NOW, school=School(name="Specimen Park Academy"))
