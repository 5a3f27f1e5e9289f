"""The user guide on paper: a chapter, or all of them with their contents. It is of no case."""

from yps_desktop.documents.advice_paper import checked_line, small
from yps_desktop.documents.content import Block, Enclosure, Paper, Paragraphs, Stamp
from yps_desktop.documents.step_by_step import ChapterLine, Contents, Step, StepByStep, WindowPicture
from yps_desktop.guidance.guide import FINENESS, Chapter, Guide
from yps_desktop.guidance.leaflets import Part
from yps_desktop.record.school import School

KIND = "user guide"
_MADE = "Everybody in the pictures is invented."


def compose_chapter(chapter: Chapter, version: str, school: School, stamp: Stamp) -> Paper:
    """Compose one chapter, told for the `version` of the program."""
    return _chapter(chapter, KIND, 2, version, school, stamp)


def compose_guide(guide: Guide, version: str, school: School, stamp: Stamp) -> Paper:
    """Compose the whole guide: its contents, then each chapter from a page of its own."""
    many = len(guide.chapters)
    bound = (
        Enclosure(_chapter(one, f"chapter {at} of {many}", 3, version, school, stamp), _key(one))
        for at, one in enumerate(guide.chapters, start=1)
    )
    listed = (ChapterLine(one.title, _for_whom(one), _key(one)) for one in guide.chapters)
    return Paper(
        kind="for everybody with a key",
        title=guide.title,
        subtitle=_program(version),
        key_facts=(),
        blocks=(Paragraphs((guide.intro,), "letter"), Contents(tuple(listed)), small(_MADE), *bound),
        stamp=stamp,
        practice=school.practice,
    )


def _chapter(chapter: Chapter, kind: str, level: int, version: str, school: School, stamp: Stamp) -> Paper:
    parts = (_part(part, chapter, level) for part in chapter.parts)
    checked = f"{checked_line(chapter)} {_program(version)}. {_MADE}"
    return Paper(
        kind=kind,
        title=chapter.title,
        subtitle=_for_whom(chapter),
        key_facts=(),
        blocks=(Paragraphs((chapter.means,), "letter"), *parts, small(checked)),
        stamp=stamp,
        practice=school.practice,
    )


def _part(part: Part, chapter: Chapter, level: int) -> Block:
    shown = chapter.pictures.get(part.id)
    picture = WindowPicture(shown.path, shown.shows, FINENESS) if shown is not None else None
    return StepByStep(part.heading, (*part.text, *map(Step, part.points)), picture, level)


def _for_whom(chapter: Chapter) -> str:
    return f"{chapter.for_whom}. {chapter.takes}."


def _program(version: str) -> str:
    return f"YPS Desktop {version}"


def _key(chapter: Chapter) -> str:
    return f"chapter-{chapter.id}"
