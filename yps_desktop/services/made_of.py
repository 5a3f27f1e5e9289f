"""What the program is made of, with the licence of each part and its text.

A built program brings a list (`resources/parts.json`, written by `installer/building/beside.py`) and a folder
with every text. A checkout tells of the packages it runs with.
"""

import json
import platform
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from yps_desktop.record.errors import YpsError
from yps_desktop.services.about import ROOT, licences_folder

LIST = "resources/parts.json"
OURS, NOTICES, LGPL, GPL = "LICENSE", "README.txt", "LGPL-3.0.txt", "GPL-3.0.txt"
WITHIN_QT = "Within-Qt.txt"
TEXTS: Mapping[str, tuple[str, ...]] = {
    "qt": (LGPL, GPL, WITHIN_QT),
    "pyside6-essentials": (LGPL, GPL, WITHIN_QT),
    "shiboken6": (LGPL, GPL),
    "sqlcipher": (NOTICES,),
    "sqlite": (NOTICES,),
    "pyinstaller-bootloader": (NOTICES,),
    "harfbuzz": ("pypdfium2/licenses/BUILD_LICENSES/harfbuzz.txt",),
    "pdfium": ("pypdfium2/licenses/BUILD_LICENSES/pdfium.txt",),
    "qpdf": ("pikepdf/licenses/third-party-licenses/qpdf.txt",),
    "openssl": ("pikepdf/licenses/third-party-licenses/openssl.txt",),
    "libxml2": ("lxml/licenses/LICENSES.txt",),
}
"""The texts of parts that bring none or not all of their own."""
_TITLES = {
    OURS: "The MIT licence of YPS Desktop",
    NOTICES: "Notices on the parts",
    LGPL: "GNU Lesser General Public License, version 3",
    GPL: "GNU General Public License, version 3",
    WITHIN_QT: "Licences of what is within Qt",
}
PYTHON, PYTHON_TEXT = "python", "python/LICENSE.txt"
_FONTS = "resources/fonts"
_FONT_CELLS, _FONT_LICENCE = 5, re.compile(r"(.+), `([\w.-]+)`")
RULED = re.compile(r"[-=_*#~]{3,}")
"""A line that only draws a rule below a heading."""
_LONG_LINE, _OWN_LINE = 48, re.compile(r"([-*•·=_#|+>~]|\(?[0-9a-zA-Z]{1,3}[.)]\s|https?:|Copyright)")
"""What is at least this long may have been broken; what begins so stands on a line of its own."""
_PACKAGE_LACKS = (
    "This checkout does not hold the package {name}: its version and its licence cannot be named here."
)
_LIST_LACKS = "The list of what the program is made of cannot be read."
_TEXT_LACKS = "The text of a licence is missing from the program’s folder: {id}."
_NOT_THERE = (
    "The text of this licence is missing from the program’s folder. Whoever looks after the computer can put "
    "the program there anew; the record stays as it is."
)


class LicenceMissingError(YpsError):
    """The text of a licence that should lie beside the program does not."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something inside: `within` names the package that brings it, `texts` the ids of its licence's texts."""

    name: str
    version: str = ""
    licence: str = ""
    within: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeOf:
    """Every part, the fonts, where each text lies by its id, and a sentence for whatever is lacking."""

    parts: tuple[Part, ...]
    fonts: tuple[Part, ...]
    places: Mapping[str, Path] = field(default_factory=dict)
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Licence:
    """One text to read, whole; or `texts`, the id and title of each where a part has several."""

    title: str
    text: str = ""
    texts: tuple[tuple[str, str], ...] = ()

    def paragraphs(self) -> Iterator[str]:
        """Give the text with its lines joined where they were only broken to fit a narrow page."""
        for paragraph in re.split(r"\n\s*\n", self.text.replace("\r\n", "\n").replace("\f", "\n")):
            lines = [line.strip() for line in paragraph.splitlines()]
            if told := [line for line in lines if line and not RULED.fullmatch(line)]:
                yield _unbroken(told)


_Read = tuple[tuple[Part, ...], dict[str, Path], tuple[str, ...]]
"""Parts, where each text lies, and what is lacking."""


def read_made_of(root: Path = ROOT) -> MadeOf:
    """Read the list that the build wrote, or what this checkout runs with; it takes a moment."""
    is_built = (root / LIST).is_file() or (root / "licences").is_dir()
    parts, places, lacks = _listed(root) if is_built else _installed(root)
    fonts = tuple(_fonts(root / _FONTS))
    places |= {id: root / _FONTS / id.partition("/")[2] for font in fonts for id in font.texts}
    places |= {OURS: root / OURS} | {id: licences_folder(root) / id for id in (NOTICES, LGPL, GPL, WITHIN_QT)}
    missing = sorted(id for id, place in places.items() if not place.is_file())
    return MadeOf(parts, fonts, places, (*lacks, *(_TEXT_LACKS.format(id=id) for id in missing)))


