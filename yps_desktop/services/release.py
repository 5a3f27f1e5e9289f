"""Letting a masked copy go: composed with all its leak check needs, refused while somebody leaks (Z11)."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from yps_desktop.documents.content import Paper
from yps_desktop.documents.leaks.check import Leak, find_leaks
from yps_desktop.documents.masked_paper import MaskedBy, as_masked
from yps_desktop.guidance.spell import count, spell_list
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.masked.addressed import blank_but_places
from yps_desktop.record.masked.bare_case import bare_case
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.places import Reading
from yps_desktop.record.masked.sought import Sought, sought
from yps_desktop.record.masked.texts import texts_of
from yps_desktop.record.masked.who import Who
from yps_desktop.record.masking import MASKED
from yps_desktop.record.times import recorded
from yps_desktop.services import masking

Blank = Callable[[str], str]
Compose = Callable[[Case, Blank | None], Paper]
"""Composes a paper of a case; with the second, what was typed for it besides the case is to be blank."""


_NUMBER = re.compile(r"(?<![^\W_])[A-Z](?:[\s./-]?\d){11}[\s./-]?[\dA-Z](?![^\W_])")
"""A unique pupil number, however its figures are put in groups."""


class LeakError(YpsError):
    """Somebody masked stands on a masked copy all the same: `leaks` says who, where and in which words."""

    def __init__(self, leaks: tuple[Leak, ...]) -> None:
        places = count(len(leaks), "place")
        super().__init__(
            f"This masked copy still tells of somebody masked, at {places}{_on_pages(leaks)}. "
            "Decide each of them and confirm the masked copy again. No copy was made."
        )
        self.leaks = leaks


@dataclass(frozen=True, slots=True)
class Guard:
    """What a masked copy is searched for before it leaves; `bare` is the same paper without typed words.

    `letters` are the ids of those who stand in it as a letter.
    """

    masked: str
    sought: tuple[Sought, ...] = field(repr=False)
    bare: Paper = field(repr=False)
    letters: frozenset[str] = field(default=frozenset(), repr=False)

    def check_signer(self, person: str) -> None:
        """Raise YpsError where whoever would sign a copy stands in it as a letter: a signature names them."""
        if person in self.letters:
            raise YpsError(
                "A signed copy names whoever signs it, and you stand as a letter in this one. Print it, or "
                "let somebody else sign it. No copy was made."
            )

    def check(self, paper: Paper, data: bytes) -> None:
        """Search the bytes of a copy that no password locks. Raises LeakError. Runs on *work*."""
        if not self.sought:
            return
        leaks = find_leaks(data, self.sought, paper, self.bare)
        if leaks:
            raise LeakError(leaks)


def compose_masked(case: Case, hash: str, edition: Edition, compose: Compose) -> tuple[Paper, Guard]:
    """Compose a paper of a case as the masked copy that an entry confirmed, and what it is searched for.

    Raises as `masking.confirmed` does.
    """
    asked = masking.confirmed(case, hash)
    reading = Reading(case, asked)
    people, shown = reading.people, mask_case(case, asked, reading)
    entry = next(entry for entry, _ in case.maskings if entry.hash == hash)
    author = shown.author(entry)
    by = MaskedBy(
        whose=next(who.name for who in people if who.why == "owner"),
        reader=asked.reader,
        name=author.name,
        office=author.office,
        when=recorded(entry),
        entry=entry.header.seq,
    )
    paper = as_masked(compose(shown, None), by, shown, people, edition)
    left, blanked = bare_case(case, asked, reading), partial(blank_but_places, reading)
    bare = as_masked(compose(left, blanked), replace(by, reader=blanked(by.reader)), left, people, edition)
    letters = frozenset(id for who in people if not who.by_name for id in who.ids)
    return paper, Guard(hash, (*sought(case, asked), *_besides(case, people)), bare, letters)


def _besides(case: Case, people: Iterable[Who]) -> Iterator[Sought]:
    """Give what must not stand there besides: whoever was named by mistake (G2), and pupils' numbers."""
    yield Sought("", MASKED.strip("[]"), tuple(sorted(case.mask.names - case.mask.others)))
    theirs = {_run_together(word) for who in people if who.by_name for word in who.also}
    typed = {found[0] for text in texts_of(case) for found in _NUMBER.finditer(text.words)}
    yield Sought(
        "", "a pupil’s number", tuple(sorted(one for one in typed if _run_together(one) not in theirs))
    )


def _run_together(number: str) -> str:
    return "".join(filter(str.isalnum, number)).casefold()


def _on_pages(leaks: tuple[Leak, ...]) -> str:
    """Say on which pages, where they are on pages."""
    pages = [str(page) for page in sorted({leak.page for leak in leaks if leak.page})]
    return f", on page{'s' if len(pages) > 1 else ''} {spell_list(pages)}" if pages else ""
