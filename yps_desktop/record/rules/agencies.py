"""Which agency to go to, and why (R4, R7): UKCCIS section 2 and annex A."""

from collections.abc import Iterator

from yps_desktop.record.people import names
from yps_desktop.record.rules.advice import Agency, Approach, Point
from yps_desktop.record.rules.facts import Reading
from yps_desktop.record.rules.involvement import is_involved, is_known
from yps_desktop.record.rules.points import SAID
from yps_desktop.record.rules.risk import judged_aggravated

_GO_TO: dict[Agency, str] = {
    "police": "Contact the police",
    "social_care": "Contact children’s social care",
    "ceop": "Report it to CEOP",
    "report_remove": "Use Report Remove",
    "iwf": "Report it to the Internet Watch Foundation",
    "harmful_sexual_behaviour": "Ask a service for harmful sexual behaviour",
    "headteacher": "Tell the {headteacher} at once",
    "lado": "Tell the local authority’s designated officer (LADO) at once",
    "chair_of_governors": "Tell the chair of governors at once",
}
_REFER_TO: dict[Agency, str] = {
    "police": "Refer at once to the police",
    "social_care": "Refer at once to children’s social care",
}


def approaches(reading: Reading, points: tuple[Point, ...]) -> tuple[Approach, ...]:
    """Give each agency once, with every reason to go to it."""
    by_agency: dict[Agency, list[Approach]] = {}
    for one in _approaches(reading, points):
        by_agency.setdefault(one.agency, []).append(one)
    return tuple(_joined(agency, several) for agency, several in by_agency.items())


def agency_lines(agencies: tuple[Approach, ...], headteacher: str) -> Iterator[str]:
    """Write which agency and why, a sentence an agency (R4, R7); `headteacher` is the school's word."""
    for one in agencies:
        go_to = _REFER_TO[one.agency] if one.always or one.at_once else _GO_TO[one.agency]
        yield f"{go_to.format(headteacher=headteacher)}: {one.why}."


def _joined(agency: Agency, several: list[Approach]) -> Approach:
    whys = dict.fromkeys(one.why for one in several)
    always, at_once = any(one.always for one in several), any(one.at_once for one in several)
    return Approach(agency, "; ".join(whys), always, at_once)


def _approaches(reading: Reading, points: tuple[Point, ...]) -> Iterator[Approach]:
    """R7: which agency, and why; "always" where R4 leaves no judgement."""
    yes = {point.field for point in points if point.answer == "yes"}
    if reading.by_adult():
        yield Approach("police", "an adult shared the imagery", always=True)
    if reading.said("malice") == "yes":
        yield Approach("police", "it was shared to hurt, bully or blackmail", always=True)
    for number, field in enumerate(SAID, start=1):
        if field in yes:
            agency: Agency = "social_care" if field == "point_harm" else "police"
            yield Approach(agency, f"point {number}, {SAID[field]}", at_once=True)
    if reading.said("wider_worries") == "yes":
        yield Approach("social_care", "there are wider worries about a child")
    if judged_aggravated(reading.case):
        yield Approach("police", "the incident was judged aggravated")
    yield from _known_to_social_care(reading)
    yield from _specialists(reading)
    yield from _about_staff(reading)


def _known_to_social_care(reading: Reading) -> Iterator[Approach]:
    """S1: involved now, or perhaps, or before."""
    young = [p for p in reading.people if not p.is_adult_by_standing]
    involved = [p for p in young if is_involved(p)]
    perhaps = [p for p in young if is_known(p) and p not in involved]
    if involved:
        yield Approach("social_care", f"already involved with {names(involved)}")
    if perhaps:
        yield Approach("social_care", f"it may know {names(perhaps)}, or knew them before")


def _specialists(reading: Reading) -> Iterator[Approach]:
    if reading.said("strangers_contact") == "yes":
        yield Approach("ceop", "strangers are in contact with a young person")
    if reading.said("reported_still_up") == "yes":
        yield Approach("report_remove", "the young person’s own imagery was reported and is still there")
        yield Approach("iwf", "it was reported and is still there")
    if reading.said("pattern") == "yes":
        yield Approach("harmful_sexual_behaviour", "somebody in it has pressured others before")


def _about_staff(reading: Reading) -> Iterator[Approach]:
    """R4: who works or volunteers here goes to headteacher and LADO; the headteacher, to the chair."""
    staff = [p for p in reading.people if "adult_works_here" in p.standing and set(p.roles) - {"reported"}]
    if reading.said("adult_works_here") != "yes" and not staff:
        return
    head = any(p.is_headteacher == "yes" for p in staff)
    if head or reading.said("adult_is_headteacher") == "yes":
        yield Approach("chair_of_governors", "the adult leads the school")
    else:
        yield Approach("headteacher", "the adult works or volunteers here")
    yield Approach("lado", "the adult works or volunteers here")
