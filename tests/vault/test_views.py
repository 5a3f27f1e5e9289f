import pytest

from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.views import LARGEST_LINE, CaseRow, Counts, Standing, page_question

OVERDUE = "2026-11-19T09:00:00Z"
NOW = "2026-11-20T09:00:00Z"


@pytest.fixture
def views(vault):
    return vault.views


def put(vault, *rows: CaseRow):
    with vault.transaction():
        for row in rows:
            vault.views.put(row)


def row(seq: int, **standing) -> CaseRow:
    return CaseRow(seq, f"case-{seq}", f"2026-{seq:03}", Standing(**standing), b'{"kind":"own"}')


def test_the_list_is_read_newest_first_a_page_at_a_time(vault, views):
    rows = [row(seq) for seq in range(2, 9)]
    put(vault, *rows)
    first = views.page(limit=3)
    assert [r.opened_seq for r in first] == [8, 7, 6]
    assert [r.opened_seq for r in views.page(before=first[-1].opened_seq, limit=3)] == [5, 4, 3]
    assert views.page(before=2) == ()


def test_a_case_has_one_row_which_is_written_anew(vault, views):
    put(vault, row(2))
    put(vault, row(2, refer_now=True))
    assert views.page() == (row(2, refer_now=True),)
    assert views.row("case-2") == row(2, refer_now=True)
    assert views.row("case-3") is None


@pytest.mark.parametrize(
    ("which", "standing"),
    [
        ("closed", {"is_open": False}),
        ("awaiting_countersign", {"awaiting_countersign": True}),
        ("refer_now", {"refer_now": True}),
        ("police_awaited", {"police_awaited": True}),
        ("decision_awaited", {"decision_awaited": True}),
        ("overdue", {"due_utc": OVERDUE}),
    ],
)
def test_the_list_is_filtered_by_standing(vault, views, which, standing):
    put(vault, row(2), row(3, **standing), row(4))
    assert views.page(which, now_utc=NOW) == (row(3, **standing),)
    assert len(views.page("open", now_utc=NOW)) == (2 if which == "closed" else 3)


def test_what_waits_is_counted(vault, views):
    put(
        vault,
        row(2, is_open=False),
        row(3, refer_now=True, due_utc=OVERDUE),
        row(4, police_awaited=True, due_utc="2027-01-01T00:00:00Z"),
        row(5, awaiting_countersign=True, decision_awaited=True),
    )
    assert views.counts(NOW) == Counts(3, 1, 1, 1, 1, 1)


def test_overdue_is_worked_out_when_asked_and_not_stored(vault, views):
    put(vault, row(2, due_utc=NOW))
    assert views.page("overdue", now_utc=NOW) == ()
    assert len(views.page("overdue", now_utc="2026-11-20T09:00:01Z")) == 1


@pytest.mark.parametrize("change", ["number = 'X'", "line = x'7b7d'", "refer_now = 1", "due_utc = 'x'"])
def test_a_row_that_was_changed_is_made_anew_from_the_entries(vault, views, change):
    put(vault, row(2))
    vault.database.change(f"UPDATE case_view SET {change}")
    with pytest.raises(RecordDamagedError):
        views.page()
    views.rebuild_with(lambda case: row(2) if case == "case-2" else pytest.fail(case))
    assert views.page() == (row(2),)
    views.rebuild_with(lambda case: pytest.fail("made anew twice"))
    assert views.page() == (row(2),)


def test_no_row_is_larger_than_a_page_can_hold_whole(vault):
    big = CaseRow(2, "case-2", "1", Standing(), b"x" * (LARGEST_LINE + 1))
    with pytest.raises(ValueError):
        put(vault, big)


def test_rows_are_given_in_the_order_a_search_found_them(vault, views):
    put(vault, row(2), row(3), row(4))
    assert [r.opened_seq for r in views.of_opened((4, 2, 9))] == [4, 2]


def test_no_filter_reads_the_whole_table(vault):
    put(vault, *(row(seq) for seq in range(2, 40)))
    for which in ("awaiting_countersign", "refer_now", "police_awaited", "decision_awaited", "closed"):
        asked = {"before": 2**62, "limit": 50, "now": NOW}
        plan = str(vault.database.rows(f"EXPLAIN QUERY PLAN {page_question(which)}", asked))
        assert f"USING INDEX case_{which}" in plan
        assert "TEMP B-TREE" not in plan


def test_the_last_number_of_a_year_is_known_and_is_found_by_its_index(vault, views):
    assert views.highest_number(2026) == 0
    put(vault, row(9), row(10), CaseRow(11, "c", "2025-044"), CaseRow(12, "d", "2026-of-elsewhere"))
    assert (views.highest_number(2026), views.highest_number(2025)) == (10, 44)
    put(vault, CaseRow(13, "e", "2026-1002"))
    assert views.highest_number(2026) == 1002
    sql = "EXPLAIN QUERY PLAN SELECT max(number) FROM case_view WHERE number GLOB '2026-[0-9]*'"
    assert "case_number (number>? AND number<?)" in str(vault.database.rows(sql))


def test_a_case_is_found_by_its_number_alone(vault, views):
    put(vault, row(2), row(3))
    assert views.numbered("2026-003") == row(3)
    assert views.numbered("2026-014") is None
