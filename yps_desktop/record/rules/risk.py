"""What is said beside a risk sheet, and what the case still lacks of it (A3–A7)."""

from collections.abc import Iterator

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import CasePerson, names, young_people
from yps_desktop.record.rules.advice import Notice, Suggestion
from yps_desktop.record.rules.behaviour import BEHAVIOURS, behaviour
from yps_desktop.record.rules.contact import is_contacted
from yps_desktop.record.rules.facts import Reading, newest_answering, possibly_under_13
from yps_desktop.record.rules.risk_lists import named_in, not_replaced
from yps_desktop.record.rules.sources import ALLEYNE, UKCCIS_2, UKCCIS_B
from yps_desktop.record.rules.typology import TYPES, typology
from yps_desktop.record.sheets.decision import NOT_REFERRED, Decision
from yps_desktop.record.sheets.risk import ABUSIVE, AGGRAVATED, Risk


def risk_notices(case: Case, risk: Risk) -> tuple[Notice, ...]:
    """Give what the rules say beside a risk sheet being written: what would fit, and what is asked for."""
    return (
        *_fitting("typology", TYPES, typology(case, risk)),
        *_not_referred(case, risk),
        *_fitting("behaviour", BEHAVIOURS, behaviour(case, risk)),
        *_abusive(case, risk),
        *_local_procedure(case),
    )


def judged_aggravated(case: Case) -> bool:
    """Say whether the type last chosen is aggravated and nobody has said why nothing is referred (A3)."""
    chosen = newest_answering(case, "risk", "typology")
    sheet = chosen.sheet if chosen else None
    return isinstance(sheet, Risk) and sheet.typology in AGGRAVATED and sheet.not_referred_reason is None


def risk_expected(case: Case) -> bool:
    """Say whether the last decision refers nothing, so that the school weighs the risk itself (R6, A6)."""
    newest = newest_answering(case, "decision", "course")
    return newest is not None and getattr(newest.sheet, "course", None) in NOT_REFERRED


def not_weighed(case: Case) -> tuple[CasePerson, ...]:
    """Give the young people with a part whose risk stands on no sheet (A7)."""
    named = {id for written in case.of("risk") for id in named_in(written)}
    with_a_part = [person for person in young_people(case) if set(person.roles) - {"reported"}]
    return tuple(person for person in with_a_part if person.id not in named)


def procedure_lacking(case: Case) -> bool:
    """Say whether somebody was, or possibly was, under 13 and no risk sheet says of the procedure (A5)."""
    asked = newest_answering(case, "risk", "local_procedure")
    return asked is None and bool(possibly_under_13(Reading.of(case)))


def planned_review(case: Case) -> Moment | None:
    """Give the next day on which a risk is weighed again, or None (A6).

    Later sheets that have each of its young people take the place of an earlier one.
    """
    planned = [until for one in not_replaced(case.of("risk")) if (until := _planned(one))]
    return min(planned, key=Moment.earliest, default=None)


def _fitting(field: str, words: dict[str, str], found: tuple[Suggestion, ...]) -> Iterator[Notice]:
    for one in found:
        sentence = f"What is recorded would fit “{words[one.answer]}”. {' '.join(one.reasons)}"
        yield Notice(field, None, sentence, one.source)


def _not_referred(case: Case, risk: Risk) -> Iterator[Notice]:
    """A3: aggravated and nothing referred is asked about; where nothing is decided it is only said."""
    newest = newest_answering(case, "decision", "course")
    if risk.typology not in AGGRAVATED or Reading.of(case).said("referred_by_other") == "yes":
        return
    if newest is None:
        sentence = "Aggravated incidents ordinarily go to the police or social care. Nothing is decided yet."
        yield Notice("typology", None, sentence, UKCCIS_2)
    elif isinstance(newest.sheet, Decision) and _unexplained(newest.sheet):
        sentence = "By the last decision nothing is referred. Decide again, or say why it stays so."
        yield Notice("typology", "not_referred_reason", sentence, UKCCIS_2)


def _unexplained(decision: Decision) -> bool:
    return decision.course in NOT_REFERRED and decision.against_advice_reason is None


def _abusive(case: Case, risk: Risk) -> Iterator[Notice]:
    if risk.behaviour in ABUSIVE and not is_contacted(case):
        sentence = "Social care or the police are to be contacted at once, and within 24 hours."
        yield Notice("behaviour", None, sentence, ALLEYNE)


def _local_procedure(case: Case) -> Iterator[Notice]:
    """A5: sexual acts or not."""
    found = possibly_under_13(Reading.of(case))
    if found:
        sure = [person for person, is_sure in found if is_sure]
        perhaps = [person for person, is_sure in found if not is_sure]
        said = [f"{names(sure)} {'was' if len(sure) == 1 else 'were'} under 13."] if sure else []
        said += [f"{names(perhaps)} may have been under 13."] if perhaps else []
        sentence = f"{' '.join(said)} The procedure is looked up, sexual acts or not."
        yield Notice("local_procedure", "local_procedure", sentence, UKCCIS_B)


def _planned(written: Written) -> Moment | None:
    return written.sheet.next_review if isinstance(written.sheet, Risk) else None
