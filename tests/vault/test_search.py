import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.vault.invented import WREN
from yps_desktop.vault.search import Identity, fold
from yps_desktop.vault.views import CaseRow


@pytest.fixture
def find(vault):
    with vault.transaction():
        vault.search.put(2, ["Łukasz Ørsted", "Zoë Straße"], ["2026-014", "CR/1234567/26"])
        vault.search.put(5, ["Aoife O'Neill", "İpek Yıldız"], ["2026-015", "01-20-26 776"])
    return vault.search.find


@pytest.mark.parametrize(
    "typed",
    [
        "lukasz",
        "ŁUKASZ",
        "Łuk",
        "orsted lukasz",
        "zoe",
        "ZOË strasse",
        "straße",
        "2026-014",
        "2026014",
        "2026 014",
        "cr1234567/26",
        "CR 1234567 26",
        "CR/1234567/26",
        "123456726",
        "1234567-26",
        "12345 67",
        "1234567",
    ],
)
def test_a_case_is_found_by_name_and_number_however_typed(find, typed):
    assert find(typed) == (2,)


@pytest.mark.parametrize(
    "typed",
    ["ipek", "yildiz", "YILDIZ", "o'neill", "oneill aoife", "O’Neill", "o neill", "012026776", "01/20/26 7"],
)
def test_letters_that_have_no_accent_to_lose_are_found_too(find, typed):
    assert find(typed) == (5,)


@pytest.mark.parametrize(
    "typed", ["", "  ", "-", '"', "nobody", "lukasz aoife", "*", "NEAR(", "words:x", "9999"]
)
def test_what_is_not_there_finds_nothing_and_no_typing_breaks_it(find, typed):
    assert find(typed) == ()


def test_the_newest_case_comes_first_and_the_next_page_goes_on(find):
    assert find("2026") == (5, 2)
    assert find("2026", limit=1) == (5,)
    assert find("2026", before=5) == (2,)


def test_words_put_again_take_the_place_of_the_first(vault, find):
    with vault.transaction():
        vault.search.put(2, ["Somebody Else"])
    assert find("lukasz") == ()
    assert find("somebody") == (2,)


def test_words_forgotten_stand_nowhere_in_the_index(vault, find):
    with vault.transaction():
        vault.search.forget(2)
    assert find("lukasz") == ()
    blocks = b"".join(block for (block,) in vault.database.rows("SELECT block FROM search_data"))
    assert b"lukas" not in blocks
    assert b"ipek" in blocks


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


LATER_LETTERS = "\U0001e900\U00011f02\U0001e4d0"
"""Letters that came into Unicode after the search's own table of letters was made."""


@example(typed=f"a{LATER_LETTERS}b")
@example(typed=LATER_LETTERS)
@given(typed=st.text(max_size=40))
def test_any_typing_is_an_answer(shared_search, typed):
    assert isinstance(shared_search.find(typed), tuple)


@pytest.fixture(scope="module")
def shared_search(tmp_path_factory):
    from yps_desktop.vault.database import create_database
    from yps_desktop.vault.search import Search
    from yps_desktop.vault.shut_out import ShutOutOf

    database = create_database(tmp_path_factory.mktemp("s") / "db.sqlite", bytes(32))
    search = Search(database, ShutOutOf(WREN.id, lambda: [WREN.id]))
    with database.transaction():
        search.put(1, [WREN.name])
    yield search
    database.close()


def test_g7_nobody_finds_a_case_they_are_shut_out_of(vault, find):
    with vault.transaction():
        vault.views.put(CaseRow(2, "case-2", "2026-014"))
        vault.views.put(CaseRow(5, "case-5", "2026-015", shut_out=(f"!{vault.person.id}",)))
        vault.search.put(5, ["Aoife O'Neill"], ["2026-015"], [Identity("Aoife O'Neill")])
        vault.search.put(7, ["Aoife O'Neill"], ["2026-016"], [Identity("Aoife O'Neill")])
    assert find("2026-0") == (7, 2)
    assert find("oneill") == (7,)
    assert vault.search.same_person(Identity("Aoife O'Neill"), but=7).perhaps == ()
