"""N3: what came from another school is checked against its own signatures whenever it is read."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS
from tests.services.receiving import Post, case_id, ola, post, taken_in, there
from tests.services.test_masking import NOTE
from tests.services.test_packages import OLAS
from yps_desktop.__main__ import main
from yps_desktop.record.acts import CaseOpened
from yps_desktop.record.errors import NoSuchCaseError, RecordDamagedError
from yps_desktop.record.receive_acts import CaseReceived, ReceivedPart
from yps_desktop.services import listing, received, sheets, shutting_out
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, give_key
from yps_desktop.services.packages import Opened, Sending
from yps_desktop.services.received_check import check_received
from yps_desktop.services.received_parts import LONGEST, parts_of, received_act
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer, of_act, write

__all__ = ["case_id", "ola", "post", "there"]

Parts = tuple[ReceivedPart, ...]
Forge = Callable[[CaseReceived, Parts], tuple[CaseReceived, Parts]]


def put(there: Desk, opened: Opened, forge: Forge) -> str:
    """Write what came into a case of its own after somebody changed it, with our own seals all right."""
    (case,) = opened.cases
    act, parts = forge(
        received_act(opened, case, (), len(parts_of(opened.hash, case.sent)), compared=True),
        parts_of(opened.hash, case.sent),
    )
    opening = CaseOpened(number="2026-009", lead=there.me.person)
    write(there, [of_act(one, "c" * 32) for one in (opening, act, *parts)])
    return "c" * 32


def entry_changed(**changes: str) -> Forge:
    def forge(act: CaseReceived, parts: Parts) -> tuple[CaseReceived, Parts]:
        first, *rest = parts[0].entries
        changed = replace(parts[0], entries=(replace(first, **changes), *rest))
        return act, (changed, *parts[1:])

    return forge


FORGED: dict[str, Forge] = {
    "an entry's signature": entry_changed(signature="0" * 128),
    "an entry's text": entry_changed(body='{"lead":"p9","number":"2026-001"}'),
    "an entry's header": entry_changed(header="{}"),
    "the package": lambda act, parts: (replace(act, package="0" * 64), parts),
    "the package's signature": lambda act, parts: (replace(act, signature="0" * 128), parts),
    "the order": lambda act, parts: (act, tuple(replace(one, at=one.at + 1) for one in parts)),
    "a part": lambda act, parts: (replace(act, parts=act.parts + 1), parts),
    "an entry gone": lambda act, parts: (
        act,
        (replace(parts[0], entries=parts[0].entries[:-1]), *parts[1:]),
    ),
    "whose case": lambda act, parts: (replace(act, ids=("f" * 32,)), parts),
    "the keys of nobody": lambda act, parts: (
        replace(act, signed_by=replace(act.signed_by, key="no hex")),
        parts,
    ),
}


@pytest.mark.parametrize("forged", FORGED)
def test_n3_what_is_not_as_it_was_signed_there_is_not_shown_and_the_check_names_our_entry(
    there: Desk, post: Post, case_id: str, forged: str
) -> None:
    id = put(there, post.send(Sending(case_id)), FORGED[forged])
    (version,) = received.listed(there, id)
    with pytest.raises(RecordDamagedError, match="not as it was signed there"):
        received.read(there, id, version.entry.hash)
    with pytest.raises(RecordDamagedError, match=f"entry {version.entry.header.seq} is not what was signed"):
        check_received(there)


def test_n3_the_check_of_a_whole_record_holds_what_came_against_the_signatures_made_there(
    there: Desk, post: Post, ola: Signer, case_id: str, tmp_path: Path, capsys
) -> None:
    taken_in(there, post.send(Sending(case_id)), ola)
    close(there)
    assert verify(there.folder, "Ola Exemplar", OLAS).received == 1
    (tmp_path / "password").write_text(OLAS)
    where = ["verify", str(there.folder), "--name", "ola exemplar"]
    assert main([*where, "--password-file", str(tmp_path / "password")]) == 0
    assert "1 record from other schools: every signature made there holds." in capsys.readouterr().out


def test_n3_what_was_checked_is_kept_for_the_session(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    (version,) = received.listed(there, id)
    found = received.read(there, id, version.entry.hash)
    assert received.read(there, id, version.entry.hash) is found
    assert received.kept(there, version.entry.hash) is found


@pytest.mark.parametrize("typed", ["testwell’s father", "nowhere green", "2026/001", "will sam"])
def test_n3_every_word_of_what_came_is_found_here(
    there: Desk, post: Post, ola: Signer, case_id: str, typed: str
) -> None:
    assert listing.find(there, typed) == ()
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    assert [one.case for one in listing.find(there, typed)] == [id]


@pytest.mark.parametrize("typed", ["2026-001", "2026/001"])
def test_n3_our_own_case_of_a_number_stands_before_one_that_came_with_the_same(
    there: Desk, post: Post, ola: Signer, case_id: str, typed: str
) -> None:
    ours = sheets.sign(there, [Filled(NOTE)])
    (came,) = taken_in(there, post.send(Sending(case_id)), ola)
    first, second = listing.find(there, typed)
    assert (first.case, second.case) == (ours, came)
    assert [one.case for one in listing.find(there, typed, before=second.at + 1)] == [came]


def test_g7_whoever_is_shut_out_reads_nothing_of_it_again(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    (version,) = received.listed(there, id)
    held = received.stored(there, id, version.entry.hash)
    received.read(there, id, version.entry.hash)
    deputy = give_key(there, Newcomer("Linden Falsey", "Deputy", ("write", "oversee"), HAZELS), CHEAP)
    shutting_out.shut_out(there, id, there.me.person, "My niece.", ola, deputy.person)
    for read in (
        lambda: received.read(there, id, version.entry.hash),
        lambda: received.stored_slice(there, held),
        lambda: received.listed(there, id),
    ):
        with pytest.raises(NoSuchCaseError):
            read()


def test_n3_a_long_record_is_kept_in_parts_of_a_size_that_reads_quickly(post: Post, case_id: str) -> None:
    (case,) = post.send(Sending(case_id)).cases
    long = replace(case.sent, entries=case.sent.entries * 400)
    parts = parts_of("0" * 64, long)
    assert [one.at for one in parts] == list(range(1, len(parts) + 1))
    assert sum(len(one.entries) for one in parts) == len(long.entries)
    assert all(sum(len(e.header) + len(e.body) for e in one.entries) <= LONGEST for one in parts)
    assert len(parts) < 40
