"""What is typed for a copy itself, such as who reads it: there is no place to decide, so it names nobody.

The name of a school or a street tells of no pupil who is called like it: "Grace Academy, Hope Street".
"""

import re

from yps_desktop.record.case import Case
from yps_desktop.record.masked.bare_case import blank
from yps_desktop.record.masked.finding import Found
from yps_desktop.record.masked.places import Reading, put_in
from yps_desktop.record.masked.request import Masking

_PLACES = """
academy avenue centre church clinic close college council county court drive grammar high hill
hospital house infant infants junior juniors lane nursery park police practice prep primary road
school schools secondary solicitors square station street surgery trust university
"""
_IN_A_PLACE = re.compile(
    rf"(?:['’]s)?(?:[ -](?!and\b)(?-i:[A-Z&])[\w'’.]*){{0,3}}?[ -](?:{'|'.join(_PLACES.split())})\b",
    re.IGNORECASE,
)


def names_somebody(reading: Reading, typed: str) -> bool:
    """Say whether words for a copy itself name somebody who is masked in it."""
    return any(not _is_a_place(typed, found) for found in reading.finder.find(typed))


def names_anybody_in(case: Case, typed: str) -> bool:
    """Say whether words that outlive a case name anybody who would be masked in a copy of it."""
    return names_somebody(Reading(case, Masking("")), typed)


def blank_but_places(reading: Reading, typed: str) -> str:
    """Blank such words, but for what is called like somebody masked in the name of a school or a street."""
    spans = [(one.start, one.end) for one in reading.finder.find(typed) if _is_a_place(typed, one)]
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(typed)]
    gaps = [(start, end, blank(typed[start:end])) for start, end in zip(starts, ends, strict=True)]
    return put_in(typed, gaps)


def _is_a_place(typed: str, found: Found) -> bool:
    return found.what == "part" and _IN_A_PLACE.match(typed, found.end) is not None
