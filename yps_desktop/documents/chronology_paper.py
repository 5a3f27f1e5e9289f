"""The chronology of a case alone (Z7): what came after what."""

from datetime import datetime

from yps_desktop.documents.chronology import chronology_days
from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.front_facts import key_facts
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.school import School


def compose(case: Case, edition: Edition, school: School, stamp: Stamp, now: datetime) -> Paper:
    """Compose the chronology: when it happened, apart from it when it was recorded, and the gap between."""
    return Paper(
        kind="chronology",
        title=f"Case {case.number} in order of time",
        subtitle="When it happened; beside it when it was recorded, and how much later",
        key_facts=key_facts(case, school, now),
        blocks=(chronology_days(case, edition),),
        stamp=stamp,
        practice=school.practice,
    )
