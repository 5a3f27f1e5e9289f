"""Nothing of what was typed stands in the clear in any file."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.vault.invented import WREN, note
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.place import Place
from yps_desktop.vault.views import CaseRow, Standing

MARKER = "Quillfeather Zymurgy"
FORMS = [MARKER.encode(), MARKER.lower().encode(), b"quillfeather", MARKER.encode("utf-16-le")]


def type_everywhere(vault):
    entry = note(vault.ledger.head(), vault.keys, MARKER * 500, case=MARKER)

    def lists():
        vault.views.put(CaseRow(2, MARKER, MARKER, Standing(), MARKER.encode()))
        vault.search.put(2, [MARKER], [MARKER])

    vault.ledger.append([entry], lists)
    payload = MARKER.encode() * 900
    vault.drafts.save(Draft("d", WREN.id, MARKER, MARKER, MARKER, payload, MARKER))
    vault.places.keep(WREN.id, Place(MARKER, MARKER, 0))


def test_no_file_of_the_vault_holds_what_was_typed(vault, folder):
    type_everywhere(vault)
    vault.drafts.delete(WREN.id, "d")
    vault.close()
    files = [*folder.rglob("*"), *Path(tempfile.gettempdir()).rglob("*")]
    for path in filter(Path.is_file, files):
        held = path.read_bytes()
        assert not [form for form in FORMS if form in held], path.name


def test_the_journal_of_a_save_under_way_holds_nothing_in_the_clear(vault, folder):
    """Another process reads it: opening and closing the file in ours would drop the database's lock."""
    type_everywhere(vault)
    with vault.transaction():
        vault.database.change("UPDATE draft SET about = 'x'")
        vault.database.change("DELETE FROM case_view")
        vault.database.rows("PRAGMA cache_spill = 1")
        vault.database.change("UPDATE draft SET payload = randomblob(4000000)")
        code = "import sys; from pathlib import Path; sys.stdout.buffer.write(Path(sys.argv[1]).read_bytes())"
        for name in ("db-000001.sqlite-journal", "db-000001.sqlite"):
            command = [sys.executable, "-c", code, folder / name]
            held = subprocess.run(command, capture_output=True, check=True).stdout
            assert len(held) > 4096
            assert not [form for form in FORMS if form in held], name


def test_the_test_itself_would_find_a_plain_file(tmp_path):
    plain = tmp_path / "plain"
    plain.write_bytes(b"... " + FORMS[0])
    with pytest.raises(AssertionError):
        assert not [form for form in FORMS if form in plain.read_bytes()]
