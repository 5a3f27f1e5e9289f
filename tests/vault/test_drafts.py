from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vault.invented import IRIS, WREN
from yps_desktop.record.errors import NotAllowedError, RecordDamagedError
from yps_desktop.vault.database import create_database
from yps_desktop.vault.drafts import Draft, Drafts
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.place import Place, Places

DRAFT = Draft("d1", WREN.id, "case-1", "note", None, b'{"said":"half a sen"}', "2026-11-20T09:30:00Z")


@pytest.fixture
def drafts(vault) -> Drafts:
    return vault.drafts


def test_a_draft_is_there_after_closing_and_opening(vault, reopen):
    vault.drafts.save(DRAFT)
    vault.close()
    assert reopen().drafts.load(WREN.id, "d1") == DRAFT


def test_a_draft_saved_again_takes_the_place_of_the_first(drafts):
    drafts.save(DRAFT)
    drafts.save(replace(DRAFT, payload=b"more"))
    assert drafts.of_person(WREN.id).drafts == (replace(DRAFT, payload=b"more"),)


def test_each_person_sees_their_own_drafts_only(drafts):
    drafts.save(DRAFT)
    drafts.delete(IRIS.id, "d1")
    assert drafts.load(IRIS.id, "d1") is None
    assert drafts.of_person(IRIS.id).drafts == ()
    assert drafts.count(WREN.id) == 1


def test_nobody_writes_over_somebody_elses_draft(drafts):
    drafts.save(DRAFT)
    with pytest.raises(NotAllowedError):
        drafts.save(replace(DRAFT, person=IRIS.id, payload=b"hers"))
    assert drafts.load(WREN.id, "d1") == DRAFT


def test_drafts_come_last_saved_first_and_go_when_let_go(drafts):
    drafts.save(DRAFT)
    later = replace(DRAFT, id="d2", about="p1", saved_utc="2026-11-20T09:31:00Z")
    drafts.save(later)
    assert drafts.of_person(WREN.id).drafts == (later, DRAFT)
    drafts.delete(WREN.id, "d2")
    assert drafts.of_person(WREN.id).drafts == (DRAFT,)


def test_a_draft_goes_in_the_transaction_that_signs_it(vault):
    vault.drafts.save(DRAFT)

    def signing_that_fails():
        with vault.transaction():
            vault.drafts.drop(WREN.id, "d1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        signing_that_fails()
    assert vault.drafts.load(WREN.id, "d1") == DRAFT


@pytest.mark.parametrize(
    "change",
    [
        "payload = CAST(replace(payload, 'half', 'HALF') AS BLOB)",
        "payload = zeroblob(length(payload))",
        "about = 'p2'",
        "case_id = 'case-2'",
        "sheet = 'decision'",
        "saved_utc = '2026-11-20T09:30:01Z'",
        "sha256 = zeroblob(32)",
    ],
)
def test_a_draft_that_was_changed_is_not_shown_and_hides_no_other(vault, change):
    whole = replace(DRAFT, id="d2")
    vault.drafts.save(DRAFT)
    vault.drafts.save(whole)
    vault.database.change(f"UPDATE draft SET {change} WHERE id = 'd1'")
    with pytest.raises(RecordDamagedError, match="not shown"):
        vault.drafts.load(WREN.id, "d1")
    found = vault.drafts.of_person(WREN.id)
    assert (found.drafts, found.damaged) == ((whole,), ("d1",))


def test_a_draft_that_does_not_fit_on_the_disk_is_a_sentence_and_the_one_before_stands(vault):
    vault.drafts.save(DRAFT)
    (pages,) = vault.database.row("PRAGMA page_count")
    vault.database.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError, match="disk is full"):
        vault.drafts.save(replace(DRAFT, payload=b"x" * 900_000))
    assert vault.drafts.load(WREN.id, "d1") == DRAFT


@given(payload=st.binary(max_size=20_000))
def test_any_payload_comes_back_as_it_was(tmp_path_factory, payload):
    database = create_database(tmp_path_factory.mktemp("d") / "db.sqlite", bytes(32))
    drafts = Drafts(database)
    drafts.save(replace(DRAFT, payload=payload))
    database.forget_cache()
    assert drafts.load(WREN.id, "d1").payload == payload
    database.close()


def test_a_person_comes_back_to_the_page_field_and_cursor_they_left(vault, reopen):
    vault.places.keep(WREN.id, Place("case/1/note", "said", 17))
    vault.places.keep(WREN.id, Place("case/1/disclosure", "words", 3))
    vault.close()
    assert reopen().places.of(WREN.id) == Place("case/1/disclosure", "words", 3)
    assert Places(reopen().database).of(IRIS.id) is None
