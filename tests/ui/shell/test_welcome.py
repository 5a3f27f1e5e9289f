"""At sign-in the window says in one line when somebody was last here and what came since."""

from datetime import timedelta

from tests.ui.shell.conftest import unlock
from ui.places import SETTINGS, Place
from yps_desktop.services.backup_places import add_place, places_file
from yps_desktop.services.opening import look_at
from yps_desktop.vault.tries import note_wrong, read_tries


def wrong(vault, program, times):
    person = program.window.face.names.value()
    for _ in range(times):
        note_wrong(vault, person, program.clock.at)
    program.clock.at += timedelta(minutes=10)
    return person


def test_one_calm_line_says_when_the_record_was_last_open(start, vault, clock):
    clock.at += timedelta(days=1)
    program = start(vault)
    unlock(program)
    said = "You last had this record open yesterday at 2:05pm, at entry 1. Since then: no entries."
    assert program.inside.messages.sentences() == [said]


def test_a_few_wrong_passwords_are_in_the_same_line(start, vault):
    program = start(vault)
    person = wrong(vault, program, 2)
    unlock(program)
    said = "2 wrong passwords were tried for you since today at 2:05pm."
    assert program.inside.messages.sentences() == [said]
    assert read_tries(vault, person) is None


def test_many_wrong_passwords_stand_until_they_are_read(start, vault):
    program = start(vault)
    person = wrong(vault, program, 5)
    unlock(program)
    program.inside.messages.clear()
    (said,) = program.inside.messages.sentences()
    assert said == "5 wrong passwords were tried for you since today at 2:05pm."
    assert read_tries(vault, person).untold == 5
    program.inside.messages._shown[0].close_button.click()
    assert read_tries(vault, person) is None


def test_coming_back_the_same_day_to_what_stands_as_it_was_left_is_no_news(start, vault):
    program = start(vault)
    unlock(program)
    assert program.inside.messages.sentences() == []


def test_after_going_on_the_line_is_gone(start, vault, clock):
    clock.at += timedelta(days=1)
    program = start(vault)
    unlock(program)
    assert program.inside.messages.sentences()
    program.inside.go(Place(SETTINGS))
    assert program.inside.messages.sentences() == []


def test_a_folder_put_back_is_noticed_by_the_other_drive_and_stands_until_it_is_read(start, vault, tmp_path):
    program, drive = start(vault), tmp_path / "drive"
    drive.mkdir()
    held = look_at(vault).vault
    add_place(places_file(), held, drive, away=False)
    line = f"2026-11-20T09:00:00Z {program.window.face.names.value()} 9–{'-'.join(['7K3M'] * 8)}\n"
    (drive / f"yps-anchors-{held[:8]}.log").write_text(line, encoding="utf-8")
    unlock(program)
    program.inside.messages.clear()
    (said,) = program.inside.messages.sentences()
    assert "does not hold entry 9 of 20 November 2026" in said
    program.inside.messages._shown[0].close_button.click()
    assert program.inside.session.finish(lambda desk: desk.noticed, 5) == ""
