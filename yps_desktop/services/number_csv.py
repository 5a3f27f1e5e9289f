"""Numbers as a file for a spreadsheet (Q): the same tables as on paper, and no cell that would be run."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from yps_desktop.guidance.number_notes import INVENTED, kept_out_words
from yps_desktop.guidance.number_rows import as_csv
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.services import governors
from yps_desktop.services.desk import Desk
from yps_desktop.services.governors import YearPage
from yps_desktop.services.numbers_paper import ONLY_EXACT
from yps_desktop.services.paper_file import put_aside
from yps_desktop.services.papers import Document
from yps_desktop.services.shutting_out import count_hidden, need_either
from yps_desktop.services.writing import ToWrite, of_act, write


@dataclass(frozen=True, slots=True)
class NumberFile:
    """The bytes of a file, which document it is, and the page for governors it tells, if it is one.

    `name` is what it is called unless somebody names it otherwise, without an ending; it names nobody.
    """

    document: Document
    name: str
    data: bytes = field(repr=False)
    page: YearPage | None = None

    @property
    def sha256(self) -> str:
        """Give the hash the record keeps of these bytes."""
        return hashlib.sha256(self.data).hexdigest()


def of_page(desk: Desk, made: YearPage) -> NumberFile:
    """Put the page for governors of a year into a file: bands, and "hidden". Raises NotAllowedError."""
    governors.need_nothing_hidden(desk)
    data = as_csv(governors.tables(desk, made), in_place=bool(made.instead_of), first=_said_first(desk))
    return NumberFile("governors_csv", f"Page for governors {made.name}", data, made)


def of_numbers(desk: Desk, numbers: Numbers) -> NumberFile:
    """Put exact numbers, asked for by `figures.begin_exact`, into a file. Raises NotAllowedError."""
    need_either(desk)
    if numbers.protected:
        raise YpsError(ONLY_EXACT)
    kept_out = kept_out_words(count_hidden(desk))
    data = as_csv(numbers, first=(*_said_first(desk), *((kept_out,) if kept_out else ())))
    return NumberFile("numbers_csv", f"Numbers of cases {' and '.join(numbers.names)}", data)


def save(desk: Desk, file: NumberFile, target: Path) -> Entry:
    """Save the file, and write down before that it left. Raises YpsError; then neither was done."""
    with put_aside(target, file.data, desk.folder) as put:
        entry = write(desk, [*_left(desk, file)])[0]
        put()
    return entry


def _said_first(desk: Desk) -> tuple[str, ...]:
    """Say in the file, as each page of a paper does, that a record for practice is none."""
    return (INVENTED,) if desk.school.practice else ()


def _left(desk: Desk, file: NumberFile) -> Iterator[ToWrite]:
    need_either(desk)
    yield of_act(HandedOut(document=file.document, copy="file", way="saved", sha256=file.sha256, pages=0))
    if file.page is not None:
        yield from governors.keeping(desk, file.page)
