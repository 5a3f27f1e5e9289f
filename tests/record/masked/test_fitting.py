"""Z11: the next masking begins with what was decided; only what is new is to be looked at again."""

from dataclasses import replace

from tests.record.builder import Chain
from tests.record.masked.example import MOTHER, OFFICER, a_chain, a_note, confirm
from yps_desktop.record.case import Case
from yps_desktop.record.masked.fitting import begun, covers, fitted, lacking
from yps_desktop.record.masked.places import places
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masking_acts import MaskedCopy


def a_noted_chain() -> Chain:
    chain = a_chain()
    chain.sheet(a_note("She will ask Will, and Testwell.", MOTHER, OFFICER))
    return chain


def looked_through(case: Case, masking: Masking) -> Masking:
    """Look at every place, and keep the word that is no name."""
    found = places(case, masking)
    word = next(one for one in found if one.word == "will")
    kept = masking.keeping(word.entry, word.field, word.word, word.at, "No name here")
    return kept.having_looked(one.key for one in found).for_reader("Her new school")


def a_confirmed_chain() -> Chain:
    chain = a_noted_chain()
    case = chain.case()
    decided = begun(case, "j").by_letter("o", "Asked for it").calling("w", "Squeaky")
    confirm(chain, looked_through(case, decided))
    return chain


def test_z11_the_entry_keeps_the_masking_letter_by_letter() -> None:
    masking = looked_through(a_noted_chain().case(), begun(a_noted_chain().case(), "j"))
    masking = masking.leaving_out("00", "what", ("w",), "None of hers").meaning("00", "what", "Will", 3, "w")
    act = MaskedCopy(masking=masking.by_name("w", "Her brother"))
    assert MaskedCopy.from_body(act.to_body()) == act


def test_z11_a_new_masking_has_every_place_to_look_at() -> None:
    case = a_noted_chain().case()
    masking = begun(case, "j")
    assert [one.word for one in lacking(case, masking).unseen] == ["will", "Will", "Testwell"]
    assert lacking(case, masking).reader


def test_z11_what_was_decided_before_stands_and_only_new_places_are_to_be_looked_at() -> None:
    chain = a_confirmed_chain()
    assert lacking(chain.case(), begun(chain.case(), "j")).is_nothing
    chain.sheet(a_note("Squeaky rang."))
    case = chain.case()
    masking = begun(case, "j")
    assert [one.word for one in lacking(case, masking).unseen] == ["Squeaky"]
    assert [one.word for one in masking.kept] == ["will"]
    assert (masking.reader, [one.person for one in masking.masked]) == ("Her new school", ["o"])


def test_n2_who_stands_by_name_is_decided_for_each_persons_copies() -> None:
    case = a_confirmed_chain().case()
    masking = begun(case, "z")
    assert (masking.masked, masking.reader) == ((), "")
    assert [one.word for one in masking.also] == ["Squeaky"]
    assert [one.word for one in masking.kept] == ["will"]
    assert [one.word for one in lacking(case, masking).unseen] == ["Juniper"]


def test_z11_a_word_masked_again_later_stays_masked() -> None:
    chain = a_confirmed_chain()
    masking = begun(chain.case(), "j")
    (kept,) = masking.kept
    confirm(chain, masking.not_keeping(kept.entry, kept.field, kept.at))
    assert begun(chain.case(), "j").kept == ()


def test_z11_new_text_is_not_covered_and_opening_or_printing_changes_nothing() -> None:
    chain = a_confirmed_chain()
    before = covers(chain.case())
    chain.paper()
    assert covers(chain.case()) == before
    note = chain.sheet(a_note("Nobody was named."))
    first = covers(chain.case())
    assert first != before
    assert lacking(chain.case(), chain.case().maskings[0][1].masking).stale
    chain.respond("agreed", note, comment="Well done")
    assert covers(chain.case()) != first


def test_z11_somebody_new_who_may_be_meant_makes_a_place_new() -> None:
    chain = a_confirmed_chain()
    chain.sheet(a_note("Rang.", replace(MOTHER, id="f", name="Tom Testwell", capacity="Will’s father")))
    unseen = lacking(chain.case(), begun(chain.case(), "j")).unseen
    assert [one.word for one in unseen] == ["Testwell", "Will"]


def test_g2_whoever_was_named_by_mistake_stands_in_no_masking_any_more() -> None:
    chain = a_confirmed_chain()
    chain.withdraw("w")
    case = chain.case()
    assert "Squeaky" not in str(fitted(case, case.maskings[0][1].masking))
    assert "Will" not in str(case.maskings)


def test_n2_a_reason_is_lacking_where_none_is_given() -> None:
    case = a_noted_chain().case()
    masking = begun(case, "j").by_name("w", " ").leaving_out(case.of("note")[0].hash, "what", (), "")
    found = lacking(case, masking)
    assert (found.people, found.left_out) == (("w",), ((case.of("note")[0].hash, "what"),))
    assert lacking(case, Masking("nobody")).owner
