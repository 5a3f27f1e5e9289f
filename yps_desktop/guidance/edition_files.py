"""The files of an edition: its own, or only what differs from the edition it builds on."""

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from yps_desktop.guidance.words import OUR_PRACTICE

HEAD = "edition.toml"


class EditionFiles:
    """Reads files from an edition's folder.

    An edition whose `edition.toml` says `builds_on` holds only what differs. Its `taken_from` names the
    documents it is taken from: what another document asks for is our practice in it, and nothing is claimed
    of a time that did not know the document.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own_head = _own(folder / HEAD)
        base = self._own_head.get("builds_on")
        self._base = EditionFiles(folder.parent / base) if base else None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Give the folders whose files have a part in it: its own, then that of what it builds on."""
        return (self._folder, *(self._base.folders if self._base is not None else ()))

    def read(self, name: str) -> dict[str, Any]:
        """Read one file, merged key by key over the one it builds on; a list is replaced whole."""
        if self._base is None:
            return self._own_head if name == HEAD else _own(self._folder / name)
        path = self._folder / name
        merged: dict[str, Any] = _over(self._base.read(name), _own(path) if path.exists() else {})
        documents = self._own_head.get("taken_from")
        if documents is None:
            return merged
        if name == HEAD:
            merged["source"] = {short: merged["source"][short] for short in documents}
        return _each(merged, documents)


def _own(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _over(below: Any, above: Any) -> Any:
    if not isinstance(below, Mapping) or not isinstance(above, Mapping):
        return above
    return {**below, **{key: _over(below.get(key), held) for key, held in above.items()}}


def _taken_from(value: Any, documents: Collection[str]) -> Any:
    """Call our practice whatever another document asks for; what was "reported" of it is reported no more."""
    match value:
        case {"source": str(source), **rest}:
            ours = _ours(source, documents)
            kept = {str(name): held for name, held in rest.items() if name != "status" or ours == source}
            return {"source": ours, **_each(kept, documents)}
        case dict(row):
            return _each(row, documents)
        case list():
            return [_taken_from(held, documents) for held in value]
        case _:
            return value


def _each(row: Mapping[str, Any], documents: Collection[str]) -> dict[str, Any]:
    return {key: _taken_from(held, documents) for key, held in row.items()}


def _ours(source: str, documents: Collection[str]) -> str:
    parts = (
        part if part.split(",")[0] in documents else OUR_PRACTICE
        for part in map(str.strip, source.split(";"))
    )
    return "; ".join(dict.fromkeys(parts))
