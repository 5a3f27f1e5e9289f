"""Z11, N2, L3, G2: of a masked case no string is left that names somebody masked, but what was kept."""

import inspect
import re
from dataclasses import fields
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.builder import Chain, at
from tests.record.masked.example import (
    FOR_JUNIPER,
    JUNIPER,
    MOTHER,
    OFFICER,
    WILL,
    a_chain,
    a_note,
    case_with,
    confirm,
    strings_in,
)
from yps_desktop.record.acts import SHEET, CaseJoined
from yps_desktop.record.ages import ages_of
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.inspection_acts import InspectionPage
from yps_desktop.record.masked import texts
from yps_desktop.record.masked.fitting import begun
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.places import places
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.sought import sought
from yps_desktop.record.masking import MASKED, is_left_out
from yps_desktop.record.moments import LeftOutDay
from yps_desktop.record.people import people_of, person_in
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.shut_out_acts import ShutOut

WILL_NAMED = Named("w", "Will Testwell", "pupil, brother of Zoe Mocker")
TELLING = re.compile(r"\bwill\b|testwell|zo[eë]|fable|mocker|squeaky|14/05/2011|2011-05-14", re.IGNORECASE)


def a_full_chain() -> Chain:
    """Put Will and Zoë wherever words can stand in a case."""
    chain = a_chain()
    note = chain.sheet(a_note("Will rang Zoe on 14/05/2011.", WILL_NAMED))
    chain.correct(note, a_note("Zoë rang WILL.", WILL_NAMED), reason="Not Will: Zoe")
    chain.sheet(Closing(when=at(20), outcomes=(Said("w", "Will Testwell", "Safe with Zoë."),)))
    chain.respond("agreed", note, comment="Testwell is well")
    chain.ink(note, "Tom Testwell", "Will’s father")
    joined = CaseJoined(other="c2", number="2026-002", leads=True, reason="Will again")
    chain.add(CaseJoined.kind, joined.to_body())
    chain.add(ShutOut.kind, ShutOut(person="p2", reason="Aunt of Zoe").to_body())
    page = InspectionPage(inspection="00", page="case", who="Ms Mocker", organisation="Fable Ltd")
    chain.add(InspectionPage.kind, page.to_body())
    newer = {
        "rang": [{"id": "w", "name": "Will Testwell", "as": "pupil"}],
        "said": {"by": "Zoe Mocker", "Will": "yes"},
        "who": {"id": "n", "name": "Nell Newer", "as": ""},
    }
    answers = Note(when=at(20), what="Nell Newer came.").to_answers() | newer
    chain.add(SHEET, {"sheet": "note", "about": None, "answers": answers})
    called = begun(chain.case(), "j").calling("w", "Squeaky").for_reader("Will’s aunt")
    confirm(chain, called.keeping(note.hash, "what", "Will", 0, "Will knows"))
    return chain


def test_z11_a_masked_name_stands_in_no_string_of_the_case() -> None:
    case = a_full_chain().case()
    assert len([said for said in strings_in(case) if TELLING.search(said)]) > 20
    masked = mask_case(case, FOR_JUNIPER)
    assert [said for said in strings_in(masked) if TELLING.search(said) or "Nell" in said] == []


def test_z11_of_every_part_of_a_case_it_is_said_how_a_masked_copy_writes_it() -> None:
    plain = {"id", "number", "lead", "edition", "term_dates", "heads"}
    names = {field.name for field in fields(Case)} - plain
    source = inspect.getsource(texts.rewrite)
    assert [name for name in names if f" {name}=" not in source] == []


def test_z11_every_version_and_what_was_said_of_it_is_masked() -> None:
    case = mask_case(a_full_chain().case(), FOR_JUNIPER)
    note = case.of("note")[0]
    first, second = note.versions
    assert isinstance(first.sheet, Note)
    assert first.sheet.what == (
        "[Pupil\u00a0B] rang [Pupil\u00a0C] on [Left out: date of birth of [Pupil\u00a0B]]."
    )
    assert first.sheet.with_whom is not None
    assert first.sheet.with_whom[0] == Named("w", "[Pupil\u00a0B]", "pupil, brother of [Pupil\u00a0C]")
    assert second.reason == "Not [Pupil\u00a0B]: [Pupil\u00a0C]"
    assert note.responses[0].act.comment == "[Pupil\u00a0B] is well"
    assert note.ink[0].act.name == "Tom [Pupil\u00a0B]"
    assert case.joins[0][1].reason == "[Pupil\u00a0B] again"
    assert case.shut_outs[0][1].reason == "Aunt of [Pupil\u00a0C]"
    assert case.of("closing")[0].sheet.answers()["outcomes"] == (
        Said("w", "[Pupil\u00a0B]", "Safe with [Pupil\u00a0C]."),
    )


