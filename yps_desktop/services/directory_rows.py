"""What the directory keeps of a case: a row a person with the words they are found by, and who is one."""

from collections.abc import Iterator, Sequence
from datetime import date

from yps_desktop.record.canonical import canonical
from yps_desktop.record.case import Case
from yps_desktop.record.people import CasePerson
from yps_desktop.record.person_acts import PersonJoined
from yps_desktop.record.rules.directory_lines import DirectoryLine, directory_lines, sorted_by
from yps_desktop.record.upn import folded_upn
from yps_desktop.vault.person_rows import Link, People, PersonRow
from yps_desktop.vault.search import folded_words, forms


def people_in(case: Case, everybody: Sequence[CasePerson]) -> People:
    """Make the rows of `everybody` in a case, and read what its entries say of who is one person."""
    rows = tuple(row_of_line(person, line) for person, line in directory_lines(case, everybody))
    links = (
        Link(act.person, act.other_person, isinstance(act, PersonJoined), entry.header.seq)
        for entry, act in case.same_people
    )
    return People(rows, tuple(links))


def name_marks(name: str) -> Iterator[str]:
    """Give the marks of a name: its parts in any order, and written in one."""
    words = folded_words(name).split()
    if words:
        yield f"n{''.join(sorted(words))}"
        yield f"j{''.join(words)}"


def born_marks(words: Sequence[str], born: date) -> Iterator[str]:
    """Give the marks of a date of birth with each part of a name."""
    return (f"b{born:%Y%m%d}{word}" for word in words)


def upn_mark(upn: str) -> str:
    """Give the mark of a UPN, however it is typed."""
    return f"u{''.join(filter(str.isalnum, folded_upn(upn).casefold()))}"


def row_of_line(person: str, line: DirectoryLine) -> PersonRow:
    """Make the row of somebody of a case, with the words and marks they are found by."""
    words = folded_words(line.name).split()
    marks = [*name_marks(line.name)]
    marks += born_marks(words, line.born) if line.born is not None else ()
    marks += [upn_mark(line.upn)] if line.upn else []
    found_by = " ".join((*forms(line.name), *forms(line.upn)))
    by_name = folded_words(sorted_by(line.name))
    return PersonRow(person, line.what, by_name, canonical(line.to_json()), found_by, tuple(marks))
