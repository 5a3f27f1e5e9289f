"""The page for the school's IT holds what the program, its packages and its build hold."""

import re
from pathlib import Path

import platformdirs
import pytest
from platformdirs.windows import Windows

from installer.building import beside, msi, windows
from installer.building.source import Source
from tests.bench.built import MOST_MB
from tests.docs.quoted import stands_in_the_source
from tests.services.conftest import CHEAP, WRENS, Clock
from ui import faults
from ui.window import LEAST
from yps_desktop.__main__ import ACTS, main
from yps_desktop.record.school import School
from yps_desktop.services import backup_places, opening, preferences
from yps_desktop.vault import copies, keystore, lock, sightings, smallfile, swap, tries

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/for-the-schools-it.md").read_text("utf-8")
SCRIPT = windows.SCRIPT.read_text("utf-8")
NAME = "YPS Desktop"
SECONDS = {2: "two", 3: "three"}
HEADINGS = {"Clipboard history and cloud clipboard", "Recall", "Whoever watches screens sees this one"}
"""What is set in bold and is no word of a window."""


def table_row(begins: str) -> list[str]:
    """Give the cells of a table's row."""
    (line,) = re.findall(rf"^\| {re.escape(begins)} \|.*$", PAGE, re.MULTILINE)
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_it_names_every_file_of_a_record_that_was_opened(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    wren = opening.Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    opening.close(opening.make_vault(folder, School(name="Nowhere Green School"), wren, Clock(), CHEAP))
    (tmp_path / "word").write_text("not this one")
    words = ["--name", "Wren Mockford", "--password-file", str(tmp_path / "word")]
    assert main(["verify", str(folder), *words]) == 1
    assert [file.name for file in folder.iterdir() if f"`{file.name}`" not in PAGE] == []


@pytest.mark.parametrize(
    "name",
    [
        keystore.NAME,
        keystore.PREVIOUS_NAME,
        lock.NAME,
        sightings.NAME,
        tries.NAME,
        preferences.preferences_file().name,
        backup_places.places_file().name,
        f"{keystore.name_of_database(1)}-journal",
        swap.kept_name(Path("/nowhere/vault"), "…"),
        f"{sightings.place_name('')[:-4]}….log",
    ],
)
def test_it_names_every_kind_of_file(name: str) -> None:
    assert f"| `{name}` |" in PAGE


def test_a_backup_has_the_name_it_shows() -> None:
    assert copies.name_of(Clock()(), 418).partition("20")[0] == "yps-backup-"
    assert re.search(r"`yps-backup-\d{4}-\d\d-\d\d-entry-418`", PAGE)


def test_it_names_the_folders_that_the_program_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", "C:\\local")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    there = Windows(NAME, appauthor=False)
    log = platformdirs.user_log_path(NAME, appauthor=False)
    for row, on_windows, on_linux in (
        ("The record", f"{there.user_data_dir}/vault", preferences.usual_vault_folder()),
        ("Settings", there.user_config_dir, preferences.preferences_file().parent),
        ("Faults of the program", there.user_log_dir, log),
    ):
        told = on_windows.replace("C:\\local", "%LOCALAPPDATA%").replace("/", "\\")
        assert table_row(row)[1:] == [f"`{told}`", f"`{on_linux}`".replace(str(Path.home()), "~")]


def test_no_other_variable_of_the_environment_decides_where_anything_lies() -> None:
    read = re.compile(r"environ\.get\(\"(\w+)\"|environ\[\"(\w+)\"\]|\"(XDG_\w+)\"")
    files = [*(ROOT / "yps_desktop").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    found = {
        name for file in files for names in read.findall(file.read_text("utf-8")) for name in names if name
    }
    assert found == {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_SESSION_ID", "CUPS_SERVER", "TMPDIR"}


def test_it_tells_every_word_of_the_console() -> None:
    told = {line.split()[1].strip("`") for line in PAGE.splitlines() if line.startswith("| `")}
    assert {*ACTS, "--version"} <= told
    for option in ("--name", "--vault", "--password-file"):
        assert option in PAGE


def test_it_tells_every_answer_of_the_setup() -> None:
    own = {
        int(code)
        for code in re.findall(r"^ +SetErrorLevel (\d)$|Refuse (\d) ", SCRIPT, re.M)
        for code in code
        if code
    }
    told = {int(code) for code in re.findall(r"^\| (\d) \|", PAGE, re.MULTILINE)}
    usual = {0, 1, 2}
    assert own == {3, 4, 5}
    assert told == own | usual


def test_it_names_each_package_as_it_is_built() -> None:
    files = {
        file: (ROOT / "installer/building" / file).read_text("utf-8") for file in ("windows.py", "msi.py")
    }
    built = {name for text in files.values() for name in re.findall(r'f"(YPS-Desktop-.*?)"', text)}
    assert len(built) == 2
    for name in built:
        assert f"`{name.replace('{source.version}', 'VERSION')}`" in PAGE
    for name in ("yps-desktop-VERSION-{}", "yps-desktop_VERSION_amd64.deb"):
        assert name.format("windows-amd64") in PAGE


def test_it_names_folders_shortcuts_and_properties_of_the_packages(tmp_path: Path) -> None:
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\YPS Desktop"' in SCRIPT
    assert f"**{windows.PRACTICE}**" in PAGE
    assert f"`{windows.WINDOW}`" in PAGE
    assert f"`{windows.CONSOLE}`" in PAGE
    (tmp_path / windows.WINDOW).touch()
    made = msi.msi_source(tmp_path, Source("1.2.3", "", 0), tmp_path / "x.ico", tmp_path)
    assert '<Directory Id="INSTALLDIR" Name="YPS Desktop">' in made
    assert '<Directory Id="ProgramFiles64Folder">' in made
    assert "`C:\\Program Files\\YPS Desktop`" in PAGE


def test_it_tells_the_sizes_that_are_held_to() -> None:
    assert f"At most {MOST_MB} MB" in PAGE
    assert f"{LEAST.width()} × {LEAST.height()} at least" in PAGE
    assert f"after {preferences.LOCK_AFTER[0]} to {preferences.LOCK_AFTER[-1]}" in PAGE
    assert f"waits {SECONDS[int(smallfile.RETRY_SECONDS)]} seconds" in PAGE
    assert f"at most {faults._KEPT // 1024} KB" in PAGE


def test_the_words_it_quotes_stand_so_in_the_window() -> None:
    not_ours = {"More info", "Run anyway", "YPS Desktop", windows.PRACTICE}
    quoted = {
        " ".join(words.split())
        for words in re.findall(r"\*\*([^*]+)\*\*", PAGE)
        if not words.endswith((".", ","))
    }
    whole = quoted - not_ours - HEADINGS
    assert whole
    assert [words for words in sorted(whole) if not stands_in_the_source(words)] == []


def test_it_lies_beside_the_program_with_a_word_on_what_that_is(tmp_path: Path) -> None:
    beside.put_words(tmp_path, Source("1.2.3", "", 1_700_000_000))
    assert (tmp_path / beside.FOR_THE_IT).read_text("utf-8") == PAGE
    read_me = (tmp_path / "Read me.txt").read_text("utf-8")
    assert read_me.startswith("YPS Desktop 1.2.3, of 2023-11-14\n")
    for said in (beside.FOR_THE_IT, windows.WINDOW, windows.CONSOLE, table_row("The record")[1].strip("`")):
        assert said in read_me


def test_whatever_page_one_beside_the_program_names_lies_there_too(tmp_path: Path) -> None:
    beside.put_words(tmp_path, Source("1.2.3", "", 1_700_000_000))
    pages = {page.name: page.read_text("utf-8") for page in tmp_path.iterdir()}
    named = {
        name for text in pages.values() for name in re.findall(r"\b(?:[A-Z]{3,}|DPIA starter)\.md\b", text)
    }
    assert {"SECURITY.md", "DPIA starter.md"} <= named <= pages.keys()


def test_it_says_what_was_never_tried() -> None:
    untried = PAGE.partition("## What was never tried?")[2]
    assert all(word in untried for word in ("Windows", "macOS", "Wine", "Debian 12"))
