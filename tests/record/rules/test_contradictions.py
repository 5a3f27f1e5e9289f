"""What cannot well all be true is said beside its question, and a reason is asked (issue 3, bad input)."""

from datetime import date

import pytest

from tests.record.builder import HAZEL, JUNIPER, ROWAN, WREN, Chain, at
from tests.record.rules.test_deadlines import ring, told
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.custody import HandOver, StillThere
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.deletion import Deletion, DeletionConfirmed
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import Closing, Lead, Reopening
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.police import PoliceContact, PoliceOutcome
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.school_system import SchoolSystem
from yps_desktop.record.sheets.searches import DeviceSearch, PupilSearch
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.takedown import Takedown
from yps_desktop.record.sheets.viewing import Viewing


def at_odds(chain: Chain | None, sheet: Sheet, about: str | None = None) -> dict[str, str]:
    """Give what is said where a reason is asked, by the question it stands beside."""
    found = notices(chain.case() if chain else None, sheet, about)
    return {one.field: one.sentence for one in found if one.reason_field == "differs_reason"}


def described() -> Chain:
    """A case of 18 November with a pupil and an adult who are described."""
    chain = told()
    chain.sheet(Person(name=JUNIPER.name, standing=("pupil_here",), roles=("in_imagery",)), "j")
    chain.sheet(Person(name="Larch Mockwood", standing=("adult",), roles=("received",)), "l")
    return chain


LARCH = Named("l", "Larch Mockwood")


def with_phone() -> Chain:
    chain = told()
    chain.sheet(Device(received=at(18, "10:00"), what="phone", place="Safe"), "d1")
    chain.sheet(HandOver(when=at(18, "12:00"), to_kind="person_here", to_person=HAZEL), "d1")
    return chain


@pytest.mark.parametrize(
    "sheet",
    [
        Review(when=at(17)),
        Parents(step="told", young_people=(JUNIPER,), when=at(17)),
        Deletion(form="asked", whom=(ROWAN,), when=at(17)),
        PoliceContact(when=at(17), what_was_said="Rang 101"),
        Viewing(form="not_viewed", when=at(18, "08:00")),
        Conversation(young_person=JUNIPER, when=at(17), learned="All of it"),
    ],
)
def test_what_a_school_does_once_it_knows_is_not_dated_before(sheet: Sheet) -> None:
    assert "first heard of it on 18 November 2026 at 8:50am" in at_odds(told(), sheet)["when"]


@pytest.mark.parametrize(
    "sheet",
    [
        Review(when=at(18)),
        Review(when=at(17, about=True)),
        Viewing(form="seen", when=at(17)),
        Deletion(form="already", whom=(ROWAN,), when=at(17)),
    ],
)
def test_what_may_have_been_before_is_not_said(sheet: Sheet) -> None:
    assert at_odds(told(), sheet) == {}


def test_parents_who_brought_it_spoke_with_the_school_before() -> None:
    chain = Chain()
    chain.sheet(Disclosure(when=at(18), brought_by="parent", account="Her mother rang."))
    assert at_odds(chain, Parents(step="told", young_people=(JUNIPER,), when=at(17))) == {}
    assert at_odds(chain, Review(when=at(17)))


def test_a_closing_before_the_disclosure_and_before_what_happened_later() -> None:
    chain = ring(told(), at(19))
    assert "on 19 November 2026, after the closing" in at_odds(chain, Closing(when=at(17)))["when"]
    assert at_odds(chain, Closing(when=at(19))) == {}


def test_a_reopening_before_the_closing() -> None:
    chain = told()
    chain.sheet(Closing(when=at(20), summary="Told", followed_up="Talks"))
    assert "closed on 20 November" in at_odds(chain, Reopening(when=at(19), reason="News"))["when"]


def test_an_outcome_before_the_police_knew() -> None:
    chain = ring(told(), at(19))
    assert "first spoken with on 19" in at_odds(chain, PoliceOutcome(when=at(18), outcome="caution"))["when"]


@pytest.mark.parametrize(
    ("begun", "later"),
    [
        (
            SocialCare(when=at(19), purpose="referral", what_was_said="Rang"),
            ReferralAnswer(when=at(18), what="answered"),
        ),
        (
            Deletion(form="asked", whom=(ROWAN,), when=at(19)),
            DeletionConfirmed(when=at(18), outcome="confirmed"),
        ),
    ],
)
def test_an_answer_before_what_it_answers(begun: Sheet, later: Sheet) -> None:
    chain = told()
    chain.sheet(begun, "x")
    assert "began on 19 November 2026" in at_odds(chain, later, "x")["when"]


