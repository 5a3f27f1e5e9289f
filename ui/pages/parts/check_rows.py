"""The answers of a sheet as rows to be checked; of a correction, what changes first."""

from collections.abc import Sequence

from ui.pages.parts.read_draft import REASON, Ready
from ui.widgets.summary_rows import Answered
from yps_desktop.guidance.spell import NOT_RECORDED
from yps_desktop.record.rules.notices import noticed_fields
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services.reading import answered


def rows_of(ready: Ready) -> list[Answered]:
    """Give every question that has a place in the sheet, with its answer in words."""
    noticed = noticed_fields(ready.noticed)
    rows = answered(ready.sheet, ready.question.words, ready.zone, noticed)
    return [
        Answered(row.field.id, row.words.short, row.answer or NOT_RECORDED, gap=not row.answer)
        for row in rows
    ]


def rows_of_correction(ready: Ready) -> tuple[list[Answered], list[Answered]]:
    """Give what a correction changes, its reason last, and what stays as it was."""
    now, before = _answers(ready, ready.sheet), _answers(ready, _standing(ready))
    changed = [id for id in _order(ready, (*now, *before)) if now.get(id) != before.get(id)]
    written = ready.question.corrected
    was = "Until now" if written is not None and written.corrected else "First written"
    said = [_both(ready, id, was, before.get(id, ""), now.get(id, "")) for id in changed]
    why = Answered(REASON, "Why", ready.reason or NOT_RECORDED, gap=not ready.reason)
    return [*said, why], [row for row in rows_of(ready) if row.key not in changed]


def _both(ready: Ready, id: str, was: str, before: str, now: str) -> Answered:
    words = ready.question.words.field(id)
    name = words.short if words is not None else id
    return Answered(
        id,
        name,
        f"{was}: {before or NOT_RECORDED}\nCorrected to: {now or NOT_RECORDED}",
        can_change=bool(now),
    )


def _answers(ready: Ready, sheet: Sheet) -> dict[str, str]:
    rows = answered(sheet, ready.question.words, ready.zone)
    return {row.field.id: row.answer for row in rows if row.answer}


def _standing(ready: Ready) -> Sheet:
    written = ready.question.corrected
    return written.sheet if written is not None else ready.sheet


def _order(ready: Ready, ids: Sequence[str]) -> list[str]:
    return [field.id for field in ready.sheet.fields() if field.id in ids]