def test_z11_rules_say_of_the_masked_case_what_they_say_of_the_case() -> None:
    case = a_full_chain().case()
    masked = mask_case(case, FOR_JUNIPER)
    assert [one.id for one in people_of(masked)] == [one.id for one in people_of(case)]
    for before, after in zip(people_of(case), people_of(masked), strict=True):
        assert (ages_of(after, masked), after.is_young) == (ages_of(before, case), before.is_young)


def test_l3_the_owners_own_data_stay_and_others_dates_of_birth_are_said_to_be_left_out() -> None:
    masked = mask_case(case_with(), FOR_JUNIPER)
    own, other = person_in(masked, "j"), person_in(masked, "w")
    assert own is not None
    assert other is not None
    assert (own.name, own.born) == ("Juniper Exampleton", date(2011, 2, 3))
    assert isinstance(other.born, LeftOutDay)
    assert str(other.born) == "[Left out: date of birth of [Pupil\u00a0B]]"
    assert is_left_out(str(other.born))


def test_n2_somebody_named_with_a_reason_stands_by_name() -> None:
    case = case_with(a_note("Will told Zoe.", WILL_NAMED))
    masked = mask_case(case, FOR_JUNIPER.by_name("w", "Her brother"))
    note = masked.of("note")[0].sheet
    assert isinstance(note, Note)
    assert note.what == "Will told [Pupil\u00a0C]."
    will = person_in(masked, "w")
    assert will is not None
    assert (will.name, will.born) == (WILL.name, WILL.born)


def test_n2_somebody_with_a_key_who_is_masked_signed_nothing_by_name() -> None:
    case = case_with(a_note("Wren Mockford rang."))
    masked = mask_case(case, FOR_JUNIPER.by_letter("p1"))
    assert masked.author(masked.opened).name == "[Adult\u00a01]"
    assert [said for said in strings_in(masked) if "Mockford" in said] == []


def test_z11_a_word_kept_at_one_place_is_masked_at_every_other() -> None:
    case = case_with(a_note("She will ask Will."))
    word, name = (one for one in places(case, FOR_JUNIPER) if one.field == "what")
    assert (word.word, name.word) == ("will", "Will")
    kept = FOR_JUNIPER.keeping(word.entry, word.field, word.word, word.at, "No name")
    assert [one.kept for one in places(case, kept)] == ["No name", ""]
    note = mask_case(case, kept).of("note")[0].sheet
    assert isinstance(note, Note)
    assert note.what == "She will ask [Pupil\u00a0B]."


def test_z11_an_answer_left_out_says_how_much_about_whom_and_why() -> None:
    case = case_with(a_note("Zoë was seen by Will and that is all there is to it."))
    entry = case.of("note")[0].hash
    left = FOR_JUNIPER.leaving_out(entry, "what", ("z", "j"), "of no use to Zoe.")
    note = mask_case(case, left).of("note")[0].sheet
    assert isinstance(note, Note)
    assert note.what == (
        "[Left out: 13 words about [Pupil\u00a0C] and Juniper Exampleton. Why: of no use to [Pupil\u00a0C].]"
    )
    assert [one for one in places(case, left) if one.field == "what"] == []


def test_g2_whoever_was_named_by_mistake_stays_masked() -> None:
    chain = a_chain()
    chain.sheet(a_note("Rowan Slip, born 1/1/2012, rang Will.", Named("s", "Rowan Slip", "pupil")))
    chain.sheet(Person(name="Rowan Slip", born=date(2012, 1, 1)), "s")
    chain.withdraw("s")
    masked = mask_case(chain.case(), FOR_JUNIPER)
    note, person = masked.of("note")[0].sheet, masked.of("person", "s")[0].sheet
    assert isinstance(note, Note)
    assert isinstance(person, Person)
    born = "[Left out: date of birth of [named\u00a0by\u00a0mistake]]"
    assert note.what == f"{MASKED}, born {born}, rang [Pupil\u00a0B]."
    assert str(person.born) == f"[Left out: date of birth of {MASKED}]"
    assert [said for said in strings_in(masked) if "Slip" in said or "Rowan" in said] == []


def test_g2_every_spelling_of_a_name_written_by_mistake_is_masked_in_a_copy_and_sought() -> None:
    chain = a_chain()
    chain.sheet(a_note("R. Slîp rang Will; rowanslip too.", Named("s", "Rowan Slip", "pupil")))
    chain.withdraw("s")
    case = chain.case()
    note = mask_case(case, FOR_JUNIPER).of("note")[0].sheet
    assert isinstance(note, Note)
    assert note.what == f"{MASKED} rang [Pupil\u00a0B]; {MASKED} too."
    assert [one.persons for one in places(case, FOR_JUNIPER)] == [(), ("w",), ()]
    assert set(sought(case, FOR_JUNIPER)[-1].words) == {"Rowan Slip", "Rowan", "Slip"}