@pytest.mark.parametrize(
    ("sheet", "field"),
    [
        (Disclosure(when=at(18), reached_dsl=at(17)), "reached_dsl"),
        (Imagery(when=at(20), made=at(18), first_shared=at(17)), "first_shared"),
        (Imagery(when=at(20), first_shared=at(18), last_shared=at(17)), "last_shared"),
        (Imagery(when=at(18), made=at(19)), "made"),
        (Review(when=at(20), referred_when=at(19), learned_when=at(18)), "learned_when"),
        (Viewing(form="viewed", when=at(18, "10:00"), ended=at(18, "09:00")), "ended"),
        (Viewing(form="viewed", when=at(18, "10:00"), authority_when=at(18, "11:00")), "authority_when"),
        (Device(received=at(17), off_network_when=at(18), switched_off_when=at(17)), "off_network_when"),
        (SchoolSystem(when=at(18), unreachable_when=at(18), removed_when=at(17)), "removed_when"),
        (Deletion(form="asked", when=at(18), police_said_when=at(19)), "police_said_when"),
        (Takedown(to="poster", when=at(18), police_said_when=at(19)), "police_said_when"),
    ],
)
def test_days_of_one_sheet_that_cannot_stand_in_this_order(sheet: Sheet, field: str) -> None:
    found = at_odds(None, sheet)
    assert list(found) == [field]
    assert found[field].startswith("By these answers: ")


def test_days_that_may_be_so_are_not_said() -> None:
    sheet = Imagery(when=at(20), made=at(10, about=True), first_shared=at(9), last_shared=at(20))
    assert at_odds(None, sheet) == {}


def test_y2_an_adult_whose_age_says_fifteen() -> None:
    born = Person(name="A", standing=("adult",), born=date(2011, 3, 4), told_when=at(18))
    assert "an adult, and 15 years old at most" in at_odds(None, born)["born"]
    as_told = Person(name="A", standing=("adult_works_here",), age_low=14, age_high=15)
    assert "15 years old at most" in at_odds(None, as_told)["age_high"]
    assert at_odds(None, Person(name="A", standing=("adult",), age_low=15)) == {}


def test_y2_a_pupil_of_eighteen_is_an_adult_too() -> None:
    both = ("pupil_here", "adult")
    assert at_odds(None, Person(name="A", standing=both, age_low=18, age_high=18)) == {}
    assert at_odds(None, Person(name="A", standing=both, age_low=17, age_high=17))


def test_y2_the_standing_may_be_on_an_earlier_sheet() -> None:
    later = Person(name=LARCH.name, age_low=15, age_high=15)
    assert at_odds(described(), later, "l")
    assert at_odds(described(), later, "j") == {}


def test_y2_a_pupil_of_thirty() -> None:
    assert (
        "a pupil, and 30" in at_odds(None, Person(name="A", standing=("pupil_here",), age_low=30))["age_low"]
    )
    assert at_odds(None, Person(name="A", standing=("former_pupil",), age_low=30)) == {}


def test_y2_a_birth_after_the_incident() -> None:
    chain = described()
    chain.sheet(Imagery(when=at(18), description="Told", made=Moment(date(2012, 1, 1))))
    said = at_odds(chain, Person(name="A", born=date(2013, 1, 1)), "j")
    assert "after 1 January 2012" in said["born"]
    assert at_odds(chain, Person(name="A", born=date(2011, 1, 1)), "j") == {}


def test_y2_ages_that_do_not_fit() -> None:
    born = date(2011, 3, 4)
    person = Person(name="A", born=born, age_low=12, age_high=13, told_when=at(18))
    assert at_odds(None, person) == {"age_low": "By the date of birth they were 15 then."}
    assert at_odds(None, Group(name="Year 9", age_low=15, age_high=12))["age_high"]
    assert at_odds(None, Person(name="A", standing=("pupil_here", "former_pupil")))["standing"]


def test_k3_a_hand_over_from_somebody_who_does_not_hold_it() -> None:
    chain = with_phone()
    given = HandOver(when=at(18, "13:00"), to_kind="police", from_person=WREN)
    assert "is with Hazel Fictley, not with Wren Mockford" in at_odds(chain, given, "d1")["from_person"]
    before = HandOver(when=at(18, "11:00"), to_kind="police", from_person=WREN)
    assert at_odds(chain, before, "d1") == {}


def test_k3_a_device_that_left_is_not_handed_on_nor_seen() -> None:
    chain = with_phone()
    chain.sheet(HandOver(when=at(19), to_kind="police"), "d1")
    assert "left the school" in at_odds(chain, HandOver(when=at(20), to_kind="family"), "d1")["from_person"]
    assert "left the school" in at_odds(chain, StillThere(when=at(20)), "d1")["when"]
    assert at_odds(chain, StillThere(when=at(18, "15:00")), "d1") == {}


