"""A form asks what has to be asked, keeps everything typed, and says what is wrong on Continue."""

import json
from datetime import date, time
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.forms.conftest import HAZEL, ROWAN, MakeForm
from ui.widgets.text_intake import NO_PICTURES
from yps_desktop.record.fields import Kind, Said
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets import SHEETS


@pytest.mark.parametrize("kind", SHEETS)
def test_every_question_that_is_not_by_condition_stands_on_its_form(make_form: MakeForm, kind: str) -> None:
    form = make_form(kind)
    wanted = {field.id for field in SHEETS[kind].fields() if field.is_asked({})}
    assert set(form.asked()) == wanted
    assert form.answers() == {}


@pytest.mark.parametrize("kind", SHEETS)
def test_a_condition_looks_only_at_questions_before_it(kind: str) -> None:
    before: set[str] = set()
    for field in SHEETS[kind].fields():
        assert {condition.field for condition in field.when} <= before
        before.add(field.id)


@pytest.mark.parametrize("kind", SHEETS)
def test_whatever_takes_the_focus_in_a_form_has_a_name(make_form: MakeForm, kind: str) -> None:
    form = make_form(kind, known=(HAZEL, ROWAN))
    nameless = [box for box in form.findChildren(QWidget) if _takes_focus(box) and not _name(box)]
    assert nameless == []


def test_v11_each_form_of_viewing_asks_its_own_questions(make_form: MakeForm) -> None:
    form = make_form("viewing")
    assert "grounds" not in form.asked()
    form.set_answers({"form": "viewed"})
    assert {"grounds", "reason", "present"} <= set(form.asked())
    form.set_answers({"form": "seen"})
    assert {"who_saw", "how_seen"} <= set(form.asked())
    assert not {"grounds", "reason", "present"} & set(form.asked())


def test_what_was_typed_into_a_question_no_longer_asked_is_kept_but_no_answer(make_form: MakeForm) -> None:
    form = make_form("viewing")
    form.set_answers({"form": "viewed", "reason": "Nothing else was left"})
    form.slot("form").set_value("seen")
    assert "reason" not in form.answers()
    assert form.draft()["reason"] == "Nothing else was left"
    form.slot("form").set_value("viewed")
    assert form.answers()["reason"] == "Nothing else was left"


def test_an_answer_that_is_not_asked_decides_nothing(make_form: MakeForm) -> None:
    form = make_form("viewing")
    form.set_answers({"form": "viewed", "not_copied": "no"})
    assert "breach_what" in form.asked()
    form.slot("form").set_value("not_viewed")
    assert "breach_what" not in form.asked()


def test_v7_a_question_that_a_rule_asks_stands_there_once_it_is_noticed(make_form: MakeForm) -> None:
    form = make_form("viewing")
    form.set_answers({"form": "viewed"})
    assert "same_sex_reason" not in form.asked()
    form.set_noticed(["same_sex_reason"])
    assert "same_sex_reason" in form.asked()


@pytest.mark.parametrize("kind", SHEETS)
def test_a_draft_brings_everything_back(make_form: MakeForm, kind: str) -> None:
    form = make_form(kind, known=(HAZEL, ROWAN))
    for field in SHEETS[kind].fields():
        form.slot(field.id).set_value(_some_answer(field.kind, field.options))
    form.slot(next(iter(form.asked())))
    draft = json.loads(json.dumps(form.draft()))
    other = make_form(kind, known=(HAZEL, ROWAN))
    other.restore(draft)
    assert other.draft() == draft
    assert other.answers() == form.answers()
    assert other.answers()


def test_a_draft_of_another_program_is_kept_whole(make_form: MakeForm) -> None:
    form = make_form("note")
    form.restore({"from_a_newer_program": {"x": 1}, "when": 7, "with_whom": ["?"]})
    assert form.draft()["from_a_newer_program"] == {"x": 1}
    assert form.answers() == {}


def test_filling_a_form_is_no_change_and_typing_is(make_form: MakeForm, qtbot: QtBot) -> None:
    form = make_form("note")
    with qtbot.assertNotEmitted(form.changed):
        form.restore({"what": "Rowan’s father rang"})
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(form.slot("what").first(), "!")


def test_b1_continue_asks_for_who_when_and_what_in_one_box_that_takes_the_focus(make_form: MakeForm) -> None:
    form = make_form("viewing")
    problems = form.check()
    assert [id for id, _ in problems] == ["form", "when"]
    assert form.summary.hasFocus()
    assert [line.words() for line in form.summary.lines] == [sentence for _, sentence in problems]
    block = form.slot("form").block
    assert block is not None
    assert block.error() == problems[0][1]


def test_a_line_of_the_summary_leads_to_its_field(make_form: MakeForm) -> None:
    form = make_form("viewing")
    form.check()
    QTest.keyClick(form.summary.lines[1], Qt.Key.Key_Return)
    assert form.slot("when").first().hasFocus()


