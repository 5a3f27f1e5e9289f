"""The whole record as a printed copy, against plain Platypus setting the same words on as many pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any
from xml.sax.saxutils import escape

from tests.bench.invented import new_desk, note
from tests.bench.measure import Result, compared, in_turn, said, seconds, slope
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.services import papers, practice, sheets
from yps_desktop.services.desk import Desk, computer_clock
from yps_desktop.services.opening import close
from yps_desktop.services.papers import Built, Job
from yps_desktop.services.sheets import Filled

LONG_PAGES = 500
_NOTES_A_PAGE = 3


def measure(folder: Path, full: bool) -> Iterator[Result]:
    """Build the longest record of the practice school, and with `full` one of hundreds of pages."""
    desk = practice.make_practice(folder / "practice", computer_clock)
    job = _longest(desk)
    built = papers.build(job, "printed")
    composing = in_turn([lambda: papers.prepare(desk, job.case, "record")], 9)[0]
    yield from _against_platypus(job, built, composing)
    close(desk)
    if full:
        yield from _long(folder, built.pages, in_turn([lambda: papers.build(job, "printed")], 5)[0])


def _longest(desk: Desk) -> Job:
    jobs = [papers.prepare(desk, row.case, "record") for row in desk.vault.views.page()]
    return max(jobs, key=lambda job: papers.build(job, "printed").pages)


def _against_platypus(job: Job, built: Built, composing: float) -> Iterator[Result]:
    texts = page_texts(built.data)
    with _timed_validation() as validated:
        whole, plain = in_turn([lambda: papers.build(job, "printed"), lambda: plain_platypus(texts)], 9)
    validation = median(validated)
    what = f"whole record, {built.pages} pages, tagged PDF/A"
    yield compared(what, whole - validation, plain, 2.0, note="plain Platypus")
    yield Result("its validation, not counted above", said(validation))
    yield Result("composing it from the case", said(composing))


def _long(folder: Path, pages: int, short: float) -> Iterator[Result]:
    desk = new_desk(folder / "long")
    filled = [Filled(note(number)) for number in range(LONG_PAGES * _NOTES_A_PAGE)]
    case = sheets.sign(desk, filled)
    built: list[Built] = []
    taken = seconds(lambda: built.append(papers.build(papers.prepare(desk, case, "record"), "printed")))
    close(desk)
    steep = slope([pages, built[0].pages], [short, taken])
    what = f"whole record, {built[0].pages} pages: slope"
    yield Result(
        what,
        f"{steep:.2f}",
        f"{said(taken)}, {said(taken / built[0].pages)} a page",
        "",
        "≤ 1.10",
        steep <= 1.1,
    )


@contextmanager
def _timed_validation() -> Iterator[list[float]]:
    """Note how long each validation takes while it is done as always."""
    from pikepdf import pdfa

    taken: list[float] = []
    validate = pdfa.validate_written

    def timed(*given: Any, **named: Any) -> Any:
        began = perf_counter()
        report = validate(*given, **named)
        taken.append(perf_counter() - began)
        return report

    pdfa.validate_written = timed
    try:
        yield taken
    finally:
        pdfa.validate_written = validate


@cache
def _plain_font() -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    root = Path(__file__).resolve().parents[2]
    pdfmetrics.registerFont(TTFont("Plain", root / "resources" / "fonts" / "NotoSans-Regular.ttf"))
    return "Plain"


def plain_platypus(texts: tuple[str, ...]) -> bytes:
    """Set the same words with nothing but Platypus and one embedded font."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    style = ParagraphStyle("plain", fontName=_plain_font(), fontSize=8, leading=9.5)
    story: list[object] = []
    for text in texts:
        story += [Paragraph(escape(line), style) for line in text.splitlines() if line.strip()]
        story.append(PageBreak())
    written = BytesIO()
    SimpleDocTemplate(written, topMargin=30, bottomMargin=30).build(story)
    return written.getvalue()
