from dataclasses import replace

import pytest

from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.vault.shut_out import ShutOutOf
from yps_desktop.vault.views import LARGEST_LINE, CaseRow, CaseViews, Counts, Standing, page_question

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
    flags = ("awaiting_countersign", "refer_now", "police_awaited", "decision_awaited")
    for which in (*flags, "closed", "due_though_closed"):
        hidden, values = ShutOutOf("somebody", lambda: ["somebody", "another"]).hidden_rows()
        asked = {"before": 2**62, "limit": 50, "now": NOW, **values}
        plan = str(vault.database.rows(f"EXPLAIN QUERY PLAN {page_question(which, hidden)}", asked))
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


def hidden_from(vault, person: str, *keys: str) -> CaseViews:
    return CaseViews(vault.database, ShutOutOf(person, lambda: keys))


def shut(seq: int, *kept_out: str, **standing) -> CaseRow:
    return replace(row(seq, **standing), shut_out=kept_out)


def test_g7_a_row_is_hidden_from_whoever_is_shut_out_of_its_case(vault):
    rows = row(2), shut(3, "!wren"), shut(4, "iris", "wren"), shut(5, "wren"), shut(6, "!iris")
    put(vault, *rows)
    wrens, iriss = hidden_from(vault, "wren", "wren", "iris"), hidden_from(vault, "iris", "wren", "iris")
    assert [r.opened_seq for r in wrens.page()] == [6, 4, 2]
    assert [r.opened_seq for r in iriss.page()] == [5, 4, 3, 2]
    assert (wrens.row("case-3"), wrens.numbered("2026-005")) == (None, None)
    assert [r.opened_seq for r in wrens.of_opened((6, 5, 2))] == [6, 2]
    assert wrens.hidden() == {"case-3", "case-5"}
    assert len(wrens.every_open()) == 5


def test_g7_a_sheet_hides_nothing_while_nobody_else_has_a_key(vault):
    put(vault, shut(2, "wren"), shut(3, "!wren"))
    assert [r.opened_seq for r in hidden_from(vault, "wren", "wren").page()] == [2]
    assert hidden_from(vault, "wren", "wren", "iris").page() == ()


def test_g7_no_count_tells_of_a_hidden_case(vault):
    put(vault, row(2, refer_now=True), shut(3, "!wren", refer_now=True, due_utc=OVERDUE), shut(4, "!iris"))
    assert hidden_from(vault, "wren", "wren", "iris").counts(NOW) == Counts(2, 0, 1, 0, 0, 0)
    assert hidden_from(vault, "iris", "wren", "iris").counts(NOW) == Counts(2, 0, 2, 0, 0, 1)


def test_g7_a_page_is_full_though_hidden_cases_lie_between(vault):
    put(vault, *(shut(seq, "!wren") if seq % 2 else row(seq) for seq in range(2, 40)))
    first = hidden_from(vault, "wren", "wren", "iris").page(limit=10)
    assert [r.opened_seq for r in first] == list(range(38, 18, -2))


def test_g7_a_row_whose_shut_out_was_taken_away_is_made_anew_and_stays_hidden(vault):
    put(vault, row(2), shut(3, "!wren"))
    vault.database.change("UPDATE case_view SET shut_out = '' WHERE opened_seq = 3")
    views = hidden_from(vault, "wren", "wren", "iris")
    views.rebuild_with(lambda _: shut(3, "!wren"))
    assert [r.opened_seq for r in views.page()] == [2]
    assert views.counts(NOW).open == 1
    assert views.numbered("2026-003") is None


def test_g7_the_hidden_rows_are_found_without_reading_the_others(vault):
    put(vault, *(row(seq) for seq in range(2, 40)), shut(40, "!wren"))
    hidden, values = ShutOutOf("wren", lambda: ["wren", "iris"]).hidden_rows()
    assert "COVERING INDEX case_shut_out" in str(vault.database.rows(f"EXPLAIN QUERY PLAN {hidden}", values))