def test_k3_nobody_hands_it_to_themselves() -> None:
    given = HandOver(when=at(18), to_kind="person_here", from_person=HAZEL, to_person=HAZEL)
    assert "to themselves" in at_odds(with_phone(), given, "d1")["to_person"]


def test_g2_two_masked_names_are_not_one_person() -> None:
    one, other = Named("x", MASKED), Named("y", MASKED)
    given = HandOver(when=at(18, "13:00"), to_kind="person_here", from_person=one, to_person=other)
    assert "to_person" not in at_odds(None, given, "d1")
    assert "to_person" not in at_odds(with_phone(), given, "d1")


def test_v4_a_young_person_as_viewer() -> None:
    viewing = Viewing(form="viewed", when=at(19), viewer=JUNIPER)
    assert at_odds(described(), viewing)["viewer"] == (
        "By the record Juniper Exampleton is a young person. This asks for an adult."
    )
    typed_again = Viewing(form="viewed", when=at(19), viewer=Named("new", "juniper exampleton"))
    assert "viewer" in at_odds(described(), typed_again)
    assert "viewer" not in at_odds(described(), Viewing(form="viewed", when=at(19), viewer=WREN))


def test_an_adult_where_a_young_person_is_asked_for() -> None:
    talk = Conversation(young_person=LARCH, when=at(19), learned="All of it")
    assert "is an adult" in at_odds(described(), talk)["young_person"]
    assert "is an adult" in at_odds(told(), Conversation(young_person=WREN, when=at(19)))["young_person"]
    assert at_odds(described(), Conversation(young_person=JUNIPER, when=at(19))) == {}


def test_k6_the_one_who_searches_is_not_the_only_one_present() -> None:
    search = PupilSearch(when=at(18), young_person=JUNIPER, searched_by=(WREN,), present=(WREN,))
    assert "nobody else was present" in at_odds(None, search)["present"]
    two = PupilSearch(when=at(18), young_person=JUNIPER, searched_by=(WREN,), present=(WREN, HAZEL))
    assert at_odds(None, two) == {}


def test_k6_whoever_is_searched_is_not_the_witness() -> None:
    search = PupilSearch(when=at(18), young_person=JUNIPER, searched_by=(WREN,), present=(JUNIPER,))
    assert "young person" in at_odds(None, search)["present"]


def test_k5_v4_nobody_gives_themselves_authority() -> None:
    search = DeviceSearch(when=at(18), searched_by=WREN, authorised="yes", authorised_by=WREN)
    assert "gave themselves the authority to search" in at_odds(None, search)["authorised_by"]
    by_herself = Viewing(form="viewed", when=at(19), viewer=WREN, authority_by=WREN)
    assert "authority_by" in at_odds(told(), by_herself)
    by_the_head = Viewing(form="viewed", when=at(19), viewer=HAZEL, authority_by=HAZEL)
    assert "authority_by" not in at_odds(told(), by_the_head)


def test_c6_kept_in_school_without_the_two_yeses() -> None:
    kept = Decision(when=at(19), course="in_school", enough_information="no", manageable="no")
    assert set(at_odds(told(), kept)) == {"enough_information", "manageable"}
    assert at_odds(told(), Decision(when=at(19), course="police", manageable="no")) == {}


def test_i6_never_sent_and_still_shared() -> None:
    assert "still_shared" in at_odds(None, Imagery(reach="nobody", still_shared="yes"))
    assert at_odds(None, Imagery(reach="group", still_shared="yes")) == {}


def test_s2_they_do_nothing_and_take_it_on() -> None:
    assert "outcome" in at_odds(None, ReferralAnswer(what="answered", outcome=("no_action", "section_47")))
    assert at_odds(None, ReferralAnswer(what="answered", outcome=("no_action", "advice"))) == {}


def test_f4_kept_informed_before_they_were_told() -> None:
    informed = Parents(step="kept_informed", young_people=(JUNIPER,), when=at(20))
    assert "Juniper Exampleton" in at_odds(described(), informed)["step"]
    chain = described()
    chain.sheet(Parents(step="told", young_people=(JUNIPER,), when=at(19)))
    assert at_odds(chain, informed) == {}


def test_b3_the_lead_goes_to_somebody_else() -> None:
    assert "leads this case already" in at_odds(told(), Lead(when=at(20), to_person=WREN))["to_person"]
    assert at_odds(told(), Lead(when=at(20), to_person=HAZEL)) == {}


def test_a_reason_is_asked_and_nothing_waits_for_it() -> None:
    asked = noticed_fields(notices(told().case(), review := Review(when=at(17))))
    assert "differs_reason" in asked
    assert review.field("differs_reason").is_asked(review.answers(), asked)
    assert review.missing(asked) == review.missing()