def test_g2_a_mothers_own_copy_keeps_her_name_and_masks_the_child() -> None:
    masked = mask_case(case_with(a_note("Mrs Exampleton rang about Juniper.", MOTHER)), Masking("m", "Her"))
    note = masked.of("note")[0].sheet
    assert isinstance(note, Note)
    assert note.with_whom is not None
    assert note.with_whom[0] == Named("m", "Ann Exampleton", "[Pupil\u00a0A]’s mother")
    assert note.what == "Mrs Exampleton rang about [Pupil\u00a0A]."


def test_z11_of_a_double_name_each_half_is_sought_and_of_a_description_no_word_of_ours() -> None:
    mother, friend = Named("q", "Juniper’s mother"), Named("f", "a friend")
    found = {
        one.letter: set(one.words) for one in sought(case_with(a_note("Rang.", mother, friend)), FOR_JUNIPER)
    }
    assert found["Pupil C"] >= {"Zoë O’Fable-Mocker", "O’Fable-Mocker", "O’Fable", "Mocker", "fable"}
    assert found["Adult 1"] == {"Juniper’s mother"}
    assert found["Adult 2"] == set()


def test_z11_what_is_sought_on_paper_is_what_nobody_by_name_shares() -> None:
    case = case_with(a_note("Rang.", MOTHER, OFFICER))
    found = {one.letter: one for one in sought(case, FOR_JUNIPER.calling("w", "Squeaky"))}
    assert set(found) == {"Pupil B", "Pupil C", "Adult 1"}
    assert set(found["Pupil B"].words) == {"Will Testwell", "Squeaky", "Will", "Testwell"}
    assert set(found["Adult 1"].words) == {"Ann Exampleton", "Ann"}
    assert {"2011-05-14", "14 May 2011", "14/05/11", "14.5.2011"} <= set(found["Pupil B"].spelled)
    assert found["Pupil B"].days == (WILL.born,)
    assert JUNIPER.name not in [word for one in found.values() for word in one.words]


NEW = ("Ann-Marie de Vries", "Łukasz Zółw", "王小明", "أحمد علي", "Al Bo", "Grace May")
NEW_NAMES = st.sampled_from(NEW)
NAMES = st.sampled_from(("Will Testwell", "Zoë O’Fable-Mocker", *NEW))
PARTS = st.sampled_from(
    ("Will", "Testwell", "Zoë", "O’Fable", "Mocker", "Ann-Marie", "Marie", "Vries", "Grace")
)
SPELL = st.sampled_from((str, str.upper, str.lower, str.title))
BETWEEN = st.sampled_from(
    (
        " ",
        "\n",
        ", ",
        ". ",
        "’s ",
        "'s bag ",
        " and ",
        " (",
        ") ",
        "/",
        ": “",
        "” ",
        " – ",
        "\u00a0",
        "\u200b ",
    )
)
FILLER = st.sampled_from(("rang", "the bus", "saw it", "9B", "will", "12/3/26", "PE", "told"))


@settings(max_examples=60, deadline=None)
@given(
    named=st.lists(NAMES, min_size=1, max_size=4, unique=True),
    parts=st.lists(
        st.tuples(BETWEEN, st.one_of(FILLER, st.tuples(NAMES, SPELL), st.tuples(PARTS, SPELL))),
        min_size=1,
        max_size=8,
    ),
)
def test_z11_no_name_is_left_whatever_stands_around_it(
    named: list[str], parts: list[tuple[str, str | tuple[str, type[str]]]]
) -> None:
    words = "".join(gap + (part if isinstance(part, str) else part[1](part[0])) for gap, part in parts)
    people = tuple(Named(str(at), name, "pupil") for at, name in enumerate(named))
    case = masked_note(words, people)
    found = [said.casefold() for said in strings_in(case)]
    for name in named:
        assert not any(name.casefold() in said for said in found)
        for part in filter(lambda part: len(part) > 2, name.casefold().split()):
            alone = re.compile(rf"(?<![^\W\d_]){re.escape(part)}(?![^\W\d_])")
            assert not any(alone.search(said) for said in found), part


@settings(max_examples=30, deadline=None)
@given(gap=BETWEEN, name=NEW_NAMES)
def test_z11_what_names_nobody_stays_letter_by_letter(gap: str, name: str) -> None:
    case = masked_note(f"Before{gap}{name}{gap}after", (Named("1", name, "met online"),))
    note = case.of("note")[0].sheet
    assert isinstance(note, Note)
    hidden = str.maketrans("", "", "\u200b")
    assert str(note.what).translate(hidden) == f"Before{gap}[Adult\u00a01]{gap}after".translate(hidden)


def masked_note(words: str, people: tuple[Named, ...]) -> Case:
    return mask_case(case_with(a_note(words, *people)), FOR_JUNIPER)
