"""The directory of people: a page by name, and finding as you type, at up to 100,000 cases of four."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from tests.bench.invented import new_desk
from tests.bench.measure import Result, limited, percentile, seconds
from yps_desktop.record.rules.directory_lines import DirectoryLine
from yps_desktop.services import directory, directory_list, one_person
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory_rows import row_of_line
from yps_desktop.vault.person_rows import People, PersonRow
from yps_desktop.vault.views import CaseRow

LOOKS, EACH, _BATCH, _HIDDEN = 200, 4, 2_000, 500
_FIRST = ("Zoë", "Rowan", "Łucja", "Олена", "Aoife", "Tobiasz", "Maple", "Linden", "Quill", "Juniper")
_ENDINGS = ("", "a", "ine", "ette", "ley", "son")
"""Sixty first names: the commonest stands in every sixtieth row, as in a large school's list."""
_SYLLABLES = (
    "exa",
    "moc",
    "fic",
    "sam",
    "pla",
    "ton",
    "ley",
    "ford",
    "wick",
    "by",
    "hol",
    "der",
    "tes",
    "well",
)

Look = Callable[[Desk, Random], object]

LOOKED_AT: dict[str, Look] = {
    "people: first page of the list": lambda desk, _random: directory_list.page(desk),
    "people: a page far down the list": lambda desk, random: directory_list.page(
        desk, (random.choice(["fic", "moc", "pla"]) + "ton", 0)
    ),
    "people: first letters of a name": lambda desk, random: directory.find(
        desk, random.choice(["ex", "moc", "fi", "zoe"])
    ),
    "people: a whole name": lambda desk, random: directory.find(desk, _name(random)),
}


def measure(folder: Path, sizes: Sequence[int]) -> Iterator[Result]:
    """Grow one directory from size to size and look people up in it at each."""
    desk, random = new_desk(folder / "people"), Random(412)
    before = 0
    for cases in sizes:
        _fill(desk, random, before, cases)
        before = cases
        for what, look in LOOKED_AT.items():
            yield limited(f"{what}, {cases:,} cases", _median(desk, look, cases), 0.001)
    yield limited(
        f"a turn of looking for people recorded twice, {before:,} cases",
        _median(desk, lambda desk, _random: one_person.duplicates(desk), before, 20),
        0.05,
    )
    desk.vault.close()


def _fill(desk: Desk, random: Random, first: int, last: int) -> None:
    """Put the people of cases into the directory; nothing is read of a case but its line."""
    vault = desk.vault
    for start in range(first, last, _BATCH):
        with vault.transaction():
            for number in range(start + 1, min(start + _BATCH, last) + 1):
                kept_out = (f"!{desk.me.person}",) if number % _HIDDEN == 0 else ()
                vault.views.put(CaseRow(number, f"{number:032x}", f"2026-{number}", shut_out=kept_out))
                vault.directory.put(number, People([_row(random) for _ in range(EACH)]))


def _row(random: Random) -> PersonRow:
    line = DirectoryLine(name=_name(random), what=random.choice(["here", "here", "parent", "staff"]))
    return row_of_line(f"{random.getrandbits(128):032x}", line)


def _name(random: Random) -> str:
    last = "".join(random.choices(_SYLLABLES, k=3)).capitalize()
    return f"{random.choice(_FIRST)}{random.choice(_ENDINGS)} {last}"


def _median(desk: Desk, look: Look, cases: int, looks: int = LOOKS) -> float:
    random = Random(cases)
    return percentile([seconds(lambda: look(desk, random)) for _ in range(looks)], 50)
