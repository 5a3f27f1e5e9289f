"""Where on Hackett's line from normal to violent the record would stand, and why (A4): UKCCIS annex B.

Suggestions, never a verdict.
"""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.rules.advice import Suggestion
from yps_desktop.record.rules.facts import Reading, newest_answer
from yps_desktop.record.rules.harm import agreed, meant_to_harm, weighed, without_agreement
from yps_desktop.record.rules.points import evidence
from yps_desktop.record.rules.risk_lists import named_in
from yps_desktop.record.rules.sources import UKCCIS_B
from yps_desktop.record.sheets.risk import Risk

BEHAVIOURS = {
    "normal": "normal",
    "inappropriate": "inappropriate",
    "problematic": "problematic",
    "abusive": "abusive",
    "violent": "violent",
}
"""Each stretch of the line in a word, inside a sentence."""
_SUFFERED = {
    "demeaning": "Somebody was humiliated or treated as less than others.",
    "discriminating": "It was about who somebody is.",
}
_WORRYING = {
    "compulsive": "The child seems unable to stop.",
    "interferes": "It gets in the way of growing up.",
    "after_help": "It went on in secret after adults had stepped in.",
}


def behaviour(case: Case, risk: Risk | None = None) -> tuple[Suggestion, ...]:
    """Suggest where the behaviour stands, the weightiest first; `risk` is a sheet being written.

    What is problematic or worse leaves no room for normal or inappropriate. Where too little is recorded
    nothing is suggested.
    """
    reading = Reading.of(case)
    found = {
        "violent": tuple(_violent(reading)),
        "abusive": tuple(_abusive(reading, risk)),
        "problematic": tuple(_problematic(reading, risk)),
    }
    if not any(found.values()):
        found |= _milder(reading, risk)
    return tuple(Suggestion(stretch, reasons, UKCCIS_B) for stretch, reasons in found.items() if reasons)


def _violent(reading: Reading) -> Iterator[str]:
    if "violent" in reading.told("content"):
        yield "The imagery was described as violent."


def _abusive(reading: Reading, risk: Risk | None) -> Iterator[str]:
    yield from meant_to_harm(reading, risk)
    if _of_them(reading, "power", risk) == ("misused",):
        yield "Power was misused."
    marks = _of_them(reading, "marks", risk)
    yield from (sentence for mark, sentence in _SUFFERED.items() if mark in marks)


def _problematic(reading: Reading, risk: Risk | None) -> Iterator[str]:
    yield from without_agreement(reading)
    yield from _consent_unclear(reading)
    if reading.said("point_unusual") == "yes" or "unusual_for_age" in reading.told("content"):
        yield "Acts unusual for the age are recorded."
    acts = (one for one in evidence(reading) if one.field == "point_acts_under_13" and one.sure)
    yield from (one.sentence for one in acts)
    if _of_them(reading, "expected", risk) == ("concerning",):
        yield "It is unusual and worrying at that age."
    if _of_them(reading, "power", risk) == ("unequal",):
        yield "One had more power than the other."
    if _of_them(reading, "how_often", risk) == ("over_time",):
        yield "It has gone on for long or often."
    marks = _of_them(reading, "marks", risk)
    yield from (sentence for mark, sentence in _WORRYING.items() if mark in marks)


def _consent_unclear(reading: Reading) -> Iterator[str]:
    if reading.said("point_coercion") == "not_known":
        yield "It is not known whether somebody was pressured or could not agree."
    if newest_answer(reading.case, "imagery", "agreement") == "not_known":
        yield "It is not known what the child in it agreed to."


def _milder(reading: Reading, risk: Risk | None) -> dict[str, tuple[str, ...]]:
    expected = _of_them(reading, "expected", risk)
    equal, mutual = _of_them(reading, "power", risk) == ("equal",), agreed(reading)
    if expected == ("expected",) and equal and mutual:
        return {"normal": ("Expected at that age, between equals, and agreed.",)}
    if expected == ("among_peers",):
        return {"inappropriate": ("Accepted among friends only, or in the wrong place.",)}
    if mutual and _of_them(reading, "how_often", risk) == ("once",):
        return {"inappropriate": ("It happened once, and the child in it agreed.",)}
    return {}


def _of_them(reading: Reading, field: str, risk: Risk | None) -> tuple[str, ...]:
    """Give the newest answer about the same young people; another child's behaviour is not theirs."""
    named = risk.young_people if risk is not None else None
    if not isinstance(named, tuple):
        return weighed(reading, field, risk)
    ids = {one.id for one in named}
    others = [one.hash for one in reading.case.of("risk") if named_in(one) and not named_in(one) & ids]
    return weighed(reading, field, risk, without=others)
