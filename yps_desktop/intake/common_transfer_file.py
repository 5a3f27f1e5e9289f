"""Reads pupils from a Common Transfer File (CTF): identity, which is all it tells of them."""

from typing import Any

from yps_desktop.intake.table import MOST_ROWS, TOO_MANY, Cell, IntakeError, Table, table_of

_UNREADABLE = (
    "This file begins like a Common Transfer File and cannot be read to its end. It may have been copied "
    "only in part. Nothing has changed."
)
_TOO_MUCH = "This file holds far more than a list of pupils does. Nothing has changed."
_MOST_MARKS, _PORTION = 6_000_000, 1 << 20
"""Beginnings and ends of elements in the largest file; ours: a school of 5,000 pupils has a million."""
_HEADINGS = {
    "UPN": "UPN",
    "Surname": "Surname",
    "Forename": "Forename",
    "DOB": "Date of birth",
    "Sex": "Sex",
    "Gender": "Sex",
    "NCyearActual": "Year",
}
_PREFERRED = {"PreferredSurname": "Preferred surname", "PreferredForename": "Preferred forename"}
_COLUMNS = tuple(dict.fromkeys((*_HEADINGS.values(), *_PREFERRED.values())))


def read_transfer_file(data: bytes) -> Table:
    """Read a file's bytes. No entity is resolved and nothing outside the file is read. Raises IntakeError."""
    if data.count(b"<") > _MOST_MARKS:
        raise IntakeError(_TOO_MUCH)
    name, pupils = _parsed(data)
    if name != "CTfile" or not pupils:
        raise IntakeError("This file is no Common Transfer File with pupils in it. Nothing has changed.")
    heads: list[Cell] = [*_COLUMNS]
    return table_of([(1, heads), *enumerate(pupils, start=2)])


def _parsed(data: bytes) -> tuple[str, list[list[Cell]]]:
    """Give what the file calls itself, and its pupils, each let go of as soon as it is read."""
    from lxml import etree

    parser = etree.XMLPullParser(
        ("end",), tag="{*}Pupil", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    pupils: list[list[Cell]] = []
    try:
        for at in range(0, len(data), _PORTION):
            parser.feed(data[at : at + _PORTION])
            pupils += _read_so_far(parser, len(pupils))
        root = parser.close()
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise IntakeError(_UNREADABLE) from fault
    if root.getroottree().docinfo.doctype:
        raise IntakeError("This file brings rules of its own for reading it. Nothing has changed.")
    return _name(root), pupils + _read_so_far(parser, len(pupils))


def _read_so_far(parser: Any, before: int) -> list[list[Cell]]:
    found: list[list[Cell]] = []
    for _, pupil in parser.read_events():
        found.append(_cells(pupil))
        if before + len(found) > MOST_ROWS:
            raise IntakeError(TOO_MANY)
        pupil.clear()
    return found


def _cells(pupil: Any) -> list[Cell]:
    known = {**_HEADINGS, **_PREFERRED}
    found: dict[str, str] = {}
    for child in pupil.iter():
        heading = known.get(_name(child))
        if heading is not None and child.text and heading not in found:
            found[heading] = child.text
    return [found.get(heading, "") for heading in _COLUMNS]


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
