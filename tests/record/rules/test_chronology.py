"""H2: what happened and when it was recorded are two things."""

from tests.record.builder import Chain, at
from yps_desktop.record.rules.chronology import chronology, headline
from yps_desktop.record.rules.five_lines import five_lines
from yps_desktop.record.sheets.note import Note


def test_h2_events_stand_in_the_order_they_happened() -> None:
    chain = Chain()
    chain.sheet(Note(when=at(19, "09:00"), what="second"))
    chain.sheet(Note(when=at(18), what="first"))
    told = [event.written.sheet.what for event in chronology(chain.case()) if event.written]  # type: ignore[attr-defined]
    assert told == ["first", "second"]


def test_h2_a_correction_is_an_event_of_its_own_with_its_reason() -> None:
    chain = Chain()
    first = chain.sheet(Note(when=at(20), what="Tuesday"))
    chain.correct(first, Note(when=at(20), what="Monday"), reason="Misheard")
    assert [(e.kind, e.text) for e in chronology(chain.case())][-1] == ("correction", "Misheard")


def test_g3_one_answer_to_several_sheets_is_one_event() -> None:
    chain = Chain()
    notes = [chain.sheet(Note(when=at(20), what=what)) for what in ("one", "two")]
    chain.respond("agreed", *notes)
    assert [e.kind for e in chronology(chain.case())].count("response") == 1


def test_a_sheet_is_headed_by_its_leading_answer() -> None:
    chain = Chain()
    entry = chain.sheet(Note(when=at(20), what="Father rang"))
    assert headline(chain.written(entry)) == (("what", "Father rang"),)


def test_g9_the_five_lines_say_what_changed_since() -> None:
    chain = Chain()
    first = chain.sheet(Note(when=at(20), what="one"))
    chain.sheet(Note(when=at(20), what="two"))
    (event,) = five_lines(chain.case(), chain.written(first)).changed
    assert event.written is not None
    assert headline(event.written) == (("what", "two"),)
