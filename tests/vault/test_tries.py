"""Wrong passwords are counted beside the vault: a wait for who guesses, no obstacle for anybody else."""

import json
import os
from datetime import timedelta

import pytest

from tests.vault.invented import NOW
from yps_desktop.vault.tries import NAME, forget, note_right, note_wrong, read_tries, seconds_to_wait

WREN, IRIS = "person-1", "person-2"


def wrong(folder, times, person=WREN, at=NOW):
    for _ in range(times):
        note_wrong(folder, person, at)


def test_three_wrong_passwords_wait_for_nothing(tmp_path):
    wrong(tmp_path, 3)
    assert seconds_to_wait(tmp_path, WREN, NOW) == 0


@pytest.mark.parametrize(
    ("times", "seconds"), [(4, 5), (5, 15), (6, 30), (7, 60), (8, 120), (9, 300), (99, 300)]
)
def test_each_further_one_waits_longer_up_to_five_minutes(tmp_path, times, seconds):
    wrong(tmp_path, times)
    assert seconds_to_wait(tmp_path, WREN, NOW) == seconds
    assert seconds_to_wait(tmp_path, WREN, NOW + timedelta(seconds=seconds - 0.5)) == 1
    assert seconds_to_wait(tmp_path, WREN, NOW + timedelta(seconds=seconds)) == 0


def test_only_the_person_they_were_typed_for_waits(tmp_path):
    wrong(tmp_path, 9)
    assert seconds_to_wait(tmp_path, IRIS, NOW) == 0


def test_the_right_password_ends_the_wait_and_is_not_yet_told(tmp_path):
    wrong(tmp_path, 5)
    note_right(tmp_path, WREN)
    assert seconds_to_wait(tmp_path, WREN, NOW) == 0
    assert read_tries(tmp_path, WREN).untold == 5


def test_it_is_known_since_when_they_were_typed(tmp_path):
    wrong(tmp_path, 1)
    wrong(tmp_path, 1, at=NOW + timedelta(hours=3))
    told = read_tries(tmp_path, WREN)
    assert (told.since, told.latest) == (NOW, NOW + timedelta(hours=3))


def test_what_was_told_is_forgotten_and_nothing_is_left(tmp_path):
    wrong(tmp_path, 2)
    forget(tmp_path, WREN)
    assert list(tmp_path.iterdir()) == []


def test_a_try_ahead_of_the_clock_waits_for_nothing(tmp_path):
    wrong(tmp_path, 9, at=NOW + timedelta(days=900))
    assert seconds_to_wait(tmp_path, WREN, NOW) == 0


def told(**other):
    at = NOW.isoformat()
    return {"in_a_row": 9, "untold": 9, "since": at, "latest": at} | other


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"\xff\xfe\x00",
        b"[" * 60_000,
        b"[]",
        b'{"people": 1}',
        b'{"people": {"person-1": null}}',
        *(
            json.dumps({"people": {WREN: told(**other)}}).encode()
            for other in (
                {"in_a_row": -1},
                {"in_a_row": 10**40},
                {"in_a_row": 1e308},
                {"untold": "many"},
                {"since": 5},
                {"latest": "yesterday"},
                {"latest": "1900-01-01T00:00:00+00:00"},
                {"latest": "0001-01-01T00:00:00+23:59"},
            )
        ),
        b'{"people": {"person-1": {"in_a_row": NaN}}}',
    ],
)
def test_a_file_that_is_none_of_ours_counts_nothing_and_is_written_anew(tmp_path, held):
    (tmp_path / NAME).write_bytes(held)
    assert seconds_to_wait(tmp_path, WREN, NOW) == 0
    wrong(tmp_path, 4)
    assert seconds_to_wait(tmp_path, WREN, NOW) == 5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / NAME)
    assert seconds_to_wait(tmp_path, WREN, NOW) == 0


def test_a_folder_in_its_place_is_no_obstacle(tmp_path):
    (tmp_path / NAME).mkdir()
    wrong(tmp_path, 9)
    assert seconds_to_wait(tmp_path, WREN, NOW) == 0


def test_a_folder_that_is_gone_is_no_obstacle(tmp_path):
    wrong(tmp_path / "gone", 9)
    note_right(tmp_path / "gone", WREN)
    assert seconds_to_wait(tmp_path / "gone", WREN, NOW) == 0


def test_a_file_full_of_people_does_not_grow_without_end(tmp_path):
    for number in range(200):
        note_wrong(tmp_path, f"person-{number}", NOW + timedelta(seconds=number))
    assert len(json.loads((tmp_path / NAME).read_bytes())["people"]) == 64
    assert read_tries(tmp_path, "person-199") is not None
