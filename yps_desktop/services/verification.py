"""Verification: is the record whole, and did it ever hold what a paper says?"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from yps_desktop.guidance.school_words import earlier_lines
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk, computer_clock
from yps_desktop.services.joining import destroyed_error
from yps_desktop.services.listing import mend_lists
from yps_desktop.services.opening import look_at, sit_down
from yps_desktop.services.received_check import check_received
from yps_desktop.services.tries import prove_in_turn
from yps_desktop.vault.vault import Vault
from yps_desktop.vault.verify import verify_with

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found whole: counts, entries whose clock was amiss with what it was, the head's printed code.

    `noticed` says that entries seen before are missing, though all that is there is whole; empty otherwise.
    `earlier` says what the school was called before, until when. `relisted` counts the cases whose line in
    the lists was not as the entries say, and was made anew; `destroyed` those of the cases that two people
    destroyed; `received` the records of other schools, each held against the signatures made there.
    """

    school: str
    earlier: tuple[str, ...]
    entries: int
    cases: int
    people: int
    clocks: tuple[tuple[int, str], ...]
    head: str
    noticed: str = ""
    relisted: int = 0
    received: int = 0
    destroyed: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the chain stands: how many entries, and the code of the last one."""

    entries: int
    code: str


def verify(folder: Path, name: str, password: str, progress: Progress | None = None) -> Verified:
    """Check keystore, database, the whole chain and every signature of a vault that nobody has open.

    `name` is that of a person with a key, in any case of letters. Raises a YpsError that says what is wrong.
    """
    relisted: list[int] = []
    received: list[int] = []
    schools: list[School] = []

    def also(vault: Vault) -> None:
        desk = sit_down(vault, computer_clock)
        schools.append(desk.school)
        received.append(check_received(desk).records)
        relisted.append(mend_lists(desk))

    proof = prove_in_turn(folder, person_called(folder, name), password, computer_clock)
    report = verify_with(proof, progress, also)
    chain, (school,) = report.chain, schools
    return Verified(
        school=school.name,
        earlier=earlier_lines(school),
        entries=chain.entries,
        cases=chain.cases,
        people=len(report.people),
        clocks=chain.clocks,
        head=chain.head.code,
        noticed=report.noticed or "",
        relisted=sum(relisted),
        received=sum(received),
        destroyed=chain.destroyed,
    )


def standing(desk: Desk) -> Standing:
    """Say where the chain stands now."""
    head = desk.vault.ledger.head()
    return Standing(head.seq, head.code)


def find_code(desk: Desk, typed: str) -> str:
    """Say in a sentence whether this record ever held the entry that a code from paper names.

    Raises AnswerError where it is no code, RecordDamagedError where that entry is not whole.
    """
    found = desk.vault.ledger.find_anchor(typed)
    if found is None:
        return "No such history: this record does not hold what that paper was printed from."
    matches = f"This code matches entry {found.header.seq} of {standing(desk).entries}."
    gone = destroyed_error(desk, found.header.case) if found.header.case else None
    return matches if gone is None else f"{matches} {gone}"


def person_called(folder: Path, name: str) -> str:
    """Find the id of somebody with a key by their name, in any case of letters. Raises AnswerError."""
    wanted = name.strip().casefold()
    people = look_at(folder).people
    for person in people:
        if person.name.casefold() == wanted:
            return person.id
    names = ", ".join(person.name for person in people)
    raise AnswerError(f"Nobody of that name has a key to this record. Those who have: {names}.")
