"""Q: the same numbers stand in the window, in its charts, on paper and in the file, cell by cell."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt

from tests.ui.pages.counted_school import BEFORE, OVER
from ui.pages.parts.figure_sections import sections
from ui.widgets.chart import ChartPicture
from ui.widgets.number_table import NumberTable
from yps_desktop.charts import Words
from yps_desktop.documents import number_blocks
from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Heading
from yps_desktop.documents.drawn_chart import ChartBeside
from yps_desktop.documents.tables import Table as PaperTable
from yps_desktop.guidance.number_rows import rows
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import TIMES, Figures
from yps_desktop.record.rules.page_for_governors import FACTS
from yps_desktop.services import figure_tables, figures
from yps_desktop.services.desk import Desk
from yps_desktop.vault.views import CaseRow

Told = tuple[str, str, str, str]
"""Which table, which row, which column, and what stands there."""


@pytest.fixture(params=range(3))
def some(request: pytest.FixtureRequest, desk: Desk) -> Sequence[Numbers]:
    """Numbers of a record by chance: as they are of one period and of two, and with small ones hidden."""
    _fill(desk, Random(request.param))
    both = [figures.count(desk, period) for period in (OVER, BEFORE)]
    hidden = [figures.protected(desk, one.period, one) for one in both]
    part = figures.count(desk, Period(date(2025, 12, 1), date(2026, 2, 3)))
    exact = (figure_tables.numbers(desk, both), figure_tables.numbers(desk, [part]))
    return (*exact, figure_tables.protected_numbers(desk, hidden))


def test_q_window_paper_and_file_tell_the_same_cell_by_cell(some: Sequence[Numbers]) -> None:
    for numbers in some:
        assert len(numbers.tables) > 9
        shown = [*_in_the_window(numbers)]
        assert shown == [*_on_paper(numbers)]
        in_file = [*_in_the_file(numbers)]
        assert [one[:3] for one in shown] == [one[:3] for one in in_file]
        for (*_, words), (*_, spelled) in zip(shown, in_file, strict=True):
            parts = [part for part in spelled.split("; ") if part]
            alone = words.replace(",", "") if len(parts) == 1 else ""
            assert [alone] == parts or (len(parts) > 1 and all(part in words for part in parts))


def test_q_each_number_of_a_table_is_written_in_its_chart(some: Sequence[Numbers]) -> None:
    for numbers in some:
        for _, title, make in sections(numbers):
            section = make()
            chart, table = section.findChild(ChartPicture), section.findChild(NumberTable)
            assert chart is not None
            assert table is not None
            written = "".join(one.text for one in chart._drawing(860).shapes if isinstance(one, Words))
            cells = [*_cells(title, table)]
            assert all(words.replace(" ", "") in written.replace(" ", "") for *_, words in cells)


def _in_the_window(numbers: Numbers) -> Iterator[Told]:
    for _, title, make in sections(numbers):
        section = make()
        table = section.findChild(NumberTable)
        assert table is not None
        yield from _cells(title, table)


def _cells(title: str, table: NumberTable) -> Iterator[Told]:
    model, across, down = table.model(), Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            said = model.index(row, column).data()
            yield title, model.headerData(row, down), model.headerData(column, across), said


def _on_paper(numbers: Numbers) -> Iterator[Told]:
    for section in number_blocks.sections(numbers):
        for block in section.blocks:
            table = block.table if isinstance(block, ChartBeside) else block
            if isinstance(table, PaperTable):
                for name, *cells in table.rows:
                    for column, cell in zip(table.columns[1:], cells, strict=True):
                        assert isinstance(name, Strong)
                        assert isinstance(section.head, Heading)
                        yield section.head.text, name.text, column.head, str(cell)


def _in_the_file(numbers: Numbers) -> Iterator[Told]:
    """Give its cells; of lengths of time all three, parted by semicolons."""
    titles = {*(one.title for one in numbers.tables), *(one.title for one in numbers.times)}
    for title, row, column, *told in rows(numbers):
        if title in titles:
            yield title, row, column, "; ".join(told)


def _fill(desk: Desk, random: Random) -> None:
    with desk.vault.transaction():
        for number in range(1, random.randrange(30, 90)):
            opened = BEFORE.first + timedelta(days=random.randrange(730))
            facts = {one.name: (random.choice(one.values[-4:]),) for one in FACTS if random.random() < 0.9}
            times = {name: random.randrange(90_000) for name in TIMES if random.random() < 0.8}
            desk.vault.views.put(CaseRow(number, f"c{number}", f"n{number}"))
            desk.vault.figures.put(number, Figures(opened, 1, facts, times))
