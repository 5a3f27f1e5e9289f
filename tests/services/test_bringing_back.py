"""An older backup in the place of the record: two people, everything kept, everybody told."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS
from yps_desktop.record.acts import Agreed, RecordRestored
from yps_desktop.record.errors import AnswerError, NotAllowedError, RecordDamagedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import bringing_back, listing, sheets
from yps_desktop.services.backup import back_up, plan
from yps_desktop.services.backup_places import add_place, places_file
from yps_desktop.services.bringing_back import (
    Chosen,
    Missing,
    copies_in,
    look_closer,
    missing_since,
    older_copies,
    prepare,
    seconders,
    take_place,
    want,
    words_of,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import (
    Newcomer,
    acknowledge,
    close,
    open_desk,
    prepare_key,
    prove,
    sign_as,
    want_key,
)
from yps_desktop.services.sheets import Filled
from yps_desktop.services.shutting_out import shut_out
from yps_desktop.services.writing import Signer, of_act, signing_by, write
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import Copy
from yps_desktop.vault.errors import VaultInUseError
from yps_desktop.vault.key_change import Second, put_change, taking
from yps_desktop.vault.newkey import give_key as put_in_keystore
from yps_desktop.vault.signing import Signing
from yps_desktop.vault.swap import alone, fresh_of

TOLD = "A call that is to be missing later."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


@pytest.fixture
def backed_up(desk: Desk, head, folder: Path) -> Desk:
    """A record of two entries with a backup, and three entries more since then."""
    add_place(places_file(), desk.vault.id, folder, away=False)
    back_up(desk, folder)
    sheets.sign(desk, [Filled(Note(when=Moment(desk.now().date()), what=TOLD))])
    return desk


@pytest.fixture
def again(desk: Desk) -> Iterator[Callable[..., Desk]]:
    opened: list[Desk] = []

    def sit_down(person: str = "", password: str = WRENS) -> Desk:
        for one in opened:
            close(one)
        opened.append(open_desk(prove(desk.folder, person or desk.me.person, password), desk.clock))
        return opened[-1]

    yield sit_down
    for one in opened:
        close(one)


def chosen_of(desk: Desk) -> Chosen:
    return look_closer(older_copies(plan(desk))[-1])


def copy_of(code: str, desk: Desk) -> Copy:
    (found,) = (copy for copy in older_copies(plan(desk)) if copy.manifest.code == code)
    return found


def all_missing(desk: Desk, chosen: Chosen) -> Missing:
    missing = missing_since(desk, chosen.copy)
    while not missing.is_whole:
        missing = missing_since(desk, chosen.copy, missing)
    return missing


def bring_back(desk: Desk, second, chosen: Chosen | None = None) -> None:
    chosen = chosen or chosen_of(desk)
    ready = prepare(want(desk, chosen, all_missing(desk, chosen)), second)
    close(desk)
    take_place(ready)


def test_it_says_what_would_be_missing_and_who_wrote_it(backed_up):
    chosen = chosen_of(backed_up)
    missing = all_missing(backed_up, chosen)
    assert (missing.entries, missing.writers, missing.is_known) == (3, ("Wren Mockford",), True)
    assert list(missing.cases) == ["2026-001"]
    words = words_of(backed_up, chosen, missing, "kept")
    assert words[1] == "3 entries would be missing."
    assert "Cases begun since then: 2026-001." in words
    assert "Written by Wren Mockford." in words


def test_the_older_record_stands_there_and_the_one_before_is_kept_whole(backed_up, hazel, again, tmp_path):
    before = backed_up.vault.ledger.head()
    bring_back(backed_up, hazel)
    now = again()
    assert now.vault.ledger.head().seq == 4
    kept = tmp_path / "vault-before-2026-11-20"
    old = open_desk(prove(kept, backed_up.me.person, WRENS), backed_up.clock)
    assert old.vault.ledger.head() == before
    close(old)
    assert {path.name for path in tmp_path.iterdir()} == {"drive", "vault", kept.name}


def test_the_restored_record_says_so_signed_by_both_and_verifies(backed_up, hazel, again):
    aside = backed_up.vault.ledger.head().code
    bring_back(backed_up, hazel)
    now = again()
    restored, agreed = now.vault.ledger.after(2)
    act = RecordRestored.from_body(restored.read_body())
    assert (act.aside, act.kept, act.lost) == (aside, "vault-before-2026-11-20", 3)
    answer = Agreed.from_body(agreed.read_body())
    assert answer.of == (restored.hash,)
    assert "3 entries would be missing." in answer.shown
    assert (restored.header.author, agreed.header.author) == (now.me.person, hazel.holder.person)
    assert verify_chain(now.vault.database, now.vault.ledger).entries == 4


def test_everybody_is_told_at_their_next_sign_in_and_once(backed_up, hazel, again):
    close(open_as_hazel(backed_up))
    bring_back(backed_up, hazel, chosen_of_closed(backed_up))
    for person, password in ((backed_up.me.person, WRENS), (hazel.holder.person, HAZELS)):
        now = again(person, password)
        assert "Wren Mockford and Hazel Fictley brought back an older backup." in now.noticed
        assert "after entry 2 is not in the record now" in now.noticed
        assert "in the folder vault-before-2026-11-20, beside this one" in now.noticed
        assert "may have been put in its place" not in now.noticed
        acknowledge(now)
        assert again(person, password).noticed == ""


def open_as_hazel(desk: Desk) -> Desk:
    close(desk)
    hazel = next(holder for holder in desk.holders.values() if holder.name == "Hazel Fictley")
    return open_desk(prove(desk.folder, hazel.person, HAZELS), desk.clock)


def chosen_of_closed(desk: Desk) -> Chosen:
    """Sit Wren down again, so that the same desk can go on, and choose the backup."""
    again = open_desk(prove(desk.folder, desk.me.person, WRENS), desk.clock)
    desk.vault = again.vault
    return chosen_of(desk)


def test_a_rollback_after_it_is_not_explained_away(backed_up, hazel, again, folder):
    bring_back(backed_up, hazel)
    now = again()
    acknowledge(now)
    sheets.sign(now, [Filled(Note(when=Moment(now.now().date()), what="Written since."))])
    seen, lines = now.vault.ledger.head().code, (now.folder / "anchors.log").read_text()
    close(now)
    for path in (copies_in(folder, now.vault.id)[-1].folder).iterdir():
        if path.name.startswith("db-"):
            (now.folder / path.name).write_bytes(path.read_bytes())
    (now.folder / "anchors.log").write_text(f"{lines}2026-11-20T14:05:59Z {now.me.person} {seen}\n")
    assert f"the code {seen}, which is not in it now" in again().noticed


def test_one_person_alone_and_somebody_who_does_not_oversee_cannot(backed_up, desk, wren):
    wanted = want(backed_up, chosen_of(backed_up), Missing(2))
    with pytest.raises(NotAllowedError, match="A second person has to agree"):
        prepare(wanted, wren)
    backed_up.me = next(h for h in backed_up.holders.values() if h.name == "Hazel Fictley")
    backed_up.me = type(backed_up.me)(**{**as_parts(backed_up.me), "rights": ("countersign",)})
    with pytest.raises(NotAllowedError, match="not the right to oversee"):
        want(backed_up, chosen_of(backed_up), Missing(2))


def as_parts(holder) -> dict[str, object]:
    return {name: getattr(holder, name) for name in holder.__dataclass_fields__}


def give_rowan_a_key(desk: Desk, hazel: Signer) -> KeyHolder:
    """Give a third person a key, to which Hazel agrees."""
    newcomer = Newcomer("Rowan Testwell", "Deputy", ("write", "oversee"), HAZELS[::-1])
    prepared = prepare_key(want_key(desk, newcomer), CHEAP)
    put_in_keystore(desk.vault, prepared, *both(desk, hazel))
    desk.holders = dict(desk.vault.ledger.holders)
    return desk.holders[prepared.slot.person.id]


def both(desk: Desk, hazel: Signer) -> tuple[Signing, Second]:
    head = desk.vault.ledger.head()
    own = signing_by(desk, Signer(desk.me, desk.vault.keys), head)
    return own, Second(signing_by(desk, hazel, head), "What was read.")


def test_a_key_that_was_taken_since_comes_back_and_that_is_said(desk, hazel, again, folder):
    """The backup lies under the database key of before: it changed when Rowan left."""
    rowan = give_rowan_a_key(desk, hazel)
    back_up(desk, folder)
    put_change(desk.vault, taking(desk.vault, rowan.person, "Left."), *both(desk, hazel))
    chosen = look_closer(copies_in(folder, desk.vault.id)[0])
    assert "Their keys were taken, and come back: Rowan Testwell." in words_of(
        desk, chosen, Missing(4), "kept"
    )
    bring_back(desk, hazel, chosen)
    now = again()
    assert rowan.person in [person.id for person in now.vault.people]
    assert "Rowan Testwell has a key again that was taken away." in now.noticed


def test_somebody_who_had_no_key_then_cannot_agree(desk, folder, hazel):
    back_up(desk, folder)
    rowan = give_rowan_a_key(desk, hazel)
    chosen = look_closer(copies_in(folder, desk.vault.id)[0])
    assert [holder.name for holder in seconders(desk, chosen)] == ["Hazel Fictley"]
    wanted = want(desk, chosen, Missing(2))
    with pytest.raises(NotAllowedError, match="Rowan Testwell had no key"):
        prepare(wanted, sign_as(desk.folder, rowan, HAZELS[::-1]))
    assert "These people had no key then, and have none in it: Rowan Testwell." in wanted.shown
    assert not fresh_of(desk.folder).exists()


def test_a_damaged_backup_leaves_the_record_as_it_is(backed_up, hazel):
    chosen = chosen_of(backed_up)
    path = chosen.copy.folder / "db-000001.sqlite"
    data = bytearray(path.read_bytes())
    data[5000] ^= 1
    path.write_bytes(data)
    with pytest.raises(RecordDamagedError, match="damaged or was never finished"):
        prepare(want(backed_up, chosen, Missing(2)), hazel)
    assert not fresh_of(backed_up.folder).exists()
    assert backed_up.vault.ledger.head().seq == 5


def test_two_at_once_do_not_get_in_each_other_s_way(backed_up, hazel):
    wanted = want(backed_up, chosen_of(backed_up), Missing(2))
    with alone(backed_up.folder), pytest.raises(VaultInUseError):
        prepare(wanted, hazel)
    assert prepare(wanted, hazel).kept == "vault-before-2026-11-20"


def test_a_copy_that_never_took_its_place_is_gone_at_the_next_opening(backed_up, hazel, again):
    prepare(want(backed_up, chosen_of(backed_up), Missing(2)), hazel)
    assert fresh_of(backed_up.folder).exists()
    close(backed_up)
    assert again().vault.ledger.head().seq == 5
    assert not fresh_of(backed_up.folder).exists()


def test_a_backup_of_another_record_is_not_offered(backed_up, folder):
    with pytest.raises(AnswerError, match="another record"):
        copies_in(folder, "another")
    (folder / "empty").mkdir()
    with pytest.raises(AnswerError, match="no whole backup of this record"):
        copies_in(folder / "empty", backed_up.vault.id)


def test_the_newer_one_can_be_brought_back_over_the_older(backed_up, hazel, again, folder, clock):
    clock.at += timedelta(days=1)
    newest = back_up(backed_up, folder)
    bring_back(backed_up, hazel)
    now = again()
    chosen = look_closer(copy_of(newest.code, now))
    missing = all_missing(now, chosen)
    assert not missing.is_known
    assert "another history" in words_of(now, chosen, missing, "kept")[1]
    bring_back(now, sign_as(now.folder, hazel.holder, HAZELS), chosen)
    after = again()
    assert after.vault.ledger.find_anchor(newest.code) is not None
    assert after.vault.ledger.head().seq == 7


def test_the_record_refuses_it_without_the_second_person_s_answer(desk, head):
    alone = RecordRestored(code=desk.vault.ledger.head().code, made="2026-11-20T14:00:00Z", kept="kept")
    with pytest.raises(RecordDamagedError, match="not agreed to by a second person"):
        write(desk, [of_act(alone)])
    assert desk.vault.ledger.head().seq == 2


def test_what_was_kept_can_be_brought_back_in_its_turn(backed_up, hazel, again):
    before = backed_up.vault.ledger.head().code
    bring_back(backed_up, hazel)
    now = again()
    kept = older_copies(plan(now))[0]
    assert (kept.folder.name, kept.manifest.code) == ("vault-before-2026-11-20", before)
    bring_back(now, sign_as(now.folder, hazel.holder, HAZELS), look_closer(kept))
    after = again()
    assert after.vault.ledger.find_anchor(before) is not None
    assert kept.folder.exists()


def test_who_was_shut_out_since_is_said_to_come_back_in_and_the_case_is_not_named(backed_up, hazel, wren):
    (row,) = listing.page(backed_up, "open")
    shut_out(backed_up, row.case, hazel.holder.person, "Named in it.", wren)
    chosen = chosen_of(backed_up)
    words = words_of(backed_up, chosen, all_missing(backed_up, chosen), "kept")
    assert any("somebody was shut out of a case" in sentence for sentence in words)
    assert "2026-001" not in " ".join(words)


def test_a_practice_record_is_left_alone(backed_up, monkeypatch):
    from dataclasses import replace

    backed_up.school = replace(backed_up.school, practice=True)
    with pytest.raises(NotAllowedError, match="practice record"):
        bringing_back.want(backed_up, Chosen(None, ()), Missing(2))  # type: ignore[arg-type]
