"""Preferences and the nameplate: read before anything else, so nothing in them may stop the start."""

import json

import platformdirs
import pytest

from tests.services.conftest import CHEAP, WRENS
from yps_desktop.record.school import School
from yps_desktop.services.nameplate import Named, has_vault, read_nameplate
from yps_desktop.services.opening import Newcomer, close, look_at, make_vault
from yps_desktop.services.preferences import (
    Preferences,
    preferences_file,
    read_preferences,
    usual_vault_folder,
    write_preferences,
)


def test_what_was_chosen_is_read_again(tmp_path):
    chosen = Preferences("/some/vault", 150, "dark", 10, captured=True)
    write_preferences(tmp_path / "a" / "preferences.json", chosen)
    assert read_preferences(tmp_path / "a" / "preferences.json") == chosen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "\0",
        '{"text_percent": 1000, "look": "purple", "vault": 7}',
        '{"text_percent": true}',
        '{"lock_after": 0, "captured": 1}',
    ],
)
def test_a_file_that_is_not_ours_reads_as_nothing_chosen(tmp_path, text):
    (tmp_path / "p.json").write_text(text)
    assert read_preferences(tmp_path / "p.json") == Preferences()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    write_preferences(tmp_path / "file" / "p.json", Preferences())
    assert read_preferences(tmp_path / "file" / "p.json") == Preferences()


@pytest.mark.parametrize("named", [True, False])
def test_the_folders_are_those_of_platformdirs(monkeypatch, named):
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        if not named:
            monkeypatch.delenv(variable)
    config = platformdirs.user_config_path("YPS Desktop", appauthor=False)
    data = platformdirs.user_data_path("YPS Desktop", appauthor=False)
    assert (preferences_file(), usual_vault_folder()) == (config / "preferences.json", data / "vault")


def test_the_nameplate_says_what_the_careful_reader_says(tmp_path, clock):
    wren = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    close(make_vault(tmp_path / "v", School(name="Nowhere Green School"), wren, clock, CHEAP))
    plate, door = read_nameplate(tmp_path / "v"), look_at(tmp_path / "v")
    assert plate is not None
    assert plate.school == door.school
    assert plate.people == tuple(Named(who.id, who.name, who.office) for who in door.people)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"slots": []}', "[" * 50_000, json.dumps({"format": 9})])
def test_a_nameplate_that_is_not_plainly_in_order_is_none(tmp_path, text):
    (tmp_path / "vault.json").write_text(text)
    assert has_vault(tmp_path)
    assert read_nameplate(tmp_path) is None
