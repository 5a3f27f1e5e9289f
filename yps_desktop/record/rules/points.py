"""The five points for immediate referral, and what the rest of the record says to each (R3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yps_desktop.record.ages import ages_of, flags, under
from yps_desktop.record.people import CasePerson
from yps_desktop.record.rules.advice import Notice, Point
from yps_desktop.record.rules.facts import Reading, newest_answer, newest_answering
from yps_desktop.record.rules.sources import UKCCIS_1, UKCCIS_2
from yps_desktop.record.sheets.review import POINTS

SAID = {
    "point_adult": "an adult is involved",
    "point_coercion": "pressure, blackmail, grooming, or doubt that somebody could consent",
    "point_unusual": "acts unusual for the age, or violent",
    "point_acts_under_13": "sexual acts, and somebody in the imagery under 13",
    "point_harm": "somebody is at immediate risk of harm",
}
"""Each point in a few words, inside a sentence."""
_NUMBERED = tuple(enumerate(POINTS, start=1))


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something in the record that speaks for a point; `sure` where it settles it."""

    field: str
    sure: bool
    sentence: str
    source: str = UKCCIS_2


def five_points(reading: Reading, found: Sequence[Evidence]) -> tuple[Point, ...]:
    """Give the five points as answered last.

    Where no review has answered a point, the evidence found in the record stands in for it. Annex G's
    short form of point 4 ("under 13" alone) is not used. Source: UKCCIS section 2.
    """
    return tuple(_point(number, field, reading.said(field), found) for number, field in _NUMBERED)


def contradictions(reading: Reading, found: Sequence[Evidence]) -> tuple[Notice, ...]:
    """Say where answers to the points and the rest of the record do not agree (R3)."""
    said = [one for one in found if _contradicts(reading.said(one.field), one)]
    said += _not_borne_out(reading)
    return tuple(Notice(one.field, None, one.sentence, one.source) for one in said)


def evidence(reading: Reading) -> Iterator[Evidence]:
    """Give what in the record, reviews apart, speaks for each point."""
    content = reading.told("content")
    yield from _adults(reading)
    yield from _pressure(reading)
    if content & {"violent", "unusual_for_age"}:
        yield Evidence(
            "point_unusual", True, "The imagery was described as violent or as unusual for the age."
        )
    yield from _acts_under_13(reading, content)
    if reading.review is None or reading.review.point_harm is None:
        yield from _danger(reading)


def _point(number: int, field: str, answer: str | None, found: Sequence[Evidence]) -> Point:
    if answer is not None:
        return Point(number, field, answer)
    sure = [one.sure for one in found if one.field == field]
    if not sure:
        return Point(number, field, None)
    return Point(number, field, "yes" if any(sure) else "not_known", from_record=True)


def _contradicts(answer: str | None, one: Evidence) -> bool:
    return answer == "no" or (answer == "not_known" and one.sure)


def _adults(reading: Reading) -> Iterator[Evidence]:
    case = reading.case
    if "adult_shares_child_imagery" in reading.told("incident"):
        yield Evidence("point_adult", True, "The imagery sheet says that an adult shared it.", UKCCIS_1)
    for person in reading.people:
        if not _has_a_part(person):
            continue
        if person.is_adult_by_standing:
            yield Evidence("point_adult", True, f"{person.name} is recorded as an adult with a part in it.")
        elif (age := ages_of(person, case).disclosed) is not None and under(age, 18) != "yes":
            sure = under(age, 18) == "no"
            is_or_may = "was" if sure else "may have been"
            yield Evidence("point_adult", sure, f"By the record {person.name} {is_or_may} 18 or over.")


def _has_a_part(person: CasePerson) -> bool:
    """A part beyond having reported it."""
    return any(role != "reported" for role in person.roles)


def _pressure(reading: Reading) -> Iterator[Evidence]:
    if newest_answer(reading.case, "imagery", "demanded") == "yes":
        yield Evidence("point_coercion", True, "The imagery sheet says that something was demanded.")
    for person in reading.people:
        if "pressured" in person.roles:
            sentence = f"{person.name} is recorded as having pressured or threatened somebody."
            yield Evidence("point_coercion", True, sentence)
        if "was_pressured" in person.roles:
            sentence = f"{person.name} is recorded as having been pressured or threatened."
            yield Evidence("point_coercion", True, sentence)


def _acts_under_13(reading: Reading, content: frozenset[str]) -> Iterator[Evidence]:
    acts = "sexual_acts" in content
    if not acts and "not_known" not in content:
        return
    shown = reading.in_imagery()
    if acts and not shown:
        yield Evidence(
            "point_acts_under_13",
            False,
            "Sexual acts were described, and nobody is recorded as being in the imagery, so no age is known.",
        )
    what = "Sexual acts were described" if acts else "What the imagery shows is not known"
    for person in shown:
        young = flags(person, reading.case).under_13
        if young != "no":
            was = "was" if young == "yes" else "was possibly"
            sentence = f"{what}, and by the record {person.name} {was} under 13."
            yield Evidence("point_acts_under_13", acts and young == "yes", sentence)


def _danger(reading: Reading) -> Iterator[Evidence]:
    """Risk is of the hour: a review that answers point 5 later than the disclosure has the last word."""
    told = newest_answering(reading.case, "disclosure", "danger")
    weighed = newest_answering(reading.case, "review", "point_harm")
    if told is None or (weighed is not None and weighed.latest.header.seq > told.latest.header.seq):
        return
    danger = newest_answer(reading.case, "disclosure", "danger")
    if danger == "yes":
        yield Evidence("point_harm", True, "The disclosure says that somebody was at immediate risk.")
    elif danger == "not_known":
        sentence = "The disclosure says that it was not known whether somebody was at immediate risk."
        yield Evidence("point_harm", False, sentence)


def _not_borne_out(reading: Reading) -> Iterator[Evidence]:
    """A "yes" to point 4 although everybody's age speaks against it."""
    shown = reading.in_imagery()
    if reading.said("point_acts_under_13") != "yes" or not shown:
        return
    if all(flags(person, reading.case).under_13 == "no" for person in shown):
        sentence = "Point 4 is yes, but by the record everybody in the imagery was 13 or over."
        yield Evidence("point_acts_under_13", False, sentence)
