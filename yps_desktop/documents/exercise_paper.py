"""The staff exercise (E1) for a room: cards to cut out, a sheet to fill in, and the trainer's sheet.

Nobody in the cases is real; the papers are of no case and of no child.
"""

from collections.abc import Iterator
from dataclasses import replace

from yps_desktop.documents.advice_paper import small
from yps_desktop.documents.answers import Open, Strong, Words
from yps_desktop.documents.beside import Beside, Dot
from yps_desktop.documents.cards import Card, Cards
from yps_desktop.documents.content import (
    Block,
    Heading,
    Line,
    Lines,
    NewPage,
    Notice,
    Paper,
    Row,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.documents.days import long_day
from yps_desktop.guidance.exercise import Exercise, ShortCase, points_in_words
from yps_desktop.guidance.words import Edition
from yps_desktop.record.school import School

_KIND = "staff training"
_TYPE_HIGH, _CASE_HIGH = 57, 116
"""Millimetres: three rows of types under the head of page 1, two rows of cases on each page after it."""
_CUT = (
    "Cut along the frames: six headings with a type, to lay out or to put up on a wall, fifteen cases, and "
    "one card with the five points."
)
_TICKS = ("Little risk", "Some risk", "Much risk", "School alone", "Advice asked", "Told now")
"""Two rows of three: how much risk, and under it whether somebody outside is told."""
_FILL_IN = (
    "Upper row: how much risk you see. Lower row: the school alone, police or social care asked for advice, "
    "or told now. On the line: which type it is and what the school does. Names are not needed."
)
_OWN = ("Own case 1", "Own case 2", "Own case 3", "Own case 4")
_SOURCE_OF_OWN = "UKCCIS, annex F"
_OWN_LINES = 9
_OWN_TITLE = "Cases of our own, to sort by type"
_ROOM = (
    "Beforehand: print the cards once for each group of three or four people, of different jobs where that "
    "can be, and the sheet to fill in once for each person. Allow an hour for all fifteen; six of them, one "
    "of each type, fill half an hour.",
    "At the beginning: say that pupils known to the school are not spoken of, that anybody may step out, and "
    "whom staff can speak to afterwards.",
    "Each group lays out the six types, reads a case aloud, fills in the sheet, then lays the card under a "
    "type. Groups compare before you say what the source says.",
    "A type does not decide who is told: the five points, and how much risk there is, do.",
)


def compose_cards(told: Exercise, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the cards: the six types on page 1, then four cases a page, and a card with the five points."""
    types = tuple(Card(one.group, one.name, (one.text,)) for one in told.types)
    cases = tuple(Card(f"Case {one.number}", one.title, (one.text,)) for one in told.cases)
    points = Card(
        "For every case",
        "The five points",
        tuple(f"{number}. {text}" for number, text in told.points.items()),
    )
    blocks = (
        Notice("To cut out", _CUT),
        Cards(types, _TYPE_HIGH),
        _source(told, edition),
        NewPage(),
        Cards((*cases, points), _CASE_HIGH),
    )
    return _paper(told, "cards to cut out", told.means, blocks, school, stamp)


def compose_sheet(told: Exercise, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the sheet to fill in: a row for each case."""
    rows = tuple(Row(_named(one), Open(ticks=_TICKS, lines=1, across=3)) for one in told.cases)
    blocks = (Notice("By hand", _FILL_IN), Rows(rows), _source(told, edition))
    return _paper(told, "what we think", "To fill in before you compare", blocks, school, stamp)


def compose_trainer(told: Exercise, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose what whoever leads it needs: how it goes, types, points, and the answer to each case."""
    blocks = tuple(_trainer(told, edition))
    return _paper(told, "for whoever leads it", told.for_whom, blocks, school, stamp)


def compose_own(told: Exercise, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose blank cards for cases of the school's own: how nobody is in them, the answers, four cards.

    They are written by hand: what is typed about a case stands in the record and nowhere else.
    """
    types = tuple(one.name for one in told.types)
    answers = tuple(Row(one, Open(ticks=types, lines=2, across=3)) for one in _OWN)
    blocks = (
        Beside("So that nobody is in it", tuple(map(Dot, told.own))),
        Section(Heading("For whoever leads it", "type, points met, what the school did"), (Rows(answers),)),
        small(
            f"Cases of one’s own that name nobody may be used: {edition.cite(_SOURCE_OF_OWN)}. How is ours."
        ),
        NewPage(),
        Cards(tuple(Card(one, "A case of our own", (), _OWN_LINES) for one in _OWN), _CASE_HIGH),
    )
    paper = _paper(told, "", "To write by hand, and to shred afterwards", blocks, school, stamp)
    return replace(paper, title=_OWN_TITLE)


def _trainer(told: Exercise, edition: Edition) -> Iterator[Block]:
    yield Beside("How it goes", tuple(map(Dot, _ROOM)))
    yield Beside("What to ask of each case", tuple(map(Dot, told.questions)))
    yield Section(Heading("The six types"), (Lines(tuple(Line(t.name, t.text) for t in told.types)),))
    points = tuple(Line(f"Point {number}", f"{text}.") for number, text in told.points.items())
    yield Section(Heading("The five points", "one that is met: police or social care now"), (Lines(points),))
    yield NewPage()
    for case in told.cases:
        yield Section(Heading(_named(case), _remark(case)), (Lines(tuple(_answer(told, case))),))
    yield _source(told, edition)


def _answer(told: Exercise, case: ShortCase) -> Iterator[Line]:
    yield Line("Its type", _type_words(told, case))
    yield Line("What a school does", case.action)
    yield Line("To discuss", case.discuss)


def _type_words(told: Exercise, case: ShortCase) -> Words:
    one = told.type(case.type)
    named = (Strong(one.name), f" ({one.group.lower()}).")
    also = " or ".join(f"“{told.type(id).name}”" for id in case.also)
    return (*named, f" It may be taken for {also} as well.") if also else named


def _named(case: ShortCase) -> str:
    return f"{case.number}. {case.title}"


def _remark(case: ShortCase) -> str:
    return f"{case.level} risk · {points_in_words(case.points)}"


def _source(told: Exercise, edition: Edition) -> Block:
    """Say where types and stories come from, and when somebody last checked them."""
    cited = "; ".join(edition.cite(one.partition(",")[0]) for one in told.source.split("; "))
    return small(f"From, in our own words: {cited}. Checked on {long_day(told.checked)}.")


def _paper(
    told: Exercise, what: str, subtitle: str, blocks: tuple[Block, ...], school: School, stamp: Stamp
) -> Paper:
    return Paper(
        kind=_KIND,
        title=f"{told.title}: {what}",
        subtitle=subtitle,
        key_facts=(),
        blocks=blocks,
        stamp=stamp,
        practice=school.practice,
    )
