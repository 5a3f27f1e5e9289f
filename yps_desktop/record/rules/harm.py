"""What in the record speaks for harm: meant, done without agreement, or by an adult (A3, A4)."""

from collections.abc import Collection, Iterator

from yps_desktop.record.ages import ages_of, flags, under
from yps_desktop.record.people import CasePerson, names
from yps_desktop.record.rules.facts import Reading, newest_answer
from yps_desktop.record.sheets.risk import Risk

_ONLY_TOLD = {"reported", "sent_unasked"}


def is_grown(person: CasePerson, reading: Reading) -> bool:
    """Say whether somebody is an adult by standing or by age on the day of the disclosure."""
    age = ages_of(person, reading.case).disclosed
    return person.is_adult_by_standing or (age is not None and under(age, 18) == "no")


def acting_adults(reading: Reading) -> tuple[CasePerson, ...]:
    """Give the adults with a part beyond reporting it or being sent it unasked."""
    return tuple(one for one in reading.people if set(one.roles) - _ONLY_TOLD and is_grown(one, reading))


def an_adult_acts(reading: Reading) -> bool:
    """Say whether an adult did more than report it or be sent it unasked, by the people or the review."""
    if reading.by_adult() or acting_adults(reading):
        return True
    explained = any(one.roles and is_grown(one, reading) for one in reading.people)
    return reading.said("point_adult") == "yes" and not explained


def young_pass_on(reading: Reading) -> bool:
    """Say whether a young person, or a group of them, passed it on."""
    return any("passed_on" in one.roles and not is_grown(one, reading) for one in reading.people)


def meant_to_harm(reading: Reading, risk: Risk | None = None) -> Iterator[str]:
    """Say what points to young people who meant harm, or who abused or exploited somebody."""
    pressing = [p for p in reading.people if "pressured" in p.roles and not is_grown(p, reading)]
    if pressing:
        yield f"{names(pressing)} pressured or threatened somebody."
    if an_adult_acts(reading):
        return
    if reading.said("malice") == "yes":
        yield "It was shared to hurt, bully or blackmail."
    yield from _used_for_harm(reading)
    if reading.said("point_coercion") == "yes" and not pressing:
        yield "Somebody was pressured, or could not freely agree."
    if "conflict" in weighed(reading, "motives", risk) and not agreed(reading):
        yield "It followed a break-up or a quarrel, and nothing says that the child in it agreed."
    yield from _younger_child(reading)


def without_agreement(reading: Reading) -> Iterator[str]:
    """Say what points to imagery made or shared without the child's knowledge or agreement."""
    said = newest_answer(reading.case, "imagery", "agreement")
    if said == "made_only" and reading.told("reach") == {"nobody"}:
        return  # nothing was shared that could have lacked agreement
    if said == "neither":
        yield "The child in it agreed neither to its making nor to its sharing."
    elif said == "made_only":
        yield "The child in it did not agree to this sharing."
    elif said != "made_and_shared":
        yield from _passed_on(reading)


def agreed(reading: Reading) -> bool:
    """Say whether the child in it is recorded as agreeing to making and sharing."""
    return bool(newest_answer(reading.case, "imagery", "agreement") == "made_and_shared")


def weighed(
    reading: Reading, field: str, risk: Risk | None = None, without: Collection[str] = ()
) -> tuple[str, ...]:
    """Give the newest answer to a question of the risk sheet; one being written goes first.

    `without` are hashes of signed sheets that do not count.
    """
    signed = [one.sheet for one in reversed(reading.case.of("risk")) if one.hash not in without]
    answers = (getattr(sheet, field, None) for sheet in (risk, *signed))
    said = next((one for one in answers if one is not None), ())
    return said if isinstance(said, tuple) else (said,)


def _used_for_harm(reading: Reading) -> Iterator[str]:
    if "yes" in reading.told("used_to_shame"):
        yield "It was used to shame somebody."
    if "yes" in reading.told("demanded"):
        yield "Something was demanded."
    if "yes" in reading.told("sold"):
        yield "It was sold."


def _younger_child(reading: Reading) -> Iterator[str]:
    """Sexual acts shown of a child under 13, made by another young person."""
    makers = [one for one in reading.people if "made" in one.roles]
    shown = [one for one in reading.in_imagery() if "made" not in one.roles]
    young = [one for one in shown if flags(one, reading.case).under_13 == "yes"]
    if young and makers and "sexual_acts" in reading.told("content"):
        yield f"{names(makers)} made imagery of sexual acts with {names(young)}, under 13, in it."


def _passed_on(reading: Reading) -> Iterator[str]:
    passing = [one for one in reading.people if "passed_on" in one.roles]
    if passing:
        yield f"{names(passing)} passed it on, and nothing says that the child in it agreed."
    elif "others_passed_on" in reading.told("incident"):
        yield "It was passed on, and nothing says that the child in it agreed."
