"""What a folded case says in each of its entries: the signed text, or the masked one in its place."""

from collections.abc import Iterator
from typing import Any

from yps_desktop.record.act import Act
from yps_desktop.record.case import Case, Version, Written
from yps_desktop.record.moments import LeftOutDay
from yps_desktop.record.sheets.sheet import Sheet

LEFT_OUT = "left_out"
"""Beside the answers of a masked sheet: answers (by id) of which only these words are told."""
_UNSHOWN = "…"


def told(case: Case) -> dict[str, dict[str, Any]]:
    """Give what each entry says, by hash, spelled as its signed text would be.

    Of the opening of a case nothing stands here: it holds a number and an id. Whoever was named by mistake,
    or is masked, stands in none of it.
    """
    return dict(_told(case))


def _told(case: Case) -> Iterator[tuple[str, dict[str, Any]]]:
    for written in case.written:
        yield from _of_sheet(written, has_mistaken=bool(case.mask.persons))
    for entry, withdrawn in case.withdrawals:
        yield entry.hash, _act(withdrawn, reason=case.mask.words(withdrawn.reason))
    for entry, joined in case.joins:
        yield entry.hash, _act(joined)
    for entry, moved in case.moves:
        yield entry.hash, _act(moved)


def _of_sheet(written: Written, *, has_mistaken: bool) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, version in enumerate(written.versions):
        body = _sheet(version, written.about)
        yield version.entry.hash, body if place == 0 else {**body, "reason": version.reason}
    for response in written.responses:
        shown = _UNSHOWN if has_mistaken else response.act.shown
        yield response.entry.hash, _act(response.act, shown=shown)
    for ink in written.ink:
        yield ink.entry.hash, _act(ink.act)


def _sheet(version: Version, about: str | None) -> dict[str, Any]:
    sheet = version.sheet
    body: dict[str, Any] = {"sheet": sheet.kind, "about": about}
    left_out = {id: day.words for id, day in sheet.answers().items() if isinstance(day, LeftOutDay)}
    body["answers"] = {**version.unread, **_without(sheet, left_out)}
    return {**body, LEFT_OUT: left_out} if left_out else body


def _without(sheet: Sheet, left_out: dict[str, str]) -> dict[str, Any]:
    if not left_out:
        return sheet.to_answers()
    answers: dict[str, Any] = {id: one for id, one in sheet.answers().items() if id not in left_out}
    return type(sheet)(**answers).to_answers()


def _act(act: Act, **instead: str) -> dict[str, Any]:
    return {**act.to_body(), **instead}
