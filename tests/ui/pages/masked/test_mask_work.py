"""Z11: the places of a masked copy are looked at in portions that an eye and the Tab key get through."""

from ui.pages.parts.mask_work import MOST, Work, work_of
from yps_desktop.record.masked.places import Place
from yps_desktop.record.masked.request import LeftOut, Masking
from yps_desktop.record.masked.texts import Text


def places(entry: str, field: str, number: int, *, looked: bool = False) -> list[Place]:
    return [
        Place(
            entry=entry,
            field=field,
            at=6 * at,
            word="Rowan",
            what="part",
            persons=("rowan",),
            instead="[Pupil B]",
            before="",
            after="",
            looked=looked,
        )
        for at in range(number)
    ]


def work(*answers: tuple[str, str, int], looked: tuple[str, ...] = (), out: tuple[LeftOut, ...] = ()) -> Work:
    """Give the work of answers with so many places each."""
    texts = [Text(entry, field, "Rowan " * max(1, number)) for entry, field, number in answers]
    found = [
        place
        for entry, field, many in answers
        for place in places(entry, field, many, looked=entry in looked)
    ]
    return work_of(texts, found, Masking(whose="zoe", left_out=out))


def shape(made: Work) -> list[tuple[str, int, int, int]]:
    return [(one.entry, one.number, one.of, len(one.places)) for one in made.portions]


def test_two_hundred_places_in_one_answer_are_cut_and_each_is_looked_at_once() -> None:
    made = work(("a", "what", 200))
    assert max(len(one.places) for one in made.portions) == MOST
    assert [place.at for one in made.portions for place in one.places] == [6 * at for at in range(200)]
    starts = [one.answers[0].since for one in made.portions]
    assert starts[:3] == [0, 6 * MOST - 1, 12 * MOST - 1]


def test_short_answers_share_a_portion_and_sheets_do_not() -> None:
    made = work(("a", "one", 5), ("a", "two", 5), ("a", "three", 5), ("b", "one", 1))
    assert shape(made) == [("a", 1, 2, 10), ("a", 2, 2, 5), ("b", 1, 1, 1)]


def test_answers_in_which_nobody_was_found_are_there_to_be_read() -> None:
    made = work(("a", "one", 2), ("a", "two", 0), ("b", "one", 0))
    assert [one.field for one in made.portions[0].rest] == ["two"]
    assert made.portions[1].is_empty


def test_an_answer_left_out_can_be_put_back() -> None:
    made = work(("a", "one", 0), out=(LeftOut("a", "one", (), "not hers"),))
    (portion,) = made.portions
    assert not portion.is_empty
    assert portion.answers[0].left_out is not None


def test_what_was_looked_at_is_passed_over_and_the_way_leads_round_to_what_waits() -> None:
    made = work(("a", "one", 1), ("b", "one", 1), ("c", "one", 1), looked=("b",))
    first, _, last = made.portions
    assert made.after(first) is last
    assert made.after(last) is first
    rest = made.having_looked(first)
    assert rest.left == 1
    assert rest.having_looked(last).after(rest.portions[2]) is None
