"""Everything the About page tells, read without a desk: it is also shown before anybody has signed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from yps_desktop.guidance.edition_files import HEAD, EditionFiles
from yps_desktop.guidance.load import CURRENT, EDITIONS, FOLDER
from yps_desktop.services.about import ROOT, About, read_about
from yps_desktop.services.backup_places import places_file
from yps_desktop.services.made_of import MadeOf, read_made_of, read_notice
from yps_desktop.services.preferences import preferences_file
from yps_desktop.vault.migrate import NEWER, steps

REFUSED = NEWER
"""What an older version says to a record that a newer one wrote."""
_INSIDE = "_internal"
"""Where a built program keeps all but what is started."""
QT_NOTICE = "Qt and PySide6"
FILES = (
    ("db-*.sqlite", "The record itself, encrypted"),
    ("vault.json", "Who has a key; each key is locked with its own password"),
    ("vault.prev.json", "The same, before the last change of keys"),
    ("anchors.log", "Where the record stood when each person last saw it"),
    ("tries.json", "How many wrong passwords were tried"),
    ("vault.lock", "Lets one program at a time open the record"),
)
"""What lies in the folder of a record, and what each file is."""


@dataclass(frozen=True, slots=True)
class EditionFact:
    """An edition of the guidance: `checked` is the day its documents were last checked."""

    id: str
    title: str
    checked: date
    is_current: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What this program is and where the record lies: no word of the record, no name of a person.

    `program` is the folder it runs from; `files` are those of the record's folder that are there, each with
    what it is; `settings` the files of this computer's user; `qt` the notice that its licence asks for, a
    text a paragraph; `format` the number of the record's format.
    """

    about: About
    program: Path
    folder: Path
    files: tuple[tuple[str, str], ...]
    settings: tuple[Path, ...]
    made_of: MadeOf
    qt: tuple[str, ...]
    format: int
    editions: tuple[EditionFact, ...]


def read_facts(folder: Path, root: Path = ROOT) -> Facts:
    """Read what there is to tell of the program and of a record's folder; call it on *work*."""
    return Facts(
        read_about(root),
        root.parent if root.name == _INSIDE else root,
        folder,
        tuple(_files(folder)),
        (preferences_file(), places_file()),
        read_made_of(root),
        read_notice(QT_NOTICE, root),
        sum(1 for _ in steps()),
        tuple(_edition(id) for id in reversed(EDITIONS)),
    )


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    try:
        names = sorted(file.name for file in folder.iterdir())
    except OSError:  # no record yet, or a drive that is away
        return
    for pattern, what in FILES:
        yield from ((name, what) for name in names if fnmatch(name, pattern))


def _edition(id: str) -> EditionFact:
    head = EditionFiles(FOLDER / id).read(HEAD)
    return EditionFact(id, head["title"], head["checked"], id == CURRENT)
