"""The answer to a request for somebody's own data: a letter, what a list holds, the records (L3).

The letter never says that it is everything: who signs it sees the cases they may see, and no more (G7). Who
of the staff opened a record is about them and is not enclosed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.answers import Strong, Words
from yps_desktop.documents.content import (
    Block,
    Enclosure,
    Heading,
    InkLines,
    KeyFact,
    Line,
    Lines,
    NewPage,
    Paper,
    Paragraphs,
    Row,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.documents.days import full_day, short_day
from yps_desktop.guidance.request_words import IN_GENERAL
from yps_desktop.guidance.spell import count, spell_list
from yps_desktop.record.directory import Listed, Pupil
from yps_desktop.record.fields import Named
from yps_desktop.record.request_acts import LeftOutWhy
from yps_desktop.record.rules.retention import years_of
from yps_desktop.record.school import School

ICO = "the Information Commissioner’s Office, ico.org.uk, telephone 0303 123 1113"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the letter says: to whom, about whom, since when, and what goes with it.

    `to` is who asks, `whose` the person, where somebody else asks for them, else empty. `cases` are the
    numbers of the records enclosed, `listed` what the school's list holds of them, or None. `left_out` says
    why something is left out beyond masking; `answers_left_out` that whole answers are. `looked` is how many
    people looked for them.
    """

    to: str
    whose: str
    came: date
    signs: Named
    cases: tuple[str, ...] = ()
    listed: Listed | None = None
    left_out: tuple[LeftOutWhy, ...] = ()
    answers_left_out: bool = False
    looked: int = 1

    @property
    def about(self) -> str:
        """Say about whom it is, after "about"."""
        return self.whose or "you"


def compose(answer: Answer, records: tuple[Paper, ...], school: School, stamp: Stamp) -> Paper:
    """Compose the letter with the page on the school's list, and bind the masked records in."""
    listed = (NewPage(), _listed(answer.listed)) if answer.listed is not None else ()
    return Paper(
        kind="answer to a request for own data",
        title=f"What is recorded about {answer.about}",
        subtitle=f"For {answer.to}",
        key_facts=tuple(_facts(answer, stamp)),
        blocks=(*_letter(answer, school), *listed, *(Enclosure(one) for one in records)),
        stamp=stamp,
        practice=school.practice,
    )


def _facts(answer: Answer, stamp: Stamp) -> Iterator[KeyFact]:
    records = count(len(answer.cases), "record")
    yield KeyFact("Asked", short_day(answer.came))
    yield KeyFact("Answered", short_day(stamp.printed_when.date()))
    yield KeyFact("Enclosed", records if answer.cases else "No record of an incident")


def _letter(answer: Answer, school: School) -> Iterator[Block]:
    yield Paragraphs((f"Dear {answer.to}", _opening(answer, school)), "letter")
    yield Section(Heading("What is enclosed"), (Lines(tuple(_enclosed(answer)), ruled=True),))
    if answer.cases:
        yield Section(Heading("What is masked or left out"), (Paragraphs(tuple(_taken_out(answer))),))
        yield Section(Heading("What else you may know"), (Lines(tuple(_besides(school)), ruled=True),))
    yield Section(Heading("If you think this is not right"), (Paragraphs((_complain(answer, school),)),))
    yield InkLines(_named(answer.signs), ("Signature", "Date"))


def _opening(answer: Answer, school: School) -> Words:
    asked = f"On {full_day(answer.came)} you asked what {school.name} records about {answer.about}"
    if not answer.cases:
        looked = (
            "Two people looked, each through what they" if answer.looked > 1 else "I looked through what I"
        )
        return (
            f"{asked}. {looked} may see of our record of incidents. ",
            Strong(f"We found nothing there about {answer.about}."),
        )
    more = " More than one person looked for it, each where they may." if answer.looked > 1 else ""
    return (f"{asked} in its record of incidents. ", Strong("What we found goes with this letter."), more)


def _enclosed(answer: Answer) -> Iterator[Line]:
    for number in answer.cases:
        yield Line(f"Case {number}", "The whole record, other people masked")
    if answer.listed is not None:
        which = "pupils" if isinstance(answer.listed, Pupil) else "staff"
        yield Line(f"List of {which}", f"What our list of {which} holds about {answer.about}")
    elif not answer.cases:
        yield Line("Nothing", "We found nothing on our lists either")


def _taken_out(answer: Answer) -> Iterator[Words]:
    yield (
        "Other young people and families stand as letters, such as [Pupil B]. Their names, and what would "
        "tell who they are, were taken out, because they have the same rights."
    )
    if answer.answers_left_out:
        yield "Where a whole answer is left out, the record says so in its place, and why."
    if answer.left_out:
        yield (Strong("Left out besides: "), spell_list([IN_GENERAL[one] for one in answer.left_out]), ".")
    yield (
        "Which member of staff opened or printed a record is about them, and is not enclosed beyond what the "
        "record itself prints."
    )


def _besides(school: School) -> Iterator[Line]:
    yield Line("Why we keep it", "To keep children safe, and to be able to show what was done and why.")
    yield Line(
        "Who sees it",
        "The few here who work on it. Who else was told, such as the police, children’s social care or "
        "another school, stands in each record.",
    )
    yield Line("Where it came from", "Beside each entry: who told it, and who wrote it down.")
    years = f"{years_of(school)} years after the youngest pupil of ours in it was born"
    yield Line("How long", f"It is looked at again {years}, and then kept or destroyed.")
    yield Line(
        "Your rights",
        "You may ask us to correct what is wrong, to delete it or to use it less. We tell you what we do, "
        "and why where we do not.",
    )


def _complain(answer: Answer, school: School) -> Words:
    return (
        f"Tell us first: {_named(answer.signs)}, {school.name}. You also have the ",
        Strong("right to complain"),
        f" to {ICO}, and to go to a court.",
    )


def _listed(listed: Listed) -> Section:
    which = "pupils" if isinstance(listed, Pupil) else "staff"
    rows = tuple(Row(label, said) for label, said in _told(listed) if said)
    return Section(
        Heading(f"What our list of {which} holds", "from the school’s own system"),
        (Rows(rows), Paragraphs(("What the list does not say is not shown.",), "small")),
    )


def _told(listed: Listed) -> Iterator[tuple[str, str]]:
    yield "Surname", listed.surname
    yield "Forename", listed.forename
    if isinstance(listed, Pupil):
        yield "Known as", listed.known_as
        yield "Born", full_day(listed.born) if listed.born else ""
        yield "Sex", listed.sex
        yield "Year", listed.year
        yield "Form", listed.form
        yield "Unique pupil number", listed.upn
        yield "Admission number", listed.admission
        yield "Special educational needs", listed.support
        yield "Looked after", "" if listed.in_care is None else "yes" if listed.in_care else "no"
    else:
        yield "Title", listed.title
        yield "Post", listed.post
        yield "Staff code", listed.code
    yield "Left on", full_day(listed.left) if listed.left else ""


def _named(one: Named) -> str:
    return f"{one.name}, {one.capacity}" if one.capacity else one.name
