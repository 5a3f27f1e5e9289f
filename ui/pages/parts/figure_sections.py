"""What stands on the page of numbers: the number of cases large, then each table with its chart (Q)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme import Style
from ui.widgets.button_row import ButtonRow
from ui.widgets.chart import ChartPicture
from ui.widgets.labels import Body, Caption, Hint, Label, SectionTitle
from ui.widgets.number_table import NumberTable
from ui.widgets.page_body import Column
from yps_desktop.charts import Chart
from yps_desktop.guidance.number_charts import chart_of, described, heads_of, times_chart_of
from yps_desktop.guidance.number_tables import Cell, Numbers, Table, TimeTable

Made = tuple[str, str, Callable[[], "Section"]]
"""The id of a section, its title, and what makes it."""


class NumberOfCases(ButtonRow):
    """How many cases, large; of two periods beside each other."""

    def __init__(self, numbers: Numbers, parent: QWidget | None = None) -> None:
        super().__init__(gap=56, parent=parent)
        for name, cell in zip(numbers.names, numbers.cases, strict=True):
            one = Column(0)
            large = Label(cell.words, style=Style.PAGE_TITLE)
            large.setAccessibleName(f"{name}: {cases_words(cell)}")
            one.add(large)
            one.add(Body(f"{'case' if cell.high == 1 else 'cases'} opened"))
            one.add(Caption(name))
            self.add(one)


class Section(Column):
    """A table with what it says and its chart; `title` takes the focus where a link leads to it."""

    def __init__(self, title: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self.title = SectionTitle(title)
        self.title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.add(self.title)
        if says:
            self.add(Hint(says))


def sections(numbers: Numbers) -> list[Made]:
    """Give every section of some numbers, in order, to be made one after another."""
    tables: list[Made] = [
        (one.id, one.title, partial(_of_table, one, numbers.names)) for one in numbers.tables
    ]
    times: list[Made] = [(one.id, one.title, partial(_of_times, one, numbers.names)) for one in numbers.times]
    return [*tables, *times]


def cases_words(cell: Cell) -> str:
    """Say a cell as a number of cases: "7 cases", "hidden"."""
    return cell.words if cell.low is None else f"{cell.words} case{'' if cell.high == 1 else 's'}"


def _of_table(table: Table, names: tuple[str, ...]) -> Section:
    section = Section(table.title, table.says)
    _add_chart(section, chart_of(table, names), table, names)
    rows = [(row.words, *(cell.words for cell in row.cells)) for row in table.rows]
    section.add(NumberTable(table.title, heads_of(table, names), rows))
    return section


def _of_times(times: TimeTable, names: tuple[str, ...]) -> Section:
    section = Section(times.title, times.says)
    _add_chart(section, times_chart_of(times, names), times, names)
    rows = [(row.words, *(span.words for span in row.spans)) for row in times.rows]
    section.add(NumberTable(times.title, names, rows))
    return section


def _add_chart(
    section: Section, chart: Chart | None, table: Table | TimeTable, names: tuple[str, ...]
) -> None:
    if chart is not None:
        section.add(ChartPicture(chart, table.title, described(table, names)))
        section.add_space(6)
