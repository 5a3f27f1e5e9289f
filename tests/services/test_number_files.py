"""Q: what a file of numbers says of itself, as each page of their paper does."""

from datetime import date
from pathlib import Path

from tests.services.conftest import CHEAP, HAZELS, WRENS, At, Clock
from tests.services.test_governors import YEAR, counted, one_case
from yps_desktop.guidance.number_notes import INVENTED, kept_out_words
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.periods import school_year
from yps_desktop.record.school import School
from yps_desktop.services import figures, governors, number_csv, numbers_paper, shutting_out
from yps_desktop.services.desk import Desk
from yps_desktop.services.figure_tables import numbers
from yps_desktop.services.opening import Newcomer, close, make_vault
from yps_desktop.services.writing import Signer


def test_q_a_file_of_a_practice_record_says_that_it_is_none(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    dsl = Newcomer("Wren Mockford", "DSL", ("write", "oversee"), WRENS)
    trying = make_vault(tmp_path / "trying", School(name="Nowhere", practice=True), dsl, clock, CHEAP)
    before = school_year(date(2025, 11, 20))
    said = []
    for one in (desk, trying):
        exact = numbers(one, figures.exact(one, [YEAR]))
        page = governors.governors_page(one, before)
        files = (number_csv.of_numbers(one, exact), number_csv.of_page(one, page))
        said += [INVENTED in file.data.decode() for file in files]
    close(trying)
    assert said == [False, False, True, True]


def test_g7_a_file_says_that_cases_are_in_no_number_as_its_paper_does(
    desk: Desk, at_desk: At, wren: Signer, head: KeyHolder
) -> None:
    case = one_case(desk)
    one_case(desk)
    shutting_out.shut_out(desk, case, head.person, "They are a witness in it.", wren)
    counted(desk)
    theirs = at_desk(head.person, HAZELS)
    exact = numbers(theirs, figures.exact(theirs, [YEAR]))
    file = number_csv.of_numbers(theirs, exact)
    assert kept_out_words(1) in file.data.decode().replace('"', "")
    assert kept_out_words(1) in str(numbers_paper.prepare(theirs, exact).paper.blocks)
