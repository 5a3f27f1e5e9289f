"""Forms over the real sheets and the real guidance, on a fixed day."""

import itertools
from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import settle
from ui.forms.answer_field import AnswerField
from ui.forms.context import FormContext
from ui.forms.form import Form
from ui.forms.kinds import answer_field
from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.words import FieldWords, OptionWords, Terms
from yps_desktop.record.fields import Field, Kind, Named
from yps_desktop.record.sheets import SHEETS

NOW = datetime(2026, 11, 20, 14, 30)
HAZEL = Named("hazel", "Hazel Fictley", "Headteacher")
ROWAN = Named("rowan", "Rowan Testwell", "Pupil, Year 10")
EDITION = load_edition(None, Terms())

MakeForm = Callable[..., Form]
MakeField = Callable[..., AnswerField]


def context(known: tuple[Named, ...] = ()) -> FormContext:
    numbers = itertools.count(1)
    return FormContext(lambda: NOW, "Europe/London", lambda: f"new-{next(numbers)}", known, EDITION.cite)


@pytest.fixture
def make_form(qtbot: QtBot, qapp: QApplication) -> MakeForm:
    """Show the form of a sheet."""
    kept: list[QWidget] = []

    def make(kind: str, known: tuple[Named, ...] = ()) -> Form:
        words = EDITION.sheet(kind)
        assert words is not None
        form = Form(SHEETS[kind].fields(), words, context(known))
        window = QWidget()
        layout = QVBoxLayout(window)
        layout.addWidget(form.summary)
        layout.addWidget(form)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(700, 700)
        window.show()
        window.activateWindow()
        settle(qapp)
        return form

    return make


@pytest.fixture
def make_field(qtbot: QtBot, qapp: QApplication) -> MakeField:
    """Show the field of one made-up question."""

    def make(kind: Kind, known: tuple[Named, ...] = (), **more: object) -> AnswerField:
        options = ("yes", "no", "not_known") if kind is Kind.YES_NO else ("one", "two", "none")
        field = Field("it", kind, "B1", options=options, **more)  # type: ignore[arg-type]
        words = FieldWords("it", "What is it?", "It", "It", "Say what it is", options=_options(options))
        made = answer_field(field, words, context(known))
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        settle(qapp)
        return made

    return make


def _options(ids: tuple[str, ...]) -> tuple[OptionWords, ...]:
    return tuple(OptionWords(id, f"The answer {id}") for id in ids)
