"""N1, O8: chronology, whole record and the eight questions say what was sent, when, and what came back."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.record.builder import Chain
from tests.record.rules.test_transfers import CHASED, MADE, PLAN, SENT, answered, chain_of
from yps_desktop.documents.handled import handled
from yps_desktop.guidance.inspection import evidence_line, lacking_line
from yps_desktop.guidance.load import CURRENT, load_edition
from yps_desktop.guidance.transfer_words import plan_words, transfer_words
from yps_desktop.guidance.words import Terms
from yps_desktop.record.case import Case
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.record.rules.eight_questions import Question, eight_questions
from yps_desktop.record.transfer_acts import TransferCalledOff

EDITION = load_edition(CURRENT, Terms("nudes and semi-nudes", "headteacher"))
NOW = datetime(2026, 12, 24, 9, 0, tzinfo=UTC)
TOLD = replace(SENT, to="Ola Exemplar", words_day="2026-11-28", words_to="Ola Exemplar")
BY_FILE = replace(answered(), by="file", who="Ola Exemplar", key="4F2A 91C7", compared=True, receipt="{}")


def said(chain: Chain) -> list[str]:
    case = chain.case()
    return [transfer_words(case, event) for event in chronology(case) if event.kind == "transfer"]


def question(case: Case) -> Question:
    return next(one for one in eight_questions(case, NOW) if one.id == "O8")


def test_n1_the_chronology_tells_every_step_on_its_day() -> None:
    chain = chain_of(PLAN, MADE, TOLD, CHASED, BY_FILE)
    assert said(chain) == [
        "A transfer was planned: the record of Juniper goes to Specimen Park Academy",
        "The record was made ready for Specimen Park Academy: a locked package, with everybody by name",
        "Sent to Specimen Park Academy on 27 November 2026, by hand, handed to Ola Exemplar. "
        "The words were told on the telephone to Ola Exemplar on 28 November 2026",
        "The receipt was asked for on 4 December 2026, from Ola Exemplar",
        "The other school has the record: taken in on 5 December 2026, by a signed receipt file, "
        "its key compared on the telephone, Ola Exemplar",
    ]
    days = [event.happened.day.day for event in chronology(chain.case()) if event.kind == "transfer"]  # type: ignore[union-attr]
    assert days == [20, 20, 27, 4, 5]


def test_n5_without_a_school_it_tells_who_has_the_file() -> None:
    told = replace(PLAN, school="", told="The authority’s officer for missing education")
    (first,) = said(chain_of(told))
    assert first.endswith("a school that is not known yet. The authority’s officer for missing education")


def test_n1_a_change_a_second_sending_and_calling_off_are_told_as_such() -> None:
    again = replace(MADE, sha256="f2")
    off = TransferCalledOff(transfer=PLAN.transfer, reason="They stay")
    told = said(chain_of(PLAN, PLAN, MADE, SENT, again, replace(SENT, sha256="f2"), off))
    assert told[1].startswith("The plan of the transfer was changed")
    assert "Sent again to" in told[-1]
    assert "again, a locked package" in " ".join(told)
    assert "The transfer was called off: They stay" in told


def test_n1_the_whole_record_tells_all_that_was_planned_and_with_whom_it_was_spoken_about() -> None:
    plan = replace(
        PLAN,
        name="Ola Exemplar",
        child_day="2026-11-19",
        parents="no",
        parents_why_not="Nobody could be reached",
        agreed="2026-11-19",
        others="named",
        named_reason="They are kept apart",
    )
    assert plan_words(plan) == (
        "It is opened by Ola Exemplar. The last day here is 27 November 2026. It was spoken about with the "
        "child on 19 November 2026. It was not spoken about with the parents or carers: Nobody could be "
        "reached. It was agreed by telephone on 19 November 2026. Other people stand in it by name: They are "
        "kept apart. It goes as a locked package."
    )
    assert plan_words(plan) in repr(handled(chain_of(plan).case()))


def test_n1_the_whole_record_tells_the_steps_with_hash_and_key() -> None:
    told = repr(handled(chain_of(PLAN, MADE, SENT, BY_FILE).case()))
    assert "The record was made ready" in told
    assert "Signed there with the key 4F2A 91C7" in told
    assert "'{}'" not in told


def test_o8_the_eight_questions_say_what_was_sent_and_with_which_receipt() -> None:
    lines = [
        evidence_line(EDITION, one)
        for one in question(chain_of(PLAN, MADE, SENT, answered()).case()).evidence
    ]
    assert lines[-1] == (
        "Sent to Specimen Park Academy on 27 November 2026, by hand. Receipt: taken in on 5 December 2026"
    )


def test_o8_a_receipt_that_is_overdue_is_lacking_in_a_closed_case_too() -> None:
    case = chain_of(PLAN, MADE, SENT).case()
    lines = [lacking_line(case, EDITION, one) for one in question(case).lacking]
    assert "Ask the other school for its receipt" in lines
