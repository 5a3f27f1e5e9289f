"""Reads pupils from a Common Transfer File (CTF): identity, which is all it tells of them."""

from typing import Any

from yps_desktop.intake.table import Cell, IntakeError, Table, table_of

_UNREADABLE = (
    "This file begins like a Common Transfer File and cannot be read to its end. It may have been copied "
    "only in part. Nothing has changed."
)
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
    root = _parsed(data)
    pupils = [one for one in root.iter() if _name(one) == "Pupil"]
    if _name(root) != "CTfile" or not pupils:
        raise IntakeError("This file is no Common Transfer File with pupils in it. Nothing has changed.")
    heads: list[Cell] = [*_COLUMNS]
    rows = [(number, _cells(pupil)) for number, pupil in enumerate(pupils, start=2)]
    return table_of([(1, heads), *rows])


def _parsed(data: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise IntakeError(_UNREADABLE) from fault
    if root.getroottree().docinfo.doctype:
        raise IntakeError("This file brings rules of its own for reading it. Nothing has changed.")
    return root


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
