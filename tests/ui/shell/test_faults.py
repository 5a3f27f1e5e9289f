"""The one hook for bugs: it keeps where, never what, and says one sentence."""

import sys
import threading
from pathlib import Path

import pytest

from ui.faults import SENTENCE, Faults, where_it_happened

SECRET = "Juniper told me at break"


@pytest.fixture
def faults(monkeypatch) -> Faults:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Faults()
    made.install()
    return made


def _raise() -> None:
    raise ValueError(SECRET)


def _bug() -> BaseException:
    try:
        _raise()
    except ValueError as fault:
        return fault
    raise AssertionError


def test_a_bug_is_told_in_one_sentence(faults):
    told: list[str] = []
    faults.tell = told.append
    fault = _bug()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    assert told == [SENTENCE]


def test_a_bug_in_another_thread_is_told_too(faults):
    told: list[str] = []
    faults.tell = told.append
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()
    assert told == [SENTENCE]


def test_what_is_kept_names_kind_file_and_line_and_no_case_text(faults, tmp_path):
    fault = _bug()
    faults.take(type(fault), fault, fault.__traceback__)
    words = where_it_happened(type(fault), fault.__traceback__)
    assert words.startswith("ValueError\n")
    assert "test_faults.py" in words
    (log,) = Path.home().rglob("faults.log")
    assert SECRET not in log.read_text()
    assert "_raise" in log.read_text()


def test_a_bug_while_unlocked_stands_in_the_window(inside, qtbot):
    inside._faults.take(ValueError, ValueError(SECRET), None)
    qtbot.waitUntil(lambda: inside.inside.messages.sentences() == [SENTENCE])
