"""Whether to refer at once, find out more, or manage in school: UKCCIS section 2 as rules (R3–R7, C3–C6)."""

from collections.abc import Iterator
from dataclasses import replace

from yps_desktop.record.case import Case, Written
from yps_desktop.record.days import in_words
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.advice import Advice, Approach, Level, Point
from yps_desktop.record.rules.agencies import agency_lines, approaches
from yps_desktop.record.rules.facts import Reading, as_of, possibly_under_13
from yps_desktop.record.rules.points import SAID, contradictions, evidence, five_points
from yps_desktop.record.rules.risk import judged_aggravated
from yps_desktop.record.rules.sources import UKCCIS_1, UKCCIS_2
from yps_desktop.record.sheets.decision import NOT_REFERRED, Decision
from yps_desktop.record.sheets.review import Review

_OUTSIDE = {
    "adult_pornography": "Adult pornography is outside this advice. The school’s behaviour and online safety "
    "policies apply; a child at risk is still referred.",
    "text_only": "Messages without imagery are outside this advice. The school’s behaviour and child "
    "protection policies apply; a child at risk is still referred.",
}


def advice(case: Case, review: Review | None = None, headteacher: str = "headteacher") -> Advice:
    """Advise from the record as it stands; `review` is one being written, its answers go first (R4).

    Any point yes: refer at once. Any point not known, not answered while others are, or contradicted by the
    record: not yet in school alone. All no: the school may manage it. Source: UKCCIS section 2.
    `headteacher` is the school's word for that office (G8).
    """
    reading = Reading.of(case, review)
    found = tuple(evidence(reading))
    points, disagreeing = five_points(reading, found), contradictions(reading, found)
    agencies = approaches(reading, points)
    bare = Advice(
        level=_level(reading, points, agencies, bool(disagreeing)),
        points=points,
        agencies=agencies,
        lines=(),
        source=UKCCIS_1 if reading.by_adult() else UKCCIS_2,
        contradictions=disagreeing,
        aggravated=judged_aggravated(case),
    )
    return replace(bare, lines=tuple(_lines(reading, bare, headteacher)))


def against(given: Advice, decision: Decision) -> tuple[str, ...]:
    """Say in what a decision goes against the advice (R5, C4, C6); empty where it does not."""
    if decision.course is None:
        return ()
    if decision.course in NOT_REFERRED:
        return tuple(_against_not_referring(given, decision))
    police = next((a for a in given.agencies if a.agency == "police" and a.always), None)
    if decision.course == "social_care" and police is not None:
        return (f"The advice is to tell the police as well: {police.why}.",)
    return ()


def against_when_signed(case: Case, written: Written) -> tuple[str, ...]:
    """Say in what a decision, as it stands, went against the advice of the record when it was signed (R5)."""
    if not isinstance(written.sheet, Decision):
        return ()
    return against(advice(as_of(case, written.latest.header.seq)), written.sheet)


def is_against_advice(case: Case, written: Written) -> bool:
    """Say whether a decision carries the mark "Against advice": by rule, or since its author said why."""
    given_a_reason = getattr(written.sheet, "against_advice_reason", None) is not None
    return given_a_reason or bool(against_when_signed(case, written))


def _against_not_referring(given: Advice, decision: Decision) -> Iterator[str]:
    if given.level == "refer_now":
        yield f"The advice is to refer now: {_why_refer(given)}."
    elif given.level == "find_out":
        said = _numbers(given.open_points())
        yield f"Decided before {said} known." if said else "Decided while something is still to be settled."
    if given.aggravated and given.level != "refer_now":
        yield "The incident was judged aggravated, which ordinarily goes to the police or social care."
    if decision.abusive == "yes" and decision.course in ("in_school", "in_school_specialists"):
        yield "Abusive or violent behaviour ordinarily goes to early help, social care or the police."
    if decision.enough_information in ("no", "not_known"):
        yield "A decision not to refer needs enough information to assess the risks."
    if decision.manageable in ("no", "not_known"):
        yield "A decision not to refer needs risks that the school can manage with local help."


def _why_refer(given: Advice) -> str:
    said = _numbers(given.yes_points())
    return f"{said} yes" if said else "; ".join(one.why for one in given.agencies if one.always)


def _numbers(points: tuple[Point, ...]) -> str:
    if not points:
        return ""
    listed = [str(point.number) for point in points]
    joined = " and ".join(part for part in (", ".join(listed[:-1]), listed[-1]) if part)
    return f"point {joined} is" if len(points) == 1 else f"points {joined} are"


def _level(
    reading: Reading, points: tuple[Point, ...], agencies: tuple[Approach, ...], disagreeing: bool
) -> Level:
    answers = {point.answer for point in points}
    if "yes" in answers or any(approach.always for approach in agencies):
        return "refer_now"
    if answers == {None}:
        return "nothing_yet"
    doubtful = reading.said("malice") == "not_known"
    return "find_out" if answers != {"no"} or disagreeing or doubtful else "may_manage"


def _lines(reading: Reading, given: Advice, headteacher: str) -> Iterator[str]:
    agencies = agency_lines(given.agencies, headteacher)
    if given.level == "refer_now":
        yield from agencies
        yield "A referral waits for nobody’s signature. Where somebody is in danger now, ring 999."
    elif given.level == "find_out":
        yield from _find_out_lines(reading, given)
    elif given.level == "may_manage":
        yield "All five points are no: the school may manage it, and can refer at any time."
        yield "If nothing is referred, a further review with a conversation follows."
    else:
        yield "The five points have no answer yet. A referral need not wait for them."
    yield from agencies
    yield from (_OUTSIDE[one] for one in sorted(reading.told("incident")) if one in _OUTSIDE)
    yield from _under_13_lines(reading)


def _find_out_lines(reading: Reading, given: Advice) -> Iterator[str]:
    for point in given.open_points():
        known = "has no answer yet" if point.answer is None else "is not known"
        yield f"Point {point.number} {known}: {SAID[point.field]}."
    if reading.said("malice") == "not_known":
        yield "It is not known whether it was shared to hurt somebody."
    if given.contradictions:
        yield "Answers to the points and the rest of the record do not agree. Settle which is right."
    yield _how_to_find_out(reading)
    yield "If it cannot be found out, or any doubt is left, ring the police."


def _how_to_find_out(reading: Reading) -> str:
    whom, until = reading.said("more_from"), reading.said("find_out_by")
    said = "Find out without looking"
    if whom:
        said += f", from {whom}"
    if isinstance(until, Moment):
        said += f", by {in_words(until)}"
    return said + "."


def _under_13_lines(reading: Reading) -> Iterator[str]:
    """A5: under 13, sexual acts or not, the local procedure is looked up. Source: UKCCIS annex B."""
    for person, sure in possibly_under_13(reading):
        was = "was" if sure else "was possibly"
        yield f"{person.name} {was} under 13: look up the local procedure for children of that age."
