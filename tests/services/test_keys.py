"""Who has a key, and every change of it: two people, or one and the recovery sheet."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS
from yps_desktop.record.acts import Agreed
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.key_acts import KeyTaken
from yps_desktop.services import keys, recovery_sheet
from yps_desktop.services.drafts import keep, mine, new_draft
from yps_desktop.services.key_changes import (
    Added,
    NewSheet,
    Renewed,
    RightsGiven,
    Taken,
    mark_seen,
    put_change,
    seconders,
    want_renewal,
    why_not,
    words_of,
)
from yps_desktop.services.left_drafts import left_drafts, take_over
from yps_desktop.services.opening import (
    Newcomer,
    close,
    give_key,
    open_desk,
    prepare_key,
    prove,
    sign_as,
    want_key,
)
from yps_desktop.services.own_password import prepare_password, put_password
from yps_desktop.services.recovery_sheet import keep_sheet, prove_sheet
from yps_desktop.services.roles import LEADS, ROLES, doing, role
from yps_desktop.vault.errors import WrongPasswordError

LINDEN = Newcomer("Linden Sampler", "Deputy", role("deputy").rights, "nine green gates there")
FRESH = "eleven open doors here"


def put(desk, change, second=None):
    return put_change(desk, change, second, words_of(desk, change))


@pytest.fixture
def sheet(desk):
    """The first recovery sheet, made while only Wren has a key."""
    return put(desk, NewSheet()).new_sheet


@pytest.fixture
def again(desk, clock):
    """Lock, and sit somebody down at the record with their password."""
    opened = []

    def sit_down(holder, password):
        for one in (desk, *opened):
            close(one)
        opened.append(open_desk(prove(desk.folder, holder.person, password), clock))
        return opened[-1]

    yield sit_down
    for one in opened:
        close(one)


def names(desk):
    return [holder.name for holder in keys.who_has_a_key(desk).active]


def test_alone_the_dsl_gives_the_first_second_key_and_makes_the_first_sheet(desk, sheet):
    assert not keys.needs_second(desk)
    give_key(desk, Newcomer("Hazel Fictley", "Headteacher", role("headteacher").rights, HAZELS), CHEAP)
    assert keys.needs_second(desk)
    assert names(desk) == ["Wren Mockford", "Hazel Fictley"]
    assert keys.who_has_a_key(desk).sheet.made == date(2026, 11, 20)


def test_a_further_key_takes_a_second_person_who_reads_the_words_that_stand_in_the_entry(desk, hazel):
    change = Added(prepare_key(want_key(desk, LINDEN), CHEAP))
    words = words_of(desk, change)
    assert words.startswith("Linden Sampler (Deputy) gets a key to this record.\n\n")
    assert "may record." in words
    with pytest.raises(NotAllowedError, match="two people"):
        put(desk, change)
    put(desk, change, hazel)
    answer = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert Agreed.from_body(answer.read_body()).shown == words
    assert answer.header.author == hazel.holder.person
    assert "Linden Sampler" in names(desk)


def test_nobody_agrees_who_does_not_oversee_or_proposed_it_themselves(desk, hazel, wren):
    linden = sign_as(desk.folder, give_key(desk, LINDEN, CHEAP, hazel), LINDEN.password)
    change = Taken(hazel.holder.person, "Left the school")
    assert [one.name for one in seconders(desk, change)] == ["Hazel Fictley"]
    for second in (linden, wren, None):
        with pytest.raises(NotAllowedError, match="two people"):
            put(desk, change, second)
    assert names(desk) == ["Wren Mockford", "Hazel Fictley", "Linden Sampler"]


def test_what_changed_since_it_was_shown_is_not_agreed_to(desk, hazel):
    change = Taken(hazel.holder.person, "Left the school")
    shown = words_of(desk, change)
    with pytest.raises(YpsError, match="changed since it was shown"):
        put_change(desk, Taken(hazel.holder.person, "Another reason"), hazel, shown)
    assert len(names(desk)) == 2


def test_whoever_left_stands_among_those_who_had_a_key(desk, hazel, again):
    give_key(desk, LINDEN, CHEAP, hazel)
    linden = desk.holders[next(p for p, h in desk.holders.items() if h.name == LINDEN.name)]
    put(desk, Taken(linden.person, " Left the school "), hazel)
    (former,) = keys.who_has_a_key(desk).former
    assert (former.holder.name, former.day, former.by, former.reason) == (
        "Linden Sampler",
        date(2026, 11, 20),
        "Wren Mockford",
        "Left the school",
    )
    assert not desk.holders[linden.person].rights
    desk = again(hazel.holder, HAZELS)
    assert names(desk) == ["Wren Mockford", "Hazel Fictley"]
    give_key(desk, LINDEN, CHEAP, sign_as(desk.folder, desk.holders[_id(desk, "Wren Mockford")], WRENS))
    assert names(desk).count("Linden Sampler") == 1


def _id(desk, name):
    return next(person for person, holder in desk.holders.items() if holder.name == name)


def test_drafts_of_whoever_leaves_are_counted_in_the_words_and_stay(desk, hazel):
    me = desk.me
    desk.me = hazel.holder
    keep(desk, new_draft("note"))
    desk.me = me
    change = Taken(hazel.holder.person, "Left")
    assert "1 draft of Hazel Fictley never signed" in words_of(desk, change)
    put(desk, change, hazel)
    assert desk.vault.drafts.count(hazel.holder.person) == 1


def test_who_gives_the_first_further_key_reads_where_it_leaves_only_a_sheet_that_is_on_no_paper(desk):
    said = "none is known to be on paper"
    assert said in words_of(desk, Added(prepare_key(want_key(desk, LINDEN), CHEAP)))
    oversees = replace(LINDEN, rights=("write", "oversee"))
    assert said not in words_of(desk, Added(prepare_key(want_key(desk, oversees), CHEAP)))
    sheet = put(desk, NewSheet(), None).new_sheet
    keep_sheet(desk, sheet, {place: sheet.groups[place - 1] for place in sheet.asked}, "The safe")
    assert said not in words_of(desk, Added(prepare_key(want_key(desk, LINDEN), CHEAP)))


def test_whoever_records_takes_over_the_drafts_that_somebody_left(desk, hazel):
    me = desk.me
    desk.me = hazel.holder
    keep(desk, replace(new_draft("note"), typed={"what": "half a thought"}))
    desk.me = me
    assert left_drafts(desk) == ()
    assert take_over(desk, hazel.holder.person) == 0
    put(desk, Taken(hazel.holder.person, "Left"), hazel)
    (left,) = left_drafts(desk)
    assert (left.name, left.count) == ("Hazel Fictley", 1)
    assert take_over(desk, left.person) == 1
    assert [draft.typed for draft in mine(desk).drafts] == [{"what": "half a thought"}]
    assert left_drafts(desk) == ()


def test_a_key_made_before_another_change_of_keys_is_still_good(desk, hazel, again):
    give_key(desk, LINDEN, CHEAP, hazel)
    rowan = Newcomer("Rowan Testwell", "Deputy", ("write",), FRESH)
    change = Added(prepare_key(want_key(desk, rowan), CHEAP))
    put(desk, Taken(_id(desk, "Linden Sampler"), "Left"), hazel)
    put(desk, change, hazel)
    assert again(desk.holders[_id(desk, "Rowan Testwell")], FRESH).me.name == "Rowan Testwell"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda me: Taken(me, "Left"), "Nobody takes their own key"),
        (lambda me: Taken("nobody", "Left"), "has no key"),
        (lambda me: RightsGiven(me, ("write",)), "only one who looks after"),
        (lambda me: RightsGiven(me, ()), "Choose what"),
        (lambda me: RightsGiven(me, ("recover",)), "Choose what"),
        (lambda me: RightsGiven(me, ("write", "oversee")), "Nothing of this is different"),
    ],
)
def test_it_is_said_why_a_change_cannot_be_made(desk, change, why):
    assert why in why_not(desk, change(desk.me.person))


def test_a_key_is_taken_for_a_reason(desk, hazel):
    assert why_not(desk, Taken(hazel.holder.person, "  ")) == "Enter why the key is taken."


def test_whoever_does_not_oversee_changes_nothing(desk, hazel, again):
    give_key(desk, LINDEN, CHEAP, hazel)
    desk = again(desk.holders[_id(desk, "Linden Sampler")], LINDEN.password)
    assert "not the right to oversee" in why_not(desk, NewSheet())
    with pytest.raises(NotAllowedError):
        put(desk, NewSheet(), hazel)
    assert not keys.who_has_a_key(desk).may_i_oversee


def test_rights_and_office_change_without_that_person_s_password(desk, hazel, again):
    put(desk, RightsGiven(hazel.holder.person, ("countersign", "write", "oversee"), "Principal"), hazel)
    holder = desk.holders[hazel.holder.person]
    assert (holder.office, holder.rights) == ("Principal", ("countersign", "write", "oversee"))
    assert again(holder, HAZELS).me == holder


def test_one_s_own_rights_count_at_once(desk, hazel):
    done = put(desk, RightsGiven(desk.me.person, ("write", "countersign", "oversee")), hazel)
    assert desk.me.may("countersign")
    assert done.me == desk.me


def test_a_lost_password_is_renewed_and_only_the_new_one_opens(desk, hazel, wren, again):
    wanted = want_renewal(desk, hazel.holder.person, FRESH)
    change = Renewed(prepare_key(wanted, CHEAP))
    assert "the password to the old one is lost" in words_of(desk, change)
    assert seconders(desk, change) == ()
    give_key(desk, Newcomer("Rowan Testwell", "Governor", ("oversee",), LINDEN.password), CHEAP, hazel)
    rowan = sign_as(desk.folder, desk.holders[_id(desk, "Rowan Testwell")], LINDEN.password)
    put(desk, change, rowan)
    with pytest.raises(WrongPasswordError):
        prove(desk.folder, hazel.holder.person, HAZELS)
    assert again(desk.holders[hazel.holder.person], FRESH).me.name == "Hazel Fictley"


def test_nobody_renews_their_own_key(desk):
    change = Renewed(prepare_key(want_renewal(desk, desk.me.person, FRESH), CHEAP))
    assert "page for it" in why_not(desk, change)


def test_the_sheet_stands_in_for_a_second_person_and_the_change_is_shown_until_another_saw_it(
    desk, sheet, hazel, again
):
    linden = give_key(desk, LINDEN, CHEAP, hazel)
    proof = prove_sheet(desk.folder, " ".join(sheet.groups).lower())
    change = Taken(linden.person, "Left")
    words = words_of(desk, change)
    done = put(desk, change, proof)
    assert done.new_sheet is not None
    assert done.new_sheet.groups != sheet.groups
    (unseen,) = keys.unseen_changes(desk)
    assert (unseen.by, unseen.mine, unseen.words) == ("Wren Mockford", True, words)
    with pytest.raises(NotAllowedError, match="Somebody else has to see"):
        mark_seen(desk, unseen.of)
    assert not keys.who_has_a_key(desk).sheet.is_kept
    desk = again(hazel.holder, HAZELS)
    (unseen,) = keys.who_has_a_key(desk).unseen
    assert not unseen.mine
    mark_seen(desk, unseen.of)
    assert keys.unseen_changes(desk) == ()


def test_a_sheet_that_was_used_is_worth_nothing_afterwards(desk, sheet, hazel):
    linden = give_key(desk, LINDEN, CHEAP, hazel)
    proof = prove_sheet(desk.folder, sheet.text)
    put(desk, Taken(linden.person, "Left"), proof)
    with pytest.raises(AnswerError, match="newer recovery sheet"):
        put(desk, Taken(hazel.holder.person, "Left"), proof)
    with pytest.raises(AnswerError, match="not the recovery sheet in use"):
        prove_sheet(desk.folder, sheet.text)


def test_a_sheet_counts_as_kept_once_two_groups_of_it_were_typed_back(desk, sheet):
    assert not keys.who_has_a_key(desk).sheet.is_kept
    first, second = sheet.asked
    typed = {first: sheet.groups[first - 1].lower(), second: sheet.groups[first - 1]}
    with pytest.raises(AnswerError, match=f"Group {second} is not right"):
        keep_sheet(desk, sheet, typed, "The school's safe")
    typed[second] = sheet.groups[second - 1]
    with pytest.raises(AnswerError, match="where the sheet is kept"):
        keep_sheet(desk, sheet, typed, " ")
    keep_sheet(desk, sheet, typed, "The school's safe")
    assert keys.who_has_a_key(desk).sheet.kept == "The school's safe"
    put(desk, NewSheet())
    assert not keys.who_has_a_key(desk).sheet.is_kept
    with pytest.raises(AnswerError, match="newer recovery sheet"):
        keep_sheet(desk, sheet, typed, "The school's safe")


def test_a_new_password_opens_and_the_old_one_does_not(desk, again):
    put_password(desk, prepare_password(desk.folder, desk.me, WRENS, FRESH, CHEAP))
    with pytest.raises(WrongPasswordError):
        prove(desk.folder, desk.me.person, WRENS)
    assert again(desk.me, FRESH).me.name == "Wren Mockford"


def test_a_new_password_is_another_one_good_enough_and_the_old_one_is_asked_for(desk):
    with pytest.raises(WrongPasswordError):
        prepare_password(desk.folder, desk.me, HAZELS, FRESH, CHEAP)
    with pytest.raises(AnswerError, match="password you have now"):
        prepare_password(desk.folder, desk.me, WRENS, WRENS, CHEAP)
    with pytest.raises(AnswerError):
        prepare_password(desk.folder, desk.me, WRENS, "short", CHEAP)


def test_the_groups_of_a_sheet_are_checked_before_anything_is_opened():
    with pytest.raises(AnswerError, match="Group 1 is not right"):
        recovery_sheet.check_groups("AAAAA")


def test_an_entry_says_why_a_key_was_taken(desk, hazel):
    put(desk, Taken(hazel.holder.person, "Left the school"), hazel)
    (entry,) = desk.vault.ledger.deeds(KeyTaken.kind)
    assert KeyTaken.from_body(entry.read_body()).reason == "Left the school"


def test_rights_are_given_by_role_and_said_in_words():
    assert {one.id for one in ROLES} == {"dsl", "deputy", "headteacher", "countersigner", "team"}
    assert role("dsl").rights == LEADS
    assert doing(role("headteacher").rights) == "record, countersign and look after the record"
    assert doing(("countersign",)) == "countersign"
