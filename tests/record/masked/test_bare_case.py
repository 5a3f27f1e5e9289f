"""Z11: of a masked case, what is our own or kept is told from all else that was typed."""

from tests.record.masked.example import FOR_JUNIPER, MOTHER, a_note, case_with
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.masked.bare_case import bare_case, blank
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.places import places
from yps_desktop.record.masked.request import Masking

SAID = "Will said that she will come, 2 times; Juniper too."


def case_of(what: str) -> Case:
    """Tell of a note with Juniper's mother."""
    return case_with(a_note(what, MOTHER))


def told(case: Case, masking: Masking) -> tuple[str, str]:
    """Give a note's words as they are masked, and bare."""
    masked, bare = (made.newest("note") for made in (mask_case(case, masking), bare_case(case, masking)))
    assert masked is not None
    assert bare is not None
    return masked.sheet.what, bare.sheet.what  # type: ignore[attr-defined]


def test_z11_what_was_typed_is_blank_and_letters_of_people_stay() -> None:
    masked, bare = told(case_of("Will said it to Juniper."), FOR_JUNIPER)
    assert masked == "[Pupil\u00a0B] said it to Juniper."
    assert bare == f"[Pupil\u00a0B] {blank('said it to Juniper')}."
    assert len(bare) == len(masked)


def test_z11_a_kept_word_stays_only_where_it_was_kept() -> None:
    case = case_of(SAID)
    small = next(one for one in places(case, FOR_JUNIPER) if one.word == "will")
    kept = FOR_JUNIPER.keeping(small.entry, small.field, small.word, small.at, "No name here.")
    masked, bare = told(case, kept)
    assert "she will come" in masked
    assert [word for word in bare.split() if word.isascii() and word.isalpha()] == ["will"]


def test_z11_of_an_answer_left_out_only_our_own_words_stay() -> None:
    case = case_with(a_note(SAID))
    note = case.newest("note")
    assert note is not None
    masking = FOR_JUNIPER.leaving_out(note.hash, "what", ("w",), "Will asked for it")
    bare = bare_case(case, masking).newest("note")
    assert bare is not None
    said = bare.sheet.what  # type: ignore[attr-defined]
    assert said.startswith("[Left out: 10 words about [Pupil\u00a0B]. Why: ")
    assert "asked" not in said


def test_z11_what_rules_read_of_an_office_stays_and_no_name_in_it() -> None:
    named = a_note("x", Named("q", "Somebody Else", "acting headteacher of Quillham, Will’s aunt"))
    bare = repr(bare_case(case_with(named), FOR_JUNIPER).written)
    assert "acting headteacher of " in bare
    assert "aunt" in bare
    assert "Quillham" not in bare


def test_z11_whoever_stands_by_name_stays_in_it() -> None:
    bare = repr(bare_case(case_with(a_note("x", MOTHER)), FOR_JUNIPER).written)
    assert "Juniper Exampleton" in bare
    assert "Wren Mockford" in bare
    assert "Ann Exampleton" not in bare
