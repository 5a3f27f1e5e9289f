"""What an inspector asks, over the whole register, on paper: in how many cases something is missing (O1–O8).

It takes numbers, days and choices only, so that it can name nobody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Block, Heading, KeyFact, Paper, Paragraphs, Section, Stamp
from yps_desktop.documents.register_words import columns, held_back
from yps_desktop.documents.tables import Cell, Table
from yps_desktop.guidance.training_words import lacking_line, register_line
from yps_desktop.guidance.words import Edition
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.eight_sheets import QUESTIONS, QuestionId
from yps_desktop.record.rules.training import QUESTION, SOURCE, TrainingOnRegister
from yps_desktop.record.school import School

_COLUMNS = columns(("Question", 0), ("Not recorded, or not done", 112))


@dataclass(frozen=True, slots=True, kw_only=True)
class EightTold:
    """What was counted until a day: how many cases were read, and under each question those with a gap.

    `training` is that of the days of `period`. `hidden` and `damaged` as a register tells them.
    """

    today: date
    read: int
    open_in: Mapping[QuestionId, int]
    training: Sequence[TrainingOnRegister]
    period: Period
    hidden: int = 0
    damaged: tuple[str, ...] = ()


def compose(told: EightTold, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose it: a row a question, then training of staff, which no case shows."""
    words = edition.inspection
    rows = tuple(_row(told, id, words.questions[id].title) for id in QUESTIONS)
    small = (
        f"{words.register_intro} Source: {edition.cite(words.source)}.",
        held_back(told.damaged, told.hidden),
    )
    training = Section(
        Heading("Training of staff", f"question {QUESTION[1:]}"), tuple(_training(told, edition))
    )
    return Paper(
        kind="numbers without names",
        title=words.title,
        subtitle=f"Over the register, as on {spell_day(told.today)} · nothing here is a verdict",
        key_facts=(KeyFact("Cases read", str(told.read)),),
        blocks=(Table(_COLUMNS, rows), Paragraphs(tuple(one for one in small if one), "small"), training),
        stamp=stamp,
        practice=school.practice,
    )


def _row(told: EightTold, id: QuestionId, title: str) -> tuple[Cell, ...]:
    number = told.open_in.get(id, 0)
    return (f"{id[1:]}. {title}", Strong(f"in {number} case{'' if number == 1 else 's'}"))


def _training(told: EightTold, edition: Edition) -> Iterator[Block]:
    lines = tuple(f"{register_line(one)}." for one in reversed(told.training))
    yield Paragraphs(lines or (f"{lacking_line(told.period)}.",))
    yield Paragraphs((f"Source: {'; '.join(map(edition.cite, SOURCE.split('; ')))}.",), "small")
