"""Makes a backup while the place refuses; run in a process of its own.

`python -m tests.faults.backing_up FOLDER PERSON PASSWORD PLACE HOW`, HOW being "full", "pulled" or
"read-only".
"""

import resource
import sys
from pathlib import Path

from tests.faults.refusing_disk import give_up_rights
from tests.vault.invented import NOW
from yps_desktop.record.errors import YpsError
from yps_desktop.vault import backup
from yps_desktop.vault.backup import Source, make_backup, source_of
from yps_desktop.vault.vault import open_vault


def try_to_back_up(source: Source, place: Path) -> None:
    try:
        make_backup(source, place, NOW)
        print("made")
    except YpsError as fault:
        print("refused:", fault.sentence)


def refuse(source: Source, place: Path, how: str) -> None:
    if how == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, resource.RLIM_INFINITY))
    elif how == "read-only":
        place.chmod(0o500)
        give_up_rights()
    else:
        pull_when_written_to(place)
    try_to_back_up(source, place)


def pull_when_written_to(place: Path) -> None:
    """Take the drive out once the pages are copied."""
    write_all = backup._write_all

    def pulled(file: int, data: bytes) -> None:
        write_all(file, data)
        place.rename(place.with_name("taken"))

    backup._write_all = pulled


def main(folder: str, person: str, password: str, place: str, how: str) -> None:
    with open_vault(Path(folder), person, password) as vault:
        source = source_of(vault)
        before = list(source.pages.slices())
        refuse(source, Path(place), how)
        print("as it was" if list(source.pages.slices()) == before else "changed")


if __name__ == "__main__":
    main(*sys.argv[1:])