def read_licence(id: str, root: Path = ROOT) -> Licence:
    """Read a text by its id, and only one of those that are listed; of a part's name, list its texts.

    Raises LicenceMissingError.
    """
    made_of = read_made_of(root)
    if texts := next((part.texts for part in made_of.parts if part.name == id), ()):
        return Licence(id, texts=tuple((text, _short(text)) for text in texts))
    place = made_of.places.get(id)
    if place is None:
        raise LicenceMissingError(_NOT_THERE)
    try:
        return Licence(title_of(id), place.read_text("utf-8", errors="replace"))
    except OSError as fault:
        raise LicenceMissingError(_NOT_THERE) from fault


def read_notice(heading: str, root: Path = ROOT) -> tuple[str, ...]:
    """Read what the notices say under a heading, a text a paragraph; nothing where they are missing."""
    try:
        told = (licences_folder(root) / NOTICES).read_text("utf-8", errors="replace")
    except OSError:
        return ()
    _, _, after = told.partition(f"\n{heading}\n{'-' * len(heading)}\n")
    paragraphs = re.split(r"\n\n", re.split(r"\n.+\n-{3,}\n", after)[0].strip())
    return tuple(" ".join(one.split()) for one in paragraphs if one)


def title_of(id: str) -> str:
    """Say whose text it is, such as "cryptography: LICENSE.APACHE"."""
    return _TITLES.get(id) or f"{id.partition('/')[0]}: {_short(id)}"


def _short(id: str) -> str:
    """Name a text among those of one part."""
    return _TITLES.get(id) or id.partition("/")[2].rpartition("licenses/")[2]


def _unbroken(lines: Sequence[str]) -> str:
    """Join a line to a long one before it, unless it begins with a mark of its own."""
    text = lines[0]
    for before, line in pairwise(lines):
        ended = len(before) < _LONG_LINE or before.startswith("Copyright")
        goes_on = not (ended or _OWN_LINE.match(line))
        text += f" {line}" if goes_on else f"\n{line}"
    return text


def spell_parts(parts: Iterable[Part]) -> str:
    """Spell the list that a build brings."""
    return json.dumps([asdict(part) for part in sorted(parts, key=_by_name)], indent=1) + "\n"


def _listed(root: Path) -> _Read:
    """Read the list of a built program. One that is missing or not ours is said to be."""
    try:
        rows = json.loads((root / LIST).read_text("utf-8"))
        parts = tuple(Part(**{**row, "texts": tuple(row["texts"])}) for row in rows)
        places = {id: root / "licences" / id for part in parts for id in part.texts}
    except (OSError, ValueError, TypeError, KeyError):
        return (), {}, (_LIST_LACKS,)
    return parts, places, ()


def _installed(root: Path) -> _Read:
    """Ask the packages of the lock file that this Python holds."""
    from yps_desktop.services import python_packages as here  # late: a built program never asks

    parts, places, lacks = [Part(PYTHON, platform.python_version(), here.PYTHON_LICENCE)], {}, []
    if (text := here.licence_of_python()) is not None:
        parts[0] = replace(parts[0], texts=(PYTHON_TEXT,))
        places[PYTHON_TEXT] = text
    if not (root / here.LOCK).is_file():
        return tuple(parts), places, (_LIST_LACKS,)
    for name in here.pinned(root / here.LOCK):
        if version := here.version_of(name):
            texts = dict(here.licence_texts(name))
            parts.append(Part(name, version, here.licence_of(name), "", texts_of(name, texts)))
            places |= texts
        elif not here.is_for_some(name, root / here.LOCK):
            lacks.append(_PACKAGE_LACKS.format(name=name))
    return tuple(sorted(parts, key=_by_name)), places, tuple(lacks)


def texts_of(name: str, own: Iterable[str]) -> tuple[str, ...]:
    """Give the texts of a part: those that are known of it and those it brings."""
    return (*TEXTS.get(name, ()), *own)


def _fonts(folder: Path) -> Iterator[Part]:
    """Read the table of the fonts: what, whose, and under which licence."""
    try:
        lines = (folder / "README.md").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return
    for cells in (line.strip("| ").split(" | ") for line in lines if line.startswith("| ")):
        found = _FONT_LICENCE.fullmatch(cells[-1])
        if found is not None and len(cells) == _FONT_CELLS:
            yield Part(cells[0], "", f"{found[1]}. {cells[2]}", "", (f"fonts/{found[2]}",))


def _by_name(part: Part) -> tuple[str, str]:
    return part.name.casefold(), part.version
