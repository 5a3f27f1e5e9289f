"""What is said beside a viewing: distress, presence, place, same sex (V3–V8). Nothing here stops anybody."""

from collections.abc import Iterator
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.people import in_imagery
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.sources import OURS, UKCCIS_2
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.record.times import in_order

SameSex = Literal["yes", "no", "both", "not_known"]

_SEXES = ("female", "male")
_SAME_SEX = {
    "both": "Both girls and boys are in the imagery, so no one viewer is of the same sex as all of them.",
    "not_known": "It is not known whether the viewer is of the same sex as the young person in the imagery.",
    "no": "The viewer should be of the same sex as the young person in the imagery.",
}


def viewing_notices(
    case: Case | None, viewing: Viewing, headteacher: str = "headteacher"
) -> tuple[Notice, ...]:
    """Give what is to be said of a viewing as it is written; `case` is None in a new incident.

    `headteacher` is the school's word for that office (G8). Source: UKCCIS section 2, "Viewing the imagery".
    """
    if viewing.form == "viewed":
        return (*_of_viewed(case, viewing, headteacher), *_copied(viewing))
    return tuple(_copied(viewing)) if viewing.form == "seen" else ()


def _of_viewed(case: Case | None, viewing: Viewing, headteacher: str) -> Iterator[Notice]:
    yield from _distress(viewing)
    yield from _headteacher(viewing, headteacher)
    yield from _authority(case, viewing)
    yield from _presence(viewing)
    yield from _place(viewing, headteacher)
    yield from _same_sex(case, viewing)


def _distress(viewing: Viewing) -> Iterator[Notice]:
    """V3: significant distress or harm to the pupil, and it must not happen."""
    if viewing.distress == "yes":
        sentence = "Viewing that would greatly distress or harm the young person must not happen."
        yield Notice("distress", None, sentence, UKCCIS_2)
    elif viewing.distress == "not_known":
        sentence = "If viewing could greatly distress or harm the young person, it must not happen."
        yield Notice("distress", None, sentence, UKCCIS_2)


def _headteacher(viewing: Viewing, headteacher: str) -> Iterator[Notice]:
    """V4: discussed with the headteacher, which means before it happens."""
    talked, looked = viewing.head_discussed_when, viewing.when
    if talked is None or looked is None or talked == looked:
        return
    if in_order((talked, looked), lambda moment: moment) == [looked, talked]:
        sentence = f"The decision was discussed with the {headteacher} after the viewing."
        yield Notice("head_discussed_when", None, sentence, UKCCIS_2)


def _authority(case: Case | None, viewing: Viewing) -> Iterator[Notice]:
    """V4: somebody other than the lead views only with authority delegated by the headteacher."""
    if case is None or viewing.viewer is None or viewing.viewer.id == case.lead:
        return
    if viewing.authority_by is None:
        sentence = f"{viewing.viewer.name} does not lead this case: who gave the authority to view?"
        yield Notice("authority_by", None, sentence, UKCCIS_2)


def _presence(viewing: Viewing) -> Iterator[Notice]:
    """V5: another member of staff in the room, who need not look."""
    viewer = viewing.viewer.id if viewing.viewer else None
    if not any(one.id != viewer for one in viewing.present or ()):
        sentence = "Somebody else should be in the room. They need not look."
        yield Notice("present", "presence_reason", sentence, UKCCIS_2)


def _place(viewing: Viewing, headteacher: str) -> Iterator[Notice]:
    """V6: on the premises, ideally the office of the headteacher or a senior leader."""
    if viewing.where == "off_site":
        sentence = f"Viewing should be at school, in the office of the {headteacher} or a senior leader."
        yield Notice("where", "place_reason", sentence, UKCCIS_2)
    elif viewing.where == "elsewhere_on_site":
        sentence = f"The best place is the office of the {headteacher} or a senior leader."
        yield Notice("where", "place_reason", sentence, UKCCIS_2)


def _same_sex(case: Case | None, viewing: Viewing) -> Iterator[Notice]:
    """V7: a viewer of the same sex as the young person; otherwise, or both, or not known, a sentence."""
    sentence = _SAME_SEX.get(same_sex(case, viewing) or "")
    if sentence:
        yield Notice("viewer_sex", "same_sex_reason", sentence, UKCCIS_2)


def same_sex(case: Case | None, viewing: Viewing) -> SameSex | None:
    """Say whether the viewer is of the same sex as whoever is in the imagery; None where it was not said."""
    viewer = viewing.viewer_sex
    if viewer is None:
        return None
    sexes = {person.sex for person in in_imagery(case)} if case else set()
    if sexes == {viewer} and viewer in _SEXES:
        return "yes"
    if set(_SEXES) <= sexes:
        return "both"
    return "not_known" if viewer not in _SEXES or not sexes or not sexes <= set(_SEXES) else "no"


def _copied(viewing: Viewing) -> Iterator[Notice]:
    """V8, V12: never copied, printed, forwarded or saved; if it was, what became of the copies is asked."""
    if viewing.not_copied == "no":
        sentence = "A copy must not be made. Say where copies are, and ask the police before removing any."
        yield Notice("not_copied", "breach_what", sentence, UKCCIS_2)
    elif viewing.not_copied == "not_known":
        sentence = "Find out whether a copy was made, without looking."
        yield Notice("not_copied", "breach_what", sentence, OURS)
