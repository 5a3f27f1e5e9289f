"""Reads an edition of the guidance from its files, with the school's words put in."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from yps_desktop.guidance.edition_files import HEAD, EditionFiles
from yps_desktop.guidance.words import (
    AskedWords,
    Avoided,
    BoxWords,
    Edition,
    FieldWords,
    GroupWords,
    Inspection,
    OptionWords,
    SheetWords,
    Shelf,
    Source,
    Start,
    Terms,
    WayIn,
    WayWords,
    Wording,
)
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import NO, UNSURE, YES, Field, Kind
from yps_desktop.record.sheets import SHEETS

FOLDER = Path(__file__).parents[2] / "resources" / "guidance"
EDITIONS: tuple[str, ...] = ("2016-1", "2026-1")
"""Every edition this program carries, oldest first."""
CURRENT = EDITIONS[-1]
"""The edition a case opened today is recorded under."""

_PLACE = re.compile(r"\{(\w+)\}")
_YES_NO = {YES: "Yes", NO: "No", UNSURE: "Not known"}


def load_edition(id: str | None, terms: Terms) -> Edition:
    """Give an edition with the school's words, the current one for None; read once, then kept.

    Raises YpsError where this program does not have it.
    """
    return _load(id or CURRENT, terms)


@cache
def _load(id: str, terms: Terms) -> Edition:
    if id not in EDITIONS:
        raise YpsError(f"This program does not have edition {id} of the guidance. A newer program has it.")
    files = EditionFiles(FOLDER / id)

    def read(name: str) -> dict[str, Any]:
        put: dict[str, Any] = put_in(files.read(name), terms)
        return put

    head, everywhere = read(HEAD), read("every_sheet.toml")["field"]
    return Edition(
        id=head["id"],
        title=head["title"],
        checked=head["checked"],
        released=head["released"],
        terms=terms,
        sources=MappingProxyType({s: Source(short=s, **row) for s, row in head["source"].items()}),
        sheets=MappingProxyType(
            {kind: _sheet(kind, read(f"sheets/{kind}.toml"), everywhere) for kind in SHEETS}
        ),
        shelves=tuple(Shelf(row["title"], tuple(row["sheets"])) for row in head["shelf"]),
        start=_start(read("start.toml")),
        wording=_wording(read("wording.toml")),
        way=_way(read("way.toml")),
        inspection=_inspection(read("inspection.toml")),
    )


def put_in(value: Any, terms: Terms) -> Any:
    """Put the school's words in place of {imagery}, {headteacher} and their capitalised forms."""
    return _put_in(value, _school_words(terms))


def _school_words(terms: Terms) -> Mapping[str, str]:
    words = {"imagery": terms.imagery, "headteacher": terms.headteacher}
    return words | {name.capitalize(): word[:1].upper() + word[1:] for name, word in words.items()}


def _put_in(value: Any, words: Mapping[str, str]) -> Any:
    match value:
        case str():
            return _PLACE.sub(lambda found: words[found[1]], value)
        case dict():
            return {key: _put_in(held, words) for key, held in value.items()}
        case list():
            return [_put_in(held, words) for held in value]
        case _:
            return value


def _sheet(kind: str, read: Mapping[str, Any], everywhere: Mapping[str, Any]) -> SheetWords:
    """Put a sheet's words together; what every sheet asks, `everywhere`, stands at the end of each."""
    *before, last = (GroupWords(row["title"], tuple(row["fields"])) for row in read["groups"])
    groups = (*before, GroupWords(last.title, (*last.fields, *everywhere)))
    asked = {**read["field"], **everywhere}
    fields = {
        field.id: _field(field, asked[field.id]) for field in SHEETS[kind].fields() if field.id in asked
    }
    said = {name: read.get(name, "") for name in ("title", "short", "task", "sign", "intro", "warning")}
    return SheetWords(kind=kind, groups=groups, fields=MappingProxyType(fields), **said)


def _field(field: Field, read: Mapping[str, Any]) -> FieldWords:
    said = {name: held for name, held in read.items() if name != "options"}
    said.setdefault("name", said["short"])
    said.setdefault("missing", f"Answer “{said['label']}”")
    return FieldWords(id=field.id, options=_options(field, read.get("options", {})), **said)


def _options(field: Field, read: Mapping[str, Any]) -> tuple[OptionWords, ...]:
    told = {**_YES_NO, **read} if field.kind is Kind.YES_NO else read
    return tuple(_option(id, told[id]) for id in field.options if id in told)


def _option(id: str, read: str | Mapping[str, str]) -> OptionWords:
    return OptionWords(id, read) if isinstance(read, str) else OptionWords(id, **read)


def _wording(read: Mapping[str, Any]) -> Wording:
    return Wording(tuple(map(_avoided, read["avoid"])), read["quoted"])


def _avoided(row: Mapping[str, Any]) -> Avoided:
    words = tuple(row["words"])
    return Avoided(words, row["instead"], row["source"], tuple(row.get("shown", words)))


def _start(read: Mapping[str, Any]) -> Start:
    ways = tuple(WayIn(**{"answers": MappingProxyType({}), **row}) for row in read["ways"])
    return Start(**{**read, "lines": tuple(read["lines"]), "ways": ways})


def _way(read: Mapping[str, Any]) -> WayWords:
    said = {name: held for name, held in read.items() if name != "box"}
    boxes = {id: BoxWords(**{**row, "lines": tuple(row["lines"])}) for id, row in read["box"].items()}
    return WayWords(boxes=MappingProxyType(boxes), **said)


def _inspection(read: Mapping[str, Any]) -> Inspection:
    said = {name: held for name, held in read.items() if name != "question"}
    questions = {id: AskedWords(**row) for id, row in read["question"].items()}
    return Inspection(questions=MappingProxyType(questions), **said)
