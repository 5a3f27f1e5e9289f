"""What somebody pastes into a form comes through draft, vault and paper, letter for letter."""

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from tests.documents.reading import squeezed
from tests.services.conftest import clock  # noqa: F401
from tests.ui.conftest import desk  # noqa: F401
from ui.widgets.plain_area import PlainArea
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.text import printable
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.typed import normalise
from yps_desktop.services import cases, drafts, papers, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

SAID = st.text(min_size=1, max_size=400).filter(lambda text: normalise(text).strip() != "")


@pytest.fixture
def area(qtbot: QtBot) -> PlainArea:
    made = PlainArea("What was said or done?")
    qtbot.addWidget(made)
    return made


def pasted(area: PlainArea, text: str) -> str:
    """Paste as the clipboard does and give what the box then holds."""
    offered = QMimeData()
    offered.setText(text)
    area.setText("")
    area.insertFromMimeData(offered)
    return area.text()


@given(SAID)
@example("Łukasz’s mother: “<b>no</b> & <img src='/etc/passwd'>” 👩‍👧")
@example("\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627")
@example("A\r\nB\u2028C\u00a0D\x00\x1bE")
@example("\ud5f60")
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_text_comes_through_form_draft_vault_and_paper(desk: Desk, area: PlainArea, said: str) -> None:  # noqa: F811
    typed = pasted(area, said)
    assert typed == normalise(said)
    draft = drafts.new_draft("note")
    drafts.keep(desk, drafts.Draft(draft.id, None, "note", None, "", {"what": typed}))
    kept = drafts.load(desk, draft.id)
    assert kept is not None
    assert kept.typed["what"] == typed
    note = Note(when=Moment(date(2026, 11, 20)), what=typed)
    case_id = sheets.sign(desk, [Filled(note, draft=draft.id)])
    assert cases.read(desk, case_id).written[0].sheet == note
    built = papers.build(papers.prepare(desk, case_id, "record"), "printed")
    paper = squeezed("".join(page_texts(built.data)))
    for line in typed.split("\n"):
        assert squeezed(printable(line, Face.PLAIN))[:60] in paper
