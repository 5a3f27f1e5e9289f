"""The texts of a package's entries: of sheets this program knows, with answers it can show."""

from collections.abc import Iterable, Mapping
from typing import Any

from yps_desktop.guidance.load import EDITIONS
from yps_desktop.record.acts import CORRECTION, SHEET, PersonWithdrawn
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.fields import LONGEST_TEXT, Answer, Field, Kind, Named, Said
from yps_desktop.record.masking import named_in
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.transfer.package import CheckedEntry
from yps_desktop.transfer.refusal import NEWER, NOT_ONE_CASE, NOT_WHOLE, PackageError
from yps_desktop.transfer.told import LEFT_OUT

_CHOSEN = (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO)
_LONGEST = 2 * LONGEST_TEXT
"""Characters: letters in brackets may be longer than the names they stand for."""


def text_of(one: CheckedEntry) -> Mapping[str, Any]:
    """Give what an entry says, spelled as a body; empty where nothing of it is told."""
    if one.told is None:
        return one.entry.read_body()
    return {name: held for name, held in one.told.items() if name != LEFT_OUT}


def check_texts(checked: Iterable[CheckedEntry]) -> None:
    """Check each sheet and correction, and each edition. Raises PackageError."""
    for one in checked:
        if one.entry.header.edition not in EDITIONS:
            raise PackageError(NEWER)
        if one.entry.header.kind in (SHEET, CORRECTION):
            _check_sheet(text_of(one))
        _check_left_out((one.told or {}).get(LEFT_OUT, {}))


def check_mistaken(checked: Iterable[CheckedEntry]) -> None:
    """Check that whoever was named by mistake is named in no text: no package of ours does (G2).

    Masking them is left to nobody, since names made for it could take for ever. Raises PackageError.
    """
    listed = tuple(checked)
    acts = [text_of(one) for one in listed if one.entry.header.kind == PersonWithdrawn.kind]
    bodies = (text_of(one) for one in listed if one.entry.header.kind in (SHEET, CORRECTION))
    try:
        mistaken = {PersonWithdrawn.from_body(body).person for body in acts if body}
        if mistaken and any(person in mistaken for person, _ in named_in(bodies)):
            raise PackageError(NOT_WHOLE)
    except (FormatError, TypeError, ValueError, AttributeError) as fault:
        raise PackageError(NOT_ONE_CASE) from fault


def _check_sheet(body: Mapping[str, Any]) -> None:
    kind, answers = body.get("sheet"), body.get("answers")
    if not body:
        return  # destroyed, or not told
    if not isinstance(kind, str) or not isinstance(answers, dict):
        raise PackageError(NOT_ONE_CASE)
    if kind not in SHEETS:
        raise PackageError(NEWER)
    _check_answers(_read(SHEETS[kind], answers))


def _read(kind: type[Sheet], answers: Mapping[str, Any]) -> Sheet:
    try:
        return kind.from_answers(answers)
    except (FormatError, TypeError, ValueError, LookupError, AttributeError) as fault:
        raise PackageError(NOT_ONE_CASE) from fault


def _check_answers(sheet: Sheet) -> None:
    for id, value in sheet.answers().items():
        field = sheet.field(id)
        if field.kind in _CHOSEN and not _is_offered(field, value):
            raise PackageError(NEWER)
        if any(len(words) > _LONGEST for words in _words(value)):
            raise PackageError(NOT_ONE_CASE)


def _is_offered(field: Field, value: Answer) -> bool:
    chosen = (value,) if isinstance(value, str) else value
    return not isinstance(chosen, tuple) or all(one in field.options for one in chosen)


def _words(value: Answer) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Named):
            yield from (one.name, one.capacity)
        if isinstance(one, Said):
            yield from (one.name, one.words)


def _check_left_out(held: Any) -> None:
    if not isinstance(held, dict) or not all(isinstance(words, str) for words in held.values()):
        raise PackageError(NOT_ONE_CASE)
