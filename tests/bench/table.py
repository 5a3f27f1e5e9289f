"""Prints results as a plain table."""

from collections.abc import Sequence

from tests.bench.measure import Result

_HEAD = ("", "ours", "against", "ratio", "aim", "")
_WIDTHS = (52, 14, 34, 8, 18, 4)


def head() -> str:
    """Give the head of the table."""
    return f"{_line(_HEAD)}\n{'-' * (sum(_WIDTHS) + 2 * len(_WIDTHS))}"


def line(result: Result) -> str:
    """Give one line of the table."""
    met = {None: "", True: "met", False: "NOT"}[result.met]
    return _line((result.what, result.ours, result.against, result.ratio, result.aim, met))


def ending(results: Sequence[Result]) -> str:
    """Say how many aims were met."""
    aimed = [result for result in results if result.met is not None]
    missed = [result.what for result in aimed if not result.met]
    said = f"{len(aimed) - len(missed)} of {len(aimed)} aims met."
    return f"{said} Not met: {'; '.join(missed)}." if missed else said


def _line(cells: Sequence[str]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True))
    return "  ".join(padded).rstrip()
