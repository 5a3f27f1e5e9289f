"""The rows of the directory: read page by page, found however typed, and hidden with their case."""

import pytest

from tests.vault.invented import WREN
from yps_desktop.vault.person_rows import Link, People, PersonRow
from yps_desktop.vault.views import CaseRow


def person(id, name, what="here", marks=()):
    return PersonRow(id, what, name, b"{}", name, marks)


@pytest.fixture
def directory(vault):
    """Three cases: Ana in the first and the third, where the third is hidden from Wren; Bo and Cy."""
    with vault.transaction():
        for seq, kept_out in ((2, ()), (5, ()), (9, (f"!{WREN.id}",))):
            vault.views.put(CaseRow(seq, f"case-{seq}", f"2026-00{seq}", shut_out=kept_out))
        vault.directory.put(2, People([person("a", "ana"), person("b", "bo", "staff")]))
        vault.directory.put(5, People([person("c", "cy", marks=("ncy",))]))
        vault.directory.put(9, People([person("a", "ana"), person("d", "dora")]))
    return vault.directory


def ids(rows):
    return [row.person for row in rows]


def test_a_page_goes_on_by_name_and_holds_nobody_of_a_hidden_case(directory):
    first = directory.page(limit=2)
    assert [(one.row.person, one.cases) for one in first] == [("a", 1), ("b", 1)]
    after = (first[-1].row.by_name, first[-1].row.at)
    assert [one.row.person for one in directory.page(after, limit=2)] == ["c"]
    assert [one.row.person for one in directory.page(what=("staff",))] == ["b"]


def test_nobody_of_a_hidden_case_is_found_marked_counted_or_read(directory):
    assert ids(directory.find("dora")) == []
    assert ids(directory.everywhere("d")) == []
    assert [row.opened_seq for row in directory.everywhere("a")] == [2]
    assert [row.opened_seq for row in directory.newest(None, 9)] == [5, 2, 2]
    assert ids(directory.marked(["ncy", "ndora"])) == ["c"]


@pytest.mark.parametrize(
    "typed", ["", "-", '"', "*", "NEAR(", "marks:ncy", "ncy", "\ud800", "a" * 5000, "' OR 1"]
)
def test_no_typing_breaks_the_search_and_marks_cannot_be_typed(directory, typed):
    assert ids(directory.find(typed)) == []


def test_what_is_put_again_as_it_was_is_not_written_again(vault, directory):
    changed = []
    change = vault.database.change
    vault.database.change = lambda sql, values=(): changed.append(sql) or change(sql, values)
    with vault.transaction():
        vault.directory.put(5, People([person("c", "cy", marks=("ncy",))]))
        vault.directory.put(2, People([person("a", "ana"), person("b", "bob", "staff")]))
    assert [sql for sql in changed if "person_in_case" in sql and "INSERT" in sql] != []
    assert sum("INSERT OR REPLACE INTO person_in_case" in sql for sql in changed) == 1


def test_the_newest_entry_says_who_is_one_whichever_case_it_is_in(vault, directory):
    def said(joined, seq, case=2, person_="b", other="c"):
        link = Link(person_, other, joined, seq)
        people = {2: [person("a", "ana"), person("b", "bo", "staff")], 5: [person("c", "cy", marks=("ncy",))]}
        with vault.transaction():
            directory.put(case, People(people[case], [link]))
        return {row.one for row in directory.newest(None, 9) if row.person in ("b", "c")}

    assert said(True, 20) == {"b"}
    assert said(False, 21, case=5, person_="c", other="b") == {"b", "c"}
    assert directory.are_parted(["b"], ["c"])
    assert said(True, 22) == {"b"}
    assert directory.holds(
        2, People([person("a", "ana"), person("b", "bo", "staff")], [Link("b", "c", True, 22)])
    )


def test_a_row_larger_than_a_row_may_be_is_refused(vault):
    with pytest.raises(ValueError), vault.transaction():
        vault.directory.put(2, People([PersonRow("a", "here", "ana", b"x" * 1025)]))


def test_what_is_forgotten_leaves_no_row_and_no_word(vault, directory):
    with vault.transaction():
        directory.forget(2)
    assert vault.database.rows("SELECT person FROM person_in_case WHERE at < 5 * 1048576") == []
    assert ids(directory.find("bo")) == []
