"""Lists of pupils and staff: what a file would do, taken in whole or not at all, found as a name is typed."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from yps_desktop.intake.plan import Plan
from yps_desktop.record.directory import Pupil
from yps_desktop.record.errors import NotAllowedError, RecordDamagedError, YpsError
from yps_desktop.record.list_acts import ListTakenIn
from yps_desktop.services import school_lists
from yps_desktop.services.deed_words import deed_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close
from yps_desktop.services.school_lists import Answered, FileRead
from yps_desktop.vault.errors import StorageError

FIRST = "UPN,Surname,Forename,DOB,Year\nH801200001001,Próbny,Tobiasz,04/03/2011,10\n,Low,Al,31/08/2011,10\n"
LATER = FIRST.replace(",10", ",11") + ",Q,Zoë,,7\n"


@pytest.fixture
def file(tmp_path: Path):
    def written(text: str) -> FileRead:
        path = tmp_path / "pupils.csv"
        path.write_text(text, encoding="utf-8")
        return school_lists.read_file(path, "pupils")

    return written


def _known(desk: Desk) -> list:
    found, after = [], ""
    while rows := school_lists.known_slice(desk, "pupils", after):
        found += rows
        after = rows[-1].id
    return found


def _compared(desk: Desk, read: FileRead) -> Plan:
    return school_lists.compare(read, _known(desk))


NOTHING = Answered()


def _stage(desk: Desk, read: FileRead, answered: Answered = NOTHING):
    ready = school_lists.make_ready(read, _known(desk), _compared(desk, read), answered)
    while school_lists.clear_slice(desk, "pupils"):
        pass
    for rows in school_lists.slices(ready):
        school_lists.stage_slice(desk, "pupils", rows)
    return ready


def _take_in(desk: Desk, read: FileRead, answered: Answered = NOTHING) -> None:
    school_lists.take_in(desk, _stage(desk, read, answered))


def _names(found: Iterable) -> list[str]:
    return [one.listed.name for one in found]


def test_a_first_file_lists_everybody_in_it(desk, file):
    _take_in(desk, file(FIRST))
    assert sorted(_names(_known(desk))) == ["Al Low", "Tobiasz Próbny"]


def test_a_later_file_changes_those_known_and_keeps_their_ids(desk, file):
    _take_in(desk, file(FIRST))
    tobiasz = school_lists.find(desk, "pupils", "probny")[0]
    read = file(LATER)
    (perhaps,) = _compared(desk, read).perhaps
    _take_in(desk, read, Answered(same={perhaps.line: perhaps.known[0].id}))
    now = {one.id: one.listed for one in _known(desk)}
    assert len(now) == 3
    assert now[tobiasz.id] == Pupil(
        surname="Próbny", forename="Tobiasz", upn="H801200001001", born=date(2011, 3, 4), year="11"
    )
    assert now[perhaps.known[0].id].year == "11"


def test_whoever_is_not_in_a_file_stays_and_has_left_only_by_a_persons_yes(desk, file):
    _take_in(desk, file(FIRST))
    only = file("Surname,Forename,UPN\nPróbny,Tobiasz,H801200001001\n")
    (gone,) = _compared(desk, only).gone
    _take_in(desk, only)
    assert {one.listed.left for one in _known(desk)} == {None}
    _take_in(desk, only, Answered(left={gone.id: date(2026, 11, 20)}))
    assert {one.id: one.listed.left for one in _known(desk)}[gone.id] == date(2026, 11, 20)


def test_what_was_staged_and_not_taken_in_is_never_seen(desk, file):
    _take_in(desk, file(FIRST))
    _stage(desk, file(LATER))
    assert len(_known(desk)) == 2
    _take_in(desk, file(LATER))
    assert len(_known(desk)) == 4


def test_the_entry_counts_and_names_nobody(desk, file):
    _take_in(desk, file(FIRST))
    (entry,) = desk.vault.ledger.deeds("list")
    act = ListTakenIn.from_body(entry.read_body())
    assert (act.new, act.changed, act.refused) == (2, 0, 0)
    assert b"Tobiasz" not in entry.body
    assert deed_words(entry, desk.holders) == "Took in a list of pupils: 2 new, 0 changed, 0 left"


def test_somebody_is_found_by_the_beginning_of_any_word_of_the_name_without_accents(desk, file):
    _take_in(desk, file(FIRST))
    for typed in ("tob", "PROB", "pró tob", "h801200001001"):
        assert _names(school_lists.find(desk, "pupils", typed)) == ["Tobiasz Próbny"], typed
    for typed in ("", "obiasz", "tob low"):
        assert school_lists.find(desk, "pupils", typed) == ()


def test_whoever_may_not_write_takes_nothing_in(desk, file, hazel):
    ready = _stage(desk, file(FIRST))
    desk.me = hazel.holder
    with pytest.raises(NotAllowedError):
        school_lists.stage_slice(desk, "pupils", ready.rows)
    with pytest.raises(NotAllowedError):
        school_lists.take_in(desk, ready)
    assert _known(desk) == []


def test_a_row_that_does_not_read_back_is_said(desk, file):
    _take_in(desk, file(FIRST))
    with desk.vault.database.transaction():
        desk.vault.database.change("UPDATE listed SET payload = ?", [b'{"surname":"Other"}'])
    with pytest.raises(RecordDamagedError, match="list of the school"):
        _known(desk)


def test_a_list_lies_in_the_vault_alone_and_encrypted(desk, file):
    _take_in(desk, file(FIRST))
    folder = desk.folder
    close(desk)
    assert all(b"Tobiasz" not in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_it_says_how_many_are_listed_and_who_took_the_list_in_when(desk, file):
    assert school_lists.standing(desk, "pupils").act is None
    _take_in(desk, file(FIRST))
    now = school_lists.standing(desk, "pupils")
    assert (now.many, now.who, now.act and now.act.new) == (2, "Wren Mockford", 2)
    assert school_lists.standing(desk, "staff").many == 0


def test_a_list_that_was_not_written_whole_is_not_used(desk, file):
    ready = _stage(desk, file(FIRST))
    with desk.vault.database.transaction():
        desk.vault.database.change("DELETE FROM listed WHERE id = ?", [ready.rows[0].id])
    with pytest.raises(StorageError, match="not written whole"):
        school_lists.take_in(desk, ready)
    assert _known(desk) == []
    assert desk.vault.ledger.deeds("list") == ()


def test_two_lines_cannot_both_be_one_person(desk, file):
    _take_in(desk, file(FIRST))
    read, known = file(FIRST), _known(desk)
    with pytest.raises(YpsError, match="Lines 2 and 3"):
        school_lists.make_ready(read, known, _compared(desk, read), Answered(same={2: "a", 3: "a"}))


@pytest.mark.parametrize("typed", ["oneill", "O’Ne", "neill", "smy", "o'neill-smythe"])
def test_names_of_several_parts_are_found_by_each(desk, file, typed):
    _take_in(desk, file("Surname,Forename\nO'Neill-Smythe,Al\n"))
    assert _names(school_lists.find(desk, "pupils", typed)) == ["Al O'Neill-Smythe"]
