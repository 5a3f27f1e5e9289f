"""Every place in the texts of a case where somebody masked is named, or may be."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.finding import Finder, Found
from yps_desktop.record.masked.letters import bracketed
from yps_desktop.record.masked.needles import What
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.texts import rewrite
from yps_desktop.record.masked.who import Who, by_id, everybody, mistaken
from yps_desktop.record.masking import LEFT_OUT, MASKED

AROUND = 60
"""Characters shown on either side of a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: which text (`entry` its hash, `field` as in `Text`), where in it, and what stands there.

    `persons` are who may be meant (ids; nobody for somebody named by mistake, or a number nobody claims),
    `shared` those who stand by name and are called so too; `instead` is what is read there unless `kept`,
    which says why. `before` and `after` are the words around it. `is_small` says that it stands in small
    letters, and so may be a word of the language (a pupil called Will).
    """

    entry: str
    field: str
    at: int
    word: str
    what: What
    persons: tuple[str, ...]
    instead: str
    before: str
    after: str
    shared: tuple[str, ...] = ()
    is_small: bool = False
    kept: str = ""
    looked: bool = False

    @property
    def key(self) -> str:
        """Name the place: the same as long as its text and who may be meant are."""
        parts = (self.entry, self.field, str(self.at), self.word, *sorted(self.persons))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def places(case: Case, masking: Masking) -> tuple[Place, ...]:
    """Give every place in the order of the sheets and of each text; answers left out have none."""
    pen = _Places(Reading(case, masking))
    rewrite(case, pen)
    return tuple(pen.found)


class Reading:
    """The decisions of one masking, ready to read every text of its case by."""

    def __init__(self, case: Case, masking: Masking) -> None:
        self.people = everybody(case, masking)
        self.by_id = by_id(self.people)
        self.finder = Finder((*self.people, *mistaken(case)))
        self.left_out = {(one.entry, one.field): one for one in masking.left_out}
        self._kept = {(one.entry, one.field, one.at, one.word): one.reason for one in masking.kept}
        self._meant = {(one.entry, one.field, one.at, one.word): one.person for one in masking.meant}
        self._looked = frozenset(masking.looked)

    def places_in(self, entry: str, field: str, text: str, own: Who | None = None) -> Iterator[Place]:
        """Give the places of one text; `own` stands by name and is named by it."""
        for one in self.finder.find(text):
            if own is None or own not in one.shared:
                yield self._place(entry, field, text, one)

    def masked(self, text: str) -> str:
        """Mask a text with no place in it kept."""
        return put_in(
            text, ((one.start, one.end, instead(one.what, one.persons)) for one in self.finder.find(text))
        )

    def _place(self, entry: str, field: str, text: str, found: Found) -> Place:
        word = text[found.start : found.end]
        where = (entry, field, found.start, word)
        meant = self.by_id.get(self._meant.get(where, ""))
        persons = (meant,) if meant is not None and meant in found.persons else found.persons
        place = Place(
            entry=entry,
            field=field,
            at=found.start,
            word=word,
            what=found.what,
            persons=tuple(who.person for who in found.persons if who.person),
            instead=instead(found.what, persons),
            before=text[max(0, found.start - AROUND) : found.start],
            after=text[found.end : found.end + AROUND],
            shared=tuple(who.person for who in found.shared),
            is_small=word == word.lower() and word != word.upper(),
            kept=self._kept.get(where, ""),
        )
        return replace(place, looked=place.key in self._looked)


def instead(what: What, persons: Iterable[Who]) -> str:
    """Write what is read in place of a name, a date of birth or a number."""
    letters = tuple(dict.fromkeys(who.letter for who in persons))
    if letters == (MASKED[1:-1],) and what != "born":
        return MASKED
    if what == "born":
        return f"{LEFT_OUT}date of birth of {bracketed(*letters)}]"
    return bracketed(*letters) if letters else f"{LEFT_OUT}a pupil’s number]"


def put_in(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    """Write a text anew with parts of it replaced: from, to, and what stands there instead, in order."""
    written, done = list[str](), 0
    for start, end, words in parts:
        written += (text[done:start], words)
        done = end
    return "".join((*written, text[done:]))


class _Places:
    """Gathers the places while a case is gone through."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.found: list[Place] = []

    def words(self, entry: str, field: str, text: str) -> str:
        """Gather the places of a text."""
        if text and (entry, field) not in self._reading.left_out:
            self.found += self._reading.places_in(entry, field, text)
        return text

    def person(self, id: str, entry: str, field: str, name: str, /) -> str:
        """Gather what of others stands in the name of whoever stands by name."""
        who = self._reading.by_id.get(id)
        if who is None:
            return self.words(entry, field, name)
        if entry and who.by_name:
            self.found += self._reading.places_in(entry, field, name, who)
        return name

    def unshown(self, text: str) -> str:
        """Leave what nobody is asked about."""
        return text

    def born(self, _id: str, day: date, /) -> date:
        """Leave a date."""
        return day
