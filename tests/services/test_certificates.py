"""L2: a certificate is composed of the entries that stay, at once or years later, and names nobody."""

from datetime import date, timedelta

import pytest

from tests.services.conftest import Clock
from tests.services.let_go import NAME, destroyed, over
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.transfer_acts import TransferAnswered, TransferPlanned, TransferSent
from yps_desktop.services import cases, certificates, retention
from yps_desktop.services.certificates import prepare, runs_of, told
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import find
from yps_desktop.services.writing import Signer, of_act, write


@pytest.mark.parametrize(
    ("places", "runs"), [((), ""), ((3,), "3"), ((3, 4, 5, 9, 11, 12), "3–5, 9, 11–12"), ((1, 2), "1–2")]
)
def test_l2_the_entries_stand_in_runs(places: tuple[int, ...], runs: str) -> None:
    assert runs_of(places) == runs


def test_l2_the_certificate_says_who_decided_which_entries_went_and_no_name(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case = over(desk, wren, hazel)
    places = desk.vault.ledger.places_of([case])
    entry = destroyed(desk, case, hazel)
    job = prepare(desk, entry.hash)
    said = told(desk, find(desk, entry.hash))
    assert (said.runs, said.entries) == (runs_of(places), len(places))
    assert (said.decided.name, said.agreed.name) == ("Wren Mockford", "Hazel Fictley")
    assert (said.decided.entry, said.agreed.entry) == (str(entry.header.seq), str(entry.header.seq + 1))
    assert (job.case, job.number, job.document) == ("", "2026-001", "certificate")
    assert not any(part in str(job.paper) for part in NAME.split())


def test_l2_it_is_the_same_certificate_years_later(
    desk: Desk, wren: Signer, hazel: Signer, clock: Clock
) -> None:
    entry = destroyed(desk, over(desk, wren, hazel), hazel)
    before = told(desk, find(desk, entry.hash))
    clock.at += timedelta(days=4000)
    retention.set_years(desk, "75")
    assert told(desk, find(desk, entry.hash)) == before


def test_l2_the_log_of_where_it_was_sent_stays_on_it(desk: Desk, wren: Signer, hazel: Signer) -> None:
    case = over(desk, wren, hazel)
    (person,) = (one.about or "" for one in cases.read(desk, case).of("person"))
    steps = (
        TransferPlanned(transfer="t", pupils=(person,), cases=(case,), school="Specimen Park", way="paper"),
        TransferSent(transfer="t", day="2026-11-02", how="by_hand", sha256="ab" * 32),
        TransferAnswered(transfer="t", answer="taken_in", by="slip", day="2026-11-04", sha256="ab" * 32),
    )
    write(desk, [of_act(step, case) for step in steps])
    entry = destroyed(desk, case, hazel)
    (line,) = told(desk, find(desk, entry.hash)).sent
    assert (line.school, line.way, line.sha256) == ("Specimen Park", "paper", "ab" * 32)
    assert line.answer.replace("\N{NO-BREAK SPACE}", " ") == "taken in, Wed 4 Nov 2026"
    assert find(desk, entry.hash).day == date(2026, 11, 20)


def test_l2_an_entry_of_something_else_has_no_certificate(desk: Desk) -> None:
    with pytest.raises(AnswerError):
        prepare(desk, desk.vault.ledger.head().hash)


def test_l2_printing_it_is_an_entry_of_no_case(desk: Desk, wren: Signer, hazel: Signer) -> None:
    from yps_desktop.services import papers

    job = certificates.prepare(desk, destroyed(desk, over(desk, wren, hazel), hazel).hash)
    built = papers.build(job, "printed")
    entry = papers.hand_out(desk, job, built, "printed")
    assert entry.header.case is None
