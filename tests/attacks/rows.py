"""Makes a row of every attack that was run, whichever tests it was run by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest

from tests.attacks.tries import PROPERTY

_HEAD = ("", "tried", "must reach", "reached", "seconds", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One attack: `met` is None where it could not be run here, and `reached` says why."""

    what: str
    must: str
    tried: int
    count: int
    reached: str
    seconds: float
    met: bool | None

    def __add__(self, other: "Row") -> "Row":
        outcomes = [row.met for row in (self, other) if row.met is not None]
        met = all(outcomes) if outcomes else None
        said = dict.fromkeys(row.reached for row in (self, other) if row.met == met and row.reached)
        return replace(
            self,
            tried=self.tried + other.tried,
            count=self.count + other.count,
            reached="; ".join(said),
            seconds=self.seconds + other.seconds,
            met=met,
        )


class Rows:
    """A plugin of pytest: runs only what is an attack and keeps a row of each."""

    def __init__(self) -> None:
        self._rows: dict[str, Row] = {}
        self._spent: dict[str, float] = {}
        self._outcomes: dict[str, tuple[bool | None, str]] = {}

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows.values())

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave out every test that is no attack."""
        others = [item for item in items if PROPERTY not in getattr(item, "fixturenames", ())]
        items[:] = [item for item in items if item not in set(others)]
        config.hook.pytest_deselected(items=others)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take in each part of a test; what it declared is known with the last one."""
        name = report.nodeid
        self._spent[name] = self._spent.get(name, 0.0) + report.duration
        if not report.passed:
            self._outcomes[name] = (False if report.failed else None, _why(report))
        if report.when == "teardown":
            self._keep(report)

    def _keep(self, report: pytest.TestReport) -> None:
        met, why = self._outcomes.get(report.nodeid, (True, ""))
        declared = [value for key, value in report.user_properties if key == PROPERTY]
        for told in declared or [_undeclared(report.nodeid)]:
            row = _row(told, self._spent[report.nodeid] / max(1, len(declared)), met, why)
            before = self._rows.get(row.what)
            self._rows[row.what] = row if before is None else before + row


def table(rows: Iterable[Row]) -> str:
    """Print all rows, and how many were reached."""
    listed = list(rows)
    cells = [_HEAD, *map(_cells, listed)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    head, *lines = (_line(line, widths) for line in cells)
    return "\n".join([head, "-" * max(map(len, [head, *lines])), *lines, _ending(listed)])


def _row(told: Mapping[str, Any], seconds: float, met: bool | None, why: str) -> Row:
    tried, count, must = told["tried"], told["count"], told["must"]
    if met and tried < count:
        met, why = False, f"{tried} tries of {count}"
    reached = told["reached"] or must if met else why
    return Row(told["what"], must, tried, count, reached, seconds, met)


def _undeclared(name: str) -> Mapping[str, Any]:
    """Stand for a test that failed, or was left out, before it said what it is."""
    return {"what": name.rpartition("::")[2], "count": 0, "must": "", "tried": 0, "reached": ""}


def _why(report: pytest.TestReport) -> str:
    if isinstance(report.longrepr, tuple):
        return f"left out: {report.longrepr[2].removeprefix('Skipped: ')}"
    crash = getattr(report.longrepr, "reprcrash", None)
    return str(getattr(crash, "message", "failed")).splitlines()[0][:90]


def _cells(row: Row) -> tuple[str, ...]:
    met = {None: "–", True: "met", False: "NOT"}[row.met]
    return row.what, f"{row.tried:,}", row.must, row.reached, f"{row.seconds:.1f}", met


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _ending(rows: list[Row]) -> str:
    run, left_out = [row for row in rows if row.met is not None], [row for row in rows if row.met is None]
    missed = [row.what for row in run if not row.met]
    said = f"{len(run) - len(missed)} of {len(run)} attacks came to what they must."
    said += f" Not: {'; '.join(missed)}." if missed else ""
    return said + (f" {len(left_out)} could not be run on this computer." if left_out else "")
