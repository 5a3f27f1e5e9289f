"""Whatever a sheet may hold comes back from canonical bytes as it was."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yps_desktop.record.canonical import FormatError, canonical, parse
from yps_desktop.record.fields import Field, Kind, Named, Said
from yps_desktop.record.moments import NOT_KNOWN, Moment
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.spelling import fits
from yps_desktop.record.typed import normalise

words = st.text(min_size=1, max_size=60).map(normalise).filter(lambda typed: typed.strip() != "")
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
named = st.builds(Named, words, words, st.one_of(st.just(""), words))


def answer_to(field: Field) -> st.SearchStrategy[Any]:
    """Give any answer this question offers."""
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            known: st.SearchStrategy[Any] = words
        case Kind.YES_NO | Kind.CHOICE:
            known = st.sampled_from(field.options)
        case Kind.CHOICES:
            known = st.lists(st.sampled_from(field.options), min_size=1, unique=True).map(tuple)
        case Kind.MOMENT:
            known = st.builds(Moment, days, st.none() | clocks, st.booleans())
        case Kind.DAY:
            known = days
        case Kind.NUMBER:
            known = st.integers(0, 999_999)
        case Kind.PERSON:
            known = named
        case Kind.PEOPLE:
            known = st.lists(named, min_size=1, max_size=4).map(tuple)
        case Kind.EACH:
            known = st.lists(st.builds(Said, words, words, words), min_size=1, max_size=4).map(tuple)
    return known | st.just(NOT_KNOWN) if field.unknown else known


def filled(sheet: type[Sheet]) -> st.SearchStrategy[Sheet]:
    """Give the sheet with any of its questions answered."""
    return st.builds(sheet, **{f.id: st.none() | answer_to(f) for f in sheet.fields()})


any_sheet = st.sampled_from(list(SHEETS.values())).flatmap(filled)


@given(any_sheet)
def test_a_sheet_comes_back_from_its_bytes_as_it_was(sheet: Sheet) -> None:
    assert type(sheet).from_answers(parse(canonical(sheet.to_answers()))) == sheet


@given(any_sheet)
def test_every_answer_a_question_offers_fits_it(sheet: Sheet) -> None:
    for id, value in sheet.answers().items():
        assert fits(sheet.field(id), value), id


@given(any_sheet)
def test_dropping_twice_drops_no_more_than_once(sheet: Sheet) -> None:
    assert sheet.dropped().dropped() == sheet.dropped()


@pytest.mark.parametrize("kind", SHEETS)
def test_an_answer_of_another_kind_is_refused(kind: str) -> None:
    for field in SHEETS[kind].fields():
        with pytest.raises(FormatError):
            SHEETS[kind].from_answers({field.id: ["of no kind", 7]})
