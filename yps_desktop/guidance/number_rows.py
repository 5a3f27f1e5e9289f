"""Numbers as a file for a spreadsheet (Q): RFC 4180, UTF-8 with a byte order mark, nothing that would be run.

One row a number, under one head: which table, which row, which period or column, and the number in words as
the paper has it, so that nothing stands in the file that the paper hides.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence

from yps_desktop.guidance.number_charts import heads_of
from yps_desktop.guidance.number_notes import ABOUT, about
from yps_desktop.guidance.number_tables import Cell, Numbers, Span, Table, TimeTable
from yps_desktop.record.typed import one_line

HEADS = ("Table", "Row", "Column", "Cases", "Middle", "Shortest and longest")
_CASES = "Cases opened"
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_RUN = frozenset("=+-@−")
"""What a spreadsheet takes for the beginning of something to work out, once spelled the usual way (NFKC)."""
_PARTS = re.compile(r"[,;|]")
"""What a spreadsheet set up for another country parts cells at, whatever quotes say."""
_QUOTES = frozenset('"`´‘’‚‛“”„‟«»‹›')
_Row = tuple[str, ...]


def as_csv(numbers: Numbers, *, in_place: bool = False, first: Sequence[str] = ()) -> bytes:
    """Spell numbers as such a file; `in_place` where they are of a page that was made anew.

    `first` are sentences that stand before all others.
    """
    text = io.StringIO(newline="")
    text.write(_BOM)
    writer = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerows(
        [harmless(cell) for cell in row] for row in rows(numbers, in_place=in_place, first=first)
    )
    return text.getvalue().encode()


def rows(numbers: Numbers, *, in_place: bool = False, first: Sequence[str] = ()) -> Iterator[_Row]:
    """Give the head, what the numbers are, and a row for each number."""
    yield HEADS
    for sentence in (*first, *about(numbers, in_place=in_place)):
        yield ABOUT, sentence, "", "", "", ""
    for name, cell in zip(numbers.names, numbers.cases, strict=True):
        yield _CASES, _CASES, name, _number(cell), "", ""
    for table in numbers.tables:
        yield from _of_table(table, numbers.names)
    for times in numbers.times:
        yield from _of_times(times, numbers.names)


def harmless(cell: str) -> str:
    """Write a cell so that no spreadsheet runs it, in any part it may be read in: an apostrophe before.

    What stands before the sign is looked through: spaces, quotes, what is not seen. Signs in full width and
    other spellings of them count; tabs and line ends become spaces.
    """
    flat = " ".join(one_line(cell).split()) if cell.strip() else ""
    parted, at = [], 0
    for sign in (*_PARTS.finditer(flat), None):
        end = sign.end() if sign is not None else len(flat)
        parted.append(_guarded(flat[at:end]))
        at = end
    return "".join(parted)


def _guarded(part: str) -> str:
    return f"'{part}" if _is_run(part) else part


def _is_run(part: str) -> bool:
    for letter in unicodedata.normalize("NFKC", part):
        if letter in _RUN or (unicodedata.category(letter) == "Pd" and letter != "–"):
            return True
        if not (letter.isspace() or letter in _QUOTES or unicodedata.category(letter)[0] in "CM"):
            return False
    return False


def _of_table(table: Table, names: tuple[str, ...]) -> Iterator[_Row]:
    for row in table.rows:
        for head, cell in zip(heads_of(table, names), row.cells, strict=True):
            yield table.title, row.words, head, _number(cell), "", ""


def _of_times(times: TimeTable, names: tuple[str, ...]) -> Iterator[_Row]:
    for row in times.rows:
        for name, span in zip(names, row.spans, strict=True):
            yield times.title, row.words, name, _of_span(span), span.middle, span.range


def _number(cell: Cell) -> str:
    """Give an exact number in bare figures, so that it can be worked with; a band as words."""
    return cell.words.replace(",", "")


def _of_span(span: Span) -> str:
    return "" if span.many is None else str(span.many)
