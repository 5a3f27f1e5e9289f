"""What a case shows for each of the eight questions: sheets, and how long things took (O1–O8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.lengths import spell_length
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.record.rules.eight_sheets import QUESTIONS, QuestionId, question_of
from yps_desktop.record.rules.how_long import Took, reached_an_agency, reached_the_lead
from yps_desktop.record.rules.threads import happened
from yps_desktop.record.rules.transfers import Transfer, day_of, transfers
from yps_desktop.record.times import in_order, moment_of, recorded
from yps_desktop.record.transfer_acts import TransferSent

_TOO_SMALL = ("note", "person", "group", "still_there")
"""Sheets that stand in the chronology; here they would hide the rest."""
_ANSWERS = {
    "agreed": "Countersigned by",
    "sent_back": "Sent back by",
    "refer_now": "Referral directed by",
    "witnessed": "Witnessed by",
}

_SAID = {"yes": "yes", "no": "no", "not_known": "not known"}
_DANGER = (
    ("disclosure", "danger", "Somebody in danger when it was told"),
    ("review", "point_harm", "Somebody at immediate risk, as the team saw it"),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that is recorded: the day of it, and the sheet it leads to, None where it leads nowhere.

    `said` is what it shows; where that is empty the sheet speaks for itself, or of a record that went to
    another school `sent` does.
    """

    when: Moment
    written: Written | None
    said: str = ""
    sent: tuple[Transfer, TransferSent] | None = None


def evidence(case: Case) -> dict[QuestionId, tuple[Evidence, ...]]:
    """Give what is recorded under each question: what took how long first, then sheets, oldest first."""
    said: dict[QuestionId, list[Evidence]] = {id: [] for id in QUESTIONS}
    sheets: dict[QuestionId, list[Evidence]] = {id: [] for id in QUESTIONS}
    for id, one in _said(case):
        said[id].append(one)
    for written in case.written:
        if written.sheet.kind not in _TOO_SMALL and written.about not in case.withdrawn:
            id = question_of(written.sheet.kind)
            sheets[id].append(Evidence(happened(written), written))
            sheets[id] += _second(case, written)
    return {id: (*said[id], *in_order(sheets[id], lambda one: one.when)) for id in QUESTIONS}


def _second(case: Case, written: Written) -> Iterator[Evidence]:
    """Give corrections and what second persons answered; an answer that follows a sheet stands after it."""
    for version in written.versions[1:]:
        yield Evidence(_recorded(version.entry), written, f"Corrected: {version.reason}")
    for one in written.responses:
        who = case.author(one.entry)
        said = f"{_ANSWERS[one.act.answer]} {who.name}, {who.office}"
        yield Evidence(_recorded(one.entry), written, said)
    for ink in written.ink:
        said = f"Signed in ink by {ink.act.name}, {ink.act.capacity}"
        yield Evidence(Moment.from_json(ink.act.when), written, said)


def _recorded(entry: Entry) -> Moment:
    return moment_of(recorded(entry))


def _said(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    yield from _up_to_date(case)
    yield from _told_the_lead(case)
    yield from _danger(case)
    yield from _first_told(case)
    yield from _chased(case)
    yield from _kept(case)
    yield from _sent(case)


def _up_to_date(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    """O1: how much is signed, and what was written down longest after it happened."""
    if not case.written:
        return
    newest = max(case.written, key=lambda one: one.latest.header.seq)
    count = len(case.written)
    said = "One sheet is signed" if count == 1 else f"{count} sheets are signed, this one last"
    yield "O1", Evidence(moment_of(recorded(newest.latest)), newest, said)
    gaps = [(one.gap, one.written) for one in chronology(case) if one.kind == "sheet" and one.gap]
    gap, longest = max(gaps, key=lambda pair: pair[0], default=(timedelta(), None))
    if longest is not None and gap >= timedelta(minutes=1):
        said = f"Longest from happening to writing it down: {spell_length(gap)}"
        yield "O1", Evidence(happened(longest), longest, said)


def _told_the_lead(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    """O4: how long it took to reach the DSL (D3)."""
    for written, reached, time in reached_the_lead(case):
        yield "O4", Evidence(reached, written, f"From telling to the safeguarding lead: {_spelled(time)}")


def _danger(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    """O2: whether somebody was in danger, as it was told and as the team saw it (D5, R3)."""
    for kind, field, asked in _DANGER:
        for written in case.of(kind):
            answer = _SAID.get(getattr(written.sheet, field) or "")
            if answer:
                yield "O2", Evidence(happened(written), written, f"{asked}: {answer}")


def _first_told(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    """O3: how long it took from the DSL's knowing to the first agency."""
    found = reached_an_agency(case)
    if found is not None:
        first, time = found
        said = f"From the safeguarding lead’s knowing to police or social care: {_spelled(time)}"
        yield "O3", Evidence(happened(first), first, said)


def _spelled(time: Took) -> str:
    if abs(time.gap) < timedelta(minutes=1):
        return "at once" if time.to_the_minute else "the same day"
    return spell_length(time.gap) if time.gap > timedelta() else f"{spell_length(-time.gap)} before"


def _chased(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    """O5: going back to the police is following up."""
    for number, written in enumerate(case.of("police")[1:], start=2):
        yield "O5", Evidence(happened(written), written, f"Contact {number} with the police")


def _kept(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    """O8: where the first notes are, and what paper left the program."""
    for written in case.of("disclosure"):
        if getattr(written.sheet, "notes_kept", None):
            yield "O8", Evidence(happened(written), written, "Where the first written notes are kept")
    left = [entry for entry, _ in case.papers if not _stayed(case, entry)]
    if left:
        entry, count = left[-1], len(left)
        said = "One paper was printed or saved" if count == 1 else f"{count} papers were printed or saved"
        yield "O8", Evidence(_recorded(entry), None, said)


def _sent(case: Case) -> Iterator[tuple[QuestionId, Evidence]]:
    """O8: what was sent to another school, and when (N1)."""
    for one in transfers(case):
        for sent in one.all_of(TransferSent):
            day = day_of(sent.day)
            when = Moment(day) if day is not None else _recorded(one.entry_of(sent))
            yield "O8", Evidence(when, None, sent=(one, sent))


def _stayed(case: Case, paper: Entry) -> bool:
    """Say whether nothing of a paper came out of the printer."""
    said = case.came_out(paper)
    return said is not None and not said.pages