def test_what_was_typed_stays_and_mended_answers_pass(make_form: MakeForm) -> None:
    form = make_form("note")
    QTest.keyClicks(form.slot("when").first(), "18")
    assert "when" in dict(form.check())
    assert form.draft()["when"]["day"] == "18"
    for id in form.asked():
        field = SHEETS["note"].field(id)
        form.slot(id).set_value(_some_answer(field.kind, field.options))
    assert form.check() == []
    assert not form.summary.isVisible()


def test_nothing_is_said_to_be_wrong_before_continue(make_form: MakeForm) -> None:
    form = make_form("note")
    QTest.keyClicks(form.slot("when").first(), "99")
    form.slot("what").first().setFocus()
    blocks = [form.slot(id).block for id in form.asked()]
    assert [block.error() for block in blocks if block is not None and block.error()] == []


@pytest.mark.parametrize("id", ["what", "when"])
def test_focus_and_cursor_come_back_where_they_were(make_form: MakeForm, id: str) -> None:
    form = make_form("note")
    box = form.slot(id).first()
    box.setFocus()
    QTest.keyClicks(box, "123456")
    _put_cursor(box, 4)
    place = json.loads(json.dumps(form.focus_place()))
    draft = form.draft()
    other = make_form("note")
    other.restore(draft)
    assert other.restore_place(place)
    again = other.window().focusWidget()
    assert _name(again) == _name(box)
    assert _cursor(again) == 4


@pytest.mark.parametrize("place", [None, {}, {"field": "gone"}, {"field": "what", "part": 99}])
def test_a_place_that_is_no_more_is_no_fault(make_form: MakeForm, place: dict[str, object] | None) -> None:
    assert make_form("note").restore_place(place) is False


def test_i1_a_pasted_picture_is_refused_at_its_field(make_form: MakeForm, qtbot: QtBot) -> None:
    form, mime = make_form("note"), QMimeData()
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
    box = form.slot("what").first()
    box.setFocus()
    with qtbot.waitSignal(form.refused) as refused:
        QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert refused.args == [NO_PICTURES]
    block = form.slot("what").block
    assert block is not None
    assert block.error() == NO_PICTURES.rstrip(".")
    assert form.answers() == {}
    QTest.keyClicks(box, "She rang")
    assert not block.error()


@pytest.mark.parametrize("kind", sorted(SHEETS))
def test_a_question_is_read_out_once_by_a_screen_reader(make_form: MakeForm, kind: str) -> None:
    form = make_form(kind)
    for box in filter(_takes_focus, form.findChildren(QWidget)):
        heard = _names_around(box, form)
        assert len(heard) == len(set(heard))


def _some_answer(kind: Kind, options: tuple[str, ...]):
    return {
        Kind.TEXT: "Words",
        Kind.LONG_TEXT: "Words\nin lines",
        Kind.YES_NO: "yes",
        Kind.CHOICE: options[0] if options else "",
        Kind.CHOICES: options[:2],
        Kind.MOMENT: Moment(date(2026, 11, 18), time(8, 50), True),
        Kind.DAY: date(2011, 3, 4),
        Kind.NUMBER: 3,
        Kind.PERSON: ROWAN,
        Kind.PEOPLE: (HAZEL, ROWAN),
        Kind.EACH: (Said("j", "Juniper", "Back in class"),),
    }[kind]


def _takes_focus(box: QWidget) -> bool:
    return bool(box.isVisible() and box.focusPolicy() & Qt.FocusPolicy.TabFocus and box.focusProxy() is None)


def _name(box: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Name)


def _names_around(box: QWidget, form: QWidget) -> list[str]:
    names, around = [_name(box)], box.parentWidget()
    while around is not form and around is not None:
        names += [around.accessibleName()] if around.accessibleName() else []
        around = around.parentWidget()
    return names


def _put_cursor(box: QWidget, place: int) -> None:
    if isinstance(box, QLineEdit):
        box.setCursorPosition(place)
    elif isinstance(box, QPlainTextEdit):
        box.set_cursor_place(place)  # type: ignore[attr-defined]


def _cursor(box: QWidget) -> int:
    return box.cursorPosition() if isinstance(box, QLineEdit) else box.cursor_place()  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", SHEETS)
def test_what_an_answer_may_yet_ask_for_can_be_built_ahead_and_stays_out_of_sight(
    make_form: MakeForm, kind: str
) -> None:
    form = make_form(kind)
    before, draft = form.asked(), form.draft()
    while not form.build_ahead():
        pass
    assert all(form.slot(field.id).answer for field in SHEETS[kind].fields())
    assert (form.asked(), form.draft(), form.answers()) == (before, draft, {})


def test_questions_that_appear_have_their_place_at_once(make_form: MakeForm) -> None:
    form = make_form("viewing")
    form.slot("form").set_value("viewed")
    places = [form.slot(id).geometry() for id in form.asked()]
    assert all(above.bottom() < below.top() for above, below in pairwise(places))
