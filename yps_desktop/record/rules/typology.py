"""Which of Finkelhor and Wolak's six types the record would fit, and why (A3): UKCCIS annex F.

Suggestions, never a verdict: several may fit, and the person who knows the case chooses with a reason.
"""

from collections.abc import Iterator

from yps_desktop.record.ages import flags
from yps_desktop.record.case import Case
from yps_desktop.record.people import CasePerson, names
from yps_desktop.record.rules.advice import Suggestion
from yps_desktop.record.rules.facts import Reading
from yps_desktop.record.rules.harm import (
    agreed,
    an_adult_acts,
    meant_to_harm,
    weighed,
    without_agreement,
    young_pass_on,
)
from yps_desktop.record.rules.points import evidence
from yps_desktop.record.rules.sources import UKCCIS_F
from yps_desktop.record.sheets.risk import Risk

TYPES = {
    "aggravated_adult": "aggravated: an adult",
    "aggravated_harm": "aggravated: meant to harm",
    "aggravated_reckless": "aggravated: reckless",
    "experimental_romantic": "experimental: romantic",
    "experimental_attention": "experimental: attention",
    "experimental_other": "experimental: other",
}
"""Each type in a few words, inside a sentence."""
_HAVING = {"received", "holds", "asked", "sent_unasked"}
_SEXUAL_MOTIVES = {"trust", "flirting", "attention"}


def typology(case: Case, risk: Risk | None = None) -> tuple[Suggestion, ...]:
    """Suggest the types that fit the record, the weightiest first; `risk` is a sheet being written.

    Harm that was meant leaves no room for recklessness, and either leaves none for experiment; nor does an
    adult who did more than be sent it unasked. Where too little is recorded nothing is suggested.
    """
    reading = Reading.of(case)
    harm = tuple(meant_to_harm(reading, risk))
    adult = an_adult_acts(reading)
    reckless = () if harm or (adult and not young_pass_on(reading)) else tuple(without_agreement(reading))
    found = {
        "aggravated_adult": tuple(_adult(reading)),
        "aggravated_harm": harm,
        "aggravated_reckless": reckless,
    }
    if not (harm or reckless or adult):
        found |= _experimental(reading, risk)
    return tuple(Suggestion(type, reasons, UKCCIS_F) for type, reasons in found.items() if reasons)


def _adult(reading: Reading) -> Iterator[str]:
    said = [one.sentence for one in evidence(reading) if one.field == "point_adult" and one.sure]
    yield from said
    if reading.said("point_adult") == "yes" and not said:
        yield "The review says that an adult is involved."


def _experimental(reading: Reading, risk: Risk | None) -> dict[str, tuple[str, ...]]:
    couple = [one for one in reading.people if one.relation == "partners"]
    spread = tuple(_spread(reading, risk))
    return {
        "experimental_romantic": tuple(_romantic(reading, couple)) if couple and not spread else (),
        "experimental_attention": spread or (() if couple else tuple(_no_couple(reading))),
        "experimental_other": tuple(_other(reading, risk)),
    }


def _romantic(reading: Reading, couple: list[CasePerson]) -> Iterator[str]:
    one = couple[0]
    other = one.relation_to.name if one.relation_to else "the other"
    yield f"{one.name} and {other} are partners, and nothing says that it went beyond the two."
    if agreed(reading):
        yield "The child in it agreed to making it and to sharing it."


def _spread(reading: Reading, risk: Risk | None) -> Iterator[str]:
    if weighed(reading, "sent_to_several", risk) == ("yes",):
        yield "The child who made it sent it to more than one person."
    reach = reading.told("reach")
    if "public" in reach:
        yield "It can be seen in public."
    elif "group" in reach:
        yield "It was shared in a group."


def _no_couple(reading: Reading) -> Iterator[str]:
    makers = [one for one in reading.people if "made" in one.roles]
    having = [one for one in reading.people if one not in makers and _HAVING & set(one.roles)]
    if makers and having:
        yield f"{names(makers)} and {names(having)} are not recorded as partners."


def _other(reading: Reading, risk: Risk | None) -> Iterator[str]:
    if reading.told("reach") == {"nobody"}:
        yield "As far as anybody knows it was never sent or shared."
    if _SEXUAL_MOTIVES & set(weighed(reading, "motives", risk)) or "sexual_acts" in reading.told("content"):
        return
    small = [p for p in reading.in_imagery() if flags(p, reading.case).nine_or_younger == "yes"]
    if small:
        was = "was" if len(small) == 1 else "were"
        yield f"{names(small)} {was} 9 or younger, and no sexual motive is recorded."
